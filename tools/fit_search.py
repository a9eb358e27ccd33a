"""Fit the weights and thresholds of the search on questions with known answers, and measure what each feature gains.

    python tools/fit_search.py --library NAME=FOLDER ... --questions FILE ... --unseen FILE ... [--generate 150] [--ablate]

A question is a line of JSON: `library` (a NAME), `query`, `expect` (ids that answer; none where nothing does), `also_ok`. Questions are also
generated from the facts of each library: printed as the program prints it, in lower case, shuffled, with a random noun, with another verb.
The weights are those that rank answers above other candidates (pairwise logistic loss, pulled towards the weights there are), each at least
0. The threshold of results is the one that gains most where a silent wrong answer costs three right ones. Five-fold cross-validation over
the questions. Prints the weights for `search/weights.py`. Nothing here runs when beltfacts runs.
"""

import argparse
import json
import math
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from beltfacts.library import EVERYTHING, Library, load
from beltfacts.model import Fact
from beltfacts.search.candidates import retrieve_candidates, retrieve_partial
from beltfacts.search.query_analysis import analyze_query
from beltfacts.search.scoring import Scorer
from beltfacts.search.weights import RESULT, WEIGHTS

FOLDS = 5
ROUNDS = 60
RATE = 0.05
SHARPNESS = 12.0
"""How many times a difference of scores is stretched before the logistic function."""

PULL = 0.02
"""How strongly a weight is pulled to its present value."""

COST = 3
"""Right answers that one silent wrong answer outweighs."""

MARGIN = 0.02
"""By how much the threshold is below the least score of a right answer."""

NOUNS = "teapot giraffe umbrella sandwich guitar pencil carpet rabbit".split()
VERBS = "stolen burned forgotten insulted painted swallowed doubted mocked".split()

Features = dict[str, float]


class Candidate(NamedTuple):
    """A scored fact: its features, whether it leaves something open, whether it answers, whether it does no harm."""

    features: Features
    is_open: bool
    is_right: bool
    is_fine: bool


class Question(NamedTuple):
    """A question with its candidates. `has_answer`: whether a fact answers it."""

    has_answer: bool
    candidates: list[Candidate]


