"""Whom a sentence names as the source of its figures. It looks up no fact."""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.audit.claims.clauses import split_sentences
from beltfacts.audit.words import named_in_chinese
from beltfacts.reading import LazyPattern

_WORD = r"[A-Z][\w&\u2019'-]{0,40}"
NAME = rf"{_WORD}(?:[ \u00a0](?:(?:of|for|the|and|on|de|du|la|&)[ \u00a0](?:the[ \u00a0])?)?{_WORD}){{0,11}}"
"""A name of up to 12 words, each with a capital: without a limit the time would grow with the square of a text of such words."""
_VERBS = (
    "say says said report reports reported put puts count counts counted write writes wrote estimate estimates estimated find finds found "
    "stated note notes noted show shows give gives gave claim claims claimed calculate calculates calculated speak speaks spoke "
    "reckon reckons reckoned believe believes believed argue argues argued announce announces announced confirm confirms confirmed "
    "record records recorded maintain maintains maintained observe observes observed remark remarks remarked mention mentions mentioned "
    "assert asserts asserted declare declares declared insist insists insisted tell tells told "
    "quote quotes quoted cite cites cited suggest suggests suggested"
)
VERBS_OF_SAYING = frozenset(_VERBS.split())
_MASK = "\ua66e"
SAY = f"(?:{_MASK}+|states?(?=\\s+that\\b|:)|conclude[sd]?(?=\\s+that\\b|\\s*(?:[:.,;]|$))|points?\\sout|pointed\\sout)"
"""A verb of saying, as a pattern for what `mask_verbs` returns: a pattern with all of them takes a dozen times as long to compile."""
_SMALL_WORD = LazyPattern(r"\b[a-z]+\b")
_LEADS = (
    r"[Aa]ccording to|[Ff]igures (?:from|of|by)|[Dd]ata (?:from|of|by)|[Rr]eported by|[Ss]ource:|"
    r"[Cc]ited by|(?:[Qq]uot|[Cc]it)(?:ing|es|ed)|[Cc]ourtesy of|[Tt]aken from|[Cc]redited to|[Aa]ttributed to|[Aa]s [a-z]+ed by|"
    r"[Bb]y (?:the )?(?:count|account|reckoning|estimates?|calculations?|figures|numbers|data|statistics) of"
)
_SAYING = (*_VERBS.split(), "state", "point", "conclude")
_BODIES = (
    "directorate|institute|ministry|agency|bureau|office|commission|bank|council|authority|department|association|company|university|"
    "federation|union|league|society|chamber|club|board|forum|centre|center|service|secretariat|observatory|regulator|exchange|treasury|police"
)
"""Bodies that write reports. In small letters, as "the ministry", one of them stands for whoever wrote the report."""
_DOCUMENTS = "report|accounts|yearbook|census|survey|bulletin|statement|review|monitor|audit"
_DESCRIBED = rf"(?:[A-Za-z][\w'\u2019-]*\s){{0,3}}(?:{_BODIES}|{_DOCUMENTS})"
"""A source that is named by what it is, with the word for it in small letters: "energy regulator", "league's review", "Luxembourg statistics office"."""
DESCRIPTION = LazyPattern(rf"{_DESCRIBED}\Z")
DESCRIBED_BODY = LazyPattern(rf"(?:.*\s)?(?:{_BODIES})\Z")
"""The whole of such a name, and of one that is a body's and no document's."""
OWNER = LazyPattern(r"['\u2019]s?\s")
"""What stands behind the owner of a document or a body, who is often its subject: "the league's review"."""
_OWNER_AHEAD = r"[A-Z][\w-]{0,40}['\u2019]s?\s"
"""The owner of a document, where its name begins with that."""
_ALSO = r"(?:(?:itself|themselves|has|have|had|also|now|further|recently)\s){0,2}"
"""What may stand before a verb of saying."""
_PEOPLE = "analysts?|economists?|experts?|researchers?|scientists?|statisticians?|forecasters?"
"""Those who speak for a body that is named beside them: "Maersk analysts say", "analysts at Maersk say"."""
_NO_NATION = "".join(f"(?<!{end})" for end in ("ese", "ian", "ish", "ean", "can", "ern", "man"))
"""Stands behind a name that is no word for those of a country: "Chinese experts"."""
_POINTING = "highlighted|noted|stated|estimated|calculated|confirmed|mentioned|stressed|underlined|emphasi[sz]ed|reported|quoted|cited"
"""Verbs of saying before "by"."""
_APOSTROPHES = ("'", "\u2019")
_CUES = (
    (
        (
            "ccording to",
            "eported",
            "uot",
            "cit",
            "Cit",
            "igures",
            "ata",
            "ource:",
            "ourtesy",
            "aken",
            "redited",
            "ttributed",
            "ed by",
            " of ",
        ),
        rf"\b(?:{_LEADS})\s+(?:the\s+)?({NAME})",
    ),
    (_SAYING, rf"(?:^|[.;:,]\s+|\(|\b(?:and|but|that|while|whereas)\s+)(?:[Tt]he\s+)?({NAME})(?:,[^,.;]{{0,40}},|,)?\s+{_ALSO}{SAY}\b"),
    (_SAYING, rf"[,\u201d\"]\s+{SAY}\s+(?:the\s+)?({NAME})(?=[.,;:]|\s*$)"),
    (
        _APOSTROPHES,
        rf"\b(?:[IiOo]n|[Bb]y)\s+(?:the\s+)?({NAME})['\u2019]s?\s+(?:own\s+)?(?:words|account|count|view|report|reckoning|estimate)",
    ),
    (("that's", "that\u2019s"), rf"\bthat['\u2019]s\s+(?:the\s+)?({NAME})"),
    (("Per ", " per "), rf"(?:(?:^|[.;:(]\s*)Per|[,;]\s*per|\(per(?=\s+the\b))\s+(?:the\s+)?({NAME})(?=\s*(?:[,;.)]|$))"),
    ((", that",), rf";\s+(?:the\s+)?({NAME}),\s+that\b"),
    (("source",), rf"\b(?:[Tt]he\s+)?({NAME})\s+(?:is|are|was|were)\s+(?:\w+\s+){{0,2}}source\b"),
    (("ource",), rf"\b[Ss]ources?\s+(?:is|are|was|were)\s+(?:the\s+)?({NAME})"),
    (
        ("from",),
        rf"\b(?:figure|number|estimate|statistic|count|data)s?\s+(?:come|comes|came|stem|stems|taken|drawn)\s+from\s+(?:the\s+)?({NAME})",
    ),
    (
        ("data", "figures", "statistics", "estimates"),
        rf"\b({NAME})\s+(?:data|figures|statistics|estimates)\s+(?:show|suggest|put|indicate|say|have|reveal|point)",
    ),
    (("ccording to the ", "s the "), rf"\b(?:[Aa]ccording to|[Aa]s) the ({_DESCRIBED})(?= (?:shows?|says?|reports?|puts?)\b|[,.;])"),
    (
        _SAYING,
        rf"(?:^|[.;:,]\s+|\(|\b(?:and|but|that|while|whereas|which|what|[Aa]s)\s+)(?:(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir)\s+|(?={_OWNER_AHEAD}))({_DESCRIBED})"
        rf"(?:,[^,.;]{{0,40}},|,)?\s+{_ALSO}{SAY}(?!\w)",
    ),
    (_SAYING, rf"[,\u201d\"]\s+{SAY}\s+the\s+({_DESCRIBED})(?=[.,;:]|\s*$)"),
    ((" by ",), rf"\b(?:{_POINTING})\sby\s(?:the\s)?({_DESCRIBED}|{NAME})(?![\w'\u2019])"),
    (("(",), rf"\(({NAME})(?:,?\s+(?:19|20)\d\d[a-z]?|\s+(?:count|figures?|data|estimate|report)\b)[^)]*\)"),
    (_SAYING, rf"(?:^|[.;:,]\s+|\b(?:and|but|that|while|whereas)\s+)(?:[Tt]he\s+)?({NAME}){_NO_NATION}\s+(?:{_PEOPLE})\s+{_ALSO}{SAY}\b"),
    (_SAYING, rf"\b(?i:{_PEOPLE})\s+(?:at|of|from|with)\s+(?:the\s+)?({NAME}),?\s+{_ALSO}{SAY}\b"),
    (("\u201c", '"'), rf"(?:^|[.;]\s+)(?:[Tt]he\s+)?({NAME}):\s+[\u201c\"]"),
)
"""Letters of which a sentence has some where it may name a source, and the pattern for that, with the name in group 1."""
_PATTERNS = tuple((letters, LazyPattern(pattern)) for letters, pattern in _CUES)

