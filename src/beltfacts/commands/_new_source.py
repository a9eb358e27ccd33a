"""The source of a document that add is given: the declared one, or a new one that is drafted from the document."""

from __future__ import annotations

import os
import shlex

from beltfacts.authoring import chosen_source
from beltfacts.commands._form import Form
from beltfacts.commands._output import print_message
from beltfacts.commands._terminal import confirm
from beltfacts.configuration import configuration_of
from beltfacts.documents import DocumentFolder
from beltfacts.errors import UseError
from beltfacts.sources import add_source, copy_document, draft_document, place_document


def source_of_document(form: Form, document: str, folder: DocumentFolder) -> tuple[str, DocumentFolder]:
    """Return the id of the source with this document, and the folder of the document.

    A document that no source has becomes a source if that is wanted: asked on a terminal, else as --create says. Its title, author and date
    are those that the document itself says. Raises UseError if there is no source, and none is wanted.
    """
    files = form.current.files
    try:
        return chosen_source(files, "", document).id, folder
    except UseError as error:
        path = next((each for each in (document, os.path.join(folder.root or "", document)) if os.path.isfile(each)), "")
        if not path or "is the document of" in str(error):
            raise
        if not (form.asks or form.creates):
            raise UseError(f"{error}; --create drafts it from {document[:80]}, as beltfacts source add does") from error
    placed = place_document(path, folder.root)
    configuration = configuration_of(form.current.roots)
    draft = draft_document(path, placed.name, language=configuration.language if configuration else "", taken=files.sources)
    shown = add_source(form.current.roots, draft, dry_run=True)
    for line in (*shown.entry.splitlines(), *draft.remarks):
        print_message(line)
    if form.asks and not form.creates and not confirm(f"{placed.name} is not a source yet. Add it?", default=True):
        raise UseError(f"{document[:80]} is the document of no source; beltfacts source add {shlex.quote(document)} makes it one")
    copy_document(path, placed)
    added = add_source(form.current.roots, draft)
    form.current.reload()
    print_message(f"added the source {added.id} to {added.file}")
    return added.id, folder if folder.root else DocumentFolder(placed.folder)
