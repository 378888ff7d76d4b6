"""Attacks the built program: inputs that broke it, machines that fail it, and signals at any moment of its writing.

Nothing may end it with a signal of its own, take longer than ten seconds, print what a terminal obeys, or leave an output
folder in any other state than before or after. Prints a line for each attack; exits with 1 if one succeeded.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cases import cases

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "hscp-report"
KILLS, INTERRUPTIONS = 1_000, 200
MEMORY_RUNS = 20
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def main() -> None:
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for attack in (inputs, failing_machines, signals):
            for title, fault in attack(folder):
                print(f"{title}: {'FAULT: ' + fault if fault else 'held'}", flush=True)
                faults += bool(fault)
    print(f"{faults} attacks succeeded." if faults else "No attack succeeded.")
    sys.exit(1 if faults else 0)


def inputs(folder: Path):
    for title, arguments, right, words in cases(folder, ROOT):
        started = time.monotonic()
        run = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, cwd=folder)
        seconds = time.monotonic() - started
        messages = (run.stdout + run.stderr).decode(errors="replace")
        yield title, (
            f"ended with {run.returncode}: {messages[-300:]}" if run.returncode not in right
            else f"took {seconds:.1f} s" if seconds > 10
            else "the terminal gets a sign that it obeys" if OBEYED.search(messages)
            else f"nothing says {words!r}: {messages[-300:]}" if words not in messages
            else "")


def failing_machines(folder: Path):
    """Too few descriptors, too little memory: a word and 74, or the work done."""
    for title, limit, values in [
        ("descriptors", resource.RLIMIT_NOFILE, [4, 5, 6, 8, 12, 16]),
        ("bytes of memory", resource.RLIMIT_AS, [n << 20 for n in (128, 256, 384, 512, 768)]),
    ]:
        for value in values:
            run = subprocess.run(
                [PROGRAM, "report", ROOT / "fixtures/register", "--year", "2023-24", "--output", "limited"], cwd=folder,
                capture_output=True, timeout=120, preexec_fn=lambda: resource.setrlimit(limit, (value, value)))
            messages = run.stderr.decode(errors="replace")
            # 127 is the loader of the system, which could not start the program at all.
            held = run.returncode in (0, 127) or run.returncode == 74 and "error: [" in messages
            yield f"{value} {title}", "" if held else f"ended with {run.returncode}: {messages[-300:]}"
            shutil.rmtree(folder / "limited", ignore_errors=True)
    yield from scarce_memory(folder)
    yield from no_second_thread(folder)


COMMANDS = {"report": ["--year", "2023-24"], "compare": [], "export": ["--listing"], "respond": ["--as-at", "2024-02-28"]}


def scarce_memory(folder: Path):
    """From too little to start up to enough, in small steps and again and again, because it may be the luck of one run."""
    for name, more in COMMANDS.items():
        faults = []
        for kibibytes in range(30_000, 100_001, 2_500):
            for _ in range(MEMORY_RUNS):
                place = make(folder / "scarce")
                run = subprocess.run(
                    [PROGRAM, name, ROOT / "fixtures/register", *more, "--output", "out"], cwd=place, capture_output=True,
                    timeout=120, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (kibibytes << 10, kibibytes << 10)))
                said = b"error: " in run.stderr and b"memory" in run.stderr
                left = sorted(path.name for path in place.iterdir())
                held = (run.returncode == 0 and left == ["out"] or run.returncode == 127 and not left
                        or run.returncode == 74 and said and not left)
                if not held:
                    faults.append(f"{kibibytes}: {run.returncode} {left} {run.stderr.decode(errors='replace')[-200:]}")
                shutil.rmtree(place)
        yield f"{name} with 30,000 to 100,000 KiB of memory", "; ".join(faults[:3])


def no_second_thread(folder: Path):
    """As a user who may have one process only: the limit counts threads, and does not hold for root."""
    if os.getuid() != 0:
        return
    for name, more in COMMANDS.items():
        place = make(folder / "alone")
        os.chmod(folder, 0o755)
        os.chmod(place, 0o777)
        command = " ".join(map(str, [PROGRAM, name, ROOT / "fixtures/register", *more, "--output", "out"]))
        run = subprocess.run(
            ["timeout", "60", "setpriv", "--reuid", "54321", "--regid", "54321", "--clear-groups", "bash", "-c",
             f"ulimit -u 1; exec {command}"], cwd=place, capture_output=True)
        left = sorted(path.name for path in place.iterdir())
        yield f"{name} without a second thread", "" if run.returncode == 0 and left == ["out"] else (
            f"ended with {run.returncode}, {left}: {run.stderr.decode(errors='replace')[-300:]}")
        shutil.rmtree(place)


def state(folder: Path) -> dict[str, str]:
    """What a folder holds, hidden names beside it too."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def signals(folder: Path):
    """Kills and interrupts commands that replace a folder, at moments spread over the time that they take."""
    commands = {
        "report": ["report", ROOT / "fixtures/register", "--year"],
        "export": ["export", ROOT / "fixtures/register", "--listing", "--as-at", "2024-02-28", "--year"],
        "respond": ["respond", ROOT / "fixtures/register", "--as-at"],
        "combine": ["combine", ROOT / "reports/2023-24/figures.json", ROOT / "fixtures/neighbour/figures.json", "--name"],
    }
    changes = {"report": ("2022-23", "2023-24"), "export": ("2022-23", "2023-24"), "respond": ("2023-03-31", "2024-02-28"),
               "combine": ("East", "West")}
    moments = random.Random(20_240_331)
    for name, command in commands.items():
        place = folder / "signals" / name
        wholes, longest = [], 0.0
        for change in changes[name]:
            started = time.monotonic()
            subprocess.run([PROGRAM, *command, change, "--output", "out"], cwd=make(place), check=True, capture_output=True)
            longest = max(longest, time.monotonic() - started)
            wholes.append(state(place))
            shutil.rmtree(place)
        for sent, times in [(signal.SIGKILL, KILLS // 4), (signal.SIGINT, INTERRUPTIONS // 4)]:
            yield f"{times} times {sent.name} of {name}", attack(
                place, wholes, sent, times, longest,
                lambda change: [PROGRAM, *command, changes[name][change], "--output", "out", "--overwrite"], moments)


def attack(place: Path, wholes: list, sent: signal.Signals, times: int, longest: float, command, moments) -> str:
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run(command(0), cwd=make(place), check=True, capture_output=True)
    current = 0
    for _ in range(times):
        run = subprocess.Popen(command(1 - current), cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(moments.uniform(0, longest * 1.2))
        run.send_signal(sent)
        messages = run.communicate(timeout=60)[1].decode(errors="replace")
        if run.returncode not in (0, -sent):
            return f"ended with {run.returncode}: {messages}"
        now = state(place)
        visible = {name: digest for name, digest in now.items() if not name.startswith(".")}
        if visible not in wholes:
            return f"the folder is neither as before nor as after: {sorted(visible)}"
        current = wholes.index(visible)
        beside = sorted({name.split("/")[0] for name in now if name.startswith(".")})
        if beside and sent != signal.SIGKILL:
            return f"beside it are {beside}"
        for name in beside:
            if (place / name).stat().st_mode & 0o077:
                # The mode is given back in the step before the two folders are exchanged.
                print(f"  {name} was readable by others", flush=True)
    subprocess.run(command(1 - current), cwd=place, check=True, capture_output=True)
    return "" if state(place) == wholes[1 - current] else "a run after all of them leaves something beside the folder"


def make(place: Path) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    return place


if __name__ == "__main__":
    main()
