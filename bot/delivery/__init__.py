"""Delivery: what the bot owes is claimed, rendered, sent, and recorded."""
