"""Calling Slack: every Web API call is counted and its end translated, once, here."""

from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.trouble import NotSent, Rejected, SlackTrouble, Throttled, Unsure
from bot.metrics import Metrics

#: "Some aspect of the operation may have succeeded" (docs.slack.dev, chat.postMessage).
_MAY_HAVE_WORKED = {"internal_error", "fatal_error", "request_timeout", "service_unavailable"}
_TOO_MANY = {"ratelimited", "rate_limited"}
#: Seconds to wait when Slack says "too many" without saying how long.
_UNSAID_WAIT = 5.0
#: "Retry-After: 0" doesn't mean a busy loop.
_SHORTEST_WAIT = 1.0


class Calls:
    """A Web API client whose calls end well or raise a SlackTrouble.

    The client must have `retry_handlers=[]`: the SDK's default sends a message twice when
    the answer is lost (DESIGN 7).
    """

    def __init__(self, client: AsyncWebClient, metrics: Metrics) -> None:
        self._client = client
        self._metrics = metrics

    async def __call__(self, method: str, *, json: bool = True, **arguments: Any) -> dict[str, Any]:
        """Call `method` (such as `chat.postMessage`) and return its answer.

        `json=False` asks by GET, as methods that only read expect.
        """
        outcome = "ok"
        try:
            return await self._call(method, json, arguments)
        except SlackTrouble as trouble:
            outcome = getattr(trouble, "reason", type(trouble).__name__.lower())
            raise
        finally:
            self._metrics.called(method, outcome)

    async def _call(self, method: str, json: bool, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            if json:
                answer = await self._client.api_call(method, json=arguments)
            else:
                answer = await self._client.api_call(method, http_verb="GET", params=arguments)
        except SlackApiError as error:
            raise _from_answer(error) from error
        except (aiohttp.ClientConnectorError, aiohttp.InvalidURL) as error:
            raise NotSent(str(error)) from error
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            raise Unsure(type(error).__name__, settles_in=_settles_in(error)) from error
        except AttributeError as error:
            # The SDK's way of meeting JSON that is no object.
            raise Unsure("not a JSON object") from error
        except SlackClientError as error:
            raise Unsure(type(error).__name__) from error
        if not isinstance(answer.data, dict):
            raise Unsure("not a JSON object")
        return answer.data


def _settles_in(error: Exception) -> float:
    """A call that was cut off may still be under way; one that timed out has had its time."""
    cut_off = isinstance(error, aiohttp.ClientError | OSError)
    return 5.0 if cut_off and not isinstance(error, TimeoutError) else 2.0


def _from_answer(error: SlackApiError) -> SlackTrouble:
    answer = error.response
    status = getattr(answer, "status_code", 200)
    data = answer.data if isinstance(getattr(answer, "data", None), dict) else {}
    reason = str(data.get("error") or "")
    if status == 429 or reason in _TOO_MANY:
        return Throttled(_retry_after(answer))
    if status >= 500 or not reason or reason in _MAY_HAVE_WORKED:
        return Unsure(reason or f"HTTP {status}")
    return Rejected(reason)


def _retry_after(answer: Any) -> float:
    headers = {name.lower(): value for name, value in (answer.headers or {}).items()}
    try:
        return max(float(headers["retry-after"]), _SHORTEST_WAIT)
    except (KeyError, ValueError):
        return _UNSAID_WAIT
