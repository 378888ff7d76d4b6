"""How a peer is asked and how it answers: a register in, figures as JSON out."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from judgement import Figures


def count(peer: Callable[[Path, bool], Figures]) -> None:
    """Counts the register of the command line and prints the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("register", type=Path)
    parser.add_argument("--without-checks", action="store_true")
    options = parser.parse_args()
    json.dump(vars(peer(options.register, not options.without_checks)), sys.stdout)


def read(peer: Callable[[Path], tuple[int, int]]) -> None:
    """Reads the workbook of the command line; prints its rows and filled cells, less the header."""
    parser = argparse.ArgumentParser()
    parser.add_argument("workbook", type=Path)
    rows, cells = peer(parser.parse_args().workbook)
    json.dump({"rows": rows, "cells": cells}, sys.stdout)
