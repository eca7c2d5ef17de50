"""`/customer-escalation …`: raises one, or looks at what there is."""

import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from blocks import answers, listing
from blocks.ids import COMMAND
from blocks.intake_modal import intake_modal
from bot.domain.errors import StorageUnavailable, UnknownEscalation
from bot.domain.escalation import Escalation, number_of
from bot.listeners.measured import measured
from bot.listeners.modals import learn_timezone, offer_again, open_brief, open_modal
from bot.listeners.payloads import Origin, clean
from bot.listeners.replies import Asker, asker_of
from bot.listeners.services import Services

_STATUS = re.compile(r"status\s+(ESC-\d+)", re.IGNORECASE | re.ASCII)


def register(app: AsyncApp, services: Services) -> None:
    """The command has nothing to write: it acknowledges, then works in a task."""

    @measured(services, "slash_command")
    async def escalation_command(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        services.tasks.start(_answer(services, body), "slash command")

    app.command(COMMAND)(escalation_command)


async def _answer(services: Services, body: Mapping[str, Any]) -> None:
    asker = asker_of(body, services.workspace.team_id)
    text = clean(body.get("text"))
    word = text.lower()
    status = _STATUS.fullmatch(text)
    try:
        if not text:
            await _intake(services, body["trigger_id"], asker)
        elif word == "help":
            await services.replies.tell(asker, answers.usage())
        elif word == "list":
            await _list(services, asker)
        elif status:
            await _status(services, asker, status[1])
        else:
            await open_brief(services, body["trigger_id"], text, asker)
    except StorageUnavailable:
        await services.replies.tell(asker, answers.cannot_look())


async def _intake(services: Services, trigger_id: str, asker: Asker) -> None:
    origin = Origin(response_url=asker.response_url, channel=asker.channel)

    async def too_late() -> None:
        await offer_again(services, asker)

    await open_modal(services, trigger_id, intake_modal(origin.packed()), too_late)
    await learn_timezone(services, asker.user)


async def _list(services: Services, asker: Asker) -> None:
    found = await services.queries.overview(asker.team_id, asker.user)
    items = [listed(services, escalation) for escalation in found.escalations]
    message = listing.listing(items, services.policy, services.now(), total=found.total)
    await services.replies.tell(asker, message)


async def _status(services: Services, asker: Asker, escalation_id: str) -> None:
    try:
        escalation, events = await services.queries.history(
            asker.team_id, number_of(escalation_id) or 0, asker.user
        )
    except UnknownEscalation:
        await services.replies.tell(asker, answers.unknown_escalation(escalation_id))
        return
    message = listing.status(listed(services, escalation), events, services.policy, services.now())
    await services.replies.tell(asker, message)


def listed(services: Services, escalation: Escalation) -> listing.Listed:
    """An escalation with the link to its thread."""
    link = services.workspace.link(escalation.thread) if escalation.thread else None
    return listing.Listed(escalation=escalation, link=link)
