"""The weights of the features and the two thresholds, as `tools/fit_search.py` fits them. Data only.

`docs/search.md` says what each feature is and what it gains.
"""

from __future__ import annotations

WEIGHTS = {
    "own": 0.91,
    "quote": 0.44,
    "source": 0.24,
    "loose": 0.54,
    "missing": 0.76,
    "entity": 0.12,
    "subject": 0.33,
    "measure": 0.39,
    "brevity": 0.18,
    "order": 0.11,
    "type": 0.05,
    "unit": 0.16,
    "value": 0.31,
    "whole": 0.11,
    "derived": 0.16,
    "base": 0.43,
    "past": 0.28,
    "forecast": 0.02,
    "direction": 0.15,
    "contradiction": 0.50,
    "newest": 0.48,
    "largest": 0.01,
    "recency": 0.12,
}
"""Feature → its weight. Features of what counts against a fact are negative, so that nearly every weight is positive."""

RESULT = 1.0
"""Least score of a result."""

NEAR = 0.5
"""Least score of a fact that is shown as near."""
