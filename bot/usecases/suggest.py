"""From the reporter's text to a brief that is already half written."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.brief import REQUIRED_BY_TARGET
from bot.domain.policy import Policy
from bot.domain.prefill import Prefill
from bot.triage import assess, hints, moments
from bot.triage.assessment import Assessment, Facts

#: What a text input of Slack's holds (docs.slack.dev, plain-text input: `max_length`).
FIELD_HOLDS = 3000

#: Phrases shown as evidence, besides the customers' names: as many as one takes in.
_MOST_EVIDENCE = 4
#: Characters that triage reads: what matters is said by then, and everybody waits for it.
_READS = 6000


def suggest(
    text: str,
    policy: Policy,
    *,
    now: datetime,
    link: str = "",
    answered: Mapping[str, str] | None = None,
) -> Prefill:
    """What the brief modal starts from, or goes on with.

    `now` is in the reporter's time zone, as far as it is known. `answered` is what the form
    holds already, by `block_id`; it stands, and what it says isn't asked for again.
    """
    assessment = assess(text[:_READS])
    form = dict(answered or {})
    suggested = _targets(assessment, policy)
    target = form.get("target", suggested[0])
    severity = form.get("severity", policy.severity_of_rank(assessment.severity.value).key)
    values = _values(text, assessment, link, now) | form
    return Prefill(
        target=target,
        severity=severity,
        hints=hints.missing(
            text[:_READS],
            assessment.facts,
            target=target,
            rank=_rank(severity, policy),
            answered=form.keys(),
            required=REQUIRED_BY_TARGET.get(target, ()),
        )
        if assessment.readable
        else (),
        judged=assessment.readable,
        values=values,
        evidence=_evidence(assessment, suggested[0]),
        unsure_targets=() if _is_sure(assessment, policy) else suggested,
        unsure_severities=_unsure_severities(assessment, policy),
        advice=None if assessment.escalate else assessment.advice,
        cut=tuple(name for name, value in values.items() if len(value) > FIELD_HOLDS),
    )


def _targets(assessment: Assessment, policy: Policy) -> tuple[str, ...]:
    """The target to suggest and the likeliest of the others, as far as the policy has them; its
    first, where it has neither."""
    has = [target.key for target in policy.targets]
    wanted = [assessment.target.value, assessment.target.second]
    return tuple(key for key in wanted if key in has) or (has[0],)


def _is_sure(assessment: Assessment, policy: Policy) -> bool:
    """Whether the target is: one that stands in for another isn't, but for the only one."""
    has = [target.key for target in policy.targets]
    return len(has) == 1 or (assessment.target.sure and assessment.target.value in has)


def _unsure_severities(assessment: Assessment, policy: Policy) -> tuple[str, ...]:
    suggestion = assessment.severity
    if suggestion.sure:
        return ()
    first = policy.severity_of_rank(suggestion.value).key
    second = policy.severity_of_rank(suggestion.second).key
    return (first, second) if first != second else ()


def _evidence(assessment: Assessment, target: str) -> tuple[str, ...]:
    """The words behind severity and target, each once, in the order of weight; none of those that
    spoke for a target which another stands in for."""
    own = target == assessment.target.value
    hits = (
        *assessment.severity.evidence,
        *(assessment.target.evidence if own else ()),
    )
    words = list(dict.fromkeys(hit.words for hit in hits))
    longest = [one for one in words if not any(one in other and one != other for other in words)]
    return tuple(dict.fromkeys([*longest[:_MOST_EVIDENCE], *assessment.facts.customers]))


def _rank(severity: str, policy: Policy) -> int:
    keys = [known.key for known in policy.severities]
    return keys.index(severity) if severity in keys else len(keys)


def _values(text: str, assessment: Assessment, link: str, now: datetime) -> dict[str, str]:
    """The modal's fields that the text already answers."""
    facts = assessment.facts
    affected = ", ".join(filter(None, [facts.affected, facts.segment]))
    values = {
        "customer": assessment.customer,
        "summary": assessment.summary,
        "description": text.strip(),
        "observed": text.strip(),
        "use_case": text.strip(),
        "links": "\n".join(filter(None, [link, *facts.links])),
        "deadline": _deadline(facts, now),
        "customers_affected": affected,
        "request_frequency": affected,
        "revenue_at_risk": facts.money,
        "sla_status": facts.sla,
        "time_in_queue": _since(facts, now),
        "tried": facts.tried,
        "actual": ", ".join(facts.errors),
        # How often has no field of its own: alone, it is no environment.
        "environment": facts.environment
        and "; ".join(filter(None, [facts.environment, facts.frequency])),
    }
    return {name: value for name, value in values.items() if value}


def _deadline(facts: Facts, now: datetime) -> str | None:
    """Unix seconds, where the words tell a moment."""
    until = moments.deadline(facts.deadline, now) if facts.deadline else None
    return str(int(until.timestamp())) if until else None


def _since(facts: Facts, now: datetime) -> str | None:
    """As it was said, and the day it means: "yesterday" is another one to tomorrow's reader."""
    began = moments.since(facts.since, now) if facts.since else None
    if began is None:
        return facts.since
    time = f", {began.at:%H:%M %Z}" if began.exact else ""
    return f"{facts.since} ({began.at:%a} {began.at.day} {began.at:%b}{time})"
