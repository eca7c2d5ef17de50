"""What the listeners work with, built once and handed to each."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.domain.policy import Policy
from bot.domain.ports import Caller, Directory, Now, Store, Workspace
from bot.listeners.replies import Replies
from bot.listeners.tasks import Tasks
from bot.metrics import Metrics
from bot.usecases.act import Acts
from bot.usecases.queries import Queries


@dataclass(frozen=True, kw_only=True, slots=True)
class Services:
    """Everything a listener may call. `slack` is quick: modals have three seconds."""

    workspace: Workspace
    policy: Policy
    store: Store
    acts: Acts
    queries: Queries
    directory: Directory
    slack: Caller
    replies: Replies
    tasks: Tasks
    metrics: Metrics
    now: Now
    #: The bot was invited somewhere: what couldn't be delivered is tried again.
    bot_joined: Callable[[], Awaitable[None]]
