"""A stand-in for Slack: for `make demo`, and for tests that prove the app against Slack's rules."""

from sandbox.client import Reply, Submitted
from sandbox.faults import Fault, Faults
from sandbox.journal import ApiCall, Problem
from sandbox.limits import problems_of_message, problems_of_view
from sandbox.modal import Home, Modal
from sandbox.person import Person
from sandbox.platform import ALL_SCOPES, SUBSCRIPTIONS, App
from sandbox.seed import seed
from sandbox.server import Sandbox
from sandbox.timeline import Message
from sandbox.workspace import Channel, Group, User, Workspace

__all__ = [
    "ALL_SCOPES",
    "SUBSCRIPTIONS",
    "ApiCall",
    "App",
    "Channel",
    "Fault",
    "Faults",
    "Group",
    "Home",
    "Message",
    "Modal",
    "Person",
    "Problem",
    "Reply",
    "Sandbox",
    "Submitted",
    "User",
    "Workspace",
    "problems_of_message",
    "problems_of_view",
    "seed",
]
