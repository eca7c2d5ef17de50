"""Whether a text is in the language that triage reads."""

import re

from bot.triage.words import vocabulary

_ENGLISH = vocabulary(
    """the and is are was to of in on for not it they we i you with has have had can cant be this
    that from at by but our their since after all when no how do does an as if or"""
)
_OTHER = vocabulary(
    """der und ist nicht das mit für auf ein eine wir sie haben kann seit bei von zu den dem
    le la les est pas une dans pour avec nous vous sont qui sur au aux
    el los las una por para con no se que está del al su hay
    il gli che non per sono della nel ci
    não um uma com os da na
    het een niet voor van zijn wij"""
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 4
_SAMPLE = 2000


def is_english(text: str) -> bool:
    """True also for what is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    latin = sum(word.isascii() for word in words)
    if len(words) >= 2 and latin * 2 < len(words):
        return False
    english = sum(word in _ENGLISH for word in words)
    other = sum(word in _OTHER for word in words)
    return len(words) < _ENOUGH or other < 2 or english >= other
