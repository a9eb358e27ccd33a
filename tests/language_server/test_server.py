"""The language server as an editor drives it, over its standard input and output."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.audit.test_audit import written

ADDRESS = "file:///drafts/article.md"
TEXT = "\U0001f600 Nordhaven harbour handled 4.78 million tonnes of cargo in 2024.\n\nIt employs 540 people. See [@cargo-"


class Editor:
    """A client of the server with one document."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self.published.put_nowait))

    async def start(self, facts: Path, encoding: types.PositionEncodingKind | None = None) -> None:
        await self.client.start_io(sys.executable, "-m", "beltfacts", "lsp", "--facts", str(facts))
        general = types.GeneralClientCapabilities(position_encodings=[encoding] if encoding else None)
        await self.client.initialize_async(types.InitializeParams(types.ClientCapabilities(general=general)))
        self.client.initialized(types.InitializedParams())

    async def open(self, text: str, language: str = "markdown", address: str = ADDRESS) -> list[types.Diagnostic]:
        item = types.TextDocumentItem(address, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics()

    async def change(self, text: str, version: int) -> None:
        whole = types.TextDocumentContentChangeWholeDocument(text)
        document = types.VersionedTextDocumentIdentifier(version, ADDRESS)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def diagnostics(self) -> list[types.Diagnostic]:
        return list((await asyncio.wait_for(self.published.get(), 20)).diagnostics)

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await asyncio.wait_for(self.client.stop(), 10)


@pytest.fixture
def drive(facts_folder) -> Callable[[Callable[[Editor], Awaitable[None]]], None]:
    """Run a story of an editor with a server."""

    def run(story: Callable[[Editor], Awaitable[None]]) -> None:
        async def whole() -> None:
            editor = Editor()
            await editor.start(facts_folder(harbour=written()))
            try:
                await story(editor)
            finally:
                await editor.stop()

        asyncio.run(whole())

    return run


def test_columns_are_those_of_the_encoding_that_the_client_asks_for(facts_folder):
    async def whole() -> None:
        editor = Editor()
        await editor.start(facts_folder(harbour=written()), types.PositionEncodingKind.Utf8)
        wrong, _ = await editor.open(TEXT)
        assert (wrong.range.start.line, wrong.range.start.character) == (0, 31)  # the emoji counts four
        await editor.stop()

    asyncio.run(whole())


DOCUMENT = types.TextDocumentIdentifier(ADDRESS)


def test_alarms_are_warnings_and_unsupported_figures_information(drive):
    async def story(editor: Editor) -> None:
        wrong, unknown = await editor.open(TEXT)
        assert (wrong.severity, wrong.code) == (types.DiagnosticSeverity.Warning, "wrong-figure")
        assert (unknown.severity, unknown.code) == (types.DiagnosticSeverity.Information, "unsupported")
        assert wrong.range == types.Range(types.Position(0, 29), types.Position(0, 48))  # the emoji counts two
        assert wrong.message == "wrong-figure: the source says 4.87 million tonnes (cargo-2024)"

    drive(story)


def test_hovering_shows_figure_date_source_and_exact_words(drive):
    async def story(editor: Editor) -> None:
        await editor.open(TEXT)
        shown = await editor.client.text_document_hover_async(types.HoverParams(DOCUMENT, types.Position(0, 32)))
        assert shown and isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.value.splitlines() == [
            "wrong-figure: the source says 4.87 million tonnes",
            "",
            "4.87 million tonnes",
            "2024 \u00b7 Nordhaven Harbour Board 2025",
            "\u201cIn 2024, it handled 4.87 million tonnes of cargo\u201d",
            "cargo-2024",
        ]
        assert await editor.client.text_document_hover_async(types.HoverParams(DOCUMENT, types.Position(2, 2))) is None

    drive(story)


def test_actions_cite_replace_and_ignore(drive):
    async def story(editor: Editor) -> None:
        (wrong, _) = await editor.open(TEXT)
        context = types.CodeActionContext([])
        actions = await editor.client.text_document_code_action_async(types.CodeActionParams(DOCUMENT, wrong.range, context))
        found = {
            each.title: each.edit.changes[ADDRESS][0]
            for each in actions or []
            if isinstance(each, types.CodeAction) and each.edit and each.edit.changes
        }
        assert found["Insert citation [@cargo-2024]"] == types.TextEdit(
            types.Range(types.Position(0, 48), types.Position(0, 48)), " [@cargo-2024]"
        )
        replaced = found["Replace by the printed figure \u201c4.87 million tonnes\u201d"]
        assert (replaced.new_text, replaced.range.start, replaced.range.end) == ("4.87", types.Position(0, 29), types.Position(0, 33))
        assert found["Ignore with a reason"].new_text == "<!-- beltfacts: ignore: REASON -->\n\n"

    drive(story)


NOTE = "Nordhaven harbour handled {} in 2024.\n"


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "markdown",
            "[4.87 million tonnes](https://a.example) of cargo",
            "[4.87 million tonnes](https://a.example) [@cargo-2024] of cargo",
        ),
        ("markdown", "cargo of **4.87 million tonnes**", "cargo of **4.87 million tonnes** [@cargo-2024]"),
        ("latex", "\\SI{4.87}{million tonnes} of cargo", "\\SI{4.87}{million tonnes} \\cite{cargo-2024} of cargo"),
        ("typst", "_4.87 million_ tonnes of cargo", "_4.87 million_ tonnes @cargo-2024 of cargo"),
    ],
)
def test_a_citation_is_inserted_behind_the_noun_and_outside_of_marks(drive, language, before, after):
    async def story(editor: Editor) -> None:
        address = f"file:///drafts/note-{language}"
        text = NOTE.format(before)
        await editor.open(text, language, address)
        at = types.Position(0, text.index("4.87"))
        params = types.CodeActionParams(types.TextDocumentIdentifier(address), types.Range(at, at), types.CodeActionContext([]))
        actions = await editor.client.text_document_code_action_async(params)
        (edit,) = (
            each.edit.changes[address][0]
            for each in actions or []
            if isinstance(each, types.CodeAction) and each.edit and each.edit.changes
        )
        start, end = edit.range.start.character, edit.range.end.character
        assert text[:start] + edit.new_text + text[end:] == NOTE.format(after)

    drive(story)


