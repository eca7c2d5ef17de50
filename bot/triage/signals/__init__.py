"""The tables: every signal that triage knows."""

from bot.triage.signals.business import BUSINESS
from bot.triage.signals.handle import HANDLE
from bot.triage.signals.impact import IMPACT
from bot.triage.signals.product import PRODUCT
from bot.triage.signals.security import SECURITY
from bot.triage.signals.technical import TECHNICAL
from bot.triage.signals.unclear import UNCLEAR

SIGNALS = (*SECURITY, *TECHNICAL, *UNCLEAR, *PRODUCT, *BUSINESS, *IMPACT, *HANDLE)
