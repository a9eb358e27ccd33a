"""Words and signs around a date that tell whose date it is: compared, relative, in brackets, of publication. Data only."""

import re

COMPARED = re.compile(
    r"(?:\bqu[\u2019']en|\b(?:que|als|gegen\xfcber|par rapport \xe0|respecto a|frente a|contre|"
    r"(?:than|from|above|below|against)\s(?:the|its|their)\s[a-z]+\s(?:for|of|in)|than\s(?:at|in|on|during|for|under)\s(?:the\s)?(?:[a-z]+\s){1,3}(?:in|of|on|for)|"
    r"of\s(?:the|its|their)\s(?:[a-z-]+\s)?(?:average|mean|norm|normal|baseline|median)\s(?:for|of|in|over|from)|"
    r"(?:times|twice|double|triple|half)(?:\s(?:the|that|as(?!\s(?:at|of)\b)|many|much)(?:\s[a-z]+)?){1,2}(?:\s(?:of|in|for))?|"
    r"than|above|below|short of|since|against|from|until|compared (?:with|to)|versus|vs\.?|over|on|before|after))"
    r"(?:\s+(?:in|en|im|em|Jahr|l[\u2019']ann\xe9e|el a\xf1o|the|its|their|our|his|her|that of|those of|end of|"
    r"(?:same|corresponding) (?:day|week|month|quarter|half|period|season|time)(?: of| in| a)?))*\s+\Z",
    re.IGNORECASE,
)
"""Before a date that the figure is compared with or counted from: "6 % more than in 2023"."""
FROM = re.compile(r"\b(?:from|before|until|till|ab|\xe0 partir du|a partir del)\s+\Z", re.IGNORECASE)
"""Before the day from which on something is so."""
COMPARED_HAN = re.compile(r"[\u6bd4\u8f83\u8f03\u7531\u4ece\u5f9e]\s?\Z")
"""The same in Chinese: \u6bd4\u4e0a\u5e74\u672b\u589e\u52a0, \u8f83\u53bb\u5e74\u589e\u957f, \u7531\u53bb\u5e74\u7684212\u5bb6\u589e\u81f3219\u5bb6."""
_SHARE = r"(?:%|\b(?:per ?cent|pour cent|prozent|por ciento|por cento))"
LEVEL_BEFORE = re.compile(
    _SHARE
    + r"[^.;]{0,30}\b(?:levels?|figures?|totals?|numbers?|niveau[sx]?|nivel|n\xedvel|livello)\s(?:(?:of|in|for|de|von|del|do|di)\s|d['\u2019])\s?\Z",
    re.IGNORECASE,
)
"""Before a date of whose level the figure is a share: "88 % of the level of 2019"."""
SHARE_BEFORE = re.compile(_SHARE + r"[^.;]{0,20}\s\Z|[\u4e3a\u70ba\u5230]\Z", re.IGNORECASE)
LEVEL_BEHIND = re.compile(r"(?:['\u2019]s)?\slevels?\b|\u7684?\u6c34\u5e73|\u7684\s?\d+(?:\.\d+)?[%\uff05]", re.IGNORECASE)
"""Before and behind such a date: "88 % of 2019 levels"."""
MADE = re.compile(
    r",\s(?:which was |first |originally )?(?:built|founded|established|opened|completed|born|launched|commissioned|installed|planted|"
    r"bought|acquired|made|construite?|fond\xe9e?|ouverte?|n\xe9e?|gebaut|gegr\xfcndet|construid[oa]|fundad[oa])\s(?:in|en|on|im)\s+\Z",
    re.IGNORECASE,
)
"""Before the date at which a thing came to be: "the press, built in 1788, weighs 1.4 t"."""
NEXT_FIGURE_HAN = re.compile(r"\s?[\u4e3a\u70ba\u662f\u4ec5\u50c5]?\s?\d")
"""What behind a Chinese date makes it that of the next figure: \u8d54\u4ed828\u4ebf\u5143\uff0c\u4e0a\u5e74\u540c\u671f\u4e3a25\u4ebf\u5143."""
COMPARED_FIGURE = re.compile(
    r"\b(?:against|compared (?:with|to)|versus|vs\.?|short of|instead of|(?:down|up)(?:\s(?:by\s)?[\d.,]+\s?(?:%|per ?cent|percent))? from|than)\s+"
    r"(?P<other>(?:(?:an?|the|its|our|their)\s(?:[a-z-]+\s){0,3}(?:of\s)?)?"
    r"[^\w\s]{0,2}\d(?:[^.;()]|\.\d){0,30}(?:\b(?:in|of|at|for|on|by))?)\s+\Z",
    re.IGNORECASE,
)
"""Before the date of another figure: "against 842 in November 2022", "down from 3.40 a year earlier"."""
OTHER_LEVEL = re.compile(
    r"(?:\b(?:against|compared (?:with|to)|versus|vs\.?|(?:down|up)(?:\s(?:by\s)?[\d.,]+\s?(?:%|per ?cent|percent))? from|gegen\xfcber|nach zuvor|"
    r"contre|frente a)\s(?:(?:an?|the|its|our|their)\s(?:[a-z-]+\s){1,4}(?:of\s)?)?|"
    r"(?P<change>\b(?:from|von|pass\xe9e?s? de|pas(?:\xf3|aron) de)\s|[\u7531\u4ece\u5f9e]))[^\w\s]{0,2}\Z",
    re.IGNORECASE,
)
"""Before the level that a figure is compared with or has changed from: "fell from 21 kg to 18 kg", "up from 12", "against a mean of 15"."""
CHANGED_TO = re.compile(r"[^.;]{0,40}?(?:\b(?:to|auf|a)\s|\xe0\s|[\u81f3\u5230])[^\w\s]{0,2}\d", re.IGNORECASE)
"""Behind the level from which something has changed."""
CHANGED_FROM = re.compile(
    r"(?:(?P<change>\bfrom)|\b(?:against|compared (?:with|to)|versus|vs\.?))\s(?:(?:an?|the|its|our|their)\s(?:[a-z-]+\s){1,4}(?:of\s)?)?[^\w\s]{0,2}\Z",
    re.IGNORECASE,
)
"""Before the level behind a figure with which it is compared, or from which it has changed."""
CHANGING = re.compile(
    r"\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|growth|drop(?:ped)?|declined?|increased?|decreased?|climbed|slipped|jumped|improved|widened|narrowed|"
    r"cut|reduced|raised|lowered|up|down)\b",
    re.IGNORECASE,
)
"""Words of a change."""
TO_LEVEL = re.compile(r"\bto\s[^\w\s]{0,2}\Z", re.IGNORECASE)
TO_FROM = re.compile(r"(?:\s[^\W\d_]+){0,3},?\s\Z")
"""Before a figure, and between it and "from": "moved to 14 sites, from 9 in 2020"."""
LEVEL_OF = re.compile(
    r"(?:['\u2019]s)?\s(?:[a-z-]+\s)?(?:levels?|figures?|totals?|peak|values?|average|count)\sof\s[^\w\s]{0,2}", re.IGNORECASE
)
"""Between a date and the figure of its level: "from its 2021 level of 86 litres"."""
NORM = re.compile(r"\s(?:long-term\s)?(?:averages?|means?|norms?|normals?|baselines?)\b", re.IGNORECASE)
"""Behind a period with which a figure is compared: "84% of the 1991-2020 average"."""
_KIND = r"(?:school|academic|financial|fiscal|calendar|crop|marketing|water|playing|growing|harvest) "
_LENGTH = r"year|month|quarter|decade|season|spring|summer|autumn|winter|term|semester|week|weekend"
RELATIVE = re.compile(
    r"\b(?:(?:since|by|until|till|before|up to) (?:then|that time)|ever since|"
    r"(?:at|by) (?:the|that) time(?! (?:of|the|when|it|we|they)\b)|in those days|originally)\b|"
    r"\b(?:next|coming|forthcoming) (?:year|month|quarter|season|spring|summer|autumn|winter|decade)\b|"
    r"(?<!than )\b(?:in|over|during|for|within) the (?:previous|prior|preceding|past|last) (?:\d+|two|three|four|five|six|ten|twelve) "
    r"(?:years|months|quarters|weeks|decades)\b|"
    r"(?<!than )\b(?:(?:a|one|two|three|some|[0-9]+) (?:years?|months?|quarters?|decades?) (?:earlier|before|ago|later)|"
    rf"(?:the )?(?:(?<!than the )(?<!than in the )(?<!on the )(?<!over the )(?:previous|prior|preceding|last|following) (?:{_KIND})?(?:{_LENGTH})|"
    rf"(?:previous|prior|preceding|last) (?:{_KIND})?(?:{_LENGTH})['\u2019]s|"
    r"(?<!than )(?<!than in )(?<!than during )(?<!than for )(?<!on )(?<!over )"
    rf"the (?:{_KIND})?(?:{_LENGTH}) (?:before|earlier)(?! (?:the|it|they|he|she|we)\b))|"
    r"(?<!than a )(?<!than the )year[- ]earlier)\b|"
    r"\b(?:un an (?:plus t\xf4t|auparavant|avant)|(?<!als )im (?:Vorjahr|vergangenen Jahr|letzten Jahr)|ein Jahr zuvor|vor einem Jahr|"
    r"un a\xf1o (?:antes|atr\xe1s)|um ano antes)\b|\(Vorjahr|"
    r"(?<!que )(?<!que en )(?<!\xe0 )(?<!a )(?<!do )\b(?:l['\u2019]an(?:n\xe9e)? (?:derni\xe8re?|dernier|pass\xe9e?|pr\xe9c\xe9dente?)|"
    r"el a\xf1o (?:pasado|anterior)|no ano (?:passado|anterior))\b",
    re.IGNORECASE,
)
"""A time that is counted from another one: "a year earlier"."""
OLD_YEAR = re.compile(r"\b(?:by|in|en|im|em|um|vers|since|desde|depuis|seit|around|until)\s1[1-8]\d\d\b(?![.,]\d)", re.IGNORECASE)
"""A year or a number: "By 1740, 42 pans were at work"."""
YEAR_BEFORE = re.compile(
    r"\b(?:than|over|on|compared (?:with|to)|from|against) (?:in )?(?:the )?(?:previous|prior|preceding|last) year\b|"
    r"\b(?:than |on )?(?:a|one) year (?:earlier|before|ago)\b|"
    r"\byear[- ]on[- ]year\b|\b(?:als|gegen\xfcber|zum)(?: im| dem)? Vorjahr|"
    r"\b(?:qu[\u2019']|que |\xe0 )(?:en |l[\u2019'])(?:ann\xe9e pr\xe9c\xe9dente|an dernier|ann\xe9e derni\xe8re)\b|\bsur un an\b|"
    r"\b(?:que|respecto|frente)(?: en| al| a)? ?(?:el )?a\xf1o (?:anterior|pasado)\b|\bdo que no ano (?:anterior|passado)\b|"
    r"\u540c\u6bd4|\u6bd4[\u4e0a\u53bb]\u5e74(?!\u540c\u671f)",
    re.IGNORECASE,
)
"""A comparison with the year before: the figure is of a year or a part of it, and never of one day."""
SUPERLATIVE = re.compile(r"\b(?:\w+est|most|least|first|record|best|worst|only)\b[^.;]{0,40}\Z", re.IGNORECASE)
"""Before "since 2012": the figure is compared with earlier ones."""
SAME_TIME = re.compile(
    r"\s*,?\s*(?:(?:which (?:is|was)|or|that is|i\.e\.)\s+)?(?:(?:up|down)(?:\s+by)?|an?\s+(?:rise|increase|gain|growth|fall|decrease|decline|drop)\s+of)?\s*"
)
"""Between a date or figure and a figure that says how the one before it has changed: "in 2023, down 7%"."""
CHANGE = re.compile(r"\bfrom\b(?:[^.;]|\.(?=\d))*\Z", re.IGNORECASE)
"""Before the date of the first figure of a change: "from 20 in 2019 to 35"."""
WEEK = re.compile(r"(?:\bweeks?|\b(?-i:W)(?!\s?\d{3}))\s?\d|\d\s?[\u5468\u9031]", re.IGNORECASE)
"""A week by its number, whose first day is a Monday only where ISO 8601 is followed."""
BRACKETED = re.compile(
    r"\(\s*(?:(?:in|from|for|during|between|on|as (?:of|at|on)|at|to|week of|stand:?|stichtag:?|zum|am|per|im|au|en|situation au|al|a|em)\s+)?\Z",
    re.IGNORECASE,
)
"""Before a date that has brackets of its own: "the survey (3-9 February 2025) counted 412 cars"."""
NAMED_DIRECTLY = re.compile(r"\A[\s\xa0]*\(\Z")
"""Between a date and the figure in brackets behind it: "since 2010 (112 Ml/d)"."""
WHEN = re.compile(r"\A,?\s+(?:when|in which|at which time)\b[^.;]*\Z")
"""Between a date and a figure of a clause that tells of its time: "since 2007, when it had 430"."""
PAIRED = re.compile(r"(?<!\s)\s+(?:(?:in|on|for|at|during)\s+)?(?:the\s+)?\Z")
"""Between a figure and the date directly behind it: "41 in 2021"."""
PAIRED_NOUN = re.compile(r"(?:\s[a-z][a-z-]*){0,2}")
"""What such a figure counts: "41 men in 2021"."""
AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|expected|planned|scheduled|set|going)|due|expected|planned|scheduled|next|forthcoming|upcoming)\b",
    re.IGNORECASE,
)
"""Words of what lies ahead of the time in which a text speaks."""
ON_A_DAY = re.compile(r"\bon\s+\Z", re.IGNORECASE)
PRINTED = re.compile(
    r"\b(?:published|presented|issued|released|printed|revised|updated|accessed|copyright|(?:press|news|media) (?:release|notice)|"
    r"communiqu\xe9 de presse|nota de prensa|pressemitteilung|comunicato stampa|ver\xf6ffentlicht|herausgegeben|erschienen|publi\xe9e?|paru|mis en ligne|"
    r"publicad[oa]|pubblicat[oa]|gepubliceerd|verschenen|persbericht|publicera[dt]|utgiven|pressmeddelande|udgivet|offentliggjort|publisert|"
    r"opublikowano|data publikacji|опубликовано|дата публикации|yayın tarihi)\b|\xa9|公開|発行|"
    r"[\u53d1\u767c\u516c][\u5e03\u8868][\u65f6\u6642\u65e5][\u95f4\u9593\u671f]",
    re.IGNORECASE,
)
"""Words of a line that says when the document appeared."""
REVISED = re.compile(
    r"\b(?:updated?|revised|last (?:modified|reviewed|changed)|actualizad[oa]|atualizad[oa]|revisad[oa]|aktualisiert|\xfcberarbeitet|mise? \xe0 jour|"
    r"actualis\xe9e?|aggiornat[oa]|bijgewerkt|uppdatera[dt]|opdateret|oppdatert|zaktualizowano|\u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\w*|g\xfcncellen\w+)\b"
    r"\W*(?:(?:on|in|at|as of|to|the|date|am|im|zum|le|en|du|el|de|em|il|al|a|op|in|den|pr|per|w|dnia)\W+){0,3}\Z|"
    r"(?:\u66f4\u65b0|\u4fee[\u8ba2\u8a02]|\u6539\u8a02)\w{0,3}\W*\Z",
    re.IGNORECASE,
)
"""Before the date at which a document was last changed: "updated August 2025". Its figures may be older."""
REVISED_HAN = re.compile(r"\s?(?:\u66f4\u65b0|\u4fee[\u8ba2\u8a02]|\u6539\u8a02)")
"""The same behind a date."""
SENTENCE_END = re.compile(
    r"(?<=[.!?\u3002])(?!(?<=\d\.)\s(?:Jan|Feb|M\xe4rz|Apr|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez|Quartal|Halbjahr))"
    r"(?<!\bMio\.)(?<!\bMrd\.)(?<!\bTsd\.)(?<!\bca\.)(?<!\bNr\.)(?<!\bbzw\.)(?<!\btys\.)(?<!\b\u0442\u044b\u0441\.)(?<!\b\u0440\u0443\u0431\.)(?<!\b\u043a\u0432\.)"
    r"(?<!\b\u0433\.)(?<!\b\u0433\u0433\.)(?<!\bmln\.)(?<!\bkm\.)(?<!\bproc\.)(?<!\bpct\.)(?<!\bmill\.)"
    r"\s+(?=[^\Wa-z_]|[\"\u201c(])|(?<=[\u3002\uff01\uff1f])(?=\w)"
)
"""Where a sentence ends, unlike behind an abbreviation: "4,6 Mio. Kubikmeter"."""
