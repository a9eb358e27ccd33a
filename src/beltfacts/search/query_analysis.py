"""A query's words to the words of the index: looked up, else completed, corrected, joined or split; with synonyms and units.

Each part of a query becomes a `Group` of index words that would answer it, each with a weight below that of the word typed. Digits
are never corrected. Nothing is matched or ranked here.
"""

from __future__ import annotations

from functools import lru_cache, partial
from math import log

from beltfacts.library.index import STOP, Lexicon, are_inflections, cjk_bigrams, correctable, is_cjk, one_edit, tokenize
from beltfacts.search.answer_types import counted_word_positions
from beltfacts.search.dictionary import english_like, is_english
from beltfacts.search.entities import find_capitalised_names, link_subject_names
from beltfacts.search.query import Query, QueryTerm, is_optional
from beltfacts.search.query_numbers import find_numbers_and_dates
from beltfacts.search.word_classes import GENERAL, LIGHT, ORDINALS, PEOPLE, PERSONS, SOFT

FORM, SYNONYM, PREFIX, UNIT, ONE_EDIT, MORE_EDITS = 0.95, 0.85, 0.75, 0.9, 0.9, 0.75
"""How much a word counts that is a form of, a synonym for, begun by, the unit of, or some typing errors from the word typed."""

NAME = 0.7
"""A word that belongs to the subject's names in this share of its facts is a name, and must be answered."""

MAX_QUERY = 400
"""Characters of a query that are read; a longer one is cut, and that is said."""

MAX_GROUPS = 24
_LIGHT = 0.2


_ASKING = frozenset({"what", "which", "much"})
_ANSWERS = frozenset("day date week month year period time money rate percentage percent number amount edition one".split())
"""What a question asks for, which a fact answers by its figure: "which month", "how much money", "at what rate"."""


def analyze_query(lexicon: Lexicon, text: str) -> Query:
    """Resolve a query against the words of a store; beyond `MAX_QUERY` characters it is not read."""
    text = text[:MAX_QUERY]
    words = tokenize(text)[: 4 * MAX_GROUPS]
    phrases = [" ".join(words[at : at + size]) for at in range(len(words)) for size in (2, 3, 4) if at + size <= len(words)]
    lexicon.prefetch((word for word in words if not is_cjk(word)), phrases)
    groups = _QueryAnalyzer(lexicon).groups(text)[:MAX_GROUPS]
    return Query(groups, words, link_subject_names(groups, lexicon), find_capitalised_names(text, groups))


