"""Facts of a date are weighed only where somebody looks at them."""

from __future__ import annotations

from beltfacts.audit import Auditor, read_draft
from beltfacts.audit.weighing.facts_by_row import FactsByRow
from beltfacts.audit.weighing.weighing import WeighedLater, first_of
from tests.audit.test_audit import written
from tests.conftest import load


def test_facts_that_are_weighed_later_are_weighed_once_and_when_looked_at():
    calls = []
    weighed = WeighedLater(lambda: calls.append(1) or list("abcd"))
    some = first_of(weighed, 2)
    assert not calls
    assert [*some] == ["a", "b"]
    assert len(weighed) == 4
    assert weighed[3] == "d"
    assert len(calls) == 1


def test_a_date_beside_a_figure_that_it_dates_has_no_other_facts_weighed(facts_folder, monkeypatch):
    auditor, rows = Auditor(load([facts_folder(harbour=written())])), []
    weigh = FactsByRow.weigh
    monkeypatch.setattr(FactsByRow, "weigh", lambda self, around, some, recent: rows.append(len(some)) or weigh(self, around, some, recent))
    draft = read_draft(b"Nordhaven harbour handled 4.87 million tonnes of cargo in 2024.", "draft.txt")
    verdicts = [*auditor.audit(draft)]
    weighed = len(rows)
    assert [each.verdict for each in verdicts] == ["supported", "supported"]
    assert verdicts[1].weighed  # for --why
    assert len(rows) == weighed + 1
