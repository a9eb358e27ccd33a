"""Drafts in languages other than English and Chinese: numbers, times, plans and sources as these write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beltfacts.audit import ALARMS, Auditor
from beltfacts.audit.claims.printed_claims import printed_step
from tests.audit.test_audit import verdicts
from tests.conftest import load

_FACTS = """
zoo | Besucher | 482.650 Besucher | 482650 | {Besucher} | 2024
zoo | Besucher | 451.300 | 451300 | {Besucher} | 2023
zoo | Ausgaben für Futter | 1,37 Millionen Euro | 1370000 | EUR | 2024
zoo | Tierarten | 318 Tierarten | 318 | {Tierart} | 2024
zoo | Ziel für den Anteil des Solarstroms | 65 % | 65 | % | 2030 | target
musee | visiteurs du musée | 128 450 visiteurs | 128450 | {visiteur} | 2024
musee | visiteurs du musée | 121 000 visiteurs | 121000 | {visiteur} | 2023
musee | budget du musée | 3,64 millions d'euros | 3640000 | EUR | 2024
puerto | contenedores movidos en el puerto | 1.284.500 contenedores | 1284500 | {contenedor} | 2024
"""
_NAMES = {"zoo": "Tierpark Auental", "musee": "Musée des Tisserands", "puerto": "Puerto de Brisamar"}


@pytest.fixture
def auditor(facts_folder):
    facts, units = "", {}
    for at, line in enumerate(_FACTS.strip().splitlines()):
        subject, measure, figure, value, unit, date, *status = (part.strip() for part in line.split("|"))
        told = f'status = "{status[0]}"\n' if status else ""
        facts += (
            f'\n[[fact]]\nid = "fact-{at}"\nsubject = "{subject}"\nmeasure = "{measure}"\nfigure = "{figure}"\nvalue = {value}\n'
            f'unit = "{unit}"\ndate = "{date}"\ntopics = ["towns"]\nsource = "yearbook"\n{told}quote = "{figure}"\n'
        )
        if unit.startswith("{"):
            units[unit] = unit[1:-1]
    subjects = "".join(f'\n[[subject]]\nid = "{key}"\nname = "{name}"\n' for key, name in _NAMES.items())
    declared = "".join(f'\n[[unit]]\ncode = "{code}"\nname = "{name}"\nwords = ["{name}"]\n' for code, name in units.items())
    source = '[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Jahrbuch"\nissued = "2025"\npublisher = "Stadt Auental"\n'
    topic = '\n[[topic]]\nid = "towns"\nname = "Towns"\n'
    with load(facts_folder(yearbook=f"{source}{subjects}{topic}{declared}{facts}")) as library:
        yield Auditor(library)


_GERMAN = "Der Tierpark Auental ist mit dem Bus zu erreichen und auch am Abend für die Gäste da. "
_SPANISH = "El Puerto de Brisamar es el mayor de la costa y está al norte del faro, con los barcos más grandes por cada muelle. "


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (f"{_GERMAN}Er zählte 2024 482.650 Besucher.", "482.650", "supported"),
        (f"{_GERMAN}Der Tierpark Auental zählte 2024 428.650 Besucher.", "428.650", "wrong-figure"),
        (f"{_GERMAN}Die Ausgaben für Futter betrugen 1,37 Millionen Euro.", "1,37 Millionen Euro", "supported"),
        (f"{_GERMAN}Die Ausgaben für Futter betrugen 1,37 Milliarden Euro.", "1,37 Milliarden Euro", "wrong-unit"),
        (f"{_GERMAN}2024 kamen 482.650 Besucher, ein Jahr zuvor waren es 451.300 Besucher.", "451.300", "supported"),
        (f"{_GERMAN}Der Anteil des Solarstroms soll im Tierpark auf 65 % steigen.", "65 %", "supported"),
        (f"{_GERMAN}Die Zahl der Besucher liegt heute bei 451.300.", "451.300", "outdated"),
        (f"{_GERMAN}Er lockt 451.300 Besucher an.", "451.300", "outdated"),
        (f"{_GERMAN}Die Zahl der Besucher lag bei 451.300.", "451.300", "supported"),
        (f"{_GERMAN}Im vergangenen Jahr lebten dort 381 Tierarten.", "381", "wrong-figure"),
        (f"{_GERMAN}Früher war es leer. Mehr als genug ist da. Etwa 480.000 Besucher kamen.", "480.000", "supported"),
        (f"{_GERMAN}Nach dem Bericht des Landesamts zählte der Tierpark 2024 482.650 Besucher.", "482.650", "misattributed"),
        (f"{_GERMAN}Laut dem Landesamt zählte der Tierpark 2024 482.650 Besucher.", "482.650", "misattributed"),
        (f"{_GERMAN}Laut dem Landesamt zählte der Tierpark 2024 482.650 Besucher.", "2024", "misattributed"),
        (f"{_GERMAN}Laut der Stadt Auental zählte der Tierpark 2024 482.650 Besucher.", "482.650", "supported"),
        ("Le Musée des Tisserands est dans la vieille ville. En 2024 il a reçu 128 450 visiteurs.", "128 450", "supported"),
        (
            "Le Musée des Tisserands est dans la vieille ville. Son budget est de 3,64 millions d'euros.",
            "3,64 millions d'euros",
            "supported",
        ),
        (
            "Le musée est dans la vieille ville et les enfants sont nombreux. Aujourd'hui, le musée compte 121 000 visiteurs.",
            "121 000",
            "outdated",
        ),
        ("Le musée est dans la vieille ville et les enfants sont nombreux. Le musée reçoit 121 000 visiteurs.", "121 000", "outdated"),
        ("Le musée est dans la vieille ville et les enfants sont nombreux. Le musée a reçu 121 000 visiteurs.", "121 000", "supported"),
        (f"{_SPANISH}Los contenedores movidos fueron 1.284.500 en 2024.", "1.284.500", "supported"),
        (f"{_SPANISH}Según la Cámara de Comercio movió 1.284.500 contenedores.", "1.284.500", "misattributed"),
    ],
)
def test_a_draft_is_read_in_its_language(auditor, text, figure, verdict):
    found = verdicts(auditor, text)
    assert found[next(each for each in found if each.startswith(figure))] == verdict


@pytest.mark.parametrize(
    "text",
    [
        f"{_GERMAN}In der Nachbarstadt Sollberg zählte der Zoo 97.400 Besucher.",
        f"{_GERMAN}Der Konkurrent Wildpark Sollberg hält 120 Tierarten.",
        f"{_GERMAN}Am 4. Mai 2024 kamen 6.120 Besucher aus Sollberg.",
    ],
)
def test_what_is_of_others_is_no_alarm_in_german(auditor, text):
    assert not set(verdicts(auditor, text).values()) & set(ALARMS)


def test_the_next_draft_is_read_in_its_own_language(auditor):
    assert verdicts(auditor, f"{_GERMAN}Er zählte 2024 482.650 Besucher.")["482.650"] == "supported"
    assert verdicts(auditor, "Of the visitors of the zoo and of the park, 1.370 were late.")["1.370"] == "unsupported"


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [("23.780", 23780, 1), ("9,85 Milliarden", 9_850_000_000, 10_000_000), ("10\u201340", 40, 1), ("2.5", "2.5", "0.1")],
)
def test_the_step_of_a_figure_is_that_of_its_last_digit(text, value, step):
    assert printed_step(text, Decimal(value)) == Decimal(step)
