"""What the stand-in for Slack costs by itself, and the way to it."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bench.databases import Databases
from bench.figures import Result
from bench.options import Options
from bench.posts import nudge
from bench.processes import TOKEN, StandIn, processor_seconds, stand_in

_AT_ONCE = 100
_POST = "chat.postMessage"


async def cost(_databases: Databases, options: Options) -> list[Result]:
    """Posts a second, from a bare socket and from the Slack SDK's client."""
    count = options.count or 10_000
    bare, sdk, spent = [], [], []
    async with stand_in() as slack:
        for _ in range(options.rounds):
            before = processor_seconds(slack.pid)
            bare.append(count / await _bare(slack, count))
            spent.append(1000 * (processor_seconds(slack.pid) - before) / count)
            sdk.append(count / await _sdk(slack, count))
            await slack.reset()
    return [
        _result("posts that the stand-in takes from a bare client", "/s", bare),
        _result("processor time of the stand-in per post", "ms", spent),
        _result("posts that the Slack SDK's client makes, 100 at once", "/s", sdk),
    ]


def _result(measure: str, unit: str, figures: list[float]) -> Result:
    return Result(measure=measure, database="—", unit=unit, figures=figures)


async def _timed(count: int, post: Callable[[int], Awaitable[None]], at_once: int) -> float:
    numbers = iter(range(1, count + 1))

    async def work() -> None:
        for number in numbers:
            await post(number)

    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(work() for _ in range(at_once)))
    return loop.time() - start


async def _sdk(slack: StandIn, count: int) -> float:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=_AT_ONCE)) as session:
        client = AsyncWebClient(token=TOKEN, base_url=slack.api_url, session=session)

        async def post(number: int) -> None:
            await client.api_call(_POST, json=nudge(number))

        return await _timed(count, post, _AT_ONCE)


async def _bare(slack: StandIn, count: int) -> float:
    """Over a few open connections, requests made beforehand and answers not parsed."""
    body = b"x" * 2000
    head = f"POST /api/{_POST} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    connections = [await asyncio.open_connection("127.0.0.1", slack.port) for _ in range(10)]
    free = list(connections)

    async def post(_number: int) -> None:
        reader, writer = free.pop()
        writer.write(head + body)
        await reader.readuntil(b"}")
        free.append((reader, writer))

    seconds = await _timed(count, post, len(connections))
    for _, writer in connections:
        writer.close()
    return seconds
