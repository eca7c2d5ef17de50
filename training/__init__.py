"""How triage's weights are made and measured. Development only: the bot never imports it."""
