"""A policy file is read as a whole, and every mistake in it is told with its place."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.clocks import Clock
from bot.domain.policy import Policy
from bot.policies.loader import PolicyError, load_policy

CONTRACT_EXAMPLE = """
severities:                       # highest first: the order is the rank
  critical:
    label: Critical
    internal_followup: 2h         # ask the receiving team this often
    customer_update: 4h           # remind the reporter to update the customer this often
    acknowledge_within: 15m       # said in the thread when nobody took it by then
    resolve_within: 4h            # target for resolution, for metrics and red flags
  high:   {label: High,   internal_followup: 4h, customer_update: 8h, acknowledge_within: 1h}
  medium: {label: Medium, internal_followup: 1d, customer_update: 2d}
targets:
  l2:          {label: L2 Support,  channel: "#support-l2"}
  engineering: {label: Engineering, channel: "#eng-escalations",
                notify: "@eng-oncall", escalate_to: "@eng-managers"}
  product:     {label: Product,     channel: "#product-escalations"}
  security:    {label: Security,    channel: "#security-escalations"}
  leadership:  {label: Leadership,  channel: "#leadership-escalations"}
"""


class Folder:
    """Where the test's policy file lies."""

    def __init__(self, path: Path) -> None:
        self.file = path / "policy.yml"

    def load(self, content: str | bytes) -> Policy:
        data = content.encode() if isinstance(content, str) else content
        self.file.write_bytes(data)
        return load_policy(str(self.file))

    def problems(self, content: str | bytes) -> list[str]:
        """The mistakes, without the file's own path in front."""
        with pytest.raises(PolicyError) as refused:
            self.load(content)
        for problem in refused.value.problems:
            assert problem.startswith(str(self.file))
            assert "\n" not in problem
        return [problem.removeprefix(str(self.file)) for problem in refused.value.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_the_standard_policy_is_the_contracts_example(folder: Folder) -> None:
    assert load_policy("standard") == folder.load(CONTRACT_EXAMPLE)


def test_the_standard_cadences_are_the_promised_ones() -> None:
    policy = load_policy("standard")
    assert [severity.key for severity in policy.severities] == ["critical", "high", "medium"]
    critical, _high, medium = policy.severities
    assert critical.cadence(Clock.INTERNAL) == timedelta(hours=2)
    assert critical.resolve_within == timedelta(hours=4)
    assert medium.cadence(Clock.ACKNOWLEDGEMENT) is None
    assert policy.target("engineering").escalate_to == "@eng-managers"


def test_sev_has_four_levels_with_the_standard_targets() -> None:
    policy = load_policy("sev")
    assert policy.targets == load_policy("standard").targets
    table = [
        (
            severity.label,
            severity.internal_followup,
            severity.customer_update,
            severity.acknowledge_within,
            severity.resolve_within,
        )
        for severity in policy.severities
    ]
    hours = {count: timedelta(hours=count) for count in (1, 2, 4, 8)}
    half, quarter = timedelta(minutes=30), timedelta(minutes=15)
    day = timedelta(days=1)
    assert table == [
        ("SEV-1", half, half, quarter, hours[4]),
        ("SEV-2", hours[2], hours[2], hours[1], hours[8]),
        ("SEV-3", day, day, hours[4], 2 * day),
        ("SEV-4", None, None, day, 7 * day),
    ]


def test_the_demo_policy_has_the_standard_keys_and_cadences_of_seconds() -> None:
    demo, standard = load_policy("demo"), load_policy("standard")
    assert demo.targets == standard.targets
    assert [s.key for s in demo.severities] == [s.key for s in standard.severities]
    assert all(
        severity.internal_followup and severity.internal_followup <= timedelta(minutes=1)
        for severity in demo.severities
    )


def test_a_section_that_the_file_does_not_name_stays_as_built_in(folder: Folder) -> None:
    policy = folder.load('targets:\n  product: {label: Product, channel: "#p"}\n')
    assert policy.severities == load_policy("standard").severities
    assert [target.key for target in policy.targets] == ["product"]


def test_a_section_that_the_file_names_is_replaced_whole(folder: Folder) -> None:
    policy = folder.load("severities:\n  urgent: {label: Urgent}\n")
    assert [severity.key for severity in policy.severities] == ["urgent"]
    assert policy.targets == load_policy("standard").targets


def test_severities_rank_in_the_files_order(folder: Folder) -> None:
    policy = folder.load("severities:\n  zebra: {label: Z}\n  ape: {label: A}\n  1: {label: One}\n")
    assert [severity.key for severity in policy.severities] == ["zebra", "ape", "1"]


def test_text_is_taken_as_written_and_not_as_yaml_guesses(folder: Folder) -> None:
    policy = folder.load("severities:\n  on: {label: 0010}\n  no: {label: 2026-01-01}\n")
    assert [(s.key, s.label) for s in policy.severities] == [("on", "0010"), ("no", "2026-01-01")]


@pytest.mark.parametrize("channel", ["#support-l2", "#größe", "C0123ABC", "G0123ABC"])
def test_a_channel_is_a_name_or_an_id(folder: Folder, channel: str) -> None:
    policy = folder.load(f'targets:\n  l2: {{label: L2, channel: "{channel}"}}\n')
    assert policy.target("l2").channel == channel


@pytest.mark.parametrize(
    "channel", ["support-l2", "#", "#a b", "# a", "@eng", "U0123ABC", "c0123abc", "<#C0123ABC>", ""]
)
def test_anything_else_is_no_channel(folder: Folder, channel: str) -> None:
    (problem,) = folder.problems(f'targets:\n  l2: {{label: L2, channel: "{channel}"}}\n')
    assert problem == (
        ':2: targets.l2.channel: expected a channel as "#name" in quotes or an ID (C… or G…), '
        f"found '{channel}'"
    )


@pytest.mark.parametrize("who", ["@eng-oncall", "@zoë", "U0123ABC", "W0123ABC", "S0123ABC"])
def test_notify_and_escalate_to_are_handles_or_ids(folder: Folder, who: str) -> None:
    policy = folder.load(
        f'targets:\n  l2: {{label: L2, channel: "#a", notify: "{who}", escalate_to: "{who}"}}\n'
    )
    assert (policy.target("l2").notify, policy.target("l2").escalate_to) == (who, who)


@pytest.mark.parametrize("who", ["eng-oncall", "@", "@a b", "C0123ABC", "<@U0123ABC>", "@a, @b"])
def test_anything_else_is_nobody(folder: Folder, who: str) -> None:
    (problem,) = folder.problems(
        f'targets:\n  l2: {{label: L2, channel: "#a", escalate_to: "{who}"}}\n'
    )
    assert problem.startswith(":2: targets.l2.escalate_to: expected a user or user group")


def test_every_mistake_is_told_at_once_with_line_path_expected_and_found(folder: Folder) -> None:
    assert folder.problems(
        """severities:
  critical:
    label: Critical
    internal_followup: 2 hours
  high: {internal_folowup: 4h}
targets:
  l3: {label: L3, channel: "#l3"}
  l2: {label: L2, channel: support}
holidays: [DE]
"""
    ) == [
        ":4: severities.critical.internal_followup: expected a duration such as 45s, 30m, 2h, "
        "1d or 1d12h, found '2 hours': a duration has no spaces",
        ":5: severities.high.label: expected a label of 1 to 75 characters, found no such key",
        ":5: severities.high.internal_folowup: expected one of label, internal_followup, "
        "customer_update, acknowledge_within, resolve_within, found the unknown key "
        "'internal_folowup'; did you mean internal_followup?",
        ":7: targets.l3: expected one of l2, engineering, product, security, leadership, "
        "found the unknown key 'l3'",
        ':8: targets.l2.channel: expected a channel as "#name" in quotes or an ID (C… or G…), '
        "found 'support'",
        ":9: holidays: expected one of severities, targets, found the unknown key 'holidays'",
    ]


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("severities:\n  critical: {label: C, always: true}\n", "severities.critical.always"),
        (
            "targets:\n  l2: {label: L, channel: C1, working_hours: {timezone: UTC}}\n",
            "targets.l2.working_hours",
        ),
        ("targets:\n  l2: {label: L, channel: C1, may_close: []}\n", "targets.l2.may_close"),
        ("working_hours: {timezone: UTC}\n", "working_hours"),
        ("templates: ./templates\n", "templates"),
    ],
)
def test_keys_that_are_still_to_come_are_unknown(folder: Folder, content: str, path: str) -> None:
    (problem,) = folder.problems(content)
    assert f": {path}: " in problem
    assert "unknown key" in problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("severities: {}", ":1: severities: expected 1 to 100 severities, found none"),
        ("targets: {}", ":1: targets: expected 1 to 5 targets, found none"),
        ("severities:", ":1: severities: expected severities by key, found nothing"),
        ("targets: [l2]", ":1: targets: expected targets by key, found a list"),
        (
            "severities: {critical: 2h}",
            ":1: severities.critical: expected keyed entries such as label, found '2h'",
        ),
        (
            "severities: {critical: {label: [a]}}",
            ":1: severities.critical.label: expected a label of 1 to 75 characters, found a list",
        ),
        (
            "severities: {critical: {label: C, customer_update: }}",
            ":1: severities.critical.customer_update: expected a duration such as 45s, 30m, 2h, "
            "1d or 1d12h, found nothing; leave the key out to turn it off",
        ),
        (
            'severities: {"": {label: C}}',
            ":1: severities.: expected a key of 1 to 75 characters, without spaces around it, "
            "found ''",
        ),
        ("- a", ":1: expected severities and/or targets, found a list"),
        ("text", ":1: expected severities and/or targets, found 'text'"),
    ],
)
def test_a_wrong_shape_is_named(folder: Folder, content: str, problem: str) -> None:
    assert folder.problems(content) == [problem]


