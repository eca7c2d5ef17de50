"""Keeps secrets out of what the bot writes down."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from math import isfinite
from pathlib import PurePath
from uuid import UUID

HIDDEN = "***"

#: Shorter ones would blacken ordinary words; nothing that short is a secret.
_SHORTEST_SECRET = 4
_DEEPEST = 8

_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        # Slack's tokens (docs.slack.dev, token types), the expiring xoxe.xoxb-… included.
        (r"((?:xox[a-z]\.)?xox[a-z]|xapp|xwfp)-[\w.%-]+", rf"\1-{HIDDEN}"),
        (r"\b(bearer(?:\s|%20|\+)+)[^\s\"'\\,;<>)}\]]+", rf"\1{HIDDEN}"),
        # Slack writes \/ in JSON, and forms write %2F; what follows is the secret.
        (
            r"(hooks\.slack(?:-gov)?\.com)(?:\\*/|%(?:25)*(?:5C|2F))[^\s\"'<>,;)}&]+",
            rf"\1/{HIDDEN}",
        ),
        # Socket Mode's address carries its ticket.
        (r"(wss?:(?:\\*/){2}[^\s/?\"'\\]+)[^\s\"'<>,;)}]*", rf"\1/{HIDDEN}"),
        (r"\b(ticket=)[^\s\"'&\\]+", rf"\1{HIDDEN}"),
        (r"(\w://[^\s:/@\"']*:)[^\s/@\"']+@", rf"\1{HIDDEN}@"),
        # SQLAlchemy lets a database's password hold a slash.
        (r"(postgres\w*(?:\+\w+)?://[^\s:/@\"']*:)[^\s@\"']+@", rf"\1{HIDDEN}@"),
        (r"\b(v0=)[0-9a-f]{64}", rf"\1{HIDDEN}"),
        (
            r"\b((?:password|passwd|(?:signing|client)_secret|(?:bot_|app_|access_|refresh_)?token"
            r"|response_url)\\?[\"']?\s*(?:=|:\s*\\?(?=[\"']))\s*\\?[\"']?)[^\s\"'\\&,;)}]+",
            rf"\1{HIDDEN}",
        ),
    )
)
#: Every pattern needs one of these, and hardly any text has one.
_HINT = re.compile(
    r"xox|xapp|xwfp|bearer|hooks\.slack|wss?:|ticket=|://|v0=|passw|secret|token|response_url",
    re.IGNORECASE,
)
#: What is written again and again (names of fields, of loggers, of levels) is this short.
_SHORT = 40
_SECRET_KEYS = frozenset(
    {
        "access_token",
        "app_token",
        "authorization",
        "bot_token",
        "client_secret",
        "password",
        "refresh_token",
        "response_url",
        "secret",
        "signing_secret",
        "slack_app_token",
        "slack_bot_token",
        "slack_signing_secret",
        "token",
        "wss_uri",
        "x-slack-signature",
    }
)


class Mask:
    """Replaces whatever looks like a secret, and the known secrets wherever they stand."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        # Longest first: a secret may hold another one.
        held = sorted({one for one in secrets if len(one) >= _SHORTEST_SECRET}, key=len)
        known = "|".join(_however_written(secret) for secret in reversed(held))
        self._known = re.compile(known, re.IGNORECASE) if known else None
        self._remembered = lru_cache(maxsize=512)(self._masked)

    def text(self, text: str) -> str:
        """`text` without its secrets."""
        return self._remembered(text) if len(text) <= _SHORT else self._masked(text)

    def _masked(self, text: str) -> str:
        if self._known:
            text = self._known.sub(HIDDEN, text)
        if _HINT.search(text):
            for pattern, replacement in _PATTERNS:
                text = pattern.sub(replacement, text)
        return text

    def value(self, value: object, depth: int = 0) -> object:
        """`value` as numbers, masked text, lists and mappings, ready to be written as JSON."""
        if value is None or isinstance(value, bool | int):
            # An Enum of numbers or a number's subclass could have a telling repr.
            return value if type(value) in {bool, int, type(None)} else self.text(str(value))
        if isinstance(value, float):
            return value if isfinite(value) else str(value)
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, bytes):
            return self.text(value.decode("utf-8", "replace"))
        if depth < _DEEPEST:
            if isinstance(value, Mapping):
                return {
                    self.text(str(key)): HIDDEN
                    if is_secret_key(key)
                    else self.value(item, depth + 1)
                    for key, item in value.items()
                }
            if isinstance(value, list | tuple | set | frozenset):
                return [self.value(item, depth + 1) for item in value]
        return self.text(_described(value))


def is_secret_key(key: object) -> bool:
    """Whether what is kept under `key` is a secret whatever it looks like."""
    return isinstance(key, str) and key.lower() in _SECRET_KEYS


def _however_written(secret: str) -> str:
    """A pattern for `secret` inside quotes, JSON, forms, and any nesting of them."""
    return "".join(_character(character) for character in secret)


def _character(character: str) -> str:
    number = ord(character)
    percent = "".join(f"%(?:25)*{byte:02x}" for byte in character.encode("utf-8", "replace"))
    forms = {re.escape(character), percent, rf"\\+(?:u{number:04x}|x{number:02x})"}
    if character == " ":
        forms.add(r"\+")
    if character == "\\":
        return rf"(?:\\+|{percent})"
    return rf"\\*(?:{'|'.join(sorted(forms))})"


def _described(value: object) -> str:
    try:
        if isinstance(value, date | timedelta | PurePath | UUID | Enum):
            return str(value)
        return repr(value)
    except Exception as error:  # noqa: BLE001  # a log line must not fail for its values
        return f"<{type(value).__name__} that can't be shown: {type(error).__name__}>"
