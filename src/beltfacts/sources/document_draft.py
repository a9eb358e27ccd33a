"""Draft a source from its document: what the file's properties say, what its first page prints, its checksum.

Nothing is made up: a field that neither says is left out, and each field has where it was read. Writing the draft is left to `writing`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from beltfacts.documents import DocumentText, Unreadable, kind_of_document, read_bytes, read_document, read_properties
from beltfacts.errors import UseError
from beltfacts.reading import CODES, chinese_script, text_language
from beltfacts.sources.dates import publication_date
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.file_properties import Said, said_by_properties
from beltfacts.sources.first_page import FirstPage, Printed, is_in_first_lines, is_printed, read_first_page
from beltfacts.sources.ids import propose_source_id
from beltfacts.sources.junk import is_junk_author, is_junk_title
from beltfacts.sources.languages import can_be_in
from beltfacts.sources.names import csl_name, is_body, split_names

_WEB = ("html", "htm", "shtml", "xhtml", "xht", "mhtml", "mht")
_PLAIN = ("publisher", "container-title", "volume", "issue", "number", "page", "DOI", "URL")
"""Fields that are taken as a published property says them."""

_REPORTS = ("report", "reports", "bericht", "rapport", "informe")
"""How a word of a title ends that calls the document a report: "Jahresbericht"."""

_PERIODICAL = ("article-journal", "article-newspaper", "article-magazine")
_NO_PAGE = FirstPage(*[Printed("", "")] * 4)


def draft_document(
    path: str, name: str = "", *, language: str = "", taken: Iterable[str] = (), text: DocumentText | None = None
) -> SourceDraft:
    """Return the draft of a source for a document.

    `path`: the file. `name`: its name in the documents folder, as the field `document` will have it; the file's own name if empty.
    `language`: BCP 47 code of documents that do not name theirs, or empty. `taken`: ids that the new one must not have. `text`: its text,
    where that has been read.
    The draft always has id, type, document and sha256. Raises UseError for a file that cannot be read at all; one whose text cannot be
    read gives a draft that says so.
    """
    try:
        data = read_bytes(path)
    except Unreadable as error:
        raise UseError(f"cannot read {path[:200]}: {error}; give the path of a document") from error
    file_name = os.path.basename(path)
    reader = _Reader(file_name, kind_of_document(data, file_name))
    try:
        reader.text = text or read_document(path)
        reader.page = read_first_page(reader.text)
    except Unreadable as error:
        reader.remarks.append(f"its text cannot be read, so no figure of it can be verified: {error}")
    reader.said = said_by_properties(read_properties(data, file_name))
    reader.read(language)
    reader.take("document", name or file_name, "its file name")
    reader.take("sha256", sha256(data).hexdigest(), "the bytes of the file")
    reader.take("id", propose_source_id(reader.fields, taken), "author, year and title" if "title" in reader.fields else "its file name")
    return SourceDraft(reader.fields, reader.origins, tuple(reader.remarks))


class _Reader:
    """Collects the fields of one document."""

    def __init__(self, file_name: str, kind: str) -> None:
        """`file_name`: without its folder. `kind`: the ending of its kind ("pdf")."""
        self.file_name = file_name
        self.kind = kind
        self.text: DocumentText | None = None
        self.page = _NO_PAGE
        self.said: dict[str, list[Said]] = {}
        self.fields: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self.remarks: list[str] = []

    def take(self, field: str, value: Any, origin: str) -> None:
        """Take a field."""
        self.fields[field], self.origins[field] = value, origin

    def read(self, language: str) -> None:
        """Take what the document says. `language`: of documents that do not say theirs."""
        self._read_title()
        self._read_authors()
        self._read_issued()
        self._read_language(language)
        for field in _PLAIN:
            if said := self.said.get(field):
                self.take(field, said[0].values[0], said[0].origin)
        for field in ("editor", "translator"):
            if said := self.said.get(field):
                self.take(field, [csl_name(name) for value in said[0].values for name in split_names(value)], said[0].origin)
        if "publisher" not in self.fields and self.page.publisher.value:
            self.take("publisher", self.page.publisher.value, self.page.publisher.origin)
        if pages := self.said.get("number-of-pages"):
            self.take("number-of-pages", int(pages[0].values[0]), pages[0].origin)
        self._read_type()

    def _printed(self, words: str) -> bool:
        """Return whether words stand on the first page."""
        return self.text is not None and is_printed(words, self.text)

    def _infer(self, field: str, said: Said, words: str) -> None:
        """Mark a field that only the properties of the file say."""
        if said.is_published or self._printed(words):
            return
        self.origins[field] += ", not printed on the first page"
        self.fields.setdefault("inferred", {})[field] = f"from the {said.origin.partition(' of the ')[2]}; not printed on the first page"

    def _read_title(self) -> None:
        """Take the title: of the properties the first that is no junk, else the one that the page prints."""
        printed = self.page.title
        for said in self.said.get("title", ()):
            title = self._without_site(said)
            if is_junk_title(title, self.file_name):
                self.remarks.append(f"not taken: {said.origin} {title[:80]!r}, which no person wrote as a title")
            elif (
                printed.value
                and not self._printed(title)
                and not self._is_printed_in_parts(title)
                and (not said.is_published or printed.value.casefold() in title.casefold())
            ):
                if not said.is_published:
                    self.remarks.append(f"not taken: {said.origin} {title[:80]!r}, which is not printed on the first page")
            elif said.origin == "title element" and self._is_heading_of(title) and not (self._printed(title) and self._goes_on(title)):
                self.take("title", printed.value, printed.origin)
                return
            elif re.match(rf"{re.escape(title)}\s*[:\u2013\u2014]", printed.value, re.IGNORECASE):
                self.take("title", printed.value, printed.origin)  # with its subtitle
                return
            else:
                self.take("title", title, said.origin)
                self._infer("title", said, title)
                return
        if printed.value:
            self.take("title", printed.value, printed.origin)

    def _is_printed_in_parts(self, title: str) -> bool:
        """Return whether a title is the printed one with words of other first lines: that of the body whose report it is."""
        printed = self.page.title.value.casefold()
        return self.text is not None and printed in title.casefold() and is_in_first_lines(title, self.text)

    def _is_heading_of(self, title: str) -> bool:
        """Return whether the heading of the page begins as its title element, which goes on with the name of a site: "Skiing - Example"."""
        head, *site = re.split(r"(?<!\s)\s+[|\u2013\u2014\u00b7-]\s+|(?:(?<!\s)\s+)?[\uff5c_]\s*", title)
        return bool(site) and self.page.title.value.casefold().startswith(head.casefold())

    def _goes_on(self, title: str) -> bool:
        """Return whether the heading of the page goes on behind the first part of a title element."""
        return not title.casefold().startswith(self.page.title.value.casefold()) or title.casefold() == self.page.title.value.casefold()

    def _without_site(self, said: Said) -> str:
        """Return a title without the name of the site that the title element of a page ends with."""
        title, site = said.values[0], next((each.values[0] for each in self.said.get("container-title", ())), "")
        if site and said.origin == "title element":
            title = re.sub(rf"(?<!\s)\s+[|\u2013\u2014\u00b7:-]\s+{re.escape(site)}$", "", title, flags=re.IGNORECASE)
        return title

    def _read_authors(self) -> None:
        """Take the authors: of the properties the first that are no junk, else those that the page prints."""
        for said in self.said.get("author", ()):
            names = [name for value in said.values for name in split_names(value)]
            junk = [name for name in names if is_junk_author(name) or (" " not in name and name.isascii() and not self._printed(name))]
            if junk:
                self.remarks.append(f"not taken: {said.origin} {'; '.join(junk)[:80]!r}, which is a program, a login or no full name")
            if names := [name for name in names if name not in junk]:
                self.take("author", [csl_name(name) for name in names], said.origin)
                self._infer("author", said, names[0])
                return
        if self.page.author.value:
            value = self.page.author.value
            self.take("author", [csl_name(name) for name in split_names(value)], self.page.author.origin)

    def _read_issued(self) -> None:
        """Take the date of publication: that of published properties, else the one that the page prints."""
        for said in self.said.get("issued", ()):
            if date := publication_date(said.values[0]):
                self.take("issued", date, said.origin)
                return
            self.remarks.append(f"not taken: {said.origin} {said.values[0][:40]!r}, which is no plain date")
        if self.page.issued.value:
            self.take("issued", self.page.issued.value, self.page.issued.origin)

    def _read_language(self, default: str) -> None:
        """Take the language that the document names, if its letters can be of it; else the one that the library names."""
        text = self.text.text if self.text else ""
        named = [*self.said.get("language", ()), *([Said((default,), "language in beltfacts.toml", True)] if default else [])]
        for said in named:
            code = said.values[0]
            if can_be_in(text, code):
                self.take("language", code, said.origin)
                return
            self.remarks.append(f"not taken: {said.origin} {code!r}, in whose letters the text is not written")
        code = text_language(text)
        if code in CODES:  # whose numbers are read in their own way
            self.take("language", code, "its most frequent words")
        elif code == "zh":
            self.take("language", chinese_script(text), "its characters")

    def _read_type(self) -> None:
        """Take the CSL type: what the properties say, else that of its kind of file; a report says so in its title."""
        kind, origin = "document", "no property says what it is"
        title = str(self.fields.get("title", "")).casefold()
        if said := self.said.get("type"):
            kind, origin = said[0].values[0], said[0].origin
        elif self.kind == "epub":
            kind, origin = "book", "it is an EPUB book"
        elif any(word.endswith(_REPORTS) for word in title.split()) or title.endswith("\u62a5\u544a"):
            kind, origin = "report", "its title says so"
        elif self.kind in _WEB:
            kind, origin = "webpage", "it is a web page"
        if kind in _PERIODICAL and "container-title" not in self.fields:
            if "publisher" in self.fields and kind == "article-newspaper":
                self.take("container-title", self.fields.pop("publisher"), self.origins.pop("publisher"))
            else:
                kind, origin = "webpage" if self.kind in _WEB else "document", f"{origin}, but names no periodical"
        container = str(self.fields.get("container-title", ""))
        if (
            container
            and container == "; ".join(str(name.get("literal", "")) for name in self.fields.get("author", ()))
            and is_body(container)
        ):
            del self.fields["container-title"], self.origins["container-title"]
        self.take("type", kind, origin)
