"""Queries for comparing two versions: made by a seeded generator from fact files, after a list written by hand.

It knows nothing of beltfacts: the same fact files and the same seed give the same queries for every version.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

WRITTEN = """
China-Laos Railway freight
Jakarta Bandung passengers
how many passengers did Whoosh carry
how much cargo since opening
中老铁路 货运量
雅万高铁 旅客
中欧班列 2024
陆海新通道 多少 城市
"the railway"
50 million tonnes
more than 50 million tonnes
5000万吨
11.58 million tonnes
1.158e7
20 %
20 percent
65%
third forum
first half of 2025
2025 H1
Q1 2025
March 2025
end of 2024
since December 2021
between 2020 and 2024
in 1960
trade China ASEAN
trade from ASEAN to China
trade from China to ASEAN
exports to Vietnam
exports from Vietnam
CPTPP members
RCEP members
population of Mars
how far is the moon
Vietnam Laos Cambodia Thailand
when did the China-Laos Railway open
where is the port
who operates Whoosh
how long is the East Coast Rail Link
how fast is the train
how many countries
cost of the railway in dollars
$1 billion
US$ 1.5bn
-5
+7.2%
0
1
10,000th train
ten thousand
two thirds
half
number
figures
the of and
chna-loas raliway frieght
PASSENGERS whoosh
Ｗｈｏｏｓｈ
café
ships sailings
containers TEU
tariff lines zero
trainees scholarships
not freight
freight -passengers
a
x
?
()
%
'
2024-12-31
31 December 2024
2024/25
gross domestic product
GDP growth
investment
jobs created
""".strip().splitlines()
"""Questions of each kind: names, numbers, dates, directions, Chinese, spelling errors, unknown words, nothing at all."""

_QUESTIONS = ("how many {}", "how much {}", "what was {}", "when {}", "{}?", "{} number", "share of {}", "{} in total", "latest {}")
_TIMES = ("{}", "in {}", "{} H1", "first half of {}", "end of {}", "since {}", "before {}", "{}-06", "March {}", "Q3 {}", "{}年", "by {}")
_UNKNOWN = ("zeppelin", "Atlantis", "quantum", "KFJW", "不存在", "yesterday", "Denmark", "NATO")
_CHINESE = ("多少", "货运量", "旅客", "贸易额", "增长", "国家", "城市", "公里", "亿", "万吨", "是什么时候", "投资")
_WORD = re.compile(r"[^\W_]+(?:[-.,'][^\W_]+)*")


class Library(NamedTuple):
    """Facts and words as they are in the TOML files, in the order of the files."""

    facts: list[dict[str, Any]]
    sources: list[dict[str, Any]]
    subjects: dict[str, dict[str, Any]]
    topics: list[str]


def read_library(folder: Path) -> Library:
    """Read the fact files of a folder. Raises OSError or tomllib.TOMLDecodeError when one cannot be read."""
    documents = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    tables = {
        name: [entry for document in documents for entry in document.get(name, ())] for name in ("fact", "source", "subject", "topic")
    }
    subjects = {subject["id"]: subject for subject in tables["subject"]}
    return Library(tables["fact"], tables["source"], subjects, [topic["id"] for topic in tables["topic"]])


def make_queries(library: Library, count: int, seed: int) -> list[str]:
    """Return `count` different queries: first the written ones, then generated ones."""
    made = dict.fromkeys(WRITTEN)
    queries = _Queries(library, random.Random(seed))
    while len(made) < count:
        made[queries.next()] = None
    return list(made)[:count]


class _Queries:
    """The generator: each query is about one random fact."""

    def __init__(self, library: Library, chance: random.Random) -> None:
        self.library = library
        self.chance = chance
        self.kinds: list[Callable[[dict[str, Any]], str]] = [
            self.name_and_measure,
            self.name_and_measure,
            self.name_and_measure,
            self.question,
            self.figure,
            self.time,
            self.chinese,
            self.words_of_quote,
            self.value,
            self.unknown_word,
            lambda fact: fact["measure"],
            lambda fact: self.name(fact),
            lambda fact: fact["id"],
            lambda fact: f"{self.name(fact)} {' '.join(fact.get('places', ()))}",
            lambda fact: f"{self.measure(fact)} {self.chance.choice(self.library.topics)}",
        ]

    def next(self) -> str:
        """Return one more query, a third of them with spelling errors."""
        query = self.chance.choice(self.kinds)(self.chance.choice(self.library.facts))
        if self.chance.random() < 0.33:
            query = " ".join(self.misspelled(word) if self.chance.random() < 0.4 else word for word in query.split())
        return " ".join(query.split()) or "nothing"

    def name(self, fact: dict[str, Any]) -> str:
        """Return the name of the fact's subject, or one of its other names in any language."""
        subject = self.library.subjects.get(fact["subject"], {"name": fact["subject"]})
        others = [name for names in subject.get("names", {}).values() for name in names]
        return str(subject["name"] if not others or self.chance.random() < 0.4 else self.chance.choice(others))

    def measure(self, fact: dict[str, Any]) -> str:
        """Return one to four words of the measure, in any order."""
        words = _WORD.findall(fact["measure"])
        return " ".join(self.chance.sample(words, min(len(words), self.chance.randint(1, 4))))

    def name_and_measure(self, fact: dict[str, Any]) -> str:
        return " ".join(self.shuffled([self.name(fact), self.measure(fact)]))

    def question(self, fact: dict[str, Any]) -> str:
        return self.chance.choice(_QUESTIONS).format(f"{self.measure(fact)} {self.name(fact)}")

    def figure(self, fact: dict[str, Any]) -> str:
        return " ".join(self.shuffled([str(fact["figure"]), self.chance.choice([self.name(fact), self.measure(fact), ""])]))

    def time(self, fact: dict[str, Any]) -> str:
        year = str(fact.get("date", "2024"))[:4]
        if not year.isdigit() or self.chance.random() < 0.2:
            year = str(self.chance.randint(1990, 2030))
        return f"{self.name_and_measure(fact)} {self.chance.choice(_TIMES).format(year)}"

    def chinese(self, fact: dict[str, Any]) -> str:
        subject = self.library.subjects.get(fact["subject"], {})
        names = subject.get("names", {}).get("zh") or [self.chance.choice(_CHINESE)]
        return f"{self.chance.choice(names)}{self.chance.choice(['', ' '])}{self.chance.choice(_CHINESE)}"

    def words_of_quote(self, fact: dict[str, Any]) -> str:
        words = str(fact["quote"]).split()
        start = self.chance.randrange(len(words))
        return " ".join(words[start : start + self.chance.randint(3, 8)])

    def value(self, fact: dict[str, Any]) -> str:
        """Return the value written in another way, or a value near it."""
        number = float(fact.get("value", fact.get("low", 7)))
        number += self.chance.choice([0, 0, 0, 1, -1, number / 10])
        scaled = f"{number / 1e6:g} million", f"{number / 1e9:g}bn", f"{number:,.0f}", f"{number:g}", f"{number / 1e4:g}万", f"{number:g}%"
        return f"{self.chance.choice(scaled)} {self.chance.choice([self.name(fact), self.measure(fact), ''])}"

    def unknown_word(self, fact: dict[str, Any]) -> str:
        return " ".join(self.shuffled([self.measure(fact), self.name(fact), self.chance.choice(_UNKNOWN)]))

    def shuffled(self, parts: list[str]) -> list[str]:
        return self.chance.sample(parts, len(parts))

    def misspelled(self, word: str) -> str:
        """Return the word with one letter left out, doubled, exchanged or replaced; a short word as it is."""
        if len(word) < 4:
            return word
        place = self.chance.randrange(len(word) - 1)
        before, here, after = word[:place], word[place], word[place + 1 :]
        replaced = self.chance.choice("aeioustnr")
        return self.chance.choice(
            [before + after, before + here + here + after, before + after[0] + here + after[1:], before + replaced + after]
        )


