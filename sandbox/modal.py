"""A modal or a Home tab before a person, for tests."""

from typing import Any

from sandbox.changes import PATIENCE
from sandbox.client import Client, Reply, Submitted, dispatches, find_element, with_value
from sandbox.form import as_typed, elements_of
from sandbox.platform import Platform
from sandbox.shapes import Json
from sandbox.surfaces import Surface
from sandbox.timeline import texts_of


class Opened:
    """What a modal and a Home tab have in common."""

    def __init__(self, platform: Platform, client: Client, surface: Surface) -> None:
        self._platform = platform
        self._client = client
        self._surface = surface
        self._user = platform.workspace.users[surface.user]

    def __getitem__(self, key: str) -> Any:
        return self.view[key]

    @property
    def view(self) -> Json:
        """The view as it is now, in Slack's form."""
        return self._surface.view

    @property
    def blocks(self) -> list[Json]:
        """The blocks as they are now."""
        blocks: list[Json] = self.view["blocks"]
        return blocks

    @property
    def callback_id(self) -> str:
        """The view's callback_id."""
        return str(self.view["callback_id"])

    @property
    def inputs(self) -> list[str]:
        """The block_ids of the inputs, in order."""
        return [block["block_id"] for block in self.blocks if block["type"] == "input"]

    @property
    def words(self) -> str:
        """Everything a reader sees, one text a line."""
        return "\n".join(texts_of(self.view["title"]) + texts_of(self.blocks))

    def block(self, block_id: str) -> Json:
        """One block; LookupError names those there are."""
        for block in self.blocks:
            if block["block_id"] == block_id:
                return block
        known = ", ".join(block["block_id"] for block in self.blocks)
        raise LookupError(f"no block {block_id!r}; there are {known}")

    def has(self, block_id: str) -> bool:
        """Whether there is such a block."""
        return any(block["block_id"] == block_id for block in self.blocks)

    def fill(self, values: dict[str, Any]) -> None:
        """Type and choose, by block_id: a text, an option's value, a date, seconds, or None.

        Refuses a change that Slack would send to the app at once: `choose` does that.
        """
        for block_id, value in values.items():
            block, element = self._input(block_id)
            typed = as_typed(element, value)
            if dispatches(block) and typed != self._held(block, element):
                raise AssertionError(f"{block_id!r} goes to the app at once: await choose() it")
            self._put(block, element, typed)

    async def choose(
        self, block_id: str, value: Any, *, rerender: bool = True, within: float = PATIENCE
    ) -> Reply | None:
        """Choose or type; where Slack sends that at once, wait for the app's new rendering.

        With `rerender=False` it returns when the app has answered. None when nothing is sent.
        """
        block, element = self._input(block_id)
        typed = as_typed(element, value)
        self._put(block, element, typed)
        if not dispatches(block):
            return None
        return await self._act(block, with_value(element, typed), rerender, within)

    async def click(
        self,
        action_id: str,
        *,
        value: str | None = None,
        rerender: bool = False,
        within: float = PATIENCE,
    ) -> Reply:
        """Press a button; with `rerender`, wait until the app has changed this view."""
        block, element = find_element(self.blocks, action_id, value)
        return await self._act(block, element, rerender, within)

    def values(self) -> Json:
        """What a submission would send now, by block_id: plain values, options by their value."""
        return {
            block_id: _plain(held)
            for block_id, elements in self._surface.form.values().items()
            for held in elements.values()
        }

    def state(self) -> Json:
        """What a submission would send now, in Slack's `view.state.values` form."""
        return self._surface.form.values()

    async def _act(self, block: Json, element: Json, rerender: bool, within: float) -> Reply:
        before = self._surface.renders
        reply = await self._client.act(self._user, self._surface, block["block_id"], element)
        if rerender:
            await self._platform.changes.until(
                lambda: self._surface.renders > before,
                within=within,
                explain=lambda: (
                    f"{self.callback_id} was not rendered anew after {element['action_id']!r} "
                    f"(answer {reply})\n" + "\n".join(self._platform.journal.recent)
                ),
            )
        return reply

    def _input(self, block_id: str) -> tuple[Json, Json]:
        block = self.block(block_id)
        elements = elements_of(block)
        if not elements:
            raise LookupError(f"{block_id!r} is a {block['type']} block, not an input")
        return block, elements[0]

    def _held(self, block: Json, element: Json) -> Any:
        return self._surface.form.get(block["block_id"], element["action_id"])

    def _put(self, block: Json, element: Json, typed: Any) -> None:
        self._surface.form.put(block["block_id"], element["action_id"], typed)
        self._platform.changes.notify()


class Modal(Opened):
    """A modal; it stays the same object while the app updates it."""

    @property
    def title(self) -> str:
        """The title's text."""
        return str(self.view["title"]["text"])

    @property
    def is_open(self) -> bool:
        """Whether it is on the person's stack."""
        return self._surface in self._platform.surfaces.stack(self._user.id)

    @property
    def errors(self) -> dict[str, str]:
        """The words under inputs, by block_id, since the last submission."""
        return self._surface.form.errors

    async def submit(self) -> Submitted:
        """Press the submit button. AssertionError when there is none or it isn't on top."""
        self._check_on_top()
        if self.view["submit"] is None:
            raise AssertionError(f"{self.callback_id} has no submit button")
        return await self._client.submit(self._user, self._surface)

    async def close(self) -> Reply:
        """Cancel it."""
        self._check_on_top()
        return await self._client.close(self._user, self._surface)

    def _check_on_top(self) -> None:
        stack = self._platform.surfaces.stack(self._user.id)
        if not stack or stack[-1] is not self._surface:
            open_now = [surface.view["callback_id"] for surface in stack]
            raise AssertionError(f"{self.callback_id} is not on top; open: {open_now}")


class Home(Opened):
    """A person's Home tab."""

    @property
    def words(self) -> str:
        """Everything a reader sees, one text a line."""
        return "\n".join(texts_of(self.blocks))


def _plain(held: Json) -> Any:
    value = next(value for key, value in held.items() if key != "type")
    if isinstance(value, dict):
        return value["value"]
    if isinstance(value, list):
        return [option["value"] for option in value]
    return value
