"""Write the table of country codes, `importing/data/country_codes.txt`, from CLDR.

    npm install --prefix build cldr-core@48 cldr-localenames-full@48
    python tools/make_country_codes.py build/node_modules

A line is one country: its codes of two and of three letters (ISO 3166-1) and its usual English name, parted by tabs. Nothing here runs
when beltfacts runs.
"""

import json
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src" / "beltfacts" / "importing" / "data" / "country_codes.txt"
NO_COUNTRIES = {
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EU",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UN",
    "XA",
    "XB",
    "ZZ",
    "SU",
    "YU",
    "CS",
    "DD",
    "FX",
    "NT",
    "TP",
    "ZR",
    "BU",
    "AN",
}
"""Codes of CLDR that ISO 3166-1 does not assign to a country."""


def main() -> None:
    """Write the table."""
    modules = Path(sys.argv[1])
    mapped = json.loads((modules / "cldr-core" / "supplemental" / "codeMappings.json").read_text("utf-8"))["supplemental"]["codeMappings"]
    listed = json.loads((modules / "cldr-localenames-full" / "main" / "en" / "territories.json").read_text("utf-8"))
    names = listed["main"]["en"]["localeDisplayNames"]["territories"]
    lines = []
    for code, more in sorted(mapped.items()):
        if len(code) == 2 and code not in NO_COUNTRIES and code in names and "_alpha3" in more and "_numeric" in more:
            name = names.get(f"{code}-alt-short", names[code]) if code in ("HK", "MO", "PS") else names[code]
            lines.append(f"{code}\t{more['_alpha3']}\t{name}\n")
    TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
