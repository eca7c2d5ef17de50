"""auth.test, apps.connections.open, users.info, usergroups.list, team.info."""

from sandbox.shapes import Json
from sandbox.web_api.call import Call


def auth_test(call: Call) -> Json:
    """Who the token belongs to."""
    return {
        "url": f"https://{call.space.domain}.slack.com/",
        "team": call.space.name,
        "user": call.space.bot.name,
        "team_id": call.space.team_id,
        "user_id": call.space.bot.id,
        "bot_id": call.space.bot_id,
        "is_enterprise_install": False,
    }


def users_info(call: Call) -> Json:
    """One user, with the time zone."""
    call.scope("users:read")
    user = call.user(call.needed("user"))
    return {
        "user": {
            "id": user.id,
            "team_id": call.space.team_id,
            "name": user.name,
            "deleted": False,
            "real_name": user.real_name,
            "tz": user.tz,
            "is_bot": user.is_bot,
            "is_app_user": False,
            "profile": {
                "real_name": user.real_name,
                "display_name": user.name,
                "team": call.space.team_id,
            },
        }
    }


def usergroups_list(call: Call) -> Json:
    """All user groups; their members when asked for."""
    call.scope("usergroups:read")
    groups = []
    for group in call.space.groups.values():
        shown: Json = {
            "id": group.id,
            "team_id": call.space.team_id,
            "is_usergroup": True,
            "name": group.name,
            "handle": group.handle,
            "date_delete": 0,
            "user_count": len(group.members),
        }
        if call.flag("include_users"):
            shown["users"] = list(group.members)
        groups.append(shown)
    return {"usergroups": groups}


def team_info(call: Call) -> Json:
    """The workspace."""
    call.scope("team:read")
    return {
        "team": {
            "id": call.space.team_id,
            "name": call.space.name,
            "domain": call.space.domain,
            "url": f"https://{call.space.domain}.slack.com/",
        }
    }
