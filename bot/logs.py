"""Logging: structlog and the libraries' loggers, in one form, without secrets."""

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import EventDict, ExceptionTransformer, ExcInfo, Processor, WrappedLogger

from bot.domain.errors import EscalationError
from bot.domain.trouble import SlackTrouble
from bot.masking import HIDDEN, Mask, is_secret_key

#: Their own level when the bot's is (not DEBUG, DEBUG): request bodies, SQL with its
#: parameters and every tick are for someone who looks for a fault.
_LIBRARIES = {
    "slack_bolt": (logging.INFO, logging.DEBUG),
    "slack_sdk": (logging.INFO, logging.DEBUG),
    "aiohttp": (logging.INFO, logging.DEBUG),
    "alembic": (logging.INFO, logging.DEBUG),
    "apscheduler": (logging.WARNING, logging.DEBUG),
    "sqlalchemy": (logging.WARNING, logging.INFO),
    "aiosqlite": (logging.INFO, logging.INFO),
    "asyncio": (logging.INFO, logging.DEBUG),
}


def configure_logging(
    level: str,
    format: Literal["console", "json"],  # noqa: A002  # LOG_FORMAT's word
    *,
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Log to `stream` (stderr) from `level` on, as readable lines or one JSON object per line.

    `secrets` are masked wherever they stand, next to everything that looks like one. May be
    called again; the later call wins.
    """
    mask = Mask(secrets)
    stream = stream or sys.stderr
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *_shared(), _hand_over],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = _Handler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_shared(),
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.StackInfoRenderer(),
                structlog.processors.ExceptionRenderer(_traces(level)),
                *([] if _is_debug(level) else [_without_exceptions]),
                _masking(mask),
                _renderer(format, stream),
            ],
        )
    )
    _install(handler, level)


_hand_over = structlog.stdlib.ProcessorFormatter.wrap_for_formatter


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


#: Errors whose words are codes, names and addresses, never what people wrote.
_TELLING = (
    AttributeError,
    EscalationError,
    ImportError,
    NameError,
    OSError,
    SlackTrouble,
    TypeError,
)
_EXCEPTION = re.compile(r"exception=.*", re.DOTALL)


def _is_debug(level: str) -> bool:
    return logging.getLevelNamesMapping()[level.upper()] <= logging.DEBUG


def _traces(level: str) -> ExceptionTransformer:
    """Renders what broke, and where. An error's own words may quote what people wrote, so they
    are for DEBUG, but for those that can't."""
    whole = _is_debug(level)

    def shown(exc_info: ExcInfo) -> str:
        return "".join(_trace(exc_info[1], whole, set())).rstrip()

    return shown


def _trace(error: BaseException | None, whole: bool, seen: set[int]) -> Iterator[str]:
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    context = None if error.__suppress_context__ else error.__context__
    yield from _trace(error.__cause__ or context, whole, seen)
    if error.__cause__ or context:
        yield "\nThat led to:\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    if whole or isinstance(error, _TELLING):
        yield from traceback.format_exception_only(error)
    else:
        yield f"{type(error).__module__}.{type(error).__qualname__}\n".removeprefix("builtins.")
    for inner in getattr(error, "exceptions", ()):
        yield "\nWithin it:\n\n"
        yield from _trace(inner, whole, seen)


def _without_exceptions(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """asyncio writes a failed task down with the error's own words."""
    if event.get("logger") == "asyncio":
        event["event"] = _EXCEPTION.sub("exception=…", str(event["event"]))
    return event


def _masking(mask: Mask) -> Processor:
    def masked(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        # Everything is text or plain data afterwards: no renderer calls a repr of its own.
        shown: MutableMapping[str, Any] = {
            mask.text(str(key)): HIDDEN if is_secret_key(key) else mask.value(value)
            for key, value in event.items()
        }
        return shown

    return masked


def _renderer(format: str, stream: TextIO) -> Processor:  # noqa: A002  # as above
    if format == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(
        colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback
    )


def _install(handler: logging.Handler, level: str) -> None:
    root = logging.getLogger()
    # Handlers of others stay: a test run collects records with one.
    for other in [other for other in root.handlers if isinstance(other, _Handler)]:
        root.removeHandler(other)
    root.addHandler(handler)
    number = logging.getLevelNamesMapping()[level.upper()]
    root.setLevel(number)
    for name, (usual, looking) in _LIBRARIES.items():
        library = looking if number <= logging.DEBUG else max(usual, number)
        logging.getLogger(name).setLevel(library)


class _Handler(logging.StreamHandler[TextIO]):
    """Writes lines; one that can't be made up is replaced by one that says so."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        # logging's own would print the message and its arguments unmasked.
        reason = "".join(traceback.format_exception_only(sys.exc_info()[1])).strip()
        told = logging.makeLogRecord(
            {
                "name": record.name,
                "levelno": logging.ERROR,
                "levelname": "ERROR",
                "msg": f"a log line is lost: {reason} in {record.msg!r}",
            }
        )
        try:
            self.stream.write(self.format(told) + self.terminator)
        except (OSError, ValueError):
            # The stream itself is gone; there is nowhere left to say so.
            return
