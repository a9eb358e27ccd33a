"""Names of authors and editors: reading order, inverted order, initials. Each style says which of them it wants.

A name keeps the order in which its source prints it. A style that keeps such names does not invert a name in Chinese, Japanese or Korean script,
nor one marked ``static-ordering`` (CSL-JSON's word for "Wang Dan", whose family name stands first).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from beltfacts.output import printable

_EAST_ASIAN = (range(0x1100, 0x1200), range(0x2E80, 0xA000), range(0xAC00, 0xD7B0), range(0xF900, 0xFB00), range(0x20000, 0x40000))
"""Code points of Hangul jamo, Han with kana and bopomofo, Hangul, and compatibility and further Han. As a regular expression they take 3 ms to compile."""


def is_east_asian(text: str) -> bool:
    """Return whether a text contains Chinese, Japanese or Korean script."""
    return not text.isascii() and any(ord(char) in block for char in text for block in _EAST_ASIAN)


class Name(NamedTuple):
    """The name of a person or a body.

    * `family`, `given`: the names of a person.
    * `particle`: what stands before the family name and belongs to it ("van"); CSL's non-dropping particle.
    * `suffix`: what follows the name ("Jr.").
    * `literal`: the whole name of a body; empty for a person.
    * `static_ordering`: whether the family name stands first in any order.
    * `dropping`: a particle that follows the given name where the family name stands first ("d'"); CSL's dropping particle.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    static_ordering: bool = False
    dropping: str = ""

    @property
    def short(self) -> str:
        """Return the name as in-text citations use it.

        That is the family name with its particle, or the whole name of a body or of a person in East Asian script.
        """
        if self.literal or is_east_asian(self.family):
            return self.literal or self.family + self.given
        return join_particle(self.particle, self.family)

    @property
    def reading_order(self) -> str:
        """Return the whole name in reading order."""
        if self.literal or is_east_asian(self.family):
            return self.short
        if self.static_ordering:
            return " ".join(filter(None, (self.family, self.given, self.suffix)))
        return self.given_first(space_initials(self.given))

    def inverted(self, given: str, separator: str = ", ", demote_particle: bool = False) -> str:
        """Return the family name, then the given name and the suffix. A dropping particle follows the given name.

        `given`: the given name as the style writes it. `demote_particle`: whether the other particle follows it too, as in Chicago.
        """
        if self.literal or is_east_asian(self.family):
            return self.short
        family = self.family if demote_particle else self.short
        behind = " ".join(filter(None, (given, self.dropping, self.particle if demote_particle else "")))
        return separator.join(filter(None, (family, behind, self.suffix)))

    def given_first(self, given: str) -> str:
        """Return the given name, then the family name with its particles and the suffix.

        `given`: the given name as the style writes it.
        """
        if self.literal or is_east_asian(self.family):
            return self.short
        return " ".join(filter(None, (given, join_particle(self.dropping, self.short), self.suffix)))

    def disambiguated(self, given_name_form: str, keep_order: bool = False) -> str:
        """Return the short name with the given name in the form needed.

        `given_name_form`: ``initials``, ``full``, or empty for the short name alone. `keep_order`: whether a name whose family name stands
        first gets its whole given name, in that order. The suffix ("Jr.") follows a whole given name.
        """
        if not given_name_form or self.literal or is_east_asian(self.family) or not self.given:
            return self.short
        if self.static_ordering and (keep_order or given_name_form == "full"):
            return f"{self.short} {self.given}"
        if given_name_form == "full":
            return " ".join(filter(None, (space_initials(self.given), self.short, self.suffix)))
        return f"{format_initials(self.given)} {self.short}"


def join_particle(particle: str, name: str) -> str:
    """Return a particle and the name after it, without a blank after an apostrophe or a hyphen ("d'Aubigny", "al-Sahrani")."""
    return particle + ("" if not particle or particle[-1] in "'\u2019-" else " ") + name


def parse_names(csl_names: Sequence[Mapping[str, Any]]) -> tuple[Name, ...]:
    """Convert CSL names to `Name` records."""
    return tuple(_parse_name(tuple((key, str(value)) for key, value in each.items())) for each in csl_names)


