"""What is known of each language that is read beside English and Chinese, from its file in `data/languages`. It reads no text.

A text is read with the words of its own language alone. A file has the sections and keys below, in this order and as far as the language needs
them. A line is "key: value", with "|" between words. A pattern is a regular expression. CODE is a UCUM or ISO 4217 code, or {thing}.
Other words in capitals stand for what they say.

    [scales]              FACTOR: words behind digits that multiply them, 1000 for instance
    [open scales]         words: may multiply and change the unit, so that a number before them is refused: "mkr" of Swedish
    [link]                link: the word between a scale and what is counted: "de" of "3 millions de tonnes"
    [units]               CODE: words
    [open units]          words that several units share, so that a number of them is asked for
        money: of several countries
        points: of scores, of an index or of a percentage
        degrees: of warmth, of an angle or of the compass
        degrees if: pattern of words in a sentence whose degrees are Celsius
    [open signs]          signs: of money that several countries of the language write for their own
    [endings]             what inflects a word
        words: endings of which one stands for another
        behind: pattern of those that are added to a whole word
    [before]              CODE: pattern of what prints the unit before a number
    [links]               WORD between the ends of a range: to, and, or; "change" where it ends a change and never a range: "auf" of "von 5 auf 7"
    [ranges]              patterns of words before the first of two numbers
        between: of a range
        from: of a change
        ranging: verbs behind which "from" begins a range
    [per]                 patterns of the words of a rate
        per: before what a number is per
        by: those of "per" that also say by whom
        for: those of "per" that behind money say for what
        open: those of "per" that more often say to whom or for what
        each: before a thing that every number of the sentence is for
        behind: behind such a thing
        the: the definite article
        articles: other ones
        never: words behind "per" that make another phrase of it
    [each]                PATTERN of what says behind a unit the time of a rate: CODE of the time
    [each before]         CODE of a time: patterns that say it at any place before a number
    [units in labels]     words: of [units] that are a unit in labels of any language, though they are short or a time
    [label units]         CODE: words that are a unit in labels alone, of any language
    [label scales]        WORD of a label that is a scale in this language alone: the English one
    [bounds]              BOUND of a figure, such as at-least: words before its number
    [bound articles]      words: may stand between a bound and the number: "superano il 65 %"
    [amounts]             where a word of a bound tells how much something is for, and no limit: "ein Angebot über 3 Millionen Euro"
        before: pattern of the one thing before it
        bounds: such words
    [bound prepositions]  words: may stand between "nearly" or "about" and the number: "fast auf 26"; behind "more" they tell a change
    [numbers]             words of numbers
        words: each as word=number
        open: others and fractions, beside which no number is read
        half: pattern of "and a half" behind a number, its scale or its unit
        other part: pattern of other parts there, which are not read
    [compared]            patterns of words beside a figure or time that another figure is compared with
        changes: verbs and nouns of a change
        level reached: between them and the end of the change, where it is no limit
        bound: before a time until or from which something was so
        bound behind: behind such a time
        since: before the time of a beginning
        since behind: behind it
        words: before a figure or time of comparison
        behind: behind it
        than: before a time alone
        levels: before a figure alone
        from: before the first figure of a change
        to: before the second one
        between: between all these and the time
        between behind: between a time and "behind"
        year before: the year before that of a figure
        contrast: with which a clause on something else begins
        each year: of a change within one year
    [dates]               patterns, apart from the lists
        months: list of the twelve months, each with its full and short names and spaces between, as headers have them
        month in: before a month in which something was
        year mark: stands behind a year: "г" of "2022 г."
        ordinals: the first to fourth, with spaces between the four
        quarter: a quarter of a year
        quarter short: its short forms in headers, without a point
        half: a half of a year
        half of: the half of anything, which a year behind it makes one of a year
        of year: between these and the year
        half behind year: a half of the year before it, as in Turkish
        behind year: between that year and its half or quarter
        half or quarter: names a half, a quarter or another such part of a year, in whatever language the text is
        seasons: patterns of spring, summer, autumn and winter before a year, with spaces between the four
        part: names another part of a year in texts of this language alone: a season, a term, a feast
        this year: the year in which a text speaks
        first months: the months with which a year begins, with NUMBER and YEAR in it
        numbers of months: list of word=number that are read as this NUMBER alone
    [nouns]               what a number counts or names
        labels: words before the number of a thing: "Abbildung 3"
        adjective: pattern of the words that describe a noun behind a number
        noun: pattern of such a noun, with the noun as its first group
    [counted]             CODE in English: nouns that labels of tables count; one behind "-" ends longer words too
    [counted labels]      patterns and words of labels that count a noun (`tables/counted_labels`)
        number of: pattern before the noun: "Anzahl der"
        number behind: pattern behind it, where the head noun comes last
        quantity behind: words there that may say an amount
        number: words that say in the place of a unit that something is counted
        adjective: pattern of a word that may stand before the noun
        alone: pattern of nouns that may be adjectives, if only some nouns may
        behind: pattern of words that may follow a noun, where nouns may be adjectives
        and: words between two nouns
        per or by: words before what a figure is per, or is told by one by one: "par commune"
        never: pattern of words of which no figure is a count
    [counted in text]     CODE in English: more nouns that a number with a counting word counts in Chinese or Japanese, too short or unsure for labels
    [counting words]      CODE in English: counting words of Chinese or Japanese that say enough of what they count
    [counting]            words around a number with a counting word
        people: codes of the nouns that the counting words of people count
        sure: codes of the counting words behind which other words may follow
        of many: other counting words, which may count many things
        never: pattern of what makes another word of a counting word before it
        twice: makes visits and runs of a counting word before it: 人次
        of: between a counting word and its noun
        amount: words for a number between a noun and its number
        already: other words there
    [names]               words with a capital that may be no names
        before nouns: pattern of the words before a noun, in a language that writes nouns as names
        openers: words that open a sentence and name nothing
    [told]                patterns of what a sentence tells
        plan: what is planned or expected
        now: what is so now
        limit: a figure that is a limit, or need not be reached
        past: verbs of what was
        present: opens a sentence that tells who was at a meeting
        perhaps past: what may tell of what was, beside that: it may also be so now
        study: before the time of a study or of all figures of a document: its noun and verb
        source: before the name of a source
    [frequent]            what tells the language of a text
        words: frequent words, with spaces between
        own letters: letters that no other of the languages has
"""

