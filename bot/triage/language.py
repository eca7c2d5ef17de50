"""Whether a text is in the language that triage reads: English, or mostly.

Told by frequent small words and by letters, as data; no library weighs so little.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from bot.triage.language_words import BORROWED, ENGLISH, IN_NAMES, LETTERS, OTHER

#: Characters that are looked at: the language doesn't change after so many.
_SAMPLE = 2000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Addresses, paths, code and e-mail addresses are in no language.
_NO_WORDS = re.compile(r"https?://\S{1,300}|`[^`\n]{1,200}`|\S{0,60}[@\\/_=<>{}]\S{0,60}")
#: Below so many words of another language a text counts as English.
_LEAST = 2
_OPENING = " \"'“„«¿¡-–*>("
_STOPS = frozenset(".!?:\n")
#: A sign of Chinese, Japanese or Korean says about as much as so many letters.
_SIGN = 3
_SIGNS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


def is_english(text: str) -> bool:
    """True also for what is too short to tell, and where most of it is English."""
    sample = _NO_WORDS.sub(" ", text[:_SAMPLE])
    if _in_other_letters(sample):
        return False
    english = other = 0
    for word, beside_name in _words(sample):
        if word in ENGLISH:
            english += 1
        elif (word in OTHER and not (beside_name and word in IN_NAMES)) or _is_foreign(word):
            other += 1
    return other < _LEAST or english >= other


def _words(sample: str) -> Iterator[tuple[str, bool]]:
    """Words in lower case, and whether a capitalised one stands beside them.

    A capitalised word that isn't the first of its sentence is likely a name, and left out.
    """
    found = [(match.group(), match.start()) for match in _WORD.finditer(sample)]
    shouted = sum(word.isupper() for word, _ in found) > len(found) // 2
    capital = [False, *(word[0].isupper() and not shouted for word, _ in found), False]
    for at, (word, start) in enumerate(found, 1):
        if not capital[at] or _opens(sample, start):
            yield word.lower().replace("’", "'"), capital[at - 1] or capital[at + 1]


def _opens(sample: str, start: int) -> bool:
    """Whether a sentence begins there."""
    return start < 2 or sample[max(0, start - 4) : start].rstrip(_OPENING)[-1:] in _STOPS


def _is_foreign(word: str) -> bool:
    return not word.isascii() and word not in BORROWED and not LETTERS.isdisjoint(word)


def _in_other_letters(sample: str) -> bool:
    """Whether most of it is written in other letters than Latin ones."""
    if sample.isascii():
        return False
    latin = others = 0
    for character in sample:
        if character.isascii():
            latin += character.isalpha()
        elif character.isalpha():
            weight = _weight(character)
            latin, others = (latin + 1, others) if not weight else (latin, others + weight)
    return others > latin


@lru_cache(maxsize=4096)
def _weight(character: str) -> int:
    """0 for a Latin letter, else how many of those it stands for."""
    name = unicodedata.name(character, "")
    if name.startswith(("LATIN", "FEMININE", "MASCULINE", "MODIFIER")):
        return 0
    return _SIGN if name.startswith(_SIGNS) else 1
