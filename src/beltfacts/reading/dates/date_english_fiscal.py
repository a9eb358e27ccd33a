"""The ways in which financial years and their parts are written in English. Data only; `date_grammar` explains the notation."""

from beltfacts.reading.dates.date_grammar import Row

ROWS = [
    Row("FISCAL apos? year=year", "fiscal"),
    Row("FISCAL+apos? year=YY", "fiscal"),
    Row("FISCAL year=year+ANYDASH+until=YY !(ANYDASH+NUM)", "fiscal"),
    Row("FISCAL year=year+ANYDASH+until=year", "fiscal"),
    Row("fy+year=YY+ANYDASH+until=YY", "fiscal"),
    Row("FISCAL TO year=year", "refuse"),
    Row("FISCAL year=year TO FISCAL? until=year", "fiscal_range"),
    Row("year=year fiscal yearword", "fiscal"),
    Row("year=year+ANYDASH+until=YY fiscal yearword", "fiscal"),
    Row("year=year+ANYDASH+until=year fiscal yearword", "fiscal"),
    Row("NTH fiscal? (quarter|half) OFTHE? fiscal? FISCAL (year|YY)", "refuse"),
    Row("NTH fiscal (quarter|half) OFTHE? (year|oldyear)", "refuse"),
    Row("(q|h)+n (of|in|comma|hyphen|slash)? FISCAL apos? (year|YY)", "refuse"),
    Row("n+(q|h) (of|in|comma|hyphen|slash)? FISCAL apos? (year|YY)", "refuse"),
    Row("FISCAL apos? (year|YY) (comma|hyphen|slash)? (q|h)+n", "refuse"),
    Row("fiscal NTH (quarter|half) OFTHE? (year|oldyear)", "refuse"),
    Row("first COUNT (months|quarter) (of the|of|in) FISCAL (year|YY)", "refuse"),
    Row("fiscal (q|h)+n (of|in|comma)? (year|YY)", "refuse"),
]
