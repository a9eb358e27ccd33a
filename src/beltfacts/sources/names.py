"""Names of people and bodies as CSL has them. Pure.

A name is taken apart only where it is plain which part is the family name; else it stays whole.
"""

from __future__ import annotations

import re

from beltfacts.reading import is_east_asian

_BODY = re.compile(
    r"\b(?:institutes?|institut|instituto|istituto|university|universit\w+|universidad\w*|college|school|academy|acad\w+mi[ae]|ministry|ministerio"
    r"|minist\w+|department|dept|bureau|office|agency|authority|administration|council|committee|commission|comisi\u00f3n|assembly|government|bank"
    r"|banco|group|team|company|corporation|corp|inc|ltd|llc|gmbh|plc|co|association|society|foundation|fund|trust|union|federation|league"
    r"|organi[sz]ation|network|centre|center|centro|laborator\w+|observatory|museum|library|press|news|agency|times|daily|post|journal|service"
    r"|services|programme|program|project|initiative|forum|board|secretariat|nations|republic|city|county|state|transport|railways?|port|airport"
    r"|statistics|registry|survey|division|unit|chamber|party|court|parliament|senate|house|embassy|mission|editorial|staff|research|studies"
    r"|landkreis|kreis|stadt|gemeinde|\w*(?:amt|verband|werke|ministerium|beh\u00f6rde)|verein|klinikum|genossenschaft|stiftung|universit\u00e4t|hochschule"
    r"|r\u00e9gie|mairie|ville|m\u00e9tropole|agence|observatoire|pr\u00e9fecture|conseil|chambre|soci\u00e9t\u00e9|syndicat|f\u00e9d\u00e9ration"
    r"|minist\u00e8re|universit\u00e9|ayuntamiento|diputaci\u00f3n|autoridad|puerto|junta|consejer\u00eda|asociaci\u00f3n|fundaci\u00f3n|sociedad"
    r"|associa\u00e7\u00e3o|funda\u00e7\u00e3o|minist\u00e9rio|prefeitura)\b",
    re.IGNORECASE,
)
_CONNECTED = re.compile(r"&|\b(?:of|for|und|et)\b", re.IGNORECASE)
"""What persons' names do not have, and titles have too: "Friends of Lund", "Prices of fish"."""
_PLACE = re.compile(
    r"(?:the\s)?(?:town|village|parish|borough|district|friends|trustees|members|fellows|club|confederation|order|guild) (?:of|for)\b",
    re.IGNORECASE,
)
_NO_BODY = re.compile(
    r"(?:for|by|to|from|in|on|with|state of"
    r"|(?:\w+\s)?(?:meeting|conference|minutes|review|report|notice|election|letter|statement|speech|history|survey|study) of)\b",
    re.IGNORECASE,
)
"""How words begin that name a body and are none: "Review of the council"."""
_OTHER_BODY = re.compile(
    r"\b(?:gemeente|provincie|stichting|vereniging|waterschap|hogeschool|maatschappij|bibliotheek|ziekenhuis|rijks\w+|cbs"
    r"|agenzia|comune|provincia|regione|associazione|fondazione|ente|azienda|consorzio|societ\xe0|ufficio|osservatorio|biblioteca|museo|cooperativa"
    r"|unione|federazione|confederazione|consiglio|ospedale|direzione|camera"
    r"|consejo|c\xe1mara|agencia|oficina|observatorio|federaci\xf3n|confederaci\xf3n|uni\xf3n|hospital|gobierno|secretar\xeda|direcci\xf3n|servicio"
    r"|empresa|compa\xf1\xeda|comit\xe9|alcald\xeda|municipalidad|corporaci\xf3n"
    r"|conselho|c\xe2mara|ag\xeancia|observat\xf3rio|federa\xe7\xe3o|confedera\xe7\xe3o|uni\xe3o|museu|governo|secretaria|dire\xe7\xe3o|servi\xe7o|companhia"
    r"|comit\xea|munic\xedpio|departamento|instituto"
    r"|h\xf4pital|mus\xe9e|biblioth\xe8que|communaut\xe9|d\xe9partement|r\xe9gion|coop\xe9rative|conf\xe9d\xe9ration|fondation|\xe9tablissement|r\xe9seau"
    r"|\w+(?:museum|bibliothek|kammer|zentrum|institut|archiv|agentur|klinik|gesellschaft|anstalt|verwaltung|ministerium)"
    r"|kommun|kommune|regionen?|l\xe4nsstyrelsen|\w{3,}(?:verket|styrelsen|tj\xe4nsten|tjenesten|n\xe4mnden|institutet|s\xe4llskapet|f\xf6rbundet|forbundet"
    r"|museet|biblioteket|universitetet|stiftelsen|f\xf6reningen|foreningen|bolaget|myndigheten|direktoratet)"
    r"|urz\u0105d|instytut|ministerstwo|muzeum|biblioteka|fundacja|stowarzyszenie|zwi\u0105zek|sp\xf3\u0142ka|gmina|uniwersytet|szpital|izba|towarzystwo|agencja"
    r"|музей|институт|министерство|университет|библиотека|фонд|агентство|управление|комитет|служба|администрация|центр|союз|общество|больница"
    r"|департамент|палата|ассоциация|театр|совет|\w+стат"
    r"|odas\u0131|bakanl\u0131\u011f\u0131|m\xfcd\xfcrl\xfc\u011f\xfc|kurumu|ba\u015fkanl\u0131\u011f\u0131|\xfcniversitesi|belediyesi|derne\u011fi|vakf\u0131|birli\u011fi|m\xfczesi"
    r"|k\xfct\xfcphanesi|hastanesi|enstit\xfcs\xfc|ajans\u0131)\b",
    re.IGNORECASE,
)
"""The same in more languages: Dutch, Italian, Spanish, Portuguese, French, German, Swedish, Danish, Norwegian, Polish, Russian and Turkish."""
_HAN_BODY = re.compile(
    r"(?:局|厅|廳|部|委员会|委員會|政府|公司|学院|大学|研究院|研究所|图书馆|圖書館|図書館|博物馆|博物館|协会|協會|協会|中心|医院|醫院|病院|银行|銀行|集团|集團|处|處|署|院|庁|省|市|県|会|会社|センター|センタ|機構)\Z"
)
"""How the names of bodies end in Chinese and Japanese."""
"""Words of bodies. A person with such a name (Ann Post) is cited by her whole name."""