@pytest.mark.parametrize("label", ["", " ", "x" * 76, "a\\nb"])
def test_a_label_fits_where_slack_shows_it(folder: Folder, label: str) -> None:
    assert len(folder.problems(f'severities: {{a: {{label: "{label}"}}}}')) == 1


def test_labels_and_keys_of_75_characters_fit(folder: Folder) -> None:
    longest = "x" * 75
    (severity,) = folder.load(f"severities:\n  {longest}: {{label: {longest}}}").severities
    assert (severity.key, severity.label) == (longest, longest)


def test_a_longer_severity_key_does_not_fit(folder: Folder) -> None:
    assert len(folder.problems(f"severities:\n  {'x' * 76}: {{label: X}}")) == 1


def test_a_hundred_severities_are_the_most(folder: Folder) -> None:
    def content(count: int) -> str:
        return "severities:\n" + "".join(f"  s{n}: {{label: S{n}}}\n" for n in range(count))

    assert len(folder.load(content(100)).severities) == 100
    assert folder.problems(content(101)) == [
        ":1: severities: expected 1 to 100 severities, found 101"
    ]


def test_a_channel_whose_quotes_were_forgotten_is_a_yaml_comment_and_the_hint_says_so(
    folder: Folder,
) -> None:
    (problem,) = folder.problems("targets:\n  l2:\n    label: L2\n    channel: #support\n")
    assert problem.startswith(":4: targets.l2.channel: ")
    assert problem.endswith("found nothing (what begins with # or @ needs quotes)")


