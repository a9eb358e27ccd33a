"""Show the audit of a draft in an editor, by the Language Server Protocol.

It judges nothing itself (`audit`), and writes no file: the editor does.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.language_server.running import run_server as run_server
else:
    __all__, __getattr__ = export_lazily(__name__, {"running": "run_server"})
