"""Closed classes of English words that the search treats apart from content words. Data only."""

from __future__ import annotations

EMPTY_VERBS = frozenset(
    (
        "be become became begin began begun bring brought call come came do exist find found get give gave given go gone went happen "
        "know knew known lie lay lain live lived locate located make made occur put run ran say said see saw seen set show "
        "shown stand stood start take took tell told use used work "
        "comes goes gets gives takes makes becomes begins brings exists happens occurs lies living coming going getting "
        "giving taking making having doing bringing existing happening occurring becoming using"
    ).split()
)
"""Verbs empty of content. "When did work start on" asks for no work and no start: a fact need not have them."""

EMPTY_WORDS = frozenset(
    (
        "number numbers count total overall figure figures amount amounts statistics stats statistic data fact facts quantity level "
        "size sized latest newest current currently now recent recently last today present year years all whole altogether combined together "
        "entire sum inside within across along among around toward towards until since upon per up under over out off also just even "
        "still yet already ever very really quite more most less least few other another each every both same people's approximately "
        "about roughly nearly almost exactly exact around estimated currently place true ever far amid near onto beyond versus vs than "
        "but if whether though although because while and/or please find show list info information here my me who whom whose "
        "anyone someone everyone something anything hundred thousand million billion trillion dozen percent percentage"
    ).split()
)
"""Words that say how a figure is meant, or nothing. A fact need not have them. Negations are never among them."""

SIZES = frozenset("old big large high fast far".split())
"""Adjectives that are stop words after "how". Anywhere else they carry the query: "old people" are no people of any age."""

ARTICLES = frozenset({"the", "a", "an"})

NEGATIONS = frozenset("no non nor not never without except excluding excluded besides outside neither none nobody nothing only".split())
"""Words that turn a query round. They are answered by themselves alone, and always missed where a fact lacks them."""

WHOLE_WORDS = frozenset("total overall all both whole combined altogether entire sum together aggregate".split())
"""Words of a measure, or of a query, for the whole."""

PART_WORDS = frozenset(
    (
        "female females male males women woman men man girls boys urban rural youth elderly maximum minimum unimproved large medium small"
    ).split()
)
"""Words of a measure for a part of a whole. One that the query lacks ranks a fact below the whole."""

DERIVED_WORDS = frozenset(
    (
        "growth increase rise share proportion percentage percent rank ranking average reduction change rate ratio multiple capita "
        "composition partners commodities index density per edition place"
    ).split()
)
"""Words of a measure for a figure derived from another one, or for a list of its parts."""

CHANGE_WORDS = frozenset("growth increase rise reduction decrease decline change".split())
"""Words for a change of something, which is not the thing itself."""

GROWTH_WORDS = frozenset("growth increase rise decrease decline".split())
"""Those of a rate over time. Who asks for a thing does not ask for them: a profit is no growth of it."""

SHARE_WORDS = frozenset("share proportion percentage percent".split())
"""Words for a part in relation to the whole."""

CHANGES_AND_SHARES = CHANGE_WORDS | SHARE_WORDS | {"rank", "ranking", "ratio", "capita"}
"""Words that ask for a figure derived from another one. A fact has them in its own fields, or does not answer."""

PAST_WORDS = frozenset("initial initially before start starting opening previous previously former formerly original base".split())
"""Words of a measure for a past state. "since opening" is none."""

_UP = "increase growth rise grow"
_DOWN = "reduction decrease decline fall drop lower reduce"

MEASURE_WORDS = {
    word: tuple(same.split())
    for words, same in {
        "up": _UP,
        "down": _DOWN,
        "change": "growth increase rise decrease decline reduction",
        "grow grew grown": "growth",
        "increase growth rise": "increase growth rise",
        "decrease decline reduction fall drop": "reduction decrease decline fall drop",
        "tallest maximum highest": "highest maximum",
        "minimum lowest": "lowest minimum",
        "women": "female",
        "men": "male",
        "young": "youth",
    }.items()
    for word in words.split()
}
"""Words of closed classes and the words that measures use for them: directions of change, extremes, sex and age."""

AKIN_WORDS = {
    "average": ("median",),
    "cost": ("price", "charge", "fee", "fare"),
    "costs": ("price", "charge", "fee", "fare"),
    "price": ("charge", "fee", "fare"),
}
"""Words and those that measures use for something near: beside another word of the query they answer, and it is said."""

PERSON_BASES = "capita person head inhabitant people resident population".split()
"""Words for the people among whom an amount is shared out."""

PERSONS = frozenset({"people", "persons"})
"""Words for people of any kind. Any figure that counts one of `PERSON_NOUNS` answers them."""

PEOPLE = PERSONS | {"inhabitants", "residents"}
"""Words that a population answers."""

PERSON_NOUNS = frozenset(
    (
        "adult attendee child citizen customer delegate employee expert farmer foreigner graduate guest immigrant inhabitant man migrant "
        "official participant passenger patient person pupil refugee resident soldier student subscriber survivor teacher tourist trainee "
        "traveler traveller user victim visitor volunteer voter woman worker"
    ).split()
)
"""Nouns for people that units count: passengers, students."""

ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split(),
        strict=True,
    )
)
"""Ordinal in words → the same with digits."""
