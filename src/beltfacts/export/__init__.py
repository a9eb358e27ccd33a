"""Write a library, or a part of it, for other programs.

It knows no citation rule (`styles`) and asks nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.export.datasette import DATABASE_FILE as DATABASE_FILE
    from beltfacts.export.datasette import SETTINGS_FILE as SETTINGS_FILE
    from beltfacts.export.datasette import settings_text as settings_text
    from beltfacts.export.targets import DATABASE as DATABASE
    from beltfacts.export.targets import SITE as SITE
    from beltfacts.export.targets import all_targets as all_targets
    from beltfacts.export.targets import export as export
    from beltfacts.export.targets import known_target as known_target
    from beltfacts.export.targets import tables as tables
    from beltfacts.export.targets import write_database as write_database
    from beltfacts.export.targets import write_text_file as write_text_file
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "datasette": "DATABASE_FILE SETTINGS_FILE settings_text",
            "targets": "DATABASE SITE all_targets export known_target tables write_database write_text_file",
        },
    )
