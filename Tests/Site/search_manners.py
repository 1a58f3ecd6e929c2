"""How the search page behaves: keys, addresses, filters, composing, without script, from disk."""

import json
import pathlib
import re
import unicodedata

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import browser
from plain_scan import fold

SCRIPT = pathlib.Path(__file__).parents[2] / "Templates/search.js"
WAIT = """
const done = arguments[arguments.length - 1], status = document.querySelector(".found [role=status]");
const look = () => (/기사|찾지 못|없습니다|부분으로나/.test(status.textContent) ? done(status.textContent) : setTimeout(look, 20));
setTimeout(look, 80);
"""


def check(driver, address, site, archive):
    checks = [check_fold, check_address, check_keys, check_filters, check_nothing, check_composing, check_hostile,
              check_slash, check_without_script, check_from_disk, check_views, check_script]
    findings = []
    for one in checks:
        findings += [f"{one.__name__}: {finding}" for finding in one(driver, address, site, archive)]
    return findings, len(checks)


def check_script(driver, address, site, archive):
    """The published script is under 12 KB, and of our own: it takes nothing from elsewhere."""
    scripts = list((site / "assets").glob("search.*.js"))
    sizes = [script.stat().st_size for script in scripts]
    findings = [] if len(scripts) == 1 and sizes[0] < 12000 else [f"scripts of {sizes} bytes"]
    return findings + [f"{script.name} names a server" for script in scripts if "://" in script.read_text()]


def opened(driver, address):
    driver.get(address)
    return driver.execute_async_script(WAIT)


def links(driver):
    return driver.execute_script("return [...document.querySelectorAll('.found a')].map((link) => link.href)")


def check_fold(driver, address, site, archive):
    """The script folds every letter as a plain scan does; tests in Swift hold the index against the same letters."""
    code = re.search(r"const dropped.*?\n}\n", SCRIPT.read_text(), re.S)[0]
    driver.get(address + "search/")
    theirs = driver.execute_script(
        "const letterOf = String.fromCharCode;" + code
        + "return Array.from({length: 65536}, (_, at) => fold(letterOf(at)).letters.charCodeAt(0) || 0)")
    ours = [ord(fold(chr(at)) or "\0") for at in range(0x10000) if unicodedata.is_normalized("NFC", chr(at))]
    theirs = [letter for at, letter in enumerate(theirs) if unicodedata.is_normalized("NFC", chr(at))]
    return [f"{their:04X} instead of {our:04X}" for their, our in zip(theirs, ours) if their != our][:5]


def check_address(driver, address, site, archive):
    findings = []
    opened(driver, address + "search/?q=%EB%A1%9C%EB%B4%87")
    first = links(driver)
    if not first or driver.execute_script("return document.querySelector('#search input').value") != "로봇":
        findings.append("?q= is not searched for")
    field = driver.find_element("css selector", "#search input")
    field.send_keys(Keys.ENTER)
    field.clear()
    field.send_keys("위원회")
    driver.execute_async_script(WAIT)
    if "q=%EC%9C%84%EC%9B%90%ED%9A%8C" not in driver.current_url:
        findings.append(f"the address does not follow: {driver.current_url}")
    driver.back()
    driver.execute_async_script(WAIT)
    if links(driver) != first:
        findings.append("going back does not bring the results back")
    return findings


def check_keys(driver, address, site, archive):
    findings = []
    opened(driver, address + "search/?q=%EB%A1%9C%EB%B4%87")
    field = driver.find_element("css selector", "#search input")
    field.send_keys(Keys.ARROW_DOWN)
    active = "return document.activeElement.href || document.activeElement.name"
    shown = links(driver)
    if driver.execute_script(active) != shown[0]:
        findings.append("arrow down does not go to the first result")
    driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    if len(shown) > 1 and driver.execute_script(active) != shown[1]:
        findings.append("arrow down does not go on")
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    if driver.execute_script(active) != "q":
        findings.append("escape does not go back to the field")
    driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    if driver.current_url != shown[0]:
        findings.append("enter does not follow the result")
    opened(driver, address + "search/?q=%EB%A1%9C%EB%B4%87")
    driver.find_element("css selector", "#search input").send_keys(Keys.ESCAPE)
    driver.execute_async_script(WAIT)
    if links(driver) or "q=" in driver.current_url:
        findings.append("escape in the field does not empty it")
    return findings


def check_filters(driver, address, site, archive):
    """Each filter leaves exactly the articles whose pages say so."""
    findings = []
    driver.get(address + "search/")
    choices = driver.execute_script(
        "return Object.fromEntries([...document.querySelectorAll('#search select')].map((field) =>"
        "[field.name, [...field.options].map((option) => option.value).filter(Boolean)]))")
    from check_search import TURN_PAGES
    for name, values in choices.items():
        for value in values[:2]:
            opened(driver, f"{address}search/?q=%EC%A4%91%EA%B5%AD&{name}={value}")
            found = driver.execute_async_script(TURN_PAGES, 400)
            got = {link.removeprefix(address) for link in found["links"]}
            expected = archive.with_text("중국") & of_filter(site, archive, name, value)
            if got != expected and (len(expected) < 400 or got - expected):
                findings.append(f"{name}={value}: {len(got)} shown, {len(expected)} expected")
    return findings


