#!/usr/bin/env bash
# pubmed_parser 0.5.1 joins raised digits in titles and abstracts of MEDLINE to the number before them: 10 to the 6 is 106. An author that is a group
# (CollectiveName) is an author without a name: four separators and nothing between. An issue of several months over two years ("1998 Dec-1999 Jan") has
# the date 1998 although months are asked for. Nothing warns. Expected: a mark for raised text; the name of the group; both years, or 1998-12.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pubmed-parser==0.5.1
cat > "$folder/read.py" <<'END'
import gzip
import sys

import pubmed_parser

name = sys.argv[1]
with gzip.open(name, "wt") as file:
    file.write(
        '<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">1</PMID>'
        '<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><Volume>5</Volume><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate>'
        "</PubDate></JournalIssue><Title>Journal</Title></Journal><ArticleTitle>Losses of 10<sup>6</sup> t</ArticleTitle>"
        '<AuthorList CompleteYN="Y"><Author ValidYN="Y"><CollectiveName>Study Group</CollectiveName></Author>'
        '<Author ValidYN="Y"><LastName>Doe</LastName><ForeName>Jane</ForeName></Author></AuthorList></Article>'
        "<MedlineJournalInfo><MedlineTA>J</MedlineTA></MedlineJournalInfo></MedlineCitation><PubmedData><ArticleIdList>"
        '<ArticleId IdType="pubmed">1</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>'
    )
(record,) = pubmed_parser.parse_medline_xml(name, year_info_only=False)
print(record["title"], record["authors"], record["pubdate"], sep=" / ")
END
seen="$("$folder/env/bin/python" -W ignore "$folder/read.py" "$folder/m.xml.gz" 2> /dev/null)"
echo "pubmed_parser 0.5.1: $seen"
[ "$seen" = "Losses of 106 t / |||;Doe|Jane|| / 1998" ] || { echo "changed"; exit 1; }
