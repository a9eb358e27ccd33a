"""The currencies of CLDR and `units.toml` for `make_units.py`, and what both share: words with their weights."""

import json
from pathlib import Path
from typing import Any

LOCALES = ("en", "en-GB", "zh", "zh-Hant", "zh-Hant-HK")
OWN, LISTED, MADE = 3, 2, 1
"""How much a word counts: of `units.toml`, of CLDR, made from a prefix. The higher wins, of equals with two codes none."""
HAN = "\u2e80"

Words = dict[str, tuple[int, set[str]]]
"""The weight and the codes of each word."""


def load(path: Path) -> Any:
    """Read a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def split(text: str) -> list[str]:
    """Split a list of words at its commas."""
    return [word.strip() for word in text.split(",") if word.strip()]


def add(words: Words, word: str, code: str, weight: int) -> None:
    """Note that a word stands for a code; a heavier one replaces lighter ones."""
    word = " ".join(word.replace("\u202f", " ").replace("\xa0", " ").split())
    if not word or len(word) > 40 or word[0].isdigit() or word.startswith("每") or any(sign in word for sign in "[（〔"):
        return
    before, codes = words.get(word, (0, set()))
    if weight > before:
        words[word] = (weight, {code})
    elif weight == before:
        codes.add(code)


def small_letters(words: Words, word: str, code: str, weight: int) -> None:
    """Add a name in small letters, as it is looked up in any case."""
    add(words, word.lower(), code, weight)


class Currencies:
    """What CLDR and `units.toml` say of the currencies of ISO 4217, with those that are no more."""

    def __init__(self, modules: Path, own: dict[str, Any]) -> None:
        self.own = own
        self.forms = [load(modules / "cldr-numbers-full" / "main" / locale / "currencies.json")["main"][locale] for locale in LOCALES]
        self.english = self.forms[0]["numbers"]["currencies"]
        regions = load(modules / "cldr-core" / "supplemental" / "currencyData.json")["supplemental"]["currencyData"]["region"]
        self.regions: dict[str, set[str]] = {}
        for region, listed in regions.items():
            for code, dates in (item for each in listed for item in each.items()):
                if "_to" not in dates and dates.get("_tender") != "false":
                    self.regions.setdefault(code, set()).add(region)
        self.territories = [
            load(modules / "cldr-localenames-full" / "main" / locale / "territories.json")["main"][locale]["localeDisplayNames"][
                "territories"
            ]
            for locale in ("en", "zh", "zh-Hant")
        ]
        self.codes = sorted(code for code in self.english if code not in ("XXX", "XTS") and "NN" not in code)

    def names(self) -> dict[str, str]:
        """Return the English plural of each currency; a leading "-" marks those that no country uses any more."""
        return {code: ("" if code in self.regions else "-") + self.english[code]["displayName-count-other"] for code in self.codes}

    def words(self) -> Words:
        """Collect what stands behind a number: codes, names, and the last word of a name where one currency in use has it."""
        words: Words = {}
        heads: dict[str, set[str]] = {}
        for code in self.codes:
            add(words, code, code, OWN)
            for forms in self.forms:
                listed = forms["numbers"]["currencies"].get(code, {})
                for name in (value for key, value in listed.items() if key.startswith("displayName")):
                    if "(" not in name and (code in self.regions or code[0] != "X"):
                        small_letters(words, name, code, LISTED if code in self.regions else MADE)
            for key in ("displayName-count-one", "displayName-count-other"):
                if code in self.regions:
                    heads.setdefault(self.english[code][key].split()[-1].lower(), set()).add(code)
        for head, codes in heads.items():
            for code in codes if head not in self.own["heads"]["left_out"].split() else ():
                add(words, head, code, LISTED)
        for code, listed in self.own["words"].items():
            for word in split(listed):
                (add if word.isupper() or not word.isascii() else small_letters)(words, word, code, OWN)
        for word, listed in self.own["ambiguous"].items():
            for code in split(listed) if word[0] >= HAN or word == "crowns" else ():
                add(words, word, code, OWN)
        return words

    def marks(self) -> dict[str, str]:
        """Return what stands before a number: signs and letters, with the codes that each may mean."""
        marks: dict[str, set[str]] = {}
        for code in self.codes:
            for key in ("symbol", "symbol-alt-narrow"):
                sign = self.english[code].get(key, "")
                if sign and sign != code and not sign.isalpha() and "$" not in sign and code in self.regions:
                    marks.setdefault(sign.replace("\xa0", " "), set()).add(code)
        found = {mark: "|".join(sorted(codes)) for mark, codes in marks.items()}
        found |= {mark: code for code, listed in self.own["marks"].items() for mark in split(listed) if mark != code}
        return found | {mark: listed.replace(",", "|") for mark, listed in self.own["ambiguous"].items()}

    def evidence(self) -> dict[str, list[str]]:
        """Return the words that show which currency is meant: its countries, and the adjective in its name."""
        found: dict[str, list[str]] = {}
        for code in (code for code in self.codes if code in self.regions):
            names = [" ".join(self.english[code]["displayName-count-other"].split()[:-1])]
            for territories in self.territories:
                own = [territories[region] for region in sorted(self.regions[code]) if len(self.regions[code]) < 4 or region[0] == code[0]]
                names += own if len(own) < 6 else []
            found[code] = [name for name in dict.fromkeys(names) if len(name) > 1 and "(" not in name]
        for code, listed in self.own["evidence"].items():
            found[code] = found.get(code, []) + split(listed)
        return found
