"""Searches a finished site in Chromium, as a reader types, and compares what is shown with a plain scan.

    check_search.py SITE [COUNT]

COUNT made-up searches are added to the fixed ones. The site is served from a sub-folder by a server that knows nothing
but files. Prints what is wrong, the times and the bytes, and ends with a line of counts.
"""

import contextlib
import functools
import http.server
import pathlib
import random
import re
import statistics
import sys
import tempfile
import threading

import browser
import search_manners
from plain_scan import Archive, fold, initials

MOST_BYTES = 60_000
MOST_MILLISECONDS = 150
MOST_TURNED = 60

# Words, parts of words, names in every script, and what breaks naive programs.
FIXED = [
    "위원회", "연구원", "자동차", "휴머노이드로봇", "휴머노이드 로봇", "중국", "시", "기업", "했다.", "华为", "上海", "huawei",
    "HUAWEI", "ｈｕａｗｅｉ", "Pony.ai", "ㅅㅇㅁ", "ㅅㅇㅁㅈㅅ", "ㅎㅇㅇ", "ㅅ", "선전", "로봇 기업", "2024년", "5G", "%", "\"",
    "<script>alert(1)</script>", "😀", "없는말이다", "\\", "표 1)", "‘", "인공지능", "a", "ㄱㄴㄷㄹㅁㅂㅅ", "&amp;", "&",
]


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    archive = Archive(site)
    print(f"{len(archive.articles)} articles, {len(archive.names)} names", flush=True)
    queries = FIXED + long_queries(archive) + made_up(archive, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    findings, seen = [], []
    with served_below(site) as (address, log), browser.chromium() as driver:
        driver.set_script_timeout(300)
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        for number, query in enumerate(queries):
            for finding in check(driver, address, log, archive, query, seen):
                findings.append(finding)
                print("  " + finding, flush=True)
            if number % 50 == 49:
                print(f"  {number + 1} searches, {len(findings)} wrong", flush=True)
        manners, manner_count = search_manners.check(driver, address, site, archive)
        findings += manners
        for finding in manners:
            print("  " + finding)
    times, sizes, counts = zip(*seen)
    median = statistics.median(times)
    print(f"first results: median {median:.0f} ms, 95 % {quantile(times):.0f} ms, most {max(times):.0f} ms")
    print(f"moved: median {statistics.median(sizes):.0f}, most {max(sizes)} bytes a query, headers and all")
    print(f"results: {sum(counts)} in all, most {max(counts)}")
    total = len(queries) + manner_count
    print(f"{total - len(findings)} passed, {len(findings)} failed")
    return 1 if findings else 0


def quantile(times):
    return sorted(times)[int(len(times) * 0.95)]


def long_queries(archive):
    """A text over the borders of parts and paragraphs, whole and with an end that is not there."""
    _, longest = max(archive.articles.values(), key=lambda article: len(article[1]))
    cut = longest[10:5010]
    return [cut, cut[:-1] + "뷁", "가나다라마" * 1000, longest[-70:], longest[5:75]]


def made_up(archive, count):
    chance = random.Random(20)
    articles = sorted(archive.articles)
    names = sorted(spelling for spellings in archive.names.values() for spelling in spellings)
    queries = []
    while len(queries) < count:
        title, text = archive.articles[chance.choice(articles)]
        raw = archive.raw[chance.choice(articles)]
        kind = chance.randrange(8)
        start = chance.randrange(max(1, len(text) - 30))
        if kind < 3:
            query = text[start:start + chance.randint(2, 14)]
        elif kind == 3:
            words = raw.split()
            at = chance.randrange(max(1, len(words) - 3))
            query = " ".join(words[at:at + chance.randint(1, 3)])
        elif kind == 4:
            query = chance.choice(names)
        elif kind == 5:
            query = initials(chance.choice(names))[:chance.randint(2, 6)]
        elif kind == 6:
            # Words that occur, side by side as they perhaps do not.
            query = text[start:start + 3] + text[start // 2:start // 2 + 3]
        else:
            query = title[:chance.randint(1, 8)]
        if fold(query):
            queries.append(query)
    return queries


def check(driver, address, log, archive, query, seen):
    driver.get(address + "search/")
    log.clear()
    shown = driver.execute_async_script(TYPE, query)
    moved = sum(size for path, size in log if ".bin" in path)
    expected_articles, expected_names = archive.with_text(query), archive.with_name(query)
    # Of what thousands of articles have, some pages are turned.
    is_whole = len(expected_articles) + len(expected_names) <= MOST_TURNED
    found = turned_pages(driver, MOST_TURNED)
    links = [link.removeprefix(address) for link in found["links"]]
    articles = {link for link in links if link.startswith("issues/")}
    names = {link for link in links if not link.startswith("issues/")}
    label = repr(query if len(query) < 40 else query[:40] + "…")
    findings = []
    if len(links) != len(set(links)):
        findings.append(f"{label}: a result twice")
    wrong, missing = sorted(articles - expected_articles), sorted(expected_articles - articles)
    if wrong:
        findings.append(f"{label}: {len(wrong)} too many: {wrong[:3]}")
    if is_whole and missing:
        findings.append(f"{label}: {len(missing)} not found: {missing[:3]}")
    if is_whole and expected_names - names:
        findings.append(f"{label}: names not found: {sorted(expected_names - names)[:3]}")
    said = re.search(r"기사 (많아야 )?(\d+)건", found["status"])
    right = len(expected_articles)
    if said and links and (int(said[2]) < right or not said[1] and int(said[2]) > right):
        findings.append(f"{label}: says {found['status']!r}, but there are {len(expected_articles)}")
    if moved > MOST_BYTES:
        findings.append(f"{label}: moved {moved} bytes")
    if shown["errors"]:
        findings.append(f"{label}: {shown['errors']}")
    seen.append((shown["time"], moved, len(expected_articles)))
    return findings


# Types as a reader does, and waits for the answer.
TYPE = """
const [query, done] = arguments, field = document.querySelector("#search input"), start = performance.now();
const status = document.querySelector(".found [role=status]"), errors = [];
addEventListener("error", (event) => errors.push(event.message));
const list = document.querySelector(".found ol");
const answer = () => done({
  time: performance.now() - start, status: status.textContent, errors: errors.join(),
  links: [...list.querySelectorAll("a")].map((link) => link.href),
});
new MutationObserver((_, observer) => { observer.disconnect(); answer(); }).observe(status, { childList: true });
field.value = query;
setTimeout(() => field.dispatchEvent(new InputEvent("input", { bubbles: true })));
"""

def turned_pages(driver, most):
    """The links after turning pages until there are so many, or no more."""
    found = driver.execute_async_script(TURN_PAGES, most)
    while not found["isDone"]:
        found = driver.execute_async_script(TURN_PAGES, most)
    return found


TURN_PAGES = """
const [most, done] = arguments, list = document.querySelector(".found ol");
const more = document.querySelector(".found button");
const status = document.querySelector(".found [role=status]");
// The driver waits for an answer two minutes at most.
const until = Date.now() + 30000, isDone = () => more.hidden || list.children.length >= most;
(async () => {
  while (!isDone() && Date.now() < until) {
    const next = new Promise((resolve) => new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(status, { childList: true }));
    more.click();
    await next;
  }
  const links = [...list.querySelectorAll("a")].map((link) => link.href);
  done({ links, status: status.textContent, isDone: isDone() });
})();
"""


@contextlib.contextmanager
def served_below(site):
    """The site as a folder of a larger one, by a server that counts what it sends."""
    log = []
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "kic").symlink_to(site)
        handler = functools.partial(CountingHandler, log, directory=folder)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_address[1]}/kic/", log
            server.shutdown()


class CountingHandler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body leave in one piece, as from any web server: in two, the second waits for
    # an answer to the first, 40 ms.
    wbufsize = -1
    disable_nagle_algorithm = True

    def __init__(self, log, *arguments, **named):
        self.log = log
        super().__init__(*arguments, **named)

    def copyfile(self, source, outputfile):
        data = source.read()
        # The head that was just sent, about; the request's own bytes are not counted.
        self.log.append((self.path, len(data) + 220))
        outputfile.write(data)

    def log_message(self, *arguments):
        """Says nothing of every request."""


if __name__ == "__main__":
    sys.exit(main())
