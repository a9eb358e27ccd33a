"""Compare a draft with a library: every figure gets a verdict.

It opens no file and prints nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from beltfacts.audit.claims import Claim, by_sentence, find_claims, label_dates, sources_in, sources_of_sentence, with_hundredths, with_rate
from beltfacts.audit.drafts import Block, Draft, read_languages
from beltfacts.audit.judging import (
    Beside,
    Grounds,
    SecondLook,
    Verdict,
    attributed,
    calmed,
    find_yearless,
    is_of_event,
    is_report_date,
    judge_date,
    judge_event,
    judge_figure,
    judge_report_date,
    judge_yearless,
    kept_on,
    keys_behind,
    level_of,
    quoted,
    rows_of_keys,
    settle,
    stands_beside,
    swapped,
    told_twice,
    with_dates_of_rows,
    with_named_number,
    without_date_of_event,
    without_own_numbers,
)
from beltfacts.audit.weighing import (
    CandidateFinder,
    FactsByRow,
    Lookups,
    Scene,
    Weighed,
    WeighedLater,
    first_of,
    goes_on,
    look_around,
    rows_of_sentence,
)
from beltfacts.audit.words import with_chinese_marks
from beltfacts.compare import facts_beside
from beltfacts.library import Library
from beltfacts.library.index import STOP, stem, tokenize
from beltfacts.model import Fact
from beltfacts.reading import Date

BlockKey: TypeAlias = tuple[object, ...]
"""What the verdicts on a block depend on, in one library: its text, what stands around it, and what the draft spoke of last."""

_MOST_RECENT = 4
"""Facts that the draft spoke of last, and may go on about."""

_READ_AHEAD = 500
"""Blocks of a draft whose words are looked up at once: most drafts have fewer, and one query takes far less time than one a sentence."""

_KEPT = 12
"""Facts that a verdict keeps with it."""


class Auditor:
    """Holds drafts against one library, and remembers what it looked up."""

    def __init__(self, library: Library, lookups: Lookups | None = None) -> None:
        """Compare drafts with this library. `lookups`: what was looked up in it before; it grows."""
        self._library = library
        self._finder = CandidateFinder(library, Lookups() if lookups is None else lookups)
        self._facts = FactsByRow(library, self._finder)
        self._second_look = SecondLook(self._finder, self._facts)
        self._units: Mapping[str, Mapping[str, str]] = {"": library.unit_words}
        self._beside: dict[str, list[Fact]] = {}
        self._recent: list[Fact] = []

    def audit(self, draft: Draft) -> Iterator[Verdict]:
        """Yield a verdict for each figure and date of a draft, in order."""
        blocks = self._begin(draft)
        words = {word for block in blocks[:_READ_AHEAD] for word in tokenize(block.text)} - STOP
        self._finder.prefetch(words.union(map(stem, words)))
        told = (verdict for index in range(len(blocks)) for verdict in self.audit_block(blocks, index))
        yield from without_own_numbers(blocks, with_dates_of_rows(blocks, told))

    def audit_again(self, draft: Draft, known: dict[BlockKey, tuple[list[Verdict], list[Fact]]]) -> Iterator[Verdict]:
        """Yield the verdicts on a draft of which most blocks are as they were.

        `known`: the verdicts on each block in its surroundings, and the facts that the draft spoke of last behind it. It is changed to
        those of this draft.
        """
        blocks = self._begin(draft)
        found: dict[BlockKey, tuple[list[Verdict], list[Fact]]] = {}
        told = list[Verdict]()
        for index, block in enumerate(blocks):
            above = tuple(each.text for each in blocks[max(0, index - 2) : index])
            key = (
                block.text,
                block.headings,
                block.labels,
                block.kind,
                block.keys,
                block.language,
                above,
                tuple(fact.id for fact in self._recent),
            )
            if key in known:
                verdicts, recent = known[key]
                self._recent[:] = [fact for fact in recent if fact.id in self._facts.rows]
            else:
                verdicts = [*self.audit_block(blocks, index)]
            found[key] = (verdicts, [*self._recent])
            told += [verdict._replace(claim=verdict.claim._replace(block=index)) for verdict in verdicts]
        known.clear()
        known.update(found)
        yield from without_own_numbers(blocks, with_dates_of_rows(blocks, told))

    def _begin(self, draft: Draft) -> Sequence[Block]:
        """Forget the last draft, and return the blocks of this one as they are read: in its language, Chinese with Chinese marks."""
        self._recent.clear()
        blocks, self._units = read_languages(draft.blocks, self._library.unit_words)
        return [block if block.language else with_chinese_marks(block) for block in blocks]

    def audit_block(self, blocks: Sequence[Block], index: int, anchor: Date | None = None) -> Iterator[Verdict]:
        """Yield a verdict for each figure and date of one block, in order."""
        text, units = blocks[index].text, self._units[blocks[index].language]
        claims = [
            with_rate(with_hundredths(claim, blocks[index], units), text, units)
            for claim in find_claims(blocks[index], index, units, anchor)
        ]
        yearless = by_sentence(find_yearless(blocks[index], index, claims))
        told = by_sentence(claims)
        for sentence in sorted({*told, *yearless}) if yearless else told:
            found = self._judge_sentence(blocks, sentence, told[sentence]) if sentence in told else []
            found += self._judge_yearless(blocks, yearless.get(sentence, ()), found)
            verdicts = sorted(found, key=lambda verdict: verdict.claim.start)
            self._recent += [verdict.facts[0] for verdict in verdicts if verdict.facts]
            del self._recent[:-_MOST_RECENT]
            yield from verdicts

    def _judge_sentence(self, blocks: Sequence[Block], sentence: tuple[int, int], claims: Sequence[Claim]) -> list[Verdict]:
        """Return the verdicts on the claims of a sentence. Figures that a fact supports help to judge those beside them."""
        block = blocks[claims[0].block]
        figures, dates = [claim for claim in claims if claim.date is None], [claim for claim in claims if claim.date is not None]
        rows = rows_of_sentence(self._finder, self._facts, blocks, claims, self._recent[-2:])
        keys = keys_behind(block, sentence, claims) if block.keys else {}
        rows = [*dict.fromkeys([*rows, *rows_of_keys(self._library, (key for each in keys.values() for key in each))])]
        recent = {fact.subject for fact in self._recent[-2:]}
        weighed: dict[Claim, Sequence[Weighed]] = {
            claim: self._weigh(blocks, claim, rows, recent)
            if claim.date is None or claim in keys
            else WeighedLater(partial(self._weigh, blocks, claim, rows, recent))
            for claim in claims
        }
        weighed |= {claim: settle(claim, weighed[claim], each, self._library.sources) for claim, each in keys.items()}
        reported = [claim for claim in dates if is_report_date(claim, block)]
        dates = [claim for claim in dates if claim not in reported]
        last = self._recent[-1].subject if self._recent else ""
        of_events = [row for row, fact in zip(rows, self._facts.read(rows), strict=True) if is_of_event(fact)] if dates else []
        events = {claim: weighed[claim] if claim in keys else self._weigh(blocks, claim, of_events, recent) for claim in dates}
        verdicts: dict[Claim, Verdict] = {
            claim: event for claim in dates if (event := judge_event(claim, events[claim], weighed[claim], block, dates, figures, last))
        }
        told = block.text[slice(*sentence)]
        foreign = [(name, at + sentence[0]) for name, at in sources_in(block.language, told)] if block.language else []
        names = foreign if block.language else sources_of_sentence(block.text, *sentence)
        free = [claim for claim in dates if claim not in verdicts]
        scene = Scene(
            block, free, names, self._facts_beside, [*verdicts], label_dates(block), figures, {each.id for each in self._recent}, blocks
        )
        near = self._recent if block.kind in ("cell", "item") else self._recent[-1:] if goes_on(told) else []
        grounds = {claim: Grounds(claim, weighed[claim], scene, Beside(kept_on(near, weighed[claim]))) for claim in figures}
        first = {claim: judge_figure(each) for claim, each in grounds.items()}
        for claim in first.keys() - keys.keys():
            if beside_it := self._second_look.rows_of_parts(first[claim], scene, rows):
                weighed[claim] = sorted((*weighed[claim], *self._weigh(blocks, claim, beside_it, recent)), key=lambda each: -each.about)
                grounds[claim] = Grounds(claim, weighed[claim], scene, Beside(kept_on(near, weighed[claim])))
                first[claim] = judge_figure(grounds[claim])
        for claim in sorted(first.keys() - keys.keys(), key=lambda each: each.start):
            if in_place := self._second_look.weigh_left_out(blocks, claim, first, weighed[claim], scene, self._recent):
                ids = {each.fact.id for each in in_place}
                weighed[claim] = [*in_place, *(each for each in weighed[claim] if each.fact.id not in ids)]
                grounds[claim] = Grounds(claim, weighed[claim], scene, Beside(kept_on(near, weighed[claim])))
                first[claim] = judge_figure(grounds[claim])
        for claim in figures:
            beside = stands_beside(block, claim, first, kept_on(near, weighed[claim]))
            verdicts[claim] = judge_figure(grounds[claim].placed_beside(beside)) if beside.spoken_of else first[claim]
            if claim not in keys and (other_times := self._second_look.rows_of_times(verdicts[claim], scene)):
                found = (*weighed[claim], *self._weigh(blocks, claim, other_times, recent))
                weighed[claim] = [*{each.fact.id: each for each in found}.values()]
                verdicts[claim] = judge_figure(Grounds(claim, weighed[claim], scene, beside))
            level = level_of(block, claim, figures)
            if verdicts[claim].verdict == "wrong-figure" and level and not first[level].facts:
                verdicts[claim] = Verdict(claim, "unsupported", (), "no fact on that of which this is the growth", verdicts[claim].weighed)
        judged = [verdicts[claim] for claim in figures]
        verdicts |= {
            claim: calmed(each, judged, is_only_date=len(dates) == 1) for claim, each in verdicts.items() if claim in scene.event_dates
        }
        for claim in scene.dates:
            verdicts[claim] = judge_date(claim, weighed[claim], scene, judged)
        verdicts |= {claim: quoted(with_named_number(verdicts[claim], judged, block.text), block) for claim in figures}
        verdicts |= {each.claim: each for each in swapped([verdicts[claim] for claim in figures], block.text)}
        verdicts |= {each.claim: each for each in told_twice([verdicts[claim] for claim in figures], block.text)}
        verdicts |= {claim: without_date_of_event(verdicts[claim], [verdicts[date] for date in dates]) for claim in figures}
        verdicts |= {claim: judge_report_date(claim, judged) for claim in reported}
        verdicts |= {claim: attributed(quoted(verdicts[claim], block), scene, judged) for claim in dates}
        return [verdict._replace(weighed=first_of(verdict.weighed, _KEPT)) for verdict in verdicts.values()]

    def _judge_yearless(self, blocks: Sequence[Block], claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> list[Verdict]:
        """Return the verdicts on those dates without a year that a fact supports. `verdicts`: those on the figures and dates of the sentence."""
        found = list[Verdict]()
        for claim in claims:
            block = blocks[claim.block]
            rows = rows_of_sentence(self._finder, self._facts, blocks, [claim], self._recent[-2:])
            events = [row for row, fact in zip(rows, self._facts.read(rows), strict=True) if is_of_event(fact)]
            weighed = self._weigh(blocks, claim, events, {fact.subject for fact in self._recent[-2:]})
            verdict = judge_yearless(claim, block.text[claim.start : claim.end], verdicts, weighed)
            found += [verdict] if verdict else []
        return found

    def _weigh(self, blocks: Sequence[Block], claim: Claim, rows: Sequence[int], recent: Collection[str]) -> list[Weighed]:
        """Return the facts of some rows with how surely a claim speaks of each, the surest first. `recent`: as for `FactsByRow.weigh`."""
        return self._facts.weigh(look_around(blocks, claim), rows, recent) if rows else []

    def _facts_beside(self, fact: Fact) -> list[Fact]:
        """Return the facts on the subject and measure of one."""
        if fact.id not in self._beside:
            known = self._finder.lookups.beside
            if fact.id not in known:
                found = facts_beside(self._library, fact, read=self._facts.read)
                known[fact.id] = self._facts.rows_of(found)
            self._beside[fact.id] = self._facts.read(known[fact.id])
        return self._beside[fact.id]
