"""Triage: free text to an assessment with evidence. Pure; rules as data, weights fitted."""

from bot.triage.assess import assess

__all__ = ["assess"]
