"""What triage suggested in a form, to be kept beside what the reporter chose."""

from dataclasses import dataclass
from hashlib import sha256

from bot.domain.prefill import Prefill

#: Characters of a customer that are compared: a form may hold no more of a very long one.
_COMPARED = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggested:
    """A suggestion as the form showed it: keys, flags, and no words of anybody's.

    It travels with the form, which may come back days later, under another policy.
    """

    target: str
    severity: str
    #: The form offered no second one.
    target_sure: bool
    severity_sure: bool
    #: The bot thought that support should keep it.
    keep_in_support: bool
    #: Stands for the customers that were found in the text; None when none were.
    customer: str | None = None

    def beside(self, customer: str | None) -> dict[str, str | bool]:
        """For the audit trail, with whether `customer`, as submitted, is the one suggested.

        None: nothing was submitted.
        """
        line: dict[str, str | bool] = {
            "target": self.target,
            "severity": self.severity,
            "target_sure": self.target_sure,
            "severity_sure": self.severity_sure,
            "keep_in_support": self.keep_in_support,
        }
        if self.customer and customer is not None:
            line["customer_kept"] = _digest(customer) == self.customer
        return line


def suggested_by(prefill: Prefill, *, customer_named: bool = False) -> Suggested | None:
    """What `prefill` suggests; None when triage couldn't judge the text.

    `customer_named`: the customer is the reporter's own answer, and no suggestion.
    """
    if not prefill.judged:
        return None
    found = "" if customer_named else prefill.values.get("customer", "")
    return Suggested(
        target=prefill.target,
        severity=prefill.severity,
        target_sure=bool(prefill.evidence) and not prefill.unsure_targets,
        severity_sure=bool(prefill.evidence) and not prefill.unsure_severities,
        keep_in_support=prefill.advice is not None,
        customer=_digest(found) if found else None,
    )


def _digest(customer: str) -> str:
    compared = " ".join(customer.split())[:_COMPARED]
    return sha256(compared.encode(errors="replace")).hexdigest()[:16]
