"""Takes the pictures of the editors' guide, following it: a new site, an issue, a slip of the pen, a cancelled event.

    take_guide_pictures.py PROGRAM NEWSLETTER FOLDER
"""

import base64
import pathlib
import shutil
import subprocess
import sys
import tempfile

import browser
import check_preview
import take_pictures

ISSUE = "Content/issues/weekly-398"


def main():
    program, newsletter, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    with tempfile.TemporaryDirectory() as scratch:
        site = pathlib.Path(scratch) / "archive"
        subprocess.run([program, "new", "site", site, "--lang", "ko"], check=True, stdout=subprocess.DEVNULL)
        with check_preview.preview(program, site) as address, browser.chromium() as driver:
            editor = check_preview.Editor(driver, site, address)
            take_pictures.set_view(driver, 1280, 800, 1, False)
            editor.open("")
            take(driver, folder / "guide-front.webp")
            shutil.copy(newsletter, site / "Content/newsletters/weekly-398.txt")
            editor.wait(lambda: "issues/weekly-398/" in driver.page_source, "the issue does not appear")
            editor.open("issues/weekly-398/source/")
            editor.wait(lambda: driver.execute_script(
                "const lines = [...document.querySelectorAll('main *')].filter(e => e.textContent.includes('70 건'));"
                "lines.at(-1)?.scrollIntoView({block: 'center', behavior: 'instant'}); return lines.length"),
                "the source does not show its line")
            take(driver, folder / "guide-source.webp")
            editor.open("issues/weekly-398/3/")
            article = editor.read(ISSUE + "/03.md")
            editor.save(ISSUE + "/03.md", article.replace("title:", "titel:", 1))
            take_pictures.set_view(driver, 1280, 560, 1, False)
            take(driver, folder / "guide-problem.webp")
            editor.save(ISSUE + "/03.md", article)
            editor.open("issues/weekly-398/")
            event = driver.execute_script(
                "return [...document.querySelectorAll('a[href*=\"events/20\"]')].map(a => a.getAttribute('href'))"
                ".find(address => /events\\/\\d{4}-\\d\\d-\\d\\d-/.test(address))")
            identifier = event.rstrip("/").split("/")[-1]
            editor.open(f"events/{identifier}/")
            editor.save("Content/events.yml", f"- event: {identifier}\n  status: cancelled\n")
            editor.shows("취소", "a cancelled event")
            take(driver, folder / "guide-cancelled.webp")
    for finding in editor.findings:
        print(finding)
    return 1 if editor.findings else 0


def take(driver, path):
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 85})
    path.write_bytes(base64.b64decode(shot["data"]))
    print(path.name)


if __name__ == "__main__":
    sys.exit(main())
