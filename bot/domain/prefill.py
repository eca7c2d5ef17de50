"""What the brief modal starts from: the reporter's text, already understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.similar import Pattern, Twin


@dataclass(frozen=True, kw_only=True, slots=True)
class Prefill:
    """Initial answers of the brief modal, and what they rest on.

    `values` maps names of `Brief` fields to text (for `sla_status` an option's value, for
    `deadline` unix seconds as digits); a field without one starts empty.
    """

    target: str
    severity: str
    values: Mapping[str, str] = field(default_factory=dict)
    #: The words of the text that the suggestion rests on, verbatim.
    evidence: tuple[str, ...] = ()
    #: The two targets, or severities, that are offered when the text doesn't decide; one where the
    #: policy lacks the other.
    unsure_targets: tuple[str, ...] = ()
    unsure_severities: tuple[str, ...] = ()
    #: Why support should keep it, when the bot thinks so.
    advice: str | None = None
    #: What the target will ask for next and the text doesn't say, in a few words each.
    hints: tuple[str, ...] = ()
    #: False for a text in a language that triage can't judge.
    judged: bool = True
    #: What looks like the same issue, and whether it is one of several customers.
    twins: tuple[Twin, ...] = ()
    pattern: Pattern | None = None
    #: Fields whose text was longer than the modal holds.
    cut: tuple[str, ...] = ()
