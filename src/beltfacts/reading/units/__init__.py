"""Units behind and before a number as codes, with what they are per, in the language of the text."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.units.ambiguous_units import dollar_of_document as dollar_of_document
    from beltfacts.reading.units.ambiguous_units import has_several_codes as has_several_codes
    from beltfacts.reading.units.counted_things import counted_noun_at as counted_noun_at
    from beltfacts.reading.units.counted_things import singular as singular
    from beltfacts.reading.units.currencies import currency_after as currency_after
    from beltfacts.reading.units.currencies import currency_before as currency_before
    from beltfacts.reading.units.han_each import take_each as take_each
    from beltfacts.reading.units.hours_minutes import is_touching_duration as is_touching_duration
    from beltfacts.reading.units.hours_minutes import touching_duration_at as touching_duration_at
    from beltfacts.reading.units.language_units import language_of as language_of
    from beltfacts.reading.units.languages import bound_in as bound_in
    from beltfacts.reading.units.languages import is_changed_level as is_changed_level
    from beltfacts.reading.units.languages import leaves_money_open as leaves_money_open
    from beltfacts.reading.units.languages import link_in as link_in
    from beltfacts.reading.units.languages import money_in as money_in
    from beltfacts.reading.units.languages import per_at as per_at
    from beltfacts.reading.units.languages import per_words as per_words
    from beltfacts.reading.units.languages import rate_patterns as rate_patterns
    from beltfacts.reading.units.languages import time_behind as time_behind
    from beltfacts.reading.units.languages import units_in as units_in
    from beltfacts.reading.units.languages import units_of_text as units_of_text
    from beltfacts.reading.units.languages import with_english_scales as with_english_scales
    from beltfacts.reading.units.languages import writes_comma as writes_comma
    from beltfacts.reading.units.minor_money import CENT as CENT
    from beltfacts.reading.units.minor_money import PENNY as PENNY
    from beltfacts.reading.units.minor_money import in_currency as in_currency
    from beltfacts.reading.units.minor_money import main_currency as main_currency
    from beltfacts.reading.units.minor_money import take_minor_money as take_minor_money
    from beltfacts.reading.units.open_units import degrees_at as degrees_at
    from beltfacts.reading.units.open_units import has_open_unit as has_open_unit
    from beltfacts.reading.units.open_units import is_open_money as is_open_money
    from beltfacts.reading.units.rates import rate_at as rate_at
    from beltfacts.reading.units.text_languages import chinese_script as chinese_script
    from beltfacts.reading.units.text_languages import is_hardly_english as is_hardly_english
    from beltfacts.reading.units.text_languages import is_plainly_english as is_plainly_english
    from beltfacts.reading.units.text_languages import may_group_with_points as may_group_with_points
    from beltfacts.reading.units.text_languages import text_language as text_language
    from beltfacts.reading.units.text_languages import writes_decimal_point as writes_decimal_point
    from beltfacts.reading.units.unit_codes import canonical_code as canonical_code
    from beltfacts.reading.units.unit_codes import counted_parts as counted_parts
    from beltfacts.reading.units.unit_codes import explain_code as explain_code
    from beltfacts.reading.units.unit_codes import is_currency as is_currency
    from beltfacts.reading.units.unit_codes import is_known_unit as is_known_unit
    from beltfacts.reading.units.unit_codes import same_unit as same_unit
    from beltfacts.reading.units.unit_codes import unit_name as unit_name
    from beltfacts.reading.units.unit_data import words_by_code as words_by_code
    from beltfacts.reading.units.unit_phrases import UNITS as UNITS
    from beltfacts.reading.units.units import counted_at as counted_at
    from beltfacts.reading.units.units import printed_unit as printed_unit
    from beltfacts.reading.units.units import unit_at as unit_at
    from beltfacts.reading.units.units import with_declared as with_declared
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "ambiguous_units": "dollar_of_document has_several_codes",
            "counted_things": "counted_noun_at singular",
            "currencies": "currency_after currency_before",
            "han_each": "take_each",
            "hours_minutes": "is_touching_duration touching_duration_at",
            "language_units": "language_of",
            "languages": (
                "bound_in is_changed_level leaves_money_open link_in money_in per_at per_words rate_patterns time_behind "
                "units_in units_of_text with_english_scales writes_comma"
            ),
            "minor_money": "CENT PENNY in_currency main_currency take_minor_money",
            "open_units": "degrees_at has_open_unit is_open_money",
            "rates": "rate_at",
            "text_languages": "chinese_script is_hardly_english is_plainly_english may_group_with_points text_language writes_decimal_point",
            "unit_codes": "canonical_code counted_parts explain_code is_currency is_known_unit same_unit unit_name",
            "unit_data": "words_by_code",
            "unit_phrases": "UNITS",
            "units": "counted_at printed_unit unit_at with_declared",
        },
    )
