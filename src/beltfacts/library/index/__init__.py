"""The SQLite index of a library: terms, postings and records, built, kept up to date and cached.

It does not analyse queries and does not score.
"""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.library.index.cache import CacheState as CacheState
    from beltfacts.library.index.cache import Progress as Progress
    from beltfacts.library.index.cache import explain_error as explain_error
    from beltfacts.library.index.cache import has_changed_files as has_changed_files
    from beltfacts.library.index.cache import open_store as open_store
    from beltfacts.library.index.cache_path import discard_cache as discard_cache
    from beltfacts.library.index.change_detection import Snapshot as Snapshot
    from beltfacts.library.index.change_detection import take_snapshot as take_snapshot
    from beltfacts.library.index.edit_distance import one_edit as one_edit
    from beltfacts.library.index.fact_list import FactList as FactList
    from beltfacts.library.index.lexicon import Lexicon as Lexicon
    from beltfacts.library.index.schema import LONG_PERIOD as LONG_PERIOD
    from beltfacts.library.index.schema import PRIMARY as PRIMARY
    from beltfacts.library.index.stemmer import american as american
    from beltfacts.library.index.stemmer import are_inflections as are_inflections
    from beltfacts.library.index.stemmer import have_one_lemma as have_one_lemma
    from beltfacts.library.index.stemmer import lemma_candidates as lemma_candidates
    from beltfacts.library.index.stemmer import stem as stem
    from beltfacts.library.index.stop_words import STOP as STOP
    from beltfacts.library.index.store import Store as Store
    from beltfacts.library.index.terms import cjk_bigrams as cjk_bigrams
    from beltfacts.library.index.terms import correctable as correctable
    from beltfacts.library.index.terms import index_terms as index_terms
    from beltfacts.library.index.terms import join_bigrams as join_bigrams
    from beltfacts.library.index.terms import name_key as name_key
    from beltfacts.library.index.terms import plain_text as plain_text
    from beltfacts.library.index.terms import quote_term as quote_term
    from beltfacts.library.index.terms import text_key as text_key
    from beltfacts.library.index.terms import unit_codes as unit_codes
    from beltfacts.library.index.terms import value_term as value_term
    from beltfacts.library.index.tokenizer import is_cjk as is_cjk
    from beltfacts.library.index.tokenizer import tokenize as tokenize
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "cache": "CacheState Progress explain_error has_changed_files open_store",
            "cache_path": "discard_cache",
            "change_detection": "Snapshot take_snapshot",
            "edit_distance": "one_edit",
            "fact_list": "FactList",
            "lexicon": "Lexicon",
            "schema": "LONG_PERIOD PRIMARY",
            "stemmer": "american are_inflections have_one_lemma lemma_candidates stem",
            "stop_words": "STOP",
            "store": "Store",
            "terms": "cjk_bigrams correctable index_terms join_bigrams name_key plain_text quote_term text_key unit_codes value_term",
            "tokenizer": "is_cjk tokenize",
        },
    )
