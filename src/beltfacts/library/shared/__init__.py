"""Shared libraries on PostgreSQL: push a folder, pull it back, and keep a local copy that is loaded like any folder.

It builds no index and prints nothing. Without its extra (psycopg) it only says how to install it.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.library.shared.address import Address as Address
    from beltfacts.library.shared.address import parse_address as parse_address
    from beltfacts.library.shared.comparison import Conflict as Conflict
    from beltfacts.library.shared.connection import Unreachable as Unreachable
    from beltfacts.library.shared.local_copy import LocalCopy as LocalCopy
    from beltfacts.library.shared.local_copy import open_copy as open_copy
    from beltfacts.library.shared.merged_files import FileChange as FileChange
    from beltfacts.library.shared.merged_files import Outcome as Outcome
    from beltfacts.library.shared.pulling import pull as pull
    from beltfacts.library.shared.pushing import push as push
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "address": "Address parse_address",
            "comparison": "Conflict",
            "connection": "Unreachable",
            "local_copy": "LocalCopy open_copy",
            "merged_files": "FileChange Outcome",
            "pulling": "pull",
            "pushing": "push",
        },
    )