_NO_NAME = frozenset(
    (
        "It He She They We I You This That These Those There One But And Q A The In On At For With What Who Most Many Some Another Both All "
        "Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve"
    ).split()
)
"""Words with a capital that begin a sentence and no name."""
_NO_NAME_ALONE = frozenset(
    "Data Statistics Figures Numbers Reports Studies Research Results Surveys Estimates Experts Officials Analysts Observers Sources Critics".split()
)
"""Those that begin a name before another word with a capital: "Statistics Norway", "Research Council"."""
_AS = LazyPattern(r"As (?:[Tt]he )?")
"""What begins a sentence before the name of a source: "As the Port Authority reported"."""
_WEAK = frozenset("give gives gave show shows put puts count counts counted record records recorded maintain maintains maintained".split())
"""Verbs that things have as well as sources: "Hydropower gave 60%"."""
_FIGURE_AHEAD = LazyPattern(r"\s+(?:(?:about|some|nearly|almost|over|only|up to|more than|around)\s+){0,2}[^\w\s]?[0-9]")
"""A figure directly behind such a verb."""
_SAME = LazyPattern(
    r"\bthe same (?:report|source|study|paper|article|release|statement|survey|authors?|institute)\b|\u540c\u4e00\u62a5\u544a",
    re.IGNORECASE,
)
"""What stands for the source that was named before."""
_SPEAKS_ON = LazyPattern(
    rf"\W*(?:In\s(?:its|their|the)\s(?:[a-z]+\s){{0,2}}?(?:{_MASK}+|study|survey|review|paper|statement|view|words|yearbook),?\s)?"
    rf"(?:It|They|it|they|Its\s(?:authors|experts|economists|analysts|{_MASK}+|figures|study|data)|The\s(?:{_MASK}+|study|authors|paper|survey|review))"
    rf"\s(?:also\s|further\s|now\s)?{SAY}"
)
"""How a source speaks that was named in the sentence before, in a text with masked verbs."""
_SPOKEN_OF = LazyPattern(rf"\W*(?:The\s)?({NAME})\s[a-z][^.;]{{0,160}}")
_PUBLISHES = LazyPattern(
    r"\b(?:publish\w*|releas\w*|issu(?:es?|ed|ing)|presented|report|review|study|survey|figures|statistics|data|estimates?|view|analys\w*|yearbook)\b"
)
_BODY = LazyPattern(
    r"\b(?:Office|Bureau|Agency|Institute|Ministry|Commission|Bank|Authority|Organi[sz]ation|University|Institution|Federation)\b"
)
"""What a sentence begins with that tells of a source, and what tells that it is one."""
_OF = r"(?:come|comes|came|stem|are|were|is|was)\s(?:[a-z]+\s){0,2}?(?:from|by|those\sof)\s(?:the\s)?"
_OF_FIGURES = LazyPattern(
    rf"\W*(?:All\s)?(?:[Tt]hese|[Tt]hose|[Tt]he|[Bb]oth)\s(?:[a-z]+\s){{0,2}}?(?:figures|numbers|data|statistics|estimates)\s{_OF}({NAME})"
)
_OF_FIGURES_BELOW = LazyPattern(
    rf"\W*(?:(?:All\s)?[Tt]he\s(?:[a-z]+\s){{0,2}}?following|The\s(?:[a-z]+\s){{0,2}}?|All\s)\s?(?:figures|numbers|data|statistics|estimates)"
    rf"(?:\s(?:below|that\sfollow|here))?\s{_OF}({NAME})"
)
"""What tells whose the figures of the sentence before are, and those of the one behind."""
_DIGIT = LazyPattern("[0-9]")


