#!/usr/bin/env bash
# citeproc-py 0.11.1 prints the initials of a name that has no letters with case as stray full stops: the given name 泽东 becomes ". 泽东 .". A date
# given as `raw`, which CSL-JSON allows, is no date at all, without a warning: the style leaves the year and its brackets out.
# Expected: 毛, 泽东; and 2020.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check citeproc-py==0.11.1
cat > "$folder/look.py" <<'END'
import warnings

warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON


def show(**item):
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    references = CitationStylesBibliography(style, CiteProcJSON([{"id": "a", "type": "report", "title": "Locks", **item}]), formatter.plain)
    references.register(Citation([CitationItem("a")]))
    print(*map(str, references.bibliography()), end="; ")


show(author=[{"family": "毛", "given": "泽东"}], issued={"date-parts": [[2020]]})
show(author=[{"literal": "Office"}], issued={"raw": "2020-05"})
END
seen="$("$folder/env/bin/python" "$folder/look.py")"
echo "citeproc-py 0.11.1: $seen"
[ "$seen" = "毛, . 泽东 . (2020) Locks.; Office Locks.; " ] || { echo "changed"; exit 1; }
