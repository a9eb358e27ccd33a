#!/usr/bin/env bash
# pygls 2.1.1 counts lines otherwise than the Language Server Protocol, which ends them at LF, CR LF and CR alone (LSP 3.17, Text Documents).
# A line separator (U+2028) or a form feed inside a line begins a new one for `TextDocument.lines` and `offset_at_position`, so that every
# position behind it is a line off. A position past the end of a last line without newline is one character before its end, not at its end.
# Expected: line 1 of "one U+2028 two LF three" begins with "three", at offset 8; past the end of "abc" is offset 3.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pygls==2.1.1 lsprotocol==2025.0.0
seen="$("$folder/env/bin/python" - <<'END'
from lsprotocol.types import Position
from pygls.workspace import TextDocument

for text in ("one\u2028two\nthree", "one\x0ctwo\nthree"):
    document = TextDocument("file:///draft", text)
    print(len(document.lines), "lines, line 1 at", document.offset_at_position(Position(1, 0)), end="; ")
print("past the end of abc:", TextDocument("file:///draft", "abc").offset_at_position(Position(0, 99)))
END
)"
echo "pygls 2.1.1: $seen"
[ "$seen" = "3 lines, line 1 at 4; 3 lines, line 1 at 4; past the end of abc: 2" ] || { echo "changed"; exit 1; }
