"""Words that mean much the same are found as people write them."""

from bot.triage import concepts
from training.matrix import read


def test_every_word_of_every_concept_is_found_in_a_text() -> None:
    lost = [
        word
        for concept, word in concepts.written()
        if concept not in read(f"they said {word} again").blocks["concept"]
    ]
    assert lost == []
