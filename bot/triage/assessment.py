"""What triage hands over: suggestions, each with the words it rests on."""

from dataclasses import dataclass
from typing import Generic, TypeVar

#: Who can act, as the policy's target keys.
TARGETS: tuple[str, ...] = ("l2", "engineering", "product", "security", "leadership")
#: Severity is a rank, highest first; the policy maps it to its own key.
RANKS: dict[str, int] = {"critical": 0, "high": 1, "medium": 2}

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """Words of the text, exactly as they stand there, and what they were taken for."""

    words: str
    meaning: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion(Generic[T]):
    """The value to suggest, and the likeliest of the others: offered, too, when it isn't `sure`."""

    value: T
    second: T
    sure: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What the text says in so many words; each piece as it stands there.

    Attributes:
        segment: a group of customers, not a name: "all Enterprise customers".
        affected: a count of who or what is hit: "3 customers", "every third order".
        since: since when, or how long: "this week", "since 9am".
        errors: error codes and names, and quoted error texts: "500", "NullPointerException".
        frequency: how often it happens: "every time", "1 in 5", "sometimes".
        deadline: by when it is needed: "by Friday".
        money: "$480k", "£90k ARR".
        links: addresses and ticket numbers.
        tried: the sentences that say what was tried, a line for each.
        environment: browser, system or version: "Chrome 129", "staging".
        area: the part of the product: "SSO login".
        sla: "at_risk", "breached", or None when the text doesn't say.
    """

    customers: tuple[str, ...] = ()
    segment: str | None = None
    affected: str | None = None
    since: str | None = None
    errors: tuple[str, ...] = ()
    intermittent: bool = False
    frequency: str | None = None
    deadline: str | None = None
    money: str | None = None
    links: tuple[str, ...] = ()
    tried: str | None = None
    environment: str | None = None
    area: str | None = None
    sla: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """Everything triage says about one description.

    Attributes:
        advice: when support may keep it, one sentence for the modal saying why; else None.
        severity: a rank, see `RANKS`.
        category: "technical", "service", "business", "security" or "compliance".
        summary: one line, at most 120 characters.
        readable: False for a text in a language that triage can't judge.
    """

    escalate: bool
    advice: str | None
    advice_evidence: tuple[Evidence, ...]
    target: Suggestion[str]
    severity: Suggestion[int]
    category: str
    facts: Facts
    summary: str
    readable: bool = True

    @property
    def customer(self) -> str:
        """The customers' names joined by commas; empty when none is named."""
        return ", ".join(self.facts.customers)
