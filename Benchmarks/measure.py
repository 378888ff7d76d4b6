"""What one process costs: time, processor time and memory, as the kernel counts them."""

import os
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

MIB = 1024  # The kernel gives kibibytes.


class Failed(Exception):
    """A process ended with another code than it should."""


@dataclass(frozen=True)
class Cost:
    wall: float  # seconds
    processor: float  # seconds, user and system
    memory: float  # MiB, resident at the peak


def run(command: Sequence[object], *, allowed: Sequence[int] = (0,)) -> str:
    """Runs a process to its end and gives what it printed."""
    with tempfile.TemporaryFile() as output:
        measured(command, output, allowed)
        output.seek(0)
        return output.read().decode()


def cost(command: Sequence[object], *, allowed: Sequence[int] = (0,)) -> Cost:
    """Runs a process to its end, its output thrown away, and gives what it cost."""
    with open(os.devnull, "wb") as nothing:
        return measured(command, nothing, allowed)


def measured(command: Sequence[object], output: IO[bytes], allowed: Sequence[int]) -> Cost:
    arguments = [str(argument) for argument in command]
    with tempfile.TemporaryFile() as errors:
        actions = [
            (os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)]
        begin = time.perf_counter()
        process = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - begin
        errors.seek(0)
        text = errors.read().decode(errors="replace").strip()
    code = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        raise Failed(f"{' '.join(arguments)} ended with {code}: {text[-1000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MIB)


def own_memory() -> float:
    """MiB of this process; the kernel never counts less for one that it starts."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB


@dataclass(frozen=True)
class Contender:
    """Something that is timed; `rounds` where it takes too long for all of them."""

    name: str
    command: tuple[object, ...]
    rounds: int | None = None
    #: How it may end.
    codes: tuple[int, ...] = (0,)


def alternate(
    contenders: Sequence[Contender], rounds: int, told: Callable[[str], None]
) -> dict[str, list[Cost]]:
    """Times all contenders in turn, A B C A B C, so that a slow spell of the machine hits all."""
    costs: dict[str, list[Cost]] = {contender.name: [] for contender in contenders}
    for number in range(rounds):
        told(f"round {number + 1} of {rounds}")
        for contender in contenders:
            if contender.rounds is None or number < contender.rounds:
                costs[contender.name].append(cost(contender.command, allowed=contender.codes))
    return costs


def summary(costs: Sequence[Cost]) -> Cost:
    """The least time, which is what the work takes when left alone, and the most memory."""
    return Cost(
        min(each.wall for each in costs), min(each.processor for each in costs),
        max(each.memory for each in costs))
