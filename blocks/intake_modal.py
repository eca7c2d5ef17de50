"""The modal of a command without a text: what the brief modal is then filled in from."""

from blocks.ids import View
from blocks.inputs import asked, modal, text
from blocks.parts import Json


def intake_modal(private_metadata: str, description: str = "", customer: str = "") -> Json:
    """Asks what is wrong, and for whom."""
    blocks = [
        asked(
            "description",
            "What is wrong",
            text(
                multiline=True,
                initial=description,
                placeholder="API returning 500 errors intermittently since 9:00",
            ),
            required=True,
            hint="Your own words. The next step suggests who should act and how bad it is.",
        ),
        asked(
            "customer",
            "For which customer",
            text(initial=customer, placeholder="Acme Corp"),
        ),
    ]
    return modal(
        View.ESCALATION_INTAKE,
        "New escalation",
        blocks,
        submit="Next",
        private_metadata=private_metadata,
    )
