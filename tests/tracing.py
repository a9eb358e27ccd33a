"""Coverage traces tests and collection, and nothing else: pytest, xdist and tests marked `untraced` run twice as fast without.

What an untraced test runs, other tests run too: it is a property test, or one with many cases or long texts. pytest-cov's own mark `no_cover`
does nothing in a worker of xdist (findings/pytest-cov-no-cover-under-xdist.sh).
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

_tracers: list[tuple[object, object]] = []
"""The trace functions of this process and of its new threads, once they are switched off."""


def _switch_off() -> None:
    _tracers.append((sys.gettrace(), threading.gettrace()))
    _set(None, None)


def _set(here: object, in_threads: object) -> None:
    sys.settrace(here)  # type: ignore[arg-type]
    threading.settrace(in_threads)  # type: ignore[arg-type]


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Switch tracing off in a process that only hands tests to workers."""
    if session.config.getoption("numprocesses", None) and not hasattr(session.config, "workerinput"):
        _switch_off()


def pytest_collection_finish() -> None:
    """Switch tracing off until a test begins: what modules run when they are imported is traced by now."""
    _switch_off()


def _traced(item: pytest.Item) -> Iterator[None]:
    """Trace one phase of a test, unless it is marked."""
    if not _tracers or item.get_closest_marker("untraced"):
        return (yield)
    _set(*_tracers[-1])
    try:
        return (yield)
    finally:
        _set(None, None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Trace fixtures."""
    return (yield from _traced(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Trace the test."""
    return (yield from _traced(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Trace the end of fixtures."""
    return (yield from _traced(item))
