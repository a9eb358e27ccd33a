#!/usr/bin/env bash
# Pandoc 3.9 puts a space between two runs of text on a slide: 1,035 with its first digits bold, or split in two runs as PowerPoint does while someone
# types, is "1,0 35" in text and tables, and "CO2" with a lowered 2 is "CO 2". The marks (bold, raised, lowered) are lost, so that 10 with a raised 6 is
# "10 6". From a Word document with the same runs it has **1,0**35. python-pptx 1.0.2 joins the runs.
# Expected: the text of runs as it stands in the file.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 python-pptx==1.0.2 python-docx==1.2.0
cat > "$folder/read.py" <<'END'
import sys

import pypandoc
from docx import Document
from pptx import Presentation

folder = sys.argv[1]
deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[1])
slide.shapes.title.text = "Title"
paragraph = slide.placeholders[1].text_frame.paragraphs[0]
for number, words in enumerate(("It rose to 1,0", "35 t of CO", "2")):
    run = paragraph.add_run()
    run.text, run.font.bold = words, number == 0
run.font._element.set("baseline", "-25000")
deck.save(f"{folder}/a.pptx")
document = Document()
line = document.add_paragraph()
line.add_run("It rose to 1,0").bold = True
line.add_run("35 t")
document.save(f"{folder}/a.docx")
print(pypandoc.convert_file(f"{folder}/a.pptx", "markdown").splitlines()[2])
print(paragraph.text)
print(pypandoc.convert_file(f"{folder}/a.docx", "markdown").strip())
END
seen="$("$folder/env/bin/python" "$folder/read.py" "$folder")"
echo "Pandoc 3.9 (slide), python-pptx 1.0.2, Pandoc 3.9 (Word): $seen"
[ "$seen" = "It rose to 1,0 35 t of CO 2
It rose to 1,035 t of CO2
**It rose to 1,0**35 t" ] || { echo "changed"; exit 1; }
