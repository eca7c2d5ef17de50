"""The environment, read once and checked as a whole (CONTRACT §2)."""

import re
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import Any, Literal, Self, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import (
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

_S = TypeVar("_S")

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
LogFormat = Literal["console", "json"]

_HOSTNAME = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(\.(?!-)[A-Za-z0-9_-]{1,63})*\.?")
# The same reading as SQLAlchemy's make_url, which lets a password hold a slash.
_DATABASE_PASSWORD = re.compile(r"\w+://[^:/@]*:(?P<password>[^@]*)@")
_KNOWN_TOKENS = {
    "xoxb-": "a bot token",
    "xapp-": "an app-level token",
    "xoxp-": "a user token",
    "xoxe": "a token that expires, which the bot doesn't support",
}


class ConfigurationError(Exception):
    """The environment doesn't hold a usable configuration.

    `problems` has one readable line per mistake; none of them repeats a secret.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _Database(BaseSettings):
    """Which database: all that some commands need."""

    # Errors are put into words by load_settings; the values stay out of them.
    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        validate_default=False,
    )

    #: `sqlite:///…` or `postgresql://…`, without a driver; may hold a password.
    database_url: SecretStr = SecretStr("sqlite:///escalations.db")

    @model_validator(mode="before")
    @classmethod
    def _blank_is_unset(cls, values: Mapping[str, Any]) -> dict[str, Any]:
        stripped = {
            name: value.strip() if isinstance(value, str) else value
            for name, value in values.items()
        }
        return {name: value for name, value in stripped.items() if value != ""}

    @field_validator("database_url", mode="before")
    @classmethod
    def _database_url(cls, value: str) -> str:
        return checked_database_url(value)

    @classmethod
    def read(cls) -> Self:
        """Read the process's environment and `.env`; raises pydantic's ValidationError."""
        # model_validate, because a type checker would ask the call for every required field.
        return cls.model_validate({})


class Settings(_Database):
    """What the operator has set, checked and normalised."""

    slack_bot_token: SecretStr
    #: Set: Socket Mode. None: HTTP.
    slack_app_token: SecretStr | None = None
    #: Required in HTTP mode; checked after the app token, which decides the mode.
    slack_signing_secret: SecretStr | None = Field(default=None, validate_default=True)
    #: Ends with a slash.
    slack_api_url: str = "https://slack.com/api/"
    #: A path or a built-in policy's name.
    policy_file: str = "standard"
    host: str = "127.0.0.1"
    #: 0: any free port.
    port: int = 3000
    log_level: LogLevel = "INFO"
    log_format: LogFormat = "console"

    @property
    def socket_mode(self) -> bool:
        """Whether Slack's requests come through Socket Mode instead of HTTP."""
        return self.slack_app_token is not None

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every value that must not appear in a log: give it to `configure_logging`."""
        tokens = (self.slack_bot_token, self.slack_app_token, self.slack_signing_secret)
        held = [token.get_secret_value() for token in tokens if token]
        held += database_secrets(self.database_url.get_secret_value())
        return tuple(dict.fromkeys(value for value in held if value))

    @field_validator("slack_bot_token", mode="before")
    @classmethod
    def _bot_token(cls, value: str) -> str:
        return _token(value, "xoxb-", "a bot token, xoxb-…")

    @field_validator("slack_app_token", mode="before")
    @classmethod
    def _app_token(cls, value: str) -> str:
        return _token(value, "xapp-", "an app-level token, xapp-…")

    @field_validator("slack_signing_secret", mode="before")
    @classmethod
    def _signing_secret(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            # A malformed app token is missing from the data: Socket Mode was meant then.
            if info.data.get("slack_app_token", "malformed") is None:
                raise ValueError(
                    "is missing: HTTP mode needs the app's signing secret "
                    "(or set SLACK_APP_TOKEN for Socket Mode)"
                )
            return None
        for prefix, name in _KNOWN_TOKENS.items():
            if value.startswith(prefix):
                raise ValueError(f"expected the app's signing secret, found {name}")
        if not _is_printable_ascii(value):
            raise ValueError("expected the app's signing secret, found spaces or odd characters")
        return value

    @field_validator("slack_api_url")
    @classmethod
    def _api_url(cls, value: str) -> str:
        if not _is_plain_web_url(value):
            raise ValueError(
                "expected an http(s) address such as https://slack.com/api/, "
                "without user name, query or fragment"
            )
        return value if value.endswith("/") else value + "/"

    @field_validator("host")
    @classmethod
    def _host(cls, value: str) -> str:
        if not (_is_address(value) or _HOSTNAME.fullmatch(value)):
            raise ValueError(
                "expected a host name or an IP address to listen on, such as 127.0.0.1, "
                "without scheme or port"
            )
        return value

    @field_validator("port", mode="before")
    @classmethod
    def _port(cls, value: object) -> int:
        text = str(value)
        # Five digits hold every port; int() alone would take "3_000" and "٣".
        if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) > 65535:
            raise ValueError(f"expected a number from 0 to 65535, found {_shown(text)}")
        return int(text)

    @field_validator("log_level", mode="before")
    @classmethod
    def _log_level(cls, value: str) -> str:
        return _one_of(value.upper(), value, ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"))

    @field_validator("log_format", mode="before")
    @classmethod
    def _log_format(cls, value: str) -> str:
        return _one_of(value.lower(), value, ("console", "json"))


class _Given(Settings):
    """Settings from the values handed in and from nothing else."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  # pydantic passes them by name
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # as above
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # as above
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # as above
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def load_settings(env: Mapping[str, str] | None = None) -> Settings:
    """Settings from `env`, or from the process's environment and `.env` when it is None.

    A variable that is empty counts as not set. Raises ConfigurationError with every mistake.
    """
    if env is None:
        return _read(Settings.read)
    given = {name.lower(): value for name, value in env.items()}
    return _read(lambda: _Given.model_validate(given))


def load_database_url() -> str:
    """The database, from the process's environment and `.env`, whatever else is set or missing.

    Raises ConfigurationError.
    """
    return _read(_Database.read).database_url.get_secret_value()


def _read(read: Callable[[], _S]) -> _S:
    try:
        return read()
    except ValidationError as error:
        problems = tuple(_in_words(detail) for detail in error.errors(include_input=False))
    except OSError as error:
        problems = (f".env can't be read: {error.strerror}",)
    # Outside the except block: a chained ValidationError would carry the values along.
    raise ConfigurationError(problems)


def _in_words(detail: Any) -> str:
    if not detail["loc"]:
        # Nothing but decoding .env fails outside a field: a UnicodeDecodeError is a ValueError.
        return ".env can't be read: it is not UTF-8 text"
    variable = str(detail["loc"][0]).upper()
    if detail["type"] == "missing":
        return f"{variable} is missing: {_MISSING.get(variable, 'it has no default')}"
    if detail["type"] == "value_error":
        said = str(detail["ctx"]["error"])
        return f"{variable} {said}" if said.startswith("is ") else f"{variable}: {said}"
    return f"{variable}: {detail['msg']}"


_MISSING = {"SLACK_BOT_TOKEN": "the bot token of your Slack app, xoxb-…"}


def _token(value: str, prefix: str, expected: str) -> str:
    if not value.startswith(prefix):
        known = [name for start, name in _KNOWN_TOKENS.items() if value.startswith(start)]
        found = known[0] if known else f"something that doesn't begin with {prefix}"
        raise ValueError(f"expected {expected}, found {found}")
    if len(value) == len(prefix):
        raise ValueError(f"expected {expected}, found nothing after {prefix}")
    if not _is_printable_ascii(value):
        raise ValueError(f"expected {expected}, found spaces or other characters no token has")
    return value


def database_secrets(database_url: str) -> list[str]:
    """The password in a database's URL, as it stands there and as it is."""
    found = _DATABASE_PASSWORD.match(database_url)
    return [found["password"], unquote(found["password"])] if found else []


def checked_database_url(value: str) -> str:
    """`value` as the storage takes it. Raises ValueError, which says what was expected."""
    expected = "expected sqlite:///path or postgresql://user:password@host/database"
    scheme, found, rest = value.partition("://")
    scheme = scheme.lower()
    if not found:
        raise ValueError(expected)
    if "+" in scheme:
        raise ValueError(f"{expected}, without a driver: leave out the + and what follows it")
    if scheme in {"postgres", "postgresql"}:
        if not rest:
            raise ValueError(f"{expected}; nothing follows the //")
        return f"postgresql://{rest}"
    if scheme != "sqlite":
        raise ValueError(f"{expected}; no other database is supported")
    if not rest.startswith("/"):
        raise ValueError(f"{expected}; SQLite takes three slashes before the path")
    if rest in {"/", "//"}:
        raise ValueError(f"{expected}; the path of the SQLite file is missing")
    return f"sqlite://{rest}"


def _one_of(value: str, found: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"expected one of {', '.join(allowed)}, found {_shown(found)}")
    return value


def _shown(value: str) -> str:
    # A secret pasted into the wrong variable is longer than anything sensible there.
    return repr(value) if len(value) <= 10 else f"a value of {len(value)} characters"


def _is_printable_ascii(value: str) -> bool:
    return all("!" <= character <= "~" for character in value)


def _is_plain_web_url(value: str) -> bool:
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and port != 0
        and "@" not in parts.netloc
        and not (parts.query or parts.fragment)
        and _is_printable_ascii(value)
    )


def _is_address(value: str) -> bool:
    try:
        ip_address(value)
    except ValueError:
        return False
    return True
