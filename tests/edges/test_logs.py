"""No secret reaches a log line, whoever logs it and however it is wrapped."""

import asyncio
import gc
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from typing import Any, Literal
from urllib.parse import quote

import pytest
import structlog

from bot.domain.errors import StorageUnavailable
from bot.domain.trouble import Rejected
from bot.logs import configure_logging
from bot.masking import Mask

SAID = "our export lost Acme's orders"
SIGNING_SECRET = 'hunter2/"sign"\\é'


class Log:
    """What has been logged."""

    def __init__(self, form: Literal["console", "json"], level: str = "INFO") -> None:
        self._stream = StringIO()
        configure_logging(level, form, secrets=[SIGNING_SECRET], stream=self._stream)

    @property
    def text(self) -> str:
        return self._stream.getvalue()

    def alone(self) -> None:
        """Take the test runner's handlers away: they raise what a line can't be made of."""
        root = logging.getLogger()
        root.handlers[:] = [
            one for one in root.handlers if getattr(one, "stream", 0) is self._stream
        ]

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "alembic", "apscheduler", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture(params=["console", "json"])
def log(request: pytest.FixtureRequest) -> Log:
    """At DEBUG, where errors are shown with their words."""
    return Log(request.param, "DEBUG")


def fail(text: str, cause: Exception | None) -> None:
    raise RuntimeError(text) from cause


SECRETS = [
    "xoxb-12-34-hunter2",
    "xoxe.xoxb-1-hunter2",
    "xoxe-1-hunter2",
    "xapp-1-A1-2-hunter2",
    "Authorization: Bearer hunter2",
    "https://hooks.slack.com/actions/T1/2/hunter2",
    r"https:\/\/hooks.slack.com\/commands\/T1\/2\/hunter2",
    quote("https://hooks.slack.com/commands/T1/2/hunter2", safe=""),
    quote(r'{"response_url":"https:\/\/hooks.slack.com\/actions\/T1\/hunter2"}', safe=""),
    "response_url=http://127.0.0.1:1/hunter2",
    '{"response_url": "http://127.0.0.1:1/hunter2"}',
    "postgresql://bot:hunter2@db/escalations",
    "postgresql+psycopg://bot:hun/hunter2@db/escalations",
    "https://bot:hunter2@proxy.internal:3128",
    "wss://wss-primary.slack.com/link/?ticket=hunter2&app_id=1",
    "ticket=hunter2",
    "password=hunter2",
    '{"token": "hunter2", "team_id": "T1"}',
    "token=hunter2&team_id=T1",
    SIGNING_SECRET,
    quote(SIGNING_SECRET),
    json.dumps(SIGNING_SECRET),
    repr(SIGNING_SECRET),
    json.dumps(json.dumps({"a": repr(SIGNING_SECRET)})),
]


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_is_masked_in_events_values_exceptions_and_foreign_lines(
    log: Log, secret: str
) -> None:
    ours, foreign = structlog.stdlib.get_logger("bot"), logging.getLogger("some.library")
    ours.warning(secret)
    ours.warning(
        "event", value=secret, deep={"a": [secret, {secret: (secret,)}]}, raw=secret.encode()
    )
    ours.warning("event", error=ValueError(secret), when=datetime(2026, 1, 1, tzinfo=UTC))
    foreign.warning("%s and %r", secret, {"body": secret})
    try:
        fail("around it", cause=ValueError(secret))
    except RuntimeError:
        ours.exception("failed")
        foreign.exception("failed with %s", secret)
    assert "hunter2" not in log.text
    assert log.text.count("RuntimeError: around it") == 2


@pytest.mark.parametrize("key", ["token", "Authorization", "signing_secret", "response_url"])
def test_what_is_kept_under_a_secrets_name_is_masked_whatever_it_looks_like(
    log: Log, key: str
) -> None:
    structlog.stdlib.get_logger("bot").warning(
        "event", headers={key: "hunter2"}, **{key: "hunter2"}
    )
    assert "hunter2" not in log.text


