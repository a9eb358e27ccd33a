"""What add must not get wrong: scales and rates of tables, rates in words, foreign numbers, prices in pence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support import called

REPORT = """# Offences in 2024

There were 0.84 thefts of bicycles per 10,000 bed days. Coffee cost 90p a cup. The crane handles each hour 38 boxes.

Of the thieves 61% were caught, 4 points more than in 2023.

Milk cost 75 cents a litre. A cup of tea cost 80 to 90 cents.

**Offences recorded (thousands)**

| Offence | 2024 | Per 1,000 people |
|---|---|---|
| Fraud | 91.6 | 4.6 |
"""
PRESS = """# Informe de la flota en 2024

Publicado el 3 de febrero de 2025

En 2024 la flota del puerto captur\xf3 41.300 toneladas de los peces, un 7,2 % m\xe1s que en 2023, y el precio fue de 2,39 euros por kilo.
En agosto de 2024 el agua lleg\xf3 a los 19,8 \xb0C en la zona del puerto.
"""
PORT = (
    "<h1>2024\u5e74\u524d\u4e09\u5b63\u5ea6\u901a\u62a5</h1><p>\u5355\u673a\u6548\u7387\u8fbe\u6bcf\u5c0f\u65f638.4\u7bb1\u3002</p>"
    "<table><caption>\u5355\u4f4d\uff1a\u4e07\u5428</caption>"
    "<tr><th>\u8d27\u7c7b</th><th>2023\u5e74</th><th>2024\u5e74</th></tr>"
    "<tr><td>\u7164\u70ad</td><td>4,218.6</td><td>4,390.2</td></tr></table>"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new library with three documents as sources."""
    monkeypatch.chdir(tmp_path)
    assert called(capsys, "init", "--yes").code == 0
    for name, text in (("report.md", REPORT), ("press.txt", PRESS), ("port.html", PORT)):
        (tmp_path / "documents" / name).write_text(text, encoding="utf-8")
        assert called(capsys, "source", "add", f"documents/{name}", "--yes").code == 0
    return tmp_path


def add(capsys: pytest.CaptureFixture[str], document: str, quote: str, *options: str) -> tuple[str, dict[str, object]]:
    """Add a fact. Return why it was refused, and the fact."""
    measure = () if "--measure" in options else ("--measure", "example")
    command = ["add", "--document", document, "--quote", quote, "--subject", "Example", *measure, "--topic", "t", "--create"]
    out, err, code = called(capsys, *command, "--format", "json", *options)
    return (err if code else ""), (json.loads(out)["results"][0] if not code else {})


@pytest.mark.parametrize(
    ("document", "quote", "options", "value", "unit", "date"),
    [
        ("report.md", "There were 0.84 thefts of bicycles per 10,000 bed days", (), 0.84, "{theft}/(10000.{bed-day})", "2024"),
        ("report.md", "4 points more than in 2023", ("--measure", "rise in the share of thieves caught"), 4, "{percentage-point}", "2024"),
        ("report.md", "Coffee cost 90p a cup", ("--unit", "GBP"), 0.9, "GBP", "2024"),
        ("report.md", "| Fraud | 91.6 | 4.6 |", ("--figure", "91.6"), 91600, "{offence}", "2024"),
        ("press.txt", "captur\xf3 41.300 toneladas de los peces", (), 41300, "t", "2024"),
        ("press.txt", "un 7,2 % m\xe1s que en 2023", (), 7.2, "%", "2024"),
        ("press.txt", "el precio fue de 2,39 euros por kilo", (), 2.39, "EUR/kg", "2024"),
        ("press.txt", "captur\xf3 41.300 toneladas de los peces", ("--date", "2025-02-03"), 41300, "t", "2025-02-03"),
        ("press.txt", "el agua lleg\xf3 a los 19,8 \xb0C", (), 19.8, "Cel", "2024-08"),
        ("port.html", "\u7164\u70ad 4,218.6 4,390.2", ("--figure", "4,390.2"), 43902000, "t", "2024"),
    ],
)
def test_values_that_were_easy_to_get_wrong(
    desk: Path, capsys: pytest.CaptureFixture[str], document: str, quote: str, options: tuple[str, ...], value: float, unit: str, date: str
) -> None:
    why, fact = add(capsys, document, quote, *options)
    assert not why
    assert (fact["value"], fact["unit"], fact["date"]) == (value, unit, date)
    assert called(capsys, "verify").code == 0
    assert called(capsys, "check").code == 0


