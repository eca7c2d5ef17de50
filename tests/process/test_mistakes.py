"""What a person reads who has made a mistake: every one of them, a line each, and no secret."""

import socket
from pathlib import Path

from sandbox import Sandbox
from tests.process.support import environment, outcome

WRONG_POLICY = """\
severities:
  critical: {label: Critical, internal_followup: soon}
  high: {label: High, customer_updates: 4h}
targets:
  engineering: {label: Engineering}
"""


async def test_nothing_configured_is_told_in_a_line_for_each(tmp_path: Path) -> None:
    code, out, err = await outcome(env={}, folder=tmp_path)
    assert (code, out) == (2, [])
    assert [line.split()[0] for line in err] == ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]


async def test_every_malformed_value_has_its_line_and_none_is_echoed(tmp_path: Path) -> None:
    wrong = {
        "SLACK_BOT_TOKEN": "xapp-secret-one",
        "SLACK_APP_TOKEN": "secret-two-of-another-kind",
        "SLACK_API_URL": "https://user:secret-three@slack.test/",
        "DATABASE_URL": "mysql://bot:secret-four@db/bot",
        "PORT": "secret-five-is-no-port",
        "LOG_LEVEL": "LOUD",
    }
    code, out, err = await outcome(env=wrong, folder=tmp_path)
    assert (code, out) == (2, [])
    assert sorted(line.split(":")[0] for line in err) == sorted(wrong)
    assert "secret-" not in "\n".join(err)


async def test_a_wrong_policy_names_each_of_its_wrong_lines(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "policy.yml").write_text(WRONG_POLICY)
    env = environment(sandbox, POLICY_FILE="policy.yml")
    code, out, err = await outcome(env=env, folder=tmp_path)
    assert (code, out) == (2, [])
    assert [line[: line.index(" expected")] for line in err] == [
        "policy.yml:2: severities.critical.internal_followup:",
        "policy.yml:3: severities.high.customer_updates:",
        "policy.yml:5: targets.engineering.channel:",
    ]


async def test_a_refused_token_ends_the_start_in_words(sandbox: Sandbox, tmp_path: Path) -> None:
    env = environment(sandbox, SLACK_BOT_TOKEN="xoxb-of-another-app")
    code, _, err = await outcome(env=env, folder=tmp_path)
    assert code == 2
    assert err[-1] == "SLACK_BOT_TOKEN: Slack refuses it (invalid_auth)"
    assert not any("Traceback" in line or "xoxb-of-another-app" in line for line in err)


async def test_a_taken_port_ends_the_start_in_words(sandbox: Sandbox, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        code, _, err = await outcome(env=environment(sandbox, PORT=port), folder=tmp_path)
    assert (code, err) == (2, [f"port {port} on 127.0.0.1 is taken by another process"])


async def test_unknown_arguments_are_answered_with_the_usage(tmp_path: Path) -> None:
    code, out, err = await outcome("check", "now", env={}, folder=tmp_path)
    assert (code, out) == (2, [])
    assert err[0].startswith("usage: python app.py [check | demo | ")
