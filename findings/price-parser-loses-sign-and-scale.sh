#!/usr/bin/env bash
# price-parser 0.5.1 drops the sign of an amount, and the word for its scale: "-5 USD" is 5, "(1,140)" is 1140, "EUR 1,5 million" is 1.5. "1.035" is
# 1035, and "1.03" 1.03: three digits behind one point are thousands. Of "5,000 to 6,000 yuan" the first is the price. Expected: -5 and -1140
# (brackets are the minus of accounts), 1500000 or None, and None where two amounts stand.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "price-parser==0.5.1"
cat > "$folder/look.py" <<'END'
from price_parser import Price

print(*(Price.fromstring(text).amount for text in ("-5 USD", "(1,140)", "EUR 1,5 million", "1.035", "1.03", "5,000 to 6,000 yuan")))
END
seen="$(cd "$folder" && PATH="$folder/venv/bin:$PATH" python look.py)"
echo "price-parser 0.5.1: $seen"
[ "${seen% }" = '5 1140 1.5 1035 1.03 5000' ] || { echo "changed"; exit 1; }
