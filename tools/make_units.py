"""Write the table of units and currencies, `reading/data/units.txt`, from CLDR, UCUM and `tools/units.toml`.

    npm install --prefix build cldr-core cldr-units-full cldr-numbers-full cldr-localenames-full
    python tools/make_units.py build/node_modules

CLDR 48.2.0 (licence Unicode-3.0) gives the names, symbols and territories; `ucumvert` of the environment brings UCUM's own table, of which
the codes of its units are kept and no definition. The table is not read from the internet, and nothing here runs when beltfacts runs.
"""

import math
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ucum_table
from currency_table import HAN, LISTED, LOCALES, MADE, OWN, Currencies, Words, add, load, small_letters, split

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "beltfacts" / "reading" / "data" / "units.txt"


def main() -> None:
    """Write the table, its sections one after another."""
    modules = Path(sys.argv[1])
    own = tomllib.loads((HERE / "units.toml").read_text(encoding="utf-8"))
    check_sizes(modules, own)
    currencies = Currencies(modules, own["currency"])
    words = unit_words(modules, own)
    for word, codes in currencies.words().items():
        for code in codes[1]:
            add(words, word, code, codes[0])
    for word, codes in own["ambiguous"].items():
        words[word] = (OWN, set(codes.split(",")))
    for mark, listed in currencies.marks().items():
        if mark not in words and not (mark.isalpha() and len(mark) == 1):
            words[mark] = (LISTED, set(listed.split("|")))
    sections = {
        "words": [f"{word}\t{'|'.join(sorted(codes))}" for word, codes in settled(words, own["skip"]["words"].split())],
        "first": [f"{word}\t{size}" for word, size in sorted(first_words(words, own).items())],
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


SAME_SIZE = 1e-4
"""The greatest difference between CLDR and UCUM, as a share: the acre of survey and the international one differ by 4e-6."""
HEADER = """\
# Units and currencies: the words and marks that texts print, and their codes. Made by tools/make_units.py; do not edit.
# Names and symbols: Unicode CLDR 48.2.0 (Unicode-3.0). Codes: UCUM 2.2, ISO 4217. Notices: units-LICENSE.txt.
"""


def settled(words: Words, skipped: list[str]) -> Iterator[tuple[str, set[str]]]:
    """Yield the words in order, without those skipped, that stand for several measures, or whose small letters are another word."""
    names = {word for word, (weight, _) in words.items() if weight == OWN}
    for word, (_, codes) in sorted(words.items()):
        money = all(re.fullmatch("[A-Z]{3}", code) for code in codes)
        single = len(word) == 1 and word.isascii() and word.isalpha() and word not in "glLmthsWV"
        if (word in skipped and word not in names) or single or (len(codes) > 1 and not money and not codes & {"GBP", "cal"}):
            continue
        yield word, codes


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
    names: dict[str, str] = dict(own["names"])
    units = load(modules / "cldr-units-full" / "main" / "en-GB" / "units.json")["main"]["en-GB"]["units"]["long"]
    for key, forms in units.items():
        code = ucum_code(key.partition("-")[2], own) if "-" in key and not key.startswith("10") else None
        if code:
            names.setdefault(code, forms["unitPattern-count-other"].replace("{0}", "").partition("[")[0].strip())
    for code, listed in own["words"].items():
        names.setdefault(code, split(listed)[0])
    for code, (singulars, *_, used) in own["prefixed"].items():
        name = split(singulars)[1 if code in ("m", "L") else 0]
        for prefix in ("", *used.split()):
            sign = own["prefixes"][prefix][0] if prefix else ""
            names.setdefault(sign + code, prefix + plural(name))
    for code, (singulars, *_) in own["lengths"].items():
        name = plural(split(singulars)[-1].split("/")[-1])
        names.setdefault(f"{code}2", f"square {name}")
        names.setdefault(f"{code}3", f"cubic {name}")
    return names


def plural(name: str) -> str:
    """Return the plural of a unit's name."""
    return name if name.endswith(("hertz", "s", "feet")) else name + "s"


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
        (
            sign + own["ucum"][base]
            for prefix, (sign, _) in own["prefixes"].items()
            if (base := name.removeprefix(prefix)) != name and own["ucum"].get(base, "{")[0] != "{"
        ),
        None,
    )


