#!/usr/bin/env bash
# Chromium 150.0.7871.100 (Debian's package) finds the words of a text fragment neither across a picture nor into an inline-block, though both stand in
# the line and innerText runs on. First and last words ("start,end") find the passage. So do raised digits and struck words in the middle,
# but only if the link has them. The specification speaks of blocks only (https://wicg.github.io/scroll-to-text-fragment/).
# Expected: words of one line of a paragraph are found.
set -euo pipefail
folder="$(mktemp -d)"
server=""
trap '[ -z "$server" ] || kill "$server"; rm -rf "$folder"' EXIT
version="150.0.7871.100-1~deb12u1"  # Debian 12; the libraries that it needs come with the installed package chromium
(cd "$folder" && apt-get download -qq "chromium=$version" "chromium-common=$version" && for each in *.deb; do dpkg -x "$each" .; done)
browser="$folder/usr/lib/chromium/chromium"
seen_version="$("$browser" --version)"
echo "$seen_version"
[[ "$seen_version" == "Chromium 150.0.7871.100"* ]] || { echo "another version"; exit 1; }
cat > "$folder/page.html" <<'END'
<!doctype html><meta charset="utf-8"><title>waiting</title><div style="height:3000px"></div>
<p>one two three</p><p>four <img width="9" height="9" alt=""> five six</p><p>seven <b style="display:inline-block">eight</b> nine</p>
<p>ten <del>eleven</del> twelve<sup>3</sup> end</p><div style="height:3000px"></div>
<script>addEventListener("load", () => setTimeout(() => { document.title = scrollY ? "found" : "dead"; }, 1500));</script>
END
: > "$folder/log"
python3 -u -m http.server 0 --bind 127.0.0.1 --directory "$folder" > "$folder/log" 2>&1 &
server=$!
until port="$(grep -o 'port [0-9]*' "$folder/log" | cut -d' ' -f2)" && [ -n "$port" ]; do sleep 0.1; done
seen=""
for words in "one%20two%20three" "four%20five%20six" "four,six" "seven%20eight%20nine" "seven,nine" "ten%20twelve" "ten%20eleven%20twelve3%20end"; do
    title="$("$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --virtual-time-budget=5000 --dump-dom \
        "http://127.0.0.1:$port/page.html#:~:text=$words" 2> /dev/null | grep -o '<title>[a-z]*' | cut -d'>' -f2)"
    echo "$words: $title"
    seen="$seen$title "
done
[ "$seen" = "found dead found dead found dead found " ] || { echo "changed"; exit 1; }
