"""Where answers go: files, pipes, terminals; colours, threads and help."""

import json
import os
import pathlib
import pty
import re
import signal
import stat
import subprocess
import tempfile
import time
import unittest

from program import CASES, PROGRAM, cases_with, has_page, run

VALLEYS = CASES / "two-valleys"


def on_a_terminal(*words, environment):
    """What the program writes to a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [PROGRAM, *map(str, words)], stdin=subprocess.DEVNULL, stdout=follower, stderr=follower,
        env={**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, **environment})
    os.close(follower)
    written = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        written += piece
    os.close(leader)
    process.wait(timeout=60)
    return written


class Files(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.file = self.folder / "answer.json"

    def test_out_holds_what_would_have_been_printed(self):
        printed = run("deals", VALLEYS, "--json")
        done = run("deals", VALLEYS, "--json", "--out", self.file)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.assertEqual(self.file.read_bytes(), printed.stdout)
        self.assertEqual(os.listdir(self.folder), ["answer.json"])

    def test_out_replaces_a_file_and_keeps_its_mode(self):
        self.file.write_text("old")
        self.file.chmod(0o640)
        self.assertEqual(run("check", VALLEYS, "--out", self.file).returncode, 0)
        self.assertNotEqual(self.file.read_text(), "old")
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o640)

    def test_bad_input_leaves_the_old_file(self):
        self.file.write_text("old")
        self.assertEqual(run("check", "-", "--out", self.file, text="irenic: 2\n").returncode, 2)
        self.assertEqual(self.file.read_text(), "old")
        self.assertEqual(os.listdir(self.folder), ["answer.json"])

    def test_out_follows_a_link(self):
        target = self.folder / "target.json"
        target.write_text("old")
        self.file.symlink_to(target)
        self.assertEqual(run("check", VALLEYS, "--out", self.file).returncode, 0)
        self.assertTrue(self.file.is_symlink())
        self.assertNotEqual(target.read_text(), "old")

    def test_what_cannot_be_written_is_said(self):
        for path in (self.folder / "no" / "such" / "folder", self.folder, "/dev/full"):
            with self.subTest(path=str(path)):
                done = run("check", VALLEYS, "--out", path)
                self.assertEqual((done.returncode, done.stdout), (2, b""))
                self.assertIn(b"cannot write", done.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_full_disk_under_standard_output_is_said(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "check", VALLEYS], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot write", done.stderr)

    def test_a_reader_that_goes_away_is_no_error(self):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as closed:
            done = subprocess.run([PROGRAM, "check", VALLEYS], stdout=closed, stderr=subprocess.PIPE, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))


class Input(unittest.TestCase):
    def test_a_folder_its_file_and_standard_input_are_the_same(self):
        text = (VALLEYS / "case.yaml").read_bytes()
        answers = [run("deals", VALLEYS, "--json"), run("deals", VALLEYS / "case.yaml", "--json"),
                   run("deals", "-", "--json", text=text)]
        self.assertEqual(len({answer.stdout for answer in answers}), 1)

    def test_json_is_a_case_too(self):
        canonical = run("check", VALLEYS, "--canonical", "--json")
        again = run("check", "-", "--canonical", "--json", text=canonical.stdout)
        self.assertEqual(again.stdout, canonical.stdout)
        self.assertEqual(json.loads(canonical.stdout)["irenic"], 1)

    def test_the_canonical_yaml_is_a_case_with_the_same_answers(self):
        canonical = run("check", VALLEYS, "--canonical")
        first = json.loads(run("deals", VALLEYS, "--json").stdout)
        second = json.loads(run("deals", "-", "--json", text=canonical.stdout).stdout)
        first.pop("case"), second.pop("case")
        self.assertEqual(first, second)


class SameBytes(unittest.TestCase):
    def test_whatever_the_threads(self):
        for case in cases_with("issues"):
            for form in ([], ["--json"], ["--everything", "--json"]):
                with self.subTest(case=str(case), form=form):
                    one = run("deals", case, "--threads", "1", *form)
                    eight = run("deals", case, "--threads", "8", *form)
                    self.assertEqual(one.returncode, 0, one.stderr.decode())
                    self.assertEqual(one.stdout, eight.stdout)


class Terminals(unittest.TestCase):
    def test_colour_only_on_a_terminal_that_wants_it(self):
        self.assertNotIn(b"\033", run("deals", VALLEYS).stdout)
        shown = on_a_terminal("deals", VALLEYS, environment={"TERM": "xterm"})
        self.assertIn(b"\033[1m", shown)
        for environment in ({"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertNotIn(b"\033", on_a_terminal("deals", VALLEYS, environment=environment))

    def test_no_colour_in_json_or_files(self):
        for more in (["--json"], ["--out", os.devnull]):
            shown = on_a_terminal("deals", VALLEYS, *more, environment={"TERM": "xterm"})
            self.assertNotIn(b"\033", shown)

    def test_lines_fit_80_columns(self):
        for case, verb in [*[(case, "check") for case in cases_with("parties")],
                           *[(case, "deals") for case in cases_with("issues")],
                           *[(case, "stability") for case in cases_with("graph")]]:
            with self.subTest(case=str(case), verb=verb):
                for line in run(verb, case).stdout.decode().splitlines():
                    self.assertLessEqual(len(line), 80, line)

    def test_nothing_in_a_case_drives_the_terminal(self):
        text = 'irenic: 1\ntitle: "a\\e[31mb\\u202Ec"\nparties: {g: {name: "x\\ny"}}\n'
        done = run("check", "-", text=text)
        self.assertNotIn(b"\033", done.stdout + done.stderr)
        self.assertNotIn("\u202e".encode(), done.stdout + done.stderr)


def large_case():
    """A case whose frontier does not fit a minute."""
    parties = [f"p{n}" for n in range(6)]
    text = "irenic: 1\nparties: {" + ", ".join(f"{p}: {{}}" for p in parties) + "}\nissues:\n"
    text += "".join(f"  i{n}: {{options: [a, b, c, d, e]}}\n" for n in range(40)) + "preferences:\n"
    for p, party in enumerate(parties):
        points = ", ".join(
            f"i{n}: {{b: {(n * 7919 + p * 104729) % 997}, c: {(n * 6101 + p * 7907) % 991}, "
            f"d: {(n * 3571 + p * 2741) % 983}, e: {(n * 1237 + p * 5591) % 977}}}" for n in range(40))
        text += f"  {party}: {{points: {{{points}}}, disagreement: 0}}\n"
    return text


class LongRuns(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.case = pathlib.Path(holder.name) / "case.yaml"
        self.case.write_text(large_case())

    def test_ctrl_c_is_a_limit(self):
        process = subprocess.Popen([PROGRAM, "deals", self.case, "--json", "--limit-seconds", "60"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        self.assertEqual((process.returncode, errors), (3, b""))
        self.assertTrue(json.loads(output)["limit_reached"])

    def test_progress_is_shown_on_a_terminal_and_taken_away(self):
        shown = on_a_terminal("deals", self.case, "--limit-seconds", "2.5", environment={"TERM": "xterm"})
        self.assertIn(b"\rat work for 1 of at most 2.5 s", shown)
        self.assertLess(shown.rindex(b"at work for"), shown.index(b"\r\033[K"))
        self.assertLess(shown.index(b"\r\033[K"), shown.index(b"is there a deal?"))


class Help(unittest.TestCase):
    def test_the_program_and_each_verb_have_an_example(self):
        for words in (["--help"], ["check", "--help"], ["read", "--help"], ["deals", "--help"],
                      ["forecast", "--help"], ["talks", "--help"], ["analyze", "--help"], ["report", "--help"],
                      ["methods", "--help"]):
            with self.subTest(words=words):
                done = run(*words)
                text = done.stdout.decode()
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                self.assertIn("usage: irenic", text)
                self.assertIn("example\n  irenic ", text)
                self.assertTrue(all(len(line) <= 80 for line in text.splitlines()))

    def test_examples_run(self):
        for verb in ("check", "read", "deals", "war", "levers", "phases", "stability", "forecast", "talks", "analyze", "report",
                     "methods"):
            text = run(verb, "--help").stdout.decode()
            words = re.search(r"example\n  irenic (.*)\n", text).group(1).split()
            words = [str(CASES.parent / word) if word.startswith("cases/") else word for word in words]
            if "--out" in words:
                words[words.index("--out") + 1] = os.devnull
            if verb != "report" or has_page():
                self.assertEqual(run(*words).returncode, 0)

    def test_help_lists_every_verb(self):
        text = run("--help").stdout.decode()
        for verb in ("read", "check", "deals", "analyze", "report", "methods"):
            self.assertRegex(text, rf"(?m)^  {verb} ")

    def test_methods_say_what_they_promise(self):
        methods = json.loads(run("methods", "--json").stdout)["methods"]
        self.assertGreater(len(methods), 5)
        for method in methods:
            self.assertEqual(set(method), {"name", "verb", "question", "function", "guarantee",
                                           "cost", "source", "tests"})
        self.assertTrue(all(len(line) <= 80 for line in run("methods").stdout.decode().splitlines()))

    def test_version(self):
        self.assertRegex(run("--version").stdout.decode(), r"^irenic \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
