"""A line between the bot and Slack that can be cut, so that nobody answers at all."""

import asyncio
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class Line:
    """Passes the bytes of every connection on to `target` while it isn't cut."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._host, self._port, self._path = str(parts.hostname), int(parts.port or 80), parts.path
        self._own_port = 0
        self._server: asyncio.Server | None = None
        self._passing: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self.mend()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.cut()

    @property
    def url(self) -> str:
        """What to call instead of `target`."""
        return f"http://127.0.0.1:{self._own_port}{self._path}"

    async def cut(self) -> None:
        """Hang up on everybody; new connections are refused."""
        if self._server:
            self._server.close()
            self._server = None
        for task in self._passing:
            task.cancel()
        await asyncio.gather(*self._passing, return_exceptions=True)

    async def mend(self) -> None:
        """Take connections (again)."""
        self._server = await asyncio.start_server(self._taken, "127.0.0.1", self._own_port)
        self._own_port = int(self._server.sockets[0].getsockname()[1])

    async def _taken(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        me = asyncio.current_task()
        assert me is not None
        self._passing.add(me)
        me.add_done_callback(self._passing.discard)
        there: asyncio.StreamWriter | None = None
        with suppress(OSError, asyncio.CancelledError):
            try:
                back, there = await asyncio.open_connection(self._host, self._port)
                await asyncio.gather(_pass_on(reader, there), _pass_on(back, writer))
            finally:
                for end in filter(None, (writer, there)):
                    end.transport.abort()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while some := await reader.read(65536):
        writer.write(some)
        await writer.drain()
    writer.write_eof()
