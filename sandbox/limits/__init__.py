"""Slack's limits, usable alone: what would Slack say to this message or view?"""

from sandbox.limits.messages import problems_of_message, problems_of_metadata
from sandbox.limits.views import problems_of_view

__all__ = ["problems_of_message", "problems_of_metadata", "problems_of_view"]
