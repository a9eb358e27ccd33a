"""Fit the weights with which an audit looks a second time at figures on which no rule is sure, and measure them on drafts by other authors.

    python tools/fit_audit.py NAME:DRAFTS=FACTS ...

DRAFTS is a folder of drafts with `labels.jsonl`: a line of JSON for each figure with `draft`, `line`, `column` (from 1), `text`, `label` (a
verdict of docs/audit.md, or "not-a-figure"), and `evidence` (the quote of the fact that the figure is about, whether or not it is right;
null or left out where no fact is about it). FACTS is the library. Sets with the same NAME are by one author. A fact is meant where its quote is the
evidence. Weights are those of a logistic regression, pulled a little towards 0; each author's sets are judged with weights that were
fitted without them. Prints the weights for `audit/judging/likelihoods.py` and `likely_slips.py`. Nothing here runs when beltfacts runs.
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from beltfacts.audit import Auditor, audit_draft, read_draft_file
from beltfacts.audit.judging import Grounds, judging
from beltfacts.audit.judging.likelihoods import best_equal, best_other, likelihood
from beltfacts.audit.judging.likely_slips import best_slip
from beltfacts.audit.weighing import Weighed
from beltfacts.library import load

ROUNDS, RATE, PULL = 4000, 0.5, 0.01
"""Steps of the fit, how far each goes, and how strongly a weight is pulled towards 0."""

THRESHOLDS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.9)
SHARE = 0.6
"""Share of the words of the shorter of two texts that both have, from which a quote is the evidence of a label."""

_NOT_OTHER = ("supported", "unsupported", "not-a-figure", "ambiguous")
_NOT_EQUAL = ("wrong-figure", "wrong-unit", "unsupported", "not-a-figure")
"""Labels of figures that are meant for no fact with another figure, and for none with the same."""


class Example(NamedTuple):
    """A figure on which no rule was sure: who wrote it, what speaks for the best fact, and whether that is meant."""

    author: str
    found: Mapping[str, float]
    is_meant: bool


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each ground: those under which the examples are likeliest, pulled a little towards 0."""
    names = list(examples[0].found)
    weights = dict.fromkeys(names, 0.0)
    for _ in range(ROUNDS):
        slope = dict.fromkeys(names, 0.0)
        for each in examples:
            missed = each.is_meant - likelihood(each.found, weights)
            for name, much in each.found.items():
                slope[name] += missed * much
        for name in names:
            pull = 0.0 if name == "always" else PULL * weights[name]
            weights[name] += RATE * (slope[name] / len(examples) - pull / len(examples))
    return weights


def measure(examples: Sequence[Example]) -> dict[float, tuple[int, int]]:
    """Return for each threshold how many facts are found rightly and wrongly, each author judged without their own examples."""
    found = dict.fromkeys(THRESHOLDS, (0, 0))
    for author in sorted({each.author for each in examples}):
        weights = fit([each for each in examples if each.author != author])
        for each in examples:
            if each.author == author:
                how_likely = likelihood(each.found, weights)
                for least in THRESHOLDS:
                    if how_likely >= least:
                        right, wrong = found[least]
                        found[least] = (right + each.is_meant, wrong + (not each.is_meant))
    return found


def read_examples(author: str, drafts: Path, facts: Path) -> Iterator[tuple[str, Example]]:
    """Yield the examples of a folder of drafts, each with "equal", "other" or "slip": how its figure stands to the fact that may be meant."""
    labels = [json.loads(line) for line in (drafts / "labels.jsonl").read_text("utf-8").splitlines()]
    asked: dict[tuple[str, str, int], tuple[Grounds, Sequence[Weighed], Sequence[Weighed]]] = {}
    second_look = judging.likely_equal

    def keep(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> None:
        block = grounds.scene.block
        asked[block.text, "".join(block.labels), grounds.claim.start] = (grounds, ranked, rivals)

    judging.likely_equal = keep  # no fact is found by likelihood here, so that figures beside are judged by rules alone
    try:
        with load(facts) as library:
            auditor = Auditor(library)
            for name in sorted({label["draft"] for label in labels}):
                draft = read_draft_file(str(drafts / name))
                audited = audit_draft(auditor, draft, name)
                for record, verdict in zip(audited.figures, audited.verdicts, strict=True):
                    block = draft.blocks[verdict.claim.block]
                    kept = asked.get((block.text, "".join(block.labels), verdict.claim.start))
                    label = next((each for each in labels if is_of(each, name, record["line"], record["column"])), None)
                    if kept and label:
                        yield from examples_of(author, label, *kept)
    finally:
        judging.likely_equal = second_look


def is_of(label: Mapping[str, object], draft: str, line: int, column: int) -> bool:
    """Return whether a label is that of the figure at a place."""
    at = (label["draft"], label["line"])
    return at == (draft, line) and int(str(label["column"])) <= column < int(str(label["column"])) + len(str(label["text"]))


def examples_of(
    author: str, label: Mapping[str, str | None], grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]
) -> Iterator[tuple[str, Example]]:
    """Yield the examples that one figure gives."""
    if equal := best_equal(grounds, ranked, rivals):
        is_meant = label["label"] not in _NOT_EQUAL and is_evidence(equal.weighed.fact.quote, label.get("evidence"))
        yield "equal", Example(author, equal.found, is_meant)
    if (other := best_other(grounds, rivals)) and label["label"] != "wrong-unit":
        is_meant = label["label"] not in _NOT_OTHER and is_evidence(other.weighed.fact.quote, label.get("evidence"))
        yield "other", Example(author, other.found, is_meant)
    if slip := best_slip(grounds, ranked, rivals):
        is_meant = label["label"] == "wrong-figure" and is_evidence(slip.weighed.fact.quote, label.get("evidence"))
        yield "slip", Example(author, slip.found, is_meant)


def is_evidence(quote: str, evidence: str | None) -> bool:
    """Return whether a quote is what a label rests on, as far as their words say."""
    own, said = (set(re.findall(r"\w+", text.lower())) for text in (quote, evidence or ""))
    return bool(own and said) and len(own & said) >= SHARE * min(len(own), len(said))


def main() -> None:
    """Fit and measure, and print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="NAME:DRAFTS=FACTS")
    examples: dict[str, list[Example]] = {"equal": [], "other": [], "slip": []}
    for each in parser.parse_args().sets:
        author, _, folders = each.partition(":")
        drafts, _, facts = folders.partition("=")
        for kind, example in read_examples(author, Path(drafts), Path(facts)):
            examples[kind].append(example)
    for kind, found in examples.items():
        print(f"{kind}: {len(found)} figures, {sum(each.is_meant for each in found)} meant for the fact")
        for least, (right, wrong) in measure(found).items():
            print(f"    from {least}: {right} right, {wrong} wrong")
        for name, weight in fit(found).items():
            print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
