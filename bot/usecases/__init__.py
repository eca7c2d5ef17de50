"""What people can have the bot do: each is one transaction."""
