"""The whole way from a text to its assessment."""

from bot.triage import (
    advice,
    category,
    customers,
    evidence,
    exposure,
    facts,
    features,
    hits,
    language,
    suggest,
)
from bot.triage.assessment import Assessment
from bot.triage.scores import score
from bot.triage.summary import summarise
from bot.triage.text import read


def assess(text: str) -> Assessment:
    """Works out what the text says, who should act, and how bad it is.

    Never raises on any text; the same text always gives the same answer.
    """
    names = customers.find(text)
    split = read(text, names)
    found = hits.find(split)
    stated = facts.find(split)
    read_as = features.extract(split, found, stated)
    scores = score(read_as, evidence.pointed(read_as.words, found))
    readable = language.is_english(text)
    target = suggest.target(text, scores, found, readable=readable)
    severity = suggest.severity(text, scores, found, readable=readable)
    if exposed := exposure.find(split):
        target, severity = suggest.exposed(exposed, target, severity, readable=readable)
    # What may be security's is never advised away (PRODUCT §5).
    judged = readable and target.value != "security"
    for_keeping = advice.rests_on(text, scores, found) if judged else ()
    return Assessment(
        escalate=not for_keeping,
        advice=advice.sentence(scores, found) if for_keeping else None,
        advice_evidence=for_keeping,
        target=target,
        severity=severity,
        category=category.of(target.value, scores, found),
        facts=stated,
        summary=summarise(text, names),
        readable=readable,
    )
