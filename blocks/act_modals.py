"""The modals behind the buttons: each says which escalation it is about, then asks."""

from blocks import words
from blocks.ids import Input, View
from blocks.inputs import asked, datepicker, modal, select, text
from blocks.parts import Json, context
from blocks.text import line
from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation
from bot.domain.policy import Policy

#: Both clocks at once, as an option's value.
BOTH = "both"

#: Until when, as a choice; `date` takes the day from the field below.
UNTIL = {
    "1h": "In 1 hour",
    "4h": "In 4 hours",
    "tomorrow": "Tomorrow 09:00",
    "date": "On a date",
}


def deescalate_modal(escalation: Escalation, private_metadata: str, policy: Policy) -> Json:
    """Takes it back to support."""
    return modal(
        View.DEESCALATE,
        "De-escalate",
        [
            _about(escalation, policy),
            asked(Input.REASON, "Why", select(words.REASONS), required=True),
            asked(
                Input.RESOLUTION,
                "What helps the customer",
                text(multiline=True, placeholder="Use the v2 endpoint until the fix is out"),
                required=True,
                hint="The team and the reporter read this.",
            ),
            _learned(),
        ],
        submit="De-escalate",
        private_metadata=private_metadata,
    )


def resolve_modal(escalation: Escalation, private_metadata: str, policy: Policy) -> Json:
    """Says that it's fixed."""
    return modal(
        View.RESOLVE,
        "Resolve",
        [
            _about(escalation, policy),
            asked(
                Input.ROOT_CAUSE,
                "What caused it",
                text(multiline=True),
                required=True,
                hint="Your best hypothesis counts.",
            ),
            asked(
                Input.RESOLUTION,
                "What fixed it",
                text(multiline=True),
                required=True,
                hint="The reporter passes this on and asks the customer to confirm.",
            ),
            _learned(),
        ],
        submit="Resolve",
        private_metadata=private_metadata,
    )


def post_update_modal(escalation: Escalation, private_metadata: str, policy: Policy) -> Json:
    """Tells where it stands."""
    return modal(
        View.POST_UPDATE,
        "Post an update",
        [
            _about(escalation, policy),
            asked(
                Input.UPDATE,
                "Where it stands",
                text(multiline=True, placeholder="Reproduced; rolling back"),
                required=True,
                hint="“Still looking” counts. The reporter gets it, too.",
            ),
            asked(Input.NEXT_ACTION, "Next", text(placeholder="Roll back the 12:00 release")),
            asked(Input.ETA, "When", text(placeholder="Today 18:00, or a range")),
        ],
        submit="Post update",
        private_metadata=private_metadata,
    )


def change_severity_modal(escalation: Escalation, private_metadata: str, policy: Policy) -> Json:
    """Says how bad it really is."""
    labels = {severity.key: severity.label for severity in policy.severities}
    return modal(
        View.CHANGE_SEVERITY,
        "Change severity",
        [
            _about(escalation, policy),
            asked(
                Input.SEVERITY,
                "How bad is it",
                select(labels, initial=escalation.severity),
                required=True,
                hint="Both reminders are planned anew from now.",
            ),
            asked(
                Input.REASON,
                "Why",
                text(placeholder="Now 40 of 200 users are blocked"),
                required=True,
            ),
        ],
        submit="Change severity",
        private_metadata=private_metadata,
    )


def snooze_modal(
    escalation: Escalation, private_metadata: str, policy: Policy, clock: Clock | None
) -> Json:
    """Moves one reminder or both; `clock` is that of the nudge it was opened from."""
    clocks = {**{str(known): said for known, said in words.CLOCKS.items()}, BOTH: "Both"}
    return modal(
        View.SNOOZE_FOLLOWUPS,
        "Snooze reminders",
        [
            _about(escalation, policy),
            asked(
                Input.CLOCK,
                "Which reminder",
                select(clocks, initial=str(clock) if clock else BOTH),
                required=True,
            ),
            asked(
                Input.UNTIL,
                "Until when",
                select(UNTIL),
                required=True,
                hint="The reminders go on by themselves then.",
            ),
            asked(
                Input.UNTIL_DATE,
                "Date",
                datepicker(),
                hint="Only for “On a date”: I remind that day at 09:00, your time.",
            ),
            asked(Input.REASON, "Why", text(placeholder="The vendor answers on Monday")),
        ],
        submit="Snooze",
        private_metadata=private_metadata,
    )


def _about(escalation: Escalation, policy: Policy) -> Json:
    return context(
        f"*{escalation.id}* · {words.severity(escalation, policy)} · "
        f"{words.customer(escalation)} · {line(escalation.brief.summary)}"
    )


def _learned() -> Json:
    return asked(
        Input.LEARNED,
        "What we learned",
        text(multiline=True, placeholder="What would have saved us time"),
    )
