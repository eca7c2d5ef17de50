"""The composition root: builds everything, once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot import listeners
from bot.clients import Clients
from bot.delivery.directory import SlackDirectory
from bot.delivery.pacing import EDITS, POSTS, Rate
from bot.delivery.sender import Sender
from bot.delivery.slack_gateway import SlackGateway
from bot.delivery.worker import RENEW_EVERY, Dispatcher
from bot.domain.notices import Kind
from bot.domain.policy import Policy
from bot.domain.ports import Delivered, Failed, Now, Sent, Workspace
from bot.domain.trouble import SlackTrouble
from bot.listeners.replies import Replies
from bot.listeners.services import Services
from bot.listeners.tasks import Tasks
from bot.metrics import Metrics
from bot.schedule import Schedule
from bot.usecases.act import Acts
from bot.usecases.queries import Queries
from storage.engine import is_sqlite
from storage.outbox import SqlOutbox
from storage.unit_of_work import Database

log = structlog.get_logger(__name__)

#: At each start Bolt warns that our client is preferred to the environment's token; the
#: failures of listeners come to us.
_bolt_log = logging.getLogger("slack_bolt.app")
_bolt_log.setLevel(logging.ERROR)

#: Seconds between looks at what nobody announces: other processes' work, channels.
_TICK = 2.0
#: Seconds after a commit until what it made the bot owe is looked for: usually the person whose
#: act it was has an answer by then.
_ANSWER_FIRST = 0.005
_LOOK_AT_CHANNELS = 600.0
_CLEAN_UP = 3600.0
#: Slack repeats an event for 24 h at most; a draft is wanted back the next morning or never.
_KEEP_DELIVERIES = timedelta(days=3)


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bot:
    """The parts of a running bot."""

    policy: Policy
    app: AsyncApp
    database: Database
    outbox: SqlOutbox
    dispatcher: Dispatcher
    directory: SlackDirectory
    schedule: Schedule
    tasks: Tasks
    metrics: Metrics
    now: Now


def build(
    *,
    workspace: Workspace,
    policy: Policy,
    database: Database,
    clients: Clients,
    metrics: Metrics,
    now: Now = utc_now,
    posts: Rate = POSTS,
    edits: Rate = EDITS,
) -> Bot:
    """A bot, ready to be started."""
    directory = SlackDirectory(clients.patient, now)
    outbox = SqlOutbox(database)
    sender = Sender(
        gateway=SlackGateway(clients.patient, workspace.bot_user),
        directory=directory,
        policy=policy,
        workspace=workspace,
        now=now,
    )
    dispatcher = Dispatcher(outbox, sender, metrics, now, posts=posts, edits=edits)
    database.on_commit(lambda: _after_the_answer(dispatcher.wake))
    tasks = Tasks()
    replies = Replies(
        slack=clients.quick,
        respond=clients.respond,
        store=database,
        directory=directory,
        policy=policy,
        workspace=workspace,
        tasks=tasks,
        now=now,
    )
    schedule = Schedule()

    def look_soon() -> None:
        schedule.at(now(), lambda: _look(directory, policy), "look at channels now")

    dispatcher.on_result = _tells(replies, look_soon)
    dispatcher.on_idle = lambda when: schedule.at(when, dispatcher.wake, "next due")
    services = Services(
        workspace=workspace,
        policy=policy,
        store=database,
        acts=Acts(database, policy, now),
        queries=Queries(database, directory),
        directory=directory,
        slack=clients.quick,
        replies=replies,
        tasks=tasks,
        metrics=metrics,
        now=now,
        bot_joined=_retries(outbox, dispatcher, directory, look_soon, now),
    )
    app = _app(clients, workspace)
    listeners.register(app, services)
    bot = Bot(
        policy=policy,
        app=app,
        database=database,
        outbox=outbox,
        dispatcher=dispatcher,
        directory=directory,
        schedule=schedule,
        tasks=tasks,
        metrics=metrics,
        now=now,
    )
    _plan(bot)
    look_soon()
    return bot


async def prepare(database: Database, now: datetime) -> None:
    """What has to be done before the first message goes out. Raises StorageUnavailable."""
    outbox = SqlOutbox(database)
    if is_sqlite(database.engine):
        # Nobody else has this database: what a dead process held is ours at once.
        await outbox.take_over(now)
    await outbox.retry_failed(now)


def _app(clients: Clients, workspace: Workspace) -> AsyncApp:
    """Bolt, acknowledging after the listener has committed (DESIGN 2)."""
    result = AuthorizeResult(
        enterprise_id=None,
        team_id=workspace.team_id,
        bot_user_id=workspace.bot_user,
        bot_token=clients.web.token,
    )

    async def authorize() -> AuthorizeResult:
        # Bolt's own asks Slack, and acknowledges the request when that fails: it's lost.
        return result

    return AsyncApp(
        logger=_bolt_log,
        client=clients.bolt,
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,  # bot.http has done it
    )


def _tells(replies: Replies, look_soon: Callable[[], None]) -> Callable[[Delivered], None]:
    """What others want to know of a delivery."""

    def tell(result: Delivered) -> None:
        if result.owed.kind is not Kind.BRIEF or result.owed.number is None:
            return
        if isinstance(result, Sent):
            replies.brief_is_out(result.owed.number)
        if isinstance(result, Failed):
            replies.brief_is_refused(result.owed.number)
            look_soon()

    return tell


def _after_the_answer(call: Callable[[], None]) -> None:
    asyncio.get_running_loop().call_later(_ANSWER_FIRST, call)


def _retries(
    outbox: SqlOutbox,
    dispatcher: Dispatcher,
    directory: SlackDirectory,
    look_soon: Callable[[], None],
    now: Now,
) -> Callable[[], Awaitable[None]]:
    async def retry() -> None:
        directory.forget_channels()
        await outbox.retry_failed(now())
        dispatcher.wake()
        look_soon()

    return retry


def _plan(bot: Bot) -> None:
    schedule = bot.schedule
    schedule.every(_TICK, bot.dispatcher.wake, "tick")
    schedule.every(RENEW_EVERY, bot.dispatcher.renew, "renew leases")
    schedule.every(_LOOK_AT_CHANNELS, lambda: _look(bot.directory, bot.policy), "look at channels")
    schedule.every(_CLEAN_UP, lambda: bot.outbox.clean_up(bot.now() - _KEEP_DELIVERIES), "clean up")


async def _look(directory: SlackDirectory, policy: Policy) -> None:
    for target, reason in (await directory.look_at_targets(policy)).items():
        log.warning("target unusable", target=target, reason=reason)
    try:
        await directory.look_at_handles(policy)
    except SlackTrouble as trouble:
        log.warning("handles not looked up", trouble=str(trouble))
