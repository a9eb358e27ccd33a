"""A draft in another language names another part than that whose figure it tells: men, imports, towns."""

from __future__ import annotations

import pytest

from tests.audit.small_libraries import FRENCH, GERMAN, SPANISH, library_of

LIBRARY = library_of(
    """
orla | life expectancy of women | 84.3 years | 84.3 | a | 2024 | Life expectancy of women was 84.3 years and of men 79.6 years
orla | life expectancy of men | 79.6 years | 79.6 | a | 2024 | Life expectancy of women was 84.3 years and of men 79.6 years
orla | exports of wine | €412 million | 412000000 | EUR | 2024 | Exports of wine came to €412 million
orla | imports of wine | €95 million | 95000000 | EUR | 2024 | Imports of wine came to €95 million
orla | urban unemployment | 7.4% | 7.4 | % | 2024 | Urban unemployment was 7.4%, rural unemployment 11.2%
orla | rural unemployment | 11.2% | 11.2 | % | 2024 | Urban unemployment was 7.4%, rural unemployment 11.2%
""",
    "subject measure figure value unit date quote",
    {"orla": "Orla"},
    sources='[[source]]\nid = "yearbook"\ntype = "report"\ntitle = "Yearbook"\nissued = "2025"\nlanguage = "en"\n',
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{GERMAN}Die Lebenserwartung der Frauen lag 2024 in Orla bei 79,6 Jahren.", "79,6 Jahren"),
        (f"{FRENCH}À Orla, l'espérance de vie des femmes était de 79,6 ans en 2024.", "79,6 ans"),
        (f"{SPANISH}La esperanza de vida de las mujeres en Orla era de 79,6 años.", "79,6 años"),
        (f"{FRENCH}Les importations de vin d'Orla ont atteint 412 millions d'euros.", "412 millions d'euros"),
        (f"{FRENCH}Le chômage urbain d'Orla est de 11,2 %.", "11,2 %"),
        (f"{SPANISH}El desempleo rural de Orla es del 7,4 %.", "7,4 %"),
    ],
)
def test_the_figure_of_another_part_is_wrong(verdict_on, text, figure):
    assert verdict_on(text, figure) == "wrong-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{GERMAN}Die Lebenserwartung der Männer lag 2024 in Orla bei 79,6 Jahren.", "79,6 Jahren"),
        (f"{FRENCH}Les exportations de vin d'Orla ont atteint 412 millions d'euros.", "412 millions d'euros"),
        (f"{SPANISH}El desempleo rural de Orla es del 11,2 %.", "11,2 %"),
    ],
)
def test_the_figure_of_the_part_itself_is_supported(verdict_on, text, figure):
    assert verdict_on(text, figure) == "supported"
