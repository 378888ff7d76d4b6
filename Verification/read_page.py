"""Reads a page as its visitors do: with axe, by keyboard, on a telephone, enlarged, in the dark and on paper. Prints a line."""

import re
import shutil
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A screen, the narrowest that WCAG has, and the screen enlarged to twice its size.
WIDTHS = [1280, 320, 640]


def main() -> None:
    path = Path(sys.argv[1]).resolve()
    faults, passed = [], set()
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for scheme in ["light", "dark"]:
            page = browser.new_page(color_scheme=scheme)
            page.on("console", lambda message: faults.append(f"the browser says: {message.text}"))
            page.goto(path.as_uri())
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                faults += [f"{fault} at {width} pixels, {scheme}" for fault in axe(page, passed) + overflow(page)]
            page.close()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(path.as_uri())
        stops, missing = keyboard(page)
        sheets, wrong = paper(page)
        browser.close()
    faults += missing + wrong
    print(" / ".join(faults[:12]) if faults else
          f"{len(passed)} rules of axe passed in light and dark at {', '.join(map(str, WIDTHS))} pixels; "
          f"{stops} stops of the keyboard; {sheets} pages of A4; {path.stat().st_size:,} bytes")
    sys.exit(1 if faults else 0)


def axe(page: Page, passed: set) -> list[str]:
    """The violations that axe finds; what it passes is added to `passed`."""
    found = Axe().run(page, options={"runOnly": RULES}).response
    passed.update(rule["id"] for rule in found["passes"])
    return [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html'][:80]}" for rule in found["violations"]]


def overflow(page: Page) -> list[str]:
    """Only a table or a picture may scroll to the side, never the page."""
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [f"the page is {wide} pixels too wide"] if wide > 0 else []


def keyboard(page: Page) -> tuple[int, list[str]]:
    """Goes through the page by Tab: each stop can be seen, the first skips to the text, and the last leaves the page."""
    faults, stops = [], 0
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        faults.append("the first stop of the keyboard does not skip the contents")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.id") != "main":
        faults.append("the first stop of the keyboard does not lead to the text")
    page.goto(page.url.split("#")[0])
    wanted = page.evaluate("document.querySelectorAll('a[href], [tabindex=\"0\"]').length")
    for _ in range(wanted):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
            const place = document.activeElement, box = place.getBoundingClientRect();
            return place !== document.body && getComputedStyle(place).outlineStyle !== 'none'
                && box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < window.innerHeight;
        }""")
        stops += seen
    if stops != wanted:
        faults.append(f"{wanted - stops} of {wanted} stops of the keyboard cannot be seen")
    return stops, faults


def paper(page: Page) -> tuple[int, list[str]]:
    """Prints the page: on A4, with all of it inside, and without what is of no use there."""
    faults = []
    page.emulate_media(media="print", color_scheme="light")
    for useless in [".skip", "nav"]:
        if page.locator(useless).count() and page.locator(useless).first.is_visible():
            faults.append(f"{useless} is printed")
    # What a sheet of A4 has between its margins.
    page.set_viewport_size({"width": 642, "height": 900})
    faults += [f"{fault} for A4" for fault in overflow(page)]
    sheets = page.pdf(prefer_css_page_size=True)
    sizes = set(re.findall(rb"/MediaBox \[([0-9. ]+)\]", sheets))
    if not sizes or any([round(float(side)) for side in size.split()] not in ([0, 0, 595, 842], [0, 0, 594, 842], [0, 0, 596, 842])
                        for size in sizes):
        faults.append(f"it is printed on {sizes}")
    return len(re.findall(rb"/Type /Page\b", sheets)), faults


if __name__ == "__main__":
    main()