class _QueryAnalyzer:
    """Makes groups of the words of queries to one store."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.count = lexicon.count

    def groups(self, text: str) -> list[QueryTerm]:
        """The groups of a query in its order: dates and numbers are taken out first, words make up the rest."""
        groups: list[QueryTerm] = []
        at = 0
        for start, end, group in find_numbers_and_dates(text, self.lexicon):
            groups += [*self.words(tokenize(text[at:start])), group]
            at = end
        groups += self.words(tokenize(text[at:]), last=True)
        if all(group.low_information for group in groups):
            for group in groups:
                group.low_information = False
        for group in groups:
            self.weigh(group)
        return groups

    def weigh(self, group: QueryTerm) -> None:
        """Rare parts carry more of a question (inverse document frequency); a part that nothing answers carries most."""
        same = [self.lexicon.counts(word) for word, weight in group.alternatives.items() if weight >= FORM and word[0] != "="]
        group.named = sum(named for _, named in same) / max(sum(facts for facts, _ in same), 1)
        if group.number is None:
            near = (self.count(word) for word, weight in group.alternatives.items() if weight >= SYNONYM)
            group.count = max(near, default=0) or max(map(self.count, group.alternatives), default=0)
        general = is_optional(group.typed, GENERAL)
        if general and group.typed not in group.alternatives and group.named >= NAME:  # "passes" is not the name "Friendship Pass"
            group.optional, group.named = True, 0.0
        group.optional = group.optional or (general and not group.alternatives)
        itself = any(how != "form" for how in group.match_type.values())  # "aired" is not the name "Air Silk Road"
        group.required = group.required or (itself and group.named >= NAME and not (general or group.low_information))
        group.required = group.required or (not (group.alternatives or group.low_information or group.count) and _is_name(group.typed))
        group.weight = log(1 + self.lexicon.size / (max(group.count, 1) + 0.5)) * (_LIGHT if group.low_information else 1.0)

    def words(self, typed: list[str], *, last: bool = False) -> list[QueryTerm]:
        """Groups for a run of words; neighbours are joined where only together they are a word. `last`: the query ends with them."""
        groups: list[QueryTerm] = []
        i, (first, counted) = 0, counted_word_positions(typed)
        while i < len(typed):
            word, after = typed[i], typed[i + 1] if i + 1 < len(typed) else ""
            phrase = self.phrase(typed, i)
            if phrase:
                groups.append(phrase[1])
                i += phrase[0]
            elif after and self.joined(word, after):
                groups.append(self.word(word + after))
                i += 2
            else:
                if is_cjk(word):
                    from beltfacts.search.segmentation import segment_chinese  # imported here: most queries hold none

                    groups += segment_chinese(word, self.word, self.lexicon.synonyms)
                elif word not in STOP:
                    groups += self.split_or_word(word, unfinished=last and not after)
                    groups[-1].counted = i == counted
                    groups[-1].required |= first <= i < counted and not (
                        groups[-1].low_information or is_optional(word) or is_optional(word, GENERAL)
                    )
                    if groups[-1].counted and word in PEOPLE:
                        self.people(groups[-1])
                    groups[-1].optional |= word in _ANSWERS and i > 0 and typed[i - 1] in _ASKING
                i += 1
        return groups

    def people(self, group: QueryTerm) -> None:
        """Let whatever people are counted as answer how many of them there are: passengers, students."""
        group.low_information = False
        for unit in sorted(self.lexicon.units(PERSONS)):
            group.add("=u-" + unit.lower(), SYNONYM, "unit")

    def phrase(self, typed: list[str], at: int) -> tuple[int, QueryTerm] | None:
        """A synonym of several words that stands here, and how many words it takes."""
        for length in (4, 3, 2):
            words = typed[at : at + length]
            others = self.lexicon.synonyms(" ".join(words)) if len(words) == length else []
            if others:
                group = QueryTerm(" ".join(words))
                for other in others:
                    self.add_forms(group, other, SYNONYM, "synonym")
                if group.alternatives:
                    return length, group
        return None

    def joined(self, word: str, after: str) -> bool:
        """Whether two neighbours are one word of the index, and not both words of their own."""
        if not (word.isalpha() and after.isalpha()) or is_cjk(word) or is_cjk(after) or len(word + after) < 5:
            return False
        both = self.count(word) and self.count(after) and word not in STOP
        return not both and bool(self.count(word + after))

    def split_or_word(self, word: str, *, unfinished: bool) -> list[QueryTerm]:
        """An unknown word that is two known ones written together gives two groups, unless it is likelier one misspelt; any other one."""
        group = self.word(word, unfinished=unfinished)
        if (group.alternatives and not group.corrected) or not word.isalpha() or len(word) < 6 or is_english(word):
            return [group]
        halves = [(word[:i], word[i:]) for i in range(3, len(word) - 2)]
        self.lexicon.prefetch(half for pair in halves for half in pair)
        best = max(halves, key=lambda pair: min(map(self.count, pair)), default=("", ""))
        commonest = min(map(self.count, best)) if best[0] else 0
        return [self.word(half) for half in best] if commonest > self.count(group.corrected) else [group]

    def word(self, word: str, *, unfinished: bool = False) -> QueryTerm:
        """The group of one word: itself, its forms, synonyms and units, what it begins, else what it may be misspelt from."""
        group = QueryTerm(word)
        if word.isdigit():  # a number that could not be read for certain: nothing answers it but a name it is a part of
            group.required = True
            if self.lexicon.counts(word)[1]:
                group.add(word, 1.0, "name")
            return group
        self.add_forms(group, word, 1.0, "typed")
        for same in filter(None, (ORDINALS.get(word), _SPELT.get(word))):
            self.add_forms(group, same, FORM, "form")
        if is_cjk(word) and len(word) > 2 and all(self.count(piece) for piece in cjk_bigrams(word)):
            group.add(cjk_bigrams(word)[0], FORM, "part")
        self.add_meanings(group, word)
        known = bool(group.alternatives)
        certain = any(how != "form" for how in group.match_type.values())
        if not (is_cjk(word) or group.low_information) and word.isalpha() and len(word) >= (4 if known else 2 if unfinished else 3):
            for longer in self.lexicon.terms_with_prefix(word):
                group.add(longer, PREFIX, "begins")
        mendable = correctable(word) and word.isascii() and len(word) >= (4 if group.alternatives else 3)
        if mendable and not (certain or group.optional or (unfinished and group.alternatives) or is_english(word)):
            self.correct(group)
        return group

    def add_forms(self, group: QueryTerm, word: str, weight: float, how: str) -> None:
        """The word and its other forms, as far as the index has them; words in a row as they are."""
        if " " in word:
            group.add(word, weight, how)
            return
        if self.count(word):
            group.add(word, weight, how)
        if len(word) > 3 and word.isalpha() and not is_cjk(word):
            for form in filter(partial(are_inflections, word), self.lexicon.forms(word)):
                group.add(form, weight * FORM, "form" if how == "typed" else how)
        elif is_cjk(word) and how == "synonym" and all(map(self.count, cjk_bigrams(word))):
            group.add(" ".join(cjk_bigrams(word)), weight * 0.8, how)

    def add_meanings(self, group: QueryTerm, word: str) -> None:
        """What searchers use for the word by the vocabulary, and the unit that it prints."""
        unit = self.lexicon.unit(word)
        if unit:
            group.add("=u-" + unit.lower(), UNIT, "unit")
        for other in self.lexicon.synonyms_of(word):
            self.add_forms(group, other, SYNONYM, "synonym")
            group.low_information |= is_cjk(word) and other in LIGHT  # what means "number" says as little

    def correct(self, group: QueryTerm) -> None:
        """Let the known words nearest to an unknown one answer: one edit away, else two (three in a long word).

        What may be a slip of a word that says nothing says nothing either: a short one of "from" or "which", a longer one
        where no other word is one edit away. A word that begins others, or has the stem of others, may be one of them or a slip.
        """
        word, begun = group.typed, bool(group.alternatives)
        near, edits = (self.lexicon.within_one(word), 1) if begun else self.lexicon.nearest(word)
        near = [other for other in near if other not in LIGHT]
        if (len(word) <= 4 and _slips(word, STOP)) or (not begun and (edits > 1 or not near) and _slips(word, _COMMON)):
            group.low_information = True
            return
        for found in near[:4]:
            self.add_forms(group, found, PREFIX if begun else ONE_EDIT if edits == 1 else MORE_EDITS, "corrected")
            self.add_meanings(group, found)
        mended = [found for found, how in group.match_type.items() if how == "corrected" or not begun]
        group.corrected = near[0] if near and near[0] in group.alternatives else next(iter(mended), "")


_SPELT = {digits: word for word, digits in ORDINALS.items()}
_COMMON = STOP | LIGHT | SOFT | GENERAL
_MISSPELT = 6
"""Letters from which on an unknown word may be a slip of an English one that no fact has; a shorter one is a name (CPTPP)."""


def _is_name(word: str) -> bool:
    """Whether a word that no fact has is the name of something that nothing is known of, and no word of English, nor a slip of one."""
    if not word.isalpha() or not word.isascii() or is_english(word):
        return False
    return len(word) < _MISSPELT or not any(one_edit(word, other) for other in english_like(word))


@lru_cache(maxsize=1024)
def _slips(word: str, among: frozenset[str]) -> bool:
    """Whether a word is one typing error from one of these, which have three letters at least."""
    sizes = {len(word) - 1, len(word), len(word) + 1} - {2}
    near = (other for other in among if len(other) in sizes and word[0] in other[:2] and other[0] in word[:2])
    return any(one_edit(word, other) for other in near if len(word) != 3 or len(other) != 3 or sorted(word) == sorted(other))
