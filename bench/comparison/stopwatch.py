# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process costs: wall time, processor time, memory; and how soon it answers."""
import math, os, statistics, subprocess, threading, time
from dataclasses import dataclass

DROP_CACHES = "/proc/sys/vm/drop_caches"
MB = 1e6


@dataclass
class Cost:
    wall: float        # seconds
    cpu: float         # seconds, user and system, of the process and all that it waited for
    largest: float     # MB, peak of the largest single process; not below what this program itself has
    together: float    # MB, peak of all its processes together, looked at twice a second


@dataclass
class Latency:
    first: float       # ms from start to the end of the first line
    last: float        # ms from start to end
    output: bytes


def median_cost(costs):
    return Cost(*(statistics.median(getattr(cost, field) for cost in costs)
                  for field in ("wall", "cpu", "largest", "together")))


def run(command, stdin=None, accepted=(0,)):
    """Runs to the end; fails loudly where the exit status is none of those accepted."""
    started = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdin=stdin,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ended, seen = threading.Event(), [0.0]
    watcher = threading.Thread(target=_watch, args=(process.pid, ended, seen))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)  # it is waited for: tell Popen
    ended.set()
    watcher.join()
    if process.returncode not in accepted:
        raise SystemExit(f"exit status {process.returncode}: {' '.join(map(str, command))}")
    largest = usage.ru_maxrss * 1024 / MB
    return Cost(wall, usage.ru_utime + usage.ru_stime, largest, max(largest, seen[0]))


def latency(command, accepted=(0, 1)):
    """1 is how ours says that nothing was found."""
    started = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
    output, first = b"", None
    while chunk := os.read(process.stdout.fileno(), 1 << 16):
        output += chunk
        if first is None and b"\n" in chunk:
            first = time.perf_counter()
    process.wait()
    process.stdout.close()
    last = time.perf_counter()
    if process.returncode not in accepted:
        raise SystemExit(f"exit status {process.returncode}: {' '.join(map(str, command))}")
    return Latency(((first or last) - started) * 1e3, (last - started) * 1e3, output)


def percentile(values, share):
    """The smallest value that is no less than this share of all (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]


def can_drop_caches():
    return os.access(DROP_CACHES, os.W_OK)


def drop_caches():
    """Of the whole system; what is not written to disk yet stays, so sync first."""
    with open(DROP_CACHES, "w") as switch:
        switch.write("3\n")


def _watch(pid, ended, seen):
    while not ended.wait(0.5):
        seen[0] = max(seen[0], sum(map(_own_share, _family(pid))) / MB)


def _family(pid):
    members = [pid]
    for member in members:
        try:
            for task in os.listdir(f"/proc/{member}/task"):
                with open(f"/proc/{member}/task/{task}/children") as children:
                    members += map(int, children.read().split())
        except OSError:
            pass  # it has just ended
    return members


def _own_share(pid):
    """Bytes: what is shared is divided among those who share it."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as sizes:
            return sum(int(line.split()[1]) for line in sizes if line.startswith("Pss:")) * 1024
    except OSError:
        return 0
