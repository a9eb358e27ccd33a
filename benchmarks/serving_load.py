"""Load on a server whose library is edited: ``python -m benchmarks.serving_load [MINUTES] [RATE] [FACTS]``, by default 30, 20 and 100,000.

Clients ask a mix of pages and data at a fixed rate, and one of them asks ten times a second for the fact that is edited once a minute.
It fails where an answer is an error, where an answer that does not say so is older than the stated bound, or where memory grows.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import quote

from beltfacts.web.served_library import LOOK_AT_LATEST
from benchmarks.generator import write
from benchmarks.measuring import percentile
from benchmarks.served import Running, queries, running

SECONDS_BETWEEN_EDITS = 60
"""Seconds from one edit to the next."""

CLIENTS = 4
"""Connections that share the rate."""

FIRST = 0.2
"""Share of the time in which memory may grow: caches of statements and of words fill."""

GROWTH = 1.05
"""Memory at the end beside that after the first part: more counts as growing."""

_KINDS = (
    ("/api/search?q={q}", 6),
    ("/?q={q}", 3),
    ("/?part=1&q={q}", 4),
    ("/compare?q={q}", 1),
    ("/facts/{id}", 3),
    ("/api/cite/{id}?style=mla", 2),
)
"""What clients ask, with how often of nineteen."""


class Load:
    """What was asked, and what came of it."""

    def __init__(self, server: Running, folder: Path, asked: list[str], ids: list[str]) -> None:
        self.server, self.asked, self.ids = server, asked, ids
        self.ended = threading.Event()
        self.seconds: list[float] = []
        self.wrong: Counter[str] = Counter()
        self.noted, self.probes, self.oldest, self.oldest_noted = 0, 0, 0.0, 0.0
        self.memory: list[float] = []
        self.late = 0
        self.file = sorted(folder.glob("source-*.toml"))[0]
        self.text = self.file.read_text(encoding="utf-8")
        self.id = re.findall(r'^id = "(?!source)(.*)"', self.text, re.MULTILINE)[0]
        self.edits = [(0.0, 0)]

    def edit(self) -> None:
        """Change the note of one fact once a minute, and remember when."""
        number = 0
        while not self.ended.wait(SECONDS_BETWEEN_EDITS):
            number += 1
            entry = f'id = "{self.id}"\n'
            self.file.write_text(self.text.replace(entry, f'{entry}note = "edit {number}"\n', 1), encoding="utf-8")
            self.edits.append((time.monotonic(), number))

    def probe(self) -> None:
        """Ask for the edited fact ten times a second, and work out how old each answer is."""
        connection = self.server.connect()
        while not self.ended.wait(0.1):
            start = time.monotonic()
            connection.request("GET", f"/api/facts/{self.id}")
            answer = connection.getresponse()
            record = json.loads(answer.read())
            shown = int((record.get("note") or "edit 0").split()[1])
            missing = [at for at, number in self.edits[:] if shown < number and at < start]
            age = start - missing[0] if missing else 0.0
            self.probes += 1
            if answer.headers["beltfacts-note"]:
                self.noted += 1
                self.oldest_noted = max(self.oldest_noted, age)
            else:
                self.oldest = max(self.oldest, age)

    def ask(self, per_second: float, rng: Random) -> None:
        """Ask the mix at a fixed rate, whether or not the answers come in time."""
        connection = self.server.connect()
        kinds, shares = zip(*_KINDS, strict=True)
        due = time.monotonic()
        while not self.ended.is_set():
            due += 1 / per_second
            if (wait := due - time.monotonic()) > 0:
                time.sleep(wait)
            else:
                self.late += 1
            path = rng.choices(kinds, shares)[0].format(q=quote(rng.choice(self.asked)), id=rng.choice(self.ids))
            start = time.monotonic()
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    self.wrong[f"{answer.status} {path[:40]}"] += 1
            except OSError as error:
                self.wrong[repr(error)] += 1
                connection = self.server.connect()
            self.seconds.append(time.monotonic() - start)


def main(minutes: float = 30, rate: float = 20, count: int = 100_000) -> None:
    """Put load on a server for some minutes, print what came of it, and fail where the promise is broken."""
    rng = Random(8)
    with tempfile.TemporaryDirectory() as temporary:
        data = write(Path(temporary) / "made", count)
        folder = Path(shutil.copytree(data.facts, Path(temporary) / "facts"))
        asked = queries(data, 300, rng)
        ids = [line.split("\t")[0] for line in rng.sample(data.records.read_text(encoding="utf-8").splitlines(), 300)]
        with running(folder) as server:
            load = Load(server, folder, asked, ids)
            work = [threading.Thread(target=load.ask, args=(rate / CLIENTS, Random(each))) for each in range(CLIENTS)]
            work += [threading.Thread(target=load.edit), threading.Thread(target=load.probe)]
            for each in work:
                each.start()
            start, used = time.monotonic(), server.processor_seconds()
            while time.monotonic() - start < minutes * 60:
                time.sleep(5)
                load.memory.append(sum(server.memory()))
            used = server.processor_seconds() - used
            load.ended.set()
            for each in work:
                each.join()
        _report(load, minutes, used)


def _report(load: Load, minutes: float, used: float) -> None:
    """Print the figures. Exits with 1 where the promise is broken."""
    begin = load.memory[int(len(load.memory) * FIRST) :]
    third = max(1, len(begin) // 3)
    first, last = median(begin[:third]), median(begin[-third:])
    print(f"{minutes:g} minutes, {len(load.seconds):,} requests and {load.probes:,} probes, {len(load.edits) - 1} edits")
    print(f"errors {sum(load.wrong.values())} {dict(load.wrong)}")
    print(f"time of an answer: median {median(load.seconds) * 1000:.1f} ms, 99 of 100 below {percentile(load.seconds, 0.99) * 1000:.0f} ms")
    print(f"processor {used / (len(load.seconds) + load.probes) * 1000:.1f} ms a request; {load.late:,} requests began late")
    print(
        f"oldest answer without a note {load.oldest:.2f} s (bound {LOOK_AT_LATEST:g}); {load.noted} with one, the oldest {load.oldest_noted:.2f} s"
    )
    print(f"memory of its own: {first:.0f} MiB after the first part, {last:.0f} at the end, most {max(load.memory):.0f}")
    if load.wrong or load.oldest > LOOK_AT_LATEST or last > first * GROWTH:
        sys.exit("the promise is broken")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:3]), *map(int, sys.argv[3:4]))  # type: ignore[arg-type]
