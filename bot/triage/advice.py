"""When support may keep an issue: the sentence that says why, kindly."""

from collections.abc import Sequence

from bot.triage import evidence
from bot.triage.assessment import Evidence
from bot.triage.hits import Hit
from bot.triage.scores import Scores, limit

_WHY = {
    "asks_how": "it asks how to do something",
    "documented": "it seems to be documented",
    "sending_it": "you seem to have the answer already",
    "a_setting": "it looks like a setting",
    "their_mistake": "the cause seems to be on their side",
    "solved_before": "the same was solved before",
    "small_help": "it looks like a small request",
    "asks_where": "it asks where something is",
    "asks_whether": "it asks whether something is possible",
    "asks_about": "it asks a question",
    "password_help": "it is about a forgotten password",
    "pages": "there seems to be a page on it",
    "with_the_person": "you are already helping them",
    "menu_path": "it looks like a setting",
    "roles_rights": "it looks like a missing role or right",
    "filters_views": "it looks like a filter or view",
    "plan_limits": "it looks like a limit of their plan",
    "local_environment": "the cause seems to be on their computer or network",
    "expected_result": "it seems to work as it should",
    "quoted_shout": "the facts seem milder than the tone",
    "fear_or_noise": "the facts seem milder than the tone",
    "harmless_security": "it looks like a question, not an incident",
}
_PLAIN = "it looks like something that needs guidance, not a fix"


def rests_on(text: str, scores: Scores, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    """The words that speak for keeping it; none where that isn't likely enough to be advised."""
    if scores.support < limit("support"):
        return ()
    return evidence.find(text, "support", scores, hits)


def sentence(scores: Scores, hits: Sequence[Hit]) -> str:
    """Why support may be able to finish it, from the strongest sign."""
    known = [hit for hit in hits if hit.signal.key in _WHY]
    strongest = scores.strongest(known, "support")
    why = _WHY[strongest.signal.key] if strongest else _PLAIN
    return f"Support may be able to finish this: {why}."
