"""Everything the bot says, as pure functions of their arguments."""
