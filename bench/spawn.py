"""usage: spawn.py SECONDS PROGRAM [ARGUMENT...]

Runs a program, kills it after so many seconds (0: never), and prints its wall seconds, processor
seconds, peak KiB and exit status. A process of its own because a new process starts with the peak
memory of the one that started it, and this one is small.
"""
import os
import signal
import sys
import time


def main():
    begin = time.perf_counter()
    output = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ, file_actions=output)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, float(sys.argv[1]))
    # Only wait4 tells the peak memory of this one process.
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begin
    processor = usage.ru_utime + usage.ru_stime
    print(seconds, processor, usage.ru_maxrss, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
