"""Tell titles and authors that programs write into files by themselves from those that people mean. Pure.

What is refused here is never taken; what passes may still be wrong, and is shown before it is written.
"""

from __future__ import annotations

import re

_PROGRAM_TITLE = re.compile(r"^(?:microsoft|powerpoint|word|excel|libreoffice|openoffice|adobe|print|scan)\b[^:]{0,20} - ", re.IGNORECASE)
"""Titles that printer drivers make of a file name: "Microsoft Word - report.doc"."""

_EMPTY_TITLE = re.compile(
    r"^(?:(?:new |blank |my )?(?:untitled|document|dokument|documento|doc|presentation|powerpoint presentation|slide|folie|book|workbook|mappe|sheet"
    r"|layout|page|template|title|titel|cover|index|home|scan|image|file|draft|unknown|none|null|no title|unbenannt|sans titre|sin título"
    r"|senza titolo|无标题|未命名|文档|演示文稿|名称未设定)(?: (?:document|page|\d+|title))?[ _-]*\d*)$",
    re.IGNORECASE,
)
"""Names that programs give to what nobody has named."""

_FILE_NAME = re.compile(
    r"\.(?:docx?|dotx?|pdf|pptx?|xlsx?|od[tsp]|indd|qxd|qxp|pmd|ai|eps|cdr|fm|tex|dvi|ps|rtf|txt|html?|md|pub|wpd|tiff?|jpe?g|png)$"
    r"|^[a-z]:\\|^\\\\|^/\w|^file:",
    re.IGNORECASE,
)
_CODE = re.compile(r"^[\W\d_]+$|^[0-9a-f-]{16,}$|^[^\W_]*[\d_][\w.-]*$", re.IGNORECASE)
"""Numbers, checksums, and words with digits or underscores in them, without a blank."""

_BROKEN = re.compile("\ufffd|\u00fe\u00ff|\u00ff\u00fe|&#?\\w+;|\\?{3,}|^<.*>$")
"""Characters of a text that was decoded wrongly."""

_PROGRAMS = re.compile(
    r"^(?:microsoft|ms|adobe|acrobat|apache|corel) |^(?:word|excel|powerpoint|office|adobe|acrobat|apple|google|windows|mac(?:os)?|pages|prince|wps|sas)$"
    r"|\b(?:office user|windows[- ]?(?:user|benutzer)|usu[a\u00e1]rio (?:de|do) windows|utilisateur (?:de )?windows|utente (?:di )?windows|windows \u7528\u6237"
    r"|distiller|indesign|illustrator|quarkxpress|libreoffice|openoffice(?:\.org)?|latex|pdftex|xetex|luatex|pdfmaker"
    r"|pdfcreator|python-docx|openpyxl|reportlab|calibre|pandoc|quarto|wordpress|drupal|joomla|wkhtmltopdf|skia|ghostscript|crystal reports)\b"
    r"|^(?:hp|hewlett-packard|lenovo|dell|acer|asus|toshiba|samsung|xerox|canon|ricoh|konica minolta|epson|kyocera|brother|scanner)(?: user)?$",
    re.IGNORECASE,
)
"""Names of programs, systems and makers of machines."""

_NOBODY = re.compile(
    r"^(?:author|autor|auteur|user|users|usuario|benutzer|utilisateur|owner|admin|administrator|administrador|root|guest|default|test|me|my|pc|it"
    r"|staff|editor|unknown|anonymous|none|null|n/?a|no author|not available|various|home|default user|user ?\d*|用户|管理员|作者)\.?$",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"^[a-z][a-z0-9._-]*$|^\w+\\\w+$|\d|@|://|^www\.|[|_=<>{}]")
"""Logins, addresses, and what holds digits or signs that no name has."""

_LONGEST_TITLE = 400
"""Characters of a title."""

_LONGEST_AUTHOR = 200
"""Characters of an author's name."""


def is_junk_title(title: str, file_name: str) -> bool:
    """Return whether a title was written by a program, or is no title. `file_name`: that of the document."""
    stem = file_name.rpartition(".")[0] or file_name
    same = _bare(title) == _bare(stem)
    bad = any(pattern.search(title) for pattern in (_PROGRAM_TITLE, _EMPTY_TITLE, _FILE_NAME, _CODE, _BROKEN))
    return bad or (same and " " not in title) or not 1 < len(title) <= _LONGEST_TITLE or not any(char.isalpha() for char in title)


def is_junk_author(name: str) -> bool:
    """Return whether an author was written by a program: its own name, a login, a machine, a word that stands for nobody."""
    bad = any(pattern.search(name) for pattern in (_PROGRAMS, _NOBODY, _LOGIN, _BROKEN))
    return bad or not 1 < len(name) <= _LONGEST_AUTHOR or not any(char.isalpha() for char in name)


def _bare(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return "".join(char for char in text.lower() if char.isalnum())
