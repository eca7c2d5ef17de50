"""What looks like an issue that is raised already is offered before a twin is made of it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from sandbox import Message, Modal, Sandbox
from storage.engine import create_engine
from storage.tables import escalations
from tests.acceptance.story import act, card_shows, fill_in, open_brief, raise_one, sqlite_only
from tests.acceptance.test_database_gone import database_gone

LABELS = "Shipping labels print too small since the update, scanners can't read them, for "
LABELS_AGAIN = "The barcode labels come out tiny from the printer, can't be scanned, for "
#: The step up from a severity, and how it is said.
STEPS = {
    "medium": ("high", "So High is suggested, a step above Medium."),
    "high": ("critical", "So Critical is suggested, a step above High."),
}


def offered(modal: Modal) -> str:
    """What the form says of twins; empty where it says nothing."""
    return str(modal.block("twins")["text"]["text"]) if modal.has("twins") else ""


def pattern(modal: Modal) -> str:
    """What the form says of several customers; empty where it says nothing."""
    if not modal.has("pattern"):
        return ""
    (said,) = [element["text"] for element in modal.block("pattern")["elements"]]
    return str(said)


def thread_of(sandbox: Sandbox, brief: Message) -> str:
    """The end of the permalink of a brief."""
    return f"/archives/{brief.channel}/p{brief.ts.replace('.', '')}"


async def ended(database_url: str, days: int) -> None:
    """What is closed was closed so many days ago."""
    engine = create_engine(database_url)
    at = datetime.now(UTC) - timedelta(days=days)
    async with engine.begin() as connection:
        await connection.execute(update(escalations).values(status_at=at))
    await engine.dispose()


async def closed(sandbox: Sandbox) -> None:
    """An escalation that was raised, resolved and confirmed."""
    brief = await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    await act(sandbox.person("bea"), brief, "resolve")
    await act(sandbox.person("ana"), brief, "confirm_resolved")
    await card_shows(sandbox, brief, "Closed")


async def test_an_open_twin_is_offered_with_the_way_to_its_thread(
    sandbox: Sandbox, bot: int
) -> None:
    brief = await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    modal = await open_brief(sandbox.person("dan"), f"{LABELS_AGAIN}Initech")
    assert "*ESC-1* · Globex · Open" in offered(modal)
    assert f"{thread_of(sandbox, brief)}|open thread>" in offered(modal)
    assert pattern(modal) == ""


@sqlite_only
async def test_another_issue_of_the_same_customer_is_not_offered(
    sandbox: Sandbox, bot: int
) -> None:
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    modal = await open_brief(sandbox.person("dan"), "Invoice PDFs are blank for Globex")
    assert offered(modal) == ""


@sqlite_only
async def test_the_reporter_can_still_raise_a_new_one(sandbox: Sandbox, bot: int) -> None:
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    dan = sandbox.person("dan")
    modal = await open_brief(dan, f"{LABELS}Globex")
    assert offered(modal)
    await fill_in(modal, customer="Globex")
    assert (await modal.submit()).closed
    await dan.ephemeral("ESC-2 is in")


@sqlite_only
async def test_it_stays_when_another_target_is_chosen(sandbox: Sandbox, bot: int) -> None:
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    modal = await open_brief(sandbox.person("dan"), f"{LABELS}Initech")
    before = offered(modal)
    await modal.choose("target", "leadership")
    assert offered(modal) == before != ""


@sqlite_only
async def test_it_is_offered_after_the_intake_too(sandbox: Sandbox, bot: int) -> None:
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    dan = sandbox.person("dan")
    await dan.shortcut("new_escalation")
    intake = await dan.modal("escalation_intake")
    intake.fill({"description": f"{LABELS_AGAIN}them", "customer": "Initech"})
    await intake.submit()
    assert "ESC-1" in offered(await dan.modal("escalation_brief"))


@sqlite_only
async def test_it_is_offered_for_a_message_too(sandbox: Sandbox, bot: int) -> None:
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    dan = sandbox.person("dan")
    written = await dan.say(f"{LABELS_AGAIN}Initech", channel="general")
    await dan.shortcut("escalate_message", message=written)
    assert "ESC-1" in offered(await dan.modal("escalation_brief"))


async def test_what_was_closed_lately_is_offered_and_what_was_long_ago_is_not(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    await closed(sandbox)
    dan = sandbox.person("dan")
    assert "*ESC-1* · Globex · Closed" in offered(await open_brief(dan, f"{LABELS}Globex"))
    await ended(database_url, days=15)
    assert offered(await open_brief(sandbox.person("eve"), f"{LABELS}Globex")) == ""


async def test_a_private_channel_keeps_its_own_to_itself(sandbox: Sandbox, bot: int) -> None:
    for customer in ("Globex", "Initech", "Hooli"):
        await raise_one(sandbox, target="security", text=f"{LABELS}{customer}", customer=customer)
    for_dan = await open_brief(sandbox.person("dan"), f"{LABELS}Umbrella Corp")
    assert offered(for_dan) == pattern(for_dan) == ""
    assert "ESC-" not in for_dan.words
    for_cem = await open_brief(sandbox.person("cem"), f"{LABELS}Umbrella Corp")
    assert "ESC-3" in offered(for_cem), "a member of the channel"
    assert "4 customers" in pattern(for_cem)
    for_ana = await open_brief(sandbox.person("ana"), f"{LABELS}Umbrella Corp")
    assert "ESC-3" in offered(for_ana), "who raised them"


async def test_three_customers_raise_the_severity_a_step_and_it_is_said_why(
    sandbox: Sandbox, bot: int
) -> None:
    dan = sandbox.person("dan")
    alone = (await open_brief(dan, f"{LABELS}Umbrella Corp")).values()["severity"]
    above, higher = STEPS[alone]
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    await raise_one(sandbox, text=f"{LABELS_AGAIN}Globex", customer="Globex Inc")
    two = await open_brief(sandbox.person("cem"), f"{LABELS}Umbrella Corp")
    assert two.values()["severity"] == alone, "two customers are no pattern"
    await raise_one(sandbox, text=f"{LABELS_AGAIN}Initech", customer="Initech")
    three = await open_brief(sandbox.person("eve"), f"{LABELS}Umbrella Corp")
    assert three.values()["severity"] == above
    said = pattern(three)
    assert said.startswith("3 customers on this issue: Umbrella Corp, ")
    assert "Initech" in said
    assert said.endswith(higher)


@sqlite_only
@pytest.mark.parametrize("hidden", [("security", "engineering", "engineering")])
async def test_customers_that_one_must_not_know_of_do_not_count(
    sandbox: Sandbox, bot: int, hidden: tuple[str, ...]
) -> None:
    for target, customer in zip(hidden, ("Globex", "Initech", "Initech"), strict=True):
        await raise_one(sandbox, target=target, text=f"{LABELS}{customer}", customer=customer)
    modal = await open_brief(sandbox.person("dan"), f"{LABELS}Umbrella Corp")
    assert "ESC-2" in offered(modal)
    assert "ESC-1" not in offered(modal)
    assert pattern(modal) == ""


async def test_the_form_opens_while_the_database_is_away(
    sandbox: Sandbox, bot: int, database_url: str
) -> None:
    await raise_one(sandbox, text=f"{LABELS}Globex", customer="Globex")
    async with database_gone(database_url):
        modal = await open_brief(sandbox.person("dan"), f"{LABELS}Initech")
        assert modal.values()["target"]
