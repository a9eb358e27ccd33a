"""Words that name accounts: their numbers are amounts of money, also where a library counts such things. Pure.

It reads no number (`cell_reading`).
"""

from __future__ import annotations

import re

ACCOUNTS = frozenset(
    "fares grants sales costs revenues earnings fees wages taxes dividends receipts expenses assets liabilities lettings repairs reserves "
    "deposits loans imports exports profits losses payments salaries subsidies rents charges donations investments savings subscriptions "
    "purchases prices funds debts credits budgets accruals provisions borrowings funds royalties premiums claims benefits pensions".split()
)
"""Labels of accounts: their numbers are amounts of money, whatever the currency."""
_FIRST_NOUN = re.compile(r"(?:(?:total|all|net|gross|other)\s+)?([a-z][a-z'\u2019-]{2,24})\b", re.IGNORECASE)


def is_account(label: str) -> bool:
    """Return whether a label begins with the name of an account: "Grants received"."""
    found = _FIRST_NOUN.match(label)
    return found is not None and found[1].lower() in ACCOUNTS
