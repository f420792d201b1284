"""Runs programs and describes the machine they run on."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Run:
    """What one program took: wall seconds, processor seconds, peak memory in MiB, exit status."""

    def __init__(self, told, most_seconds):
        seconds, processor, peak_kib, status = told.split()
        self.seconds = float(seconds)
        self.processor_seconds = float(processor)
        self.peak_mib = int(peak_kib) / 1024
        self.status = int(status)
        self.stopped = 0 < most_seconds <= self.seconds


def run(command, most_seconds=0, errors=None):
    """Runs a program in a process of its own, its output thrown away, its errors to a file.

    most_seconds: it is killed then; 0: never.
    """
    spawn = pathlib.Path(__file__).with_name("spawn.py")
    launched = [sys.executable, "-I", "-S", str(spawn), str(most_seconds), *command]
    done = subprocess.run(launched, stdout=subprocess.PIPE, stderr=errors, text=True, check=True)
    return Run(done.stdout, most_seconds)


def first_line(path, key):
    for line in pathlib.Path(path).read_text().splitlines():
        name, _, value = line.partition(":")
        if name.strip() == key:
            return value.strip()
    return "unknown"


def compiler():
    """The one the release build was configured with."""
    name = "c++"
    cache = ROOT / "build/release/CMakeCache.txt"
    if cache.exists():
        for line in cache.read_text().splitlines():
            if line.startswith("CMAKE_CXX_COMPILER:"):
                name = line.partition("=")[2]
    try:
        done = subprocess.run([name, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return done.stdout.splitlines()[0]


def machine():
    memory = int(first_line("/proc/meminfo", "MemTotal").split()[0]) / 2**20
    load = os.getloadavg()[0]
    return "\n".join(
        [
            f"processor  {first_line('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores",
            f"memory     {memory:.0f} GiB",
            f"compiler   {compiler()}",
            f"load       {load:.1f} in the minute before"
            + (": others were using this machine, wall times are too long" if load > 0.5 else ""),
        ]
    )


def table(rows, numbers=()):
    """Rows of text in columns, the first one a heading; those in `numbers` flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if column in numbers else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths))
        ]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)
