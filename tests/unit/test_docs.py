"""The docs say what the code does, and lead where they say."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from bot.config import Settings
from bot.domain.transitions import TRANSITIONS
from bot.metrics import Metrics
from bot.policies.durations import parse_duration
from bot.policies.loader import PolicyError, load_policy
from docs import lifecycle

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DECISIONS = DOCS / "decisions"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
#: Folders of somebody's own machine. `/opt/…`, where the docs put the bot, is nobody's.
_MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|home|root|tmp|Users|mnt)/|\b[A-Z]:\\")

each_page = pytest.mark.parametrize(
    "page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES]
)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def table_after(text: str, heading: str) -> list[list[str]]:
    """The cells of the first table after `heading`, without its head."""
    lines = iter(text.split(f"{heading}\n", 1)[1].splitlines())
    rows = []
    for line in lines:
        if line.startswith("|"):
            rows.append([cell.strip().strip("`") for cell in line.strip("| ").split(" | ")])
        elif rows:
            break
    return rows[2:]


def test_the_lifecycle_page_is_what_make_docs_writes() -> None:
    assert text_of(DOCS / "lifecycle.md") == lifecycle.page()


def test_the_lifecycle_page_has_every_act() -> None:
    assert {type(command) for command in lifecycle.SAMPLES} == set(TRANSITIONS)


def test_the_readmes_table_of_variables_is_what_the_bot_reads() -> None:
    rows = table_after(text_of(ROOT / "README.md"), "## Configure it")
    assert {name: default for name, default, *_ in rows} == dict(_variables())


def _variables() -> Iterator[tuple[str, str]]:
    for name, field in Settings.model_fields.items():
        default = field.default
        if isinstance(default, SecretStr):
            default = default.get_secret_value()
        if default is PydanticUndefined:
            default = "required"
        yield name.upper(), "–" if default is None else str(default)


_COLUMNS = (
    "key",
    "label",
    "internal_followup",
    "customer_update",
    "acknowledge_within",
    "resolve_within",
)


@pytest.mark.parametrize("name", ["standard", "sev"])
def test_the_built_in_severities_are_as_the_policy_page_says(name: str) -> None:
    rows = table_after(text_of(DOCS / "policy.md"), f"### {name}")
    told = [(key, label, *map(_duration, durations)) for key, label, *durations in rows]
    severities = load_policy(name).severities
    assert told == [tuple(getattr(severity, name) for name in _COLUMNS) for severity in severities]


def _duration(cell: str) -> timedelta | None:
    return None if cell == "–" else parse_duration(cell)


@pytest.mark.parametrize("name", ["standard", "sev"])
def test_the_built_in_targets_are_as_the_policy_page_says(name: str) -> None:
    rows = table_after(text_of(DOCS / "policy.md"), "### The targets of both")
    assert [[None if cell == "–" else cell for cell in row] for row in rows] == [
        [t.key, t.label, t.channel, t.notify, t.escalate_to] for t in load_policy(name).targets
    ]


def _fenced(page: str, language: str, heading: str) -> list[str]:
    """The contents of the fences in `language` under `heading`."""
    section = text_of(DOCS / page).split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def test_the_policy_pages_example_is_a_policy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    examples = _fenced("policy.md", "yaml", "A first file")
    assert examples
    for example in examples:
        Path("policy.yml").write_text(example, encoding="utf-8")
        load_policy("policy.yml")


def test_the_policy_pages_mistakes_are_told_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = _fenced("policy.md", "yaml", "Mistakes")
    said = _fenced("policy.md", "text", "Mistakes")
    assert files
    for file, lines in zip(files, said, strict=True):
        Path("policy.yml").write_text(file, encoding="utf-8")
        with pytest.raises(PolicyError) as refused:
            load_policy("policy.yml")
        assert lines.splitlines() == list(refused.value.problems)


@each_page
def test_relative_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in _LINK.findall(_FENCED.sub("", text_of(page))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        aim = (page.parent / path).resolve() if path else page
        if not aim.exists() or (anchor and anchor not in _anchors(aim)):
            broken.append(link)
    assert not broken


def _anchors(page: Path) -> set[str]:
    """As code hosts make them from headings."""
    headings = re.findall(r"^#+ (.*)$", _FENCED.sub("", text_of(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_no_page_names_a_folder_of_somebodys_machine(page: Path) -> None:
    assert not _MACHINE_PATH.findall(text_of(page))


@each_page
def test_files_that_a_page_names_exist(page: Path) -> None:
    named = re.findall(r"`((?:bot|blocks|storage|sandbox|tests|docs)/[\w./-]+)`", text_of(page))
    assert not [name for name in named if not (ROOT / name).exists()]


def test_the_operations_page_has_every_metric() -> None:
    shown = {row[0].partition("{")[0] for row in _rows_of("operations.md", "| metric |")}
    rendered = Metrics().render().decode()
    families = set(re.findall(r"^# TYPE (\w+)", rendered, re.MULTILINE))
    assert shown == families


def test_the_log_lines_of_the_operations_page_are_the_bots() -> None:
    source = "".join(text_of(path) for path in (ROOT / "bot").rglob("*.py"))
    lines = [line for row in _rows_of("operations.md", "| line |") for line in row[0].split("`, `")]
    assert lines
    assert not [line for line in lines if f'"{line}' not in source]


def _rows_of(page: str, head: str) -> list[list[str]]:
    """The cells of the table that begins with `head`."""
    text = text_of(DOCS / page)
    start = text.index(f"\n{head}")
    return table_after("## Here\n" + text[start:], "## Here")


def test_the_readmes_lines_for_http_fit_the_manifest() -> None:
    manifest = yaml.safe_load(text_of(ROOT / "manifest.yml"))
    (example,) = re.findall(r"```yaml\n(.*?)```", text_of(ROOT / "README.md"), re.DOTALL)
    lines = yaml.safe_load(example)
    ours, theirs = lines["features"]["slash_commands"], manifest["features"]["slash_commands"]
    assert [command["command"] for command in ours] == [command["command"] for command in theirs]
    assert lines["settings"].keys() <= manifest["settings"].keys()
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert lines["settings"]["socket_mode_enabled"] is False


def decisions() -> list[Path]:
    return sorted(DECISIONS.glob("[0-9]*.md"))


def test_every_decision_is_in_the_index_under_its_title() -> None:
    index = text_of(DECISIONS / "README.md")
    entries = dict(re.findall(r"\[([^\]]+)\]\(([0-9]{4}-[^)]+)\)", index))
    assert entries == {_title(decision): decision.name for decision in decisions()}


def _title(decision: Path) -> str:
    return text_of(decision).splitlines()[0].removeprefix("# ")


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(d.name[:4]) for d in decisions()] == list(range(1, len(decisions()) + 1))


def test_every_decision_is_one_page_of_four_parts() -> None:
    parts = ["Context", "Decision", "Consequences", "Alternatives"]
    for decision in decisions():
        text = text_of(decision)
        assert re.findall(r"^## (.*)$", text, re.MULTILINE) == parts, decision.name
        assert text.startswith(f"# {decision.name[:4]} · "), decision.name
        assert len(text.split()) < 700, decision.name


def test_the_make_commands_that_pages_name_exist() -> None:
    makefile = text_of(ROOT / "Makefile")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"`make ([a-z-]+)`", text_of(page)))
        assert named <= targets, page.name
