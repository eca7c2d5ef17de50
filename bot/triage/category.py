"""Which of the five categories an issue belongs to."""

from collections.abc import Sequence

from bot.triage.hits import Hit
from bot.triage.scores import Scores

_BY_TARGET = {
    "l2": "technical",
    "engineering": "technical",
    "product": "business",
    "leadership": "business",
    "security": "security",
}
#: Strongest hits that say more than the target does, by signal.
_BY_SIGNAL = {
    "sla_broken": "service",
    "long_open": "service",
    "promise_broken": "service",
    "asks_how": "service",
    "asks_where": "service",
    "asks_whether": "service",
    "password_help": "service",
    "small_help": "service",
}


def of(target: str, scores: Scores, hits: Sequence[Hit]) -> str:
    """ "technical", "service", "business", "security" or "compliance"."""
    strongest = scores.strongest(hits, target)
    if strongest is None:
        return _BY_TARGET[target]
    if target == "security":
        return "compliance" if "compliance" in strongest.signal.leans else "security"
    return _BY_SIGNAL.get(strongest.signal.key, _BY_TARGET[target])