_LONGEST_BODY = 10
"""Words of the name of a body before the date of a line."""
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
"""Capitals that stand for the name of a body."""
_PARTICLES = frozenset("van von der den de del della di da dos du la le ten ter zu zur bin ibn al el y".split())
"""Words between given and family name that belong to the family name."""

_SUFFIX = re.compile(r"^(?:jr\.?|sr\.?|ii|iii|iv)$", re.IGNORECASE)
_TITLES = re.compile(r"^(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev)\.?\s+", re.IGNORECASE)
_DEGREES = re.compile(r"(?:,|(?<![\s,]))\s*(?:ph\.?d|m\.?d|m\.?sc|m\.?a|b\.?sc|esq)\.?$", re.IGNORECASE)


def is_body(name: str) -> bool:
    """Return whether a name is plainly that of a body, such as a ministry or a firm."""
    words = re.findall(r"[^\W\d_]+", name)
    if len(words) < 2:
        return name.isupper()
    is_worded = _BODY.search(name) or _OTHER_BODY.search(name) or _CONNECTED.search(name)
    return bool(is_worded or (not name.isupper() and _CAPITALS.search(name)))


def is_named_body(name: str) -> bool:
    """Return whether a line is the name of a body by a word for one, and not by "of" alone: "Town of Lund", no "Prices of fish"."""
    is_named = _BODY.search(name) or _OTHER_BODY.search(name) or _PLACE.match(name) or "&" in name
    return is_body(name) and bool(is_named or _CAPITALS.search(name)) and not _NO_BODY.match(name)


def is_body_name(name: str) -> bool:
    """Return whether words are the name of a body and nothing else: in Chinese and Japanese they end in a word for one."""
    if any(map(is_east_asian, name)):
        return _HAN_BODY.search(name) is not None and " " not in name
    return is_named_body(name) and len(name.split()) <= _LONGEST_BODY and name[:1].isupper()


def csl_name(name: str) -> dict[str, str]:
    """Return a name as CSL has it: family and given name of a person whose parts are plain, else the literal."""
    name = " ".join(name.split()).strip(" ,;")
    if not name or is_body(name) or any(map(is_east_asian, name)):
        return {"literal": name}
    family, comma, given = name.partition(",")
    if comma:
        if _SUFFIX.match(given.strip()):
            return {**csl_name(family), "suffix": given.strip()}
        return {"family": family.strip(), "given": given.strip()} if given.strip() and "," not in given else {"literal": name}
    words = _DEGREES.sub("", _TITLES.sub("", name)).split()
    if not 2 <= len(words) <= 5 or not all(word[:1].isupper() or word.lower() in _PARTICLES for word in words):
        return {"literal": name}
    suffix = words.pop() if len(words) > 2 and _SUFFIX.match(words[-1]) else ""
    at = next((index for index, word in enumerate(words[1:], 1) if word.islower() and word in _PARTICLES), len(words) - 1)
    parts = {"family": " ".join(words[at:]), "given": " ".join(words[:at])}
    return parts | ({"suffix": suffix} if suffix else {})


def split_names(text: str) -> list[str]:
    """Return the names in a text that holds several, such as "Ina Example; Bo Sample" or "Ina Example, Bo Sample and Cy Third".

    One comma is that of "Family, Given" if a single word is before it.
    """
    parts = [
        part.strip()
        for part in re.split(r"(?:(?<!\s)\s+)?[;\u3001\uff1b]\s*|(?<!\s)\s+(?:(?:and|und|et|y)\s+(?=[A-Z])|&\s+)", text)
        if part.strip(" ,")
    ]
    found: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        several = len(pieces) > 1 and all(" " in piece for piece in pieces)
        found += pieces if several else [part.strip(" ,")]
    return [text.strip()] if is_body(text) and ";" not in text and not all(map(is_printed_person, found)) else found


def is_printed_person(name: str) -> bool:
    """Return whether a text has the form of a person's name: two to four words with capitals, and no word of a body."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and not is_body(name)
        and all(re.fullmatch(r"[^\W\d_][\w.'\u2019-]*", word) and word[0].isupper() for word in words)
    )
