"""Turn what a user named into folders and files on this machine: the address of a shared library becomes its local copy.

It reads no fact file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from beltfacts.configuration import is_address
from beltfacts.library.files import FactPaths, chosen_paths

if TYPE_CHECKING:  # psycopg is imported for an address alone
    from beltfacts.library.shared import LocalCopy


class LocalRoots(NamedTuple):
    """The folders and files of a library.

    paths: their absolute paths.
    copies: the local copies of shared libraries among them.
    """

    paths: list[str]
    copies: tuple[LocalCopy, ...] = ()

    @property
    def note(self) -> str:
        """Return what a reader must know of the copies: which are older than they should be, and why. Empty if none is."""
        return "; ".join(copy.note for copy in self.copies if copy.note)


def find_roots(paths: FactPaths = ()) -> LocalRoots:
    """Return the folders and files to load, with copies of shared libraries that are up to date.

    `paths`: folders, files and addresses; the default library when none are given. Raises UseError for a path or address that is wrong, for
    a database that refuses this user, and for one that does not answer and of which there is no older copy.
    """
    chosen = chosen_paths(paths)
    if not any(map(is_address, chosen)):
        return LocalRoots(chosen)
    from beltfacts.library.shared import open_copy

    copies = {each: open_copy(each) for each in chosen if is_address(each)}
    for copy in copies.values():
        copy.update()
    return LocalRoots([copies[each].files.facts if each in copies else each for each in chosen], tuple(copies.values()))


def local_roots(paths: FactPaths = ()) -> list[str]:
    """Return the absolute folders and files to load, as `find_roots` finds them."""
    return find_roots(paths).paths
