#!/usr/bin/env bash
# jsonstat-validator 0.4.6 does not count the values of a dataset: two, five or none for a table of 2 × 2 cells are valid, and so is a sparse value with
# the number 9. A value that is missing in the middle moves all that follow into other cells, and nothing tells. The same package refuses a status of
# three, a size that is not that of the categories and an unknown role. Expected: an error, as value has one entry for each cell (JSON-stat 2.0, value).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jsonstat-validator==0.4.6
cat > "$folder/look.py" <<'END'
import json

from jsonstat_validator import JSONStatValidationError, validate_jsonstat


def dataset(**fields):
    categories = {"year": ["2022", "2023"], "mode": ["rail", "road"]}
    dimension = {name: {"category": {"index": index}} for name, index in categories.items()}
    return {"version": "2.0", "class": "dataset", "id": [*categories], "size": [2, 2], "dimension": dimension} | fields


FULL = [45.3, 46.1, 46.1, 45.9]
for fields in (
    {"value": FULL},
    {"value": FULL[:2]},
    {"value": [*FULL, 7]},
    {"value": []},
    {"value": {"0": 45.3, "9": 7}},
    {"value": FULL, "status": ["p", "p", "p"]},
    {"value": FULL, "size": [2, 3]},
):
    try:
        verdict = "valid" if validate_jsonstat(dataset(**fields)) else "not valid"
    except JSONStatValidationError:
        verdict = "refused"
    print(json.dumps(fields), verdict)
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "jsonstat-validator 0.4.6: $seen"
[ "$seen" = '{"value": [45.3, 46.1, 46.1, 45.9]} valid
{"value": [45.3, 46.1]} valid
{"value": [45.3, 46.1, 46.1, 45.9, 7]} valid
{"value": []} valid
{"value": {"0": 45.3, "9": 7}} valid
{"value": [45.3, 46.1, 46.1, 45.9], "status": ["p", "p", "p"]} refused
{"value": [45.3, 46.1, 46.1, 45.9], "size": [2, 3]} refused' ] || { echo "changed"; exit 1; }
