#!/usr/bin/env bash
# newspaper4k 0.9.6 completes the date of a page with the month and day of today: a page whose metadata say "2024" was published on today's day of
# 2024. A page without a date gets the first <time> in its text, such as the day on which a port was opened in 1987. Both stand in publish_date like
# a date that was read. Expected: None, or a year alone, and no date from the running text. Citations and time lines are made of this field.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "newspaper4k==0.9.6"
cat > "$folder/look.py" <<'END'
from datetime import date

import newspaper


def published(head, body):
    article = newspaper.Article("https://example.org/a")
    article.download(input_html=f"<html><head><title>T</title>{head}</head><body><article>{body}</article></body></html>")
    article.parse()
    return article.publish_date.date()


year = published('<meta property="article:published_time" content="2024">', "<p>Ships.</p>")
print("day of today in 2024" if year == date(2024, date.today().month, date.today().day) else year, end="; ")
print(published("", '<p>The port was opened on <time datetime="1987-05-01">1 May 1987</time>.</p>'))
END
seen="$(cd "$folder" && ./venv/bin/python -W ignore look.py)"
echo "newspaper4k 0.9.6: $seen"
[ "$seen" = 'day of today in 2024; 1987-05-01' ] || { echo "changed"; exit 1; }