def of_filter(site, archive, name, value):
    if name == "year":
        issues = json.loads((site / "data/archive.json").read_text())["issues"]
        folders = tuple(issue["path"] for issue in issues if issue["date"].startswith(value))
        return {address for address in archive.articles if address.startswith(folders)}
    page = (site / name / value / "index.html").read_text()
    found = set(re.findall(r'href="\.\./\.\./(issues/[^/"]+/\d+/)"', page))
    for more in (site / name / value).glob("*/index.html"):
        found |= set(re.findall(r'href="\.\./\.\./\.\./(issues/[^/"]+/\d+/)"', more.read_text()))
    return found


def check_nothing(driver, address, site, archive):
    said = opened(driver, address + "search/?q=%EB%B7%81%EC%9D%8D")
    findings = [] if "뷁읍" not in said else []
    if "“뷁읍”" not in said or str(len(archive.articles)) not in said:
        findings.append(f"does not say what it searched: {said}")
    if "부분으로나" not in opened(driver, address + "search/"):
        findings.append("an empty field gets no hint")
    return findings


def check_composing(driver, address, site, archive):
    """While a syllable is put together, results that were there stay."""
    opened(driver, address + "search/?q=%EB%A1%9C%EB%B4%87")
    before = links(driver)
    driver.execute_script(
        "const field = document.querySelector('#search input'); field.value = '로봇뷁';"
        "field.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}))")
    driver.execute_async_script("setTimeout(arguments[0], 400)")
    findings = [] if links(driver) == before else ["results flicker while a syllable is put together"]
    driver.execute_script(
        "const field = document.querySelector('#search input'); field.value = '로봇ㅇ';"
        "field.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}))")
    driver.execute_async_script("setTimeout(arguments[0], 400)")
    return findings + ([] if links(driver) == before else ["a consonant to come hides results"])


def check_hostile(driver, address, site, archive):
    image = "%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E%22%27"
    opened(driver, address + f"search/?q={image}&cities=%22%3E%3Cscript%3E")
    driver.execute_async_script("setTimeout(arguments[0], 200)")
    bad = driver.execute_script("return document.title === '1' || document.querySelectorAll('.found img').length > 0")
    return ["a query becomes HTML"] if bad else []


def check_slash(driver, address, site, archive):
    article = sorted(archive.articles)[0]
    driver.get(address + article)
    driver.find_element("css selector", "body").send_keys("/")
    field = driver.switch_to.active_element
    if field.get_attribute("name") != "q":
        return ["“/” does not go to the field"]
    field.send_keys("로봇", Keys.ENTER)
    # A script that began on the page that is left never ends.
    WebDriverWait(driver, 20).until(
        lambda it: "/search/?q=" in it.current_url and it.find_elements("css selector", ".found"))
    driver.execute_async_script(WAIT)
    return [] if links(driver) and "/search/?q=" in driver.current_url else ["the field of an article does not search"]


def check_without_script(driver, address, site, archive):
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(address + "search/")
    text = driver.find_element("css selector", "main").text
    hrefs = [link.get_attribute("href") for link in driver.find_elements("css selector", "main a")]
    isShown = driver.find_element("css selector", "#search").is_displayed()
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    findings = [] if "자바스크립트" in text and not isShown else ["without script nothing says so"]
    return findings + ([] if any(href.endswith("/companies/") for href in hrefs) else ["no way to the indexes"])


def check_from_disk(driver, address, site, archive):
    driver.get((site / "search/index.html").as_uri())
    said = driver.find_element("css selector", ".found [role=status]").text
    return [] if "웹 서버" in said else [f"from disk it says: {said}"]


def check_views(driver, address, site, archive):
    """axe-core and sideways scrolling with results shown, at the widths and sizes of all pages."""
    findings = []
    axe = browser.AXE.read_text()
    for width, dark, size in browser.VIEWS:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        opened(driver, address + "search/?q=%EC%83%81%ED%95%98%EC%9D%B4")
        driver.execute_script(f"document.documentElement.style.fontSize = '{size}%'")
        if driver.execute_script("return document.documentElement.scrollWidth > innerWidth"):
            findings.append(f"scrolls sideways at {width}, {size} %")
        driver.execute_script(axe)
        result = driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: "
            "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then(done)")
        for violation in result["violations"]:
            findings.append(f"{width}: {violation['id']}: {violation['nodes'][0]['html'][:100]}")
    return findings
