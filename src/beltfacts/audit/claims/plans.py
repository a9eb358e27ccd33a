"""What the words around a figure claim of it as done or still to come, and what a fact says of that.

Lists of words and tests on them; it compares no numbers.
"""

from __future__ import annotations

import re

from beltfacts.audit.claims.other_languages import tells_now, tells_past
from beltfacts.audit.claims.word_patterns import any_word
from beltfacts.audit.claims.wording import is_past, may_be_past, says_now
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_PLAN = any_word(
    "will would shall should could may plan plans planned planning aim aims target targets targeted goal pledge pledges pledged promise "
    "promises promised expect expects expected forecast forecasts project projects projected propose proposes proposed proposal intend intends "
    "intended scheduled capacity hope hopes announced envisaged designed budget proposing planning pledging promising aiming announcing targeting named listed "
    "offer offers offered offering outlined presented identified suggested recommended idea vision concept budgeted earmarked "
    "want wants wanted commit commits committed vow vows vowed seek seeks sought strive strives ambition "
    "hoped foresee foresees foreseen slated supposed meant due earmark outlook",
    phrases=(
        *("is to", "are to", "was to", "were to", "to be", "to build", "under construction", "being built", "able to"),
        *("set to", "laid out for", "up for approval", "on order", "in the pipeline"),
        *("from this year", "from next year", "from now on", "as from next"),
        *("can make", "can produce", "can build", "can assemble", "can handle", "can carry", "can turn out"),
        *("to make", "to produce", "to assemble", "to handle", "to turn out"),
    ),
    chinese="计划 规划 目标 预计 将 承诺 在建 设计 拟 宣布 提出 倡议",
)
_MAY = LazyPattern(r"\b(?i:in|of|on|since|by|until|till|from|to|early|late|last|next|this|and|[0-9]{1,2})\s+May\b|\bMay\s+[0-9]")
"""The month, whose name is a word of plans too."""
_BY_YEAR = LazyPattern(r"\bby 20[2-9]\d\b")
_UNFINISHED = any_word(
    "planned will",
    phrases=("under construction", "being built", "to be built", "plans to", "aims to", "is to"),
    chinese="在建 计划 承诺",
)
_PLANNED_KIND = LazyPattern(
    r"\bplanned\s+(?:[a-z-]+\s+){1,3}?(?:[a-z]+ed|lost|missed|put off|called off|not carried out|that fell through)\b", re.IGNORECASE
)
"""A measure of what became of planned things: "planned operations cancelled"."""
_OF_PLANNED = LazyPattern(r"\b(?:for|in|of)\s+planned\b", re.IGNORECASE)
_WAS = LazyPattern(
    r"\b(?:was|were|had|made|took|rose|fell|stood|waited|carried)\b(?!\s(?:planned|to|expected|designed|announced))", re.IGNORECASE
)
"""A kind of thing that is planned before it is done, in a measure of it, "wait for planned treatment", and what tells in a quote that it was done."""
_TARGET = LazyPattern(r"(?<!\bon )(?<!\boff )\btarget(?:s|ed)?\b", re.IGNORECASE)
"""A word of a measure for what is aimed at. "Shots on target" are done."""
_UNFINISHED_STATE = any_word(
    "unfinished",
    phrases=(
        *("is planned", "are planned", "was planned", "still planned", "being planned", "planned to", "planned for"),
        "under construction",
        "being built",
        "being laid",
        "to be built",
        "not yet",
        "work goes on",
        "work continues",
        "still building",
    ),
    chinese="在建",
)
_UNDER_WAY = LazyPattern(
    r"\b(?:is|are|was|were|been)\s+(?:[a-z]+ly\s+)?(?:accelerat|advanc|progress|prepar|negotiat|implement|build|construct|proceed)ing\b"
    r"|\b(?:under\s?way|ground-?breaking|broke\s+ground|foundation\s+stone|launch\s+ceremony|(?:construction|work)\s+(?:began|started|begins|starts))\b"
    r"|开工|奠基|动工|推进",
    re.IGNORECASE,
)
_BEGUN = LazyPattern(r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch(?:es|ed|ing)?|commence[sd]?)\b|启动|开始", re.IGNORECASE)
"""What says that something is on its way, and not there yet, or tells its beginning."""

