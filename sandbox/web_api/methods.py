"""The methods that are served, by name."""

from collections.abc import Callable

from sandbox.shapes import Json
from sandbox.web_api import chat, conversations, directory, views
from sandbox.web_api.call import Call

METHODS: dict[str, Callable[[Call], Json]] = {
    "auth.test": directory.auth_test,
    "chat.getPermalink": chat.get_permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.list": conversations.list_channels,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_im,
    "conversations.replies": conversations.replies,
    "team.info": directory.team_info,
    "usergroups.list": directory.usergroups_list,
    "users.info": directory.users_info,
    "views.open": views.open_view,
    "views.publish": views.publish,
    "views.push": views.push,
    "views.update": views.update,
}
#: Served beside the others because it takes the app-level token.
CONNECTIONS_OPEN = "apps.connections.open"
