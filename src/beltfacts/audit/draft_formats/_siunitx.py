"""Units of siunitx, as `\\kilo\\metre\\per\\hour`, as a reader sees them: "km/h". It reads no number."""

from __future__ import annotations

from functools import lru_cache

from beltfacts.reading import LazyPattern

_PREFIXES = dict(
    pair.split(":") for pair in "pico:p nano:n micro:\u00b5 milli:m centi:c deci:d hecto:h kilo:k mega:M giga:G tera:T peta:P".split()
)
_SYMBOLS = dict(
    pair.split(":")
    for pair in (
        "percent:% metre:m meter:m gram:g tonne:t second:s minute:min hour:h day:d hectare:ha litre:L liter:L watt:W volt:V ampere:A joule:J "
        "hertz:Hz newton:N pascal:Pa kelvin:K celsius:\u00b0C degreeCelsius:\u00b0C degree:\u00b0 mole:mol candela:cd byte:B bit:bit bar:bar euro:EUR "
        "year:years week:weeks month:months"
    ).split()
)
_POWERS = {"square": "\u00b2", "squared": "\u00b2", "cubic": "\u00b3", "cubed": "\u00b3"}
_MACRO = LazyPattern(r"\\([A-Za-z]+)|([^\\\s]+)")


@lru_cache(1 << 8)
def unit_text(macros: str) -> str:
    """Return the unit that some macros print, "km/h"; what is no macro stays as it is. A macro it does not know is read as its name."""
    if "\\" not in macros:
        return macros
    printed, prefix, power, over = "", "", "", ""
    for macro in _MACRO.finditer(macros):
        name, plain = macro[1], macro[2]
        if name == "per":
            over = "/"
        elif name in _PREFIXES:
            prefix = _PREFIXES[name]
        elif name in ("square", "cubic"):
            power = _POWERS[name]
        elif name in _POWERS:
            printed += _POWERS[name]
        else:
            symbol = plain or _SYMBOLS.get(name) or name
            printed += (over or (" " if printed else "")) + prefix + symbol + power
            prefix, power, over = "", "", ""
    return printed
