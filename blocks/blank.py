"""What a field says when it was left blank, or can't be what was chosen."""

#: By `block_id`, for every required input.
BLANK = {
    "target": "Choose who should act.",
    "severity": "Choose how bad it is.",
    "customer": "Which customer is it?",
    "summary": "One line the team reads first.",
    "description": "Say in a few words what is happening.",
    "ask": "Choose what we need them to do.",
    "needed": "Say what exactly you need from them.",
    "tried": "What did you try? “Nothing yet” is fine.",
    "repro_steps": "How can they see it? “Unknown” is fine.",
    "use_case": "What does the customer want to do?",
    "observed": "What was seen, by whom, where?",
    "containment": "What is contained so far? “Nothing yet” is fine.",
    "decision_needed": "Which decision do you need?",
    "revenue_at_risk": "How much is at risk? “Unknown” is fine.",
    "update": "Say where it stands. “Still looking” counts.",
    "root_cause": "What was it? Your best guess counts.",
    "resolution": "What helps the customer?",
    "reason": "Say why.",
    "clock": "Choose which reminder.",
    "until": "Choose until when.",
    "until_date": "Choose the day.",
}

#: For a day that is over.
PAST_DAY = "That's over already. Choose a later day."
