"""An act on an escalation, from command to commit, and raising one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.domain import notices
from bot.domain.commands import Command, KeepInSupport, Reply, Submit
from bot.domain.errors import (
    BriefUnderWay,
    Conflict,
    Refused,
    StorageUnavailable,
    UnknownEscalation,
)
from bot.domain.escalation import Escalation, Thread
from bot.domain.events import Did, Event
from bot.domain.lifecycle import Decision, decide, open_escalation
from bot.domain.policy import Policy
from bot.domain.ports import Now, Store, UnitOfWork
from bot.domain.repeats import is_repeat

#: Tries of an act that keeps losing to faster ones.
_TRIES = 5

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What an act came to: the record afterwards and the event.

    `event` is None when the act had been done before (a second delivery, a double click):
    then nothing changed and nothing more is to be said.
    """

    escalation: Escalation
    event: Event | None


class Acts:
    """Every act people can do. Raises Refused, StorageUnavailable; never half done."""

    def __init__(self, store: Store, policy: Policy, now: Now) -> None:
        self._store = store
        self._policy = policy
        self._now = now

    async def submit(self, command: Submit, delivery: str) -> Done | None:
        """Raise an escalation; None when this delivery has raised one before."""
        return await _insist(lambda: self._submit(command, delivery))

    async def keep_in_support(self, command: KeepInSupport, delivery: str) -> None:
        """Note that the advice was followed."""
        await _insist(lambda: self._keep_in_support(command, delivery))

    async def perform(self, command: Command, delivery: str | None = None) -> Done:
        """Do `command`; `delivery` names the request that asked for it, once for ever."""
        return await _insist(lambda: self._perform(command, delivery))

    async def reply(self, command: Reply, thread: Thread, delivery: str) -> None:
        """A person wrote in `thread`: if it's a brief's and they are the team, that's progress."""
        await _insist(lambda: self._reply(command, thread, delivery))

    async def _submit(self, command: Submit, delivery: str) -> Done | None:
        now = self._now()
        async with self._store.writing() as unit:
            if not await unit.deliveries.record(command.team_id, delivery, now):
                return None
            number = await unit.escalations.next_number(command.team_id)
            decision = open_escalation(command, number, self._policy, now)
            await unit.escalations.add(decision.escalation)
            done = await _record(unit, decision)
            await unit.commit()
        return done

    async def _keep_in_support(self, command: KeepInSupport, delivery: str) -> None:
        now = self._now()
        line = Event(
            team_id=command.team_id,
            number=0,
            at=now,
            actor=command.actor,
            what=Did.KEPT_IN_SUPPORT,
            data={"suggested": command.suggested.beside(None)},
        )
        async with self._store.writing() as unit:
            if await unit.deliveries.record(command.team_id, delivery, now):
                await unit.audit.append(line)
                await unit.commit()

    async def _perform(self, command: Command, delivery: str | None) -> Done:
        now = self._now()
        async with self._store.writing() as unit:
            escalation = await unit.escalations.get(command.team_id, command.number)
            if escalation is None:
                raise UnknownEscalation(command.number)
            if delivery and not await unit.deliveries.record(command.team_id, delivery, now):
                return Done(escalation=escalation, event=None)
            latest = await unit.audit.latest_act(command.team_id, command.number)
            if is_repeat(command, latest, now):
                return Done(escalation=escalation, event=None)
            decision = decide(escalation, command, self._policy, now)
            await unit.escalations.save(decision.escalation)
            await unit.owed.withdraw(command.team_id, command.number, decision.touched)
            done = await _record(unit, decision)
            await unit.owed.edit_card(command.team_id, command.number, now)
            await unit.commit()
        return done

    async def _reply(self, command: Reply, thread: Thread, delivery: str) -> None:
        async with self._store.reading() as unit:
            escalation = await unit.escalations.at(command.team_id, thread)
            if escalation is None and await unit.owed.brief_under_way(command.team_id, self._now()):
                raise BriefUnderWay
        if escalation is None or command.actor == escalation.reporter:
            return
        try:
            await self._perform(_addressed(command, escalation), delivery)
        except Refused:
            return  # people may go on talking in the thread of what is over


def _addressed(command: Reply, escalation: Escalation) -> Reply:
    return Reply(
        team_id=command.team_id,
        number=escalation.number,
        actor=command.actor,
        text=command.text,
    )


async def _record(unit: UnitOfWork, decision: Decision) -> Done:
    """Write the event and make the bot owe what follows from it."""
    escalation = decision.escalation
    event = await unit.audit.append(decision.event)
    await unit.owed.owe(
        escalation.team_id,
        escalation.number,
        [*_told(decision, event), *_reminders(decision, event)],
    )
    return Done(escalation=escalation, event=event)


def _told(decision: Decision, event: Event) -> list[notices.Notice]:
    if decision.tells_thread is notices.Kind.BRIEF:
        return [notices.brief(event)]
    told = []
    if decision.tells_thread:
        told.append(notices.about(event, decision.tells_thread))
    if decision.tells_reporter:
        reporter = decision.escalation.reporter
        told.append(notices.about(event, decision.tells_reporter, recipient=reporter))
    return told


def _reminders(decision: Decision, event: Event) -> list[notices.Notice]:
    escalation = decision.escalation
    return [
        notices.reminder(
            clock,
            due,
            status=escalation.status,
            reporter=escalation.reporter,
            number=escalation.number,
            event=event.id,
        )
        for clock, due in escalation.clocks.items()
        if clock in decision.touched
    ]


async def _insist(attempt: Callable[[], Awaitable[T]]) -> T:
    """Try again when somebody else was faster: the state they left decides.

    Raises StorageUnavailable when somebody always is.
    """
    for _ in range(_TRIES):
        try:
            return await attempt()
        except Conflict as conflict:
            faster = conflict
    raise StorageUnavailable("too many at once") from faster
