"""The ways in which dates are written in Chinese. Data only; `date_grammar` explains the notation.

Years of eras (`date_eras`), plans (十四五) and the calendar of the moon are left out.
"""

from beltfacts.reading.dates.date_grammar import Row

SHORT = "han other word era nengo ordinal gongyuan n nn num di mo dot hyphen huo jin zuihou qian"
"""What before a year of two digits leaves open which year it is: 光绪15年3月."""

ROWS = [
    Row("year=YN month=n yue day=n ri", "day"),
    Row("year=YN month=n yue day=n ri? ZTO until=n ri", "days"),
    Row("year=YN month=n yue day=n ri ZTO month2=n yue until=n ri", "days"),
    Row("year=YN month=n yue day=n ri? huo day2=n ri", "each_day"),
    Row("year=YN month=n yue day=n (ri? huo n){1,6} ri? huo day2=n ri", "each_day"),
    Row("year=YN month=n yue day=n ri huo month2=n yue day2=n ri", "two_days"),
    Row("year=YN month=n yue", "month"),
    Row("year=YN month=n yue xun=xun", "xun"),
    Row("year=YN month=n yue? ZTO month2=n yue", "months_inside"),
    Row("year=YN month=n yue ZTO cinian month2=n yue", "months_next"),
    Row("year=YN month=n yue (day=n ri)? ZTO nian DI", "to_end"),
    Row("year=YN month=n yue? huo month2=n yue", "two_months"),
    Row("year=YN ONDE month2=n ge yue", "nth_month"),
    Row("year=YN month=n yue DI", "end"),
    Row("year=YN nian? DI", "end"),
    Row("year=YN chu", "year"),
    Row("year=YH de? nth=zhhalf", "half"),
    Row("year=YH ONDE? nth=n ge? jidu", "quarter"),
    Row("year=YH (hyphen)? q+nth=n", "quarter"),
    Row("year=YH nth=n+q", "quarter"),
    Row("year=YH h+nth=n", "half"),
    Row("year=YH ONDE? nth=n jidu? ZTO ordinal? nth2=n jidu", "quarters"),
    Row("year=YH ONDE? nth=n jidu? huo ordinal? nth2=n jidu", "two_quarters"),
    Row("year=YH de? qian count=n ge? jidu", "first_quarters"),
    Row("year=YH de? qian count=n ge? yue", "first_months"),
    Row("year=YH de? zhfirst count=n ge? yue", "first_months"),
    Row("year=YH de? zhfirst count=n ge? jidu", "first_quarters"),
    Row("year=YH de? nth=(zhfirst|mo) ge? jidu", "quarter"),
    Row("year=YH de? month2=zhfirst ge? yue", "nth_month"),
    Row("year=YH de? zuihou count=n ge? yue !(n)", "last_months"),
    Row("year=YH de? zuihou count=n ge? jidu", "last_quarters"),
    Row("year=YN de? season=zhseason", "season"),
    Row("year=YN de? season=season1 !+(han|season1|zhseason|ri|yue|jidu|jian|n|ge)", "season"),
    Row("year=(year|hanyear) niandai", "decade"),
    Row("year=year niandai? ZTO until=(year|YY) niandai", "decades"),
    Row("nth=n shiji decade=YY niandai", "century_decade"),
    Row("nth=n shiji decade=YY (niandai)? ZTO until=YY niandai", "century_decades"),
    Row("nth=nearcentury decade=YY niandai", "century_decade"),
    Row("nth=nearcentury decade=YY (niandai)? ZTO until=YY niandai", "century_decades"),
    Row("nth=(n|nearcentury) shiji? decade=twotens niandai", "two_decades"),
    Row("(n shiji|nearcentury) (han|YY|hyphen|ndash|huo|zhi){1,5} niandai", "refuse"),
    Row("nth=n shiji", "century", not_after="era nengo"),
    Row("nth=nearcentury", "century"),
    Row("year=(year|oldyear|hanyear) nian? ZTO until=YN", "years", not_after="ordinal era nengo"),
    Row("year=year+ANYDASH+until=YY nian", "years_short"),
    Row("year=year ANYDASH until=(year|YY) (nian)? caian", "fiscal"),
    Row("year=year ((huo) year){0,6} huo until=(year nian)", "each_year"),
    Row("year=year nian? caian", "fiscal"),
    Row("caian year=year nian?", "fiscal"),
    Row("year nian? caian ordinal? n jidu", "refuse"),
    Row("year nian? caian (zhhalf|qian)", "refuse"),
    Row("(jin) year=(year|oldyear|hanyear) nian", "round_number"),
    Row("year=(year|oldyear) nian (qian|lishi|jian|lai)", "round_number"),
    Row("(n|nn|hanshort) nian n yue (DI|xun|chu|qian n|zuihou n)", "refuse"),
    Row("(n|nn|hanshort) nian n yue? (n ri?)? (ZTO|huo) n (yue|ri)", "refuse"),
    Row("(n|nn|hanshort) nian ordinal? n jidu? (ZTO|huo) ordinal? n jidu", "refuse"),
    Row("year=(n|nn|hanshort) nian month=n yue", "short_month", not_after=SHORT),
    Row("year=(n|nn|hanshort) nian month=n yue day=n ri", "short_month", not_after=SHORT),
    Row("year=(n|nn|hanshort) nian ordinal? nth=n jidu", "short_quarter", not_after=SHORT),
    Row("oldyear nian (qian|lishi|jian|lai|zuihou)", "number"),
    Row("year=YN", "year", not_after="ordinal era nengo"),
]

