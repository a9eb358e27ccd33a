"""Answer a query with facts: query analysis, candidate generation, scoring, suggestions.

It does not filter by hand (`library`) and prints nothing.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.search.answer_types import QUESTIONS as QUESTIONS
    from beltfacts.search.answer_types import WORDS as WORDS
    from beltfacts.search.answer_types import has_answer_type as has_answer_type
    from beltfacts.search.answers import Answer as Answer
    from beltfacts.search.answers import answer as answer
    from beltfacts.search.answers import search as search
    from beltfacts.search.countries import find_country as find_country
    from beltfacts.search.dictionary import is_common as is_common
    from beltfacts.search.features import last_day as last_day
    from beltfacts.search.word_relations import related_words as related_words
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "answer_types": "QUESTIONS WORDS has_answer_type",
            "answers": "Answer answer search",
            "countries": "find_country",
            "dictionary": "is_common",
            "features": "last_day",
            "word_relations": "related_words",
        },
    )
