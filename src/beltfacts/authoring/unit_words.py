"""Units that single words of a label or text say: heads of animals, the time that a label counts, what Chinese measure words count. Pure.

Other units are `unit_proposals`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from beltfacts.authoring.names import make_id
from beltfacts.evidence import FoundCell, Labels, label_text
from beltfacts.reading import is_currency, language_of, singular

_PER_HEAD = re.compile(r"(?:\b(?:per|a)\s|/\s?)head\b", re.IGNORECASE)
_ANIMALS = re.compile(
    r"\b(?:livestock|cattle|cows?|heifers?|bullocks?|steers?|calf|calves|bulls?|sheep|lambs?|ewes?|hoggets?|goats?|pigs?|sows?|hogs?|"
    r"horses?|deer|poultry|herds?|flocks?)\b",
    re.IGNORECASE,
)
_TIME_UNITS = {"seconds": "s", "minutes": "min", "hours": "h", "days": "d", "weeks": "wk", "months": "mo", "years": "a"}
_TIME_LABEL = re.compile(rf"({'|'.join(_TIME_UNITS)})\b(?!\s?[\d(]|\s(?:of the week|ended|ending|to)\b)", re.IGNORECASE)
"""A label that begins with a time, which its numbers count. "Years 3-6" are classes."""
_HAN_THINGS = {
    "{person}": "人名位", "{household}": "户戶", "{vehicle}": "辆輛", "{ship}": "艘", "{volume}": "册冊", "{train}": "列", "{bag}": "袋包",
    "{box}": "箱", "{bottle}": "瓶", "{event}": "场場", "{course}": "门門", "{machine}": "台臺", "{ticket}": "票", "{time}": "次",
    "{plant}": "株", "{tree}": "棵", "{room}": "间間", "{aircraft}": "架", "{head}": "头頭", "{article}": "篇", "{piece}": "件", "{set}": "套",
    "{sheet}": "张張", "{copy}": "份", "{case}": "起宗", "{item}": "项項", "{kind}": "种種", "{class}": "班", "{organization}": "家",
}  # fmt: skip
"""Things, by the Chinese measure words that say what is counted."""
_HAN_THING_OF = {word: thing for thing, words in _HAN_THINGS.items() for word in words}
_PEOPLE_AND_VEHICLES = "".join(_HAN_THINGS[thing] for thing in ("{person}", "{household}", "{vehicle}", "{ship}", "{volume}"))
_HAN_THING = re.compile(
    f"\\s?(?:([{_PEOPLE_AND_VEHICLES}])(?![次民口均天日年每/])|([{''.join(_HAN_THING_OF)}座盏盞所条條隻只枚支根幅块塊层層]次?)(?![^\\W\\d_]|/))"
)
"""One behind a number. 人次 counts visits, 人民币 is money. Others count what stands before the number, where no noun follows them."""
_PLURALS_IN_S = ("es", "fr", "pt")
_SHARE_WORD = re.compile(r"%|\bper ?cent|\bshare|\brate|\bproportion", re.IGNORECASE)
_COUNT_HEAD = re.compile(r"(?:[A-Z][a-z]+\s)?([A-Za-z][a-z]{2,})(?:,|\s*\(|\s*\Z)")
"""A label that is a noun, perhaps with one word before it, and what narrows it: "Eligible children, 2023-24"."""


def of_animals(unit: str, text: str) -> str:
    """Return a unit that is per head of animals, where the text is about some: "per head" is else per person."""
    return unit.replace("/{person}", "/{head}") if _PER_HEAD.search(text) and _ANIMALS.search(text) else unit


def may_count_in_labels(cell: FoundCell, units: Mapping[str, str]) -> bool:
    """Return whether a plural in -s of a label may be what is counted: in a language of such plurals, where no word of the labels is money."""
    language = language_of(units)
    if language not in _PLURALS_IN_S:
        return not language
    return not any(is_currency(units.get(word, "")) for word in re.findall(r"[^\W\d_]+", label_text([cell]).lower()))


def time_in_labels(cell: FoundCell) -> str:
    """Return the unit of time with which a label begins: h of "Hours above the limit". Empty where none does."""
    words = (_TIME_LABEL.match(label) for label in (*cell.labels.row, *cell.labels.column))
    return next((_TIME_UNITS[word[1].lower()] for word in words if word), "")


def counted_in_chinese(quote: str, at: int) -> tuple[str, str]:
    """Return what the measure word behind a number counts, and that word: {person} of 2.27万人. Both empty where it is not sure.

    A measure word of many things is a thing by its sound: {zuo} of 车站117座.
    """
    found = _HAN_THING.match(quote, at)
    if not found:
        return "", ""
    word = found[1] or found[2]
    return _HAN_THING_OF.get(word) or f"{{{make_id(word)}}}", word


def is_count_under_share(labels: Labels) -> bool:
    """Return whether only the caption says per cent, and the column is one of counted things: "Eligible children"."""
    if any(_SHARE_WORD.search(label) for label in (*labels.row, *labels.column)):
        return False
    heads = [found[1].lower() for label in labels.column if (found := _COUNT_HEAD.match(label))]
    return any(singular(head) for head in heads)
