"""Opening modals: a trigger lives three seconds and opens one."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import structlog

from blocks import answers
from blocks.brief_modal import brief_modal
from bot.domain.errors import StorageUnavailable
from bot.domain.ports import Draft
from bot.domain.prefill import Prefill
from bot.domain.suggested import suggested_by
from bot.domain.trouble import Rejected, SlackTrouble
from bot.listeners.payloads import Origin
from bot.listeners.replies import Asker
from bot.listeners.services import Services
from bot.listeners.twins import offering_twins
from bot.usecases.suggest import FIELD_HOLDS, suggest

log = structlog.get_logger(__name__)

#: Slack's names for a trigger that was used (slack-platform: both spellings are in use).
_USED = {"exchanged_trigger_id", "trigger_exchanged"}

TooLate = Callable[[], Awaitable[None]]


async def open_modal(
    services: Services, trigger_id: str, view: dict[str, Any], too_late: TooLate
) -> None:
    """Open `view`, or call `too_late` when that didn't work.

    A used trigger is a second delivery of a request that has opened its modal: nothing to say.
    """
    try:
        await services.slack("views.open", trigger_id=trigger_id, view=view)
    except Rejected as rejected:
        if rejected.reason in _USED:
            return
        log.warning("modal refused", callback=view["callback_id"], reason=rejected.reason)
        await too_late()
    except SlackTrouble as trouble:
        log.warning("modal not opened", callback=view["callback_id"], trouble=str(trouble))
        await too_late()


async def open_brief(
    services: Services,
    trigger_id: str,
    text: str,
    asker: Asker,
    *,
    link: str = "",
    draft: str | None = None,
) -> None:
    """Open the brief modal, filled in from `text`; when that fails the text is kept."""
    try:
        if draft is None and len(text) > FIELD_HOLDS:
            draft = await keep(services, asker, text, link)
    except StorageUnavailable:
        log.warning("long text not kept", length=len(text))
    origin = Origin(
        response_url=asker.response_url,
        channel=asker.channel,
        thread=asker.thread,
        draft=draft,
    )
    now = local_now(services, asker.user)
    prefill = suggest(text, services.policy, now=now, link=link)
    prefill = await offering_twins(services, asker.user, text, prefill)
    view = brief_view(services, prefill, origin)

    async def too_late() -> None:
        await offer_again(services, asker, text, draft, link)

    await open_modal(services, trigger_id, view, too_late)
    await learn_timezone(services, asker.user)


async def learn_timezone(services: Services, user: str) -> None:
    """Once the modal is open: so that the next reads "since 9" in the person's own zone."""
    if services.directory.known_timezone(user) is None:
        await services.directory.timezone(user)


def local_now(services: Services, user: str) -> datetime:
    """Now, in the person's time zone where Slack has told it before, else in UTC."""
    try:
        zone = ZoneInfo(services.directory.known_timezone(user) or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return services.now()
    return services.now().astimezone(zone)


def brief_view(
    services: Services, prefill: Prefill, origin: Origin, *, customer_named: bool = False
) -> dict[str, Any]:
    """The brief modal that starts from `prefill`.

    `customer_named`: the reporter has named the customer before, so that isn't suggested.
    """
    origin = replace(origin, suggested=suggested_by(prefill, customer_named=customer_named))
    view = brief_modal(
        prefill,
        policy=services.policy,
        unusable=services.directory.unusable,
        private_metadata=origin.packed(),
    )
    # Who closes it unsent has followed the advice.
    return view | {"notify_on_close": prefill.advice is not None}


async def offer_again(
    services: Services, asker: Asker, text: str = "", draft: str | None = None, link: str = ""
) -> None:
    """Slack didn't open the modal: keep the text and offer a button that opens it."""
    try:
        draft = draft or await keep(services, asker, text, link)
    except StorageUnavailable:
        await services.replies.tell(asker, answers.storage_down(form=False))
        return
    await services.replies.tell(asker, answers.expired_trigger(draft))


async def keep(services: Services, asker: Asker, text: str, link: str = "") -> str:
    """Keep `text` as a draft; returns its ID. Raises StorageUnavailable."""
    draft = Draft(
        id=uuid4().hex,
        team_id=asker.team_id,
        author=asker.user,
        text=text,
        link=link,
        at=services.now(),
    )
    async with services.store.writing() as unit:
        await unit.drafts.add(draft)
        await unit.commit()
    return draft.id
