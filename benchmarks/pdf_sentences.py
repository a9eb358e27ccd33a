"""Count which sentences of a manual's HTML edition are found in its PDF edition, by reader.

    python -m benchmarks.pdf_sentences MANUAL.pdf PAGE.html... [--sentences 400] [--list]

Every reader's text goes through the same search (`find_quote`). Readers: beltfacts' own extractor, PDFium's text of each page, pdftotext and
pypdf, the last two where they are installed. With --list, the sentences that beltfacts misses are printed.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from beltfacts.documents import DocumentText
from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import extract_document
from beltfacts.evidence.alignment import find_quote

SHORTEST, LONGEST = 40, 300
"""Characters of a sentence that is looked for."""


def sentences_of(pages: list[Path]) -> list[str]:
    """Return the sentences of the paragraphs of HTML pages, each once."""
    from bs4 import BeautifulSoup

    found: dict[str, None] = {}
    for page in pages:
        soup = BeautifulSoup(page.read_bytes(), "html.parser")
        for paragraph in soup.find_all("p"):
            text = " ".join(paragraph.get_text().split())
            for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text):
                if SHORTEST <= len(sentence) <= LONGEST and sentence[-1] in ".!?":
                    found[sentence] = None
    return list(found)


def by_beltfacts(path: Path) -> Extraction:
    return extract_document(path.read_bytes(), path.name)


def by_pdfium(path: Path) -> Extraction:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return Extraction("\n\f".join(page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document))


def by_pdftotext(path: Path) -> Extraction:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    return Extraction(done.stdout.decode("utf-8", "replace"))


def by_pypdf(path: Path) -> Extraction:
    from pypdf import PdfReader

    return Extraction("\n\f".join(page.extract_text() for page in PdfReader(path).pages))


READERS: dict[str, Callable[[Path], Extraction]] = {
    "beltfacts": by_beltfacts,
    "PDFium": by_pdfium,
    "pdftotext": by_pdftotext,
    "pypdf": by_pypdf,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdf", type=Path)
    parser.add_argument("html", type=Path, nargs="+")
    parser.add_argument("--sentences", type=int, default=400, help="how many, evenly spread (default 400)")
    parser.add_argument("--list", action="store_true", help="print the sentences that beltfacts misses")
    args = parser.parse_args()
    sentences = sentences_of(args.html)
    sentences = sentences[:: max(1, len(sentences) // args.sentences)][: args.sentences]
    found: dict[str, set[str]] = {}
    for name, reader in READERS.items():
        if name == "pdftotext" and not shutil.which("pdftotext"):
            continue
        start = time.process_time()
        try:
            extraction = reader(args.pdf)
        except ImportError:
            continue
        seconds = time.process_time() - start
        text = DocumentText(extraction)
        found[name] = {sentence for sentence in sentences if find_quote(sentence, text)}
        print(f"{name:10} {len(found[name]):4} of {len(sentences)} sentences, {seconds:6.2f} s")
    others = set().union(*(found[name] for name in found if name != "beltfacts"))
    print(f"found by another reader and not by beltfacts: {len(others - found['beltfacts'])}")
    if args.list:
        for sentence in sentences:
            if sentence not in found["beltfacts"]:
                print("other" if sentence in others else "none ", sentence)


if __name__ == "__main__":
    main()
