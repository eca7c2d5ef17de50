"""The Home tab: what is open, what is due."""

from blocks.home import home
from blocks.listing import Listed
from bot.listeners.services import Services
from bot.listeners.slash_commands import listed


async def publish_home(services: Services, user: str) -> None:
    """Show `user` their escalations, then all that they may see. Raises a SlackTrouble."""
    found = await services.queries.overview(services.workspace.team_id, user)
    mine: list[Listed] = []
    others: list[Listed] = []
    for escalation in found.escalations:
        theirs = user in {escalation.reporter, escalation.owner}
        (mine if theirs else others).append(listed(services, escalation))
    view = home(mine, others, services.policy, services.now(), total=found.total)
    await services.slack("views.publish", user_id=user, view=view)
