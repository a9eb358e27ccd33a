"""Give an assistant the facts, by the Model Context Protocol: tools, resources and a prompt.

It judges nothing itself (`search`, `compare`, `audit`), and changes no fact.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.mcp_server.server import open_server as open_server
else:
    __all__, __getattr__ = export_lazily(__name__, {"server": "open_server"})
