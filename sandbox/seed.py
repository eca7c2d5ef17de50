"""The workspace that the demo and the tests start with."""

from collections.abc import Callable

from sandbox.workspace import Workspace


def seed(workspace: Workspace) -> None:
    """Fill a workspace: five people, seven channels, two user groups. All names are made up."""
    for name, real_name, tz in (
        ("ana", "Ana Bergmann", "Europe/Berlin"),
        ("bea", "Bea Okafor", "Europe/London"),
        ("cem", "Cem Aydin", "Europe/Istanbul"),
        ("dan", "Dan Whitlock", "America/New_York"),
        ("eve", "Eve Tanaka", "Asia/Tokyo"),
    ):
        workspace.add_user(name, real_name=real_name, tz=tz)
    workspace.add_channel("general", bot=False)
    for name in (
        "support",
        "support-l2",
        "eng-escalations",
        "product-escalations",
        "leadership-escalations",
    ):
        workspace.add_channel(name)
    workspace.add_channel("security-escalations", private=True, members=("eve", "cem"))
    workspace.add_group("eng-oncall", name="Engineering on call", members=("bea",))
    workspace.add_group("eng-managers", name="Engineering managers", members=("cem",))


#: What fills a new workspace.
Seed = Callable[[Workspace], None]
