"""The shapes that travel between Slack and an app."""

from typing import Any

#: A JSON object as Slack sends or takes it. The values are unknown on purpose: `sandbox.limits`
#: judges what an app sends, and nothing else may take anything about it for granted.
Json = dict[str, Any]
