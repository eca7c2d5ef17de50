"""response_urls: five posts within thirty minutes, ephemeral unless said otherwise."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

LIFE = 30 * 60.0
MOST_USES = 5


@dataclass(kw_only=True, eq=False)
class ResponseUrl:
    """Where an app may answer one thing that a person did."""

    user: str
    channel: str
    expires: float
    #: the message that was clicked, for replace_original and delete_original
    ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class ResponseUrls:
    """All response_urls that were handed out, by their last path segment."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._known: dict[str, ResponseUrl] = {}

    def issue(
        self, user: str, channel: str, *, ts: str | None = None, thread_ts: str | None = None
    ) -> str:
        """A fresh key for what a person just did."""
        key = secrets.token_hex(12)
        self._known[key] = ResponseUrl(
            user=user,
            channel=channel,
            expires=self._clock() + LIFE,
            ts=ts,
            thread_ts=thread_ts,
        )
        return key

    def redeem(self, key: str) -> ResponseUrl | str:
        """Where to answer, with one use less, or the error that Slack would name."""
        found = self._known.get(key)
        if found is None:
            return "no_team"
        if self._clock() > found.expires:
            return "expired_url"
        if found.uses >= MOST_USES:
            return "used_url"
        found.uses += 1
        return found

    def expire_all(self) -> None:
        """Let every response_url handed out so far be too old."""
        for found in self._known.values():
            found.expires = float("-inf")
