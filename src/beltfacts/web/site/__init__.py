"""Write the pages of a library as static files, with an index that a browser searches by itself.

It makes no page of its own but the start page: the others are those of the server, with their addresses turned into files.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.web.site.pages import SiteContent as SiteContent
    from beltfacts.web.site.writing import write_site as write_site
else:
    __all__, __getattr__ = export_lazily(__name__, {"pages": "SiteContent", "writing": "write_site"})
