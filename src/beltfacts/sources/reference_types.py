"""How programs name kinds of work: the codes of RIS, EndNote's names, Crossref's, and the CSL types of them. Pure.

Sources: RIS as Zotero and EndNote write it, EndNote's reference types, https://api.crossref.org/types.
"""

RIS_TYPES = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "periodical", "ABST": "article-journal", "INPR": "article-journal",
    "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "WHOLE": "book", "CHAP": "chapter",
    "ECHAP": "chapter", "CONF": "book", "CPAPER": "paper-conference", "RPRT": "report", "GOVDOC": "report", "THES": "thesis", "ELEC": "webpage",
    "WEB": "webpage", "BLOG": "post-weblog", "DATA": "dataset", "DBASE": "dataset", "AGGR": "dataset", "COMP": "software", "PAT": "patent",
    "STAND": "standard", "MAP": "map", "PAMP": "pamphlet", "UNPB": "manuscript", "UNPD": "manuscript", "MANSCPT": "manuscript", "STAT": "legislation",
    "BILL": "bill", "CASE": "legal_case", "HEAR": "hearing", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "VIDEO": "motion_picture",
    "SOUND": "song", "SLIDE": "speech", "PCOMM": "personal_communication", "SER": "book", "GEN": "document", "PREPRINT": "article",
}  # fmt: skip
"""The CSL type of each reference type of RIS; others are documents."""

ENDNOTE_TYPES = {
    "journal article": "JOUR", "electronic article": "EJOUR", "magazine article": "MGZN", "newspaper article": "NEWS", "book": "BOOK",
    "edited book": "EDBOOK", "electronic book": "EBOOK", "book section": "CHAP", "electronic book section": "ECHAP", "conference paper": "CPAPER",
    "conference proceedings": "CONF", "report": "RPRT", "government document": "GOVDOC", "thesis": "THES", "web page": "ELEC", "blog": "BLOG",
    "dataset": "DATA", "online database": "DBASE", "computer program": "COMP", "patent": "PAT", "standard": "STAND", "map": "MAP", "pamphlet": "PAMP",
    "unpublished work": "UNPB", "manuscript": "MANSCPT", "statute": "STAT", "bill": "BILL", "case": "CASE", "hearing": "HEAR",
    "encyclopedia": "ENCYC", "dictionary": "DICT", "serial": "SER", "generic": "GEN", "online multimedia": "VIDEO",
}  # fmt: skip
"""The code of RIS for each name of a reference type in EndNote, in lower case."""

CROSSREF_TYPES = {
    "journal-article": "article-journal", "journal": "periodical", "journal-issue": "periodical", "book-chapter": "chapter", "book-section": "chapter",
    "book-part": "chapter", "proceedings-article": "paper-conference", "proceedings": "book", "monograph": "book", "edited-book": "book",
    "reference-book": "book", "reference-entry": "entry", "posted-content": "article", "dissertation": "thesis", "report-component": "report",
    "report-series": "report", "peer-review": "review", "database": "dataset",
}  # fmt: skip
"""The CSL type of each type of Crossref that CSL names in another way."""

_SAY_NOTHING = frozenset(("article", "review article", "journal", "other", "misc", *ENDNOTE_TYPES))


def is_name_of_type(text: str) -> bool:
    """Return whether a text only names the kind of reference that it stands in, and so is no genre: "Journal Article"."""
    return text.strip().lower() in _SAY_NOTHING
