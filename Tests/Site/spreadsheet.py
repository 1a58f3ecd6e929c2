"""What LibreOffice makes of the tables' CSV files.

Without a window LibreOffice asks nobody for the encoding and takes that of Windows; with one it offers UTF-8 for a file
that begins with the byte order mark. So the mark is checked here, and the encoding then given as the window would.
"""

import csv
import io
import pathlib
import re
import subprocess
import tempfile

UTF8 = "44,34,76"
HANGUL = re.compile("[가-힣]")


def check(site):
    files = sorted(site.glob("tables/*.csv"))[:200]
    if not files:
        return [], 0
    with tempfile.TemporaryDirectory() as folder:
        opened = pathlib.Path(folder) / "opened"
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             f"--infilter=Text - txt - csv (StarCalc):{UTF8}",
             "--convert-to", f"csv:Text - txt - csv (StarCalc):{UTF8},1,,0,false,true",
             "--outdir", str(opened), *map(str, files)],
            capture_output=True, text=True, check=False)
        findings = [] if done.returncode == 0 else [done.stderr.strip()]
        for path in files:
            findings += compare(path, opened / path.name)
    return findings, len(files)


def compare(path, opened):
    """Numbers may be shown otherwise; every cell with Hangul must be what it was."""
    if not path.read_bytes().startswith(b"\xef\xbb\xbf"):
        return [f"{path.name}: no byte order mark"]
    if not opened.exists():
        return [f"{path.name}: LibreOffice did not open it"]
    before, after = rows(path), rows(opened)
    if len(before) != len(after):
        return [f"{path.name}: {len(before)} rows, {len(after)} in LibreOffice"]
    for number, (one, other) in enumerate(zip(before, after), 1):
        for cell, seen in zip(one, other):
            if HANGUL.search(cell) and cell.strip() != seen.strip():
                return [f"{path.name}: row {number}: {cell!r} is {seen!r} in LibreOffice"]
    return []


def rows(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
