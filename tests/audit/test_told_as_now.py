"""Figures of an earlier time told as those of now, though nothing says "now": a library of a river town, which knows two years of each thing."""

from __future__ import annotations

import pytest

from beltfacts.audit.claims import tells_past
from tests.audit.small_libraries import library_of

_SUBJECTS = {"clinic": "Alder Clinic", "dairy": "Brook Dairy", "ferry": "Reed Ferry", "games": "River Games"}
_FACTS = """
clinic | emergency visits | 41,870 visits | 41870 | {visit} | 2023 | flow
clinic | emergency visits | 44,960 visits | 44960 | {visit} | 2024 | flow
clinic | share of beds in use | 78.4% | 78.4 | % | 2023 | flow
clinic | share of beds in use | 83.1% | 83.1 | % | 2024 | flow
clinic | nurses | 318 nurses | 318 | {nurse} | 2024 | point
dairy | average price of butter | €9.35 | 9.35 | EUR | 2022 | flow
dairy | average price of butter | €7.80 | 7.80 | EUR | 2024 | flow
dairy | milk lost in transport | 6.4% | 6.4 | % | 2019 | flow
dairy | milk lost in transport | 3.9% | 3.9 | % | 2024 | flow
ferry | daily passengers at the start | 2,150 passengers | 2150 | {passenger}/d | 2017~ | flow
ferry | highest daily passengers | 9,400 passengers | 9400 | {passenger}/d | undated | flow
ferry | years until the mill press is renewed | 9 years | 9 | a | 2015 | point
ferry | years until the mill press is renewed | 6 years | 6 | a | 2024 | point
games | number of the games | the 11th games | 11 | {rank} | 2021 | event
games | number of the games | the 12th games | 12 | {rank} | 2023 | event
"""
LIBRARY = library_of(_FACTS, "subject measure figure value unit date period", _SUBJECTS, units=["visit", "nurse", "passenger"])


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Alder Clinic receives 41,870 emergency visits a year.", "41,870"),
        ("The Alder Clinic, for all its nurses, tends to 41,870 emergency visits.", "41,870"),
        ("# Alder Clinic\n\n- Emergency visits: 41,870\n- Nurses: 318", "41,870"),
        ("| Alder Clinic | Figure |\n|---|---|\n| Emergency visits | 41,870 |\n| Nurses | 318 |", "41,870"),
        ("Brook Dairy is small. Butter leaves Brook Dairy for €9.35 on average, though buyers hope for less.", "€9.35"),
        ("Brook Dairy loses 6.4% of its milk in transport.", "6.4%"),
        ("Half a century ago, Brook Dairy had one cart. Brook Dairy loses 6.4% of its milk in transport.", "6.4%"),
        ("In 2019 Brook Dairy was sold; now it is a cooperative. Brook Dairy loses 6.4% of its milk in transport.", "6.4%"),
        ("Reed Ferry carries 2,150 passengers a day at present.", "2,150"),
        ("Brook Dairy, founded in 1911 by two brothers, loses 6.4% of its milk in transport.", "6.4%"),
        ("At Brook Dairy, the share of milk lost in transport stood at 6.4% at last count.", "6.4%"),
        ("The drivers of Brook Dairy need luck. Brook Dairy loses 6.4% of its milk in transport and they need not exceed it.", "6.4%"),
        ("# Brook Dairy since 2019\n\nBrook Dairy loses 6.4% of its milk in transport.", "6.4%"),
        ("The mill press of Reed Ferry is now renewed after 9 years.", "9 years"),
    ],
)
def test_what_is_told_of_no_other_time_is_told_of_now(verdict_on, text, figure):
    assert verdict_on(text, figure) == "outdated"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Alder Clinic receives 44,960 emergency visits a year.", "44,960"),
        ("In 2023 the Alder Clinic received 41,870 emergency visits.", "41,870"),
        ("The Alder Clinic dealt with 41,870 emergency visits.", "41,870"),
        ("The Alder Clinic had 44,960 emergency visits in 2024, after 41,870 the year before.", "41,870"),
        ("# Alder Clinic in 2023\n\n- Emergency visits: 41,870\n- Share of beds in use: 78.4%", "41,870"),
        ("The Alder Clinic in the year 2023:\n\n- Emergency visits: 41,870\n- Share of beds in use: 78.4%", "78.4%"),
        ("# Newsletter, March 2024\n\nThe Alder Clinic receives 41,870 emergency visits a year.", "41,870"),
        ("| Alder Clinic | Before | Now |\n|---|---|---|\n| Emergency visits | 41,870 | 44,960 |", "41,870"),
        ("| Alder Clinic | 2023 | 2024 |\n|---|---|---|\n| Emergency visits | 41,870 | 44,960 |", "41,870"),
        ("2023 is a hard year for the Alder Clinic. It counts 41,870 emergency visits.", "41,870"),
        ("Brook Dairy, founded in 1911, sold butter for €9.35 on average.", "€9.35"),
        ("The mill press of Reed Ferry is renewed after 6 years, in place of 9 years.", "9 years"),
        ("Brook Dairy sold butter for €9.35 on average.", "€9.35"),
        ("At first, Reed Ferry carried 2,150 passengers a day.", "2,150"),
        ("In 2024 the Alder Clinic had 318 nurses, and Reed Ferry, with 2,150 passengers a day at first, was near.", "2,150"),
        ("Brook Dairy lost 3.9% of its milk in transport in 2024, while Reed Ferry began with 2,150 passengers a day.", "2,150"),
        ("The butter of Brook Dairy that used to cost €9.35 on average is now sold for €7.80.", "€9.35"),
        ("The Alder Clinic has 44,960 emergency visits now, in place of 41,870.", "41,870"),
    ],
)
def test_what_is_told_of_another_time_is_not_outdated(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"


def test_a_figure_that_few_words_tell_is_outdated_too(verdict_on):
    assert verdict_on("# Brook Dairy\n\n- In transport: 6.4% gone today", "6.4%") == "outdated"


def test_an_event_is_not_outdated_by_the_next(verdict_on):
    assert verdict_on("The 11th River Games take place in town, to the joy of many.", "11th") != "outdated"


@pytest.mark.parametrize(
    ("language", "now", "past"),
    [
        ("da", "Hospitalet modtager 41.870 besøg", "Hospitalet modtog ikke flere; det havde 41.870 besøg"),
        ("de", "Die Klinik betreut 41.870 Menschen und liegt damit vorn", "Die Klinik zählte 41.870 Menschen"),
        ("de", "Dort arbeiten 41.870 Menschen", "Die Klinik hat 41.870 Menschen beraten"),
        ("es", "La clínica recibe 41.870 visitas", "La clínica recibió 41.870 visitas"),
        ("fr", "La clinique reçoit 41 870 visites", "La clinique a reçu 41 870 visites"),
        ("fr", "On compte 41 870 visites", "On comptait 41 870 visites"),
        ("it", "La clinica riceve 41.870 visite", "La clinica ha registrato 41.870 visite"),
        ("nb", "Klinikken har 41 870 besøk", "Klinikken hadde 41 870 besøk"),
        ("nl", "De kliniek telt 41.870 bezoeken", "De kliniek kreeg 41.870 bezoeken"),
        ("pl", "Klinika przyjmuje 41 870 osób", "Klinika przyjęła 41 870 osób"),
        ("pt", "A clínica recebe 41.870 visitas", "A clínica registou 41.870 visitas"),
        ("ru", "Клиника принимает 41 870 человек", "Клиника приняла 41 870 человек"),
        ("sv", "Kliniken har 41 870 besök", "Kliniken hade 41 870 besök"),
        ("tr", "Klinikte 41.870 hasta var", "Klinik 41.870 hasta kabul etti"),
    ],
)
def test_the_past_is_told_from_the_present_in_each_language(language, now, past):
    assert (tells_past(language, now), tells_past(language, past)) == (False, True)


def test_a_language_without_words_of_the_past_may_tell_it(verdict_on):
    assert tells_past("fi", "Klinikka hoitaa 41 870 potilasta")
