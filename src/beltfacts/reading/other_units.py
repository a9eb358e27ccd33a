"""Unit words, words of rates, qualifiers and frequent words of languages that are read only where a text is in them. Data only.

The scale words are `words_other`. It reads nothing.
"""

from collections.abc import Mapping

_DE = {
    "t": "tonne tonnen t",
    "kg": "kilogramm kilo kg",
    "g": "gramm g",
    "km": "kilometer km",
    "m": "meter metern m",
    "cm": "zentimeter zentimetern cm",
    "mm": "millimeter millimetern mm",
    "km2": "quadratkilometer quadratkilometern km²",
    "m2": "quadratmeter quadratmetern m² qm",
    "m3": "kubikmeter kubikmetern m³",
    "har": "hektar hektaren ha",
    "L": "liter litern l",
    "hL": "hektoliter hektolitern hl",
    "s": "sekunde sekunden",
    "min": "minute minuten",
    "h": "stunde stunden",
    "d": "tag tage tagen",
    "wk": "woche wochen",
    "mo": "monat monate monaten",
    "a": "jahr jahre jahren",
    "%": "prozent v.H.",
    "[ppth]": "promille",
    "{percentage-point}": "prozentpunkt prozentpunkte prozentpunkten",
    "Cel": "grad_celsius °C",
    "kW.h": "kilowattstunde kilowattstunden",
    "MW.h": "megawattstunde megawattstunden",
    "GW.h": "gigawattstunde gigawattstunden",
    "TW.h": "terawattstunde terawattstunden",
    "[kn_i]": "knoten",
    "{cent}": "cent cents",
    "[nmi_i]": "seemeile seemeilen",
    "km/h": "stundenkilometer stundenkilometern",
}
_FR = {
    "t": "tonne tonnes t",
    "kg": "kilogramme kilogrammes kilo kilos kg",
    "g": "gramme grammes",
    "km": "kilomètre kilomètres km",
    "m": "mètre mètres",
    "cm": "centimètre centimètres",
    "mm": "millimètre millimètres",
    "km2": "kilomètre_carré kilomètres_carrés",
    "m2": "mètre_carré mètres_carrés",
    "m3": "mètre_cube mètres_cubes",
    "har": "hectare hectares",
    "L": "litre litres",
    "hL": "hectolitre hectolitres",
    "s": "seconde secondes",
    "min": "minute minutes",
    "h": "heure heures",
    "d": "jour jours",
    "wk": "semaine semaines",
    "mo": "mois",
    "a": "an ans année années",
    "%": "pour_cent",
    "[ppth]": "pour_mille",
    "{percentage-point}": "point_de_pourcentage points_de_pourcentage",
    "Cel": "degré_celsius degrés_celsius",
    "kW.h": "kilowattheure kilowattheures",
    "MW.h": "mégawattheure mégawattheures",
    "GW.h": "gigawattheure gigawattheures",
    "TW.h": "térawattheure térawattheures",
    "[kn_i]": "nœud nœuds",
    "{cent}": "centime centimes",
    "[nmi_i]": "mille_marin milles_marins mille_nautique milles_nautiques",
    "km/h": "kilomètres_par_heure kilomètres-heure",
}
_ES = {
    "t": "tonelada toneladas t",
    "kg": "kilogramo kilogramos kilo kilos",
    "g": "gramo gramos",
    "km": "kilómetro kilómetros",
    "m": "metro metros",
    "cm": "centímetro centímetros",
    "mm": "milímetro milímetros",
    "km2": "kilómetro_cuadrado kilómetros_cuadrados",
    "m2": "metro_cuadrado metros_cuadrados",
    "m3": "metro_cúbico metros_cúbicos",
    "har": "hectárea hectáreas",
    "L": "litro litros",
    "hL": "hectolitro hectolitros",
    "s": "segundo segundos",
    "min": "minuto minutos",
    "h": "hora horas",
    "d": "día días",
    "wk": "semana semanas",
    "mo": "mes meses",
    "a": "año años",
    "%": "por_ciento",
    "[ppth]": "por_mil",
    "{percentage-point}": "punto_porcentual puntos_porcentuales",
    "Cel": "grado_celsius grados_celsius grados_centígrados",
    "kW.h": "kilovatio_hora kilovatios_hora kilovatios-hora",
    "MW.h": "megavatio_hora megavatios_hora megavatios-hora",
    "GW.h": "gigavatio_hora gigavatios_hora gigavatios-hora",
    "[kn_i]": "nudo nudos",
    "{cent}": "céntimo céntimos",
    "[nmi_i]": "milla_náutica millas_náuticas",
    "km/h": "kilómetros_por_hora",
}
_PT = {
    "t": "tonelada toneladas t",
    "kg": "quilograma quilogramas quilo quilos",
    "g": "grama gramas",
    "km": "quilómetro quilómetros quilômetro quilômetros",
    "m": "metro metros",
    "cm": "centímetro centímetros",
    "mm": "milímetro milímetros",
    "km2": "quilómetros_quadrados quilômetros_quadrados",
    "m2": "metro_quadrado metros_quadrados",
    "m3": "metro_cúbico metros_cúbicos",
    "har": "hectare hectares",
    "L": "litro litros",
    "hL": "hectolitro hectolitros",
    "s": "segundo segundos",
    "min": "minuto minutos",
    "h": "hora horas",
    "d": "dia dias",
    "wk": "semana semanas",
    "mo": "mês meses",
    "a": "ano anos",
    "%": "por_cento",
    "{percentage-point}": "ponto_percentual pontos_percentuais",
    "Cel": "grau_celsius graus_celsius",
    "{cent}": "cêntimo cêntimos centavo centavos",
    "[nmi_i]": "milha_náutica milhas_náuticas",
}


