"""How a call to Slack can end other than well.

SlackTrouble
├── Throttled      not taken; Slack says how long to wait
├── NotSent        not taken; Slack wasn't reached
├── Unsure         perhaps taken; look before sending again
└── Rejected       not taken, and won't be until somebody puts something right
"""


class SlackTrouble(Exception):
    """A call to Slack didn't end well."""


class Throttled(SlackTrouble):
    """Slack wants fewer calls; `seconds` is how long it asks to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Slack asks to wait {seconds:g} s")
        self.seconds = seconds


class NotSent(SlackTrouble):
    """Slack wasn't reached; nothing was taken."""


class Unsure(SlackTrouble):
    """The answer is missing or says nothing; Slack may have taken it.

    `settles_in` is the seconds after which Slack is surely done with it, and its history
    shows it or never will.
    """

    def __init__(self, what: str, settles_in: float = 2.0) -> None:
        super().__init__(what)
        self.settles_in = settles_in


class Rejected(SlackTrouble):
    """Slack refuses; `reason` is its error code."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Slack refuses: {reason}")
        self.reason = reason