def mask_verbs(text: str) -> str:
    """Return a text of the same length in which the letters of verbs of saying are one rare letter, by which `SAY` finds them."""
    return _SMALL_WORD.sub(lambda word: _MASK * len(word[0]) if word[0] in VERBS_OF_SAYING else word[0], text)


def named_sources(sentence: str) -> tuple[tuple[str, int], ...]:
    """Return the names that a sentence gives as sources, each with its offset."""
    return tuple((name, at) for name, at, _ in _found_sources(sentence))


def sources_of_sentence(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the names that a sentence of a text gives as sources, each with its offset. "The same report" is the source named last before it."""
    found = [(name, at + start) for name, at in named_sources(text[start:end])]
    same = _SAME.search(text, start, end)
    before = named_sources(text[:start]) if same else ()
    if same and before:
        return [*found, (before[-1][0], same.start())]
    return found or [*_source_beside(text, start, end)]


def _source_beside(text: str, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """Return the source that the sentence before a sentence tells of and that speaks in this one, "It puts growth at 7%", with an offset in this one.

    Or that of its figures by the sentence beside it: "These figures are from the Treasury."
    """
    spans = split_sentences(text)
    at = next((at for at, span in enumerate(spans) if span[0] <= start < span[1]), None)
    if at is None:
        return ()
    for beside, cue in ((at - 1, _OF_FIGURES_BELOW), (at + 1, _OF_FIGURES)):
        sentence = text[slice(*spans[beside])] if 0 <= beside < len(spans) else ""
        if (found := cue.match(sentence)) and not _DIGIT.search(sentence):
            return ((found[1], start),)
    if not at or not _SPEAKS_ON.match(mask_verbs(text[start:end])):
        return ()
    named = _SPOKEN_OF.match(text[slice(*spans[at - 1])])
    if named is None or _is_no_name(named[1]) or not (_PUBLISHES.search(named[0]) or _BODY.search(named[1])):
        return ()
    return ((named[1], start),)


def sure_sources(sentence: str) -> tuple[str, ...]:
    """Return those that are no subject: not "Fort Harris" of "Fort Harris counted 4 million passengers", which may be either."""
    return tuple(name for name, _, may_be_subject in _found_sources(sentence) if not may_be_subject)


@lru_cache(1 << 8)
def _found_sources(sentence: str) -> tuple[tuple[str, int, bool], ...]:
    """Return the names that a sentence gives as sources, each with its offset, and whether it may be what the sentence is about."""
    found, masked = list[tuple[str, int, bool]](), mask_verbs(sentence)
    for letters, cue in _PATTERNS:
        for match in cue.finditer(masked if letters is _SAYING else sentence) if any(each in sentence for each in letters) else ():
            name = sentence[slice(*match.span(1))].strip(" .,'\u2019")
            start = match.start(1)
            if as_ := _AS.match(name):
                name, start = name[as_.end() :], start + as_.end()
            is_weak = sentence[slice(*match.span())].split()[-1] in _WEAK
            is_thing = is_weak and " " not in name and name.istitle()
            if not _is_no_name(name) and len(name) > 1 and not is_thing:
                may_be_subject = is_weak and _FIGURE_AHEAD.match(sentence, match.end()) is not None
                found.append((name, start, may_be_subject or OWNER.search(name) is not None))
    found += [(name, at, False) for name, at in named_in_chinese(sentence)]
    return tuple(sorted(set(found), key=lambda each: each[1]))


def _is_no_name(name: str) -> bool:
    """Return whether words with a capital are no name, as what they begin with only begins a sentence."""
    first, _, rest = name.partition(" ")
    return first in _NO_NAME or (first in _NO_NAME_ALONE and not rest[:1].isupper())
