"""Dates: a year is 365 days, counted from the day of the build."""

from __future__ import annotations

import datetime

import pytest

from coproduction.assemble import assemble
from coproduction.checks.dates import today
from coproduction.house import House

CHECKED = datetime.date(2026, 2, 1)


def codes(house: House, day: datetime.date, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    assert today() == day
    return [one.code for one in assemble(house)[1] if one.code in ("D001", "D002")]


def test_a_fact_holds_for_a_year(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small.content / "frameworks" / "stairs.yml"
    path.write_text(path.read_text().replace("  - id: middle\n", f"  - id: middle\n    checked: {CHECKED}\n"))
    days = {-1: ["D002"], 0: [], 365: [], 366: ["D001"]}
    assert {days_on: codes(small, CHECKED + datetime.timedelta(days_on), monkeypatch) for days_on in days} == days
