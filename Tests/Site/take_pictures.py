"""Takes pictures of a finished site for the documents: each page on a desk and on a phone, by day and by night.

    take_pictures.py SITE FOLDER
"""

import base64
import pathlib
import sys

import browser

VIEWS = {"desk": (1280, 900, 1), "phone": (390, 844, 1)}


def main():
    site, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with browser.served(site) as address, browser.chromium() as driver:
        for name, page in pages(site).items():
            for view, (width, height, scale) in VIEWS.items():
                for dark in (False, True):
                    set_view(driver, width, height, scale, dark)
                    driver.get(address + page)
                    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 85})
                    path = folder / f"{name}-{view}{'-dark' if dark else ''}.webp"
                    path.write_bytes(base64.b64decode(shot["data"]))
                    print(path)


def pages(site):
    """The pages worth showing: of names the one that is named most, of articles one with a long table."""
    def heaviest(pattern, holds=""):
        found = [path for path in site.glob(pattern) if path.parent.name != "source" and holds in path.read_text()]
        return max(found, key=lambda path: path.stat().st_size).parent.relative_to(site).as_posix() + "/"

    newest = sorted(site.glob("issues/weekly-*/index.html"), key=lambda path: int(path.parent.name[7:]))[-1]
    return {
        "front": "", "issue": newest.parent.relative_to(site).as_posix() + "/",
        "article": heaviest("issues/*/*/index.html", "table-scroll"), "company": heaviest("companies/*/index.html"),
        "city": heaviest("cities/*/index.html"), "map": "cities/",
    }


def set_view(driver, width, height, scale, dark):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})


if __name__ == "__main__":
    main()
