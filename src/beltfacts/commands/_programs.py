"""Show long output in the user's pager, as git does.

BELTFACTS_PAGER says which, else PAGER, else `less` if there is one. An empty value or `cat` means none. It decides nothing about what is long.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys

_LESS = "FRX"
"""What less is told where LESS does not say: leave if all fits, keep colours, leave the text on the screen (git, core.pager)."""


def page(text: str) -> bool:
    """Show a text in the user's pager and wait for it. Return False if there is none, or it cannot be started."""
    command = _pager_command()
    if not command or os.environ.get("TERM") == "dumb":
        return False
    sys.stdout.flush()
    environment = {**os.environ, "LESS": os.environ.get("LESS", _LESS), "LV": os.environ.get("LV", "-c")}
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    else:
        process.communicate(
            text.encode(sys.stdout.encoding or "utf-8", sys.stdout.errors or "replace")
        )  # one that is left early is no error
        return True
    finally:
        signal.signal(signal.SIGINT, before)


def _pager_command() -> list[str]:
    """Return program and arguments of the pager; nothing if the user wants none, or it is not there."""
    chosen = next((os.environ[name] for name in ("BELTFACTS_PAGER", "PAGER") if name in os.environ), "less")
    try:
        words = shlex.split(chosen, posix=os.name != "nt")
    except ValueError:  # a quotation mark that is not closed
        return []
    if not words or words == ["cat"] or shutil.which(words[0]) is None:
        return []
    return words
