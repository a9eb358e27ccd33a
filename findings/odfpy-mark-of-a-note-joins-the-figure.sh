#!/usr/bin/env bash
# odfpy 1.4.1: teletype.extractText(), its way to the text of an OpenDocument paragraph, writes a footnote where its mark stands, mark first and without
# a gap: "rose to 1,035" with note 1, "As of May.", is "rose to 1,0351As of May. ships". The note comes once more, since it is a paragraph itself.
# Pandoc 3.9 has a note. Expected: the paragraph without mark and note, or both set off. Notes stand behind figures in most tables and reports.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check odfpy==1.4.1 pypandoc-binary==1.17 2> /dev/null
cat > "$folder/read.py" <<'END'
import sys

import pypandoc
from odf import teletype, text
from odf.opendocument import OpenDocumentText, load

name = sys.argv[1]
document = OpenDocumentText()
paragraph = text.P(text="It rose to 1,035")
note = text.Note(noteclass="footnote")
note.addElement(text.NoteCitation(text="1"))
body = text.NoteBody()
body.addElement(text.P(text="As of May."))
note.addElement(body)
paragraph.addElement(note)
paragraph.addText(" ships.")
document.text.addElement(paragraph)
document.save(name)
print([teletype.extractText(each) for each in load(name).getElementsByType(text.P)])
print(" ".join(pypandoc.convert_file(name, "markdown").split()))
END
seen="$("$folder/env/bin/python" "$folder/read.py" "$folder/a.odt")"
echo "odfpy 1.4.1 and Pandoc 3.9: $seen"
[ "$seen" = "['It rose to 1,0351As of May. ships.', 'As of May.']
It rose to 1,035[^1] ships. [^1]: As of May." ] || { echo "changed"; exit 1; }
