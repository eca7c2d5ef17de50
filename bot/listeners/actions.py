"""Buttons on the brief, on nudges and on answers."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from blocks import act_modals, answers
from blocks.buttons import clock_of
from blocks.ids import Action
from blocks.intake_modal import intake_modal
from blocks.markdown import brief_as_markdown, markdown_modal
from bot.domain import commands
from bot.domain.commands import Command
from bot.domain.errors import IllegalAct, Refused, StorageUnavailable
from bot.domain.escalation import Escalation
from bot.domain.policy import Policy
from bot.domain.transitions import TRANSITIONS
from bot.listeners.measured import measured
from bot.listeners.modals import open_brief, open_modal
from bot.listeners.payloads import Origin, Press
from bot.listeners.replies import Asker, asker_of
from bot.listeners.services import Services

#: Buttons that act at once.
_AT_ONCE: Mapping[Action, type[Command]] = {
    Action.ACKNOWLEDGE: commands.Acknowledge,
    Action.MARK_CUSTOMER_UPDATED: commands.MarkCustomerUpdated,
    Action.CONFIRM_RESOLVED: commands.ConfirmResolved,
    Action.REOPEN: commands.Reopen,
}

Draw = Callable[[Escalation, str, Policy, Press], dict[str, Any]]
Work = Callable[[Services, Mapping[str, Any]], Coroutine[Any, Any, None]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asking:
    """A button that asks by a modal before it acts."""

    command: type[Command]
    draw: Draw


_ASKING: Mapping[Action, Asking] = {
    Action.POST_UPDATE: Asking(
        command=commands.PostUpdate,
        draw=lambda e, origin, policy, _: act_modals.post_update_modal(e, origin, policy),
    ),
    Action.CHANGE_SEVERITY: Asking(
        command=commands.ChangeSeverity,
        draw=lambda e, origin, policy, _: act_modals.change_severity_modal(e, origin, policy),
    ),
    Action.DEESCALATE: Asking(
        command=commands.Deescalate,
        draw=lambda e, origin, policy, _: act_modals.deescalate_modal(e, origin, policy),
    ),
    Action.RESOLVE: Asking(
        command=commands.Resolve,
        draw=lambda e, origin, policy, _: act_modals.resolve_modal(e, origin, policy),
    ),
    Action.SNOOZE_FOLLOWUPS: Asking(
        command=commands.Snooze,
        draw=lambda e, origin, policy, press: act_modals.snooze_modal(
            e, origin, policy, clock_of(press.block_id)
        ),
    ),
}


def register(app: AsyncApp, services: Services) -> None:
    """Each button by its `action_id`."""
    for action, command in _AT_ONCE.items():
        app.action(action)(_acts(services, action, command))
    for action, asking in _ASKING.items():
        app.action(action)(_opens(services, action, partial(_ask, asking=asking)))
    app.action(Action.SHOW_MARKDOWN)(_opens(services, Action.SHOW_MARKDOWN, _show_markdown))
    app.action(Action.OPEN_FORM)(_opens(services, Action.OPEN_FORM, _open_form))


def _acts(services: Services, action: Action, command: type[Command]) -> Any:
    @measured(services, action)
    async def pressed(ack: AsyncAck, body: dict[str, Any]) -> None:
        asker, press = asker_of(body, services.workspace.team_id), Press.of(body)
        try:
            await services.queries.one(
                asker.team_id, press.number or 0, asker.user, seen_in=asker.channel
            )
            done = await services.acts.perform(
                command(team_id=asker.team_id, number=press.number or 0, actor=asker.user),
                press.delivery,
            )
        except Refused as refused:
            await ack()
            services.replies.refuse(asker, refused, press.value)
        except StorageUnavailable:
            await ack()
            services.replies.later(asker, answers.storage_down(form=False))
        else:
            await ack()
            services.replies.confirm(asker, done)

    return pressed


def _opens(services: Services, action: Action, work: Work) -> Any:
    """A button that opens a modal: nothing to write, so it's acknowledged first."""

    @measured(services, action)
    async def pressed(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        services.tasks.start(work(services, body), f"{action} pressed")

    return pressed


async def _ask(services: Services, body: Mapping[str, Any], *, asking: Asking) -> None:
    asker, press = asker_of(body, services.workspace.team_id), Press.of(body)
    transition = TRANSITIONS[asking.command]
    escalation = await _find(services, asker, press)
    if escalation is None:
        return
    if escalation.status not in transition.allowed:
        refused = IllegalAct(escalation, transition.act)
        services.replies.refuse(asker, refused, press.value)
        return
    origin = Origin(escalation=escalation.id, channel=asker.channel, thread=asker.thread)
    view = asking.draw(escalation, origin.packed(), services.policy, press)
    await open_modal(services, press.trigger_id, view, lambda: _press_again(services, asker))


async def _show_markdown(services: Services, body: Mapping[str, Any]) -> None:
    asker, press = asker_of(body, services.workspace.team_id), Press.of(body)
    escalation = await _find(services, asker, press)
    if escalation is None:
        return
    update = escalation.latest_update
    wanted = {escalation.reporter, escalation.owner, update.by if update else None}
    people = [user for user in wanted if user]
    # Side by side: the trigger doesn't wait.
    names = await asyncio.gather(*map(services.directory.name, people))
    thread = escalation.thread
    link = services.workspace.link(thread) if thread else None
    text = brief_as_markdown(
        escalation, services.policy, dict(zip(people, names, strict=True)), link
    )
    view = markdown_modal(text, escalation.id)
    await open_modal(services, press.trigger_id, view, lambda: _press_again(services, asker))


async def _open_form(services: Services, body: Mapping[str, Any]) -> None:
    """The text that a modal didn't open for is still there, for who typed it."""
    asker, press = asker_of(body, services.workspace.team_id), Press.of(body)
    async with services.store.reading() as unit:
        draft = await unit.drafts.get(asker.team_id, press.value)
    if draft is None or draft.author != asker.user:
        await services.replies.tell(asker, answers.draft_gone())
    elif draft.text or draft.link:
        await open_brief(
            services, press.trigger_id, draft.text, asker, link=draft.link, draft=draft.id
        )
    else:
        view = intake_modal(Origin(channel=asker.channel).packed())
        await open_modal(services, press.trigger_id, view, lambda: _press_again(services, asker))


async def _find(services: Services, asker: Asker, press: Press) -> Escalation | None:
    """The escalation a button is about; else the asker has been told."""
    try:
        return await services.queries.one(
            asker.team_id, press.number or 0, asker.user, seen_in=asker.channel
        )
    except Refused as refused:
        services.replies.refuse(asker, refused, press.value)
    except StorageUnavailable:
        await services.replies.tell(asker, answers.cannot_look())
    return None


async def _press_again(services: Services, asker: Asker) -> None:
    await services.replies.tell(asker, answers.expired_click())
