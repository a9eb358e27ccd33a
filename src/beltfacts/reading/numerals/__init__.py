"""Numbers as printed, with their scale: digits, number words, Chinese numerals. It knows no unit."""

from typing import TYPE_CHECKING

from beltfacts.lazy_exports import export_lazily

if TYPE_CHECKING:
    from beltfacts.reading.numerals.foreign_number_words import refuse_shares as refuse_shares
    from beltfacts.reading.numerals.han_ranges import scaled_like_chinese as scaled_like_chinese
    from beltfacts.reading.numerals.han_ranges import share_chinese_part as share_chinese_part
    from beltfacts.reading.numerals.mention import DATE as DATE
    from beltfacts.reading.numerals.mention import FIGURE as FIGURE
    from beltfacts.reading.numerals.mention import REFUSED as REFUSED
    from beltfacts.reading.numerals.mention import TOUCHED as TOUCHED
    from beltfacts.reading.numerals.mention import Mention as Mention
    from beltfacts.reading.numerals.mention import refused as refused
    from beltfacts.reading.numerals.mention import spread_label as spread_label
    from beltfacts.reading.numerals.multiples import MULTIPLES as MULTIPLES
    from beltfacts.reading.numerals.multiples import parse_multiple as parse_multiple
    from beltfacts.reading.numerals.number_types import EXACT as EXACT
    from beltfacts.reading.numerals.number_types import LARGEST_SCALE as LARGEST_SCALE
    from beltfacts.reading.numerals.number_types import MOST_DIGITS as MOST_DIGITS
    from beltfacts.reading.numerals.number_types import Numeral as Numeral
    from beltfacts.reading.numerals.number_types import Refusal as Refusal
    from beltfacts.reading.numerals.number_types import scale_value as scale_value
    from beltfacts.reading.numerals.number_types import share as share
    from beltfacts.reading.numerals.number_words import BEHIND_A_NOUN as BEHIND_A_NOUN
    from beltfacts.reading.numerals.numerals import find_numerals as find_numerals
    from beltfacts.reading.numerals.numerals import has_han_numeral as has_han_numeral
    from beltfacts.reading.numerals.numerals import narrowed as narrowed
    from beltfacts.reading.numerals.numerals import scan as scan
    from beltfacts.reading.numerals.scales import LENGTH_WORD as LENGTH_WORD
    from beltfacts.reading.numerals.scales import UNREAD_SCALES as UNREAD_SCALES
    from beltfacts.reading.numerals.scales import part_after as part_after
    from beltfacts.reading.numerals.scales import read_scale as read_scale
else:
    __all__, __getattr__ = export_lazily(
        __name__,
        {
            "foreign_number_words": "refuse_shares",
            "han_ranges": "scaled_like_chinese share_chinese_part",
            "mention": "DATE FIGURE Mention REFUSED TOUCHED refused spread_label",
            "multiples": "MULTIPLES parse_multiple",
            "number_types": "EXACT LARGEST_SCALE MOST_DIGITS Numeral Refusal scale_value share",
            "number_words": "BEHIND_A_NOUN",
            "numerals": "find_numerals has_han_numeral narrowed scan",
            "scales": "LENGTH_WORD UNREAD_SCALES part_after read_scale",
        },
    )
