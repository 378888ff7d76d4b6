"""The peers, in a virtual environment of their own."""

import subprocess
import sys

from places import ENVIRONMENT, REQUIREMENTS

PYTHON = ENVIRONMENT / "bin" / "python"
INSTALLED = ENVIRONMENT / "installed.txt"
NAMED = ["duckdb", "polars", "pandas", "pyarrow", "fastexcel", "python-calamine", "openpyxl", "xlsxwriter"]


def install() -> None:
    """Installs the peers in their pinned versions, where that has not been done before."""
    if sys.version_info < (3, 11):
        sys.exit("bench: Python 3.11 or later is needed")
    wanted = REQUIREMENTS.read_text()
    if INSTALLED.exists() and INSTALLED.read_text() == wanted:
        return
    print("Installing the peers …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    "--only-binary", ":all:", "--requirement", REQUIREMENTS], check=True)
    INSTALLED.write_text(wanted)


def versions() -> dict[str, str]:
    """The peers that have a name here, with their versions."""
    lines = (line.partition("==") for line in REQUIREMENTS.read_text().splitlines())
    pinned = {name: version for name, _, version in lines}
    return {name: pinned[name] for name in NAMED}