def damaged(text: str, chance: random.Random) -> str:
    """Return a fact file in which about every fourth fact has one mistake, for `check` and `verify` to find."""
    blocks = re.split(r"(?m)^(?=\[\[fact\]\])", text)
    return blocks[0] + "".join(_with_mistake(block, chance) if chance.random() < 0.25 else block for block in blocks[1:])


def _with_mistake(block: str, chance: random.Random) -> str:
    lines = block.splitlines(keepends=True)
    place = chance.choice([number for number, line in enumerate(lines) if " = " in line])
    return "".join([*lines[:place], *_mistakes(lines[place], chance), *lines[place + 1 :]])


def _mistakes(line: str, chance: random.Random) -> Iterator[str]:
    """Yield what stands instead of the line: nothing, a changed digit or word, another key, a value of a wrong type."""
    key, _, value = line.partition(" = ")
    kind = chance.randrange(5)
    if kind == 1:
        yield f"{key} = {re.sub('[0-9]', lambda digit: str((int(digit[0]) + 1) % 10), value, count=1)}"
    elif kind == 2:
        yield f"{key} = {re.sub('[a-z]{3,}', lambda word: word[0][::-1], value, count=1)}"
    elif kind == 3:
        yield f"{key}s = {value}"
    elif kind == 4:
        yield f"{key} = true\n"
