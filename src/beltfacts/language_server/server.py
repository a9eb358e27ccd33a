"""The language server: diagnostics, hover, code actions and completion for drafts."""

from __future__ import annotations

import asyncio
from functools import partial

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from beltfacts.audit import UNUSED, WHY_UNUSED, Verdict, correction, draft_format, place_of_citation
from beltfacts.language_server.insertions import citation_text, comment_place, in_markup
from beltfacts.language_server.open_drafts import Figure, FreshAuditor, OpenDraft
from beltfacts.language_server.positions import Place, typed_id
from beltfacts.library import Library
from beltfacts.output import printable
from beltfacts.reading import parse_edtf

WAIT = 0.15
"""Seconds without a keystroke after which a draft is judged."""

_MOST_COMPLETIONS = 200
"""Ids that are offered together."""


def make_server(library: Library) -> LanguageServer:
    """Return a language server for drafts about the facts of a library."""
    from importlib.metadata import version

    server = LanguageServer("beltfacts", version("beltfacts"), text_document_sync_kind=types.TextDocumentSyncKind.Full)
    _Features(server, library).register()
    return server


class _Features:
    """What the server answers. Documents are synchronized as a whole, so that their lines are counted here alone."""

    def __init__(self, server: LanguageServer, library: Library) -> None:
        """Answer for this server, about the facts of this library."""
        self._server = server
        self._fresh = FreshAuditor(library)
        self._open: dict[str, OpenDraft] = {}
        self._versions: dict[str, int] = {}

    def register(self) -> None:
        """Tell the server what is answered. It marks the functions, which it cannot do to methods."""
        feature = self._server.feature
        feature(types.TEXT_DOCUMENT_DID_OPEN)(partial(self.opened))
        feature(types.TEXT_DOCUMENT_DID_CHANGE)(partial(self.changed))
        feature(types.TEXT_DOCUMENT_DID_SAVE)(partial(self.saved))
        feature(types.TEXT_DOCUMENT_DID_CLOSE)(partial(self.closed))
        feature(types.TEXT_DOCUMENT_HOVER)(partial(self.hover))
        actions = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
        feature(types.TEXT_DOCUMENT_CODE_ACTION, actions)(partial(self.actions))
        feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["@"]))(partial(self.complete))

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        """Judge a document that was opened."""
        document = params.text_document
        encoding = self._server.workspace.position_encoding
        self._open[document.uri] = OpenDraft(document.uri, document.language_id, document.text, str(getattr(encoding, "value", encoding)))
        self._versions[document.uri] = document.version
        self._judge(document.uri)

    async def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Judge a document when its author pauses."""
        address, number = params.text_document.uri, params.text_document.version
        if address not in self._open or not params.content_changes:
            return
        self._open[address].change(params.content_changes[-1].text)
        self._versions[address] = number
        try:
            await asyncio.sleep(WAIT)
        except asyncio.CancelledError:  # the editor is gone
            return
        if self._versions.get(address) == number:
            self._judge(address)

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """Judge a document that was saved: the library may have changed as well."""
        if params.text_document.uri in self._open:
            self._judge(params.text_document.uri)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forget a document, and take its diagnostics away."""
        self._open.pop(params.text_document.uri, None)
        self._versions.pop(params.text_document.uri, None)
        self._publish(params.text_document.uri, [], None)

    def _judge(self, address: str) -> None:
        """Judge a document and publish its diagnostics."""
        auditor, has_changed = self._fresh.auditor()
        if has_changed:
            for each in self._open.values():
                each.forget()
        draft = self._open[address]
        draft.audit(auditor)
        found = [self._diagnostic(draft, each) for each in draft.figures if each.verdict.verdict != "supported"]
        found += [self._unused(draft, offset) for offset in draft.unused]
        if draft.refused:
            found.append(_refusal(draft.refused))
        self._publish(address, found, self._versions.get(address))

    def _publish(self, address: str, found: list[types.Diagnostic], number: int | None) -> None:
        """Publish the diagnostics of a document."""
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=address, diagnostics=found, version=number))

    def _range(self, draft: OpenDraft, start: int, end: int) -> types.Range:
        """Return a stretch of a draft as a range."""
        first, last = draft.placed.place(start), draft.placed.place(end)
        return types.Range(types.Position(first.line, first.column), types.Position(last.line, last.column))

    def _diagnostic(self, draft: OpenDraft, figure: Figure) -> types.Diagnostic:
        """Return a figure as a diagnostic: alarms as warnings, the rest as information."""
        verdict = figure.verdict
        fact = f" ({verdict.facts[0].id})" if verdict.facts else ""
        return types.Diagnostic(
            range=self._range(draft, figure.start, figure.end),
            message=printable(f"{verdict.verdict}: {verdict.reason}{fact}"),
            severity=types.DiagnosticSeverity.Warning if verdict.is_alarm else types.DiagnosticSeverity.Information,
            code=verdict.verdict,
            source="beltfacts",
        )

    def _unused(self, draft: OpenDraft, offset: int) -> types.Diagnostic:
        """Return a comment that ignores nothing as a diagnostic: a hint, which editors show faded."""
        return types.Diagnostic(
            range=self._range(draft, offset, draft.placed.line_end(offset)),
            message=f"{UNUSED}: {WHY_UNUSED}",
            severity=types.DiagnosticSeverity.Hint,
            code=UNUSED,
            source="beltfacts",
            tags=[types.DiagnosticTag.Unnecessary],
        )

    def _at(self, address: str, position: types.Position) -> tuple[OpenDraft, int] | None:
        """Return a draft and an offset in it; None for one that is not open."""
        draft = self._open.get(address)
        return (draft, draft.placed.offset(Place(position.line, position.character))) if draft else None

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        """Show the fact of the figure under the pointer: figure, date, source, exact words."""
        at = self._at(params.text_document.uri, params.position)
        figure = at and at[0].figure_at(at[1])
        if not at or not figure:
            return None
        content = types.MarkupContent(types.MarkupKind.PlainText, hover_text(figure.verdict))
        return types.Hover(content, self._range(at[0], figure.start, figure.end))

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Offer to cite the fact, to take its printed figure over, and to ignore the alarm with a reason."""
        draft = self._open.get(params.text_document.uri)
        if not draft:
            return []
        start, end = (draft.placed.offset(Place(each.line, each.character)) for each in (params.range.start, params.range.end))
        found = list[types.CodeAction]()
        for figure in draft.figures_between(start, end):
            found += self._actions_of(params.text_document.uri, draft, figure)
        return found

    def _actions_of(self, address: str, draft: OpenDraft, figure: Figure) -> list[types.CodeAction]:
        """Return what can be done about one figure."""
        verdict, found = figure.verdict, list[types.CodeAction]()
        if verdict.facts and draft.read:
            fact = verdict.facts[-1] if verdict.verdict == "outdated" else verdict.facts[0]
            written = citation_text(fact, draft.name)
            place = place_of_citation(draft.read, verdict, written, draft_format(draft.name))
            if place is not None:
                found.append(self._action(address, draft, f"Insert citation {written}", place, place, f" {written}"))
            edit = correction(draft.read, verdict, in_markup(fact.figure, draft.name), in_cells=True)
            if edit and verdict.verdict in ("wrong-figure", "wrong-unit", "outdated"):
                title = f"Replace by the printed figure \u201c{fact.figure}\u201d"
                found.append(self._action(address, draft, title, *edit))
        if verdict.is_alarm:
            start, form = comment_place(draft, figure)
            comment = form.format("beltfacts: ignore: REASON")
            found.append(self._action(address, draft, "Ignore with a reason", start, start, comment))
        return found

    def _action(self, address: str, draft: OpenDraft, title: str, start: int, end: int, text: str) -> types.CodeAction:
        """Return an action that writes a text in the place of a stretch."""
        edit = types.TextEdit(self._range(draft, start, end), text)
        return types.CodeAction(printable(title), kind=types.CodeActionKind.QuickFix, edit=types.WorkspaceEdit(changes={address: [edit]}))

    def complete(self, params: types.CompletionParams) -> types.CompletionList | None:
        """Offer the ids of facts behind ``[@``, in Typst behind ``@``."""
        at = self._at(params.text_document.uri, params.position)
        if not at:
            return None
        draft, offset = at
        typed, at_sign = typed_id(draft.placed.text, offset)
        if at_sign is None:
            return None
        names = [name for name in self._fresh.library.ids() if typed in name]
        names.sort(key=lambda name: (not name.startswith(typed), name))
        items = [
            types.CompletionItem(
                label=name,
                kind=types.CompletionItemKind.Reference,
                text_edit=types.TextEdit(self._range(draft, at_sign + 1, offset), name),
                filter_text=name,
            )
            for name in names[:_MOST_COMPLETIONS]
        ]
        return types.CompletionList(is_incomplete=len(names) > _MOST_COMPLETIONS, items=items)


def _refusal(why: str) -> types.Diagnostic:
    """Return why a draft is not judged, at its start."""
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    return types.Diagnostic(start, printable(why), types.DiagnosticSeverity.Information, source="beltfacts")


def hover_text(verdict: Verdict) -> str:
    """Return what a reader sees of a figure: the verdict, and of each fact its figure, date, source, exact words and id."""
    lines = [f"{verdict.verdict}: {verdict.reason}"]
    for fact in verdict.facts:
        source = fact.cited.label if fact.cited else fact.source
        place = f", {fact.locator}" if fact.locator else ""
        lines += ["", fact.figure, f"{parse_edtf(fact.date).label()} \u00b7 {source}{place}", f"\u201c{fact.quote}\u201d", fact.id]
    return "\n".join(map(printable, lines))
