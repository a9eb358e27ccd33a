"""The words and marks of dates in English, and what a macro stands for in a pattern. Data only."""

from beltfacts.reading.month_names import FULL_MONTHS, SHORT_MONTHS

_ORDINALS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
)
_ORDINALS += " eighteenth nineteenth twentieth thirtieth"
_ORDINAL_VALUES = [*range(2, 21), 30]
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve fifteen forty fifty"
_CARDINAL_VALUES = [*range(1, 13), 15, 40, 50]

VALUES: dict[str, dict[str, int]] = {
    "mfull": dict(FULL_MONTHS),
    "mabbr": dict(SHORT_MONTHS),
    "first": {"first": 1},
    "ord": dict(zip(_ORDINALS.split(), _ORDINAL_VALUES, strict=True)),
    "count": dict(zip(_CARDINALS.split(), _CARDINAL_VALUES, strict=True)),
    "tens": {"twenty": 20, "thirty": 30},
    "season": {"spring": 21, "summer": 22, "autumn": 23, "fall": 23},
    "winter": {"winter": 24},
    "this": {"this": 0, "current": 0},
    "next": {"next": 1},
    "last": {"last": -1},
    "latter": {"latter": -1, "final": -1, "closing": -1},
    "previous": {"previous": -1, "preceding": -1},
    "past": {"past": -1},
}
"""Class of a word → the words of the class in lower case, each with its value."""

WORDS: dict[str, str] = {
    "st": "st nd rd th",
    "s": "s",
    "q": "q",
    "t": "t",
    "h": "h",
    "m": "m",
    "half": "half",
    "halves": "halves",
    "quarter": "quarter quarters",
    "month": "month",
    "months": "months",
    "yearword": "year",
    "years": "years",
    "decade": "decade",
    "decades": "decades",
    "century": "century centuries",
    "week": "week weeks",
    "dayword": "day",
    "day": "days hour hours",
    "period": "period",
    "fy": "fy",
    "fiscal": "fiscal financial academic school marketing crop budget budgetary tax",
    "calendar": "calendar cy",
    "to": "to",
    "through": "through thru",
    "until": "until till",
    "from": "from",
    "between": "between",
    "and": "and &",
    "or": "or",
    "of": "of",
    "in": "in during",
    "on": "on dated",
    "the": "the",
    "a": "a an",
    "as": "as",
    "late": "late",
    "part": "early mid",
    "end": "end",
    "begin": "beginning start",
    "starting": "starting commencing effective",
    "onward": "onward onwards forward forwards",
    "since": "since",
    "before": "before",
    "priorto": "prior",
    "pre": "pre",
    "post": "post",
    "after": "after",
    "later": "later",
    "earlier": "earlier",
    "beyond": "beyond",
    "ago": "ago",
    "no": "no not",
    "with": "with",
    "than": "than",
    "greater": "greater more",
    "less": "less fewer",
    "following": "following",
    "including": "including",
    "about": "around approximately",
    "circa": "circa",
    "ca": "ca",
    "c": "c",
    "aboutword": "about",
    "least": "over nearly almost least most exceeding some",
    "by": "by",
    "up": "up",
    "ended": "ended",
    "ending": "ending",
    "now": "present now today date",
    "bc": "bc bce b.c b.c. b.c.e b.c.e.",
    "ad": "ad ce a.d a.d. c.e c.e.",
    "label": "regulation directive decision resolution law nos number circular decree order act case bill",
    "numbered": "chapter page room section flight route version highway",
    "amount": "percent pct per hundred thousand million billion trillion mln bn dollars dollar yuan euros euro pounds hectares"
    " tonnes kilometres kilometers metres meters km kg mw gw",
    "currency": "usd eur gbp rmb cny hkd jpy aud",
    "yearnoun": "levels prices figures results earnings sales exports imports revenues profits elections games olympics estimates forecasts terms"
    " data accounts standards rates values",
    "function": "when who which where that for is are was were has had have he she it they we its his her their at but while if"
    " under against because",
}
"""Class of a word → its words in lower case; a word in several classes has the last of them."""

MARKS: dict[str, str] = {
    "hyphen": "-\u2010\u2011\uff0d",
    "ndash": "\u2013",
    "tilde": "~\u301c\uff5e\u223c",
    "emdash": "\u2014\u2015",
    "slash": "/",
    "dot": ".\u00b7\uff0e",
    "comma": ",",
    "apos": "'\u2019",
    "money": "$€£¥₩₹￥",
    "amount": "%‰\uff05",
    "compare": "<>=\u2264\u2265",
    "paren": "(\uff08",
    "stop": ';:!?)\u201d"]\uff0c\u3002\u3001\uff1b\uff1a\uff09',
    "and": "&",
}
"""Class of a mark → its characters."""

MACROS: dict[str, str] = {
    "MONTH": "(mabbr+dot|mabbr|mfull)",
    "DAY": "(n+st|tens+hyphen+ord|tens ord|tens+hyphen+first|n|first|ord)",
    "NTH": "(first|ord|n+st)",
    "Y": "(year|oldyear|relyear|this yearword|last yearword|next yearword)",
    "YY": "(n|nn)",
    "NUM": "(n|nn|num|year|oldyear)",
    "COUNT": "(n|nn|count|tens)",
    "INY": "(of|in|comma)",
    "ANYDASH": "(hyphen|ndash|tilde|slash)",
    "TOEND": "(to|ended in|ending in|ended|ending|through)",
    "FISCAL": "(fy|fiscal yearword|fiscal)",
    "OFTHE": "(of the|of|in|comma)",
    "SEASON": "(season|winter)",
    "QUARTER": "(quarter)",
    "CIRCA": "(circa|about|ca+dot|ca|c+dot)",
    "CENTURY": "(first|ord|n+st|tens+hyphen+first|tens+hyphen+ord|tens first|tens ord)",
    "CONNECTOR": "(hyphen|ndash|tilde|to|until|through|and)",
    "STROKE": "(hyphen|slash|ndash)",
}
"""A word in capitals → what it stands for in a pattern. TO and SEP are replaced by `date_grammar` in several ways."""