@pytest.mark.parametrize(
    "text",
    [
        "ESC-7 is in #eng-escalations",
        "https://acme.slack.com/archives/C1/p123?thread_ts=1.2&cid=C1",
        "listening on http://127.0.0.1:3000",
        "sqlite:///escalations.db",
        "postgresql://bot@db/escalations",
        "invalid_auth: the token is wrong",
        "mail bot@example.com about https://example.com/a",
        "a bearer",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert Mask(["abc"]).text(text) == text


def test_a_line_of_a_library_that_cannot_be_formatted_loses_its_values_only(log: Log) -> None:
    log.alone()
    logging.getLogger("some.library").warning("%d items", "xoxb-hunter2")
    assert "a log line is lost" in log.text
    assert "%d items" in log.text
    assert "hunter2" not in log.text


def test_a_value_that_cannot_be_shown_does_not_cost_the_line(log: Log) -> None:
    class Broken:
        def __repr__(self) -> str:
            raise RuntimeError("no")

    log.alone()
    structlog.stdlib.get_logger("bot").warning("event", value=Broken())
    assert "<Broken that can't be shown: RuntimeError>" in log.text


def test_json_is_one_object_per_line_with_utc_times_and_tracebacks() -> None:
    log = Log("json", "DEBUG")
    try:
        fail("line one\nline two", cause=None)
    except RuntimeError:
        structlog.stdlib.get_logger("bot.x").exception("failed", number=7, ratio=float("nan"))
    logging.getLogger("library").warning("said %s", "so")
    ours, foreign = log.events
    assert (ours["event"], ours["level"], ours["logger"], ours["number"]) == (
        "failed",
        "error",
        "bot.x",
        7,
    )
    assert datetime.fromisoformat(ours["timestamp"]).utcoffset() is not None
    assert "RuntimeError: line one\nline two" in ours["exception"]
    assert (foreign["event"], foreign["level"], foreign["logger"]) == (
        "said so",
        "warning",
        "library",
    )


@pytest.mark.parametrize("form", ["console", "json"])
def test_above_debug_a_trace_says_what_broke_and_where_but_not_on_which_words(
    form: Literal["console", "json"],
) -> None:
    log = Log(form)
    broken = ExceptionGroup(SAID, [ValueError(SAID), KeyError(SAID)])
    try:
        fail(SAID, cause=broken)
    except RuntimeError as error:
        error.add_note(SAID)
        structlog.stdlib.get_logger("bot").exception("failed")
        logging.getLogger("some.library").exception("failed")
    assert "Acme" not in log.text
    assert log.text.count("ExceptionGroup") == 2
    assert log.text.count("KeyError") == 2
    assert log.text.count("in fail") == 2
    assert "RuntimeError" in log.text


@pytest.mark.parametrize(
    "error",
    [
        StorageUnavailable("database is locked"),
        Rejected("not_in_channel"),
        ConnectionRefusedError(111, "Connection refused"),
        TypeError("unsupported operand"),
    ],
)
def test_words_that_nobody_wrote_stay_in_a_trace(error: Exception) -> None:
    log = Log("json")
    try:
        raise error
    except type(error):
        structlog.stdlib.get_logger("bot").exception("failed")
    assert str(error) in log.events[0]["exception"]


async def test_a_task_that_failed_unseen_is_told_of_without_its_words() -> None:
    log = Log("json")

    async def work() -> None:
        raise ValueError(SAID)

    task = asyncio.create_task(work())
    await asyncio.wait({task})
    del task
    gc.collect()
    assert "Task exception was never retrieved" in log.text
    assert "Acme" not in log.text


def test_bound_context_is_in_every_line() -> None:
    log = Log("json")
    with structlog.contextvars.bound_contextvars(escalation="ESC-7"):
        logging.getLogger("library").warning("said")
    assert log.events[0]["escalation"] == "ESC-7"


def test_request_bodies_are_not_logged_unless_debug_is_asked_for() -> None:
    log = Log("json")
    for name in ("slack_bolt.AsyncApp", "slack_sdk.web.async_client"):
        logging.getLogger(name).debug("body")
    assert log.text == ""


def test_debug_shows_them_masked() -> None:
    log = Log("json", "DEBUG")
    logging.getLogger("slack_sdk.web.async_client").debug("body xoxb-hunter2")
    assert [event["event"] for event in log.events] == ["body xoxb-***"]


def test_a_quieter_level_quietens_the_libraries_too() -> None:
    log = Log("json", "ERROR")
    logging.getLogger("slack_sdk.web.async_client").warning("said")
    logging.getLogger("alembic.runtime").info("said")
    structlog.stdlib.get_logger("bot").warning("said")
    assert log.text == ""


def test_configuring_again_replaces_the_earlier_configuration() -> None:
    first, second = Log("console"), Log("json")
    logging.getLogger("library").warning("said")
    assert first.text == ""
    assert len(second.events) == 1
