"""The Home tab: mine first, then all that I may see; overdue ones in front."""

from sandbox import Home, Sandbox
from tests.acceptance.story import act, bring_to, card_shows, raise_one, sqlite_only

pytestmark = sqlite_only


def shown(home: Home) -> tuple[list[str], list[str]]:
    """The IDs under "My escalations", and those under "All that I may see"."""
    lists: list[list[str]] = []
    for block in home.blocks:
        if block["type"] == "header":
            lists.append([])
        elif block["type"] == "section":
            words = block["text"]["text"]
            lists[-1] += [f"ESC-{n}" for n in range(1, 9) if f"*ESC-{n}*" in words]
    mine, others = lists
    return mine, others


async def test_an_empty_home_says_how_to_begin(sandbox: Sandbox, bot: int) -> None:
    home = await sandbox.person("ana").open_home()
    assert shown(home) == ([], [])
    assert "Nothing waits for you" in home.words
    assert "/customer-escalation" in home.words


async def test_what_i_raised_or_own_is_mine(sandbox: Sandbox, bot: int) -> None:
    first = await raise_one(sandbox, "ana")
    await raise_one(sandbox, "cem")
    await act(sandbox.person("bea"), first, "acknowledge")
    await card_shows(sandbox, first, "Acknowledged")
    assert shown(await sandbox.person("ana").open_home()) == (["ESC-1"], ["ESC-2"])
    assert shown(await sandbox.person("bea").open_home()) == (["ESC-1"], ["ESC-2"])
    assert shown(await sandbox.person("cem").open_home()) == (["ESC-2"], ["ESC-1"])
    mine, others = shown(await sandbox.person("dan").open_home())
    assert (mine, sorted(others)) == ([], ["ESC-1", "ESC-2"])


async def test_each_has_its_link_owner_and_next_due_times(sandbox: Sandbox, bot: int) -> None:
    brief = await raise_one(sandbox)
    home = await sandbox.person("ana").open_home()
    for words in (
        f"/archives/{brief.channel}/p{brief.ts.replace('.', '')}|open thread>",
        "nobody yet",
        "Team follow-up <!date^",
        "Customer update <!date^",
        "High · Open · Engineering",
        "Acme Corp",
    ):
        assert words in home.words


async def test_what_is_over_is_gone_and_what_waits_for_the_customer_is_not(
    sandbox: Sandbox, bot: int
) -> None:
    for status in ("Closed", "De-escalated", "Resolved"):
        await bring_to(sandbox, await raise_one(sandbox), status)
    assert shown(await sandbox.person("ana").open_home()) == (["ESC-3"], [])


async def test_opened_again_it_is_up_to_date(sandbox: Sandbox, bot: int) -> None:
    ana = sandbox.person("ana")
    assert shown(await ana.open_home()) == ([], [])
    brief = await raise_one(sandbox)
    assert "Open" in (await ana.open_home()).words
    await bring_to(sandbox, brief, "Acknowledged")
    assert "Acknowledged" in (await ana.open_home()).words
