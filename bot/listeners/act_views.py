"""Submitted modals that act on an escalation."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_bolt.async_app import AsyncAck, AsyncApp

from blocks import answers
from blocks.act_modals import BOTH
from blocks.blank import BLANK, PAST_DAY
from blocks.ids import Input, View
from bot.domain import commands
from bot.domain.clocks import Clock
from bot.domain.commands import Command
from bot.domain.errors import Refused, StorageUnavailable
from bot.listeners import payloads
from bot.listeners.measured import measured
from bot.listeners.payloads import Origin, Values
from bot.listeners.replies import Asker
from bot.listeners.services import Services
from bot.listeners.spoken import PATIENCE

_UTC = ZoneInfo("UTC")
_HOURS = {"1h": timedelta(hours=1), "4h": timedelta(hours=4)}
#: When a snooze to a day ends, in the zone of the person who snoozed.
MORNING = time(9)

#: The inputs that an act can't go without.
_REQUIRED: Mapping[View, tuple[Input, ...]] = {
    View.POST_UPDATE: (Input.UPDATE,),
    View.RESOLVE: (Input.ROOT_CAUSE, Input.RESOLUTION),
    View.DEESCALATE: (Input.REASON, Input.RESOLUTION),
    View.CHANGE_SEVERITY: (Input.SEVERITY, Input.REASON),
    View.SNOOZE_FOLLOWUPS: (Input.CLOCK, Input.UNTIL),
}

Address = Mapping[str, Any]
Make = Callable[[Address, Mapping[str, str]], Command]


def _post_update(address: Address, said: Mapping[str, str]) -> Command:
    return commands.PostUpdate(
        **address,
        update=said[Input.UPDATE],
        next_action=said.get(Input.NEXT_ACTION),
        eta=said.get(Input.ETA),
    )


def _resolve(address: Address, said: Mapping[str, str]) -> Command:
    return commands.Resolve(
        **address,
        root_cause=said[Input.ROOT_CAUSE],
        resolution=said[Input.RESOLUTION],
        learned=said.get(Input.LEARNED),
    )


def _deescalate(address: Address, said: Mapping[str, str]) -> Command:
    return commands.Deescalate(
        **address,
        reason=said[Input.REASON],
        resolution=said[Input.RESOLUTION],
        learned=said.get(Input.LEARNED),
    )


def _change_severity(address: Address, said: Mapping[str, str]) -> Command:
    return commands.ChangeSeverity(
        **address, severity=said[Input.SEVERITY], reason=said[Input.REASON]
    )


_ACTS: Mapping[View, Make] = {
    View.POST_UPDATE: _post_update,
    View.RESOLVE: _resolve,
    View.DEESCALATE: _deescalate,
    View.CHANGE_SEVERITY: _change_severity,
}


def register(app: AsyncApp, services: Services) -> None:
    """One listener per modal, all alike: check, act, close the modal or say why not."""
    for view, make in _ACTS.items():
        app.view(view)(_listener(services, view, make))

    @measured(services, View.SNOOZE_FOLLOWUPS)
    async def snooze_submitted(ack: AsyncAck, body: dict[str, Any]) -> None:
        values: Values = body["view"]["state"]["values"]
        now = services.now()
        choice = payloads.answer(values, Input.UNTIL)
        zone = await _zone(services, body["user"]["id"], choice)
        until = wake_time(choice, _day(values), now, zone)
        if until is None or until <= now:
            missing = payloads.day(values, Input.UNTIL_DATE) is None
            why = BLANK["until_date"] if missing else PAST_DAY
            await ack(response_action="errors", errors={Input.UNTIL_DATE: why})
            return

        def make(address: Address, said: Mapping[str, str]) -> Command:
            clock = said[Input.CLOCK]
            clocks = {Clock.INTERNAL, Clock.CUSTOMER} if clock == BOTH else {Clock(clock)}
            return commands.Snooze(
                **address,
                clocks=frozenset(clocks),
                until=until,
                reason=said.get(Input.REASON),
            )

        await _act(services, ack, body, make)

    app.view(View.SNOOZE_FOLLOWUPS)(snooze_submitted)


def _listener(services: Services, view: View, make: Make) -> Any:
    @measured(services, view)
    async def submitted(ack: AsyncAck, body: dict[str, Any]) -> None:
        await _act(services, ack, body, make)

    return submitted


async def _act(services: Services, ack: AsyncAck, body: dict[str, Any], make: Make) -> None:
    view = body["view"]
    values: Values = view["state"]["values"]
    required = _REQUIRED[View(view["callback_id"])]
    blank = [name for name in required if not payloads.answer(values, name)]
    if blank:
        await ack(response_action="errors", errors={name: BLANK[name] for name in blank})
        return
    origin = Origin.of(view)
    asker = Asker(
        team_id=services.workspace.team_id,
        user=body["user"]["id"],
        channel=origin.channel,
        thread=origin.thread,
    )
    address = {"team_id": asker.team_id, "number": origin.number or 0, "actor": asker.user}
    command = make(address, payloads.answers(values))
    try:
        done = await services.acts.perform(command, f"view:{view['id']}:{view['callback_id']}")
    except Refused as refused:
        text = answers.refusal(refused, services.policy, services.now()).text
        await ack(response_action="errors", errors={required[0]: text})
    except StorageUnavailable:
        await ack(response_action="errors", errors={required[0]: answers.storage_down().text})
    else:
        await ack()
        services.replies.confirm(asker, done)


async def _zone(services: Services, user: str, choice: str) -> ZoneInfo:
    """The person's zone, where a snooze depends on it; UTC rather than making Slack wait."""
    if choice in _HOURS:
        return _UTC
    try:
        async with asyncio.timeout(PATIENCE):
            return ZoneInfo(await services.directory.timezone(user))
    except (ZoneInfoNotFoundError, ValueError, TimeoutError):
        return _UTC


def _day(values: Values) -> date | None:
    return payloads.day(values, Input.UNTIL_DATE)


def wake_time(choice: str, day: date | None, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When a snooze ends: in one or four hours, or at nine in the morning of a day.

    None when `choice` is a date and no day was chosen.
    """
    if choice in _HOURS:
        return now + _HOURS[choice]
    if choice == "tomorrow":
        day = now.astimezone(zone).date() + timedelta(days=1)
    if day is None:
        return None
    return datetime.combine(day, MORNING, zone).astimezone(now.tzinfo)
