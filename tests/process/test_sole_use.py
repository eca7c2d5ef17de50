"""An SQLite file belongs to one process."""

import signal
from pathlib import Path

from sandbox import Sandbox
from tests.process.support import environment, outcome, raise_one, running, the_brief


async def test_a_second_process_on_one_file_says_so_and_ends(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "link.db").symlink_to(tmp_path / "bot.db")
    async with running(sandbox, tmp_path) as (process, _):
        for folder, name in ((tmp_path, "bot.db"), (elsewhere, "link.db")):
            env = environment(sandbox, DATABASE_URL=f"sqlite:///{name}")
            code, out, err = await outcome(env=env, folder=folder)
            assert (code, out) == (2, [])
            assert err[-1].startswith(f"DATABASE_URL: another process uses {name}, ")
            assert not any("Traceback" in line for line in err)
        await raise_one(sandbox)
        await the_brief(sandbox)
        assert await process.stop() == 0


async def test_a_killed_process_leaves_the_file_free(sandbox: Sandbox, tmp_path: Path) -> None:
    async with running(sandbox, tmp_path) as (process, _):
        await process.stop(signal.SIGKILL)
    async with running(sandbox, tmp_path):
        await raise_one(sandbox)
        await the_brief(sandbox)


async def test_processes_on_postgresql_share_the_work(
    sandbox: Sandbox, tmp_path: Path, postgres_url: str
) -> None:
    async with (
        running(sandbox, tmp_path, DATABASE_URL=postgres_url),
        running(sandbox, tmp_path, DATABASE_URL=postgres_url),
    ):
        await raise_one(sandbox)
        await the_brief(sandbox)
