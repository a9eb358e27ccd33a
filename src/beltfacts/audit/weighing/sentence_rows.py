"""Which facts a sentence may speak of: by its words and those around it, by its values, and by what the draft spoke of last."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import Claim
from beltfacts.audit.drafts import Block
from beltfacts.audit.weighing.candidates import CandidateFinder
from beltfacts.audit.weighing.facts_by_row import FactsByRow
from beltfacts.model import Fact

_TOLD_OF = 8
"""Facts that share most words with a sentence, whose subjects the sentence may date."""


def rows_of_sentence(
    finder: CandidateFinder, facts: FactsByRow, blocks: Sequence[Block], claims: Sequence[Claim], recent: Sequence[Fact]
) -> list[int]:
    """Return the rows of the facts that a sentence may speak of. `claims`: those of the sentence. `recent`: what the draft spoke of last."""
    block, sentence = blocks[claims[0].block], claims[0].sentence
    above = [each.text for each in blocks[max(0, claims[0].block - 2) : claims[0].block] if each.kind != "cell"]
    passages = [
        (block.text[slice(*sentence)], 1.0),
        (" ".join(block.labels), 1.0),
        (block.text[max(0, sentence[0] - 300) : sentence[0]], 0.6),
        (" ".join(block.headings), 0.6),
        (" ".join(above)[-300:], 0.4),
    ]
    telling = finder.telling_words(passages, block.language)
    rows = finder.rows_of_words(telling)
    values = [float(claim.high) for claim in claims if claim.high is not None]
    of_value = [
        row
        for value in values
        for find in (finder.rows_of_value, finder.rows_of_swapped, finder.rows_of_scaled)
        for row in find(value, telling)
    ]
    beside = (row for fact in recent for row in finder.rows_beside(facts.rows[fact.id]))
    found = [*dict.fromkeys([*rows, *of_value, *beside])]
    if all(claim.date is None for claim in claims):
        return found
    subjects = dict.fromkeys(fact.subject for fact in (*recent, *facts.read(rows[:_TOLD_OF])))
    return [*dict.fromkeys([*found, *finder.rows_of_events(subjects)])]
