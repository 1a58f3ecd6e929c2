"""Works on a site as an editor does, with `seogo serve` and an open browser, and looks at what the browser shows.

    check_preview.py PROGRAM CONTENT

CONTENT is copied; nothing of the project is changed. Prints what is wrong, and how long each save took to be seen.
"""

import contextlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import browser

# Of a save, until the browser begins to load the page anew. A machine of CI with other work takes longer.
WANTED_MILLISECONDS = 200


def main():
    program, content = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        shutil.copytree(content, site / "Content")
        with preview(program, site) as address, browser.chromium() as driver:
            editor = Editor(driver, site, address)
            for step in [edit_article, edit_template, edit_style, edit_gazetteer, break_template, break_front_matter,
                         save_by_renaming, add_issue, keep_place, two_pages]:
                try:
                    step(editor)
                except Exception as error:  # one step that fails must not hide the others
                    editor.findings.append(f"{step.__name__}: {error!r}")
    for name, milliseconds in editor.times:
        print(f"  {milliseconds:5.0f} ms  {name}")
    for finding in editor.findings:
        print("  " + finding)
    slow = sum(milliseconds > WANTED_MILLISECONDS for _, milliseconds in editor.times)
    print(f"preview: {editor.count} passed, {len(editor.findings)} failed; "
          f"{slow} of {len(editor.times)} saves took more than {WANTED_MILLISECONDS} ms to be seen")
    return 1 if editor.findings else 0


@contextlib.contextmanager
def preview(program, site):
    command = [program, "serve", "--port", "0", "--lang", "ko"]
    with subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        said = []
        for line in process.stdout:
            said.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if found:
                break
        else:
            raise RuntimeError("the preview did not start:\n" + "".join(said))
        # What it goes on to say would fill the pipe.
        drain = subprocess.Popen(["cat"], stdin=process.stdout, stdout=subprocess.DEVNULL)
        try:
            yield found[0]
        finally:
            process.terminate()
            if process.wait(timeout=60) != 0:
                print(f"  the preview ended with {process.returncode}")
            drain.wait()


class Editor:
    def __init__(self, driver, site, address):
        self.driver, self.site, self.address = driver, site, address
        self.findings, self.times, self.count = [], [], 0

    def open(self, page):
        self.driver.get(self.address + page)
        # The page asks for changes as soon as it is there.
        time.sleep(0.3)

    def save(self, path, text, name=None):
        """Saves a file, and notes how long it takes until the open page loads itself anew."""
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = self.driver.execute_script("return performance.timeOrigin")
        start = time.time()
        file.write_text(text)
        after = self.wait(lambda: self.driver.execute_script(
            "return document.readyState === 'complete' && performance.timeOrigin > arguments[0]"
            " ? performance.timeOrigin : null", before), f"{path}: the page did not load itself anew")
        if after:
            self.times.append((name or path, after - start * 1000))
        time.sleep(0.2)

    def read(self, path):
        return (self.site / path).read_text()

    def shows(self, text, what):
        found = self.wait(lambda: text in self.driver.page_source, f"{what}: the page does not show “{text}”")
        self.count += bool(found)

    def expect(self, holds, otherwise):
        self.count += bool(holds)
        if not holds:
            self.findings.append(otherwise)

    def wait(self, ready, otherwise, seconds=60):
        end = time.time() + seconds
        while time.time() < end:
            # A page that is being changed for another cannot be asked.
            with contextlib.suppress(Exception):
                value = ready()
                if value:
                    return value
            time.sleep(0.01)
        self.findings.append(otherwise)
        return None


ARTICLE = "Content/issues/weekly-398/03.md"
PAGE = "issues/weekly-398/3/"


def edit_article(editor):
    editor.open(PAGE)
    text = editor.read(ARTICLE)
    editor.save(ARTICLE, text + "\n방금 더한 문장이다.\n", "an article")
    editor.shows("방금 더한 문장이다.", "an article")
    editor.save(ARTICLE, text, "an article, back")
    editor.wait(lambda: "방금 더한" not in editor.driver.page_source, "a sentence that was taken back is still there")


def edit_template(editor):
    editor.open(PAGE)
    foot = "Templates/parts/foot.mustache"
    editor.save(foot, "<footer class=\"frame\"><p>새 바닥글</p></footer>\n", "a template that was not there")
    editor.shows("새 바닥글", "a new template")
    editor.save(foot, "<footer class=\"frame\"><p>또 바꾼 바닥글</p></footer>\n", "a template")
    editor.shows("또 바꾼 바닥글", "a template")


