"""The whole way from a text to its assessment."""

from dataclasses import replace

from bot.triage import (
    advice,
    category,
    customers,
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
    scores = score(features.extract(split, found, stated))
    readable = language.is_english(text)
    target = suggest.target(text, scores, found, readable=readable)
    severity = suggest.severity(text, scores, found, readable=readable)
    if exposed := exposure.find(split):
        likely = target.value
        target, severity = suggest.exposed(exposed, severity)
        if not readable:
            target = replace(target, second=likely if likely != "security" else "l2", sure=False)
    for_keeping = () if exposed or not readable else advice.rests_on(text, scores, found)
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
