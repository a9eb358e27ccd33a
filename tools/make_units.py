"""Write the table of units and currencies, `reading/data/units.txt`, from CLDR, UCUM and `tools/units.toml`.

    npm install --prefix build cldr-core cldr-units-full cldr-numbers-full cldr-localenames-full
    python tools/make_units.py build/node_modules

CLDR 48.2.0 (licence Unicode-3.0) gives the names, symbols and territories; `ucumvert` of the environment brings UCUM's own table, of which
the codes of its units are kept and no definition. The table is not read from the internet, and nothing here runs when beltfacts runs.
"""

import importlib.util
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "beltfacts" / "reading" / "data" / "units.txt"
LOCALES = ("en", "en-GB", "zh", "zh-Hant", "zh-Hant-HK")
OWN, LISTED, MADE = 3, 2, 1
"""How much a word counts: of `units.toml`, of CLDR, made from a prefix. The higher wins, of equals with two codes none."""
HAN = "\u2e80"

Words = dict[str, tuple[int, set[str]]]


def main() -> None:
    """Write the table, its sections one after another."""
    modules = Path(sys.argv[1])
    own = tomllib.loads((HERE / "units.toml").read_text(encoding="utf-8"))
    currencies = Currencies(modules, own["currency"])
    words = unit_words(modules, own)
    for word, codes in currencies.words().items():
        for code in codes[1]:
            add(words, word, code, codes[0])
    for word, codes in own["ambiguous"].items():
        words[word] = (OWN, set(codes.split(",")))
    sections = {
        "words": [f"{word}\t{'|'.join(sorted(codes))}" for word, codes in settled(words, own["skip"]["words"].split())],
        "marks": [f"{mark}\t{codes}" for mark, codes in sorted(currencies.marks().items())],
        "names": [f"{code}\t{name}" for code, name in sorted(unit_names(modules, own).items())],
        "currencies": [f"{code}\t{name}" for code, name in sorted(currencies.names().items())],
        "evidence": [f"{code}\t{'|'.join(names)}" for code, names in sorted(currencies.evidence().items())],
        "wordlike": sorted(own["currency"]["wordlike"]["codes"].split()),
        "ucum": ucum_codes(),
    }
    text = HEADER + "".join(f"\n[{name}]\n" + "\n".join(lines) + "\n" for name, lines in sections.items())
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(text.encode())} bytes:", ", ".join(f"{len(lines)} {name}" for name, lines in sections.items()))


HEADER = """\
# Units and currencies: the words and marks that texts print, and their codes. Made by tools/make_units.py; do not edit.
# Names and symbols: Unicode CLDR 48.2.0 (Unicode-3.0). Codes: UCUM 2.2, ISO 4217. Notices: units-LICENSE.txt.
"""


