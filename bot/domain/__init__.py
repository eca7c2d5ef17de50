"""What an escalation is and may do: pure values and decisions, no input or output."""
