"""Every ID is one constant, and every constant is somewhere to be seen."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from blocks.ids import Action, Block, Input, View
from blocks.messages import RENDERERS
from bot.domain.brief import FIELD_NAMES
from bot.domain.prefill import Prefill
from tests.unit.blocks import gallery
from tests.unit.blocks.samples import BY_STATUS, OPEN


def everything() -> list[Any]:
    """All payloads of the ordinary cases."""
    shown: list[Any] = [asdict(gallery.ordinary(kind)) for kind in RENDERERS]
    for escalation in BY_STATUS.values():
        shown += [asdict(m) for m in gallery.messages_about(escalation).values()]
    shown += [asdict(m) for m in gallery.answers_about(OPEN).values()]
    long_text = {"description": "x" * 4000}
    prefill = Prefill(target="l2", severity="high", values=long_text, advice="Known.")
    return [*shown, *gallery.views_about(OPEN).values(), gallery.brief("l2", prefill)]


def found(key: str, payload: Any) -> Iterator[str]:
    """Every value of `key`, however deep."""
    if isinstance(payload, dict):
        if key in payload:
            yield payload[key]
        for value in payload.values():
            yield from found(key, value)
    elif isinstance(payload, list):
        for value in payload:
            yield from found(key, value)


def test_the_actions_shown_are_the_constants() -> None:
    assert set(found("action_id", everything())) == set(Action)


def test_the_modals_shown_are_the_constants() -> None:
    assert set(found("callback_id", everything())) == set(View)


def test_the_blocks_shown_are_the_constants_and_the_fields_of_the_brief() -> None:
    fields = set(FIELD_NAMES) - {"original_text"}
    assert set(found("block_id", everything())) == set(Block) | set(Input) | fields


def test_ids_are_plain_strings() -> None:
    for key in ("action_id", "callback_id", "block_id", "value"):
        assert {type(value) for value in found(key, everything())} == {str}
