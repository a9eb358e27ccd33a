"""When a document says that it appeared: "Published 5 March 2024 by the Canal Board". Pure.

It reads lines and the end of a text. Which lines are looked at is for `first_page`.
"""

from __future__ import annotations

import re

from beltfacts.reading import find_dates
from beltfacts.sources.names import is_body_name, is_named_body

_PUBLISHED = re.compile(
    r"^[^\w(\[]*(?:first |date |originally )?(?:published|publication date|date of publication|issued|released|release date|posted|date|this version"
    r"|updated and published"
    r"|veröffentlicht|erschienen|herausgegeben|stand|datum|(?:presse|medien)(?:mitteilung|information)|publiée?(?: le)?|paru(?: le)?|mis en ligne(?: le)?"
    r"|communiqué(?: de presse)?|nota de prensa|comunicado(?: de prensa)?|comunicato stampa|pressmeddelande|pressemeddelelse|pressemelding"
    r"|publicad[oa]|divulgad[oa]"
    r"|fecha(?: de publicación)?|data(?: de publicação| di pubblicazione| publikacji| wydania)?"
    r"|pubblicat[oa]|gepubliceerd|verschenen|persbericht|publicera[dt]|utgiven|udgivet|offentliggjort|publisert|opublikowano"
    r"|дата публикации|опубликовано|yayın tarihi|yayımlanma tarihi"
    r"|发布(?:日期|时间)?|出版(?:日期|时间)?|日期|發佈日期|發布日期|公開日|発行日|公表日)"
    r"(?: on| in| am| im| vom| el| le| em| il| op| den| dne| w dniu| du| de| del| by [\w .&'-]{2,60}?[,:]?(?: in| on)?)?\s*[:：,\u2013\u2014-]?\s*",
    re.IGNORECASE,
)
_BODY_AHEAD = re.compile(
    r"(?P<body>[^\d.!?;:：]{3,90}?)(?:\s*[,，|·\u2014\u2013]\s*|\s-\s|(?<=[\u3040-\u30ff\u4e00-\u9fff])\s)(?P<rest>\S.*)"
)
"""A body before the date: "Associação dos Geradores — publicado em 5 de março de 2024"."""
_BEHIND_DATE = re.compile(r"(?:\s?(?:года|г\.?|roku|r\.?)|\s?(?:公開|発行|公表|发布|發布|印发|刊))\Z")
"""What may stand directly behind a date: "2024年6月10日公開"."""
_BY_BODY = re.compile(r"(?:first )?(?:published|issued|released) by [^,:()]{2,80}[,:]\s+(?=\d|[A-Z][a-z]+ \d)", re.IGNORECASE)
"""Who published a document, before the date: "Issued by the Secretary, 5 March 2024"."""
TWO_STATEMENTS = re.compile(r"(?<=[\w)])(?:\.|\s?[|\u00b7\u2022\u2013\u2014])\s+(?=(?:Published|Issued|Released)\b)")
"""Between another statement and when a document appeared: "Prepared by Ina Example. Published: 5 March 2024"."""
IN_BRACKETS = re.compile(r"\((?=(?:published|issued|released)\b)([^()]{6,60})\)", re.IGNORECASE)
"""When a document appeared, behind its title: "Court statistics (published 5 March 2024)"."""
_PARTS = re.compile(r"\s?[,|\u00b7\u2022\u2013\u2014]\s")
"""Between the parts of a line: a body and a date."""
_IMPRINT = re.compile(r"(?:first )?(?:published|issued|released|date of publication|publication date)\b", re.IGNORECASE)
"""How the last lines of a document begin that say when it appeared."""
_DASHES_OF_A_DAY = 2
_LAST_LINES = 6
"""Lines at the end of a document in which it may say when it appeared."""
_LAST_CHARACTERS = 1500
"""Characters at its end that are looked at."""
_PUBLISHER_BEHIND = re.compile(
    r"(?<!\s)(?:\s+[\u00b7|\u2022\u2013\u2014]\s+[^\d,;:]{2,80}\Z"
    r"|\s+(?:by|door|von|par|por|da|av|af|durch|przez)\s+[\w .,&'\u2019-]{2,80}\Z"
    r"|\s+(?:来源|來源|作者|编辑|信息来源|浏览|字体)(?:次数)?\s*[:：].*\Z)"
)
"""What stands behind the date, as who published the document: "Published 5 March 2024 by the Canal Board"."""


def published_on(line: str) -> str:
    """Return the date (EDTF) on which a line says that the document appeared, with nothing else but by whom. Empty for other lines."""
    found = _BY_BODY.match(line) or _PUBLISHED.match(line)
    return date_of(_PUBLISHER_BEHIND.sub("", line[found.end() :].rstrip(" .)]*_"))) if found else ""


def body_and_date(line: str) -> tuple[str, str]:
    """Return the body with which a line begins, and the day (EDTF) on which it published, where the line says nothing else. Both empty for others."""
    found = _BODY_AHEAD.fullmatch(line.strip(" *_"))
    if not found or not is_body_name(found["body"]):
        return "", ""
    date = published_on(found["rest"]) or date_of(found["rest"])
    return (found["body"], date) if date.count("-") == _DASHES_OF_A_DAY else ("", "")


def imprint_date(text: str) -> tuple[str, str]:
    """Return when a document appeared (EDTF) and the words of its last lines that say it. Both empty where none or several do."""
    lines = [" ".join(line.split()) for line in text[-_LAST_CHARACTERS:].split("\n") if line.strip()][-_LAST_LINES:]
    statements = (part for line in lines for part in TWO_STATEMENTS.split(line) if _IMPRINT.match(part))
    said = [(date, part) for part in statements if (date := published_on(part))]
    if not said and lines and (date := date_of(lines[-1])).count("-") == 2:  # a press release ends with its day
        return date, lines[-1]
    return said[0] if len({date for date, _ in said}) == 1 else ("", "")


def date_behind_body(line: str) -> str:
    """Return the date (EDTF) that stands behind the name of a body on a line: "Council of Towns, 5 March 2024". Empty where none does."""
    for found in _PARTS.finditer(line):
        if is_named_body(line[: found.start()].strip("*_ ")) and (date := date_of(line[found.end() :].strip("*_ "))):
            return date
    return ""


def date_of(text: str) -> str:
    """Return the date that a text is as a whole, as EDTF; a weekday and a time of day may stand beside it. Empty for anything else."""
    text = _BEHIND_DATE.sub("", text.strip(" ()[]"))
    text = re.sub(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", "", text.strip(" ()[]"), flags=re.IGNORECASE)
    text = re.sub(r"(?<![ ,T])[ ,T]+(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?(?: ?[A-Z]{2,4})?$", "", text)
    for phrase in find_dates(text):
        if phrase.start == 0 and phrase.end == len(text) and not set("/~?") & set(phrase.date.edtf):
            return phrase.date.edtf
    return ""
