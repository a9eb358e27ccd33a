"""Open a file in the user's editor at a line, and wait for it.

VISUAL says which, else EDITOR, as programs do that edit (crontab, git). Each editor gets the line in its own form. Nothing is checked here.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

from beltfacts.errors import UseError

_USUAL = ("nano", "vi", "notepad")
"""Editors that are tried where neither variable names one."""

_PLUS = frozenset(
    "vi vim nvim gvim mvim view ex nano pico emacs emacsclient kak micro joe jed ne mcedit mg gedit jmacs jpico amp tilde bbedit".split()
)
"""Editors that take +LINE before the file."""

_JOINED = frozenset("hx helix zed subl".split())
"""Editors that take FILE:LINE."""

_GOTO = frozenset("code code-insiders codium vscodium cursor windsurf".split())
"""Editors that take --goto FILE:LINE (Visual Studio Code and what is made of it)."""

_WAITING = {
    **dict.fromkeys(_GOTO, "--wait"),
    "subl": "--wait", "zed": "--wait", "mate": "-w", "bbedit": "-w", "gvim": "-f", "mvim": "-f", "kate": "-b", "gedit": "-w",
}  # fmt: skip
"""Option with which an editor that has its own window waits until the file is closed."""

_LINE_OPTION = {"kate": "-l", "mate": "-l"}
"""Editors that take the line behind an option."""


def edit_file(path: str, line: int) -> None:
    """Open a file in the user's editor at a line, and wait until it is closed.

    `path`: an absolute path. `line`: from 1. Raises UseError where there is no editor, or it ends with an error.
    """
    command = _editor()
    try:
        done = subprocess.run([*command, *_arguments(command, path, line)], check=False)
    except OSError as error:
        raise UseError(f"{command[0]} cannot be started: {(error.strerror or 'error').lower()}; set VISUAL or EDITOR") from error
    if done.returncode:
        raise UseError(f"{os.path.basename(command[0])} ended with exit code {done.returncode}; see the file with beltfacts check")


def _editor() -> list[str]:
    """Return program and arguments of the user's editor. Raises UseError where there is none."""
    for variable in ("VISUAL", "EDITOR"):
        chosen = os.environ.get(variable, "").strip()
        if not chosen:
            continue
        try:
            words = shlex.split(chosen, posix=os.name != "nt")
        except ValueError:
            raise UseError(f"{variable} has a quotation mark that is not closed: {chosen[:80]}; set it as a shell would take it") from None
        if os.path.isfile(chosen) and shutil.which(chosen):  # a path with spaces
            words = [chosen]
        if shutil.which(words[0]) is None:
            raise UseError(f"{variable} names {words[0][:80]}, which is not installed; set it to an editor that is")
        return words
    found = next((each for each in map(shutil.which, _USUAL) if each), None)
    if found is None:
        raise UseError("no editor: set VISUAL or EDITOR, or print file and line with beltfacts edit --print")
    return [found]


def _arguments(command: list[str], path: str, line: int) -> list[str]:
    """Return what follows the words of an editor's command: file and line, and what lets it wait."""
    name = os.path.splitext(os.path.basename(command[0]))[0].lower()
    waiting = [_WAITING[name]] if name in _WAITING and not {_WAITING[name], "--wait"} & set(command) else []
    if name in _PLUS:
        return [*waiting, f"+{line}", path]
    if name in _JOINED:
        return [*waiting, f"{path}:{line}"]
    if name in _GOTO:
        return [*waiting, "--goto", f"{path}:{line}"]
    if name in _LINE_OPTION:
        return [*waiting, _LINE_OPTION[name], str(line), path]
    return [path]
