"""Logging: structlog and the libraries' loggers, in one form, without secrets."""

import logging
import sys
import traceback
from collections.abc import Iterable, MutableMapping
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

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
                structlog.processors.format_exc_info,
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
