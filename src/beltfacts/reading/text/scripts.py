"""Which script a character belongs to: the one place that knows the Unicode ranges. It knows no language."""

# Han with its radicals and signs, kana and bopomofo (U+2E80-U+9FFF), Hangul jamo and syllables, compatibility Han, and the
# Han of the supplementary planes. CJK punctuation lies in the first range.
_EAST_ASIAN = "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"

# Thai, Lao, Myanmar and Khmer: no space stands between their words either.
_SOUTHEAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"

UNSPACED_RANGES = _EAST_ASIAN + _SOUTHEAST_ASIAN
"""The ranges, for a character class, of scripts in which a number or a word may touch the next word."""

EAST_ASIAN_CLASS = f"[{_EAST_ASIAN}]"
"""A character class, for regular expressions, of the characters of which `is_east_asian` is true."""


def is_east_asian(char: str) -> bool:
    """Return whether a character is Chinese, Japanese or Korean.

    Words of these scripts may run together, so that a number or a quote may begin and end between any two characters.
    False for an empty string; of a longer one the first character counts.
    """
    first = char[:1]
    if first < "\u1100":
        return False
    return (
        "\u2e80" <= first <= "\u9fff"
        or first <= "\u11ff"
        or "\uac00" <= first <= "\ud7ff"
        or "\ua960" <= first <= "\ua97f"
        or "\uf900" <= first <= "\ufaff"
        or "\U00020000" <= first <= "\U0003ffff"
    )


def is_unspaced(char: str) -> bool:
    """Return whether the words of a character's script may touch a number: East Asian, Thai, Lao, Myanmar, Khmer.

    False for an empty string. Of a longer one the first character counts.
    """
    first = char[:1]
    if first < "\u0e00":
        return False
    return first <= "\u0eff" or "\u1000" <= first <= "\u109f" or "\u1780" <= first <= "\u17ff" or is_east_asian(first)
