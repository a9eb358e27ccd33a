#!/usr/bin/env bash
# astropy 8.0.2 reads a number with a space in it as a product: Quantity("1 035 kg") is 35 kg and "1 200 t" is 200 t, while "2 000 kg" is an error.
# "12h30m" is 12 h to the power of 30 times metres, and mph is a thousandth of a phot. A comma is refused. Expected: 1035 kg, as the SI brochure
# groups digits by a space, or an error in each case.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check astropy==8.0.2
cat > "$folder/look.py" <<'END'
import astropy.units as u

for text in ("1 035 kg", "1 200 t", "2 000 kg", "1,035 kg"):
    try:
        print(text, "=", u.Quantity(text).to("kg"))
    except ValueError:
        print(text, "is refused")
print(u.Quantity("12h30m").unit, u.Unit("mph").decompose(), sep="; ")
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "astropy 8.0.2: $seen"
[ "$seen" = '1 035 kg = 35.0 kg
1 200 t = 200000.0 kg
2 000 kg is refused
1,035 kg is refused
h30 m; 0.001 ph' ] || { echo "changed"; exit 1; }
