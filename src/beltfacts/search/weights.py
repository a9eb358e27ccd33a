"""The weights of the features and the two thresholds, as `tools/fit_search.py` fits them. Data only.

`docs/search.md` says what each feature is and what it gains.
"""

from __future__ import annotations

WEIGHTS = {
    "own": 0.91,
    "loose": 0.54,
    "subject": 0.33,
    "measure": 0.39,
    "unit": 0.16,
    "value": 0.31,
    "whole": 0.11,
    "derived": 0.16,
    "past": 0.28,
    "newest": 0.48,
}
"""Feature → its weight. Features of what counts against a fact are negative, so that nearly every weight is positive."""

RESULT = 1.0
"""Least score of a result."""

NEAR = 0.5
"""Least score of a fact that is shown as near."""
