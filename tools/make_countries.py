"""Write the table of country names, `search/data/countries.txt`, from CLDR and WordNet 3.0.

    npm install --prefix build cldr-localenames-full@48
    apt-get download wordnet-base=1:3.0-37 && dpkg-deb -x wordnet-base_*.deb build
    python tools/make_countries.py build/node_modules build/usr/share/wordnet

A line is one country or part of the world: all its names in small letters, separated by "|", the usual one first; then a tab and the
words derived from them, such as "kenyan". Nothing here runs when beltfacts runs.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from beltfacts.library.index.tokenizer import tokenize

TARGET = Path(__file__).resolve().parent.parent / "src" / "beltfacts" / "search" / "data" / "countries.txt"

OTHER_NAMES = {
    "CD": "DRC,DR Congo,Democratic Republic of the Congo",
    "CG": "Congo Rep,Republic of the Congo",
    "AE": "UAE,Emirates",
    "GB": "Great Britain,Britain",
    "US": "USA,America,United States of America",
    "LA": "Lao,Lao PDR",
}
"""Names in common use that neither CLDR nor WordNet lists, by ISO code."""

OTHER_WORDS = {
    "AE": "emirati",
    "AR": "argentinian",
    "BI": "burundian",
    "BZ": "belizean",
    "CY": "cypriot",
    "CZ": "czech",
    "ES": "spanish",
    "GL": "greenlandic",
    "ME": "montenegrin",
    "MR": "mauritanian",
    "MV": "maldivian",
    "NE": "nigerien",
    "NL": "dutch",
    "SA": "saudi",
    "SK": "slovak",
    "SR": "surinamese",
    "TM": "turkmen",
    "XK": "kosovan",
}
"""Words derived from names that WordNet does not join to the country, by ISO code."""

AMBIGUOUS = {"congo", "states"}
"""Names of more than one country, and of parts of one."""

LOCATION = "15"
"""The lexicographer file of places, see lexnames(5WN)."""

_COUNTRY = re.compile(r"\b(republic|kingdom|country|monarchy|nation|sultanate|emirates|federation|principality|duchy|commonwealth)\b")
"""What the gloss of a country says."""

_NO_COUNTRY = ("River", "Islands", "Congo", "Holy", "City", "Soviet", "Russia", "Peninsula")
"""Parts of names that are ambiguous, or no country's."""

PERTAINS = re.compile(r"\\ (\d{8}) n ")
"""The pointer "pertains to" of an adjective in WordNet, with the offset of the noun, see wndb(5WN)."""


def cldr_names(modules: Path) -> dict[str, list[str]]:
    """Return the English names of each territory by code, the usual one first."""
    path = modules / "cldr-localenames-full" / "main" / "en" / "territories.json"
    listed = json.loads(path.read_text("utf-8"))["main"]["en"]["localeDisplayNames"]["territories"]
    names = defaultdict(list)
    for key, name in listed.items():
        names[key.partition("-")[0]].append(name)
    return {code: found for code, found in names.items() if code not in ("ZZ", "QO", "XA", "XB", "EU", "EZ", "UN")}


def synonyms(wordnet: Path) -> dict[str, set[str]]:
    """Return the other names that WordNet has for countries, by each name in small letters."""
    found = defaultdict(set)
    for line in (wordnet / "data.noun").read_text("latin-1").splitlines():
        fields = line.split(" | ")[0].split()
        if line[:2] == "  " or fields[1] != LOCATION or not _COUNTRY.search(line.partition(" | ")[2]):
            continue
        words = {word.replace("_", " ") for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]}
        for word in words if not any(part in word for word in words for part in _NO_COUNTRY) else ():
            found[word.lower()] |= words
    return found


def adjectives(wordnet: Path) -> dict[str, set[str]]:
    """Return the adjectives that pertain to a noun of WordNet, by the noun in small letters."""
    nouns = {}
    for line in (wordnet / "data.noun").read_text("latin-1").splitlines():
        if line[:2] != "  ":
            fields = line.split()
            nouns[fields[0]] = [word.lower().replace("_", " ") for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
    found = defaultdict(set)
    for line in (wordnet / "data.adj").read_text("latin-1").splitlines():
        for offset in PERTAINS.findall(line) if line[:2] != "  " else ():
            for noun in nouns[offset]:
                found[noun].update(word.lower() for word in line.split()[4:5] if word[0].isupper() and word.isalpha())
    return found


def main(modules: str, wordnet: str) -> None:
    """Write the table."""
    derived, others = adjectives(Path(wordnet)), synonyms(Path(wordnet))
    rows = []
    for code, names in sorted(cldr_names(Path(modules)).items()):
        every = [
            *names,
            *sorted({other for name in names for other in others[name.lower()]}),
            *filter(None, OTHER_NAMES.get(code, "").split(",")),
        ]
        every += [part for name in names for part in re.findall(r"\((\w+)\)", name) if part.isupper()]
        keys = dict.fromkeys(" ".join(tokenize(name)).removeprefix("the ") for name in every)
        words = sorted({word for key in keys for word in derived.get(key, ())} - {*keys})
        words += filter(None, [OTHER_WORDS.get(code, "")])
        rows.append(([key for key in keys if key not in AMBIGUOUS], words))
    seen = Counter(name for names, _ in rows for name in {*names})
    begins = {name[:4]: names[0] for names, _ in rows for name in names}  # "taiwanese" is no word for China, as WordNet has it
    with TARGET.open("w", encoding="utf-8") as file:
        for names, words in rows:
            kept = [name for name in names if seen[name] == 1]
            own = [
                word
                for word in words
                if word in OTHER_WORDS.values() or begins.get(word[:4], names[0]) == names[0] or word[:4] in {name[:4] for name in names}
            ]
            file.write("|".join(kept) + ("\t" + "|".join(own) if own else "") + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
