"""What people see, word by word.

The files in `golden/` are rewritten by `REWRITE_GOLDEN=1 pytest tests/unit/blocks`; read the
diff before committing it: it is what the bot will say.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from blocks.listing import Listed, status
from blocks.markdown import brief_as_markdown
from blocks.messages import RENDERERS
from bot.domain.prefill import Prefill
from tests.unit.blocks import gallery
from tests.unit.blocks.samples import BY_STATUS, LINK, NOW, OPEN, POLICY, RESOLVED, UPDATED

GOLDEN = Path(__file__).parent / "golden"
REWRITE = bool(os.environ.get("REWRITE_GOLDEN"))

UNSURE = Prefill(
    target="security",
    severity="critical",
    values={"observed": "A public bucket", "description": "A public bucket"},
    unsure_targets=("security", "engineering"),
    advice="The bucket is meant to be public: see the FAQ.",
    cut=("description",),
)

PAGES: dict[str, Any] = {
    **{f"message_{kind}": lambda kind=kind: asdict(gallery.ordinary(kind)) for kind in RENDERERS},
    **{
        f"card_{e.status}": lambda e=e: asdict(gallery.messages_about(e)["card_edit None"])
        for e in BY_STATUS.values()
    },
    "modal_brief_engineering": lambda: gallery.brief("engineering", gallery.PREFILL),
    "modal_brief_leadership": lambda: gallery.brief("leadership", gallery.PREFILL),
    "modal_brief_twins": lambda: gallery.brief("engineering", gallery.TWINS)["blocks"][:3],
    "modal_brief_unsure": lambda: gallery.brief(
        "security", UNSURE, {"security": "I'm not in #security"}
    ),
    **{f"modal_{name}": lambda act=act: act(UPDATED) for name, act in gallery.ACTS.items()},
    "modal_intake": lambda: gallery.views_about(OPEN, "")["intake"],
    "modal_markdown": lambda: gallery.views_about(OPEN)["markdown"],
    "home": lambda: gallery.views_about(OPEN)["home"],
    "home_empty": lambda: gallery.views_about(OPEN)["home_empty"],
    "status": lambda: asdict(
        status(Listed(escalation=UPDATED, link=LINK), gallery.story(), POLICY, NOW)
    ),
    "listing": lambda: asdict(gallery.lists_about(UPDATED)["listing"]),
    "answers": lambda: {n: m.text for n, m in gallery.answers_about(OPEN).items()},
    "answers_done": lambda: {n: m.text for n, m in gallery.confirmations().items()},
    "answers_refused": lambda: {n: m.text for n, m in gallery.refusals().items()},
}


@pytest.mark.parametrize("name", PAGES)
def test_what_people_see_is_what_was_agreed(name: str) -> None:
    held(f"{name}.json", json.dumps(PAGES[name](), indent=1, ensure_ascii=False) + "\n")


def test_the_markdown_is_what_was_agreed() -> None:
    names = {"U0ANA": "Ana", "U0BEA": "Bea"}
    held("brief.md", brief_as_markdown(RESOLVED, POLICY, names, LINK))


def held(name: str, text: str) -> None:
    path = GOLDEN / name
    if REWRITE:
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def test_no_golden_file_is_left_over() -> None:
    assert {p.name for p in GOLDEN.iterdir()} == {f"{n}.json" for n in PAGES} | {"brief.md"}
