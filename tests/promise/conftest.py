"""The fixtures of the storage and acceptance tests, for claims that cut across both."""

from tests.acceptance.conftest import bot, hurry, policy_file, policy_text, sandbox
from tests.storage.conftest import acts, database, outbox

__all__ = [
    "acts",
    "bot",
    "database",
    "hurry",
    "outbox",
    "policy_file",
    "policy_text",
    "sandbox",
]
