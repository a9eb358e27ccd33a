"""Words that may speak of a fact: its own, those that writers take for one another, and English ones for Chinese and other languages. It knows no draft."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.audit.words.chinese_marks import with_chinese_marks as with_chinese_marks
    from beltfacts.audit.words.chinese_sources import may_be as may_be
    from beltfacts.audit.words.chinese_sources import named_in_chinese as named_in_chinese
    from beltfacts.audit.words.chinese_words import CHINESE_REACH as CHINESE_REACH
    from beltfacts.audit.words.chinese_words import english_stems as english_stems
    from beltfacts.audit.words.chinese_words import is_han as is_han
    from beltfacts.audit.words.chinese_words import nouns_behind as nouns_behind
    from beltfacts.audit.words.foreign_words import has_english as has_english
    from beltfacts.audit.words.foreign_words import names_in_english as names_in_english
    from beltfacts.audit.words.foreign_words import placed_in_english as placed_in_english
    from beltfacts.audit.words.foreign_words import stems_in as stems_in
    from beltfacts.audit.words.foreign_words import things_in_english as things_in_english
    from beltfacts.audit.words.foreign_words import words_as_said as words_as_said
    from beltfacts.audit.words.foreign_words import words_in_english as words_in_english
    from beltfacts.audit.words.names_in_chinese import chinese_names as chinese_names
    from beltfacts.audit.words.word_families import BEGINNING_PHRASE as BEGINNING_PHRASE
    from beltfacts.audit.words.word_families import CHANGES as CHANGES
    from beltfacts.audit.words.word_families import FAMILY_OF as FAMILY_OF
    from beltfacts.audit.words.word_families import OPENED as OPENED
    from beltfacts.audit.words.word_families import PART_OF as PART_OF
    from beltfacts.audit.words.word_families import telling as telling
    from beltfacts.audit.words.word_families import traded as traded
    from beltfacts.audit.words.word_families import with_families as with_families
    from beltfacts.audit.words.words_of_facts import DATE_STEMS as DATE_STEMS
    from beltfacts.audit.words.words_of_facts import FactWords as FactWords
    from beltfacts.audit.words.words_of_facts import covered as covered
    from beltfacts.audit.words.words_of_facts import fact_words as fact_words
    from beltfacts.audit.words.words_of_facts import name_stems as name_stems
    from beltfacts.audit.words.words_of_facts import printed_words as printed_words
    from beltfacts.audit.words.words_of_facts import stems as stems
    from beltfacts.audit.words.words_of_facts import stems_of_lands as stems_of_lands
    from beltfacts.audit.words.words_of_facts import total_rarity as total_rarity
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "chinese_marks": "with_chinese_marks",
            "chinese_sources": "may_be named_in_chinese",
            "chinese_words": "CHINESE_REACH english_stems is_han nouns_behind",
            "foreign_words": "has_english names_in_english placed_in_english stems_in things_in_english words_as_said words_in_english",
            "names_in_chinese": "chinese_names",
            "word_families": "BEGINNING_PHRASE CHANGES FAMILY_OF OPENED PART_OF telling traded with_families",
            "words_of_facts": "DATE_STEMS FactWords covered fact_words name_stems printed_words stems stems_of_lands total_rarity",
        },
    )
