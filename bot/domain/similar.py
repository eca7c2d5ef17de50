"""Escalations that look like the one being raised."""

from dataclasses import dataclass

from bot.domain.escalation import Status, Thread


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """What is compared of an escalation, and who may see it."""

    number: int
    status: Status
    reporter: str
    thread: Thread | None
    customer: str
    summary: str
    description: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Twin:
    """An escalation that looks like the same issue, and that the reporter may see.

    Attributes:
        link: the permalink of its thread; None until it stands there.
        sure: alike enough to count as one more customer with the issue.
    """

    id: str
    status: Status
    customer: str
    summary: str
    link: str | None
    sure: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Pattern:
    """Several customers have one issue (PRODUCT §2).

    Attributes:
        customers: who, the one being raised first.
        raised_from: the severity that the text alone would have; None when it is the highest.
    """

    customers: tuple[str, ...]
    raised_from: str | None
