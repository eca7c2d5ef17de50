"""Looking for a message before it is sent again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.delivery.directory import SlackDirectory
from bot.delivery.sender import Sender
from bot.delivery.slack_gateway import SlackGateway
from bot.domain.escalation import Thread
from bot.domain.notices import Kind
from bot.domain.ports import Deferred, Failed, Owed, Sent, Workspace
from bot.domain.trouble import Rejected
from tests.unit.domain.samples import ANA, HOUR, NOW, POLICY, TEAM, opened

OWED = Owed(
    id=1,
    team_id=TEAM,
    number=7,
    kind=Kind.BRIEF,
    key="ESC-7/brief",
    recipient=None,
    due_at=NOW,
    attempts=2,
    first_claimed_at=NOW,
    must_look=True,
    settled_at=None,
    leased_until=NOW + HOUR,
    withdrawn=False,
    revision=1,
)
CHANNEL = {"id": "C0ENG", "name": "eng-escalations", "is_member": True}


class Slack:
    """Slack's answers by method; an exception is raised."""

    def __init__(self, **answers: Any) -> None:
        self.answers = {"conversations_list": {"channels": [CHANNEL]}} | answers
        self.asked: list[str] = []

    async def __call__(
        self,
        method: str,
        *,
        json: bool = True,  # noqa: ARG002  # Caller's signature
        **arguments: Any,  # noqa: ARG002  # as above
    ) -> dict[str, Any]:
        self.asked.append(method)
        answer = self.answers.get(method.replace(".", "_"), {})
        if isinstance(answer, Exception):
            raise answer
        return dict(answer)


def sender(slack: Slack) -> Sender:
    """Delivers to `slack`."""
    return Sender(
        gateway=SlackGateway(slack, "U0BOT"),
        directory=SlackDirectory(slack, lambda: NOW),
        policy=POLICY,
        workspace=Workspace(team_id=TEAM, bot_user="U0BOT", url="https://x.slack.com/"),
        now=lambda: NOW,
    )


async def test_a_refused_look_leaves_the_message_to_be_looked_for() -> None:
    # The first try's answer was lost. Then the bot was thrown out of the channel, or the
    # scope is missing: nobody knows yet whether the message is there.
    slack = Slack(conversations_history=Rejected("not_in_channel"))
    result = await sender(slack).deliver(OWED, opened())
    assert "chat.postMessage" not in slack.asked
    # The next try has to look as well, whether this one is put down as refused or as deferred.
    assert isinstance(result, Deferred | Failed)
    assert getattr(result, "must_look", False)


async def test_messages_whose_metadata_is_null_are_passed_over() -> None:
    mine = {"ts": "2.0", "metadata": {"event_type": "x", "event_payload": {"key": OWED.key}}}
    others: Sequence[dict[str, Any]] = [{"ts": "1.0", "metadata": None}]
    slack = Slack(conversations_history={"messages": [*others, mine]})
    result = await sender(slack).deliver(OWED, opened())
    assert isinstance(result, Sent)
    assert result.ts == "2.0"


async def test_a_failure_that_has_passed_is_not_told_any_more() -> None:
    slack = Slack(chat_postMessage={"ts": "3.0"}, conversations_open={"channel": {"id": "D0ANA"}})
    delivered = replace(opened(), thread=Thread(channel="C0ENG", ts="1.0"))
    told = replace(
        OWED,
        kind=Kind.DELIVERY_FAILED,
        must_look=False,
        recipient=ANA,
        data={"kind": "brief", "reason": "not_in_channel"},
    )
    result = await sender(slack).deliver(told, delivered)
    assert not isinstance(result, Failed)
    assert "chat.postMessage" not in slack.asked
