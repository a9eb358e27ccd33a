"""Which script a character belongs to: the one place that knows the Unicode ranges. It knows no language."""

# Han with its radicals and signs, kana and bopomofo (U+2E80-U+9FFF), Hangul jamo and syllables, compatibility Han, and the
# Han of the supplementary planes. CJK punctuation lies in the first range.
_EAST_ASIAN = "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"

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
