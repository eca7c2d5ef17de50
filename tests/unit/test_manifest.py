"""The manifest asks for what the bot uses, and for nothing else."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from blocks.ids import COMMAND, Action, Shortcut, View
from bot import listeners
from bot.listeners.services import Services
from bot.scopes import SCOPES
from sandbox import ALL_SCOPES, SUBSCRIPTIONS, App

ROOT = Path(__file__).parents[2]

#: The Web API methods the bot may call, and the scopes each takes in the bot's places:
#: public and private channels, and direct messages (docs.slack.dev, each method's page).
TAKES = {
    "auth.test": set[str](),
    "apps.connections.open": set[str](),  # an app-level token, connections:write
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.list": {"channels:read", "groups:read"},
    "conversations.members": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "usergroups.list": {"usergroups:read"},
    "users.info": {"users:read"},
    "views.open": set[str](),
    "views.publish": set[str](),
    "views.push": set[str](),
    "views.update": set[str](),
}
#: The events' scopes (docs.slack.dev, each event's page). One of an event's is enough, and
#: each lets it come from more places.
HEARS = {
    "app_home_opened": set[str](),
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
}
#: The longest texts of the manifest (docs.slack.dev, manifest reference).
MOST = {
    "display_information.name": 35,
    "display_information.description": 140,
    "features.bot_user.display_name": 80,
    "features.shortcuts.name": 24,
    "features.shortcuts.callback_id": 255,
    "features.shortcuts.description": 150,
    "features.slash_commands.command": 32,
    "features.slash_commands.description": 2000,
    "features.slash_commands.usage_hint": 1000,
}
_METHOD = re.compile(r"[a-z]+(\.[a-zA-Z]+)+")


@pytest.fixture(scope="module")
def manifest() -> Any:
    return yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def heard() -> "Doors":
    doors = Doors()
    # Registering uses neither of the two; what is registered does, later.
    listeners.register(cast(Any, doors), cast(Services, None))
    return doors


class Doors:
    """Stands where Bolt's app does and writes down what is listened to."""

    def __init__(self) -> None:
        self.constraints: dict[str, list[Any]] = {}

    def __getattr__(self, kind: str) -> Callable[..., Callable[[object], object]]:
        def listen(constraint: Any = None) -> Callable[[object], object]:
            self.constraints.setdefault(kind, []).append(constraint)
            return lambda listener: listener

        return listen

    def named(self, kind: str) -> set[str]:
        """What is listened to by name; the catch-all is a pattern."""
        return {_name(one) for one in self.constraints[kind] if not isinstance(one, re.Pattern)}


def _name(constraint: Any) -> str:
    if isinstance(constraint, dict):
        return str(constraint.get("callback_id") or constraint["action_id"])
    return str(constraint)


def calls() -> set[str]:
    """Every Web API method that bot/ calls: a call's first argument, or a name passed there."""
    return {method for path in (ROOT / "bot").rglob("*.py") for method in _called_in(path)}


