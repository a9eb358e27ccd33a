"""The page docs/citations.md: the same facts in every style, as the program prints them. Run this file to write it anew."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from beltfacts.cli import main
from beltfacts.library.files.fields import SOURCE
from beltfacts.registry import STYLES

PAGE = Path(__file__).parents[2] / "docs" / "citations.md"
FACT = "china-laos-railway-cargo-since-opening"
OTHER = "mongolian-cataract-patients-reached"

HEAD = """# Citations in every style

`beltfacts cite ID` prints everything that a citation needs, ready to paste. `--only PART` prints one part, `--format html`, `rtf`,
`markdown`, `latex` or `typst` writes its italics for another program, `--copy` puts it on the clipboard ([below](#pasting)), and several ids make one
bibliography. Below are two facts in each style: one from a press release without a title, one from a
machine translation without a date. What the program adds is marked as each style marks it: descriptions, inferred dates and machine translations
stand in brackets or are said.

Where a style's manual leaves room, or these lines differ from what pandoc prints, see [citation-differences.md](citation-differences.md).

This page is written by `python -m tests.styles.citation_page`, and a test compares it with what the program prints.
"""

TAIL = """
## Any other style

A CSL style is rendered by pandoc 3 or newer. `pip install 'beltfacts[csl]'` brings pandoc and the styles of the CSL repository, about 10,000 of them,
each known by its name; styles are also looked for in pandoc's folder (`~/.local/share/pandoc/csl`), in Zotero's (`~/Zotero/styles`) and where Debian's
package `citation-style-language-styles` puts them. The path of a `.csl` file does as well. Nothing is downloaded.

```sh
beltfacts cite china-laos-railway-cargo-since-opening --style nature
beltfacts cite china-laos-railway-cargo-since-opening --style ./my-journal.csl
```

What CSL cannot print, such as an inferred date, is then said in the warning.

Names that people type are answered too: `ama`, `aglc`, `bluebook` and `oscola-4` are CSL styles; `nlm` and `vancouver-nlm` are `vancouver`, `turabian` is
`chicago-notes`, `typst` is `hayagriva`, `cff` is `citation-cff`. OSCOLA is in its 5th edition since March 2026, for which there is no CSL style:
`--style oscola` says so and prints nothing.

## Links

Where a source has an address, its citation links to the words themselves with a text fragment (`#:~:text=`), which Chromium, Edge, Safari and Firefox obey.

**With the document at hand** (`--documents DIR` or `BELTFACTS_DOCUMENTS`) the link is made from the document, at the location where `verify` finds the fact:

* The characters are the document's own. A quote may write 2015-2025 or -5.3 where the page has an en dash or a minus sign, and a browser tells these
  apart. Raised digits are plain again, because that is what the page contains.
* The words are whole, and the right occurrence is meant: words around it are added where the same words stand elsewhere, also in other letter case. They
  come from the same paragraph or cell where it has any.
* A quote that runs over a line, a cell, a picture or a box in the line is linked by its first and last words, and so is one of more than 300 characters.
  Browsers find a text within one block only.

**Without the document** the quote is linked as it stands. A second directive names its first and last words. A browser tries it where
the page writes the middle of the quote otherwise.

The tests try 39 links of a page of their own, and those of all shipped facts, in a real Chromium.

## Pasting

`--format` says for what: `text`, `html`, `rtf`, `markdown`, `latex` or `typst`, each with its italics and its own marks escaped, or `csv`, `json`, `jsonl`,
`plain` or `table` as data. Several lines are paragraphs, because these languages read a line end as a blank. RTF is a whole document.

`--copy` puts the same on the clipboard, and says how:

| program | gets |
|---|---|
| macOS (`osascript`) | HTML and plain text together: a word processor takes the first, an editor the second |
| `wl-copy`, `xclip` | one type at a time: plain text, or HTML with `--format html`, RTF with `--format rtf` |
| `xsel`, `pbcopy`, `clip.exe`, a terminal (OSC 52) | plain text |

With `--format html` an editor for plain text pastes nothing, or the tags. LaTeX, Markdown and Typst are copied as the plain text that they are.

## On a terminal

Lines have a hanging indent and are broken between words only. The link stands last. Where the terminal has hyperlinks (OSC 8, with colour) it shows the
address of the page and leads to the words; `--only link` prints all of it. The references of `search --cite` hang likewise. A pipe, a file and
`--copy` get each part on one line.

## Several facts together

Several ids make one bibliography, sorted and numbered as the style does it, each source once. `beltfacts search QUERY --cite STYLE` does the same for
what it finds: the citation beside each fact, the references below. Works that would read alike are told apart, only where they need it:

* **The same author and year**: 2025a, 2025b (APA, Chicago author-date, Harvard, Wikipedia).
* **Different authors of one surname**: initials (APA §8.20, Harvard), or the given name where the initials are the same too (Chicago, MLA §6.7). A name
  that may be the same person's, printed once with initials only, gets nothing.
* **Different authors behind one "et al."**: as many names as it takes (APA §8.18, Chicago, Harvard, MLA).
* **Further authors of one surname**, where the citation would read alike: their initials (Harvard, MLA).
* **Several works of one author in MLA**, or of authors that are printed alike: a short title after the name, and `---` for the name in the list
  after the first.
* **Notes** (`--style chicago-notes --only note`): the first note of a source is full, later ones are short (Chicago, 18th edition, §13.32). *Ibid.* is
  not written: Chicago discourages it (§13.37), and it would be wrong as soon as a note is moved.

## How sources are printed

* **What is not printed stays unknown.** No author, title, date or place is supplied. A work without a title is described in brackets (in MLA without
  them), one without a date is *n.d.* or what the style writes for it.
* **Inferred and approximate dates** stand in square brackets, with *ca.* or *c.* where they are approximate. Wikipedia's templates take no brackets
  in dates, so *Date inferred.* follows the template; the newsroom style says *undated; 2025 inferred*.
* **An address that is not the document's own** is left out of references. The link of the citation gives it, with a warning.
* **Sentence case** (APA, Harvard, IEEE, Vancouver) is applied to a title in headline case only when every capitalised word of it is an ordinary English
  word, an acronym, or stands in quotation marks. Any other title stays as printed as a whole, because a name may be in it, and `cite` says so. Give
  `title-sentence` in the source to decide it yourself; `title-short` does the same for short titles.
* **Headline case** (Chicago, MLA) raises small words and lowers no word that is printed with a capital, unless every word of the title has one.
* **Names** keep their order where the style keeps it: `static-ordering = true` in the fact file, or a name in Chinese, Japanese or Korean script.
  APA, IEEE and Vancouver write initials of romanised names, never of names in East Asian script.
* **Titles in Chinese** take `title-romanized` and `title-translated` from the source.

## What citations read of a source

Every CSL variable may stand in a `[[source]]`; these are the ones that the styles print. `beltfacts check` holds them against their type.

"""

READ = (
    "type title title-short title-sentence title-romanized title-translated author editor translator publisher publisher-place issued "
    "URL accessed DOI language genre description container-title container-title-short volume collection-title collection-number issue "
    "container-author director interviewer reviewed-title reviewed-author authority section event-title event-place medium PMID PMCID "
    "archive_location archive-place page edition version number number-of-volumes number-of-pages volume-title original-date original-title "
    "scale archive note translated issuer inferred "
).split()


def printed(*arguments: str) -> str:
    """What the program prints."""
    out = StringIO()
    with redirect_stdout(out):
        assert main(list(arguments)) == 0
    return out.getvalue().replace("\r\n", "\n")  # RIS lines end so


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for name in STYLES.names:
        parts.append(f"\n## {name}\n\n{STYLES.summary(name)}.\n")
        for fact in (FACT, OTHER):
            command = f"beltfacts cite {fact}" + ("" if name == "apa" else f" --style {name}")
            parts.append(f"\n```console\n$ {command}\n{printed('cite', fact, '--style', name)}```\n")
    listed = (f"- `{field.name}`: {field.help}\n" for field in SOURCE if field.name in READ)
    return "".join([*parts, TAIL, *listed])


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
