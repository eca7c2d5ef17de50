"""From the reporter's text to a brief that is already half written."""

from bot.domain.policy import Policy
from bot.domain.prefill import Prefill
from bot.triage import assess
from bot.triage.assessment import Assessment

#: What a text input of Slack's holds (docs.slack.dev, plain-text input: `max_length`).
FIELD_HOLDS = 3000

#: Phrases shown as evidence, besides the customers' names: as many as one takes in.
_MOST_EVIDENCE = 4
#: Characters that triage reads: what matters is said by then, and everybody waits for it.
_READS = 6000


def suggest(text: str, policy: Policy, *, customer: str = "", link: str = "") -> Prefill:
    """What the brief modal starts from. `customer` and `link` are what is known besides."""
    assessment = assess(text[:_READS])
    target, second = _targets(assessment, policy)
    severity = policy.severity_of_rank(assessment.severity.value).key
    values = _values(text, assessment, customer, link)
    return Prefill(
        target=target,
        severity=severity,
        values=values,
        evidence=_evidence(assessment),
        unsure_targets=None if assessment.target.sure or not second else (target, second),
        unsure_severities=_unsure_severities(assessment, policy),
        advice=None if assessment.escalate else assessment.advice,
        cut=tuple(name for name, value in values.items() if len(value) > FIELD_HOLDS),
    )


def _targets(assessment: Assessment, policy: Policy) -> tuple[str, str | None]:
    """The suggested targets, as far as the policy has them."""
    has = [target.key for target in policy.targets]
    wanted = [assessment.target.value, assessment.target.second]
    usable = [key for key in wanted if key in has]
    return (usable or has)[0], usable[1] if len(usable) > 1 else None


def _unsure_severities(assessment: Assessment, policy: Policy) -> tuple[str, str] | None:
    suggestion = assessment.severity
    if suggestion.sure or suggestion.second is None:
        return None
    first = policy.severity_of_rank(suggestion.value).key
    second = policy.severity_of_rank(suggestion.second).key
    return (first, second) if first != second else None


def _evidence(assessment: Assessment) -> tuple[str, ...]:
    """The words behind severity and target, each once, in the order of weight."""
    hits = (
        *assessment.severity.evidence,
        *assessment.target.evidence,
    )
    words = list(dict.fromkeys(hit.words for hit in hits))
    longest = [one for one in words if not any(one in other and one != other for other in words)]
    return tuple(dict.fromkeys([*longest[:_MOST_EVIDENCE], *assessment.facts.customers]))


def _values(text: str, assessment: Assessment, customer: str, link: str) -> dict[str, str]:
    """The modal's fields that the text already answers."""
    facts = assessment.facts
    values = {
        "customer": customer.strip() or assessment.customer,
        "summary": assessment.summary,
        "description": text.strip(),
        "observed": text.strip(),
        "use_case": text.strip(),
        "links": "\n".join(filter(None, [link, *facts.links])),
        "customers_affected": ", ".join(filter(None, [facts.affected, facts.segment])),
        "revenue_at_risk": facts.money,
        "sla_status": facts.sla,
        "time_in_queue": facts.since,
        "tried": facts.tried,
        "actual": ", ".join(facts.errors),
        "environment": facts.environment,
    }
    return {name: value for name, value in values.items() if value}
