"""Documents that end the process that reads them, as a broken library does: what a pool of processes calls when one starts."""

from __future__ import annotations

import os
import signal

from beltfacts.documents import folder
from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import HeldBytes

extract_within_limits = folder.extract_within_limits


def extract_or_end(data: bytes | HeldBytes, name: str) -> Extraction:
    """End this process at once for a document that says so."""
    if b"the reader ends here" in (data.data if isinstance(data, HeldBytes) else data):
        os._exit(1)
    return extract_within_limits(data, name)


def prepare_process() -> None:
    """Let documents end this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    folder.extract_within_limits = extract_or_end
