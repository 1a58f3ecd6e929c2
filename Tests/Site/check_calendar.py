"""Checks the calendar of a finished site: its feeds, its pages in a browser, and, where there are annotations of the
newsletters it was made of, that no event of them is lost or invented.

    check_calendar.py SITE [ANNOTATIONS]
"""

import json
import pathlib
import re
import sys

import calendar_pages
import calendars


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    checks = [("calendars", calendars.check), ("the calendar in the browser", calendar_pages.check)]
    if len(sys.argv) > 2:
        checks.append(("events of the newsletters", lambda site: check_annotations(site, pathlib.Path(sys.argv[2]))))
    failed = 0
    for name, check in checks:
        findings, count = check(site)
        print(f"== {name}: {count} looked at, {len(findings)} wrong", flush=True)
        for finding in findings[:40]:
            print("  " + finding)
        failed += len(findings)
    print(f"{len(checks)} checks of the calendar, {failed} failed")
    return 1 if failed else 0


def check_annotations(site, folder):
    """An issue is known by the day or, where its text prints none, by one of its events."""
    events = json.loads((site / "data/events.json").read_bytes())
    hanzi = {city["id"]: city["zh"] for city in json.loads((site / "data/cities.json").read_bytes())}
    findings, count = [], 0
    for path in sorted(folder.glob("[0-9]*.json")):
        wanted = {(key(event["name"]), event["start"], event["end"] or event["start"], event["city"])
                  for event in json.loads(path.read_bytes())["events"]}
        names = {name for name, _, _, _ in wanted}
        issue = next((issue for event in events if key(event["name"]) in names for issue in event["issues"]), None)
        found = {(key(event["name"]), event["start"], event.get("end", event["start"]), hanzi.get(event.get("city")))
                 for event in events if issue in event["issues"]}
        count += len(wanted)
        findings += [f"{path.name}: {event} is lost" for event in sorted(wanted - found, key=str)]
        if wanted:
            findings += [f"{path.name}: {event} is invented" for event in sorted(found - wanted, key=str)]
    return findings, count


def key(name):
    return re.sub(r"\s", "", name)


if __name__ == "__main__":
    sys.exit(main())
