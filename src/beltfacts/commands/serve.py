"""Show the library to a team in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address

from beltfacts.commands._locate import locator_of
from beltfacts.commands._options import DOCUMENTS, FACTS, NO_CACHE, Option, flag
from beltfacts.commands._output import DONE, open_library, print_message
from beltfacts.errors import UseError, install_line

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Names of this machine for itself."""

OPTIONS = (
    Option(
        "host", ("--host",), "Address to listen on. Default: 127.0.0.1, which only this machine reaches.", "ADDRESS", default="127.0.0.1"
    ),
    Option("port", ("--port",), "Port to listen on. Default: 8765.", "PORT", kind=int, default=8765, least=1, most=65535),
    Option("names", ("--name",), "Name by which browsers reach the server; may be given several times.", "NAME", default=(), many=True),
    Option("title", ("--title",), "Name of the library on its pages.", "TEXT", default="beltfacts"),
    Option("workers", ("--workers",), "Processes that answer. Default: 1.", "N", kind=int, default=1, least=1, most=64),
    Option(
        "rate",
        ("--rate",),
        "Requests a second from one address and process; 0 for any number. Default: 50.",
        "N",
        kind=int,
        default=50,
        least=0,
    ),
    flag("show_documents", "--show-documents", "Show the exact words in their context, from the documents folder."),
    DOCUMENTS,
    FACTS,
    NO_CACHE,
)


def run(
    host: str,
    port: int,
    names: Sequence[str],
    title: str,
    workers: int,
    rate: int,
    show_documents: bool,
    folder: str | None,
    facts: Sequence[str],
    no_cache: bool,
) -> int:
    """Show the library in a browser: search, facts with their exact words, citations to copy, comparisons, a draft check, and JSON.

    It only reads. Answers follow the fact files: an edit is seen within a second. It stops with Ctrl-C.

    Only this machine reaches it, unless --host names another address; then everyone who reaches that address reads all facts.

    Example: beltfacts serve

    Example: beltfacts serve --facts my-facts --port 8080 --title "Our figures"
    """
    try:
        from beltfacts.web import Settings, run_server
    except ImportError as error:
        raise UseError(f"serve needs starlette and uvicorn; install them with {install_line('serve')}") from error
    from beltfacts.documents import documents_folder

    with open_library(facts, no_cache) as library:
        roots = library.roots
        documents = documents_folder(folder, roots) if show_documents or folder else None
    if show_documents and documents is None:
        raise UseError("--show-documents wants the documents; name their folder with --documents DIR")
    is_local = _is_loopback(host)
    if not is_local:
        print_message(f"warning: everyone who reaches {host} can read all facts, over plain HTTP; put a server with TLS before it")
    answered = (*_LOOPBACK, *(name.lower() for name in names)) if is_local or names else ()
    locator = locator_of(documents) if show_documents else None
    settings = Settings(roots, not no_cache, title, _version(), documents if show_documents else None, answered, rate, locator)
    print_message(f"serving at http://{f'[{host}]' if ':' in host else host}:{port}/ until Ctrl-C")
    run_server(settings, host, port, workers)
    return DONE


def _is_loopback(host: str) -> bool:
    """Return whether only this machine reaches an address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _version() -> str:
    """Return the version of the program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("beltfacts")
    except PackageNotFoundError:
        return "0"
