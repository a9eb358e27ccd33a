#!/usr/bin/env bash
# @persian-tools/persian-tools 4.0.4 (npm) adds two scales that follow one another: wordsToNumber makes 1000003000 of three thousand billion
# (سه هزار میلیارد), the usual way to say a budget in Iran. Three point five million (سه ممیز پنج میلیون) is 8000000, three and a half million is
# 3000000, and a third (یک سوم) is 4. Words that it does not know are passed over with no error. Expected: 3000000000000 and 3500000, or an error.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @persian-tools/persian-tools@4.0.4 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { wordsToNumber } from '@persian-tools/persian-tools'
for (const text of ['سه هزار میلیارد', 'سه ممیز پنج میلیون', 'سه و نیم میلیون', 'یک سوم', 'منفی پنج', 'پنج میلیون و سیصد هزار']) {
  console.log(text, '=', wordsToNumber(text))
}
END
seen="$(cd "$folder" && node look.mjs)"
echo "@persian-tools/persian-tools 4.0.4: $seen"
[ "$seen" = 'سه هزار میلیارد = 1000003000
سه ممیز پنج میلیون = 8000000
سه و نیم میلیون = 3000000
یک سوم = 4
منفی پنج = -5
پنج میلیون و سیصد هزار = 5300000' ] || { echo "changed"; exit 1; }
