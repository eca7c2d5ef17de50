"""Submitted modals that raise an escalation: the intake modal and the brief modal."""

from dataclasses import replace
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp

from blocks import answers
from blocks.blank import BLANK
from blocks.brief_modal import brief_modal, head_of
from blocks.ids import Action, Input, View
from bot.domain.brief import REQUIRED_BY_TARGET
from bot.domain.commands import KeepInSupport, Submit
from bot.domain.errors import StorageUnavailable, UnknownSeverity
from bot.domain.suggested import Suggested
from bot.domain.trouble import Rejected
from bot.listeners import payloads
from bot.listeners.measured import measured
from bot.listeners.modals import brief_view, local_now
from bot.listeners.payloads import Origin, Values
from bot.listeners.replies import Asker
from bot.listeners.services import Services
from bot.listeners.twins import offering_twins
from bot.usecases.suggest import FIELD_HOLDS, suggest

log = structlog.get_logger(__name__)


def register(app: AsyncApp, services: Services) -> None:
    """Intake and brief: commit, then acknowledge, which closes the modal."""

    @measured(services, View.ESCALATION_INTAKE)
    async def intake_submitted(ack: AsyncAck, body: dict[str, Any]) -> None:
        view = body["view"]
        values = view["state"]["values"]
        text = payloads.answer(values, "description")
        if not text:
            await ack(response_action="errors", errors={"description": BLANK["description"]})
            return
        named = payloads.answer(values, "customer")
        prefill = suggest(
            text,
            services.policy,
            now=local_now(services, body["user"]["id"]),
            answered={"customer": named} if named else None,
        )
        prefill = await offering_twins(services, body["user"]["id"], text, prefill)
        # Pushed, not updated: an update would keep the intake's fields as they were left.
        origin = replace(Origin.of(view), on_intake=True)
        view = brief_view(services, prefill, origin, customer_named=bool(named))
        await ack(response_action="push", view=view)

    @measured(services, View.ESCALATION_BRIEF)
    async def brief_submitted(ack: AsyncAck, body: dict[str, Any]) -> None:
        await _submit(services, ack, body)

    @measured(services, "brief_closed")
    async def brief_closed(ack: AsyncAck, body: dict[str, Any]) -> None:
        await _note_kept(services, body)
        await ack()

    @measured(services, "target_chosen")
    async def target_chosen(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        services.tasks.start(_show_fields(services, body), "target chosen")

    app.view(View.ESCALATION_INTAKE)(intake_submitted)
    app.view(View.ESCALATION_BRIEF)(brief_submitted)
    app.view_closed(View.ESCALATION_BRIEF)(brief_closed)
    app.action({"block_id": Input.TARGET, "action_id": Action.VALUE})(target_chosen)


async def _submit(services: Services, ack: AsyncAck, body: dict[str, Any]) -> None:
    view = body["view"]
    values: Values = view["state"]["values"]
    target = payloads.answer(values, Input.TARGET)
    if target not in {known.key for known in services.policy.targets}:
        await ack(response_action="errors", errors={Input.TARGET: BLANK["target"]})
        return
    if payloads.not_shown(values, target):
        # The target was changed and the form sent before its fields had come.
        await ack(response_action="update", view=_with_fields_of(services, body, target))
        return
    blank = payloads.missing(values, target)
    if blank:
        await ack(response_action="errors", errors={name: BLANK[name] for name in blank})
        return
    origin = Origin.of(view)
    try:
        await _raise_escalation(services, body, origin, target)
    except UnknownSeverity:
        await ack(response_action="errors", errors={Input.SEVERITY: BLANK["severity"]})
    except StorageUnavailable:
        text = answers.storage_down().text
        await ack(response_action="errors", errors={Input.TARGET: text})
    else:
        await (ack(response_action="clear") if origin.on_intake else ack())


async def _raise_escalation(
    services: Services, body: dict[str, Any], origin: Origin, target: str
) -> None:
    view = body["view"]
    asker = Asker(
        team_id=services.workspace.team_id,
        user=body["user"]["id"],
        response_url=origin.response_url,
        channel=origin.channel,
        thread=origin.thread,
    )
    values: Values = view["state"]["values"]
    command = Submit(
        team_id=asker.team_id,
        actor=asker.user,
        target=target,
        severity=payloads.answer(values, Input.SEVERITY),
        brief=payloads.brief(values, target, await _original_text(services, origin)),
        suggested=_suggested(services, origin),
    )
    done = await services.acts.submit(command, f"view:{view['id']}:{view['callback_id']}")
    if done:
        number = done.escalation.number
        services.tasks.wait_for(services.replies.confirm_brief(asker, number), "confirm brief")


async def _original_text(services: Services, origin: Origin) -> str | None:
    """The whole text, when it was longer than the modal's field."""
    if not origin.draft:
        return None
    async with services.store.reading() as unit:
        draft = await unit.drafts.get(services.workspace.team_id, origin.draft)
    return draft.text if draft and len(draft.text) > FIELD_HOLDS else None


def _suggested(services: Services, origin: Origin) -> Suggested | None:
    """The suggestion, unless the policy has come to know other targets or severities."""
    suggested = origin.suggested
    targets = {known.key for known in services.policy.targets}
    severities = {known.key for known in services.policy.severities}
    if suggested and suggested.target in targets and suggested.severity in severities:
        return suggested
    return None


async def _note_kept(services: Services, body: dict[str, Any]) -> None:
    """The form was closed unsent: as it advised, if it did."""
    suggested = _suggested(services, Origin.of(body["view"]))
    if suggested is None or not suggested.keep_in_support:
        return
    command = KeepInSupport(
        team_id=services.workspace.team_id, actor=body["user"]["id"], suggested=suggested
    )
    try:
        await services.acts.keep_in_support(command, f"closed:{body['view']['id']}")
    except StorageUnavailable:
        log.warning("kept advice not noted")  # it is only counted


async def _show_fields(services: Services, body: dict[str, Any]) -> None:
    """The modal follows the target chosen."""
    view = body["view"]
    target = payloads.answer(view["state"]["values"], Input.TARGET)
    if target not in REQUIRED_BY_TARGET:
        return
    again = _with_fields_of(services, body, target)
    try:
        await services.slack("views.update", view_id=view["id"], hash=view.get("hash"), view=again)
    except Rejected as rejected:
        if rejected.reason != "hash_conflict":
            raise
        # Targets were changed faster than we answered. Submitting before the right fields
        # are there only brings them up.
        await services.slack("views.update", view_id=view["id"], view=again)


def _with_fields_of(services: Services, body: dict[str, Any], target: str) -> dict[str, Any]:
    """The brief modal with `target`'s fields, the rest as it was typed."""
    view = body["view"]
    typed = payloads.answers(view["state"]["values"])
    prefill = suggest(
        typed.get("description", ""),
        services.policy,
        now=local_now(services, body["user"]["id"]),
        answered=typed | {"target": target},
    )
    return brief_modal(
        prefill,
        policy=services.policy,
        unusable=services.directory.unusable,
        private_metadata=view.get("private_metadata") or "",
        head=head_of(view),
    ) | {"notify_on_close": bool(view.get("notify_on_close"))}
