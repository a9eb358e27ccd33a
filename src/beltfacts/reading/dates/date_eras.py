"""The ways in which years of an era are written, in English and Chinese. Data only; `date_grammar` explains the notation.

Years of our era are read: AD 79, 公元618年, those of the Republic of China, whose first one is 1912: 民國112年, and those of Japan: 令和6年. Years
before our era, and those of other reigns, are refused: 44 BC, 公元前221年. So is the first or last year of a reign without a month: 昭和64年.
"""

from beltfacts.reading.dates.date_grammar import Row

ROWS = [
    Row("ad year=NUM !(ad|bc|comma+num)", "era_year"),
    Row("year=NUM ad !+hyphen", "era_year"),
    Row("year=(year|oldyear)+smallad", "era_year"),
    Row("NUM+smallad", "refuse"),
    Row("month=MONTH day=DAY comma? year=NUM ad", "era_day"),
    Row("day=DAY of? month=MONTH comma? year=NUM ad", "era_day"),
    Row("month=MONTH comma? year=NUM ad", "era_day"),
    Row("ad year=NUM (hyphen|ndash|tilde|to) until=NUM", "era_years"),
    Row("year=NUM (hyphen|ndash|tilde|to) until=NUM ad", "era_years"),
    Row("CIRCA year=NUM ad", "about_era"),
    Row("CIRCA ad year=NUM", "about_era"),
    Row("NUM bc", "refuse"),
    Row("NUM (hyphen|ndash|tilde|to) NUM bc", "refuse"),
    Row("MONTH (DAY comma?)? NUM bc", "refuse"),
    Row("DAY of? MONTH comma? NUM bc", "refuse"),
    Row("CENTURY hyphen? century bc", "refuse"),
    Row("gongyuan year=ERANUM nian", "era_year"),
    Row("gongyuan year=ERANUM nian month=n yue", "era_day"),
    Row("gongyuan year=ERANUM nian month=n yue day=n ri", "era_day"),
    Row("gongyuan year=ERANUM nian? ZTO gongyuan? until=ERANUM nian", "era_years"),
    Row("minguo year=ERANUM nian", "minguo_year"),
    Row("minguo year=ERANUM nian DI", "minguo_end"),
    Row("minguo year=ERANUM nian month=n yue", "minguo_month"),
    Row("minguo year=ERANUM nian month=n yue DI", "minguo_end"),
    Row("minguo year=ERANUM nian month=n yue day=n ri", "minguo_day"),
    Row("minguo year=ERANUM nian ordinal? nth=n jidu", "minguo_quarter"),
    Row("minguo year=ERANUM nian nth=zhhalf", "minguo_half"),
    Row("minguo year=ERANUM nian? ZTO minguo? until=ERANUM nian", "minguo_years"),
    Row("minguo ERANUM nian n yue (n ri)? ZTO minguo? ERANUM (nian|yue|ri)", "refuse"),
    Row("year=num nian", "minguo_budget_year", not_after="ordinal era minguo nengo gongyuan n nn num dot hyphen jin"),
    Row("nengo (year=ERANUM nian|yuannian)", "reign_year"),
    Row("nengo (year=ERANUM nian|yuannian) DI", "reign_end"),
    Row("nengo (year=ERANUM nian|yuannian) month=n yue", "reign_day"),
    Row("nengo (year=ERANUM nian|yuannian) month=n yue day=n ri", "reign_day"),
    Row("nengo (year=ERANUM nian|yuannian)? ZTO nengo? until=ERANUM nian", "reign_years"),
    Row("nengo (ERANUM nian|yuannian) n yue (n ri)? ZTO (nengo (ERANUM nian|yuannian))? n (yue|ri)", "refuse"),
    Row("nengo (ERANUM nian|yuannian) (n yue)? (ordinal? (n|nn|num) n?)? eraparts", "refuse"),
    Row("nengo (ERANUM nian|yuannian) (jidu|zhhalf|ordinal? n jidu)", "refuse"),
    Row("era ERANUM nian", "refuse"),
    Row("era ERANUM nian n yue (n ri)?", "refuse"),
    Row("era ERANUM nian? ZTO (era|gongyuan|qian)? ERANUM nian", "refuse"),
    Row("era n shiji", "refuse"),
]
