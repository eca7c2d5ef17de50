"""Cursors: where the next page of a list begins."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from sandbox.shapes import Json
from sandbox.web_api.call import ApiError, Call

T = TypeVar("T")


def page(
    call: Call, items: Sequence[T], *, default: int = 100, most: int = 1000
) -> tuple[Sequence[T], Json]:
    """The items of the page that the call asks for, and the response_metadata for the next one."""
    limit, mark = _limit(call, default, most), _mark(call)
    start = int(mark) if mark.isdigit() else 0
    end = start + limit
    return items[start:end], _next(str(end) if end < len(items) else None)


def page_of_stamps(
    call: Call, stamps: list[str], *, default: int, most: int
) -> tuple[list[str], Json]:
    """As `page`, but the cursor names a ts: messages that come meanwhile shift nothing."""
    limit, mark = _limit(call, default, most), _mark(call)
    start = stamps.index(mark) if mark in stamps else 0
    end = start + limit
    return stamps[start:end], _next(stamps[end] if end < len(stamps) else None)


def _limit(call: Call, default: int, most: int) -> int:
    limit = call.number("limit", default)
    if not 1 <= limit <= most:
        raise ApiError("invalid_limit")
    return limit


def _next(mark: str | None) -> Json:
    return {"next_cursor": base64.b64encode(f"next:{mark}".encode()).decode() if mark else ""}


def _mark(call: Call) -> str:
    cursor = call.text("cursor")
    if not cursor:
        return ""
    try:
        word, _, mark = base64.b64decode(cursor, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        word, mark = "", ""
    if word != "next":
        raise ApiError("invalid_cursor")
    return mark
