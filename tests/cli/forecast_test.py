"""What `forecast` answers: in one run, in parts, for sharing; and what it refuses."""

import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

from output_test import on_a_terminal
from program import CASES, PROGRAM, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
FORECAST = ["samples", "seed", "asked", "precision", "left_out", "chosen_on", "centre", "zone", "single", "holds",
            "holds_if_known", "both", "plan", "levers", "packages", "robust", "certain", "certain_count", "possible",
            "never", "allowed", "bounds_reason", "drivers", "drivers_of", "flips", "rule", "inputs", "groups", "notes",
            "rounded", "limit_reached"]
FEW = ("--samples", "200")

# Which package is acceptable hangs on what fighting on is worth.
UNSURE = """
irenic: 1
title: Unsure
parties: {g: {name: Government}, h: {name: Movement}}
issues:
  truce: {name: Truce, options: {none: None, long: Long}}
  aid: {name: Aid, options: {low: Low, more: More}}
preferences:
  g: {points: {truce: {long: [2, 6]}, aid: {more: -2}}, disagreement: [0, 6]}
  h: {points: {truce: {long: 3}, aid: {more: [1, 4]}}, disagreement: {is: [0, 6], source: brief}}
sources: {brief: {title: Brief}}
"""


def unsure(*words, text=UNSURE):
    return run("forecast", "-", *words, text=text)


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def parts(self, count, *words, text=UNSURE, name="part"):
        """The files of all parts of a forecast."""
        files = [self.folder / f"{name}{part}.json" for part in range(1, count + 1)]
        for part, file in enumerate(files, 1):
            done = unsure("--shard", f"{part}/{count}", "--out", file, *(words or FEW), text=text)
            self.assertEqual((done.returncode, done.stdout), (0, b""), done.stderr.decode())
        return files


