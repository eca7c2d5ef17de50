"""A world for the bot to come and go in: a workspace, a database, and its process between them."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from sandbox import Message, Sandbox
from tests.chaos.books import Act, Books
from tests.process.support import Process, environment, started

#: Seconds that a test waits for what must happen, on however busy a machine.
PATIENCE = 60.0
#: Seconds between looks at what announces nothing, such as a database.
LOOK = 0.05
#: Slack's retries of an event, closer together and more of them: none is lost to a long kill.
EVENT_RETRIES = (0.05, *(0.5,) * 120)

#: Clocks that tick while a test waits, and clocks that don't.
QUICK = """
severities:
  quick: {label: Quick, internal_followup: 4s, customer_update: 6s, acknowledge_within: 3s}
  brisk: {label: Brisk, internal_followup: 5s, customer_update: 4s, acknowledge_within: 3s}
  second: {label: Second, internal_followup: 1s, customer_update: 1s}
  slow: {label: Slow, internal_followup: 1h, customer_update: 2h}
  off: {label: Off}
"""


@asynccontextmanager
async def workspace() -> AsyncIterator[Sandbox]:
    """A sandbox that waits as long for an answer as a busy machine may need."""
    async with Sandbox(retry_delays=EVENT_RETRIES, ack_deadline=30.0) as sandbox:
        yield sandbox


class Started:
    """One process of the bot, ready."""

    def __init__(self, process: Process, base: str, rooms: AsyncExitStack) -> None:
        self.process = process
        #: The address of its HTTP server.
        self.base = base
        self._rooms = rooms

    async def kill(self) -> None:
        """`kill -9`."""
        self.process.kill()
        await self.killed()

    async def killed(self) -> None:
        """Wait for its end after somebody's `kill -9`."""
        assert await self.process.ended() == -signal.SIGKILL, self.process.said
        await self._rooms.aclose()

    async def stop(self) -> int:
        """SIGTERM; gives the exit code."""
        code = await self.process.stop()
        await self._rooms.aclose()
        return code


class World:
    """What one test's bot lives in. One process is the one people reach; more may be launched.

    `acts` has what people did and were told to be done; `books` is the database.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        folder: Path,
        database_url: str,
        *,
        policy: str = QUICK,
        socket_mode: bool = False,
        **more: str,
    ) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.database_url = database_url
        self.books = Books(database_url)
        self.acts: list[Act] = []
        #: The processes so far, the one that people reach last.
        self.log: list[Process] = []
        #: What a failing test should tell besides, such as its seed.
        self.notes: list[str] = []
        self.bot: Started | None = None
        #: Grows with each start and each end of the bot: what was asked of it before is lost.
        self.turns = 0
        (folder / "policy.yml").write_text(policy, encoding="utf-8")
        self._socket_mode = socket_mode
        self._env = environment(
            sandbox,
            socket_mode=socket_mode,
            DATABASE_URL=database_url,
            POLICY_FILE="policy.yml",
            **more,
        )
        self._launched: list[AsyncExitStack] = []

    async def launch(self, **env: str) -> Started:
        """Start a process and wait until it is ready; people don't reach it by HTTP yet."""
        rooms, process = await self.spawn(**env)
        found = await process.says(r'\brunning\b.*?\bport"?[=:] ?(\d+)|"port": (\d+).*"running"')
        return Started(process, f"http://127.0.0.1:{found[1] or found[2]}", rooms)

    async def spawn(self, **env: str) -> tuple[AsyncExitStack, Process]:
        """Start a process and wait for nothing; it ends with the rooms, or with the world."""
        rooms = AsyncExitStack()
        self._launched.append(rooms)
        process = await rooms.enter_async_context(
            started(env={**self._env, **env}, folder=self.folder)
        )
        self.log.append(process)
        return rooms, process

    async def start(self, **env: str) -> Started:
        """Start the bot and let people reach it."""
        bot = await self.launch(**env)
        self.reach(bot)
        if self._socket_mode:
            await self.sandbox.until(lambda: self.sandbox.socket.is_connected, within=PATIENCE)
        return bot

    def reach(self, bot: Started) -> None:
        """What people do goes to this process from now on."""
        if not self._socket_mode:
            self.sandbox.deliver_by_http(f"{bot.base}/slack/events")
        self.bot = bot
        self._turned()

    async def kill(self) -> None:
        """`kill -9` of the bot that people reach; what they do reaches nobody until a start."""
        assert self.bot is not None
        self.bot.process.kill()
        await self.killed()

    async def killed(self) -> None:
        """Somebody has killed the bot that people reach; wait for its end."""
        assert self.bot is not None
        bot, self.bot = self.bot, None
        await bot.killed()
        self._turned()

    async def stop(self) -> int:
        """SIGTERM to the bot that people reach; gives the exit code."""
        assert self.bot is not None
        bot, self.bot = self.bot, None
        code = await bot.stop()
        self._turned()
        return code

    async def close(self) -> None:
        """End whatever still runs."""
        for rooms in self._launched:
            await rooms.aclose()
        self.sandbox.deliver_by_http(None)

    async def up(self) -> int:
        """Wait until people reach a bot; gives the turn."""
        await self.sandbox.until(lambda: self.bot is not None, within=2 * PATIENCE, about="no bot")
        return self.turns

    async def quiet(self, within: float = 2 * PATIENCE) -> None:
        """Wait until nothing is on its way, to the bot or from it, and nothing is due soon."""
        await self.sandbox.settle()
        await self.until(
            lambda: not self.books.unsettled(),
            within=within,
            about=lambda: "\n".join(map(str, self.books.unsettled())),
        )

    async def until(
        self,
        predicate: Callable[[], object],
        *,
        within: float = PATIENCE,
        about: Callable[[], str] = lambda: "",
    ) -> None:
        """Wait for something in the database, which tells nobody of its changes."""
        deadline = time.monotonic() + within
        while not predicate():
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {within:g} s: {about()}")
            await asyncio.sleep(LOOK)

    async def hears(self, brief: Message, kind: str | None = None) -> None:
        """Wait until the brief's thread has heard one more message (of that kind)."""

        def heard() -> int:
            return sum(kind in {None, m.kind} for m in self.sandbox.thread(brief))

        before = 0 if kind else heard()
        await self.sandbox.until(
            lambda: heard() > before,
            within=2 * PATIENCE,
            about=f"nothing more ({kind or 'of any kind'}) was said in the thread",
        )

    async def wait_a_moment(self) -> None:
        """Until the bot is another one, or a moment has passed."""
        turn = self.turns
        try:
            async with asyncio.timeout(4 * LOOK):
                while turn == self.turns:
                    await self.sandbox.platform.changes.next()
        except TimeoutError:
            return

    def report(self) -> str:
        """What a failing test should tell."""
        said = [line for process in self.log[-3:] for line in ["— process —", *process.err[-40:]]]
        out = [line for process in self.log[-3:] for line in process.out[-40:]]
        return "\n".join([*self.notes, self.sandbox.describe(), *said, *out])

    def _turned(self) -> None:
        self.turns += 1
        self.sandbox.platform.changes.notify()
