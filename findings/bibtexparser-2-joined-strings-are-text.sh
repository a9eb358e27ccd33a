#!/usr/bin/env bash
# bibtexparser 2.0.0b9 does not join strings: institution = wb # " Group" is the text wb # " Group" with its quotes, though wb alone is World Bank,
# and a number joined to a string stays as it was typed too. Writing the library puts braces around, {wb # " Group"}, which is one text for every
# other program. No block fails. Expected: World Bank Group, as # joins strings in BibTeX, or a failed block.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.0.0b9
cat > "$folder/look.py" <<'END'
import bibtexparser

TEXT = '@string{wb = "World Bank"}\n@report{a, publisher = wb, institution = wb # " Group", note = "p. " # 12}\n'
library = bibtexparser.parse_string(TEXT)
print(*(f"{field.key}: {field.value}" for field in library.entries[0].fields), len(library.failed_blocks), sep="; ")
print(*(line.strip() for line in bibtexparser.write_string(library).splitlines() if "Group" in line))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "bibtexparser 2.0.0b9: $seen"
[ "$seen" = 'publisher: World Bank; institution: wb # " Group"; note: "p. " # 12; 0
institution = {wb # " Group"},' ] || { echo "changed"; exit 1; }
