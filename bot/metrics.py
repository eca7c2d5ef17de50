"""The counters, named once (CONTRACT §3)."""

from collections.abc import Mapping

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)

# The library adds a `…_created` series to each counter; the contract has no such names.
disable_created_metrics()  # type: ignore[no-untyped-call]  # not annotated upstream

#: From "at once" to "an hour late": what a follow-up's lateness can mean to people.
_LATENESS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600)
#: Around Slack's limit of 3 s for an acknowledgement (docs.slack.dev, interactivity).
_LISTENER = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5)


class Metrics:
    """What one bot counts, in a registry of its own."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._open = Gauge(
            "escalations_open",
            "Escalations that are neither closed nor de-escalated.",
            ["severity"],
            registry=registry,
        )
        self._pending = Gauge(
            "outbox_pending", "Messages that are due and not delivered.", registry=registry
        )
        self._failed = Counter(
            "outbox_failed",
            "Messages that Slack refuses until somebody puts something right.",
            ["reason"],
            registry=registry,
        )
        self._lateness = Histogram(
            "followup_lateness_seconds",
            "Seconds from when a follow-up was due to when Slack accepted it.",
            buckets=_LATENESS,
            registry=registry,
        )
        self._calls = Counter(
            "slack_calls",
            "Calls to Slack's Web API, by method and outcome.",
            ["method", "outcome"],
            registry=registry,
        )
        self._listeners = Histogram(
            "listener_seconds",
            "Seconds from receiving a request of Slack's to acknowledging it.",
            ["listener"],
            buckets=_LISTENER,
            registry=registry,
        )
        self._severities: set[str] = set()

    def set_open(self, by_severity: Mapping[str, int]) -> None:
        """How many escalations are open now; a severity that isn't named has none."""
        self._severities |= by_severity.keys()
        for severity in self._severities:
            self._open.labels(severity).set(by_severity.get(severity, 0))

    def set_pending(self, count: int) -> None:
        """How many messages are due and not delivered now."""
        self._pending.set(count)

    def failed(self, reason: str) -> None:
        """A message was refused for good; `reason` is Slack's error code."""
        self._failed.labels(reason).inc()

    def followed_up(self, lateness: float) -> None:
        """A follow-up reached Slack `lateness` seconds after it was due."""
        self._lateness.observe(max(lateness, 0.0))

    def called(self, method: str, outcome: str) -> None:
        """A Web API method was called; `outcome` is `ok`, Slack's error code, or how it broke."""
        self._calls.labels(method, outcome).inc()

    def listened(self, listener: str, seconds: float) -> None:
        """A request was acknowledged `seconds` after it came."""
        self._listeners.labels(listener).observe(max(seconds, 0.0))

    def render(self) -> bytes:
        """Everything, in Prometheus's text format (`content_type`)."""
        return generate_latest(self._registry)
