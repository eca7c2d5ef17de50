"""The modal that becomes the brief (UX, "The brief modal")."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from blocks import twins, words
from blocks.fields import FIELDS, Form, question
from blocks.ids import Block, Input, View
from blocks.inputs import asked, datetimepicker, modal, select, text
from blocks.parts import Json, context, section
from blocks.text import MOST_IN_TEXT, clean, cut, escape, line
from blocks.times import duration
from bot.domain.brief import (
    COMMON_REQUIRED,
    OPTIONAL,
    OPTIONAL_BY_TARGET,
    REQUIRED_BY_TARGET,
    USUAL_ASK,
    Ask,
)
from bot.domain.policy import Policy, Severity, Target
from bot.domain.prefill import Prefill

#: Blocks that stay as they are when a change of target draws the form anew.
_HEAD = (Block.EVIDENCE, Block.PATTERN, Block.TWINS, Block.SUPPORT_ADVICE, Block.CUT)
#: The common fields before and after the target's own.
_BEFORE = ("customer", "summary", "description")
_AFTER = tuple(name for name in COMMON_REQUIRED if name not in _BEFORE)
#: Most bytes of JSON given to initial values: a view holds 250,000 (views.open), of which labels,
#: hints and the head need a tenth. Only 27 fields full of emoji come near.
_MOST_BYTES = 180_000
#: As many hints as are read at a glance (PRODUCT §4, §6).
_MOST_HINTS = 3
_OPTIONAL_NOTE = "*Optional; each saves a question*"


def brief_modal(
    prefill: Prefill,
    *,
    policy: Policy,
    unusable: Mapping[str, str],
    private_metadata: str,
    head: list[Json] | None = None,
) -> Json:
    """The brief modal, filled in from `prefill`.

    `unusable` says of a target's key why its channel can't be reached; it can still be
    chosen, and is marked. `head` holds the blocks of an open modal that stay as they are
    when its target has changed; else they are made from `prefill`.
    """
    target = _known(prefill.target, policy)
    values = _fitting(prefill.values)
    required = REQUIRED_BY_TARGET.get(target, ())
    optional = OPTIONAL_BY_TARGET.get(target, ())
    rest = [name for name in OPTIONAL if name not in required]
    blocks = [
        *(_head(prefill, policy) if head is None else head),
        _target(target, policy, unusable),
        _severity(prefill.severity, policy),
        *(_field(name, target, values, required=True) for name in _BEFORE),
        *_hints(prefill.hints, policy.target(target)),
        *(_field(name, target, values, required=True) for name in required + _AFTER),
        *(_field(name, target, values, required=False) for name in optional),
        context(_OPTIONAL_NOTE),
        *(_field(name, target, values, required=False) for name in rest),
    ]
    return modal(
        View.ESCALATION_BRIEF,
        "New escalation",
        blocks,
        submit="Escalate",
        private_metadata=private_metadata,
    )


def head_of(view: Mapping[str, Any]) -> list[Json]:
    """The blocks of an open brief modal that stay when it is drawn anew."""
    return [block for block in view.get("blocks", ()) if block.get("block_id") in _HEAD]


def _known(target: str, policy: Policy) -> str:
    keys = [known.key for known in policy.targets]
    return target if target in keys else keys[0]


def _head(prefill: Prefill, policy: Policy) -> list[Json]:
    blocks = [
        context(_evidence(prefill, policy), Block.EVIDENCE),
        *twins.pattern(prefill.pattern, prefill.severity, policy),
        *twins.twins(prefill.twins),
    ]
    if prefill.advice:
        blocks.append(section(_advice(prefill.advice), Block.SUPPORT_ADVICE))
    too_long = {*prefill.cut, *_too_long(prefill)}
    cut_fields = [name for name in FIELDS if name in too_long]
    if cut_fields:
        blocks.append(context(_cut_notice(cut_fields), Block.CUT))
    return blocks


def _evidence(prefill: Prefill, policy: Policy) -> str:
    severity = line(policy.severity(prefill.severity).label, 75)
    target = line(policy.target(_known(prefill.target, policy)).label, 75)
    found = ", ".join(f"*{line(words, 80)}*" for words in prefill.evidence[:8])
    if not prefill.judged:
        return f"I can't judge this language: {severity} · {target} is only a guess. Check both."
    doubts = _doubts(prefill, policy)
    guess = "." if doubts else ": a first guess, your text doesn't say. Check both."
    rests = f", from: {found}." if found else guess
    return " ".join([f"{severity} · {target}{rests}", *doubts])


def _doubts(prefill: Prefill, policy: Policy) -> list[str]:
    unsure = (
        [policy.target(key).label for key in prefill.unsure_targets],
        [policy.severity(key).label for key in prefill.unsure_severities],
    )
    questions = [" or ".join(line(label, 75) for label in labels) for labels in unsure if labels]
    return [f"Not sure: {', '.join(questions)}?"] if questions else []


def _hints(hints: Sequence[str], target: Target) -> list[Json]:
    """What the target will ask for next; nothing is refused for want of it."""
    if not hints:
        return []
    asked_for = "; ".join(line(hint, 100) for hint in hints[:_MOST_HINTS])
    said = (
        f"{line(target.label, 75)} will ask: {asked_for}. Add what you know, or send it as it is."
    )
    return [context(said, Block.HINTS)]


def _advice(advice: str) -> str:
    return f"{escape(advice, 600)} You can still escalate."


def _too_long(prefill: Prefill) -> set[str]:
    held = _fitting(prefill.values)
    return {name for name, value in prefill.values.items() if held[name] != clean(value).strip()}


def _fitting(values: Mapping[str, str]) -> dict[str, str]:
    """The initial values as far as field and view hold them."""
    held = {name: cut(clean(value).strip(), MOST_IN_TEXT) for name, value in values.items()}
    if len(json.dumps(held)) <= _MOST_BYTES:
        return held
    return {name: cut(value, MOST_IN_TEXT // 3) for name, value in held.items()}


def _cut_notice(names: list[str]) -> str:
    labels = ", ".join(f"*{FIELDS[name].label}*" for name in names)
    return (
        f"Your text was longer than a field holds (3,000 characters), so it is cut: {labels}. "
        "The whole text stays with the escalation."
    )


def _target(target: str, policy: Policy, unusable: Mapping[str, str]) -> Json:
    options = {known.key: _label(known, unusable) for known in policy.targets}
    reasons = [
        f"{known.label}: {unusable[known.key].rstrip('.')}."
        for known in policy.targets
        if known.key in unusable
    ]
    hint = " ".join([*reasons, "A brief for it waits until I'm let in."]) if reasons else None
    return asked(
        Input.TARGET,
        "Who should act",
        select(options, initial=target),
        required=True,
        hint=hint,
        dispatch=True,
    )


def _label(target: Target, unusable: Mapping[str, str]) -> str:
    if target.key not in unusable:
        return target.label
    channel = target.channel if target.channel.startswith("#") else "its channel"
    return f"{target.label} (can't reach {channel})"


def _severity(severity: str, policy: Policy) -> Json:
    options = {known.key: known.label for known in policy.severities}
    rhythm = {known.key: _rhythm(known) for known in policy.severities}
    return asked(
        Input.SEVERITY,
        "How bad is it",
        select(options, initial=severity, descriptions=rhythm),
        required=True,
    )


def _rhythm(severity: Severity) -> str:
    parts = (
        ("the team is asked", severity.internal_followup),
        ("you are reminded", severity.customer_update),
    )
    said = [f"{who} every {duration(every)}" for who, every in parts if every]
    return ", ".join(said).capitalize() or "No reminders"


def _field(name: str, target: str, values: Mapping[str, str], *, required: bool) -> Json:
    label, hint = question(name, target)
    element = _element(name, target, values.get(name, ""))
    return asked(name, label, element, required=required, hint=hint)


def _element(name: str, target: str, initial: str) -> Json:
    field = FIELDS[name]
    match field.form:
        case Form.ASK:
            asks = {str(ask): words.ASK[ask] for ask in Ask}
            usual = USUAL_ASK.get(target, Ask.INVESTIGATE)
            return select(asks, initial=initial if initial in asks else str(usual))
        case Form.SLA:
            return select({str(sla): said for sla, said in words.SLA.items()}, initial=initial)
        case Form.TIME:
            return datetimepicker(initial=initial)
        case Form.LINE | Form.TEXT:
            return text(
                multiline=field.form is Form.TEXT, initial=initial, placeholder=field.placeholder
            )
