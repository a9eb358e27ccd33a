"""The words that generated facts are made of: syllables for names, and kinds of subjects with what is measured about them. Data only."""

from __future__ import annotations

from typing import NamedTuple

ONSETS = "b br ch d dr f g gr h j k kh kr l m n p pr r s sh st t th tr v w y z".split()
VOWELS = "a a a e e i i o o u ai ia ou".split()
CODAS = "n r l s m k t ng nd sk v sh rt lm st b".split()
ENDINGS = {
    "place": (
        "a ana abad bad burg ca dan eno esh est grad ia ino ir isk jan kent lia mar nagar ola on ora ovo polis port pur "
        "sk stan tan ton tova uk ur va ville yan"
    ).split(),
    "person": (
        "adze aev ak ani ari as ekov elli enko ez i ian ic idis in ini ko man nen o os ov ovic sen shi son ska sson ula "
        "uri vich wala yan zada"
    ).split(),
}

GIVEN = (
    "Adil Aigul Akmal Amara Anan Anders Asel Aziz Bakyt Bela Bilal Carla Chanda Daler Dana Dina Elena Emeka Erlan "
    "Farida Fatima Gulnara Hana Hassan Helena Ibrahim Ines Irina Ivan Jamila Jana Joko Kamila Karim Khin Lan Leila "
    "Linh Luka Lwin Mahmud Malik Marek Maria Marta Mei Mila Minh Nadia Nikola Nour Olga Omar Paolo Petra Rahim "
    "Ravi Rosa Rustam Sakura Samir Sara Sofia Somchai Tamar Tariq Thida Timur Vera Yusuf Zara Zoran"
).split()

GOODS = (
    "aluminium;bananas;barley;batteries;bauxite;beef;cement;chemicals;chromium ore;coal;cobalt;cocoa;coffee;"
    "coking coal;consumer electronics;copper;cotton;crude oil;dairy products;diesel;durians;electric vehicles;"
    "electronic components;fertiliser;fish meal;fruit;furniture;garments;glass;gold;grain;household appliances;"
    "iron ore;lead concentrate;leather;lithium;liquefied gas;machinery;maize;manganese;marble;meat;"
    "medical supplies;nickel;nuts;palm oil;paper;petrochemicals;pharmaceuticals;phosphate;plastics;potash;poultry;"
    "rice;rubber;salt;seafood;solar panels;soybeans;steel;sugar;sulphur;tea;textiles;timber;tobacco;toys;tyres;"
    "uranium;vegetables;vehicles;wheat;wind turbines;wool;zinc"
).split(";")

GROUPS = (
    "women;men;young people;rural households;urban households;foreign nationals;local residents;small enterprises;"
    "state-owned enterprises;private investors;first-time visitors;returning visitors;business travellers;students;"
    "pensioners;migrant workers;contractors;cooperatives"
).split(";")

COMMENTS = (
    "up {p} percent from a year earlier",
    "down {p} percent on the year before",
    "a rise of {p} percent",
    "the highest level on record",
    "the lowest for a decade",
    "in line with the target set by the ministry",
    "well above the average of the past five years",
    "after a slow start to the period",
    "helped by new customs procedures at the border",
    "despite floods that closed the main line for weeks",
    "as demand from neighbouring countries recovered",
    "according to preliminary data",
    "according to the statistical bureau",
    "thanks to a simplified clearance scheme",
    "while costs grew by {p} percent",
    "which officials called a turning point",
)

SAYINGS = (
    "said {who}, deputy director of the {site} office",
    "{who} told reporters in {site}",
    "said {who} of the {site} chamber of commerce",
    "the {site} authority reported",
    "{who} said at a forum in {site}",
    "figures from the {site} terminal show",
    "",
    "",
    "",
)

LEADS = (
    "{When}, {measure} at {subject} reached {figure}",
    "{subject} reported {measure} of {figure} {when}",
    "{Measure} of {subject} stood at {figure} {when}",
    "{Measure} came to {figure} {when} at {subject}",
    "At {subject}, {measure} amounted to {figure} {when}",
)

MONTHS = "January February March April May June July August September October November December".split()


class Measure(NamedTuple):
    """Something measured: phrase, unit code and the words that print it, range of powers of ten, period, and the qualifiers it takes."""

    phrase: str
    unit: str
    printed: str
    low: float
    high: float
    period: str
    by: str


def _measures(*lines: str) -> tuple[Measure, ...]:
    found = []
    for line in lines:
        phrase, unit, printed, low, high, period, by = line.split("|")
        found.append(Measure(phrase, unit, printed, float(low), float(high), period, by))
    return tuple(found)


_TRADE = _measures(
    "exports|USD|US dollars|6|11|flow|to-goods",
    "imports|USD|US dollars|6|11|flow|from-goods",
    "customs revenue|USD|US dollars|5|9|flow|goods",
)
_PEOPLE = _measures(
    "employees|{person}|people|2|5|point|group",
    "training places|{place}|places|1|4|flow|group",
    "average monthly wage|USD|US dollars|2|3.6|flow|group",
)
_MONEY = _measures(
    "construction cost|USD|US dollars|7|10.5|cumulative|",
    "operating revenue|USD|US dollars|6|10|flow|goods",
    "foreign direct investment|USD|US dollars|6|10|flow|from",
    "loans outstanding|USD|US dollars|6|10|point|from",
)

