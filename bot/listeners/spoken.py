"""What people wrote in a Slack message, as plain text."""

import asyncio
import re

from bot.domain.ports import Directory

#: Seconds that looking up names may cost of the three that Slack waits.
PATIENCE = 0.8

#: `<@U1>`, `<#C1|name>`, `<!subteam^S1|@group>`, `<!here>`, `<https://…|label>`
#: (docs.slack.dev, formatting message text).
_TOKEN = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")


async def readable(text: str, directory: Directory) -> str:
    """`text` with names instead of IDs, addresses instead of links, and no entities."""
    people = {match[2] for match in _TOKEN.finditer(text) if match[1] == "@" and not match[3]}
    names: dict[str, str] = {}
    try:
        async with asyncio.timeout(PATIENCE):
            for user in sorted(people):
                names[user] = await directory.name(user)
    except TimeoutError:
        pass  # an ID says more than nothing
    return _unescaped(_TOKEN.sub(lambda match: _word(match, names), text))


def _word(match: re.Match[str], names: dict[str, str]) -> str:
    sign, target, label = match[1], match[2], match[3]
    if sign == "@":
        return f"@{label or names.get(target, target)}"
    if sign == "#":
        return f"#{label or target}"
    if sign == "!":
        return label or f"@{target.split('^')[0]}"
    return f"{label} ({target})" if label and label not in target else target


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
