"""A source of the CSL type article that is in no repository.

In CSL, Zotero and pandoc an article is a preprint, and AMA prints it as "Preprint posted online". Write webpage, document, post or
article-newspaper for a press release, a commentary or a news text. A preprint needs its DOI, or the repository in archive or publisher.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.cite import is_preprint
from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Look at the sources of the type article."""
    for source in files.sources.values():
        if source.type == "article" and not is_preprint(source):
            message = (
                f'source {source.id!r}: article is a preprint, and no repository is named; write type = "webpage", "document" or '
                '"article-newspaper", or give DOI or archive'
            )
            yield files.finding("preprint", message, source.file, "source", source.ordinal, "type")
