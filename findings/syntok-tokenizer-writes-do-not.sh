#!/usr/bin/env bash
# syntok 1.4.4 changes the words that it splits a text into: of "don't" its Tokenizer makes do and not, of "can't" can and not, so that the text put
# together from its tokens, each with its spacing, is another one. The segmenter of the same package keeps n't, and cuts "can't" into ca and n't.
# Expected: one rule, and the characters of the text; replace_not_contraction=False keeps them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check syntok==1.4.4
cat > "$folder/look.py" <<'END'
from syntok import segmenter
from syntok.tokenizer import Tokenizer

text = "Ports don’t say 1,035. They can’t."
alone = list(Tokenizer().tokenize(text))
print("|".join(token.value for token in alone), "".join(token.spacing + token.value for token in alone) == text)
print("|".join(token.value for sentence in next(iter(segmenter.analyze(text))) for token in sentence))
END
seen="$(cd "$folder" && ./venv/bin/python look.py)"
echo "syntok 1.4.4: $seen"
[ "$seen" = 'Ports|do|not|say|1,035|.|They|ca|not|. False
Ports|do|n’t|say|1,035|.|They|ca|n’t|.' ] || { echo "changed"; exit 1; }