TABLE = "| Nordhaven harbour | 2024 |\n|---|---|\n| Cargo handled, million tonnes | 4.78 |\n"
UNUSED = "\nThe Sound ferry opened in May 2019.\n"


def test_ignoring_leaves_a_table_whole_and_a_comment_without_use_is_told(drive):
    async def story(editor: Editor) -> None:
        (wrong,) = await editor.open(TABLE + UNUSED)
        params = types.CodeActionParams(DOCUMENT, wrong.range, types.CodeActionContext([]))
        edits = [
            edit
            for each in await editor.client.text_document_code_action_async(params) or []
            if isinstance(each, types.CodeAction) and each.title == "Ignore with a reason" and each.edit and each.edit.changes
            for edit in each.edit.changes[ADDRESS]
        ]
        ignored = TABLE.replace("4.78", f"{edits[0].new_text}4.78")
        assert edits[0].range.start == types.Position(2, 34)
        await editor.change(ignored + "\n<!-- beltfacts: ignore: old -->\n" + UNUSED, 2)
        (unused,) = await editor.diagnostics()
        assert (unused.code, unused.range) == ("unused-ignore", types.Range(types.Position(4, 0), types.Position(4, 31)))

    drive(story)


def test_ids_are_completed_behind_an_at_sign(drive):
    async def story(editor: Editor) -> None:
        await editor.open(TEXT)
        last = types.Position(2, len(TEXT.splitlines()[2]))
        found = await editor.client.text_document_completion_async(types.CompletionParams(DOCUMENT, last))
        assert isinstance(found, types.CompletionList)
        assert [item.label for item in found.items] == ["cargo-2023", "cargo-2024"]
        assert await editor.client.text_document_completion_async(types.CompletionParams(DOCUMENT, types.Position(2, 3))) is None

    drive(story)


def test_a_change_is_judged_once_its_author_pauses(drive):
    async def story(editor: Editor) -> None:
        await editor.open(TEXT)
        for version, text in enumerate((TEXT + "a", TEXT + "ab", TEXT.replace("4.78", "4.87")), 2):
            await editor.change(text, version)
        (only,) = await editor.diagnostics()
        assert only.code == "unsupported"
        assert editor.published.empty()

    drive(story)


@pytest.mark.parametrize("text", ["", "\r\r\n\u2028 12", "4.78 million tonnes\x0c", "\ud83d" + "1"])
def test_odd_texts_do_not_end_the_server(drive, text):
    async def story(editor: Editor) -> None:
        await editor.open(text.encode("utf-8", "replace").decode())
        place = types.Position(99, 99)
        await editor.client.text_document_hover_async(types.HoverParams(DOCUMENT, place))
        await editor.client.text_document_completion_async(types.CompletionParams(DOCUMENT, place))

    drive(story)


@pytest.mark.parametrize("encoding", [types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf32])
def test_figures_are_where_the_editor_shows_them_whatever_ends_its_lines(facts_folder, encoding):
    wrong = "\U0001f600 Nordhaven harbour handled 4.78 million tonnes of cargo in 2024."
    text = f"One\u2028line\x0cof text\x85 here.\r{wrong}\r\n\n\u2028{wrong} And\x0b more.\n\r{wrong}"
    codec = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding.value]
    unit = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding.value]

    async def whole() -> None:
        editor = Editor()
        await editor.start(facts_folder(harbour=written()), encoding)
        found = await editor.open(text)
        lines = re.split("\r\n|\r|\n", text)
        stretches = [(each.range.start.line, each.range.start.character * unit, each.range.end.character * unit) for each in found]
        shown = [lines[line].encode(codec)[start:end].decode(codec) for line, start, end in stretches]
        assert shown == ["4.78 million tonnes"] * 3
        assert [line for line, _, _ in stretches] == [1, 3, 5]
        await editor.stop()

    asyncio.run(whole())


def test_a_citation_is_written_at_the_end_of_a_last_line_without_a_line_end(drive):
    text = "The cargo of Nordhaven harbour in 2024: 4.87 million tonnes"

    async def story(editor: Editor) -> None:
        await editor.open(text)
        end = types.Position(0, len(text))
        context = types.CodeActionContext([])
        found = await editor.client.text_document_code_action_async(types.CodeActionParams(DOCUMENT, types.Range(end, end), context))
        [edit] = found[0].edit.changes[ADDRESS]
        assert (edit.range, edit.new_text) == (types.Range(end, end), " [@cargo-2024]")

    drive(story)