def edit_style(editor):
    editor.open(PAGE)
    editor.save("Templates/style.css", "body { color: rgb(1, 2, 3); }\n", "the style sheet")
    editor.wait(lambda: editor.driver.execute_script(
        "return getComputedStyle(document.body).color") == "rgb(1, 2, 3)", "the style sheet is not in use")
    (editor.site / "Templates/style.css").unlink()
    editor.wait(lambda: editor.driver.execute_script(
        "return getComputedStyle(document.body).color") != "rgb(1, 2, 3)", "the style sheet that was removed stays")


def edit_gazetteer(editor):
    companies = "Content/gazetteer/companies.yml"
    text = editor.read(companies)
    editor.open("companies/unitree/")
    editor.save(companies, text.replace("ko: 유니트리", "ko: 유니트리로보틱스", 1), "the gazetteer")
    editor.shows("<h1>유니트리로보틱스", "the gazetteer")
    editor.save(companies, text, "the gazetteer, back")


def break_template(editor):
    editor.open(PAGE)
    template = "Templates/article.mustache"
    page = "{{<layout}}{{$main}}\n<h1>{{article.titel}}</h1>\n{{/main}}{{/layout}}\n"
    editor.save(template, page, "a broken template")
    editor.shows("article.mustache:2:", "a broken template")
    editor.shows("titel", "a broken template")
    editor.shows("고칠 곳이", "a broken template")
    language = editor.driver.execute_script("return document.documentElement.lang")
    editor.expect(language == "ko", f"its page is in {language}")
    editor.driver.get(editor.address + "companies/")
    editor.shows("article.mustache:2:", "a broken template, on another page")
    time.sleep(0.3)
    editor.save(template, page.replace("titel", "title"), "a mended template")
    editor.wait(lambda: "고칠 곳이" not in editor.driver.page_source, "the message stays when all is mended")
    editor.expect("고칠 곳이" not in editor.driver.page_source, "the message stays when all is mended")
    (editor.site / template).unlink()
    time.sleep(1)


def break_front_matter(editor):
    editor.open(PAGE)
    text = editor.read(ARTICLE)
    editor.save(ARTICLE, text.replace("title: ", "titel: ", 1), "broken front matter")
    editor.shows(ARTICLE + ":", "broken front matter")
    editor.shows("titel", "broken front matter")
    editor.expect(editor.driver.execute_script("return document.querySelectorAll('mark').length") >= 1,
                  "the place of the fault is not marked")
    editor.save(ARTICLE, text, "mended front matter")
    editor.shows("휴머노이드", "mended front matter")


def save_by_renaming(editor):
    editor.open(PAGE)
    text = editor.read(ARTICLE)
    before = editor.driver.execute_script("return performance.timeOrigin")
    (editor.site / (ARTICLE + "~")).write_text(text + "\n이름을 바꿔 저장했다.\n")
    (editor.site / (ARTICLE + "~")).rename(editor.site / ARTICLE)
    editor.wait(lambda: editor.driver.execute_script("return performance.timeOrigin") > before
                and "이름을 바꿔 저장했다." in editor.driver.page_source, "a file saved by renaming is not shown")
    time.sleep(0.3)
    editor.save(ARTICLE, text, "an article, back again")


def add_issue(editor):
    editor.open("issues/")
    folder = "Content/issues/weekly-399"
    (editor.site / folder).mkdir()
    (editor.site / folder / "01.md").write_text("---\ntitle: 손으로 쓴 기사\n---\n\n글이다.\n")
    editor.save(folder + "/issue.md",
                "---\nseries: weekly\nnumber: 399\ndate: 2024-11-06\ntitle: 손으로 쓴 399호\n---\n", "a new issue")
    editor.wait(lambda: "399호" in editor.driver.page_source and "고칠 곳이" not in editor.driver.page_source,
                "a new issue is not shown")
    editor.driver.get(editor.address + "issues/weekly-399/1/")
    editor.shows("손으로 쓴 기사", "a new issue")


def keep_place(editor):
    editor.open("companies/")
    editor.driver.execute_script("scrollTo(0, 500)")
    time.sleep(0.2)
    editor.save(ARTICLE, editor.read(ARTICLE) + "\n", "an article, seen from elsewhere")
    place = editor.driver.execute_script("return scrollY")
    editor.expect(abs(place - 500) < 60, f"the reader was moved to {place}")


def two_pages(editor):
    driver = editor.driver
    editor.open(PAGE)
    first = driver.current_window_handle
    driver.switch_to.new_window("window")
    editor.open("issues/weekly-398/")
    second = driver.current_window_handle
    text = editor.read(ARTICLE)
    editor.save(ARTICLE, text.replace("title: ", "title: 새로 ", 1), "a title, in two windows")
    editor.wait(lambda: "새로 中" in driver.page_source, "the second window does not show it")
    driver.switch_to.window(first)
    editor.wait(lambda: "새로 中" in driver.page_source, "the first window does not show it")
    driver.switch_to.window(second)
    driver.close()
    driver.switch_to.window(first)


if __name__ == "__main__":
    sys.exit(main())
