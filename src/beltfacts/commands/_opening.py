"""Open a document or a page at a place, in the browser or in the program that the system has for its kind.

Which document and which place are decided by the caller (`open`). An address that a program would act on is never opened.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import webbrowser

from beltfacts.errors import UseError

_SHOWN_BY_BROWSERS = frozenset(("pdf", "html", "htm", "xhtml", "txt"))
"""Kinds of document that a browser shows, at a page or at words. Others open in the program of the system."""

_OTHER_DOCUMENTS = frozenset(
    "csv docm docx epub json jsonstat markdown md mht mhtml ods odt ots ott px sdmx shtml tab tsv xht xlsm xlsx xml".split()
)
"""Other kinds of document, which the program of the system for the kind shows. A file of any other kind is not opened: it may be a program."""

_ADDRESSES = ("http", "https", "file")
"""Kinds of address that are opened."""

_OPENERS = {"darwin": "open"}
"""The program of a system that opens a file with the program for its kind; `xdg-open` on other systems than these and Windows."""


def open_at(address: str, path: str = "") -> None:
    """Open an address in the browser, or the file at `path` in the program for its kind.

    `address`: a web address, or that of the file with its place. `path`: the file itself; empty for a web address. Raises UseError where nothing
    could be started.
    """
    if address.partition(":")[0].lower() not in _ADDRESSES:
        raise UseError(f"{address[:80]} is no address of a page; nothing was opened")
    kind = os.path.splitext(path)[1].lstrip(".").lower()
    if path and kind in _OTHER_DOCUMENTS:
        _open_file(path)
        return
    if path and kind not in _SHOWN_BY_BROWSERS:
        raise UseError(f"{path} is not opened: its name does not say that it is a document; open it by hand")
    try:
        is_open = webbrowser.open(address)
    except (webbrowser.Error, OSError, ValueError):  # BROWSER with a quotation mark that is not closed
        is_open = False
    if not is_open:
        raise UseError("no browser could be started; set BROWSER, or print the address with beltfacts open --print")


def _open_file(path: str) -> None:
    """Open a file with the program that the system has for its kind. Raises UseError where there is none."""
    if sys.platform == "win32":
        os.startfile(path)
        return
    program = _OPENERS.get(sys.platform, "xdg-open")
    found = shutil.which(program)
    if found is None:
        raise UseError(f"no program opens {path}: {program} is not installed; print the path with beltfacts open --print")
    done = subprocess.run([found, path], stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise UseError(f"{program} could not open {path}; print the path with beltfacts open --print")
