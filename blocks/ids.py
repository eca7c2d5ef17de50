"""Every ID that Slack hands back to us, once (CONTRACT §5)."""

from enum import StrEnum

#: The slash command.
COMMAND = "/customer-escalation"


class Action(StrEnum):
    """`action_id`s: buttons, and the one element of every input."""

    ACKNOWLEDGE = "acknowledge"
    POST_UPDATE = "post_update"
    CHANGE_SEVERITY = "change_severity"
    DEESCALATE = "deescalate"
    RESOLVE = "resolve"
    CONFIRM_RESOLVED = "confirm_resolved"
    REOPEN = "reopen"
    MARK_CUSTOMER_UPDATED = "mark_customer_updated"
    SNOOZE_FOLLOWUPS = "snooze_followups"
    SHOW_MARKDOWN = "show_markdown"
    #: Opens the brief modal again with a kept text; its value is the draft's ID.
    OPEN_FORM = "open_form"
    #: The element of every input; the input's `block_id` says which it is.
    VALUE = "value"


class View(StrEnum):
    """`callback_id`s of the modals."""

    ESCALATION_INTAKE = "escalation_intake"
    ESCALATION_BRIEF = "escalation_brief"
    DEESCALATE = "deescalate"
    RESOLVE = "resolve"
    POST_UPDATE = "post_update"
    CHANGE_SEVERITY = "change_severity"
    SNOOZE_FOLLOWUPS = "snooze_followups"
    MARKDOWN = "markdown"


class Shortcut(StrEnum):
    """`callback_id`s of the shortcuts."""

    ESCALATE_MESSAGE = "escalate_message"
    NEW_ESCALATION = "new_escalation"


class Input(StrEnum):
    """`block_id`s of the inputs that are no field of the brief.

    The brief's own are the names of `bot.domain.brief.Brief`'s fields.
    """

    TARGET = "target"
    SEVERITY = "severity"
    REASON = "reason"
    RESOLUTION = "resolution"
    LEARNED = "learned"
    ROOT_CAUSE = "root_cause"
    UPDATE = "update"
    NEXT_ACTION = "next_action"
    ETA = "eta"
    CLOCK = "clock"
    UNTIL = "until"
    UNTIL_DATE = "until_date"


class Block(StrEnum):
    """`block_id`s of what is no input."""

    #: What the suggested severity and target rest on.
    EVIDENCE = "evidence"
    #: Why support should keep it; there only when the bot thinks so.
    SUPPORT_ADVICE = "support_advice"
    #: What the target will ask for next.
    HINTS = "hints"
    #: What looks like the same issue; that several customers have it.
    TWINS = "twins"
    PATTERN = "pattern"
    #: Says that text was longer than a field holds.
    CUT = "cut"
    #: The buttons of the brief: what to do now, and what else there is.
    CARD = "card"
    CARD_MORE = "card_more"
    #: The buttons of a nudge; named by its kind, so that Snooze knows its clock.
    FOLLOWUP_INTERNAL = "followup_internal"
    FOLLOWUP_CUSTOMER = "followup_customer"
    CONFIRMATION_REQUEST = "confirmation_request"
    REPORTER_RESOLVED = "reporter_resolved"
    #: The button that opens the form with a kept text.
    KEPT_TEXT = "kept_text"