def test_broken_yaml_is_named_with_line_and_column(folder: Folder) -> None:
    (problem,) = folder.problems("targets:\n  l2: {label: L2, notify: @eng}\n")
    assert problem.startswith(":2:27: this is no valid YAML: ")
    assert problem.endswith("put values that begin with @ in quotes")


@pytest.mark.parametrize(
    "content", ["a: [", "a: 'b", "a: b: c", "a:\n\t- b", "---\na: b\n---\nc: d"]
)
def test_any_broken_yaml_is_one_readable_line(folder: Folder, content: str) -> None:
    (problem,) = folder.problems(content)
    assert "this is no valid YAML" in problem


def test_a_key_that_is_there_twice_is_refused(folder: Folder) -> None:
    assert folder.problems(
        "severities:\n  a: {label: A}\n  b: {label: B, label: C}\n  a: {label: A}\n"
    ) == [
        ":3: severities.b.label: is here twice, first on line 3",
        ":4: severities.a: is here twice, first on line 2",
    ]


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "---\n", "{}", "null"])
def test_an_empty_file_is_refused(folder: Folder, content: str) -> None:
    assert folder.problems(content) == [
        ": expected severities and/or targets, found an empty document"
    ]


def test_a_byte_order_mark_does_no_harm(folder: Folder) -> None:
    assert folder.load(b"\xef\xbb\xbfseverities: {a: {label: A}}").severities[0].key == "a"


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(folder: Folder) -> None:
    assert folder.problems(b"severities:\n  a: {label: \xff}") == [":2: expected UTF-8 text"]


def test_a_control_character_is_refused_with_the_line(folder: Folder) -> None:
    assert folder.problems("severities:\n  a: {label: \x07}") == [
        ":2: expected text, found a control character"
    ]


def test_aliases_are_refused_before_they_can_grow(folder: Folder) -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{chr(ord('a') + n)}: &{chr(ord('a') + n)} [*{chr(ord('a') + n - 1)}, "
        f"*{chr(ord('a') + n - 1)}]\n"
        for n in range(1, 20)
    )
    assert folder.problems(bomb) == [":2: aliases (*a) aren't used here; write it out"]


def test_deep_nesting_is_refused(folder: Folder) -> None:
    assert folder.problems("a: " + "[" * 50_000) == [":1: nested more than 16 levels deep"]


def test_a_huge_file_is_refused(folder: Folder) -> None:
    assert folder.problems("# " + "x" * 200_000) == [": expected at most 128 KiB"]


def test_tags_are_refused(folder: Folder) -> None:
    (problem,) = folder.problems("severities: {a: {label: !!python/name:os.system x}}")
    assert "severities.a.label: the tag tag:yaml.org,2002:python/name:os.system" in problem


def test_a_key_that_is_no_name_is_refused(folder: Folder) -> None:
    (problem,) = folder.problems("severities:\n  [a]: {label: A}\n")
    assert problem == ":2: severities: expected a name as key, found a list or keyed entries"


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    missing = tmp_path / "policy.yml"
    with pytest.raises(PolicyError, match="there is no such file"):
        load_policy(str(missing))


def test_a_name_that_is_not_built_in_says_which_are() -> None:
    with pytest.raises(PolicyError) as refused:
        load_policy("standart")
    assert refused.value.problems == (
        "standart: there is no such file; the built-in policies are standard and sev",
    )


def test_a_directory_says_so(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="expected a file, found a directory"):
        load_policy(str(tmp_path))
