"""What is open before whom: each person's stack of modals and Home tab."""

import copy
import itertools
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.form import Form
from sandbox.shapes import Json
from sandbox.workspace import Workspace

MOST_OPEN = 3


@dataclass(kw_only=True, eq=False)
class Surface:
    """One modal or Home tab as a person has it before them."""

    user: str
    view: Json
    form: Form
    #: what a Home tab's or modal's reader counts to see that it was rendered anew
    renders: int = 1

    @property
    def id(self) -> str:
        """Slack's view ID."""
        return str(self.view["id"])

    @property
    def hash(self) -> str:
        """Changes with every rendering."""
        return str(self.view["hash"])

    def payload(self) -> Json:
        """The view as Slack sends it to an app, with what was typed."""
        return {**copy.deepcopy(self.view), "state": {"values": self.form.values()}}


class Surfaces:
    """Everybody's modals and Home tabs."""

    def __init__(self, workspace: Workspace, notify: Callable[[], None]) -> None:
        self._workspace = workspace
        self._notify = notify
        self._stacks: dict[str, list[Surface]] = {}
        self.homes: dict[str, Surface] = {}
        self._hashes = itertools.count(1)
        self._block_ids = itertools.count(1)

    def stack(self, user: str) -> list[Surface]:
        """A person's open modals, the top one last."""
        return self._stacks.setdefault(user, [])

    def find(self, view_id: str) -> Surface | None:
        """An open modal or a Home tab by view ID."""
        every = [s for stack in self._stacks.values() for s in stack] + list(self.homes.values())
        return next((surface for surface in every if surface.id == view_id), None)

    def find_external(self, external_id: str) -> Surface | None:
        """An open modal by the app's own ID."""
        every = [s for stack in self._stacks.values() for s in stack]
        return next((s for s in every if s.view["external_id"] == external_id), None)

    def push(self, user: str, view: Json) -> Surface:
        """Open a modal on top."""
        stack = self.stack(user)
        below = stack[-1].id if stack else None
        full = self._full(view, view_id=self._workspace.new_id("V"))
        full["previous_view_id"] = below
        full["root_view_id"] = stack[0].id if stack else full["id"]
        surface = Surface(user=user, view=full, form=Form(full["blocks"]))
        stack.append(surface)
        self._notify()
        return surface

    def publish(self, user: str, view: Json) -> Surface:
        """Set a person's Home tab."""
        if user in self.homes:
            self.replace(self.homes[user], view)
        else:
            full = self._full(view, view_id=self._workspace.new_id("V"))
            full["previous_view_id"], full["root_view_id"] = None, full["id"]
            self.homes[user] = Surface(user=user, view=full, form=Form(full["blocks"]))
            self._notify()
        return self.homes[user]

    def replace(self, surface: Surface, view: Json) -> None:
        """Render other content where a view is open; what was typed stays where inputs stay."""
        full = self._full(view, view_id=surface.id)
        full["previous_view_id"] = surface.view["previous_view_id"]
        full["root_view_id"] = surface.view["root_view_id"]
        surface.view = full
        surface.renders += 1
        surface.form.render(full["blocks"])
        self._notify()

    def close(self, surface: Surface) -> None:
        """Take one modal off its stack."""
        stack = self.stack(surface.user)
        if surface in stack:
            stack.remove(surface)
        self._notify()

    def clear(self, user: str) -> None:
        """Close all modals of a person."""
        self.stack(user).clear()
        self._notify()

    def _full(self, view: Json, *, view_id: str) -> Json:
        """The view as Slack keeps it: with IDs, and every field there."""
        space = self._workspace
        return {
            "id": view_id,
            "team_id": space.team_id,
            "type": view["type"],
            "blocks": self.with_ids(view["blocks"]),
            "private_metadata": view.get("private_metadata") or "",
            "callback_id": view.get("callback_id") or "",
            "state": {"values": {}},
            "hash": f"{int(space.now())}.{next(self._hashes):08x}",
            "title": view.get("title"),
            "clear_on_close": view.get("clear_on_close", False),
            "notify_on_close": view.get("notify_on_close", False),
            "close": view.get("close"),
            "submit": view.get("submit"),
            "previous_view_id": None,
            "root_view_id": view_id,
            "app_id": space.app_id,
            "external_id": view.get("external_id") or "",
            "app_installed_team_id": space.team_id,
            "bot_id": space.bot_id,
        }

    def with_ids(self, blocks: list[Json]) -> list[Json]:
        """A copy of blocks in which every block and every interactive element has an ID."""
        full = copy.deepcopy(blocks)
        for block in full:
            block.setdefault("block_id", f"sb{next(self._block_ids)}")
            held = [block.get("element"), block.get("accessory")]
            held += block["elements"] if block["type"] == "actions" else []
            for element in held:
                if isinstance(element, dict) and element["type"] != "image":
                    element.setdefault("action_id", f"sa{next(self._block_ids)}")
        return full
