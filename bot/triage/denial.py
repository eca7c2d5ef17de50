"""What is taken back where it is said: "no data loss", "never hacked"."""

from collections.abc import Iterator, Sequence

from bot.triage.phrases import PhraseBook
from bot.triage.words import Word

_DENIALS = (
    "no; not; never; without; nobody; nobodys; neither; nor; isnt; wasnt; arent; didnt; doesnt;"
    "hasnt; no sign of; no evidence of; ruled out; rather than; ever had a|any; if we ever;"
    "whether we ever"
)
_REACH = 3
_BOOK = PhraseBook([("denial", _DENIALS)])


def denied(words: Sequence[Word]) -> frozenset[int]:
    """The places in `words` that a denial just before them, in the same sentence, reaches."""
    return frozenset(at for denial in _BOOK.find(words) for at in _reach(denial.last, words))


def _reach(last: int, words: Sequence[Word]) -> Iterator[int]:
    for at in range(last + 1, min(last + 1 + _REACH, len(words))):
        if words[at].sentence == words[last].sentence:
            yield at
