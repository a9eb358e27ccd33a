#!/usr/bin/env bash
# fast-xml-parser 5.12.1 (npm) makes numbers of the text of elements without being asked: the code 007 is 7, also in CDATA, the code 12E3 of a
# product 12000, 0x1F 31 and 1.50 is 1.5; in attributes it is text. Of text with marks in it the order and the blanks are lost: "10<sup>6</sup> t"
# has the text "10t", and "x <b>5</b> y" is "xy". parseTagValue: false and trimValues: false keep codes and blanks. Expected: text, as XML has no
# types without a schema.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" fast-xml-parser@5.12.1 > /dev/null
cat > "$folder/look.mjs" <<'END'
import { XMLParser } from 'fast-xml-parser'
const parser = new XMLParser({ ignoreAttributes: false })
const texts = ['<a>007</a>', '<a><![CDATA[007]]></a>', '<a>12E3</a>', '<a>0x1F</a>', '<a>1.50</a>', '<a b="007"/>']
texts.push('<a>10<sup>6</sup> t</a>', '<a>x <b>5</b> y</a>')
for (const text of texts) console.log(text, JSON.stringify(parser.parse(text).a))
console.log(JSON.stringify(new XMLParser({ parseTagValue: false, trimValues: false }).parse('<a>x <b>007</b> y</a>').a))
END
seen="$(cd "$folder" && node look.mjs)"
echo "fast-xml-parser 5.12.1: $seen"
[ "$seen" = '<a>007</a> 7
<a><![CDATA[007]]></a> 7
<a>12E3</a> 12000
<a>0x1F</a> 31
<a>1.50</a> 1.5
<a b="007"/> {"@_b":"007"}
<a>10<sup>6</sup> t</a> {"sup":6,"#text":"10t"}
<a>x <b>5</b> y</a> {"b":5,"#text":"xy"}
{"b":"007","#text":"x  y"}' ] || { echo "changed"; exit 1; }