import os
from collections.abc import Mapping
from functools import cache

CODES = frozenset("da de es fr id it ms nb nl pl pt ru sv tr".split())
"""The languages that have a file, as codes of two letters."""
LABEL_CODES = ("cs", "fi", "hu", "ko")
"""Languages of whose labels single words are known, and of whose texts the numbers alone."""
HAN_CODES = ("ja", "zh")
"""Languages that share characters. Their files have nouns and single words alone."""


def words_of(section: Mapping[str, str], key: str = "words") -> tuple[str, ...]:
    """Return the words of a key of a section, none where it has no such key."""
    return tuple(filter(None, section.get(key, "").split("|")))


def numbers_of_words(words: str) -> dict[str, int]:
    """Return the number of each word of a list "two=2|three=3"."""
    return {word: int(number) for word, _, number in (each.partition("=") for each in words.split("|") if each)}


def codes_of_words(section: Mapping[str, str]) -> dict[str, str]:
    """Return the code of each word of a section, in small letters."""
    return {word.casefold(): unit for unit, words in section.items() for word in words.split("|")}


@cache
def sections_of(code: str) -> Mapping[str, Mapping[str, str]]:
    """Return the keys and values of the file of a language by section."""
    found: dict[str, dict[str, str]] = {}
    path = os.path.join(os.path.dirname(__file__), "data", "languages", f"{code}.txt")
    with open(path, encoding="utf-8") as file:
        for line in file.read().split("\n"):
            if line.startswith("[") and line.endswith("]"):
                section = found.setdefault(line[1:-1], {})
            elif line and line[0] != "#":
                key, _, value = line.partition(": ")
                section[key] = value
    return found
