"""Words that name accounts, whose numbers are amounts of money, and words whose numbers are none. Pure.

It reads no number (`cell_reading`).
"""

from __future__ import annotations

import re

ACCOUNTS = frozenset(
    "fares grants sales costs revenues earnings fees wages taxes dividends receipts expenses assets liabilities lettings repairs reserves "
    "deposits loans imports exports profits losses payments salaries subsidies rents charges donations investments savings subscriptions "
    "purchases prices funds debts debtors creditors receivables payables transfers credits budgets accruals "
    "provisions borrowings royalties premiums claims benefits pensions".split()
)
"""Labels of accounts: their numbers are amounts of money, whatever the currency."""
_FIRST_NOUN = re.compile(r"(?:(?:total|all|net|gross|other)\s+)?([a-z][a-z'\u2019-]{2,24})\b", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    r"(?:/\s?|\bto[\s-])(?:ebitdar?|equity|capital|gdp)\b|"
    r"\b(?:ratios?|gearing|leverage|margin|returns? on|yield|utili[sz]ation|occupancy|cover|multiple|index|rate|percentage|proportion|share of|"
    r"market share|churn|penetration|punctuality|satisfaction|score|rank(?:ing)?|ages?|days|hours|weeks|months|headcount|ftes?|"
    r"full[ -]time equivalents?|shares? (?:in issue|outstanding|issued)|employee|staff|workforce|crew|clients|"
    r"patients|students|pupils|inhabitants|households|populations?|births|deaths|votes|seats|visits|"
    r"offences|accidents|person(?:nes|as|en|er|s)|pessoas|persone|einwohner\w*|habitant\w*|abitanti|inwoners|invånare|"
    r"ind?byggere|mieszka\w+|obyvatel\w*|(?:wohn)?bevölkerung|befolkning|población|população|popolazione|bevolking|населени\w+|(?!others\b|orders\b)[a-z]{3,}(?:ers|ors|ees|ists))\b|\u4eba\u6570|\u4eba\u6578|\u7387\Z|\u6bd4\u4f8b",
    re.IGNORECASE,
)
"""Words of a label by which its numbers are shares, times, counts of people or of shares."""

_PLACES = re.compile(
    r"(?:[\w-]+\s){0,3}(?:branches|stores|outlets|shops|offices|restaurants|hotels|warehouses|depots|sites|facilities|locations|countries|stations|"
    r"factories|plants|mills|mines|wells|schools|hospitals|farms|rooms|beds|vessels|ships|aircraft|vehicles|trucks|buses|trains|units sold)"
    r"\s*(?:[(,].*|(?:at|in|on|operated|open|owned|operating)\b.*)?\Z",
    re.IGNORECASE,
)
"""A label of places and things that accounts count, and that may be parts of a business as well."""
_EXCEPTIONS = re.compile(
    r"\b(?:except|unless|other than|sofern|soweit|sauf|salvo|excepto|tenzij|hvis ikke|om (?:inget|ikke|inte) annat)\b", re.IGNORECASE
)


def says_exceptions(line: str) -> bool:
    """Return whether a caption says that some figures have another unit or scale: "US$ million unless otherwise stated"."""
    return _EXCEPTIONS.search(line) is not None


def may_count_places(label: str) -> bool:
    """Return whether a label may count places or things in a table of money: "Branches"."""
    return _PLACES.match(label) is not None and ACCOUNTS.isdisjoint(re.findall(r"[a-z]+", label.lower()))


_PRICE = re.compile(
    r"\b(?:average|mean|median|typical|minimum|maximum)\s(?:[a-z]+\s)?(?:order|spend|gift|bill|cost|donation|value|basket|transaction|pay|earnings|income)\b|"
    r"\b(?:price|fare|fee|tariff|wage|salary|rent)\b",
    re.IGNORECASE,
)
"""Words of a label by which its amounts are those of one thing."""


def is_price_of_one(label: str) -> bool:
    """Return whether the numbers of a label are prices of one thing, for which the scale of the accounts need not hold: "Average fare ($)"."""
    return _PRICE.search(label) is not None


def may_be_no_amount(label: str) -> bool:
    """Return whether the numbers of a label need not be money though the whole table is said to be in money: "Gearing", "Employees".

    Not so where an account is named too: "Staff costs".
    """
    return _NO_AMOUNT.search(label) is not None and ACCOUNTS.isdisjoint(re.findall(r"[a-z]+", label.lower()))


def is_account(label: str) -> bool:
    """Return whether a label begins with the name of an account: "Grants received"."""
    found = _FIRST_NOUN.match(label)
    return found is not None and found[1].lower() in ACCOUNTS