def made_with_prefixes(words: Words, own: dict[str, Any]) -> None:
    """Add "terawatt-hours", TWh and 太瓦时 for each unit with the prefixes that texts use."""
    for code, (names, symbols, chinese, used) in own["prefixed"].items():
        for prefix, sign, han in (("", "", ""), *((prefix, *own["prefixes"][prefix]) for prefix in used.split())):
            whole = sign + code
            for name in split(names):
                for each in (name, plural(name)):
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
            add(words, f"{word} {symbol}", whole, MADE)
            for printed in (f"{short} {symbol}", f"{short}. {symbol}", f"{symbol}{power}", f"{symbol}{raised}", f"{symbol}^{power}"):
                add(words, printed, whole, MADE)
            for name in split(chinese):
                add(words, han + name, whole, MADE)


def ucum_codes() -> list[str]:
    """List the codes of UCUM's own table: prefixes, units that take them, and units that do not."""
    return [
        "prefixes\t" + " ".join(ucum_table.prefixes()),
        "metric\t" + " ".join(code for code, unit in ucum_table.units().items() if unit.metric),
        "other\t" + " ".join(code for code, unit in ucum_table.units().items() if not unit.metric),
    ]


def first_words(words: Words, own: dict[str, Any]) -> dict[str, int]:
    """Return the tokens of the longest phrase that begins with each word, in small letters."""
    found: dict[str, int] = {}
    for word, _ in settled(words, own["skip"]["words"].split()):
        if first := re.match(r"[^\W\d_]+", word):
            size = len(re.findall(r"[^\W\d_]+|\S", word))
            found[first[0].lower()] = max(size, found.get(first[0].lower(), 0))
    return {word: size for word, size in found.items() if word[0] < HAN}


def check_sizes(modules: Path, own: dict[str, Any]) -> None:
    """Compare the size that CLDR gives each unit with that of its UCUM code. Raises SystemExit where they differ by 1 in 10,000."""
    cldr = load(modules / "cldr-core" / "supplemental" / "units.json")["supplemental"]
    constants = {name: row["_value"] for name, row in cldr["unitConstants"].items()}
    for name, row in cldr["convertUnits"].items():
        code, base = own["ucum"].get(name), ucum_code(row["_baseUnit"], own)
        if not code or not base or "_offset" in row or "_special" in row or "{" in code + base:
            continue
        size, unit = ucum_table.size_of(code), ucum_table.size_of(base)
        if size and unit and size.dimensions == unit.dimensions:
            wanted = factor(row.get("_factor", "1"), constants) * unit.number
            if abs(size.number - wanted) > wanted * SAME_SIZE:
                raise SystemExit(f"{name} is {wanted:g} in CLDR, but {code} is {size.number:g} in UCUM")


def factor(expression: str, constants: dict[str, str]) -> float:
    """Return the value of a factor of CLDR: a product, or one product divided by another ("1/360*60")."""
    above, _, below = expression.partition("/")
    return math.prod(map(term, split_product(above, constants))) / math.prod(map(term, split_product(below, constants)))


def split_product(product: str, constants: dict[str, str]) -> list[str]:
    """Return the numbers of a product, constants replaced by their own factors."""
    names = [name.strip() for name in product.split("*") if name.strip()]
    return [str(factor(constants[name], constants)) if name in constants else name for name in names]


def term(number: str) -> float:
    """Return a number of CLDR."""
    return float(number.replace(" ", ""))


if __name__ == "__main__":
    main()
