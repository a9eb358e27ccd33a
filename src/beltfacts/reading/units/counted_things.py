"""What a number counts: the noun behind it as a proposed code, and the words of a code in braces.

"1,150 households" counts ``{household}``. It proposes only: whether a library declares the thing is for its vocabulary.
"""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_words import foreign_unit_words, language_data
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.open_units import has_open_unit, is_open_money

_NOUN_PHRASE = LazyPattern(r"((?:\s{1,3}(?:\([^()]{1,12}\)\s)?|-)[a-z][a-z'’-]{1,24}){1,4}", 0)
_COUNTED_DAYS = LazyPattern(r"\s(working|business|trading|sitting|bed|school|person)[ -]days\b")
"""Days of a kind, of which a week has not seven."""
_WORD = LazyPattern(r"[a-z][a-z'’-]*")
_STOP = frozenset(
    "a about after all also among an and are as at been before between but by can did do does for from had has have if in into is it its "
    "less more of on only or other our over per plus so than that the their them then they this through times to towards under until up "
    "upwards versus via was were when where whereas which while who will with across always besides perhaps hundreds thousands millions "
    "billions dozens percent percentage years months weeks days hours minutes seconds".split()
)
_ADDED = frozenset(("more", "fewer", "other"))
"""Words directly behind a number that leave the noun what is counted: "40 more posts"."""
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "fishermen": "fisherman",
    "policemen": "policeman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "lives": "life",
    "wives": "wife",
    "midwives": "midwife",
    "housewives": "housewife",
    "thieves": "thief",
    "loaves": "loaf",
    "scarves": "scarf",
    "elves": "elf",
    "hooves": "hoof",
    "knives": "knife",
    "halves": "half",
    "shelves": "shelf",
    "leaves": "leaf",
    "wolves": "wolf",
    "calves": "calf",
    "species": "species",
    "series": "series",
    "aircraft": "aircraft",
    "sheep": "sheep",
    "cattle": "cattle",
    "staff": "staff",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "campuses": "campus",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "houses": "house",
    "cases": "case",
    "purchases": "purchase",
    "movies": "movie",
    "ties": "tie",
}
_NO_MEN = ("specimen", "regimen", "abdomen", "umen", "stamen", "yemen")
"""Ends of singular words that look like men: "specimen"."""
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s", "ous")


def counted_noun_at(text: str, at: int, language: str = "") -> tuple[str, int] | None:
    """Return the code and the end of the plural noun after a number: ("{driver}", end) of "27 new drivers"; else None.

    Up to three words in small letters may stand before the noun. The first plural counts. `language`: of the text, empty for English.
    """
    if language:
        return _noun_in(language, text, at)
    phrase = _NOUN_PHRASE.match(text, at)
    if not phrase:
        return None
    if days := _COUNTED_DAYS.match(phrase[0]):
        return f"{{{days[1]}-day}}", at + days.end()
    for word in _WORD.finditer(phrase[0]):
        noun = word[0].strip("-'’")
        if noun in _ADDED and not phrase[0][: word.start()].strip():
            continue
        if noun in _STOP:
            return None
        if one := singular(noun):
            return None if is_open_money(noun) or _is_unit_elsewhere(noun) else (f"{{{one}}}", at + word.start() + len(noun))
    return None


def _noun_in(language: str, text: str, at: int) -> tuple[str, int] | None:
    """Return the code and the end of the noun after a number in another language, as the pattern of the language finds it."""
    noun, described, year_before = _noun_patterns(language)
    if noun is None or (year_before and year_before.match(text, at)):
        return None
    adjective = described.match(text, at) if described else None
    found = (noun.match(text, adjective.end()) if adjective else None) or noun.match(text, at)
    if not found or has_open_unit(text, at, language) or is_open_money(found[1].lower()):
        return None
    code = _in_latin(found[1].lower())
    return (f"{{{code[:-1] if language in _PLURAL_IN_S else code}}}", found.end(1)) if code else None


_PLURAL_IN_S = ("fr", "es", "pt")
"""Languages whose plural is the singular with -s or -x."""
_LATIN = str.maketrans(dict(zip("абвгдезийклмнопрстуфхыэąćęłńóśźżøæåıß", "abvgdeziiklmnoprstufhyeacelnoszzoaais", strict=True))
    | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "ё": "e"})  # fmt: skip
"""Letters of codes in place of others."""


def _in_latin(word: str) -> str:
    """Return a word in letters of codes, which are those of ASCII."""
    return normalize("NFKD", word.translate(_LATIN)).encode("ascii", "ignore").decode()


@cache
def _noun_patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return the patterns of a noun behind a number, of what describes it, and of a year before, None for those that are not known."""
    data = language_data(language)
    before = rf"\s(?:{data.compared['year before']})" if "year before" in data.compared else ""
    noun, described, year_before = (compile_pattern(each) if each else None for each in (data.noun, data.adjective, before))
    return noun, described, year_before


def _is_unit_elsewhere(noun: str) -> bool:
    """Return whether a word that no unit of English has is one of another language: "toneladas" are no counted things."""
    return noun in foreign_unit_words()


def singular(noun: str) -> str:
    """Return the singular of an English plural in small letters, or an empty string where a word is no plural."""
    last = noun.rpartition("-")[2]
    if last in _IRREGULAR:
        return noun.removesuffix(last) + _IRREGULAR[last]
    if noun.endswith("children"):
        return noun[:-3]
    if noun.endswith("men") and len(noun) > 4 and not noun.endswith(_NO_MEN):
        return f"{noun[:-2]}an"
    if len(noun) < 4 or noun[-1] != "s" or noun.endswith(_NOT_PLURAL):
        return ""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return noun[:-2]
    return noun[:-1]


def noun_of_code(code: str, name: str) -> Iterator[str]:
    """Yield the words of a counted thing: its name, and its code with a plural. Ranks and multiples have none."""
    if not code.startswith("{") or not code.endswith("}") or code.count("{") > 1 or code in ("{rank}", "{multiple}"):
        return
    noun = code[1:-1].replace("-", " ").replace("_", " ").lower()
    yield from dict.fromkeys((name.lower(), noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s"))
