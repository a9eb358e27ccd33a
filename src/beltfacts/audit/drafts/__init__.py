"""A draft as blocks of text whose characters know their place in the file, and what its author wrote to the program. It judges nothing."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.drafts.draft import RAISED as RAISED
    from beltfacts.audit.drafts.draft import Block as Block
    from beltfacts.audit.drafts.draft import Draft as Draft
    from beltfacts.audit.drafts.draft import Unread as Unread
    from beltfacts.audit.drafts.draft_bytes import read_draft_bytes as read_draft_bytes
    from beltfacts.audit.drafts.draft_files import decode as decode
    from beltfacts.audit.drafts.draft_files import draft_format as draft_format
    from beltfacts.audit.drafts.draft_files import read_draft as read_draft
    from beltfacts.audit.drafts.draft_files import read_draft_file as read_draft_file
    from beltfacts.audit.drafts.inline_tags import INLINE_TAGS as INLINE_TAGS
    from beltfacts.audit.drafts.languages import read_languages as read_languages
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "draft": "Block Draft RAISED Unread",
            "draft_bytes": "read_draft_bytes",
            "draft_files": "decode draft_format read_draft read_draft_file",
            "languages": "read_languages",
            "inline_tags": "INLINE_TAGS",
        },
    )
