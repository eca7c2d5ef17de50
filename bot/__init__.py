"""Customer Escalation: a Slack bot that never forgets a customer."""