KINDS: tuple[tuple[str, str, tuple[Measure, ...]], ...] = (
    (
        "{a} Port",
        "ports",
        _measures(
            "container throughput|{TEU}|TEU|4|7.5|flow|to-from",
            "cargo throughput|t|tonnes|5|8.5|flow|goods",
            "ship calls|{call}|calls|2|4.5|flow|from",
            "berth length|m|metres|2|4|point|",
            "average waiting time|h|hours|0.5|2|flow|goods",
        )
        + _MONEY,
    ),
    (
        "{a}-{b} Railway",
        "rail",
        _measures(
            "freight carried|t|tonnes|5|8.5|flow|goods",
            "passenger journeys|{journey}|journeys|4|8|flow|group",
            "track length|km|kilometres|2|3.7|point|",
            "freight trains|{train}|trains|2|5|flow|to-from",
            "travel time|h|hours|0.3|1.5|point|to",
        )
        + _MONEY,
    ),
    (
        "{a}-{b} Expressway",
        "roads",
        _measures(
            "daily traffic|{vehicle}|vehicles|3|5.3|flow|group",
            "toll revenue|USD|US dollars|5|9|flow|group",
            "road length|km|kilometres|1|3|point|",
            "bridges|{bridge}|bridges|1|2.7|point|",
            "accidents|{accident}|accidents|1|3|flow|group",
        )
        + _MONEY,
    ),
    (
        "{a} Airport",
        "aviation",
        _measures(
            "passenger traffic|{passenger}|passengers|4|7.8|flow|to-from",
            "air cargo|t|tonnes|3|6.5|flow|goods",
            "weekly flights|{flight}|flights|1|3.5|point|to",
            "runway length|m|metres|3.2|3.7|point|",
        )
        + _MONEY,
    ),
    (
        "{a} Economic Zone",
        "industry",
        _measures(
            "registered companies|{company}|companies|1|4|point|from",
            "industrial output|USD|US dollars|6|10|flow|goods",
            "land area|ha|hectares|2|5|point|",
            "occupancy rate|%|percent|1|1.99|point|",
        )
        + _TRADE
        + _PEOPLE
        + _MONEY[2:],
    ),
    (
        "{a} Province",
        "economy",
        _measures(
            "gross domestic product|USD|US dollars|8|12|flow|",
            "population|{person}|people|5|7.8|point|group",
            "unemployment rate|%|percent|0.3|1.5|point|group",
            "tourist arrivals|{visitor}|visitors|4|7.5|flow|from",
            "poverty rate|%|percent|0.3|1.7|point|group",
            "harvest|t|tonnes|4|7.5|flow|goods",
            "electricity consumption|kW.h|kilowatt-hours|8|11|flow|group",
        )
        + _TRADE
        + _MONEY[2:],
    ),
    (
        "{a} Power Station",
        "energy",
        _measures(
            "installed capacity|MW|megawatts|1|3.8|point|",
            "electricity generated|kW.h|kilowatt-hours|7|10.5|flow|to",
            "carbon dioxide avoided|t|tonnes|4|7|cumulative|",
            "turbines|{turbine}|turbines|1|2.5|point|",
            "availability|%|percent|1.5|1.99|flow|",
        )
        + _PEOPLE
        + _MONEY,
    ),
    (
        "{a} University",
        "education",
        _measures(
            "enrolment|{student}|students|2.5|5|point|from-group",
            "scholarships awarded|{scholarship}|scholarships|1|4|flow|to-group",
            "joint laboratories|{laboratory}|laboratories|1|2|point|from",
            "research budget|USD|US dollars|5|9|flow|",
            "graduation rate|%|percent|1.5|1.99|flow|group",
        )
        + _PEOPLE[:1],
    ),
    (
        "{a} Hospital",
        "health",
        _measures(
            "patients treated|{patient}|patients|3|6|flow|group",
            "beds|{bed}|beds|1.5|3.5|point|",
            "vaccinations|{dose}|doses|3|7|cumulative|group",
            "waiting time|d|days|0.5|2|flow|group",
        )
        + _PEOPLE,
    ),
    (
        "{a} Mining Company",
        "industry",
        _measures(
            "production|t|tonnes|4|7.5|flow|goods",
            "proven reserves|t|tonnes|6|9.5|point|goods",
            "water use|m3|cubic metres|5|8|flow|",
            "fatal accidents|{accident}|accidents|1|2|flow|contractors",
        )
        + _TRADE[:1]
        + _PEOPLE
        + _MONEY,
    ),
    (
        "{a} Border Crossing",
        "trade",
        _measures(
            "lorries cleared|{lorry}|lorries|3|6|flow|to-from",
            "travellers|{person}|people|4|7.5|flow|to-from",
            "clearance time|min|minutes|1|2.7|flow|goods",
            "parcels|{parcel}|parcels|4|8|flow|from",
        )
        + _TRADE,
    ),
)

TOPICS = tuple(dict.fromkeys(topic for _, topic, _ in KINDS))
UNITS = {measure.unit: measure.printed for _, _, measures in KINDS for measure in measures}

SYNONYMS = (
    ("freight", "cargo", "goods"),
    ("harbour", "port"),
    ("railway", "railroad", "rail"),
    ("expressway", "motorway", "highway"),
    ("staff", "employees", "workers"),
    ("cost", "price"),
    ("tourist", "visitor"),
    ("lorries", "trucks"),
    ("GDP", "gross domestic product"),
    ("FDI", "foreign direct investment"),
    ("CO2", "carbon dioxide"),
)
