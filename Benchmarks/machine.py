"""The machine on which a run was made, without its name."""

import os
import platform
from pathlib import Path


def description() -> dict[str, str]:
    memory = lines_of("/proc/meminfo")["MemTotal"].removesuffix(" kB")
    return {
        "processor": lines_of("/proc/cpuinfo").get("model name", platform.machine()),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{int(memory) / 2**20:.0f} GiB",
        "kernel": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
    }


def load() -> float:
    """How many processes wanted a core during the last minute."""
    return os.getloadavg()[0]


def lines_of(path: str) -> dict[str, str]:
    """The first value of each name in a file of `name: value`."""
    values: dict[str, str] = {}
    for line in Path(path).read_text().splitlines():
        name, _, value = line.partition(":")
        values.setdefault(name.strip(), value.strip())
    return values
