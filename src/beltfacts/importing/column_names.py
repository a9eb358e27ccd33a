"""What the name of a column says of its role: "TIME_PERIOD" is the date, "Country Code" a code. Pure.

It looks at no values (`roles`). Names are those of SDMX, of the World Bank and Eurostat, and common ones of tables in some languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SUBJECT, MEASURE, DIMENSION, DATE, VALUE = "subject", "measure", "dimension", "date", "value"
UNIT, SCALE, STATUS, FLAG, CODE, NOTE, IGNORE = "unit", "scale", "status", "flag", "code", "note", "ignore"
ROLES = (SUBJECT, MEASURE, DIMENSION, DATE, VALUE, UNIT, SCALE, STATUS, FLAG, CODE, NOTE, IGNORE)
"""What a column may be. A code is another name of the subject; a scale is a power of ten; a note is said in the note of each fact."""

_NAMES = {
    DATE: "datum|fecha|dato|päivämäärä|дата|日期|日付|"
    "year|years|period|time|time period|date|quarter|month|week|day|reference period|refperiod|time code|"
    "jahr|monat|quartal|zeit|année|annee|"
    "periode|perioden|période|periodo|período|année scolaire|trimestre|trimester|kvartal|tid|leto|mes|"
    "mois|maand|måned|månad|měsíc|miesiąc|kwartał|čtvrtletí|"
    "jaar|jaren|año|anno|ano|rok|år|vuosi|год|период|месяц|квартал|年|年份|年度|年次|月|時間|时间|时期|time dimension|"
    "financial year|fiscal year|as of|on date|ref year|time detail|yyyymm|year month|month year|yearmonth|yyyy mm",
    VALUE: "value|values|obs value|observation|observation value|data value|numeric value|figure|wert|valeur|"
    "fact value numeric|valor|valore|waarde|värde|verdi|wartość|hodnota|arvo|значение|数值|值|数量|値",
    UNIT: "unit|units|unit measure|unit of measure|unit of measurement|uom|measurement unit|einheit|unité|"
    "unite|unidad|unità|eenheid|enhet|enhed|jednostka|jednostka miary|jednotka|yksikkö|единица|"
    "единица измерения|ед. изм.|单位|單位|単位|計量單位|计量单位",
    SCALE: "unit mult|unit multiplier|multiplier|powercode code|powercode|scale|scalar factor",
    FLAG: "flag|flags|obs status|obs flag|observation status|observation status (flag)|flag codes|flag code|"
    "footnote|footnotes|marker|symbol",
    STATUS: "status|kind of figure|version|scenario",
    MEASURE: "indicator|indicator name|series|series name|series description|subject descriptor|indicator description|measure|variable|content|tabellinnehåll|"
    "statistikkvariabel|tiedot|item|statistic|statistics|statistical indicator|metric|contents|"
    "contentscode|kennzahl|merkmal|indicateur|indicador|indicatore|indikator|indicator naam|onderwerp|"
    "variabel|wskaźnik|ukazatel|показатель|指标|指標|项目|項目|line item|account|"
    "characteristic|characteristics|parameter|outcome|kpi|key figure|key figures",
    SUBJECT: "country|country name|geo area name|location name|area description|reporter name|"
    "region|region name|ref area|reference area|geo|geography|geopolitical entity (reporting)|area|area name|"
    "country or area|location|territory|entity|name|land|gemeinde|kanton|bundesland|kreis|stadt|pays|"
    "région|département|commune|país|pais|paese|provincia|comunidad autónoma|regione|comune|"
    "regio|regio's|regio’s|gemeenten|kommun|kommune|län|fylke|województwo|kraj|okres|регион|область|страна|国家|地区|省份|省市|城市|都道府県|市町村|国|"
    "economy|reporter",
    CODE: "country code|iso|iso code|iso2|iso3|iso 3|iso 2|iso3 code|iso2 code|iso alpha 3|alpha 3|geo code|"
    "area code|region code|entity code|code",
    NOTE: "notes|note|remark|remarks|comment|comments|comment obs|observation comment|anmerkung|anmerkungen|bemerkung|bemerkungen|remarque|"
    "remarques|observaciones|nota|notas|opmerking|opmerkingen|anmärkning|merknad|备注|備註|说明|說明|注释",
    IGNORE: "dataflow|structure|structure id|structure name|action|freq|frequency|time frequency|time format|"
    "decimals|indicator code|series code|"
    "source|last update|last updated|dataset|obs conf|conf status|confidentiality status|confidentiality status (flag)|source note|"
    "title|collection|series key|index|row|no|no.|#|unnamed: 0|"
    "flag description|flags description|status description|date modified|language|fact comments",
}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between the words of "FactValueNumeric"."""
_ROLE_OF = {name: role for role, names in _NAMES.items() for name in names.split("|")}


_EVENT = (
    "sampling|survey|sample|observation|measurement|reading|collection|recording|record|reporting|report|reference|visit|inspection|test|trading|trade|"
    "settlement|valuation|match|game|census|count|fieldwork"
)
_DONE = "sampled|surveyed|observed|measured|collected|recorded|inspected|tested|counted|visited|taken"
_DAY_OF_DATA = re.compile(rf"(?:(?:{_EVENT}) (?:date|day)|date of (?:the )?(?:{_EVENT})|(?:{_DONE}) (?:on|at)|date (?:{_DONE}))\Z")
"""Names of columns that say on which day something was counted or measured."""
_RANKS = frozenset(
    (
        "rank|ranking|rang|rango|pos|pos.|position|place|platz|plats|nr|nr.|no|no.|#|№|s.no|s.no.|sl no|sl. no.|sr. no.|sr no|serial no.|lp.|č.|"
        "序号|排名|名次|順位"
    ).split("|")
)
"""Names of columns that number the rows, where they hold numbers."""
_NUMBER = re.compile(r"=?\d{1,4}(?:\.|st|nd|rd|th|=|\s?\(?tie\)?)?\Z")


def numbers_rows(name: str, texts: Sequence[str]) -> bool:
    """Return whether a column numbers or ranks the rows. `texts`: what it holds."""
    plain = name.casefold().strip()
    return (plain in _RANKS or plain.endswith((" rank", " ranking"))) and bool(texts) and all(map(_NUMBER.match, texts))


def is_scale_in_words(name: str) -> bool:
    """Return whether the name of a column is that of a scale in words, as in "Thousands". Numbers below "Scale" may be sizes or marks."""
    return " ".join(name.casefold().replace("_", " ").split()) in ("scale", "scalar factor")


def role_of_name(name: str) -> str:
    """Return the role that the name of a column says, empty where it says none. "FREQ: Frequency" counts by its first part."""
    joined = " ".join(name.casefold().replace("_", " ").split())
    plain = " ".join(_CAMEL.sub(" ", name).casefold().replace("_", " ").split())
    if _DAY_OF_DATA.match(plain):
        return DATE
    if plain.endswith((" area code", " country code")):
        return CODE
    return _ROLE_OF.get(plain) or _ROLE_OF.get(joined) or (_ROLE_OF.get(plain.partition(":")[0].strip(), "") if ":" in plain else "")
