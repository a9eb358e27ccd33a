#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm) writes numbers as other numbers in TEXT(): a share of 0.453 with "0.0%" is 0.5%, where spreadsheets show 45.3%; 1035.5
# with "#,##0" is 1036,##0, and 1 May 2024 with "d mmmm yyyy" is "1 0500 2024". INT(-2.5) is -2, not -3, and ROUND(1.005,2) is 1. Expected: 45.3%,
# 1,036, 1 May 2024, -3 and 1.01, as in the spreadsheets whose functions it offers, or an error for a format that it does not know.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" hyperformula@3.5.0 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { HyperFormula } from 'hyperformula'
const formulas = ['=TEXT(0.453,"0.0%")', '=TEXT(1035.5,"#,##0")', '=TEXT(1035.5,"0.00")', '=INT(-2.5)', '=ROUND(1.005,2)']
formulas.push('=TEXT(DATE(2024,5,1),"d mmmm yyyy")')
const sheet = HyperFormula.buildFromArray(formulas.map((each) => [each]), { licenseKey: 'gpl-v3' })
formulas.forEach((each, row) => console.log(each, 'is', sheet.getCellValue({ sheet: 0, row, col: 0 })))
END
seen="$(cd "$folder" && node look.mjs)"
echo "hyperformula 3.5.0: $seen"
[ "$seen" = '=TEXT(0.453,"0.0%") is 0.5%
=TEXT(1035.5,"#,##0") is 1036,##0
=TEXT(1035.5,"0.00") is 1035.50
=INT(-2.5) is -2
=ROUND(1.005,2) is 1
=TEXT(DATE(2024,5,1),"d mmmm yyyy") is 1 0500 2024' ] || { echo "changed"; exit 1; }
