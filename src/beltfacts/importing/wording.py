"""Words of a fact made from labels: the measure without its unit, ids, what a total is called. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256

from beltfacts.evidence import is_unit_text
from beltfacts.importing.foreign_words import foreign_unit
from beltfacts.model import Source

_LAST_COMMA = re.compile(r"(?<!\d),(?=[^,]*\Z)|,(?!\d)(?=[^,]*\Z)")
"""The last comma of a label, if it is not in a number."""
_UNIT_BRACKET = re.compile(
    r"(?<!\s)\s*[(\[](?=[^()\[\]]*+[)\]])(?:[^()\[\]]*(?:\d000|['\u2019]000|thousand|million|billion|trillion|hundred|crore|lakh|mn\b|bn\b|tsd|mio|mrd|%|per\s?cent|[$\u20ac\u00a3\u00a5]|/)[^()\[\]]*|"
    r"[A-Za-z]|hours?|minutes?|seconds?|days?|years?|months?|tonnes?|litres?|liters?|metres?|meters?|kilomet\w+|hectares?|persons?|number|no\.)[)\]]"
)
_BRACKET = re.compile(r"(?<!\s)\s*[(\[]([^()\[\]]{1,40})[)\]]")
_QUALIFIES = re.compile(
    r"\b(?:current|constant|real|nominal|chained|annual|per|average|ppp|adjusted|net|gross|at|of|base|prices?|[12]\d{3}|for|by|excluding|including)\b",
    re.IGNORECASE,
)
"""Words in brackets that narrow what is measured."""
_TOTALS = frozenset(
    "total all overall whole sum totals t _t both-sexes both all-ages all-sexes insgesamt gesamt zusammen ensemble totale totaal i-alt alle "
    "合计 总计 总数".split()
)
_CHANGE = re.compile(
    r"\b(?:change|growth|increase|decrease|difference|variation|cagr|trend|ver\xe4nderung|zunahme|\xe9volution|evolution|variaci\xf3n|varia\xe7\xe3o|variazione)\b|[\u589e\u5897][\u6e1b\u51cf]|\u589e\u51cf|\uc99d\uac10|\u524d\u5e74(?:\u6bd4|\u540c\u671f\u6bd4)|\u540c\u6bd4|\u73af\u6bd4"
    r"|[+\xb1]/[-\u2013\u2212]|\u0394|\A[\W\d_]*\Z",
    re.IGNORECASE,
)
"""What a column beside years says of two of them, which it does not name."""
_BARE_CHANGE = re.compile(r"(?:\xb1|[+][\s/]{0,2}[-\u2013\u2212]|[-\u2013\u2212]/\+|\u0394)\s?%\Z")
"""A header that says a change by signs alone, which may be in per cent or in points: "\xb1%"."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[/\u2013-](?:\d{4}|\d\d))?(?!\d)")
_LONGEST_ID = 96
_LEFT_OUT_OF_IDS = frozenset(("a", "an", "and", "in", "of", "on", "the", "to"))


def measure_name(labels: Sequence[str]) -> str:
    """Return the measure that labels name, without units in brackets. What qualifies it, "(current US$)", stays."""
    return ", ".join(filter(None, map(_without_unit, labels)))


@lru_cache(maxsize=20_000)
def _without_unit(label: str) -> str:
    """Return a label without units in brackets."""
    plain = _BRACKET.sub(_without_foreign, _UNIT_BRACKET.sub(_kept, label))
    head, comma, last = _LAST_COMMA.sub("\0", plain).partition("\0")
    if (
        comma
        and head.strip()
        and last.count("(") == last.count(")")
        and (is_unit_text(last) or foreign_unit(last))
        and not _QUALIFIES.search(last)
    ):
        plain = head
    return " ".join(plain.split()).strip(" ,;:")


def _without_foreign(bracket: re.Match[str]) -> str:
    """Return a bracket; empty for one that is a unit alone, in any language that is known."""
    words = bracket[1]
    return "" if (is_unit_text(words) or foreign_unit(words)) and not _QUALIFIES.search(words) else bracket[0]


def _kept(bracket: re.Match[str]) -> str:
    """Return a bracket that qualifies the measure; empty for one that is a unit alone."""
    return bracket[0] if _QUALIFIES.search(bracket[0]) else ""


def says_change(header: str) -> bool:
    """Return whether a header is about the change between two dates: "Change (%)"."""
    return _CHANGE.search(header) is not None


def is_bare_change(measure: str) -> bool:
    """Return whether a measure is the sign of a change and nothing else."""
    return measure.endswith("%") and _BARE_CHANGE.match(measure) is not None


def total_of(text: str) -> bool:
    """Return whether a text says that nothing narrows the measure."""
    return "-".join(text.casefold().replace("(", " ").replace(")", " ").split()) in _TOTALS


def name_of_total(text: str, source: Source) -> str:
    """Return the name of the subject of a row of totals, which every table has: "Total (Library visits)".

    Years of the title are left out, so that the next edition has the same subject.
    """
    title = source.title or source.document.rpartition("/")[2].rpartition(".")[0]
    plain = " ".join(_YEAR.sub(" ", title).split()).strip(" ,;:/()-\u2013\u2014")
    return f"{text} ({plain})" if plain else text


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """Return a text as words of an id: lower-case letters and digits joined by hyphens; empty for text in other scripts."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("æ", "ae"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower().replace("'", "").replace("\u2019", "")))


def name_id(name: str) -> str:
    """Return the id of a subject or topic from its name. A name in another script gets one from its checksum."""
    return slug(name)[:60].strip("-") or f"x{sha256(name.encode()).hexdigest()[:8]}"


def fact_id(subject: str, measure: str, dimensions: Sequence[str], date: str) -> str:
    """Return the id of a fact, which its keys alone decide. Too long a one is cut, and told apart by a checksum."""
    words = [word for word in slug(measure).split("-") if word and word not in _LEFT_OUT_OF_IDS]
    parts = [subject, *words, *filter(None, map(slug, dimensions)), slug(date.replace("..", "open")) if date != "undated" else ""]
    whole = "-".join(filter(None, parts))
    complete = all(slug(text) for text in (measure, *dimensions))
    if len(whole) <= _LONGEST_ID and complete:
        return whole
    check = sha256("\0".join((subject, measure, *dimensions, date)).encode()).hexdigest()[:8]
    return f"{whole[: _LONGEST_ID - 9].strip('-')}-{check}"
