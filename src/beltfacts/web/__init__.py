"""Give a team the facts in a browser: pages that a server makes on request, the same as JSON, and the same as static files.

It changes no fact and keeps nothing that is sent to it. Other rooms search, cite, compare and audit.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.web.app import Settings as Settings
    from beltfacts.web.app import make_app as make_app
    from beltfacts.web.running import run_server as run_server
    from beltfacts.web.site import SiteContent as SiteContent
    from beltfacts.web.site import write_site as write_site
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {"app": "Settings make_app", "running": "run_server", "site": "SiteContent write_site"},
    )