_DONE = any_word(
    "operational operate operates open opens opened complete completed finished built running use uses using used carries carried transports transported "
    "inaugurated commissioned carrying transporting serves served serving teaches taught teaching handles handled handling produces produced producing "
    "generates generated generating",
    phrases=(
        "up and running",
        "in service",
        "in operation",
        "in use",
        "now carries",
        "now serves",
        "now runs",
        "now run",
        "already runs",
        "already run",
        "trains run",
        "is running",
        *("already travel", "already ride", "already cross", "already drive", "now travel", "now cross", "now drive"),
        *("run on", "run along", "run every", "runs every", "entered service", "went into service"),
    ),
    chinese="已建成 通车 建成",
)
_PART_END = LazyPattern(r"(?:;|[.!?])\s|[\u3002\uff1b]")
"""What stands between the statements of a quote."""
_ONCE_DONE = LazyPattern(
    r"\b(?:when|once|after|until|if)\s+(?:(?:it|they|the\s+[a-z-]+|this)\s+)?(?:(?:is|are|has\s+been)\s+)?"
    r"(?:open(?:s|ed)?|complete[sd]?|finish(?:es|ed)|built)\b|建成后|通车后",
    re.IGNORECASE,
)
"""What tells of a time when something will be done: "once it is open"."""
_REACHED = any_word(
    "already",
    phrases=tuple(
        f"{has} {verb}"
        for has in ("has", "have", "had", "was", "were", "it", "that")
        for verb in ("reached", "hit", "attained", "met", "achieved")
    ),
    chinese="已达到 已实现 达到了 实现了",
)
_REACHED_CHINESE = LazyPattern(r"\u5df2(?:\u7ecf)?[^\uff0c\u3002\uff1b\uff1a]{0,12}(?:\u8fbe\u5230|\u5b9e\u73b0|\u5b8c\u6210)")
_SO_FAR = LazyPattern(
    r"\b(?:so far|to date|up to now|until now)\b[^.;]{0,200}\b(?:has|have)\b|\b(?:has|have)\b[^.;]{0,200}\b(?:so far|to date|up to now|until now)\b",
    re.IGNORECASE,
)
"""What tells that something is done by now: "so far it has created 140 jobs"."""
_PLAN_ACTS = LazyPattern(r"\bplan(?=\s(?:has|have|had)\s(?!to\b))", re.IGNORECASE)
"""A plan as what has done something, not as what is still to come."""
_GOAL_REACHED = LazyPattern(
    r"\b(?:has|have|had|was|were) (?:[a-z]+ )?(?:been )?(?:reached|hit|attained|met|achieved)\b",
    re.IGNORECASE,
)
"""Verbs that tell that something came."""
_GOAL = LazyPattern(r"\b(?:goals?|targets?|aims?|pledges?|plans?|wants?|wanted|promised?|asked for)\b", re.IGNORECASE)
"""What was planned before it came: "has since reached its goal of 80%"."""
_UNREACHED = LazyPattern(r"\b(?:to have|not|never|hardly|until|once|if|when|will|would|should|could|may|might)\b")
"""What says that it did not, or not yet."""
_FORECAST = any_word(
    "will would shall should may plan plans planned planning aim aims target targets goal pledge pledges pledged promise promises promised expect expects "
    "expected forecast forecasts intend intends intended scheduled hope hopes envisaged",
    phrases=("to be", "to build", "under construction", "not yet", "is to", "are to"),
    chinese="计划 规划 目标 预计 将 承诺 在建 拟",
)
_PROPOSED = any_word(
    "propose proposes proposed proposing proposal suggest suggests suggested recommend recommends recommended offered offer offers request requests requested "
    "demand demands demanded urge urges urged consider considers considered considering",
    phrases=("asked for", "asks for", "ask for", "called for", "calls for", "call for"),
    chinese="建议 提议 要求 申请",
)
_DECIDED = any_word("approved agreed decided adopted passed granted accepted", chinese="批准 通过 决定")
"""What says in a quote that somebody has still to decide, and that it was decided."""


