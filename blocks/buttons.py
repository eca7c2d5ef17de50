"""The buttons on messages, and the questions that two of them ask first."""

from blocks.ids import Action, Block
from blocks.parts import Json, actions, button, confirmation
from blocks.text import one_line
from bot.domain.clocks import Clock
from bot.domain.escalation import Escalation, Status

_LABELS = {
    Action.ACKNOWLEDGE: "Acknowledge",
    Action.POST_UPDATE: "Post update",
    Action.RESOLVE: "Resolve",
    Action.MARK_CUSTOMER_UPDATED: "Customer updated",
    Action.SNOOZE_FOLLOWUPS: "Snooze",
    Action.CHANGE_SEVERITY: "Change severity",
    Action.DEESCALATE: "De-escalate",
    Action.SHOW_MARKDOWN: "Show as Markdown",
    Action.CONFIRM_RESOLVED: "Customer confirmed",
    Action.REOPEN: "Reopen",
}

_A = Action

#: What the brief offers at its top and at its end; the first one is the primary one.
_CARD: dict[Status, tuple[Action, ...]] = {
    Status.OPEN: (_A.ACKNOWLEDGE, _A.POST_UPDATE, _A.RESOLVE, _A.MARK_CUSTOMER_UPDATED),
    Status.ACKNOWLEDGED: (_A.POST_UPDATE, _A.RESOLVE, _A.MARK_CUSTOMER_UPDATED),
    Status.RESOLVED: (_A.CONFIRM_RESOLVED, _A.REOPEN, _A.MARK_CUSTOMER_UPDATED, _A.SHOW_MARKDOWN),
    Status.CLOSED: (_A.REOPEN, _A.SHOW_MARKDOWN),
    Status.DEESCALATED: (_A.REOPEN, _A.SHOW_MARKDOWN),
}
_CARD_MORE = (_A.SNOOZE_FOLLOWUPS, _A.CHANGE_SEVERITY, _A.DEESCALATE, _A.SHOW_MARKDOWN)

#: What each nudge offers (CONTRACT §5, "What is where"); the first one is the primary one.
_NUDGE: dict[Block, tuple[Action, ...]] = {
    Block.FOLLOWUP_INTERNAL: (_A.POST_UPDATE, _A.SNOOZE_FOLLOWUPS, _A.RESOLVE, _A.DEESCALATE),
    Block.FOLLOWUP_CUSTOMER: (_A.MARK_CUSTOMER_UPDATED, _A.SNOOZE_FOLLOWUPS, _A.POST_UPDATE),
    Block.CONFIRMATION_REQUEST: (_A.CONFIRM_RESOLVED, _A.REOPEN),
    Block.REPORTER_RESOLVED: (_A.CONFIRM_RESOLVED, _A.REOPEN),
}

_CLOCKS = {
    Block.FOLLOWUP_INTERNAL: Clock.INTERNAL,
    Block.FOLLOWUP_CUSTOMER: Clock.CUSTOMER,
}


def clock_of(block_id: str) -> Clock | None:
    """The clock of the nudge whose Snooze was pressed; None for the brief's own button."""
    return {str(block): clock for block, clock in _CLOCKS.items()}.get(block_id)


def of_card(escalation: Escalation) -> Json:
    """The buttons at the top of the brief."""
    over = escalation.status.is_over
    return _row(Block.CARD, _CARD[escalation.status], escalation, primary=not over)


def more_of_card(escalation: Escalation) -> Json | None:
    """The buttons at the end of the brief, while the team has it."""
    if not escalation.status.with_team:
        return None
    return _row(Block.CARD_MORE, _CARD_MORE, escalation, primary=False)


def of_nudge(block: Block, escalation: Escalation) -> Json:
    """The buttons of a nudge."""
    return _row(block, _NUDGE[block], escalation, primary=True)


def _row(
    block: Block, offered: tuple[Action, ...], escalation: Escalation, *, primary: bool
) -> Json:
    return actions(
        block,
        *(
            button(
                action,
                _LABELS[action],
                escalation.id,
                primary=primary and action is offered[0],
                confirm=_question(action, escalation),
            )
            for action in offered
        ),
    )


def _question(action: Action, escalation: Escalation) -> Json | None:
    if action is Action.CONFIRM_RESOLVED:
        return confirmation(
            "Does the customer confirm?",
            f"{one_line(escalation.brief.customer)[:100]} says it works again. "
            f"{escalation.id} is closed then, and I stop reminding.",
            yes="Yes, it's fixed",
            no="Not yet",
        )
    if action is Action.REOPEN:
        return confirmation(
            f"Reopen {escalation.id}?",
            "The team hears that it isn't over, and the reminders start again.",
            yes="Reopen",
            no="Leave it",
        )
    return None
