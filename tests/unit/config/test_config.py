"""The environment is checked as a whole, and no message repeats a secret."""

from pathlib import Path

import pytest

from bot.config import ConfigurationError, Settings, load_settings

HTTP = {"SLACK_BOT_TOKEN": "xoxb-1-abc", "SLACK_SIGNING_SECRET": "8f742231b10e"}
SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1-abc", "SLACK_APP_TOKEN": "xapp-1-A1-def"}


def problems(env: dict[str, str] | None) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as refused:
        load_settings(env)
    return refused.value.problems


def test_two_secrets_are_enough_for_http() -> None:
    settings = load_settings(HTTP)
    assert not settings.socket_mode
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.database_url.get_secret_value() == "sqlite:///escalations.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 3000)
    assert (settings.policy_file, settings.log_level, settings.log_format) == (
        "standard",
        "INFO",
        "console",
    )


def test_an_app_token_means_socket_mode_and_needs_no_signing_secret() -> None:
    settings = load_settings(SOCKET)
    assert settings.socket_mode
    assert settings.slack_signing_secret is None


def test_http_mode_needs_the_signing_secret() -> None:
    assert problems({"SLACK_BOT_TOKEN": "xoxb-1"}) == (
        "SLACK_SIGNING_SECRET is missing: HTTP mode needs the app's signing secret "
        "(or set SLACK_APP_TOKEN for Socket Mode)",
    )


def test_a_malformed_app_token_is_the_only_mistake_when_socket_mode_was_meant() -> None:
    (problem,) = problems({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xoxb-1"})
    assert problem.startswith("SLACK_APP_TOKEN: expected an app-level token")


def test_nothing_set_names_both_missing_variables() -> None:
    assert [problem.split(" ")[0] for problem in problems({})] == [
        "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET",
    ]


def test_every_mistake_is_told_at_once() -> None:
    found = problems(
        {
            "SLACK_BOT_TOKEN": "xapp-1",
            "SLACK_SIGNING_SECRET": "xoxb-1",
            "SLACK_API_URL": "slack.com/api",
            "DATABASE_URL": "mysql://db",
            "HOST": "http://0.0.0.0",
            "PORT": "70000",
            "LOG_LEVEL": "loud",
            "LOG_FORMAT": "xml",
        }
    )
    assert [problem.split(":")[0] for problem in found] == [
        "DATABASE_URL",
        "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET",
        "SLACK_API_URL",
        "HOST",
        "PORT",
        "LOG_LEVEL",
        "LOG_FORMAT",
    ]
    assert not any("\n" in problem for problem in found)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SLACK_BOT_TOKEN", "xapp-hunter2"),
        ("SLACK_BOT_TOKEN", "hunter2"),
        ("SLACK_BOT_TOKEN", "xoxb-hunter2 hunter2"),
        ("SLACK_APP_TOKEN", "xoxp-hunter2"),
        ("SLACK_SIGNING_SECRET", "xoxb-hunter2"),
        ("SLACK_SIGNING_SECRET", "hunter2 hunter2"),
        ("DATABASE_URL", "postgresql+psycopg://bot:hunter2@db/escalations"),
        ("DATABASE_URL", "mysql://bot:hunter2@db/escalations"),
        ("DATABASE_URL", "bot:hunter2@db/escalations"),
        ("SLACK_API_URL", "https://bot:hunter2@slack.com/api/"),
        ("HOST", "xoxb-hunter2:80"),
        ("PORT", "xoxb-hunter2"),
        ("LOG_LEVEL", "xoxb-hunter2"),
        ("LOG_FORMAT", "xapp-hunter2"),
    ],
)
def test_no_message_repeats_a_secret(variable: str, value: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        load_settings({**HTTP, variable: value})
    assert "hunter2" not in str(refused.value)
    assert refused.value.__context__ is None, "a chained error would be printed with the input"


def test_settings_hide_their_secrets_when_printed() -> None:
    settings = load_settings(
        {**HTTP, "SLACK_APP_TOKEN": "xapp-1-def", "DATABASE_URL": "postgresql://b:pw@db/e"}
    )
    for secret in ("xoxb-1-abc", "xapp-1-def", "8f742231b10e", "b:pw"):
        assert secret not in repr(settings)
        assert secret not in str(settings)


def test_the_secrets_are_listed_for_the_log_with_the_databases_password() -> None:
    settings = load_settings({**HTTP, "DATABASE_URL": "postgresql://bot:p%2Fw@db/escalations"})
    assert settings.secrets == ("xoxb-1-abc", "8f742231b10e", "p%2Fw", "p/w")


def test_an_empty_variable_counts_as_not_set() -> None:
    settings = load_settings(
        {**HTTP, "SLACK_APP_TOKEN": "", "PORT": "", "LOG_LEVEL": " ", "DATABASE_URL": ""}
    )
    assert (settings.socket_mode, settings.port, settings.log_level) == (False, 3000, "INFO")


def test_a_slash_is_added_to_the_api_url() -> None:
    settings = load_settings({**HTTP, "SLACK_API_URL": "http://127.0.0.1:8900/api"})
    assert settings.slack_api_url == "http://127.0.0.1:8900/api/"


@pytest.mark.parametrize(
    "url",
    [
        "slack.com/api/",
        "ftp://slack.com/api/",
        "https://",
        "https://slack.com/api/?x=1",
        "https://slack.com:port/api/",
        "https://[slack/api/",
    ],
)
def test_an_api_url_that_cannot_be_one_is_refused(url: str) -> None:
    (problem,) = problems({**HTTP, "SLACK_API_URL": url})
    assert problem.startswith("SLACK_API_URL: expected an http(s) address")


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:///escalations.db", "sqlite:///escalations.db"),
        ("sqlite:////var/lib/escalations.db", "sqlite:////var/lib/escalations.db"),
        ("postgresql://bot@db/escalations?sslmode=require",) * 2,
        ("postgres://bot:pw@db/escalations", "postgresql://bot:pw@db/escalations"),
    ],
)
def test_a_database_is_named_without_a_driver(given: str, used: str) -> None:
    assert load_settings({**HTTP, "DATABASE_URL": given}).database_url.get_secret_value() == used


