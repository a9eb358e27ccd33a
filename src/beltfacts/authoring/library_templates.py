"""What the files of a new library say: comments that show how facts, sources and a vocabulary look. Data, and one function."""

from __future__ import annotations

from beltfacts.configuration_file import KEYS
from beltfacts.sources import format_value

VOCABULARY = """#:schema ./schema/facts.schema.json
# The vocabulary: what facts are about (subjects), where they are filed (topics), and the things they count (units).
# beltfacts add makes what is missing. To write an entry by hand, take the # away:
#
# [[subject]]
# id = "example-port"
# name = "Example Port"
# names = { en = ["Port of Example"] }      # other names of the very same thing
#
# [[topic]]
# id = "ports"
# name = "Ports"
#
# Units that are known need no entry: km, t, %, min, Cel (UCUM) and GBP, CNY (ISO 4217). Counted things do:
#
# [[unit]]
# code = "{ship}"
# name = "ships"
# words = ["ship", "ships", "vessels"]      # how documents print it
"""

EXAMPLE = """#:schema ./schema/facts.schema.json
# One file a source: the source first, its facts in the order of the document. This file is all comments; remove it when you like.
# beltfacts source add FILE writes the source, beltfacts add its facts. By hand they look like this:
#
# [[source]]
# id = "example-port-2025"
# type = "report"                           # a CSL type: report, article-journal, webpage, book, dataset, document, ...
# title = "Annual Report 2024"              # as printed
# author = [{ literal = "Example Port Authority" }]     # a person: { family = "Example", given = "Ina" }
# issued = "2025-03"                        # date of publication: 2025, 2025-03 or 2025-03-20
# document = "annual-report-2024.pdf"       # its file in the documents folder
#
# [[fact]]
# id = "example-port-ships-2024"            # permanent
# subject = "example-port"
# measure = "ships handled"
# figure = "610 ships"                      # as printed: a part of the quote
# value = 610
# unit = "{ship}"
# date = "2024"                             # when it was true; 2023/2024 for a year from 2023 to 2024
# topics = ["ports"]
# quote = "In 2024 the port handled 610 ships"          # the exact words
# locator = "p. 7"
"""

LEFT_OUT = """# Numbers that are no facts

`beltfacts coverage` counts the numbers of a document that are in facts. A number that is deliberately none is excused here, in a file named
after the source, `SOURCE.toml`:

    source = "example-port-2025"

    [[excuse]]
    text = "Chapter 7"
    reason = "a heading"
"""

_EXAMPLES = {"style": "apa", "language": "en", "executor": "dask://scheduler:8786"}
"""What is shown, as a comment, for a default that is not set."""


def configuration_text(facts: str, documents: str, style: str, language: str, executor: str) -> str:
    """Return the text of a `beltfacts.toml`. A default that is empty stands in it as a comment."""
    lines = ["# The library of this folder. beltfacts finds this file from here and from every folder below.", ""]
    for key, value in (("facts", facts), ("documents", documents), ("style", style), ("language", language), ("executor", executor)):
        entry = f"{key} = {format_value(value or _EXAMPLES[key])}"
        lines.append(f"{entry if value else f'# {entry}':<42}# {KEYS[key]}")
        if key == "style":
            lines.append(f"{'# limit = 10':<42}# {KEYS['limit']}")
    return "\n".join(lines) + "\n"
