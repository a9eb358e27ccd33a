"""Which languages write a decimal comma, and the money of their regions. It reads no file of a language (`language_files`)."""

_SAME = {"no": "nb", "nn": "nb"}
_COMMA = frozenset(
    "af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lb lt lv mk ms nb nl nn no pl pt ro ru sk sl sq sr sv tr "
    "uk uz vi".split()
)
"""Languages that write a decimal comma. In all of them a dot, space or apostrophe groups digits. Source: CLDR 45."""
_MONEY = {
    "MX": "MXN peso pesos", "AR": "ARS peso pesos", "CL": "CLP peso pesos", "CO": "COP peso pesos", "UY": "UYU peso pesos",
    "CU": "CUP peso pesos", "DO": "DOP peso pesos", "CA": "CAD dollar dollars", "CH": "CHF franken franc francs franchi franco",
    "LI": "CHF franken", "TW": "TWD 元", "HK": "HKD 元", "MO": "MOP 元", "HANT": " 元",
}  # fmt: skip
"""Words of money that its region tells of a language: pesos of es-MX. Chinese in traditional characters leaves open which 元 is meant."""


def language_code(language: str) -> str:
    """Return the code of two letters of a language whose numbers have a decimal comma. Empty for others.

    `language`: BCP 47 code.
    """
    short = language.partition("-")[0].lower()
    short = _SAME.get(short, short)
    return short if short in _COMMA else ""


def money_of_region(language: str) -> tuple[str, tuple[str, ...]]:
    """Return the currency of the region of a language and its words: MXN, "peso" and "pesos" of es-MX. Empty where none is known."""
    code, _, words = _MONEY.get(language.partition("-")[2].rpartition("-")[2].upper(), "").partition(" ")
    return code, tuple(words.split())