@pytest.mark.parametrize(
    "url", ["escalations.db", "sqlite://", "sqlite:///", "sqlite://a.db", "postgresql://"]
)
def test_a_database_url_that_cannot_be_one_is_refused(url: str) -> None:
    (problem,) = problems({**HTTP, "DATABASE_URL": url})
    assert problem.startswith("DATABASE_URL: expected sqlite:///path or postgresql://")


@pytest.mark.parametrize("port", ["0", "1", "65535"])
def test_ports_from_zero_to_65535_are_taken(port: str) -> None:
    assert load_settings({**HTTP, "PORT": port}).port == int(port)


@pytest.mark.parametrize("port", ["-1", "65536", "3_000", "3000.0", "٣٠٠٠", "http", "9" * 5000])
def test_any_other_port_is_refused(port: str) -> None:
    (problem,) = problems({**HTTP, "PORT": port})
    assert problem.startswith("PORT: expected a number from 0 to 65535")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "localhost", "bot.internal"])  # noqa: S104
def test_addresses_and_host_names_are_taken(host: str) -> None:
    assert load_settings({**HTTP, "HOST": host}).host == host


@pytest.mark.parametrize("host", ["localhost:3000", "http://x", "a b", "-x"])
def test_anything_else_is_no_host(host: str) -> None:
    assert len(problems({**HTTP, "HOST": host})) == 1


def test_log_settings_are_taken_in_any_case() -> None:
    settings = load_settings({**HTTP, "LOG_LEVEL": "debug", "LOG_FORMAT": "JSON"})
    assert (settings.log_level, settings.log_format) == ("DEBUG", "json")


@pytest.fixture
def no_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and none of the bot's variables set."""
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(field.upper(), raising=False)
    return tmp_path


def test_the_variables_may_stand_in_a_dotenv_file(no_environment: Path) -> None:
    (no_environment / ".env").write_text(
        "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET='s3cret'\nPORT=4000\nOTHER=1\n"
    )
    settings = load_settings()
    assert (settings.slack_bot_token.get_secret_value(), settings.port) == ("xoxb-1", 4000)


def test_the_environment_wins_over_the_dotenv_file_unless_it_is_empty(
    no_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (no_environment / ".env").write_text(
        "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s3cret\nPORT=4000\nHOST=localhost\n"
    )
    monkeypatch.setenv("PORT", "5000")
    monkeypatch.setenv("HOST", "")
    settings = load_settings()
    assert (settings.port, settings.host) == (5000, "localhost")


def test_a_dotenv_file_that_is_not_text_is_one_readable_line(no_environment: Path) -> None:
    (no_environment / ".env").write_bytes(b"SLACK_BOT_TOKEN=\xff\xfe")
    assert problems(None) == (".env can't be read: it is not UTF-8 text",)


def test_a_given_environment_is_all_that_counts(
    no_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (no_environment / ".env").write_text("PORT=4000\n")
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    settings = load_settings(HTTP)
    assert (settings.port, settings.log_level) == (3000, "INFO")
