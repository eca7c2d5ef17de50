"""What /metrics promises to dashboards."""

from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics

Labels = frozenset[tuple[str, str]]


def samples(metrics: Metrics) -> dict[tuple[str, Labels], float]:
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(metrics.render().decode())
        for sample in family.samples
    }


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return samples(metrics).get((name, frozenset(labels.items())))


def test_the_names_and_labels_are_the_contracts_and_no_others() -> None:
    metrics = Metrics()
    metrics.set_open({"critical": 1})
    metrics.set_pending(1)
    metrics.failed("is_archived")
    metrics.followed_up(0.2)
    metrics.called("chat.postMessage", "ok")
    metrics.listened("submit", 0.01)
    found = {
        (name, tuple(sorted(label for label, _ in labels if label != "le")))
        for name, labels in samples(metrics)
    }
    assert found == {
        ("escalations_open", ("severity",)),
        ("outbox_pending", ()),
        ("outbox_failed_total", ("reason",)),
        ("followup_lateness_seconds_bucket", ()),
        ("followup_lateness_seconds_count", ()),
        ("followup_lateness_seconds_sum", ()),
        ("slack_calls_total", ("method", "outcome")),
        ("listener_seconds_bucket", ("listener",)),
        ("listener_seconds_count", ("listener",)),
        ("listener_seconds_sum", ("listener",)),
    }


def test_a_severity_that_has_vanished_counts_zero() -> None:
    metrics = Metrics()
    metrics.set_open({"critical": 2, "high": 1})
    metrics.set_open({"high": 3})
    assert value(metrics, "escalations_open", severity="critical") == 0
    assert value(metrics, "escalations_open", severity="high") == 3


def test_two_bots_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.failed("is_archived")
    assert value(one, "outbox_failed_total", reason="is_archived") == 1
    assert value(other, "outbox_failed_total", reason="is_archived") is None


def test_a_follow_up_that_was_early_by_the_clocks_jitter_is_not_late() -> None:
    metrics = Metrics()
    metrics.followed_up(-0.001)
    assert value(metrics, "followup_lateness_seconds_sum") == 0


def test_the_content_type_is_prometheus_text() -> None:
    assert Metrics().content_type.startswith("text/plain; version=")
