"""Scores to suggestions: what to suggest first, how sure, and the words it rests on."""

from collections.abc import Sequence

from bot.triage import evidence
from bot.triage.assessment import RANKS, Evidence, Suggestion
from bot.triage.hits import Hit
from bot.triage.scores import Scores, limit

#: What two teams own together, by the signals that say so: neither is sure (PRODUCT §1: a churn
#: threat over a missing feature is for leadership, then product).
_SHARED = {frozenset({"churn_threat", "feature_named"}): ("leadership", "product")}
_RANK_NAMES = {rank: name for name, rank in RANKS.items()}


def target(text: str, scores: Scores, hits: Sequence[Hit], *, readable: bool) -> Suggestion[str]:
    """Who should act. `readable` is False for a text that triage can't judge."""
    signals = {hit.signal.key for hit in hits}
    shared = [owners for together, owners in _SHARED.items() if together <= signals]
    first, second = shared[0] if shared else (scores.target.first, scores.target.second)
    said = evidence.find(text, first, scores, hits)
    if not said:
        return Suggestion(value="l2", second="engineering", sure=False, evidence=())
    sure = readable and not shared and scores.target.likely[first] >= limit("target")
    return Suggestion(value=first, second=second, sure=sure, evidence=said)


def severity(text: str, scores: Scores, hits: Sequence[Hit], *, readable: bool) -> Suggestion[int]:
    """How bad it is, as a rank."""
    first = scores.severity.first
    # The next rank towards the likeliest other: nobody is torn between critical and medium.
    second = first + (1 if scores.severity.second > first else -1)
    said = evidence.find(text, _RANK_NAMES[first], scores, hits)
    if not said:
        return Suggestion(value=RANKS["medium"], second=RANKS["high"], sure=False, evidence=())
    sure = readable and scores.severity.likely[first] >= limit("severity")
    return Suggestion(value=first, second=second, sure=sure, evidence=said)


def exposed(
    found: tuple[Evidence, ...],
    target: Suggestion[str],
    severity: Suggestion[int],
    *,
    readable: bool,
) -> tuple[Suggestion[str], Suggestion[int]]:
    """Both where an exposure is plausible: security's, and critical (PRODUCT §3).

    `target` and `severity` are what the text weighs without that.
    """
    worst = severity.value == RANKS["critical"]
    other = target.second if target.value == "security" else target.value
    return (
        Suggestion(value="security", second=other, sure=readable, evidence=found),
        Suggestion(
            value=RANKS["critical"],
            second=severity.second if worst else RANKS["high"],
            sure=worst and severity.sure,
            evidence=severity.evidence if worst and severity.evidence else found,
        ),
    )
