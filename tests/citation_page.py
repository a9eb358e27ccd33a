"""The page docs/citations.md: the same facts in every style, as the program prints them. Run this file to write it anew."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from beltfacts.cli import main
from beltfacts.registry import STYLES

PAGE = Path(__file__).parents[1] / "docs" / "citations.md"
FACT = "china-laos-railway-cargo-since-opening"
OTHER = "mongolian-cataract-patients-reached"

HEAD = """# Citations in every style

`beltfacts cite ID` prints everything that a citation needs, ready to paste. `--only PART` prints one part, `--markup` turns italics into Markdown,
HTML or terminal escapes, `--copy` puts the text on the clipboard of your terminal, and several ids make one bibliography. Below are two facts in
each style: one from a press release without a title, one from a machine translation without a date. What the program adds is marked as each style
marks it: descriptions, inferred dates and machine translations stand in brackets or are said.

Where a style's manual leaves room, or these lines differ from what pandoc prints, see [citation-differences.md](citation-differences.md).

This page is written by `python tests/citation_page.py`, and a test compares it with what the program prints.
"""

TAIL = """
## Any other style

A CSL style is rendered by pandoc 3 or newer, from PATH or from `pip install 'beltfacts[csl]'`: give the path of a `.csl` file, or the name of one
in pandoc's folder (`~/.local/share/pandoc/csl`) or Zotero's (`~/Zotero/styles`). Nothing is downloaded.

```sh
beltfacts cite china-laos-railway-cargo-since-opening --style ./nature.csl
```

What CSL cannot print, such as an inferred date, is then said in the warning.

## How sources are printed

* **What is not printed stays unknown.** No author, title, date or place is supplied. A work without a title is described in brackets (in MLA without
  them), one without a date is *n.d.* or what the style writes for it.
* **Inferred and approximate dates** stand in square brackets, with *ca.* or *c.* where they are approximate. Wikipedia's templates take no brackets
  in dates, so *Date inferred.* follows the template; the newsroom style says *undated; 2025 inferred*.
* **An address that is not the document's own** is left out of references. The link of the citation gives it, with a warning.
* **Sentence case** (APA, Harvard, IEEE, Vancouver) lowers a run of capitalised words only when every word of it is an ordinary English word and the
  title is printed in headline case. "China-ASEAN Cooperation" stays as printed, because it may be a name. Give `title-sentence` in the source to
  decide it yourself; `title-short` does the same for short titles.
* **Names** keep their order where the style keeps it: `static-ordering = true` in the fact file, or a name in Chinese, Japanese or Korean script.
  APA, IEEE and Vancouver write initials of romanised names, never of names in East Asian script.
* **Titles in Chinese** take `title-romanized` and `title-translated` from the source.
"""


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
    return "".join([*parts, TAIL])


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
