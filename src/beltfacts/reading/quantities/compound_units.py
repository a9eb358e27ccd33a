"""Units of which two make one measure, by kind and size: 12 inches are a foot. Data only."""

_KINDS = {
    "time": {"s": 1, "min": 60, "h": 3600, "d": 86400, "wk": 604800, "14.d": 1209600},
    "years": {"mo": 1, "a": 12, "10.a": 120, "100.a": 1200},
    "metric": {"mm": 1, "cm": 10, "dm": 100, "m": 1000, "km": 10**6},
    "length": {"[in_i]": 1, "[ft_i]": 12, "[yd_i]": 36, "[fth_i]": 72, "[fur_us]": 7920, "[mi_i]": 63360},
    "mass": {"mg": 1, "g": 1000, "kg": 10**6, "t": 10**9},
    "weight": {"[oz_av]": 1, "[lb_av]": 16, "[stone_av]": 224},
    "liquid": {"[foz_us]": 1, "[pt_us]": 16, "[qt_us]": 32, "[gal_us]": 128},
    "volume": {"mL": 1, "cL": 10, "dL": 100, "L": 1000, "ml": 1, "l": 1000},
}
SIZES = {unit: (kind, size) for kind, units in _KINDS.items() for unit, size in units.items()}
"""Units by code: their kind, and how many of the smallest unit of the kind they are."""
SHORTEST = {"time": 1, "years": 2419200}
"""Seconds of the smallest unit of a kind of time. A month has 28 days or more, so that it is no number of weeks."""
LONGEST_GAP = 8
"""Characters between the two parts of a measure."""