def read_questions(paths: Iterable[Path]) -> list[dict]:
    """Read questions from files of JSON lines."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def generate(name: str, library: Library, count: int, chance: random.Random) -> list[dict]:
    """Make questions of the facts of a library. The newest of a series answers."""
    facts = list(library.facts)
    by_text: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        by_text.setdefault((fact.subject, fact.measure.lower()), []).append(fact)
    made = []
    newest = [max(group, key=lambda fact: fact.date) for group in by_text.values()]
    for fact in chance.sample(newest, min(count, len(newest))):
        printed = f"{library.store.subject_name(fact.subject)}: {fact.measure}"
        words = printed.replace(":", "").lower().split()
        mixed = chance.sample(words, len(words))
        for query in (printed, " ".join(words), " ".join(mixed)):
            made.append({"library": name, "query": query, "expect": [fact.id], "also_ok": []})
        for other in (f"{' '.join(words)} {chance.choice(NOUNS)}", f"how many {' '.join(words)} were {chance.choice(VERBS)}"):
            made.append({"library": name, "query": other, "expect": [], "also_ok": []})
    return made


def examine(library: Library, question: dict) -> Question:
    """Retrieve and score the candidates of a question."""
    query = analyze_query(library.lexicon, question["query"])
    rows = dict.fromkeys([*retrieve_candidates(library, query, EVERYTHING), *retrieve_partial(library, query, EVERYTHING)])
    scorer = Scorer(query)
    found = [(scorer.score_fact(fact, texts, takes_open=True), fact) for fact, texts in library.store.field_tokens([*rows])]
    scored = scorer.rank([(score, fact) for score, fact in found if score])
    right, fine = set(question["expect"]), set(question.get("also_ok", ()))
    return Question(bool(right), [Candidate(s.features, bool(s.missed), f.id in right, f.id in fine) for s, f in scored])


def pairs(questions: Sequence[Question]) -> list[list[tuple[str, float]]]:
    """Return the differences of features between an answer and each other candidate of its tier."""
    found = []
    for question in questions:
        answers = sorted((each for each in question.candidates if each.is_right), key=lambda each: each.is_open)
        for other in question.candidates if answers else ():
            if not (other.is_right or other.is_fine) and other.is_open == answers[0].is_open:
                names = answers[0].features.keys() | other.features.keys()
                difference = [(name, answers[0].features.get(name, 0.0) - other.features.get(name, 0.0)) for name in sorted(names)]
                found.append([(name, value) for name, value in difference if abs(value) > 1e-9])
    return found


def fit(questions: Sequence[Question], start: Features) -> Features:
    """Return the weights that rank the answers first."""
    weights = dict(start)
    prior, data, chance = dict(weights), pairs(questions), random.Random(1)
    for step in range(ROUNDS):
        chance.shuffle(data)
        rate = RATE / (1 + step / 10)
        for difference in data:
            margin = sum(weights[name] * value for name, value in difference)
            slope = SHARPNESS / (1 + math.exp(min(SHARPNESS * margin, 500.0))) / 20
            for name, value in difference:
                pulled = weights[name] + rate * (slope * value - PULL * (weights[name] - prior[name]))
                weights[name] = min(max(pulled, 0.0), 3.0)
    return weights


def first(question: Question, weights: Features) -> tuple[float, Candidate | None, list[Candidate]]:
    """Return the best candidate that leaves nothing open with its score, and all candidates, those first."""

    def score(each: Candidate) -> float:
        return sum(weights[name] * value for name, value in each.features.items())

    ranked = sorted(question.candidates, key=lambda each: (each.is_open, -score(each)))
    best = ranked[0] if ranked and not ranked[0].is_open else None
    return (score(best) if best else 0.0), best, ranked


def threshold(questions: Sequence[Question], weights: Features) -> float:
    """Return the least score of a result that gains most: a right answer counts 1, a silent wrong one -`COST`."""
    scored = sorted(((value, best) for value, best, _ in (first(each, weights) for each in questions) if best), key=lambda each: -each[0])
    gain, highest, least = 0.0, 0.0, 10.0
    for value, best in scored:
        gain += 1 if best.is_right else 0 if best.is_fine else -COST
        if gain >= highest:
            highest, least = gain, value
    return least - MARGIN


def measure(questions: Sequence[Question], weights: Features, least: float) -> str:
    """Return how many questions are answered right first, in three rows, silently wrong, and refused rightly."""
    right = shown = silent = refused = answerable = 0
    for question in questions:
        value, best, ranked = first(question, weights)
        is_answered = best is not None and value >= least
        answerable += question.has_answer
        right += question.has_answer and is_answered and best.is_right
        shown += question.has_answer and any(each.is_right for each in ranked[:3])
        silent += is_answered and not (best.is_right or best.is_fine)
        refused += not question.has_answer and not is_answered
    unanswerable = len(questions) - answerable
    return (
        f"first {right / max(answerable, 1):.3f}  in three {shown / max(answerable, 1):.3f}  silent wrong {silent / len(questions):.4f}"
        f"  none {refused / max(unanswerable, 1):.3f}"
    )


def main() -> None:
    """Fit, validate, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--questions", action="append", default=[], type=Path)
    parser.add_argument("--unseen", action="append", default=[], type=Path)
    parser.add_argument("--generate", type=int, default=150)
    parser.add_argument("--ablate", action="store_true")
    options = parser.parse_args()
    libraries = {name: load([folder] if folder else []) for name, _, folder in (pair.partition("=") for pair in options.library)}
    chance = random.Random(7)
    asked = read_questions(options.questions)
    made = [question for name, library in libraries.items() for question in generate(name, library, options.generate, chance)]
    seen = [examine(libraries[each["library"]], each) for each in (*asked, *made)]
    unseen = [examine(libraries[each["library"]], each) for each in read_questions(options.unseen)]
    order = list(range(len(seen)))
    chance.shuffle(order)
    print(f"{len(asked)} questions and {len(made)} generated ones, {len(unseen)} unseen")
    for fold in range(FOLDS):
        held = {*order[fold::FOLDS]}
        weights = fit([seen[i] for i in order if i not in held], WEIGHTS)
        least = threshold([seen[i] for i in order if i not in held], weights)
        print(f"fold {fold + 1}: {measure([seen[i] for i in held], weights, least)}  threshold {least:.3f}")
    weights = fit(seen, WEIGHTS)
    least = threshold(seen, weights)
    print("\n".join(f'    "{name}": {value:.2f},' for name, value in weights.items()), f"\nRESULT = {least:.2f}")
    print(f"present weights, seen:   {measure(seen, WEIGHTS, RESULT)}")
    print(f"present weights, unseen: {measure(unseen, WEIGHTS, RESULT)}")
    print(f"fitted, seen:   {measure(seen, weights, least)}\nfitted, unseen: {measure(unseen, weights, least)}")
    for name in WEIGHTS if options.ablate else ():
        without = {**WEIGHTS, name: 0.0}
        print(f"without {name:<14} seen: {measure(seen, without, RESULT)}  unseen: {measure(unseen, without, RESULT)}")


if __name__ == "__main__":
    main()