@pytest.mark.parametrize("options", [("--unit", "EUR/L"), ("--unit", "EUR/L", "--value", "0.75")])
def test_cents_are_an_amount_of_the_currency_that_is_given(
    desk: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    why, fact = add(capsys, "report.md", "Milk cost 75 cents a litre", *options)
    assert not why
    assert (fact["value"], fact["unit"]) == (0.75, "EUR/L")


def test_a_range_of_cents_is_an_amount_of_the_currency_that_is_given(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, fact = add(capsys, "report.md", "A cup of tea cost 80 to 90 cents", "--unit", "EUR")
    assert not why
    assert (fact["low"], fact["high"], fact["unit"]) == (0.8, 0.9, "EUR")


def test_what_is_not_sure_is_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "leave sign, scale or unit" in add(capsys, "report.md", "| Fraud | 91.6 | 4.6 |", "--figure", "4.6")[0]
    assert "{percentage-point}, or {point} of a game" in add(capsys, "report.md", "4 points more than in 2023")[0]
    assert "add lacks --unit" in add(capsys, "port.html", "\u5355\u673a\u6548\u7387\u8fbe\u6bcf\u5c0f\u65f638.4\u7bb1")[0]


def test_the_language_of_a_source_is_read_from_its_words(desk: Path) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (desk / "facts").glob("*.toml")]
    assert any('language = "es"' in text and "its most frequent words" in text for text in sources)


NOTICE = """Aviso del puerto

Llegaron 412.560 personas. Los muelles del puerto son m\xe1s largos.
"""
MINUTES = """# Protokoll der Sitzung vom 18. April 2024

Die Gemeinde und der Rat sind im Saal. Die Schule z\xe4hlt 412 Kinder (Stand 31. Dezember 2023). Der Preis lag bei 41,3 Cent je Kilogramm.
"""
PRICE = "Der Preis lag bei 41,3 Cent je Kilogramm"
TABLE = (
    '<html lang="es"><h1>Empleo en 2023</h1><table><tr><th>Sector</th><th>Ocupados (miles)</th></tr>'
    "<tr><td>Comercio</td><td>13,4</td></tr></table></html>"
)
WATER = (
    "<h1>2023\u5e74\u6c34\u52a1\u5e74\u62a5</h1><table><tr><th>\u6307\u6807</th><th>2022\u5e74</th><th>2023\u5e74</th></tr>"
    "<tr><td>\u7ba1\u7f51\uff08\u516c\u91cc\uff09</td><td>2,916</td><td>3,047</td></tr></table>"
)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new library with documents in other languages."""
    monkeypatch.chdir(tmp_path)
    assert called(capsys, "init", "--yes").code == 0
    for name, text in (("aviso.txt", NOTICE), ("protokoll.md", MINUTES), ("empleo.html", TABLE), ("water.html", WATER)):
        (tmp_path / "documents" / name).write_text(text, encoding="utf-8")
        assert called(capsys, "source", "add", f"documents/{name}", "--yes").code == 0
    return tmp_path


def test_a_point_that_may_group_digits_is_asked_for_where_the_language_is_not_known(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (source,) = (path for path in (shelf / "facts").glob("*.toml") if "aviso.txt" in path.read_text(encoding="utf-8"))
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace('language = "es"\n', ""), encoding="utf-8")
    why, _ = add(capsys, "aviso.txt", "Llegaron 412.560 personas", "--date", "undated")
    assert "may be read in two ways" in why and 'language = "es"' in why
    source.write_text(text.replace("[[source]]\n", '[[source]]\nlanguage = "es"\n') if "language =" not in text else text, encoding="utf-8")
    why, fact = add(capsys, "aviso.txt", "Llegaron 412.560 personas", "--date", "undated")
    assert (why, fact["value"]) == ("", 412560)


def test_a_date_in_brackets_behind_the_figure_is_not_that_of_the_meeting(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, _ = add(capsys, "protokoll.md", "Die Schule z\xe4hlt 412 Kinder")
    assert "2023-12-31" in why
    why, fact = add(capsys, "protokoll.md", "Die Schule z\xe4hlt 412 Kinder (Stand 31. Dezember 2023)")
    assert (why, fact["date"]) == ("", "2023-12-31")


def test_what_was_is_not_taken_to_be_of_the_day_of_the_meeting(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, _ = add(capsys, "protokoll.md", PRICE)
    assert "add lacks --date" in why and "perhaps 2024-04-18" in why


def test_cents_per_kilogram_in_german_verify(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, fact = add(capsys, "protokoll.md", PRICE, "--date", "2024-04-18")
    assert (why, fact["unit"], fact["value"]) == ("", "{cent}/kg", 41.3)


def test_thousands_of_a_spanish_header_are_no_miles(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, fact = add(capsys, "empleo.html", "Comercio 13,4")
    assert (why, fact["value"], fact["unit"]) == ("", 13400, "{ocupado}")


def test_a_row_with_a_bracket_of_a_script_without_spaces_is_found(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, fact = add(capsys, "water.html", "\u7ba1\u7f51\uff08\u516c\u91cc\uff09 2,916 3,047", "--figure", "2,916")
    assert (why, fact["value"], fact["unit"], fact["date"]) == ("", 2916, "km", "2022")


MONTHS = (
    "<h1>2024\u5e74\u7b2c\u4e09\u5b63\u5ea6\u62a5\u544a</h1><table><tr><th>\u6307\u6807</th><th>7\u6708</th><th>8\u6708</th></tr>"
    "<tr><td>\u8d27\u8fd0\u91cf\uff08\u5428\uff09</td><td>186</td><td>192</td></tr></table>"
)
SURVEY = """<html lang="de"><head><title>Busse - Stadt Heron</title></head><h1>Busse in Heron 2024</h1><p>12. November 2024</p>
<p>Die Busse bef\xf6rderten 3.210 Fahrg\xe4ste.</p></html>"""


def test_a_month_above_a_column_has_the_year_of_the_title(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shelf / "documents" / "months.html").write_text(MONTHS, encoding="utf-8")
    assert called(capsys, "source", "add", "documents/months.html", "--yes").code == 0
    why, fact = add(capsys, "months.html", "\u8d27\u8fd0\u91cf\uff08\u5428\uff09 186 192", "--figure", "192")
    assert (why, fact["date"]) == ("", "2024-08")


def test_a_title_dates_before_the_day_of_publication_and_nouns_keep_their_letters(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shelf / "documents" / "busse.html").write_text(SURVEY, encoding="utf-8")
    done = called(capsys, "source", "add", "documents/busse.html", "--yes", "--format", "json")
    assert json.loads(done.stdout)["results"][0]["fields"]["title"] == "Busse in Heron 2024"
    why, fact = add(capsys, "busse.html", "Die Busse bef\xf6rderten 3.210 Fahrg\xe4ste")
    assert (why, fact["value"], fact["unit"], fact["date"]) == ("", 3210, "{fahrgaste}", "2024")
    assert 'words = ["Fahrg\xe4ste"]' in "".join(path.read_text(encoding="utf-8") for path in (shelf / "facts").glob("*.toml"))


def test_the_title_of_the_document_is_no_place_in_it(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    why, fact = add(capsys, "protokoll.md", PRICE, "--date", "2024-04-18")
    assert (why, fact["locator"]) == ("", "para. 2")


def test_what_is_said_of_a_changed_document_can_be_followed(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(capsys, "protokoll.md", PRICE, "--date", "2024-04-18")
    document = shelf / "documents" / "protokoll.md"
    document.write_text(MINUTES + "\nNachtrag.\n", encoding="utf-8")
    (verdict,) = json.loads(called(capsys, "verify", "--format", "json").stdout)["results"]
    assert verdict["verdict"] == "uncheckable" and "beltfacts source check" in verdict["reason"]
    states = json.loads(called(capsys, "source", "check", "--format", "json").stdout)["results"]
    (state,) = (each for each in states if each["state"] == "changed")
    (file,) = (path for path in (shelf / "facts").glob("*.toml") if "protokoll.md" in path.read_text(encoding="utf-8"))
    text = file.read_text(encoding="utf-8")
    old = text.partition('sha256 = "')[2].partition('"')[0]
    file.write_text(text.replace(old, state["advice"].partition('sha256 = "')[2].partition('"')[0]), encoding="utf-8")
    (verdict,) = json.loads(called(capsys, "verify", "--format", "json").stdout)["results"]
    assert verdict["verdict"] == "found"


@pytest.mark.parametrize(
    ("figure", "options", "is_written"),
    [
        ("veintid\xf3s", (), False),
        ("doce", (), True),
        ("doce", ("--value", "12", "--unit", "{barco}", "--sic", "doce is 12"), True),
        ("mayo", (), True),
        ("Ana Gil", (), True),
    ],
)
def test_a_number_word_of_another_language_is_asked_for(
    desk: Path, capsys: pytest.CaptureFixture[str], figure: str, options: tuple[str, ...], is_written: bool
) -> None:
    quote = "En mayo la flota de Ana Gil y su socio con doce barcos y veintid\xf3s marineros"
    text = f"# Informe de la flota en 2024\n\n{quote} lleg\xf3 al puerto por la tarde del lunes.\n"
    (desk / "documents" / "words.md").write_text(text, encoding="utf-8")
    assert called(capsys, "source", "add", "documents/words.md", "--yes").code == 0
    why, _ = add(capsys, "words.md", quote, "--figure", figure, "--date", "2024", "--dry-run", *options)
    assert ("read in English and Chinese only" in why) is not is_written
    assert bool(why) is not is_written
