"""What a reader found who held each relation of the shipped library against the documents. The page on comparing prints it.

A relation that is not here, or is here and no longer found, fails the test of the docs.
"""

READ = {
    ("belt-and-road-symposium-2021-edition", "belt-and-road-symposium-2024-edition"): (
        "Right: one paragraph names the third symposium in November 2021 and the fourth in December 2024. A place in a row has no difference to work out."
    ),
    (
        "bri-trade-goods-2021",
        "bri-trade-goods-2024",
    ): 'Right: one sentence, "increased from US$2.7 trillion in 2021 to US$3.1 trillion in 2024".',
    ("bri-trade-share-2021", "bri-trade-share-2024"): 'Right: the same sentence, "from 45.3% to 50.7%".',
    (
        "bri-trade-share-2021",
        "bri-trade-share-2025-h1",
    ): ("Right: the sentence goes on to 51.8% in the first half of 2025. Shares of a year and of half a year may be compared."),
    ("bri-trade-share-2024", "bri-trade-share-2025-h1"): "Right, as above.",
    ("china-asean-goods-trade-2024", "china-asean-goods-trade-2024-cny"): (
        "Right: one amount in two currencies, the yuan in brackets as an equivalent. No rate is printed, so that nothing is worked out."
    ),
    ("china-asean-goods-trade-2024", "china-asean-trade-2024"): (
        'Right: the introduction of the report has 982.3 for "bilateral trade", chapter 1 has 982.34 for "bilateral trade in goods".'
    ),
    ("china-asean-largest-partners-fifth-year", "china-asean-largest-partners-years"): (
        'Right: the introduction says "for five consecutive years", chapter 1 "for the fifth consecutive year".'
    ),
    ("china-share-of-asean-trade-2010", "china-share-of-asean-trade-2023"): (
        'Right: one sentence, "from 11.5% in 2010 to nearly 20% in 2023". No change is worked out from "nearly".'
    ),
    (
        "china-foreign-trade-2025-q1-q3-cny",
        "china-foreign-trade-2025-q1-q3-usd",
    ): "Right: one amount in two currencies, the dollars in brackets.",
    ("china-laos-railway-cargo-since-opening", "china-laos-railway-cross-border-cargo"): (
        'Right: the second is a part of the first, "including 11.58 million tonnes of cross-border goods".'
    ),
    ("china-laos-railway-opening-date-cgtn", "china-laos-railway-opening-date-wang"): "Right: both documents print December 3, 2021.",
    (
        "jakarta-bandung-first-in-southeast-asia-wang",
        "jakarta-bandung-first-southeast-asia-xinhua",
    ): "Right: both say the first of Southeast Asia.",
    (
        "jakarta-bandung-travel-time-before-wang",
        "jakarta-bandung-travel-time-before-xinhua",
    ): 'Right: "more than 3 hours" and "over three hours".',
    ("jakarta-bandung-travel-time-wang", "jakarta-bandung-travel-time-xinhua"): (
        'Real: "to 40 minutes" and "to just 46 minutes" of the same train. Neither document says why.'
    ),
    ("belt-and-road-forum-small-projects-year", "belt-and-road-forum-third-date"): (
        'Real: the report prints "the third Belt and Road Forum ... in 2021", Wang\'s article October 2023. Only the note tells it.'
    ),
    ("china-asean-dialogue-anniversary-2021", "china-asean-dialogue-partnership-age"): (
        'Real, within one report: a 30th anniversary in 2021, and "Thirty years ago" in a text of 2025. Only the note tells it.'
    ),
}
"""By the ids of the two facts, the earlier first."""
