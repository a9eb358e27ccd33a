#!/usr/bin/env bash
# pysbd 0.3.4 ends a sentence at "bn." and "approx." though the next word begins with a small letter or a digit: "US$3.5 bn. in 2024" is cut between
# the amount and its year. It knows "No." and "p.". Expected: one sentence, as no English sentence begins with "in" written small.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pysbd==0.3.4"
cat > "$folder/look.py" <<'END'
import pysbd

segmenter = pysbd.Segmenter(language="en", clean=False)
for text in ("Exports were US$3.5 bn. in 2024.", "It grew by approx. 3.5 per cent.", "It is No. 5 of 9, see p. 12."):
    print("|".join(part.strip() for part in segmenter.segment(text)), end=" ")
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "pysbd 0.3.4: $seen"
[ "${seen% }" = 'Exports were US$3.5 bn.|in 2024. It grew by approx.|3.5 per cent. It is No. 5 of 9, see p. 12.' ] || { echo "changed"; exit 1; }
