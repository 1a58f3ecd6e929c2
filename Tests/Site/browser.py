"""What only a browser can tell: axe-core, scrolling, focus, requests, layout shift, what the script does."""

import contextlib
import functools
import http.server
import pathlib
import re
import threading

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

AXE = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"
MOST_STEPS = 80
SIZES = """
    return [...document.querySelectorAll('table, thead th')].map(e => e.getBoundingClientRect())
        .map(box => [Math.round(box.width), Math.round(box.height)].join('x'));
"""
# What a mouse could use. Of a group of radio buttons Tab reaches one.
USABLE = """
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && !e.closest('[hidden]'))
        .map(e => e.outerHTML.slice(0, 80));
"""
# Width, dark, text size in per cent.
VIEWS = [(320, False, 100), (390, True, 100), (1280, False, 100), (1280, True, 100), (390, False, 200)]


def check(site):
    findings = []
    pages = one_page_of_each_kind(site)
    with served(site) as address, chromium() as driver:
        axe = AXE.read_text()
        for page in pages:
            for width, dark, size in VIEWS:
                findings += look(driver, axe, address, page, width, dark, size)
        findings += check_focus(driver, address, pages)
        findings += check_script(driver, address, pages)
        findings += check_still(driver, address, pages)
    return findings, len(pages) * len(VIEWS)


def one_page_of_each_kind(site):
    """Of each kind the heaviest page: what is wrong shows there first."""
    kinds = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        kind = re.sub(r"^(issues/[^/]+)/\d+/", r"issues/*/article/", name)
        kind = re.sub(r"^issues/[^/]+/", "issues/*/", kind)
        kind = re.sub(r"^events/\d{4}/", "events/year/", kind)
        kind = re.sub(r"^events/\d{4}-\d\d/", "events/month/", kind)
        kind = re.sub(r"^events/(city|field|kind)/[^/]+/", "events/group/", kind)
        kind = re.sub(r"^events/(?!(year|month|group)/)[^/]+/", "events/event/", kind)
        kind = re.sub(r"^(companies|cities|tables|sections|categories)/[^/]+/", r"\1/*/", kind)
        size = path.stat().st_size
        if "http-equiv=\"refresh\"" not in path.read_text() and size > kinds.get(kind, (0, ""))[0]:
            kinds[kind] = (size, name)
    return [name for _, name in kinds.values()]


def look(driver, axe, address, page, width, dark, size):
    view = f"{page} at {width}{' dark' if dark else ''}{f' {size} %' if size != 100 else ''}"
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                     {"name": "prefers-reduced-motion", "value": "reduce"}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    driver.get(address + page)
    if size != 100:
        driver.execute_script(f"document.documentElement.style.fontSize = '{size}%'")
    findings = []
    if driver.execute_script("return document.documentElement.scrollWidth > innerWidth"):
        wide = driver.execute_script(
            "return [...document.querySelectorAll('body *')]"
            ".filter(e => e.getBoundingClientRect().right > innerWidth + 1"
            " && !e.closest('.table-scroll, .map-scroll, .chart-box, .visually-hidden'))"
            ".slice(0, 3).map(e => e.outerHTML.slice(0, 90))")
        findings.append(f"{view}: scrolls sideways: {wide}")
    driver.execute_script(axe)
    result = driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: "
        "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then(done)")
    for violation in result["violations"]:
        nodes = "; ".join(node["html"][:110] for node in violation["nodes"][:2])
        findings.append(f"{view}: {violation['id']} ({len(violation['nodes'])}): {nodes}")
    return findings + check_requests(driver, address, view)


def check_requests(driver, address, view):
    """No request leaves the site, and nothing moves while the page loads."""
    findings = []
    names = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    findings += [f"{view}: asks {name}" for name in names if not name.startswith((address, "data:"))]
    shift = driver.execute_async_script(
        "const done = arguments[0]; let sum = 0; new PerformanceObserver(list => {"
        "for (const entry of list.getEntries()) sum += entry.value;"
        "}).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 50)")
    if shift > 0.01 and "200 %" not in view:
        findings.append(f"{view}: layout shift {shift:.3f}")
    return findings


def check_still(driver, address, pages):
    """Tables stand before the script as they do behind it, however late it comes."""
    findings = []
    for page in (page for page in pages if page.startswith("tables/")):
        for width in (320, 1280):
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
            sizes = []
            for disabled in (True, False):
                driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": disabled})
                driver.get(address + page)
                driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
                sizes.append(driver.execute_script(SIZES))
            if sizes[0] != sizes[1]:
                findings.append(f"{page} at {width}: the script moves the table")
    return findings


def check_focus(driver, address, pages):
    """Tab goes through everything that can be used, in the order of the page, and what has the focus can be seen."""
    findings = []
    for page in pages:
        driver.get(address + page)
        wanted = driver.execute_script(USABLE)
        for step, name in enumerate(wanted[:MOST_STEPS]):
            driver.switch_to.active_element.send_keys(Keys.TAB)
            found, outline, width = driver.execute_script(
                "const e = document.activeElement; const s = getComputedStyle(e);"
                "return [e.outerHTML.slice(0, 80), s.outlineStyle, parseFloat(s.outlineWidth)]")
            if found != name:
                findings.append(f"{page}: step {step + 1} of the keyboard is {found}, not {name}")
                break
            if outline == "none" or width < 2:
                findings.append(f"{page}: step {step + 1} of the keyboard shows no focus: {found}")
                break
    return findings


def check_script(driver, address, pages):
    """Columns are sorted by value, and the index is filtered."""
    findings = []
    table = next((page for page in pages if page.startswith("tables/") and page != "tables/index.html"), None)
    if table:
        driver.get(address + table)
        order = driver.execute_script(
            "const heads = [...document.querySelectorAll('thead th')]; const column = heads.findIndex("
            "h => h.classList.contains('number') && h.querySelector('button')); if (column < 0) return null;"
            "heads[column].querySelector('button').click();"
            "return [...document.querySelectorAll('tbody tr')].map(r => r.cells[column].textContent)")
        values = [number(text) for text in order or []]
        values = [value for value in values if value is not None]
        if values != sorted(values):
            findings.append(f"{table}: a column of numbers is not sorted by value: {order[:8]}")
    driver.get(address + "companies/")
    shown = driver.execute_script(
        "const field = document.querySelector('.index-tools input'); if (!field) return null; field.value = 'zzzz';"
        "field.dispatchEvent(new Event('input')); return document.querySelectorAll('.index li:not([hidden])').length")
    if shown not in (0, None):
        findings.append("companies/: the filter leaves what does not match")
    return findings


def number(text):
    found = re.match(r"^[^\d]*?([-−▽]?)\D*(\d[\d,]*(?:\.\d+)?)", text.strip())
    if not found:
        return None
    value = float(found[2].replace(",", ""))
    return -value if found[1] else value


@contextlib.contextmanager
def served(site):
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        """Says nothing of every request."""


@contextlib.contextmanager
def chromium():
    options = webdriver.ChromeOptions()
    for flag in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-dev-shm-usage", "--lang=ko"]:
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(60)
    try:
        yield driver
    finally:
        driver.quit()
