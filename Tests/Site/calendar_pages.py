"""What the pages of the calendar do in a browser, with the script and without it."""

import html
import json
import re
import urllib.parse

from selenium.webdriver.support.ui import Select

import browser

SHOWN = """return [...document.querySelectorAll('.agenda li')].filter(e => e.checkVisibility()).map(e => e.id)"""
BARS = """return [...document.querySelectorAll('.month-grid tbody')].map(week => [...week.rows].map(row =>
    [...row.cells].map(cell => [cell.colSpan, cell.querySelector('a')?.getAttribute('href') ?? '',
        cell.querySelector('a')?.className ?? ''])))"""


def check(site):
    """In: a finished site with events. Out: findings, and how many months were looked at."""
    months = sorted(path.parent.name for path in site.glob("events/*/index.html")
                    if re.fullmatch(r"\d{4}-\d{2}", path.parent.name))
    if not months:
        return ["no month has events"], 1
    events = {event["id"]: event | {"titles": titles(site, event)}
              for event in json.loads((site / "data/events.json").read_bytes())}
    busiest = max(months, key=lambda month: (site / f"events/{month}/index.html").stat().st_size)
    findings = []
    with browser.served(site) as address, browser.chromium() as driver:
        desk(driver)
        driver.get(f"{address}events/{busiest}/")
        findings += check_grid(driver, f"events/{busiest}/", events.values())
        findings += check_choices(driver, address, busiest, events)
        findings += check_today(driver, address, busiest)
        findings += check_steps(driver, address, months)
        findings += check_adding(driver, address, events)
        findings += check_phone(driver, address, busiest)
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        desk(driver)
        findings += check_without_script(driver, address, busiest, months, events)
    return findings, len(months)


def titles(site, event):
    """What the choices call an event's city and kind: as the pages of these are headed."""
    def heading(kind):
        page = site / f"events/{kind}/{event.get(kind)}/index.html"
        found = re.search(r"<h1>(.*?) <span", page.read_text()) if page.exists() else None
        return found and html.unescape(found[1])

    return {"city": heading("city"), "field": event.get("field"), "kind": heading("kind")}


def desk(driver, width=1280):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def check_grid(driver, page, events):
    """Seven columns in every row, at most three bars a day, and what is counted as more is what is missing."""
    findings = []
    weeks = driver.execute_script(BARS)
    for number, rows in enumerate(weeks):
        where = f"{page}, week {number + 1}"
        for row in rows:
            if sum(span for span, _, _ in row) != 7:
                findings.append(f"{where}: a row has {sum(span for span, _, _ in row)} columns")
        if len(rows) > 5:
            findings.append(f"{where}: {len(rows) - 2} rows of bars")
    for day in driver.execute_script(
            "return [...document.querySelectorAll('.days time')].map(e => e.dateTime)"):
        taking_place = [event for event in events if covers(event, day)]
        shown = driver.execute_script(SHOWN_ON, day)
        if shown["bars"] + shown["more"] != len(taking_place):
            findings.append(
                f"{page}, {day}: {shown['bars']} bars and {shown['more']} more, but {len(taking_place)} take place")
    return findings


SHOWN_ON = """
    const cell = document.querySelector(`.days time[datetime="${arguments[0]}"]`).parentNode;
    const rows = [...cell.closest('tbody').rows].slice(1);
    const at = row => { let column = 0; for (const other of row.cells) {
        if (cell.cellIndex < column + other.colSpan) return other; column += other.colSpan; } };
    const more = rows.pop();
    return {bars: rows.filter(row => at(row).querySelector('a')).length,
            more: Number((at(more).textContent.match(/\\d+/) ?? [0])[0])};
"""


def covers(event, day):
    if len(event["start"]) != 10:
        return False
    last = event["start"] if event.get("doubtful") or len(event.get("end", "")) != 10 else event["end"]
    return event["start"] <= day <= last


def check_choices(driver, address, month, events):
    """Choices narrow list and grid together, combine, go into the address and come back out of it."""
    page = f"{address}events/{month}/"
    driver.get(page)
    findings = []
    before = (driver.execute_script(SHOWN), driver.execute_script(BARS))
    driver.execute_script("document.querySelector('.filters').open = true")
    fields = driver.find_elements("css selector", ".choices select")
    chosen = {}
    for field, name in zip(fields, ["city", "field", "kind"]):
        title = Select(field).options[1].get_attribute("data-title")
        Select(field).select_by_index(1)
        chosen[name] = title
        shown = driver.execute_script(SHOWN)
        wanted = [uid for uid in before[0] if all(events[uid]["titles"][key] == title for key, title in chosen.items())]
        if shown != wanted:
            findings.append(f"{page}: {chosen} shows {len(shown)} events instead of {len(wanted)}")
        if urllib.parse.parse_qs(urllib.parse.urlsplit(driver.current_url).query) != {
                key: [value] for key, value in chosen.items()}:
            findings.append(f"{page}: {chosen} is not in the address {driver.current_url}")
        findings += check_grid(driver, f"{page} with {chosen}", [events[uid] for uid in shown])
    address_sent, shown = driver.current_url, driver.execute_script(SHOWN)
    driver.get(address_sent)
    if driver.execute_script(SHOWN) != shown:
        findings.append(f"{address_sent}: shows something else when it is opened")
    for field in driver.find_elements("css selector", ".choices select"):
        Select(field).select_by_index(0)
    if (driver.execute_script(SHOWN), driver.execute_script(BARS)) != before:
        findings.append(f"{page}: after all choices are taken back, the month is not as the build made it")
    return findings


