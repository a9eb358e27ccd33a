"""English words of numbers, scales, qualifiers and labels: data only.

It reads nothing. The grammar of these words is in `number_words`, `scales`, `qualifiers` and `labels`.
"""

from beltfacts.reading.month_names import MONTH_NUMBERS


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: first + step * index for index, word in enumerate(words.split())}


TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SMALL = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
ZEROS = {"nought": 0, "naught": 0}
CARDINALS = SMALL | ZEROS | TENS
ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth",
    1,
)
ORDINALS |= _numbered("thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 30, 10)
ORDINAL_SCALES = {"hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
DENOMINATORS = {"half": 2, "quarter": 4} | {word: value for word, value in (ORDINALS | ORDINAL_SCALES).items() if value > 2}

SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
}
SCALES |= {f"{word}s": scale for word, scale in SCALES.items()}
SCALES |= {"lac": 10**5, "lacs": 10**5}
SHORT_SCALES = {
    "k": 10**3,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "mrd": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "trln": 10**12,
    "tln": 10**12,
    "cr": 10**7,
}
"""Abbreviations that are a scale wherever they follow digits."""

MONEY_SCALES = {"M": 10**6, "MM": 10**6, "B": 10**9, "T": 10**12, "m": 10**6, "b": 10**9, "mil": 10**6, "MIL": 10**6, "t": 10**12}
"""Letters that are a scale beside money alone, by their case: "US$ 12 M", "$2.1T"."""

MANY = frozenset(
    "people residents inhabitants citizens users customers passengers visitors tourists travellers travelers voters workers jobs homes "
    "households families children pupils students shares votes doses cases vehicles cars barrels units subscribers viewers followers "
    "downloads trips journeys migrants refugees patients deaths tests copies tickets members accounts phones devices trees hectares "
    "tonnes tons litres liters gallons kilometres miles acres containers dollars euros pounds yen yuan rupees pesos members adults "
    "women men americans britons germans indians chinese twenty-foot teu teus bpd cubic metric square".split()
)
"""Words that "25m" or "3b" before them counts in millions or billions."""

PERSONS = ("ers", "ors", "ees", "ists", "ians", "ants")
"""Endings of nouns for people, who are counted in millions and not measured in metres."""

LONG_THINGS = frozenset(
    "towers skyscrapers freighters tankers trailers boosters timbers corridors mirrors reactors rotors cruisers barriers borders rivers layers "
    "craters containers liners ladders trees knees plants fliers tenders steamers carriers diggers rollers bumpers meters litres runners hurdlers "
    "sprinters swimmers divers winners finishers racers breakers rollers boulders pillars girders elevators conveyors doors floors".split()
)
"""Nouns with such an ending that "40m" before them may measure, or a race over that length."""

SIZES = frozenset(
    "long wide high tall deep thick below above pool mast tower bridge wall span drop altitude depth height length width in from away "
    "apart race sprint hurdles dash relay freestyle swim run band radius stretch beam draught fence trench ladder".split()
)
"""Words that "25m" before them measures in metres."""

FOREIGN_SCALES = frozenset(
    "mil mille millionen milliarden milliarde millones millón millon milhões milhoes milhão milhao bilhões bilhoes bilhão bilhao trilhões "
    "mila milioni milione miliardi miliardo milliards milliard milliers millier juta miliar triliun ribu ratus miljoen miljard miljarder "
    "miljoner tausend tisíc milionů tysięcy milionów billones billón biliões bilião tusen billionen billion milliardes tys тыс млн млрд "
    "миллионов миллиардов тысяч triệu tỷ nghìn juta ratusan puluh million milliarder "
    "milyon milyar millió milliárd ezer miljoonaa miljardia tuhatta milioane milijuna milijardi tisuća tisíce miliard miliardy miliardów "
    "миллион миллиона миллиард миллиарда тысячи мільйон мільйона мільйонів мільярд мільярдів тисяч милиона милијарди милиарда хиляди хиљада "
    "εκατομμύρια εκατομμυρίων εκατ εκ δισεκατομμύρια δισεκατομμυρίων δισ χιλιάδες χιλιάδων "
    "مليون ملايين مليار مليارات ألف آلاف میلیون میلیارد هزار מיליון מיליארד אלף אלפים".split()
) - {"million", "billion"}
"""Scale words of other languages: behind digits they make the value unclear where the language is not declared."""

BOUNDS = {
    "more-than": "more than|over|exceed|exceeds|exceeded|exceeding|above|upwards of|upward of|in excess of|surpass|surpasses|surpassed|"
    "surpassing|topped|topping|greater than|higher than|longer than|larger than|bigger than|older than|taller than|deeper than|wider than|"
    "heavier than|thicker than|well over|just over|north of|beyond",
    "less-than": "less than|under|below|fewer than|lower than|smaller than|shorter than|younger than|lighter than|narrower than|"
    "thinner than|well under|south of",
    "nearly": "nearly|almost|close to|approaching|just under|nearing|just short of|just below|not quite",
    "about": "about|around|approximately|approx.|approx|roughly|some|circa|ca.|c.|an estimated|estimated|in the region of|in the order of|"
    "or so|give or take",
    "at-least": "at least|no less than|not less than|no fewer than|not fewer than|as little as|as few as|a minimum of|minimum of|"
    "from at least|at least or equal to",
    "at-most": "at most|up to|no more than|not more than|no longer than|as much as|as many as|within|a maximum of|maximum of|not exceeding",
}
"""Words of a qualifier before a number, by bound."""

NEGATED = {
    "at-most": "exceed|exceeding|surpass|be more than|be greater than|be higher than|be longer than|be above|be over|above|over|go above|go over|rise above",
    "at-least": "be less than|be fewer than|be lower than|be shorter than|be below|be under|below|under|fall below|fall under|go below|drop below",
}
"""What behind "not", "never" or "cannot" is a limit, by bound: "may not exceed"."""

OR_EQUAL = {
    "at-least": "greater bigger higher more larger longer older taller deeper wider heavier thicker",
    "at-most": "less smaller lower fewer shorter younger lighter narrower thinner",
}
"""Comparatives of "greater than or equal to" and "bigger or equal than", by bound. Behind "no" they are the other limit: "no smaller than"."""

MARKS = {">": "more-than", "<": "less-than", "~": "about", "\u223c": "about", "\u2248": "about", "\u2265": "at-least", "\u2264": "at-most"}
MARKS |= {">=": "at-least", "<=": "at-most", "=>": "at-least", "=<": "at-most", "\u2a7e": "at-least", "\u2a7d": "at-most"}

BOUNDS_AFTER = {
    "above": "at-least",
    "up": "at-least",
    "upwards": "at-least",
    "over": "at-least",
    "more": "at-least",
    "higher": "at-least",
    "greater": "at-least",
    "later": "at-least",
    "longer": "at-least",
    "larger": "at-least",
    "bigger": "at-least",
    "better": "at-least",
    "below": "at-most",
    "less": "at-most",
    "fewer": "at-most",
    "lower": "at-most",
    "under": "at-most",
    "smaller": "at-most",
    "so": "about",
    "thereabouts": "about",
}
"""Words behind "or" and "and" behind a number, by bound."""

LABELS = frozenset(
    "version figure fig table chapter section sections sec route page pages pp p no nos number numbers article articles phase annex appendix "
    "item items step volume vol part line lines plus id paragraph paragraphs para clause clauses rule title schedule highway interstate "
    "motorway runway gate platform terminal track lot flight bill proposition proposal amendment resolution directive regulation decree "
    "act room suite floor apartment box channel district ward zone sector precinct category tier exhibit release season episode chart "
    "class grade level stage lane pier berth dock wave reactor unit hangar bus train tram line row column question q verse psalm opus "
    "op symphony order case docket issue series model type mark mk building block plot note footnote box ref reference code extension "
    "ext area sample formation psalm sonnet lesson exercise problem group team player seat slide panel".split()
)
"""Nouns that a bare number behind them names and does not count."""

LOWER_LABELS = LABELS - frozenset(
    "plus id line lines train bus area group team player part act order case issue unit no number numbers plot class level stage".split()
) | {"no.", "vol."}
"""Labels that are labels in small letters too."""

NEVER_A_NAME = frozenset(
    "a about above across after again against all almost also although an and another any approximately around as at barely because before "
    "behind below between beyond both but by can combined compared costing despite down during each either even every exactly except fewer "
    "for from full fully further had half has have he her here his how however if in including inside instead into is it its just last "
    "leaving less like maybe more most my near nearly next no nor not now of off on once one only or other our out over past per perhaps "
    "plus roughly same she since so some still such than that the their them then there these they this those though through throughout "
    "thus to together total totalling toward towards under unlike until up upon using was we were what when where whereas which while who "
    "whose why will with within without worth would yet you your about-face around all-in give take add bring send find get see make cut pay "
    "buy sell raise use count spend cost costs equals equal equaling equalling totaling exceed exceeds surpass minus negative are be been "
    "i average median mean minimum maximum max min only".split()
)
"""Words that a capital letter at the start of a sentence makes no name."""

TIME_BEFORE = frozenset(
    "in since by until till before after during mid early late from between through throughout circa year years of".split()
)
"""Words before four digits that show a year."""

PLURALS = frozenset(
    "people men women children staff police troops cattle sheep fish aircraft vehicles personnel teeth feet mice geese".split()
)
"""Plural nouns without a plural ending."""

FUNCTION_WORDS = frozenset(
    "a about above across after against all along also although among an and any are around as at be because been before behind below beside "
    "between beyond but by can could despite did do does during each either every for from had has have he her his how however if in "
    "including into is it its less like may might more most must near no nor not now of off on once only onto or our out over past per "
    "rather said say says shall she should since so some still such than that the their them then there these they this those though "
    "through throughout to toward towards under until unto up upon via was we were what when where whereas whether which while who whom "
    "whose will with within without would yet you your".split()
)
"""Words that are no noun: a part in words ("a third") stands whole before them."""

LASTING = frozenset(
    "lasted lasts last lasting took takes take taken taking spent spend spends waited wait waits for aged is was are were be been being of "
    "just well by after with from to has have had than at served serve serves lived lives worked works sat slept stayed stays away required "
    "requires needed needs need averages averaged average covers covered little slightly far".split()
)
"""Words before "over" that keep it a qualifier: "lasted over six years"."""

MINOR_MONEY = frozenset("cent cents c pence penny p sen sens centavos centimes".split())
"""Hundredths of a currency, as they follow it: "4 dollars 75 cents"."""

MONTHS = frozenset(MONTH_NUMBERS)
