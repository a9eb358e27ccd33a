"""What a number counts: the noun behind it as a proposed code, and the words of a code in braces.

"1,150 households" counts ``{household}``. It proposes only: whether a library declares the thing is for its vocabulary.
"""

from collections.abc import Iterator
from unicodedata import normalize

from beltfacts.reading.lazy_regex import LazyPattern

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
_GERMAN_NOUN = LazyPattern(r"(?:\s[a-z\xe4\xf6\xfc\xdf]+e[nr]?)?\s([A-Z\xc4\xd6\xdc][a-z\xe4\xf6\xfc\xdf]{2,})(?![\w-])")
_ROMANCE_NOUN = LazyPattern(
    r"\s(?:(?<=[^\W\d_]\s)d(?:e\s|['\u2019]))?(?:(?:petit|grand|nouv(?:eau|elle)|nuev[oa]|pequeñ[oa]|gran(?:de)?|nov[oa]|jeune|j[oó]ven(?:e)?|autre|otr[oa]|outr[oa])[sx]\s)?"
    r"(?!(?:[nvl]os|[smcld]es|leurs|nuestros|estos|dans|sans|sous|vers|plus|moins|más|menos|mais|depuis|après|tres|dos)\b)([^\W\d_]{3,}[sx])(?![\w-])(?!\s[^\W\d_]{3,}[sx]\b)"
)
"""A plural without another one behind it: which of the two is counted is not sure. "De" stands before it behind "millions" only."""
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
            return None if _is_unit_elsewhere(noun) else (f"{{{one}}}", at + word.start() + len(noun))
    return None


def _noun_in(language: str, text: str, at: int) -> tuple[str, int] | None:
    """Return the code and the end of the noun after a number in another language: the plural in -s or -x, in German the word with a capital."""
    found = (_GERMAN_NOUN if language == "de" else _ROMANCE_NOUN).match(text, at)
    if not found:
        return None
    noun = normalize("NFKD", found[1].lower()).encode("ascii", "ignore").decode()  # codes are in ASCII
    return f"{{{noun if language == 'de' else noun[:-1]}}}", found.end(1)


def _is_unit_elsewhere(noun: str) -> bool:
    """Return whether a word that no unit of English has is one of another language: "toneladas" are no counted things."""
    from beltfacts.reading.other_units import UNIT_WORDS

    return any(noun in words for words in UNIT_WORDS.values())


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
