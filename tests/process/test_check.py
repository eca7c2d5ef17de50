"""`python app.py check`: what is wrong with the set-up, and how to put it right."""

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import pytest

from bot import doctor
from bot.scopes import SCOPES
from sandbox import ALL_SCOPES, App, Sandbox
from tests.process.support import environment, free_port, outcome

#: Runs the check in this process; gives the exit code and the lines.
Check = Callable[[Mapping[str, str]], Awaitable[tuple[int, list[str]]]]


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """The check in an environment of its own; a process for each would take a second each."""
    monkeypatch.chdir(tmp_path)

    async def run(env: Mapping[str, str]) -> tuple[int, list[str]]:
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        code = await doctor.check()
        said = capsys.readouterr()
        assert said.err == ""
        return code, said.out.splitlines()

    return run


def wrong(lines: list[str]) -> list[str]:
    """What is wrong, without the word that says so."""
    return [line.removeprefix("WRONG  ") for line in lines if not line.startswith("ok     ")]


@pytest.mark.parametrize("socket_mode", [False, True], ids=["HTTP", "Socket Mode"])
async def test_all_is_right(sandbox: Sandbox, tmp_path: Path, socket_mode: bool) -> None:
    env = environment(sandbox, socket_mode=socket_mode)
    code, out, err = await outcome("check", env=env, folder=tmp_path)
    assert (code, err) == (0, [])
    looked_at = [line.removeprefix("ok     ").partition(": ")[0] for line in out]
    assert looked_at == [
        "configuration",
        "policy",
        "database",
        "token",
        "scopes",
        *(["Socket Mode"] if socket_mode else []),
        "L2 Support (#support-l2)",
        "Engineering (#eng-escalations)",
        "Product (#product-escalations)",
        "Security (#security-escalations)",
        "Leadership (#leadership-escalations)",
    ]


async def test_what_is_wrong_makes_the_process_exit_with_1(tmp_path: Path) -> None:
    env = {"SLACK_BOT_TOKEN": "xapp-hidden"}
    code, out, err = await outcome("check", env=env, folder=tmp_path)
    assert (code, err) == (1, [])
    assert [line.split()[:3] for line in out] == [
        ["WRONG", "configuration:", "SLACK_BOT_TOKEN:"],
        ["WRONG", "configuration:", "SLACK_SIGNING_SECRET"],
    ]
    assert "hidden" not in "".join(out)


async def test_a_token_that_slack_refuses(sandbox: Sandbox, check: Check) -> None:
    code, lines = await check(environment(sandbox, SLACK_BOT_TOKEN="xoxb-of-another-app"))
    assert code == 1
    [told] = wrong(lines)
    assert told.startswith("token: Slack refuses SLACK_BOT_TOKEN (invalid_auth). ")
    assert "another-app" not in told


async def test_an_app_token_that_slack_refuses(sandbox: Sandbox, check: Check) -> None:
    env = environment(sandbox, socket_mode=True)
    code, lines = await check({**env, "SLACK_APP_TOKEN": "xapp-of-another-app"})
    assert code == 1
    [told] = wrong(lines)
    assert told.startswith("Socket Mode: Slack refuses SLACK_APP_TOKEN (invalid_auth). ")
    assert "connections:write" in told


@pytest.mark.parametrize("scope", SCOPES)
async def test_a_missing_scope_is_named_with_what_it_is_for(scope: str, check: Check) -> None:
    async with Sandbox(app=App(scopes=ALL_SCOPES - {scope})) as sandbox:
        code, lines = await check(environment(sandbox))
    assert code == 1
    assert (
        f"scope: {scope} is missing, needed for {SCOPES[scope]}. Add it under "
        "OAuth & Permissions and reinstall the app."
    ) in wrong(lines)


async def test_a_channel_the_bot_is_not_in(sandbox: Sandbox, check: Check) -> None:
    sandbox.workspace.kick("eng-escalations")
    code, lines = await check(environment(sandbox))
    assert code == 1
    assert wrong(lines) == [
        "Engineering (#eng-escalations): @escalations is not in the channel: "
        "`/invite @escalations` there."
    ]


async def test_an_archived_channel(sandbox: Sandbox, check: Check) -> None:
    sandbox.workspace.archive("support-l2")
    code, lines = await check(environment(sandbox))
    assert code == 1
    assert wrong(lines) == [
        "L2 Support (#support-l2): the channel is archived. Bring it back, or name another."
    ]


async def test_an_unknown_channel_and_an_unknown_handle(
    sandbox: Sandbox, tmp_path: Path, check: Check
) -> None:
    (tmp_path / "policy.yml").write_text(
        "targets:\n"
        '  l2:          {label: L2, channel: "#nowhere"}\n'
        '  engineering: {label: Engineering, channel: "#eng-escalations", notify: "@nobody"}\n'
    )
    code, lines = await check(environment(sandbox, POLICY_FILE="policy.yml"))
    assert code == 1
    channel, handle = wrong(lines)
    assert channel.startswith("L2 (#nowhere): there is no channel #nowhere that @escalations ")
    assert handle.startswith("Engineering (#eng-escalations): @nobody is neither a user group ")


async def test_a_wrong_line_of_the_policy(sandbox: Sandbox, tmp_path: Path, check: Check) -> None:
    (tmp_path / "policy.yml").write_text(
        "severities:\n  high: {label: High, internal_followup: often}\n"
    )
    code, lines = await check(environment(sandbox, POLICY_FILE="policy.yml"))
    assert code == 1
    [told] = wrong(lines)
    assert told.startswith("policy: policy.yml:2: severities.high.internal_followup: expected ")


async def test_a_database_that_cannot_be_reached(sandbox: Sandbox, check: Check) -> None:
    url = f"postgresql://bot:hidden@127.0.0.1:{free_port()}/bot"
    code, lines = await check(environment(sandbox, DATABASE_URL=url))
    assert code == 1
    [told] = wrong(lines)
    assert told.startswith("database: can't be reached (")
    assert "hidden" not in told


async def test_a_database_file_that_cannot_be_opened(sandbox: Sandbox, tmp_path: Path) -> None:
    # In a process: aiosqlite's thread may outlive the loop of a test whose file didn't open.
    env = environment(sandbox, DATABASE_URL="sqlite:///no/such/folder/bot.db")
    code, lines, _ = await outcome("check", env=env, folder=tmp_path)
    assert code == 1
    [told] = wrong(lines)
    assert told.startswith("database: can't be reached (")
    assert "unable to open database file" in told


async def test_a_slack_that_cannot_be_reached(sandbox: Sandbox, check: Check) -> None:
    away = f"http://127.0.0.1:{free_port()}/api/"
    code, lines = await check(environment(sandbox, SLACK_API_URL=away))
    assert code == 1
    [told] = wrong(lines)
    assert told.startswith("Slack: can't be reached at SLACK_API_URL ")
