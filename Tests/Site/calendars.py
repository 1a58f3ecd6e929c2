"""Reads the calendars of a finished site with two libraries and by hand, and holds them against its data."""

import datetime
import json
import re

import icalendar
import vobject

LONGEST = 75
DAY = datetime.timedelta(days=1)


def check(site):
    if not (site / "data/events.json").exists():
        return ["data/events.json is missing"], 1
    events = {event["id"]: event for event in json.loads((site / "data/events.json").read_bytes())}
    issues = {path.stem: json.loads(path.read_bytes()) for path in site.glob("data/issues/*.json")}
    findings = check_announcements(events, issues)
    feeds = sorted(site.rglob("*.ics"))
    wanted = expected(events)
    for path in feeds:
        name = path.relative_to(site).as_posix()
        data = path.read_bytes()
        findings += [f"{name}: {problem}" for problem in check_octets(data)]
        read = [read_icalendar(data), read_vobject(data), read_by_hand(data)]
        if read[0] != read[1] or read[1] != read[2]:
            findings.append(f"{name}: icalendar, vobject and our own reading differ")
        ids = ids_of(name, events, wanted)
        problems = compare(read[0], {uid: wanted[uid] for uid in ids})
        findings += [f"{name}: {problem}" for problem in problems]
        findings += [f"{name}: {problem}" for problem in check_head(data, path.parent == site)]
    findings += check_stamps(site, events, issues)
    lost = set(wanted) - {f"{path.stem}@seogo" for path in (site / "events").glob("*.ics")}
    findings += [f"{uid} has no calendar of its own" for uid in lost]
    return findings, len(feeds)


def check_announcements(events, issues):
    """Every event of every issue is in the calendar, once, and nothing is that nobody announced."""
    findings = []
    for name, issue in issues.items():
        own = [event for event in events.values() for place in event["issues"] if place == name]
        if len(own) != len(issue["events"]):
            findings.append(f"{name} announces {len(issue['events'])} events, the calendar has {len(own)} of it")
        for printed in issue["events"]:
            if not any(is_announced(printed, event) for event in own):
                findings.append(f"{name}: no event of the calendar is “{printed['name']}” of {printed['start']}")
    return findings


def is_announced(printed, event):
    """By the day, unless an editor or another issue knew better: then by the name."""
    return printed["start"] == event["start"] or printed["name"] == event["name"]


def expected(events):
    """What calendars must say of each event with known days."""
    result = {}
    for event in events.values():
        if len(event["start"]) != 10:
            continue
        first = datetime.date.fromisoformat(event["start"])
        last = first
        if not event.get("doubtful") and len(event.get("end", "")) == 10:
            last = datetime.date.fromisoformat(event["end"])
        status = "CANCELLED" if event.get("cancelled") else "CONFIRMED"
        result[event["id"] + "@seogo"] = (first, last + DAY, event["name"], event.get("place"), status)
    return result


def ids_of(name, events, wanted):
    """The events that a calendar by its address must hold."""
    if name == "events.ics":
        return set(wanted)
    city = re.fullmatch(r"cities/([^/]+)/events\.ics", name)
    if city:
        return {uid for uid in wanted if events[uid[:-6]].get("city") == city[1]}
    field = re.fullmatch(r"events/field/([^/]+)\.ics", name)
    if field:
        fields = {title for title in (event.get("field") for event in events.values()) if title}
        own = {title for title in fields if slug(title) == field[1]}
        return {uid for uid in wanted if events[uid[:-6]].get("field") in own}
    return {name.removeprefix("events/").removesuffix(".ics") + "@seogo"}


