"""Calendar files, read back by a parser of other people's making."""

from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amu_desktop.core.errors import UserError
from amu_desktop.exchange.calendar_file import MOST_OCTETS, CalendarEvent, calendar_file

STAMP = datetime(2026, 10, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
VOTING = CalendarEvent(
    uid="voting@0197",
    starts=datetime(2026, 11, 16, 8, 0),
    ends=datetime(2026, 11, 16, 16, 0),
    title="Valg til arbeidsmiljøutvalget",
    place="Kantina, 2. etasje",
    description="Ta med legitimasjon; sedlene ligger i lokalet.\nStengt kl. 16.",
    alarm_before=timedelta(days=1),
)


def read(*events: CalendarEvent, name: str = "") -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(calendar_file(events, STAMP, name))


def only(*events: CalendarEvent) -> icalendar.Event:
    (found,) = read(*events).events
    return found


def moment(event: icalendar.Event, name: str) -> datetime:
    found = event.decoded(name)
    assert isinstance(found, datetime)
    return found


def test_another_program_reads_what_was_written() -> None:
    event = only(VOTING)
    assert event["UID"] == "voting@0197"
    assert event["SUMMARY"] == VOTING.title
    assert event["LOCATION"] == VOTING.place
    assert event["DESCRIPTION"] == VOTING.description
    assert moment(event, "DTSTAMP") == datetime(2026, 10, 1, 10, 0, tzinfo=UTC)


def test_a_time_without_a_zone_is_norwegian_winter_and_summer() -> None:
    winter = only(VOTING)
    assert moment(winter, "DTSTART").astimezone(UTC) == datetime(2026, 11, 16, 7, 0, tzinfo=UTC)
    assert moment(winter, "DTEND").astimezone(UTC) == datetime(2026, 11, 16, 15, 0, tzinfo=UTC)
    summer = only(CalendarEvent("a", datetime(2026, 6, 16, 8, 0), "Møte"))
    assert moment(summer, "DTSTART").astimezone(UTC) == datetime(2026, 6, 16, 6, 0, tzinfo=UTC)


def test_the_rule_for_summer_time_that_goes_with_the_file_is_the_norwegian_one() -> None:
    (zone,) = read(VOTING).timezones
    oslo = zone.to_tz(lookup_tzid=False)
    for year in (2024, 2026, 2035):
        for month in range(1, 13):
            midday = datetime(year, month, 15, 12, 0, tzinfo=oslo)
            assert midday.utcoffset() == timedelta(hours=2 if 4 <= month <= 10 else 1)


def test_a_time_with_a_zone_is_written_in_universal_time_without_a_rule() -> None:
    found = read(CalendarEvent("a", STAMP, "Møte", ends=STAMP + timedelta(hours=1)))
    assert found.events[0].start == datetime(2026, 10, 1, 10, 0, tzinfo=UTC)
    assert found.timezones == []


def test_whole_days_last_to_the_end_of_the_last_one_and_take_nobodys_time() -> None:
    event = only(CalendarEvent("a", date(2026, 11, 2), "Nominasjon", ends=date(2026, 11, 13)))
    assert (event.start, event.end) == (date(2026, 11, 2), date(2026, 11, 14))
    assert event["TRANSP"] == "TRANSPARENT"
    assert "TRANSP" not in only(VOTING)


@pytest.mark.parametrize("before", [timedelta(0), timedelta(minutes=15), timedelta(hours=15), timedelta(days=7)])
def test_the_alarm_rings_so_long_before(before: timedelta) -> None:
    (alarm,) = only(CalendarEvent("a", date(2026, 11, 2), "Frist", alarm_before=before)).walk("VALARM")
    assert alarm.decoded("TRIGGER") == -before
    assert alarm["ACTION"] == "DISPLAY"


def test_the_calendar_has_the_name_given() -> None:
    assert read(VOTING, name="Møter i 2027").calendar_name == "Møter i 2027"
    assert plain(calendar_file([VOTING], STAMP, "Møter; 2027, utkast"), "NAME") == "Møter; 2027, utkast"
    assert read(VOTING).calendar_name is None


def test_a_calendar_without_events_is_a_calendar() -> None:
    assert read().events == []


hostile = st.text(max_size=400) | st.sampled_from(
    [
        "<Hansen> AS & Sønn",
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x",
        "\\n\\,\\;",
        "tab\there",
        "👩‍👩‍👧‍👦" * 40,
        "æ" * 20_000,
        '"quoted": ;VALUE=DATE',
        "\x85\u2028\u2029\x0b\x0c",
        "\ud800",
        "",
    ]
)


@given(hostile, hostile, hostile)
def test_any_text_survives_and_never_becomes_a_line_of_its_own(title: str, place: str, description: str) -> None:
    def kept(text: str) -> str:
        whole = text.replace("\r\n", "\n").replace("\r", "\n")
        return "".join(
            c for c in whole if c in "\n\t" or (ord(c) >= 32 and c != "\x7f" and not "\ud800" <= c <= "\udfff")
        )

    written = calendar_file([CalendarEvent("a", date(2026, 11, 2), title, None, place, description)], STAMP)
    assert all(len(line) <= MOST_OCTETS for line in written.split(b"\r\n"))
    assert b"\r" not in written.replace(b"\r\n", b"")
    assert b"\n" not in written.replace(b"\r\n", b"")
    fields = ("SUMMARY", "LOCATION", "DESCRIPTION")
    assert [plain(written, name) for name in fields] == [kept(text) for text in (title, place, description)]
    (event,) = icalendar.Calendar.from_ical(written).events
    assert {key.upper() for key in event} <= {"UID", "DTSTAMP", "DTSTART", "TRANSP", *fields}


def plain(written: bytes, name: str) -> str:
    """Read one field by the letter of RFC 5545: unfold, split at the colon, take the escapes away."""
    for line in written.decode().replace("\r\n ", "").split("\r\n"):
        if line.startswith(f"{name}:"):
            escaped = line.split(":", 1)[1]
            out, rest = [], iter(escaped)
            for character in rest:
                follows = next(rest) if character == "\\" else ""
                out.append({"n": "\n"}.get(follows, follows) if follows else character)
            return "".join(out)
    return ""


@given(st.datetimes(datetime(2007, 1, 1), datetime(2060, 1, 1)), st.timedeltas(timedelta(0), timedelta(days=3)))
def test_any_time_is_read_back(starts: datetime, lasts: timedelta) -> None:
    starts = starts.replace(microsecond=0)
    event = only(CalendarEvent("a", starts, "Møte", ends=starts + lasts))
    assert moment(event, "DTSTART").replace(tzinfo=None) == starts
    assert moment(event, "DTEND").replace(tzinfo=None) == (starts + lasts).replace(microsecond=0)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        (date(2026, 11, 2), date(2026, 11, 1)),
        (datetime(2026, 11, 2, 9), datetime(2026, 11, 2, 8)),
        (date(2026, 11, 2), datetime(2026, 11, 2, 9)),
        (datetime(2026, 11, 2, 9), date(2026, 11, 2)),
        (datetime(2026, 11, 2, 9), STAMP),
    ],
)
def test_nothing_ends_before_it_starts(starts: date, ends: date) -> None:
    with pytest.raises(UserError) as refused:
        calendar_file([CalendarEvent("a", starts, "Møte", ends=ends)], STAMP)
    assert refused.value.field == "ends"