@lru_cache(256)
def _parse_name(csl_name: tuple[tuple[str, str], ...]) -> Name:
    """Convert one CSL name. Particles that stand in the family or the given name become particles, as CSL processors have it."""
    part = {key: printable(value) for key, value in csl_name}
    static_ordering = part.get("static-ordering", "").lower() in ("true", "1")
    family, given = part.get("family", ""), part.get("given", "")
    if part.get("literal") or not family:
        literal = part.get("literal", "")
        return Name("" if literal else given, "", "", part.get("suffix", ""), literal, static_ordering)
    dropping, particle = part.get("dropping-particle", ""), part.get("non-dropping-particle", "")
    if not particle and (found := re.match(_PARTICLES_OF_FAMILY, family)):
        particle, family = found[0].rstrip(), family[found.end() :]
    if not dropping and (found := re.search(_PARTICLES_OF_GIVEN, given)):
        dropping, given = found[0].strip(), given[: found.start()]
    return Name(family, given, particle, part.get("suffix", ""), "", static_ordering, dropping)


_PARTICLES_OF_FAMILY = r"(?:['\u2019]?[a-z\u00df-\u00ff]+(?:['\u2019] ?|-| +))+(?=[^\W\d_a-z\u00df-\u00ff])"
"""Words in small letters at the beginning of a family name: "van der Vliet", "al-Amin", "d'Arcy"."""

_PARTICLES_OF_GIVEN = (
    r"(?: +(?:af|al|auf|av|da|das|de|degli|dei|del|dela|della|dello|delle|dem|den|der|des|di|do|dos|du|el|het|il|in|la|las|le|les|lo|los|"
    r"op|te|ter|ten|und|van|vom|von|y|zu|zum|zur|d['\u2019]|l['\u2019]|['\u2019]t))+$"
)
"""Particles at the end of a given name: "Adal von"."""


def format_initials(given: str, dot: str = ".", separator: str = " ", hyphen: str = "-") -> str:
    """Return given names as initials: "Mary Jo" is "M. J.", "Jean-Paul" is "J.-P.".

    A name in a script without capitals (Chinese, Arabic, Hebrew) has no initials and stays as it is. A sign before the first letter
    ("\u02bf") stays before the initial.
    """
    if is_east_asian(given) or not (given.isascii() or any(char.upper() != char.lower() for char in given)):
        return given
    words = [word for word in space_initials(re.sub(_NICKNAME, "", given)).split() if any(map(str.isalpha, word))]
    letters = [hyphen.join(_initial(part) + dot for part in word.split("-") if part) for word in words]
    return separator.join(filter(None, letters))


_NICKNAME = '"[^"]*"|\u201c[^\u201d]*\u201d|\\([^)]*\\)'
"""A nickname within a given name, in quotation marks or parentheses, which has no initial."""


_ABBREVIATED = re.compile(r"[^\W\d_][^\W\d_]{1,2}\.")
"""A given name that is abbreviated to two or three letters, and is no initial: "Th.", "Yu."."""


def _initial(word: str) -> str:
    """Return the first letter of a word as a capital, or an abbreviated name ("Th."), without its full stop.

    Modifier letters before the letter stay (\u02bfAdil: \u02bfA).
    """
    if _ABBREVIATED.fullmatch(word):
        return word[:-1]
    signs = next((index for index, char in enumerate(word) if unicodedata.category(char) not in ("Lm", "Sk", "Pi", "Pf", "Po")), 0)
    return word[: signs + 1].upper()


def space_initials(given: str) -> str:
    """Return given names with full stops after initials and blanks between them: "M.E" and "M E" are "M. E."

    Whole names and names in East Asian script stay as they are (Chicago 18, chapter 10; MLA 9).
    """
    if is_east_asian(given):
        return given
    words = re.sub(r"\.(?=\w)", ". ", given).split()
    return " ".join(f"{word}." if len(word) == 1 and word.isupper() else word for word in words)


def join_names(
    names: Sequence[Name], format_name: Callable[[int, Name], str], last: str, *, limit: int, use_first: int, et_al: str, pair: str = ""
) -> str:
    """Join names to a list.

    `format_name`: writes the name at an index. `last`: stands before the last name. `pair`: stands between two names, if not `last`.
    More names than `limit` are cut to the first `use_first`, followed by `et_al`.
    """
    written = [format_name(index, name) for index, name in enumerate(names)]
    if len(written) > limit:
        return ", ".join(written[:use_first]) + et_al
    if len(written) == 2:
        return (pair or last).join(written)
    return ", ".join(written[:-1]) + (last if len(written) > 1 else "") + written[-1] if written else ""


def join_with_serial_comma(words: Sequence[str], last: str) -> str:
    """Join words with commas, one also before the last of three: "A & B", "A, B, & C".

    `last`: the word before the last one, with its blanks, such as " & ".
    """
    return last.join(words) if len(words) < 3 else f"{', '.join(words[:-1])},{last}{words[-1]}"
