"""Runs the examples of the documentation.

In README.md and docs/**/*.md a block ```console is run from the top of the sources: a line `$ ...`
is a command for the shell (`irenic` is the program under test), the lines up to the next one are
its output, standard error behind standard output. A line `...` stands for lines left out, and a
last line `[exit status 2]` for a status other than 0. A block ```yaml that starts with `irenic: 1`
must be a case without errors.
"""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ["IRENIC_SOURCE_DIR"])
PROGRAM = pathlib.Path(os.environ["IRENIC_PROGRAM"])
BLOCK = re.compile(r"^```(console|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def documents():
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]


def blocks(kind):
    """(where, text) of every block of a kind."""
    for document in documents():
        if not document.exists():
            continue
        text = document.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            if block.group(1) == kind:
                line = text.count("\n", 0, block.start()) + 2
                yield f"{document.relative_to(ROOT)}:{line}", block.group(2)


def commands(block):
    """(command, expected lines) for each command of a console block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    for command, expected in found:
        while expected and not expected[-1].strip():
            expected.pop()
        yield command, expected


def matches(expected, actual):
    """Whether `actual` is `expected`, a line `...` standing for any lines."""
    parts = [[]]
    for line in expected:
        if line.strip() == "...":
            parts.append([])
        else:
            parts[-1].append(line)
    if len(parts) == 1:
        return parts[0] == actual
    head, *middle, tail = parts
    if actual[: len(head)] != head or (tail and actual[-len(tail):] != tail):
        return False
    place, end = len(head), len(actual) - len(tail)
    for part in middle:
        while actual[place: place + len(part)] != part:
            place += 1
            if place + len(part) > end:
                return False
        place += len(part)
    return place <= end


def has_page():
    """Whether the program was built with the page of its reports."""
    done = subprocess.run([PROGRAM, "report", str(ROOT / "cases/nash-1950")], capture_output=True, text=True,
                          timeout=120, check=False)
    return "has no page" not in done.stderr


class Documentation(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "irenic").symlink_to(PROGRAM)

    def shell(self, command):
        environment = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
                       "TMPDIR": str(self.folder)}
        done = subprocess.run(["sh", "-c", command], cwd=ROOT, env=environment, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
        lines = [line.rstrip() for line in (done.stdout + done.stderr).splitlines()]
        if done.returncode != 0:
            lines.append(f"[exit status {done.returncode}]")
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def test_console_examples_print_what_they_show(self):
        reports = has_page()
        for where, block in blocks("console"):
            for command, expected in commands(block):
                if not re.match(r"(.*\| *)?irenic\b", command) or ("irenic report" in command and not reports):
                    continue
                with self.subTest(where=where, command=command):
                    expected = [line.rstrip() for line in expected]
                    actual = self.shell(command)
                    if not matches(expected, actual):
                        self.assertEqual(expected, actual)

    def test_yaml_examples_are_cases(self):
        for where, block in blocks("yaml"):
            if not block.startswith("irenic: 1"):
                continue
            with self.subTest(where=where):
                done = subprocess.run([PROGRAM, "check", "-"], input=block, text=True,
                                      capture_output=True, timeout=120, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)


class Matching(unittest.TestCase):
    def test_dots_stand_for_lines_left_out(self):
        self.assertTrue(matches(["a", "..."], ["a", "b", "c"]))
        self.assertTrue(matches(["...", "c"], ["a", "b", "c"]))
        self.assertTrue(matches(["a", "...", "c", "...", "e"], ["a", "b", "c", "d", "e"]))
        self.assertTrue(matches(["a", "...", "b"], ["a", "b"]))
        self.assertFalse(matches(["a", "...", "c"], ["a", "b"]))
        self.assertFalse(matches(["a", "...", "x", "...", "c"], ["a", "b", "c"]))
        self.assertFalse(matches(["a", "...", "a"], ["a"]))
        self.assertFalse(matches(["a"], ["a", "b"]))
        self.assertTrue(matches([], []))


if __name__ == "__main__":
    unittest.main()