class Forecast(unittest.TestCase):
    def test_starts_like_every_answer(self):
        answer = json.loads(unsure(*FEW, "--json").stdout)
        self.assertEqual(list(answer), HEAD + FORECAST)
        self.assertEqual((answer["verb"], answer["parties"]), ("forecast", ["g", "h"]))
        self.assertEqual((answer["assumptions"], answer["samples"], answer["seed"]), (5, 200, 1))
        self.assertFalse(answer["limit_reached"])

    def test_has_every_key_and_fits_80_columns_for_every_case(self):
        for case in cases_with("preferences"):
            with self.subTest(case=str(case)):
                answer = run("forecast", case, "--samples", "64", "--json")
                self.assertIn(answer.returncode, (0, 3), answer.stderr.decode())
                self.assertEqual(list(json.loads(answer.stdout)), HEAD + FORECAST)
                text = run("forecast", case, "--samples", "64").stdout.decode()
                self.assertIsNone(re.search(r"\b(un)?likely|probab|\bprice", text))
                for line in text.splitlines():
                    self.assertLessEqual(len(line), 80, line)

    def test_is_the_same_whatever_the_threads(self):
        one = unsure(*FEW, "--json", "--threads", "1")
        self.assertEqual(one.returncode, 0, one.stderr.decode())
        self.assertEqual(unsure(*FEW, "--json", "--threads", "8").stdout, one.stdout)

    def test_hangs_on_its_seed(self):
        first, second = (unsure(*FEW, "--json", "--seed", seed).stdout for seed in ("1", "2"))
        self.assertNotEqual(first, second)

    def test_lists_as_many_packages_as_asked_for(self):
        for count in (0, 1):
            answer = json.loads(unsure(*FEW, "--json", "--packages", count).stdout)
            self.assertEqual(len(answer["packages"]), count)

    def test_goes_on_until_precise(self):
        done = unsure("--precision", "0.01", "--json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        answer = json.loads(done.stdout)
        self.assertEqual(answer["precision"], 0.01)
        self.assertLessEqual(1.96 * answer["zone"]["se"], 0.01)

    def test_carries_what_was_remarked_on_in_the_case(self):
        text = UNSURE.replace("aid: {more: -2}", "aid: {more: -2.00000000001}")
        notes = json.loads(unsure(*FEW, "--json", text=text).stdout)["notes"]
        self.assertTrue(any("was rounded to nine places" in note for note in notes), notes)


class Shared(unittest.TestCase):
    def test_leaves_out_what_a_party_could_be_held_to(self):
        whole = json.loads(unsure(*FEW, "--json").stdout)
        shared = json.loads(unsure(*FEW, "--json", "--shared").stdout)
        self.assertTrue(any(each["surplus"] is not None for each in whole["packages"]))
        self.assertTrue(whole["drivers"])
        for each in shared["drivers"]:
            self.assertEqual((each["value_of_learning"], each["flips_at"]), (None, None))
        for each in shared["packages"]:
            self.assertEqual((each["surplus"], each["central"]), (None, None))
        self.assertEqual(list(shared), list(whole))
        self.assertEqual(shared["zone"], whole["zone"])

    def test_is_told_in_words_too(self):
        done = unsure(*FEW, "--shared")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertNotIn(b"null", done.stdout)


class Parts(Folder):
    def test_come_to_what_one_run_gives(self):
        for count in (1, 3):
            files = self.parts(count)
            for form in (["--json"], [], ["--shared", "--json"]):
                with self.subTest(count=count, form=form):
                    merged = run("forecast", "--merge", *files, *form)
                    self.assertEqual(merged.returncode, 0, merged.stderr.decode())
                    self.assertEqual(merged.stdout, unsure(*FEW, *form).stdout)

    def test_may_come_in_any_order(self):
        files = self.parts(3)
        first = run("forecast", "--merge", *files, "--json").stdout
        self.assertEqual(run("forecast", "--merge", *reversed(files), "--json").stdout, first)

    def test_are_json_with_or_without_asking(self):
        plain, asked = (unsure(*FEW, "--shard", "2/3", *form).stdout for form in ([], ["--json"]))
        self.assertEqual(plain, asked)
        part = json.loads(plain)
        self.assertEqual(list(part)[:5], HEAD)
        self.assertEqual((part["shard"], part["samples"], part["sourced"]), ([2, 3], 200, 1))

    def test_may_be_more_than_there_are_versions(self):
        files = self.parts(5, "--samples", "3")
        merged = run("forecast", "--merge", *files, "--json")
        self.assertEqual(merged.stdout, unsure("--samples", "3", "--json").stdout)


class Refused(Folder):
    def refuse(self, done, *texts):
        message = done.stderr.decode()
        self.assertEqual((done.returncode, done.stdout), (2, b""), message)
        for text in texts:
            self.assertIn(str(text), message)
        for line in message.splitlines():
            self.assertIn("error: ", line)

    def refuse_merge(self, files, *texts):
        out = self.folder / "out.json"
        out.write_text("old")
        self.refuse(run("forecast", "--merge", *files, "--json", "--out", out), *texts)
        self.assertEqual(out.read_text(), "old")

    def test_numbers_that_make_no_sense(self):
        for words, part in ((("--samples", "0"), "--samples takes a whole number from 1 to 100000000, not '0'"),
                            (("--samples", "many"), "not 'many'"),
                            (("--samples", "100000001"), "--samples"),
                            (("--packages", "1001"), "--packages"),
                            (("--precision", "0"), "--precision: error: takes a number above 0 and below 0.5"),
                            (("--precision", "0.5"), "--precision"),
                            (("--precision", "nan"), "--precision"),
                            (("--shard", "0/8"), "--shard: error: takes a part K/N"),
                            (("--shard", "9/8"), "--shard"),
                            (("--shard", "1/10001"), "--shard"),
                            (("--shard", "1"), "--shard 3/8")):
            with self.subTest(words=words):
                self.refuse(unsure(*words, "--out", self.folder / "new.json"), part)
        self.assertEqual(os.listdir(self.folder), [])

    def test_options_that_exclude_one_another(self):
        for words in (("--samples", "5", "--precision", "0.1"), ("--shard", "1/2", "--precision", "0.1"),
                      ("--shard", "1/2", "--shared"), ("--merge", "a", "--seed", "2"),
                      ("--merge", "a", "--shard", "1/2"), ("--merge", "a", "--samples", "5")):
            with self.subTest(words=words):
                self.refuse(run("forecast", *(() if "--merge" in words else ("x",)), *words), "excludes")

    def test_a_case_beside_parts(self):
        self.refuse(run("forecast", CASES / "two-valleys", "--merge", "a.json"), "--merge takes files alone")
        self.refuse(run("forecast", "--merge"), "--merge")
        self.refuse(run("forecast"), "forecast needs a case")

    def test_a_case_without_issues_or_preferences(self):
        self.refuse(unsure(text="irenic: 1\nparties: {g: {}, h: {}}\n"), "issues")
        text = "irenic: 1\nparties: {g: {}, h: {}}\nissues: {truce: {options: [a, b]}}\n"
        self.refuse(unsure(text=text), "preferences")

    def test_files_that_are_no_parts(self):
        whole, list_file, broken = (self.folder / name for name in ("whole.json", "list.json", "broken.json"))
        whole.write_bytes(unsure(*FEW, "--json").stdout)
        list_file.write_text("[1]")
        broken.write_text("{\n1}")
        self.refuse_merge([whole, list_file, broken, self.folder, self.folder / "missing"],
                          f"{whole}: error: is no part of a forecast", f"{list_file}: error: is no part",
                          f"{broken}:2:1: error: not JSON", f"{self.folder}: error: cannot be read",
                          f"{self.folder / 'missing'}: error: cannot be read")

    def test_parts_with_something_missing_or_of_another_kind(self):
        good = self.parts(1)[0]
        part = json.loads(good.read_text())
        for key in part:
            for value in (None, "x", [], {}, -1, [1, 0], [0, 0], [2, 1]):
                with self.subTest(key=key, value=value):
                    bad = self.folder / "bad.json"
                    bad.write_text(json.dumps({**part, key: value}))
                    done = run("forecast", "--merge", bad, "--json")
                    self.assertIn(done.returncode, (0, 2, 3), done.stderr.decode())

    def test_parts_that_do_not_belong_together(self):
        first, second = self.parts(2)
        other_case = self.parts(2, text=UNSURE.replace("[2, 6]", "[2, 7]"), name="case")[1]
        other_seed = self.parts(2, *FEW, "--seed", "2", name="seed")[1]
        other_samples = self.parts(2, "--samples", "300", name="samples")[1]
        other_count = self.parts(3, name="count")[1]
        other_version = self.folder / "version.json"
        other_version.write_text(second.read_text().replace('"irenic": "', '"irenic": "9.'))
        for other, word in ((other_case, "case"), (other_seed, "seed"), (other_samples, "samples"),
                            (other_count, ""), (other_version, "version")):
            with self.subTest(other=other.name):
                self.refuse_merge([first, other], f"{other}: error: ", word)

    def test_a_part_twice_or_missing(self):
        first, second, third = self.parts(3)
        self.refuse_merge([first, second, third, second], f"{second}: error: ")
        self.refuse_merge([first, third], "--merge: error: ", "2")
        self.refuse_merge([second, third], "--merge: error: ", "1")


class LongRuns(unittest.TestCase):
    def interrupted(self, *words):
        process = subprocess.Popen(
            [PROGRAM, "forecast", CASES / "two-valleys", "--samples", "100000000", "--limit-seconds", "60", *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        self.assertEqual((process.returncode, errors), (3, b""))
        return output

    def test_ctrl_c_tells_what_is_known_so_far(self):
        answer = json.loads(self.interrupted("--json"))
        self.assertTrue(answer["limit_reached"])
        self.assertGreater(answer["samples"], 0)
        self.assertLess(answer["samples"], 100_000_000)

    def test_progress_tells_the_time_left(self):
        shown = on_a_terminal("forecast", CASES / "two-valleys", "--samples", "100000000", "--limit-seconds", "4",
                              environment={"TERM": "xterm"})
        self.assertRegex(shown, rb"of at most 4 s, \d+ of \d+ \w+ done, about \d+ s left; Ctrl-C to stop here")

    def test_a_limit_is_one_for_a_part_too(self):
        self.assertTrue(json.loads(self.interrupted("--shard", "1/2"))["limit_reached"])


if __name__ == "__main__":
    unittest.main()
