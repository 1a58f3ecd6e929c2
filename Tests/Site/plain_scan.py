"""What a search of a finished site must find: every article page read, and held against the query letter by letter."""

import html.parser
import json
import re
import unicodedata

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
INVISIBLE = re.compile(
    "[\0- \x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff]")
SKIPPED = {"footnote-reference", "footnote-back"}
EMPTY = {"br", "img", "hr", "col", "input", "wbr"}


def fold(text):
    """The letters that count: no white space, half width, small letters of Europe's scripts."""
    letters = []
    for letter in INVISIBLE.sub("", unicodedata.normalize("NFC", text)):
        if "！" <= letter <= "～":
            letter = chr(ord(letter) - 0xFEE0)
        has_case = "A" <= letter <= "Z" or "\xc0" <= letter < "\u0530" or "\u1e00" <= letter <= "\u1fff"
        small = letter.lower() if has_case else letter
        letters.append(small if len(small) == 1 else letter)
    return "".join(letters)


def initials(letters):
    return "".join(
        LEADS[(ord(letter) - 0xAC00) // 588] if "가" <= letter <= "힣" else letter for letter in letters)


class ArticleText(html.parser.HTMLParser):
    """The title and the text of an article page."""

    def __init__(self):
        super().__init__()
        self.title, self.text, self.stack = "", "", []

    def handle_starttag(self, tag, attributes):
        names = set((dict(attributes).get("class") or "").split())
        if tag in EMPTY:
            self.handle_data(" ")
            return
        self.stack.append((tag, names))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = {tag for tag, _ in self.stack}
        names = set().union(*(names for _, names in self.stack)) if self.stack else set()
        if "h1" in tags:
            self.title += data
        elif "text" in names and not names & SKIPPED:
            self.text += data


class Archive:
    """The articles and names of a site, folded."""

    def __init__(self, site):
        self.articles = {}
        self.raw = {}
        for path in site.glob("issues/*/*/index.html"):
            if path.parent.name == "source":
                continue
            page = ArticleText()
            page.feed(path.read_text())
            address = path.parent.relative_to(site).as_posix() + "/"
            self.articles[address] = (fold(page.title), fold(page.text))
            self.raw[address] = page.text
        self.names = {}
        for kind in ("cities", "companies"):
            for entry in json.loads((site / f"data/{kind}.json").read_text()):
                spellings = [entry.get("ko"), entry.get("zh"), entry.get("en"), *(entry.get("aliases") or [])]
                self.names[entry["path"]] = [fold(spelling) for spelling in spellings if spelling]

    def with_text(self, query):
        """The addresses of articles that have the query in their title, by its 초성 too, or in their text."""
        letters = fold(query)
        return {
            address for address, (title, text) in self.articles.items()
            if letters in title or letters in text or letters in initials(title)}

    def with_name(self, query):
        letters = fold(query)
        return {
            path for path, spellings in self.names.items()
            if any(letters in spelling or letters in initials(spelling) for spelling in spellings)}
