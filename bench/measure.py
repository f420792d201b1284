"""Runs programs and describes the machine they run on."""
import os
import pathlib
import resource
import signal
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Run:
    """What one program took: wall seconds, peak memory in MiB, exit status."""

    def __init__(self, seconds, peak_kib, status, stopped):
        self.seconds = seconds
        self.peak_mib = peak_kib / 1024
        # A new process begins with the peak of the one that started it.
        self.peak_is_own = peak_kib > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.status = status
        self.stopped = stopped  # the time limit was reached

    def peak(self):
        return f"{'' if self.peak_is_own else 'at most '}{self.peak_mib:.0f} MiB"


def run(command, most_seconds=None):
    """Runs a program in a process of its own, its output thrown away."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    expired = threading.Event()

    def stop():
        expired.set()
        os.kill(process.pid, signal.SIGKILL)

    timer = threading.Timer(most_seconds, stop) if most_seconds else None
    if timer:
        timer.start()
    # Not process.wait(): only wait4 tells the peak memory of this one process.
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if timer:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds, usage.ru_maxrss, process.returncode, expired.is_set())


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
        text = subprocess.run([name, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return text.splitlines()[0]


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
