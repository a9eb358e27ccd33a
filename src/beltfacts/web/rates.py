"""How many requests an address may make: a bucket of tokens for each, which fills at a fixed rate.

It takes time from a clock that nobody sets back, and remembers a bounded number of addresses.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from time import monotonic

_MOST_ADDRESSES = 10_000
"""Addresses that are remembered. The one that was quiet longest is forgotten first."""

_BURST_SECONDS = 3
"""A client may use up the requests of so many seconds at once: a page with its files, and fast typing."""

_NETWORK_BITS = 64
"""Bits of an IPv6 address that belong to one customer (RFC 6177); the rest he chooses himself."""


class Rates:
    """Counts requests by address."""

    def __init__(self, per_second: float, clock: Callable[[], float] = monotonic) -> None:
        """Allow so many requests a second from one address; 0 for any number."""
        self._rate = per_second
        self._most = max(1.0, per_second * _BURST_SECONDS)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Return whether a client may make one more request now, and count it."""
        if not self._rate:
            return True
        key, now = _customer(address), self._clock()
        tokens, last = self._buckets.pop(key, (self._most, now))
        tokens = min(self._most, tokens + (now - last) * self._rate)
        is_allowed = tokens >= 1
        self._buckets[key] = (tokens - is_allowed, now)
        if len(self._buckets) > _MOST_ADDRESSES:
            self._buckets.popitem(last=False)
        return is_allowed


def _customer(address: str) -> str:
    """Return what tells one client from another."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(int(parsed) >> (128 - _NETWORK_BITS))
    return address
