"""The bot scopes the app asks for, and what each is for (least privilege)."""

#: Scope → what doesn't work without it. `manifest.yml` asks for exactly these.
SCOPES = {
    "commands": "the slash command and the shortcuts",
    "chat:write": "posting briefs, reminders and answers",
    "channels:read": "finding public channels, and seeing when it's invited",
    "groups:read": "finding private channels, and who may see their escalations",
    "channels:history": "hearing replies in public channels, and never posting twice",
    "groups:history": "hearing replies in private channels, and never posting twice",
    "im:write": "direct messages to the reporter",
    "im:history": "never sending a direct message twice",
    "users:read": "time zones and names",
    "usergroups:read": "mentioning groups such as @eng-oncall",
}