def _called_in(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if _METHOD.fullmatch(node.value) and node.value.split(".")[0] in _FAMILIES:
                yield node.value
        elif isinstance(node, ast.Attribute) and node.attr in _AS_ATTRIBUTE:
            yield _AS_ATTRIBUTE[node.attr]


_FAMILIES = {method.split(".")[0] for method in TAKES} | {
    "bookmarks",
    "files",
    "pins",
    "reactions",
    "team",
}
_AS_ATTRIBUTE = {re.sub(r"\.|(?=[A-Z])", "_", method).lower(): method for method in TAKES}


def test_the_scopes_are_those_that_the_check_looks_for(manifest: Any) -> None:
    assert manifest["oauth_config"]["scopes"] == {"bot": list(SCOPES)}


def test_every_method_called_is_known_here_and_has_its_scopes() -> None:
    called = calls()
    assert {"chat.postMessage", "views.open", "auth.test", "apps.connections.open"} <= called
    assert called <= TAKES.keys()
    for method in called:
        assert TAKES[method] <= SCOPES.keys(), method


def test_every_scope_is_taken_by_a_method_an_event_or_the_command(manifest: Any) -> None:
    taken = {"commands"}.union(*(TAKES[method] for method in calls()))
    taken |= set[str]().union(*(HEARS[event] for event in _bot_events(manifest)))
    assert taken == SCOPES.keys()


def test_the_events_subscribed_are_those_listened_to(manifest: Any, heard: Doors) -> None:
    assert {event.partition(".")[0] for event in _bot_events(manifest)} == heard.named("event")
    for event in _bot_events(manifest):
        assert HEARS[event] <= SCOPES.keys(), event


def test_commands_and_shortcuts_are_the_constants(manifest: Any) -> None:
    assert [entry["command"] for entry in manifest["features"]["slash_commands"]] == [COMMAND]
    shortcuts = manifest["features"]["shortcuts"]
    assert {entry["callback_id"]: entry["type"] for entry in shortcuts} == {
        Shortcut.ESCALATE_MESSAGE: "message",
        Shortcut.NEW_ESCALATION: "global",
    }


def test_every_constant_has_a_listener(heard: Doors) -> None:
    assert heard.named("command") == {COMMAND}
    assert heard.named("shortcut") == set(Shortcut)
    assert heard.named("action") == set(Action)
    assert heard.named("view") == set(View) - {View.MARKDOWN}, "that one has nothing to submit"


def test_whatever_else_slack_sends_is_acknowledged(heard: Doors) -> None:
    for kind in ("action", "command", "event", "options", "shortcut", "view", "view_closed"):
        assert isinstance(heard.constraints[kind][-1], re.Pattern), kind


def test_every_text_fits(manifest: Any) -> None:
    assert {place for place, _ in _texts(manifest)} >= MOST.keys()
    for place, text in _texts(manifest):
        assert 0 < len(text) <= MOST.get(place, 255), place
    assert re.fullmatch(r"#[0-9a-f]{6}", manifest["display_information"]["background_color"])
    assert 1 <= len(manifest["features"]["shortcuts"]) <= 5
    assert 1 <= len(manifest["features"]["slash_commands"]) <= 5


def test_what_the_code_rests_on_is_switched_on(manifest: Any) -> None:
    assert manifest["settings"]["interactivity"]["is_enabled"] is True
    assert manifest["features"]["app_home"]["home_tab_enabled"] is True
    assert manifest["features"]["app_home"]["messages_tab_enabled"] is True
    # Escaped, a command's text would arrive with <@U…|name> where @name was typed.
    assert manifest["features"]["slash_commands"][0]["should_escape"] is False
    # A token that expires isn't supported (bot.config).
    assert manifest["settings"]["token_rotation_enabled"] is False
    assert manifest["settings"]["org_deploy_enabled"] is False


def test_the_sandbox_installs_the_app_that_the_manifest_describes(manifest: Any) -> None:
    app = App()
    [command] = app.commands
    described = manifest["features"]["slash_commands"][0]
    assert command == {key: described[key] for key in ("command", "description", "usage_hint")}
    assert list(app.shortcuts) == [
        {key: entry[key] for key in ("callback_id", "name", "type")}
        for entry in manifest["features"]["shortcuts"]
    ]
    assert app.subscriptions == SUBSCRIPTIONS == set(_bot_events(manifest))
    assert app.scopes == ALL_SCOPES == SCOPES.keys()


def _bot_events(manifest: Any) -> list[str]:
    events: list[str] = manifest["settings"]["event_subscriptions"]["bot_events"]
    return events


def _texts(value: Any, place: str = "") -> Iterable[tuple[str, str]]:
    """Every text with its place; the entries of a list have the list's."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{place}.{key}".strip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, place)
    elif isinstance(value, str):
        yield place, value
