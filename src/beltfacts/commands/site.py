"""Write the library as a static site: pages that any web server, or none, can show."""

from __future__ import annotations

import os
from collections.abc import Sequence

from beltfacts.commands._locate import locator_of
from beltfacts.commands._options import DOCUMENTS, FACTS, NO_CACHE, Option, flag
from beltfacts.commands._output import DONE, open_library, print_message
from beltfacts.errors import UseError

OPTIONS = (
    Option("target", (), "Folder for the site: a new or empty one, or that of an earlier site, which is replaced.", "DIR", required=True),
    Option("title", ("--title",), "Name of the library on its pages.", "TEXT", default="beltfacts"),
    flag("show_documents", "--show-documents", "Show the exact words in their context, from the documents folder."),
    DOCUMENTS,
    FACTS,
    NO_CACHE,
)


def run(target: str, title: str, show_documents: bool, folder: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """Write the library as static files: lists, facts, citations, comparisons, and a search that runs in the browser.

    The folder can be put under any address of any web server, or opened from the disk. Pages can be read without JavaScript; only the
    search needs it. All files are written, or none. Withdrawn and superseded facts have a page and say so; the search leaves them out.

    Example: beltfacts site public --title "Our figures"
    """
    from beltfacts.documents import DocumentFolder, documents_folder
    from beltfacts.web import SiteContent, write_site

    with open_library(facts, no_cache) as library:
        documents = documents_folder(folder, library.roots) if show_documents or folder else None
        if show_documents and documents is None:
            raise UseError("--show-documents wants the documents; name their folder with --documents DIR")
        locator = locator_of(documents) if documents is not None else None
        shown = DocumentFolder(documents) if show_documents and documents is not None else None
        count = write_site(library, os.path.expanduser(target), SiteContent(title, shown, locator))
        print_message(f"wrote {count:,} files with {library.store.size:,} facts to {target}; open {os.path.join(target, 'index.html')}")
    return DONE