def check_today(driver, address, month):
    """The script marks the day it is; the page itself knows no day."""
    findings = []
    for day, wanted in [("15", f"{month}-15"), (None, None)]:
        clock = f"{month}-15T12:00:00" if day else "2001-01-01T12:00:00"
        added = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {
            "source": f"const Now = Date; Date = class extends Now {{ constructor(...given) {{"
                      f" given.length ? super(...given) : super('{clock}'); }} }};"})
        driver.get(f"{address}events/{month}/")
        marked = driver.execute_script(
            "return document.querySelector('.today [aria-current=date]')?.dateTime ?? null")
        driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)
        if marked != wanted:
            findings.append(f"events/{month}/: on {clock} the day marked is {marked}")
    return findings


def check_steps(driver, address, months):
    """From the first month to the last by “next”, and the months without events are named on the way."""
    findings = []
    driver.get(f"{address}events/{months[0]}/")
    for month, following in zip(months, months[1:]):
        step = driver.find_element("css selector", ".steps [rel=next]")
        skipped = step.find_element("xpath", "..").text
        is_next = month_after(month) == following
        if is_next == ("건너뜁니다" in skipped):
            findings.append(f"events/{month}/: the step to {following} says {skipped!r}")
        driver.get(step.get_attribute("href"))
        if not driver.current_url.endswith(f"events/{following}/"):
            findings.append(f"events/{month}/: the step leads to {driver.current_url}, not to {following}")
            break
    if driver.find_elements("css selector", ".steps [rel=next]"):
        findings.append(f"events/{months[-1]}/: a step leads beyond the last month")
    return findings


def month_after(month):
    year, number = map(int, month.split("-"))
    return f"{year + number // 12}-{number % 12 + 1:02}"


def check_adding(driver, address, events):
    """An event's page gives its calendar as a file, and an address to subscribe to."""
    findings = []
    uid = next((uid for uid, event in events.items() if len(event["start"]) == 10), None)
    if uid is None:
        return findings
    driver.get(f"{address}events/{uid}/")
    links = [link.get_attribute("href") for link in driver.find_elements("css selector", ".add a")]
    file = next((link for link in links if link.startswith(address)), "")
    got = driver.execute_async_script(
        "const done = arguments[1]; fetch(arguments[0]).then(a => a.text()).then(done, () => done(''))", file)
    if "BEGIN:VEVENT" not in got or f"UID:{uid}@seogo" not in got:
        findings.append(f"events/{uid}/: {file} is no calendar of it")
    if not any(link.startswith("webcal://") and link.endswith(f"events/{uid}.ics") for link in links):
        findings.append(f"events/{uid}/: no webcal address among {links}")
    return findings


def check_phone(driver, address, month):
    """On a phone the list comes before the grid, on a desk after it."""
    findings = []
    for width, is_first in [(390, True), (1280, False)]:
        desk(driver, width)
        driver.get(f"{address}events/{month}/")
        tops = driver.execute_script(
            "return ['.agenda', '.month-grid'].map(e => document.querySelector(e).getBoundingClientRect().top)")
        if (tops[0] < tops[1]) != is_first:
            findings.append(f"events/{month}/ at {width}: list and grid stand the wrong way round")
    return findings


def check_without_script(driver, address, month, months, events):
    """Without a script everything is there: the choices as links, the steps, the files."""
    findings = []
    page = f"{address}events/{month}/"
    driver.get(page)
    if len(driver.find_elements("css selector", ".agenda li")) == 0 or driver.find_elements("css selector", ".today"):
        findings.append(f"{page}: without script there is no list, or a day is marked")
    driver.find_element("css selector", ".filters summary").click()
    for link in driver.find_elements("css selector", ".filters [data-filter-by] li:first-child a"):
        if not link.is_displayed():
            findings.append(f"{page}: without script a choice is not shown")
    for kind in ["city", "field", "kind"]:
        driver.get(page)
        links = driver.find_elements("css selector", f"[data-filter-by={kind}] a")
        if not links:
            continue
        title, href = links[0].get_attribute("textContent"), links[0].get_attribute("href")
        driver.get(href)
        listed = {link.get_attribute("href").rstrip("/").split("/")[-1]
                  for link in driver.find_elements("css selector", ".cards .title")}
        years = [link.get_attribute("href") for link in driver.find_elements("css selector", ".part > div > p > a")]
        for year in years:
            driver.get(year)
            listed |= {link.get_attribute("href").rstrip("/").split("/")[-1]
                       for link in driver.find_elements("css selector", ".cards .title")}
        wanted = {uid for uid, event in events.items() if event["titles"][kind] == title}
        if not wanted <= listed:
            findings.append(f"{href}: lists {len(listed & wanted)} of {len(wanted)} events")
    driver.get(f"{address}events/")
    if len(driver.find_elements("css selector", ".months a")) != len(months):
        findings.append("events/: does not lead to every month")
    return findings