def is_plan(text: str) -> bool:
    """Return whether a text speaks of what is planned, promised or expected."""
    text = _PLAN_ACTS.sub(" ", _MAY.sub(" ", text) if "May" in text else text)
    return bool(_PLAN.search(text) or _BY_YEAR.search(text))


def is_forecast(text: str) -> bool:
    """Return whether a text says in so many words that something is still to come."""
    return bool(_FORECAST.search(text))


def is_unfinished(fact: Fact) -> bool:
    """Return whether a fact is about what is not done yet: a target, a forecast, or something under construction."""
    if fact.status in ("target", "forecast") or _TARGET.search(fact.measure):
        return True
    measure = _OF_PLANNED.sub("", fact.measure) if _WAS.search(fact.quote) else fact.measure
    return not fact.cell and bool(_UNFINISHED.search(_PLANNED_KIND.sub("", measure)))


def is_proposed(fact: Fact) -> bool:
    """Return whether the quote of a fact tells what is proposed, offered or asked for, and not yet decided."""
    return bool(_PROPOSED.search(fact.quote)) and not _DECIDED.search(fact.quote)


def is_told_as_done(text: str, fact: Fact) -> bool:
    """Return whether a text tells as done what the quote of a fact tells as not finished."""
    if not _DONE.search(text) or _ONCE_DONE.search(text) or _FORECAST.search(text):
        return False
    parts = _PART_END.sub("\n", fact.quote).split("\n")
    quote = next((part for part in parts if fact.figure in part), fact.quote)
    is_unfinished = _UNFINISHED_STATE.search(quote) or (_UNDER_WAY.search(quote) and not _DONE.search(quote))
    return bool(is_unfinished) and not any(each.search(text) for each in (_UNFINISHED_STATE, _UNDER_WAY, _BEGUN))


def is_told_as_reached(text: str) -> bool:
    """Return whether a text tells that something was reached, and nothing in it that it is a plan: "has already hit its capacity"."""
    if _GOAL.search(text) and _GOAL_REACHED.search(text):
        return not _UNREACHED.search(text)
    is_done = _REACHED.search(text) or _REACHED_CHINESE.search(text) or _SO_FAR.search(text)
    return bool(is_done) and not _FORECAST.search(_PLAN_ACTS.sub(" ", text))


def is_told_like(fact: Fact, clause: str, statement: str, *, is_after_plan: bool, language: str = "") -> bool:
    """Return whether a text tells what is not done yet as its fact does: for the year of the fact, or in the present as its quote.

    Such a figure is told neither as reached nor, unless the fact is, as past: "ready in 2029", "the city pays 15 million of it". The year
    alone does not tell what is only proposed. What is expected may go on in the present behind a plan: "The quay is to be 420 metres long.
    Ships of 190 metres berth there."
    `is_after_plan`: whether a plan is told before the sentence. `language`: that of the text; empty for English and Chinese.
    """
    if is_told_as_reached(clause):
        return False
    if fact.date[:4] in statement and not is_proposed(fact):
        return fact.status == "actual" or not (tells_past(language, statement) if language else is_past(statement))
    is_past_or_now = tells_past(language, clause) or tells_now(language, clause) if language else may_be_past(clause) or says_now(clause)
    if fact.status == "forecast" and is_after_plan and not is_past_or_now:
        return True
    return not (is_plan(fact.quote) or is_past(clause) or _DONE.search(clause))


def is_goal_reached(text: str) -> bool:
    """Return whether a text tells that what was planned came."""
    return bool(_GOAL_REACHED.search(text))
