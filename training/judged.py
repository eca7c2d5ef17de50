"""An example beside what triage said of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.triage import assess
from bot.triage.model import HEADS
from bot.triage.scores import score
from training.calibrate import Calibration, Flags
from training.examples import Example
from training.fit import Array
from training.matrix import read


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """What was said, and of what.

    Attributes:
        second: the likeliest other target; the form offers it when the first isn't sure.
        confidence: the probability given to the first.
        advised: whether support was advised to keep it.
        customers: None where the customers weren't asked for.
    """

    example: Example
    target: str
    second: str
    sure: bool
    confidence: float
    severity: str
    advised: bool
    customers: tuple[str, ...] | None

    @property
    def right(self) -> bool:
        """Whether the first target is the reader's."""
        return self.target == self.example.target


def by_the_bot(examples: Sequence[Example]) -> list[Judged]:
    """What the bot says of each, rules and all."""
    return [_by_the_bot(example) for example in examples]


def _by_the_bot(example: Example) -> Judged:
    found = assess(example.text)
    target = found.target
    return Judged(
        example=example,
        target=target.value,
        second=target.second,
        sure=target.sure,
        confidence=score(read(example.text), ()).target.likely[target.value],
        severity=HEADS["severity"][found.severity.value],
        advised=not found.escalate,
        customers=found.facts.customers,
    )


def unheard(
    examples: Sequence[Example], totals: Array, lines: Flags, calibration: Calibration
) -> list[Judged]:
    """What models say that never heard the example's writer; weights alone, without the rules."""
    likely, chosen = calibration.likely(totals), calibration.chosen(totals, lines)
    keeping = calibration.keeping(totals, lines)
    judged = []
    for at, example in enumerate(examples):
        shares = dict(zip(HEADS["target"], likely["target"][at].tolist(), strict=True))
        target = HEADS["target"][chosen["target"][at]]
        confidence = shares.pop(target)
        keep = keeping[at] >= calibration.limits["support"]
        judged.append(
            Judged(
                example=example,
                target=target,
                second=max(shares, key=shares.__getitem__),
                sure=confidence >= calibration.limits["target"],
                confidence=confidence,
                severity=HEADS["severity"][chosen["severity"][at]],
                advised=bool(keep) and target != "security",
                customers=None,
            )
        )
    return judged
