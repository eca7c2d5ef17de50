"""Who is named, and who isn't."""

import pytest

from bot.triage import assess

NAMED = [
    ("API down for Acme Corp", ("Acme Corp",)),
    ("API down (Acme Corp)", ("Acme Corp",)),
    ("Acme Corp: API down", ("Acme Corp",)),
    ("Acme Corp says the API is down", ("Acme Corp",)),
    ("Customer Acme Corp reports missing rows", ("Acme Corp",)),
    ("Reports are empty, Northgate Clinics", ("Northgate Clinics",)),
    ("Reports wrong for Acme Corp since Monday", ("Acme Corp",)),
    ("URGENT: API down for Acme Corp!!!", ("Acme Corp",)),
    ("Export fails for Acme Corp and Beta Labs", ("Acme Corp", "Beta Labs")),
    (
        "Export fails for Acme Corp, Beta Labs and Cobalt Foods",
        ("Acme Corp", "Beta Labs", "Cobalt Foods"),
    ),
    ("Acme's webhooks fail", ("Acme",)),
    ("Acme Corp's CEO wants a call", ("Acme Corp",)),
    ("CEO of Acme Corp wants a call", ("Acme Corp",)),
    ("CFO of Initech wants to leave if the export doesn't come", ("Initech",)),
    ("Director of Operations, Stark Freight, wants a refund", ("Stark Freight",)),
    ("Chairman of Stark Freight called", ("Stark Freight",)),
    ("President Hotels can't print", ("President Hotels",)),
    ("Hart and Sons can't log in", ("Hart and Sons",)),
    ("Hart & Sons can't log in", ("Hart & Sons",)),
    ("Export broken for University of Northmere", ("University of Northmere",)),
    ("Export broken for St. Brannoc Hospital", ("St. Brannoc Hospital",)),
    ("list view is broken for Acme", ("Acme",)),
    ("Payments fail for ACME", ("ACME",)),
    ("login broken for acme", ("acme",)),
    ("login broken for northgate clinics", ("northgate clinics",)),
    ("broken for acme since monday", ("acme",)),
    ("webhooks fail for acme.io", ("acme.io",)),
    ("CAN'T LOG IN AT BLUEFIN CASINO SINCE 9. HELP", ("BLUEFIN CASINO",)),
    ("Foxglove Women's Health says the report is empty", ("Foxglove Women's Health",)),
    ("The export is odd for Acme Corp since May. Strange.", ("Acme Corp",)),
    ("larkmoor bank sso loops for 1 of 4 domains", ("larkmoor bank",)),
    ("the folks at northgate can't log in", ("northgate",)),
    ("labels wrong at bluefjord.ai", ("bluefjord.ai",)),
    ("REQ-11930 Kirkbride Thrift wants a call", ("Kirkbride Thrift",)),
    ("Fa. Brandt cannot print", ("Fa. Brandt",)),
    ("J. Tindall & Co asks for a quote", ("J. Tindall & Co",)),
    ("login broken at Hartwell and Moss Dental", ("Hartwell", "Moss Dental")),
    ("they asked Mercy Row again", ("Mercy Row",)),
    ("Kveldro. Lamp on at 03:00.", ("Kveldro",)),
    ("growth chart odd, Tarn Breweries", ("Tarn Breweries",)),
    ("PIXEL HARBOUR SAYS ALL PLAYERS LOST THEIR SKINS", ("PIXEL HARBOUR",)),
    ("Two of our biggest (Aurubel, Steinkamp) stop paying", ("Aurubel", "Steinkamp")),
    ("Old Mill Bakery's owner died", ("Old Mill Bakery",)),
    ("Müller & Söhne GmbH kann sich nicht anmelden", ("Müller & Söhne GmbH",)),
    ("Tripnest.com says exports are slow", ("Tripnest.com",)),
    ("invoices missing for Trivanto.de", ("Trivanto.de",)),
    ("login fails for MyBigShop", ("MyBigShop",)),
]
NOBODY = [
    "sync down for 3 days",
    "we waited for hours",
    "API down for an hour",
    "export broken for all users",
    "search broken for everyone",
    "need this for the team",
    "export is broken for finance",
    "waiting for approval",
    "asking for a refund",
    "no workaround for now",
    "SSO broken for all Enterprise customers",
    "Outage for EU tenants",
    "Okta login fails",
    "API returning 500 errors",
    "Export fails on Chrome for Windows users",
    "Users can't log in to Okta since Tuesday",
    "The export is broken",
    "Deadlock found when trying to get lock",
    "SAML loop",
    "Malta office is slow",
    "slow, says Filip from support",
    "Workaround is known. Feelings: hurt.",
    "people at the till wait",
    "UnsatisfiedLinkError on launch, every phone",
    "",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_customer_is_found_as_written(text: str, names: tuple[str, ...]) -> None:
    assert assess(text).facts.customers == names


@pytest.mark.parametrize("text", NOBODY)
def test_a_segment_a_product_or_a_common_noun_is_no_customer(text: str) -> None:
    assert assess(text).facts.customers == ()


def test_several_customers_are_joined_by_commas() -> None:
    assert assess("Export fails for Acme Corp and Beta Labs").customer == "Acme Corp, Beta Labs"


def test_a_customer_named_twice_is_one() -> None:
    text = "Acme Corp can't pay. Acme Corp says it started today."

    assert assess(text).facts.customers == ("Acme Corp",)
