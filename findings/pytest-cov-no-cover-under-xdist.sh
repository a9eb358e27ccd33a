#!/usr/bin/env bash
# pytest-cov 7.1.0: the mark `no_cover` works in one process and does nothing under pytest-xdist 3.8.0.
# A worker starts coverage twice, one instance over the other; the mark stops the upper one, and the lower one goes on tracing.
# Expected: the mark keeps a test out of coverage, however many processes run the tests.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat > "$folder/test_trace.py" <<'END'
import sys

import pytest


@pytest.mark.no_cover
def test_trace():
    (lambda: None)()
    with open("seen", "w") as file:
        file.write("traced" if sys.gettrace() else "not traced")
END
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pytest==9.2.0" "pytest-cov==7.1.0" "pytest-xdist==3.8.0" "coverage==7.17.5"
cd "$folder"
seen() {
    COVERAGE_CORE=ctrace venv/bin/pytest -q --cov=test_trace --cov-report= "$@" test_trace.py > log || { cat log; exit 1; }
    cat seen
}
alone="$(seen)"
worker="$(seen -n 1)"
echo "pytest-cov 7.1.0, a test marked no_cover: $alone in one process, $worker in a worker of xdist"
[ "$alone, $worker" = "not traced, traced" ] || { echo "changed: it was not traced in one process and traced in a worker"; exit 1; }
