"""Who should act, how bad it is, and when support may keep it."""

import pytest

from bot.triage import assess
from bot.triage.assessment import RANKS
from bot.triage.scores import score
from training.examples import training
from training.matrix import read


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("checkout is down, nobody can pay", "engineering"),
        ("webhooks fail with 502 since last night's deploy", "engineering"),
        ("sync stops at random, mapping looks right, no idea why, need someone senior", "l2"),
        ("no way to export per team, they do it by hand, works as designed", "product"),
        ("their lawyers sent a letter and the CEO wants a call with our CEO", "leadership"),
        ("a user can see another customer's invoices", "security"),
        ("API keys leaked in a public repository", "security"),
        ("former employee still has access to the admin panel", "security"),
    ],
)
def test_the_target_is_who_can_act(text: str, target: str) -> None:
    assert assess(text).target.value == target


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("production is down for all customers, nobody can log in", "critical"),
        ("customer data was wiped by the nightly job", "critical"),
        ("dark mode tooltip is misaligned, cosmetic, no hurry", "medium"),
        ("customer would like a nicer icon, no rush", "medium"),
    ],
)
def test_the_severity_follows_the_facts(text: str, severity: str) -> None:
    assert assess(text).severity.value == RANKS[severity]


@pytest.mark.parametrize(
    "text",
    [
        "how do I add a user to the workspace?",
        "where is the setting for the invoice address? it's in the docs",
        "wants to know how to export, sent her the help article",
    ],
)
def test_support_may_keep_what_needs_guidance(text: str) -> None:
    found = assess(text)

    assert not found.escalate
    assert found.advice is not None
    assert found.advice.startswith("Support may be able to finish this: ")
    assert found.advice_evidence


@pytest.mark.parametrize(
    "text",
    [
        "how do I stop a user from seeing another customer's data? it's in the docs",
        "where is the button to revoke a leaked API key, former employee still has access",
    ],
)
def test_security_is_never_advised_away(text: str) -> None:
    found = assess(text)

    assert found.target.value == "security"
    assert found.escalate
    assert found.advice is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("slow today, but no data loss", "data loss"),
        ("the report is late, nothing was leaked, not hacked", "hacked"),
        ("questionnaire asks if we ever had a breach", "breach"),
        ("no sign of an attack, just a typo", "attack"),
    ],
)
def test_what_is_denied_is_no_evidence(text: str, words: str) -> None:
    found = assess(text)

    shown = (*found.target.evidence, *found.severity.evidence)
    assert all(words not in evidence.words for evidence in shown)


def test_what_is_called_critical_only_because_a_miss_costs_more_is_not_sure() -> None:
    texts = [example.text for example in training()[::500]]
    answers = [score(read(text), ()).severity for text in texts]
    favoured = [
        text
        for text, said in zip(texts, answers, strict=True)
        if said.first == RANKS["critical"] and said.likely[said.first] < max(said.likely.values())
    ]

    assert favoured
    assert not any(assess(text).severity.sure for text in favoured)


def test_the_severity_offered_second_is_the_next_rank() -> None:
    for text in (*(example.text for example in training()[::500]), "API returning 500s for Acme"):
        severity = assess(text).severity
        assert abs(severity.value - severity.second) == 1


def test_words_that_are_shown_as_one_piece_stand_side_by_side() -> None:
    for example in training()[::500]:
        found = assess(example.text)
        for shown in (*found.target.evidence, *found.severity.evidence):
            if shown.meaning.startswith("usual"):
                assert ", " not in shown.words


def test_what_is_offered_second_is_the_likeliest_of_the_others() -> None:
    for example in training()[::500]:
        answers = score(read(example.text), ()).target
        others = [share for key, share in answers.likely.items() if key != answers.first]
        assert answers.likely[answers.second] == max(others)


@pytest.mark.parametrize("text", ["", "?", "12", "🙏", "..."])
def test_where_there_is_nothing_to_point_at_nothing_is_claimed(text: str) -> None:
    found = assess(text)

    assert found.escalate
    assert (found.target.value, found.target.second) == ("l2", "engineering")
    assert (found.severity.value, found.severity.second) == (RANKS["medium"], RANKS["high"])
    assert not found.target.sure
    assert not found.severity.sure
    assert found.target.evidence == found.severity.evidence == ()


@pytest.mark.parametrize(
    "text",
    [
        "Die Anmeldung ist seit heute Morgen für alle Benutzer nicht möglich, wie geht das?",
        "Les factures ne sont pas envoyées depuis hier pour tous les clients",
        "El informe no se descarga y los clientes están esperando",
        "登录失败 请帮忙 无法 导出",
        "لا يمكن تسجيل الدخول منذ الصباح",
    ],
)
def test_another_language_is_read_without_false_confidence(text: str) -> None:
    found = assess(text)

    assert found.escalate
    assert not found.target.sure
    assert not found.severity.sure


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("API returning 500 errors", "technical"),
        ("a user can see another customer's invoices", "security"),
        ("customer threatens to cancel the contract", "business"),
        ("DPO asks about GDPR erasure and data protection", "compliance"),
    ],
)
def test_the_category_says_what_kind_of_issue_it_is(text: str, category: str) -> None:
    assert assess(text).category == category


def test_a_customers_name_is_no_evidence() -> None:
    found = assess("Export is empty for Everline Senior Living Hospital")

    shown = (*found.target.evidence, *found.severity.evidence)
    assert all("Senior" not in evidence.words for evidence in shown)
    assert all("Hospital" not in evidence.words for evidence in shown)
