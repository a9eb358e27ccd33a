"""Write a library, or a part of it, for other programs.

It knows no citation rule (`styles`) and asks nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.export.targets import DATABASE as DATABASE
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
            "targets": "DATABASE all_targets export known_target tables write_database write_text_file",
        },
    )
