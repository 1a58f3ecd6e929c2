"""Our search beside Pagefind's, on the same pages of the same site: what each finds of what is there, what it moves.

    bench_search.py SITE PAGEFIND NAME [DOCUMENT]

PAGEFIND is the Python that has the package; NAME is what the table calls the site. The table is printed, and put
between the marks of that name in DOCUMENT.
"""

import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import browser
from check_search import TYPE, served_below, turned_pages
from plain_scan import Archive, fold

COMPOUNDS = [
    "위원회", "연구원", "자동차", "연구소", "대학교", "산업단지", "인공지능", "반도체", "배터리", "로봇", "그룹", "은행", "발전", "에너지", "기술",
    "시장", "정부", "센터", "투자", "공장", "플랫폼", "클라우드", "데이터", "창업", "도시",
]
ASK_PAGEFIND = """
const [query, address, done] = arguments;
(async () => {
  const start = performance.now(), pagefind = await import(address + "pagefind/pagefind.js");
  await pagefind.init();
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const time = performance.now() - start;
  window.rest = results.slice(10);
  done({ time, links: first.map((result) => result.url) });
})().catch((error) => done({ error: String(error), links: [], time: 0 }));
"""
REST_OF_PAGEFIND = """
const done = arguments[0];
(async () => {
  const links = [];
  for (const result of window.rest) links.push((await result.data()).url);
  done(links);
})();
"""


def main():
    site, python, name = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3]
    archive = Archive(site)
    queries = made_queries(archive)
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "site"
        shutil.copytree(site, copy)
        start = time.monotonic()
        done = subprocess.run(
            [python, "-m", "pagefind", "--site", str(copy), "--glob", "issues/*/[0-9]*/index.html",
             "--root-selector", "article", "--exclude-selectors", ".appendix, .contents, .turn"],
            capture_output=True, text=True, check=True)
        seconds = time.monotonic() - start
        version = re.search(r"Pagefind v([\d.]+)", done.stdout + done.stderr)[1]
        rows = {"Seogo": [], f"Pagefind {version}": []}
        ours, theirs = rows
        with served_below(copy) as (address, log), browser.chromium() as driver:
            driver.set_script_timeout(300)
            driver.execute_cdp_cmd("Network.enable", {})
            driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
            for kind, query in queries:
                expected = archive.with_text(query)
                rows[ours].append((kind, expected, *ask_seogo(driver, address, log, query)))
                rows[theirs].append((kind, expected, *ask_pagefind(driver, address, log, query)))
        sizes = {ours: size_of(copy / "search"), theirs: size_of(copy / "pagefind")}
    lines = table(name, len(archive.articles), rows, sizes, seconds)
    print("\n".join(lines))
    if len(sys.argv) > 4:
        put(pathlib.Path(sys.argv[4]), name, lines)


def made_queries(archive):
    """A hundred: names that occur, parts of compounds, runs of two or three words."""
    chance = random.Random(7)
    everything = "".join(title + text for title, text in archive.articles.values())
    names = sorted({
        spelling for spellings in archive.names.values() for spelling in spellings
        if len(spelling) > 1 and spelling in everything})
    compounds = [word for word in COMPOUNDS if word in everything][:20]
    queries = [("names", name) for name in chance.sample(names, min(40, len(names)))]
    queries += [("compounds", word) for word in compounds]
    texts = sorted(archive.raw.values())
    while len(queries) < 100:
        text = chance.choice(texts)
        words = text.split()
        if len(words) < 5:
            continue
        at = chance.randrange(len(words) - 3)
        phrase = " ".join(words[at:at + chance.randint(2, 3)])
        if re.fullmatch(r"[가-힣 ]+", phrase) and len(phrase) > 5:
            queries.append(("phrases", phrase))
    return queries


def ask_seogo(driver, address, log, query):
    driver.get(address + "search/")
    log.clear()
    shown = driver.execute_async_script(TYPE, query)
    moved = sum(size for path, size in log if ".bin" in path)
    found = turned_pages(driver, 10_000)
    links = {link.removeprefix(address) for link in found["links"]}
    return {link for link in links if link.startswith("issues/")}, moved, shown["time"]


def ask_pagefind(driver, address, log, query):
    driver.get(address + "404.html")
    log.clear()
    shown = driver.execute_async_script(ASK_PAGEFIND, query, address)
    if "error" in shown:
        raise SystemExit(shown["error"])
    moved = sum(size for path, size in log if "/pagefind/" in path)
    links = shown["links"] + driver.execute_async_script(REST_OF_PAGEFIND)
    return {re.search(r"issues/[^/]+/\d+/", link)[0] for link in links}, moved, shown["time"]


def size_of(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".html"]
    return sum(path.stat().st_size for path in files), len(files)


def table(name, article_count, rows, sizes, seconds):
    lines = [
        f"{name}: {article_count} articles, 100 queries.", "",
        "| | names: recall, precision | compounds | phrases | bytes a query, median and most | first results, median"
        " | index |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for engine, answers in rows.items():
        cells = [engine]
        for kind in ("names", "compounds", "phrases"):
            pairs = [(expected, found) for asked, expected, found, _, _ in answers if asked == kind]
            right = sum(len(expected & found) for expected, found in pairs)
            there, shown = (sum(len(pair[side]) for pair in pairs) for side in (0, 1))
            cells.append(f"{right / max(1, there):.3f}, {right / shown if shown else 1:.3f}")
        moved = [answer[3] for answer in answers]
        size, count = sizes[engine]
        cells += [f"{statistics.median(moved):,.0f}, {max(moved):,}",
                  f"{statistics.median([answer[4] for answer in answers]):.0f} ms", f"{size:,} bytes, {count:,} files"]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def put(document, name, lines):
    text = document.read_text()
    begin, end = f"<!-- bench {name} -->", "<!-- end -->"
    start = text.index(begin) + len(begin)
    document.write_text(text[:start] + "\n" + "\n".join(lines) + "\n" + text[text.index(end, start):])


if __name__ == "__main__":
    main()