def slug(title):
    """The address of a field, made here as docs/data.md tells it: syllables in Latin letters."""
    leads = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
    vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
    ends = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
    parts, word = [], ""
    for letter in title + " ":
        if letter.isascii() and letter.isalnum():
            word += letter.lower()
            continue
        if word:
            parts.append(word)
        word = ""
        number = ord(letter) - 0xAC00
        if 0 <= number < 11172:
            parts.append(leads[number // 588] + vowels[number % 588 // 28] + ends[number % 28])
        elif not letter.isascii() and letter.isalpha():
            parts.append(f"u{ord(letter):x}")
    return "-".join(parts) or "u"


def read_icalendar(data):
    events = {}
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        place = event.get("LOCATION")
        events[str(event["UID"])] = (
            event.decoded("DTSTART"), event.decoded("DTEND"), str(event["SUMMARY"]), place and str(place),
            str(event["STATUS"]))
    return events


def read_vobject(data):
    events = {}
    for calendar in vobject.readComponents(data.decode()):
        for event in calendar.contents.get("vevent", []):
            place = event.contents.get("location")
            events[event.uid.value] = (
                event.dtstart.value, event.dtend.value, event.summary.value, place[0].value if place else None,
                event.status.value)
    return events


def read_by_hand(data):
    events, fields = {}, None
    for line in unfolded(data):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            fields = {}
        elif line == "END:VEVENT":
            days = [datetime.date.fromisoformat(fields[key]) for key in ("DTSTART;VALUE=DATE", "DTEND;VALUE=DATE")]
            place = fields.get("LOCATION")
            events[fields["UID"]] = (*days, unescaped(fields["SUMMARY"]), place and unescaped(place), fields["STATUS"])
            fields = None
        elif fields is not None:
            fields[name] = value
    return events


def unfolded(data):
    return data.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def unescaped(text):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text)


def check_octets(data):
    findings = []
    if not data.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        findings.append("lines do not end with CRLF")
    for line in data.split(b"\r\n"):
        if len(line) > LONGEST:
            findings.append(f"a line of {len(line)} octets")
        try:
            line.decode()
        except UnicodeDecodeError:
            findings.append(f"a letter is parted: {line!r}")
    names = [line.split(":")[1] for line in unfolded(data) if line.startswith("UID:")]
    if len(set(names)) != len(names):
        findings.append("two events with one UID")
    return findings


def compare(read, wanted):
    findings = []
    for uid in sorted(set(read) | set(wanted)):
        if uid not in read:
            findings.append(f"{uid} is missing")
        elif uid not in wanted:
            findings.append(f"{uid} does not belong here")
        # The place is printed in the event, the city's name elsewhere.
        elif read[uid][:3] != wanted[uid][:3] or read[uid][4] != wanted[uid][4]:
            findings.append(f"{uid}: {read[uid]} is not {wanted[uid]}")
        elif wanted[uid][3] is not None and read[uid][3] != wanted[uid][3]:
            findings.append(f"{uid}: the place {read[uid][3]} is not {wanted[uid][3]}")
    return findings


def check_head(data, is_whole):
    lines = unfolded(data)
    wanted = ["VERSION:2.0", "CALSCALE:GREGORIAN", "REFRESH-INTERVAL;VALUE=DURATION:P1D"]
    names = [line.partition(":")[2] for line in lines if line.startswith(("NAME:", "X-WR-CALNAME:"))]
    findings = [f"{line} is missing" for line in wanted if line not in lines]
    if len(names) != 2 or names[0] != names[1]:
        findings.append(f"its names are {names}")
    return findings


def check_stamps(site, events, issues):
    """The stamp of an event is the day of the newest issue that announces it: no clock of ours."""
    path = site / "events.ics"
    if not path.exists():
        return []
    findings = []
    stamps = {str(event["UID"]): event.decoded("DTSTAMP") for event in
              icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
    for uid, stamp in stamps.items():
        days = [issues[name]["date"] for name in events[uid[:-6]]["issues"]]
        wanted = max(days) if days else events[uid[:-6]]["start"]
        if stamp.date().isoformat() != wanted or (stamp.hour, stamp.minute, stamp.second) != (0, 0, 0):
            findings.append(f"{uid}: stamped {stamp}, not {wanted}")
    return findings