def load(path: Path) -> Any:
    """Read a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def split(text: str) -> list[str]:
    """Split a list of words at its commas."""
    return [word.strip() for word in text.split(",") if word.strip()]


def add(words: Words, word: str, code: str, weight: int) -> None:
    """Note that a word stands for a code; a heavier one replaces lighter ones."""
    word = " ".join(word.replace("\u202f", " ").replace("\xa0", " ").split())
    if not word or "[" in word or len(word) > 40:
        return
    before, codes = words.get(word, (0, set()))
    if weight > before:
        words[word] = (weight, {code})
    elif weight == before:
        codes.add(code)


def settled(words: Words, skipped: list[str]) -> Iterator[tuple[str, set[str]]]:
    """Yield the words in order, without those skipped, that stand for several measures, or whose small letters are another word."""
    names = {word for word, (weight, _) in words.items() if weight == OWN}
    for word, (_, codes) in sorted(words.items()):
        money = all(re.fullmatch("[A-Z]{3}", code) for code in codes)
        single = len(word) == 1 and word.isascii() and word.isalpha() and word not in "glLmthsWV"
        if word in skipped and word not in names or single or (len(codes) > 1 and not money and not codes & {"GBP", "cal"}):
            continue
        yield word, codes


def small_letters(words: Words, word: str, code: str, weight: int) -> None:
    """Add a name in small letters, as it is looked up in any case."""
    add(words, word.lower(), code, weight)


# ── Measures ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def unit_words(modules: Path, own: dict[str, Any]) -> Words:
    """Collect the words of all measures, of CLDR and `units.toml`, and those made with prefixes and powers."""
    words: Words = {}
    for code, listed in own["words"].items():
        for word in split(listed):
            add(words, word, code, OWN)
    for locale in LOCALES:
        for identifier, width, name in cldr_units(modules, locale):
            code = ucum_code(identifier, own)
            if code and width == "long":
                small_letters(words, name, code, LISTED)
            elif code:
                add(words, name, code, LISTED)
    made_with_prefixes(words, own)
    made_with_powers(words, own["lengths"])
    return words


def unit_names(modules: Path, own: dict[str, Any]) -> dict[str, str]:
    """Return the English plural of each code: British, as CLDR writes it, else the first word of `units.toml`."""
    names: dict[str, str] = {}
    units = load(modules / "cldr-units-full" / "main" / "en-GB" / "units.json")["main"]["en-GB"]["units"]["long"]
    for key, forms in units.items():
        code = ucum_code(key.partition("-")[2], own) if "-" in key and not key.startswith("10") else None
        if code and code != "[ston_av]":
            names.setdefault(code, forms["unitPattern-count-other"].replace("{0}", "").strip())
    for code, listed in own["words"].items():
        names.setdefault(code, split(listed)[0])
    return names


def cldr_units(modules: Path, locale: str) -> Iterator[tuple[str, str, str]]:
    """Yield the identifier of each unit of CLDR, the width of the form, and a name in it."""
    units = load(modules / "cldr-units-full" / "main" / locale / "units.json")["main"][locale]["units"]
    for width in ("long", "short", "narrow"):
        for key, forms in units[width].items():
            for form, pattern in forms.items() if "-" in key and not key.startswith("10") else ():
                if form == "displayName" or form.startswith("unitPattern-count"):
                    yield key.partition("-")[2], width, pattern.replace("{0}", "").strip()


def ucum_code(identifier: str, own: dict[str, Any]) -> str | None:
    """Return the UCUM code of a CLDR identifier: "kilowatt-hour-per-100-kilometer" is kW.h/(100.km); None if it has none."""
    if identifier in own["ucum"]:
        return str(own["ucum"][identifier])
    above, *below = identifier.split("-per-")
    parts = [product(part, own) for part in (above, *below)]
    if None in parts:
        return None
    return "/".join(f"({part})" if at and "." in (part or "") else part or "" for at, part in enumerate(parts))


def product(identifier: str, own: dict[str, Any]) -> str | None:
    """Return the code of units multiplied: "pound-force-foot" is [lbf_av].[ft_i]."""
    codes: list[str] = []
    power, rest = "", identifier
    while rest:
        number = re.match(r"(\d+)(?:-|$)", rest)
        name = next((name for name in prefixes_of(rest) if simple(name, own)), None)
        if number:
            codes.append(number[1])
            rest = rest[number.end() :]
        elif rest.startswith(("square-", "cubic-")):
            word, _, rest = rest.partition("-")
            power = {"square": "2", "cubic": "3"}[word]
        elif name is None:
            return None
        else:
            codes.append(str(simple(name, own)) + power)
            power, rest = "", rest[len(name) :].removeprefix("-")
    return ".".join(codes)


def prefixes_of(identifier: str) -> list[str]:
    """List the beginnings of an identifier at its hyphens, the longest first."""
    parts = identifier.split("-")
    return ["-".join(parts[:size]) for size in range(len(parts), 0, -1)]


def simple(name: str, own: dict[str, Any]) -> str | None:
    """Return the code of a simple unit, which may have a prefix: "kilometer" is km."""
    if name in own["ucum"]:
        return str(own["ucum"][name])
    return next(
        (sign + own["ucum"][base] for prefix, (sign, _) in own["prefixes"].items() if (base := name.removeprefix(prefix)) != name and own["ucum"].get(base, "{")[0] != "{"),
        None,
    )


def made_with_prefixes(words: Words, own: dict[str, Any]) -> None:
    """Add "terawatt-hours", TWh and 太瓦时 for each unit with the prefixes that texts use."""
    for code, (names, symbols, chinese, used) in own["prefixed"].items():
        for prefix, sign, han in (("", "", ""), *((prefix, *own["prefixes"][prefix]) for prefix in used.split())):
            whole = sign + code
            for name in split(names):
                for each in (name, name if name.endswith(("hertz", "s")) else name + "s"):
                    small_letters(words, prefix + each, whole, MADE)
            for symbol in split(symbols):
                for printed in {sign, "μ", "µ"} if sign == "u" else {sign}:
                    add(words, printed + symbol, whole, MADE)
            for name in split(chinese):
                if han or not prefix:
                    add(words, han + name, whole, MADE)


def made_with_powers(words: Words, lengths: dict[str, list[str]]) -> None:
    """Add "square miles", "sq mi", mi², 平方英里 and the cubes of each length."""
    for code, (names, symbol, chinese) in lengths.items():
        forms = {form for name in split(names) for form in (name.split("/") if "/" in name else (name, name + "s"))}
        for word, short, power, raised, han in (("square", "sq", "2", "²", "平方"), ("cubic", "cu", "3", "³", "立方")):
            whole = code + power
            for name in forms:
                small_letters(words, f"{word} {name}", whole, MADE)
                small_letters(words, f"{short} {name}", whole, MADE)
            for printed in (f"{short} {symbol}", f"{short}. {symbol}", f"{symbol}{power}", f"{symbol}{raised}", f"{symbol}^{power}"):
                add(words, printed, whole, MADE)
            for name in split(chinese):
                add(words, han + name, whole, MADE)


def ucum_codes() -> list[str]:
    """List the codes of UCUM's own table: prefixes, units that take them, and units that do not."""
    spec = importlib.util.find_spec("ucumvert")
    if spec is None or spec.origin is None:
        raise SystemExit("ucumvert is not installed; pip install ucumvert")
    root = ElementTree.parse(Path(spec.origin).parent / "vendor" / "ucum-essence.xml").getroot()
    name = "{http://unitsofmeasure.org/ucum-essence}"
    units = {unit.get("Code") or "": unit.get("isMetric") == "yes" or unit.tag == f"{name}base-unit" for unit in root if unit.tag.endswith("unit")}
    return [
        "prefixes\t" + " ".join(prefix.get("Code") or "" for prefix in root.iter(f"{name}prefix")),
        "metric\t" + " ".join(code for code, metric in units.items() if metric),
        "other\t" + " ".join(code for code, metric in units.items() if not metric),
    ]


# ── Currencies ──────────────────────────────────────────────────────────────────────────────────────────────────────────


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
            load(modules / "cldr-localenames-full" / "main" / locale / "territories.json")["main"][locale]["localeDisplayNames"]["territories"]
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


if __name__ == "__main__":
    main()