def _words(units: Mapping[str, str]) -> Mapping[str, str]:
    """Return the code of each unit word, in lower case."""
    return {word.replace("_", " ").lower(): code for code, words in units.items() for word in words.split()}


UNIT_WORDS: Mapping[str, Mapping[str, str]] = {"de": _words(_DE), "fr": _words(_FR), "es": _words(_ES), "pt": _words(_PT)}
"""The code of each unit word by language."""

LINKS: Mapping[str, Mapping[str, str]] = {
    "de": {"bis": "to", "und": "and", "oder": "or"},
    "fr": {"\xe0": "to", "et": "and", "ou": "or"},
    "es": {"a": "to", "y": "and", "o": "or"},
    "pt": {"a": "to", "e": "and", "ou": "or"},
}
"""Words between the ends of a range, with the English ones."""

PER: Mapping[str, str] = {"de": "je|pro", "fr": "par|à l[\u2019']", "es": "por|al?", "pt": "por|ao?"}
"""Words between the parts of a rate, as a pattern: "219 Euro je Tonne"."""

EACH: Mapping[str, Mapping[str, str]] = {
    "de": {"st\xfcndlich": "h", "t\xe4glich": "d", "w\xf6chentlich": "wk", "monatlich": "mo", "j\xe4hrlich": "a"},
    "fr": {
        "quotidien(?:ne)?s?": "d",
        "journali(?:er|\xe8re)s?": "d",
        "hebdomadaires?": "wk",
        "mensuel(?:le)?s?": "mo",
        "annuel(?:le)?s?": "a",
    },
    "es": {"diari[oa]s?": "d", "semanal(?:es)?": "wk", "mensual(?:es)?": "mo", "anual(?:es)?": "a"},
    "pt": {"di\xe1ri[oa]s?": "d", "semana(?:l|is)": "wk", "mensa(?:l|is)": "mo", "anua(?:l|is)": "a"},
}
"""The time of a rate that a word behind a unit says, as patterns: "36,2 horas semanales"."""

LABEL_SCALES: Mapping[str, Mapping[str, str]] = {
    "fr": {"mille": "thousand"},
    "es": {"miles": "thousands", "mil": "thousand"},
    "pt": {"milhares": "thousands", "mil": "thousand"},
}
"""Words of a label that are a scale in one language and something else elsewhere, with the English ones."""

BOUNDS: Mapping[str, Mapping[str, str]] = {
    "de": {
        "more-than": "mehr als|über|gut",
        "less-than": "weniger als|unter",
        "nearly": "fast|knapp|nahezu|beinahe",
        "about": "rund|etwa|circa|ca.|ungefähr|schätzungsweise",
        "at-least": "mindestens|wenigstens",
        "at-most": "höchstens|bis zu|maximal",
    },
    "fr": {
        "more-than": "plus de|plus d\u2019|plus d'",
        "less-than": "moins de|moins d\u2019|moins d'",
        "nearly": "près de|presque|quasiment",
        "about": "environ|quelque|autour de|à peu près",
        "at-least": "au moins",
        "at-most": "au plus|jusqu\u2019à|jusqu'à|au maximum",
    },
    "es": {
        "more-than": "más de",
        "less-than": "menos de",
        "nearly": "casi|cerca de",
        "about": "unos|unas|aproximadamente|alrededor de|en torno a",
        "at-least": "al menos|por lo menos|como mínimo",
        "at-most": "hasta|como máximo",
    },
    "pt": {
        "more-than": "mais de",
        "less-than": "menos de",
        "nearly": "quase|cerca de",
        "about": "aproximadamente|perto de|por volta de",
        "at-least": "pelo menos|no mínimo",
        "at-most": "até|no máximo",
    },
}
"""Words of a qualifier before a number, by language and bound."""

FREQUENT: Mapping[str, frozenset[str]] = {
    "de": frozenset(
        "der die das und von im mit f\xfcr auf den dem des ist wurde wurden bei nach einer eine ein zum zur sich als "
        "zu sind waren war es am um werden \xfcber nicht auch f\xfcr sie".split()
    ),
    "fr": frozenset(
        "le les des du et est une au aux dans pour sur qui \xe9t\xe9 avec cette ses ont par sont leur plus ce elle il nous s\u2019est chaque".split()
    ),
    "es": frozenset("el los las del y una por con se su al fue fueron m\xe1s sus han ha est\xe1 son hay desde hasta cada".split()),
    "pt": frozenset("o os do da dos das e um uma n\xe3o na com ao foi mais em pela pelo s\xe3o".split()),
    "it": frozenset("il gli di della dei delle \xe8 una nella nel per con che sono stato degli dal".split()),
    "nl": frozenset("het een van voor met werd door bij aan naar zijn dat die te op is".split()),
    "en": frozenset("the of and to was were for on with by that at from as an it are has".split()),
}
"""Words by which a language is told: those that others have too ("de", "la") are left out."""