ANCHORED = [
    Row("month=n yue day=n ri", "day", needs="anchor"),
    Row("month=n yue day=n ri? ZTO until=n ri", "days", needs="anchor"),
    Row("month=n yue day=n ri ZTO month2=n yue until=n ri", "days", needs="anchor"),
    Row("jin count=n nian", "past_years", needs="anchor"),
    Row("relyear tongqi", "year_earlier", needs="anchor"),
    Row("month2=nearmonth", "near_month", needs="anchor"),
]
"""Dates that are read only with the year in which the text speaks."""

PARTS = [
    Row("nth=zhhalf", "half"),
    Row("ordinal? nth=n jidu", "quarter"),
    Row("qian count=n ge? jidu", "first_quarters"),
    Row("qian count=n ge yue", "first_months"),
]
"""Parts of a year without the year, which a query may leave out."""

JOINED = [
    Row("(zi|cong)? first=D qi? (zhi|hyphen|ndash|tilde) last=D (jian|zhijian)? !(zhiqian|qian)", "interval"),
    Row("D ZTO (unread|cinian)", "refuse"),
    Row("(unread|yue|ri|jidu|zhhalf) ZTO D", "refuse"),
    Row("first=D huo last=D zhijian", "interval"),
    Row("(zi|cong)? first=HAND (emdash|emdash+emdash) last=D !(zhiqian|qian)", "interval"),
    Row("(zi|cong)? from=D (qi|yilai|chu yilai)", "from"),
    Row("zi from=D", "from"),
    Row("from=D huo zhihou", "from"),
    Row("from=D zhnow", "from"),
    Row("buzaoyu from=D", "from"),
    Row("until=D huo zhiqian", "until"),
    Row("until=END (zhiqian|qian)", "until"),
    Row("jiezhi until=D", "until"),
    Row("(jiezhi)? until=D weizhi", "until"),
    Row("buwanyu until=D", "until"),
    Row("after=D zhihou", "after"),
    Row("after=D zuihou !n", "after"),
    Row("D zuihou n", "refuse"),
    Row("D qian n nian", "refuse"),
    Row("wanyu after=D", "after"),
    Row("before=D zhiqian", "before"),
    Row("before=D qian !n", "before"),
    Row("zaoyu before=D", "before"),
]
"""Dates with the words that join or open them: D is a date, HAND one in Chinese, END the end of a time."""
