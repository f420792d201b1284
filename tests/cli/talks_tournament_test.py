"""What `talks --tournament` answers: in one run, in parts, in several goes; and what it refuses."""

import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

from program import CASES, PROGRAM, run

HEAD = ["irenic", "verb"]
ANSWER = ["question", "cases", "cells", "strategies", "limit_reached"]
OUTCOMES = ["agreement", "efficient_agreement", "least_share", "product", "distance"]
FEW = ("--sessions", "64", "--strategies", "linear,micro,hybrid")

TRUCE = """
irenic: 1
title: Truce
parties: {g: {name: Government}, h: {name: Movement}}
issues:
  truce: {name: Truce, options: {none: None, short: Short, long: Long}}
  aid: {name: Aid, options: {low: Low, more: More, most: Most}}
preferences:
  g: {points: {truce: {short: 2, long: [2, 6]}, aid: {more: -2, most: -3}}, disagreement: [0, 1]}
  h: {points: {truce: {short: -1, long: -2}, aid: {more: [1, 4], most: 5}}, disagreement: 0}
"""
WATER = TRUCE.replace("Truce", "Water").replace("[2, 6]", "[1, 9]")
FIVE = """
irenic: 1
title: Five
parties: {a: {}, b: {}, c: {}, d: {}, e: {}}
issues:
  one: {options: {x: X, y: Y}}
  two: {options: {x: X, y: Y}}
preferences:
  a: {points: {one: {y: 3}, two: {y: 1}}, disagreement: 0}
  b: {points: {one: {y: 3}, two: {y: 2}}, disagreement: 0}
  c: {points: {one: {y: -1}, two: {y: 4}}, disagreement: 0}
  d: {points: {one: {y: 2}, two: {y: -1}}, disagreement: 0}
  e: {points: {one: {y: 1}, two: {y: 2}}, disagreement: 0}
"""
NO_ISSUES = "irenic: 1\nparties: {g: {}, h: {}}\n"


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.cases = self.folder / "cases"
        (self.cases / "water").mkdir(parents=True)
        (self.cases / "truce.yaml").write_text(TRUCE)
        (self.cases / "water" / "case.yaml").write_text(WATER)

    def play(self, *words, cases=None):
        return run("talks", cases or self.cases, "--tournament", *words)

    def answer(self, *words, cases=None):
        done = self.play(*words, "--json", cases=cases)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    def parts(self, count, *words, name="part"):
        """The files of all parts of a tournament."""
        files = [self.folder / f"{name}{part}.json" for part in range(1, count + 1)]
        for part, file in enumerate(files, 1):
            done = self.play("--shard", f"{part}/{count}", "--out", file, *(words or FEW))
            self.assertEqual((done.returncode, done.stdout), (0, b""), done.stderr.decode())
        return files


class Tournament(Folder):
    def test_plays_every_assignment_on_every_case(self):
        answer = self.answer(*FEW)
        self.assertEqual(list(answer), HEAD + ANSWER)
        self.assertEqual(answer["verb"], "talks")
        self.assertEqual([case["name"] for case in answer["cases"]], ["truce.yaml", "water"])
        self.assertEqual([(case["cells"], case["played"]) for case in answer["cases"]], [(9, 9), (9, 9)])
        self.assertEqual(len({(cell["case"], *cell["strategies"].items()) for cell in answer["cells"]}), 18)
        self.assertEqual({cell["sessions"] for cell in answer["cells"]}, {64})
        self.assertEqual([each["strategy"] for each in answer["strategies"]], ["linear", "micro", "hybrid"])

    def test_tells_joint_outcomes_and_no_partys_own(self):
        answer = self.answer(*FEW)
        for cell in answer["cells"]:
            self.assertEqual(list(cell), ["case", "strategies", "sessions", *OUTCOMES])
            for outcome in OUTCOMES:
                self.assertTrue(cell[outcome] is None or 0 <= cell[outcome]["mean"] <= 1, cell)
        text = self.play(*FEW).stdout.decode()
        self.assertIn("not what parties will do or should do", " ".join(text.split()))
        self.assertIsNone(re.search(r"\b(un)?likely|probab|\bwins?\b|\bwinner", text))

    def test_fits_80_columns(self):
        for words in ((), ("--breakdown", "0.1"), ("--strategies", "random_tit_for_tat,hard_liner,tit_for_tat")):
            done = self.play("--sessions", "64", *words)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            for line in done.stdout.decode().splitlines():
                self.assertLessEqual(len(line), 80, line)

    def test_is_the_same_whatever_the_threads(self):
        one, eight = (self.play(*FEW, "--json", "--threads", threads).stdout for threads in ("1", "8"))
        self.assertEqual(one, eight)

    def test_says_whether_every_assignment_is_played(self):
        (self.cases / "five.yaml").write_text(FIVE)
        words = ("--sessions", "16", "--strategies", "linear,tit_for_tat")
        told = {case["name"]: (case["assignments"], case["cells"]) for case in self.answer(*words)["cases"]}
        self.assertEqual(told["truce.yaml"], ("every", 4))
        self.assertEqual(told["five.yaml"], ("all_but_one_alike", 12))
        self.assertEqual(self.play(*words).stdout.count(b"all parties but one use the same"), 1)

    def test_says_that_nobody_gives_first_in_tit_for_tat(self):
        for strategies, told in (("tit_for_tat,linear", True), ("linear,micro", False)):
            text = self.play("--sessions", "16", "--strategies", strategies).stdout.decode()
            self.assertEqual("Where all use tit_for_tat nobody gives first." in text, told, text)
        answer = self.answer("--sessions", "16", "--strategies", "tit_for_tat")
        self.assertEqual({cell["agreement"]["mean"] for cell in answer["cells"]}, {0})

    def test_leads_with_these_sessions(self):
        lead = self.play(*FEW).stdout.decode()
        self.assertTrue(lead.startswith("These sessions end in agreement "), lead)
        alone = self.play("--sessions", "16", "--strategies", "linear", cases=self.cases / "water").stdout.decode()
        self.assertRegex(alone, r"^These sessions end in agreement \d+ % of the time\.\n")

    def test_hangs_on_its_seed(self):
        first, second = (self.answer(*FEW, "--seed", seed)["cells"] for seed in ("1", "2"))
        self.assertNotEqual(first, second)

    def test_plays_one_case_too(self):
        for case, name in ((self.cases / "truce.yaml", "truce.yaml"), (self.cases / "water", "water")):
            answer = self.answer(*FEW, cases=case)
            self.assertEqual([each["name"] for each in answer["cases"]], [name])

    def test_says_which_cases_it_leaves_out(self):
        (self.cases / "bad.yaml").write_text("irenic: 1\n")
        (self.cases / "none.yaml").write_text(NO_ISSUES)
        done = self.play(*FEW, "--json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertRegex(done.stderr.decode(), r"^left out: .*bad\.yaml:")
        told = {case["name"]: case["left_out"] for case in json.loads(done.stdout)["cases"]}
        self.assertEqual(list(told), ["none.yaml", "truce.yaml", "water"])
        self.assertIn("issues", told["none.yaml"])
        self.assertIsNone(told["water"])
        self.assertIn("none.yaml", self.play(*FEW).stdout.decode())


class Parts(Folder):
    def test_come_to_what_one_run_gives(self):
        for count in (1, 3, 40):
            files = self.parts(count)
            for form in (["--json"], []):
                with self.subTest(count=count, form=form):
                    merged = run("talks", "--merge", *files, *form)
                    self.assertEqual(merged.returncode, 0, merged.stderr.decode())
                    self.assertEqual(merged.stdout, self.play(*FEW, *form).stdout)

    def test_may_come_in_any_order(self):
        files = self.parts(3)
        first = run("talks", "--merge", *files, "--json").stdout
        self.assertEqual(run("talks", "--merge", *reversed(files), "--json").stdout, first)

    def test_are_json_with_or_without_asking(self):
        plain, asked = (self.play(*FEW, "--shard", "2/3", *form).stdout for form in ([], ["--json"]))
        self.assertEqual(plain, asked)
        part = json.loads(plain)
        self.assertEqual(list(part)[:2], HEAD)
        self.assertEqual(part["shard"], [2, 3])


class Resumed(Folder):
    def setUp(self):
        super().setUp()
        self.kept = self.folder / "kept.json"

    def resume(self, *words):
        return self.play(*FEW, "--resume", self.kept, *words)

    def forget(self, count):
        """Leaves what a run kept that was stopped before its last cells."""
        kept = json.loads(self.kept.read_text())
        kept["cells"] = kept["cells"][:-count]
        kept["limit_reached"] = True
        self.kept.write_text(json.dumps(kept))

    def test_comes_to_what_an_uninterrupted_run_gives(self):
        for form in (["--json"], [], ["--shard", "1/2"]):
            with self.subTest(form=form):
                whole = self.play(*FEW, *form).stdout
                self.kept.unlink(missing_ok=True)
                self.assertEqual(self.resume(*form).stdout, whole)
                complete = self.kept.read_bytes()
                self.assertEqual(self.resume(*form).stdout, whole)
                self.forget(4)
                self.assertEqual(self.resume(*form).stdout, whole)
                self.assertEqual(self.kept.read_bytes(), complete)

    def test_takes_what_was_kept_for_played(self):
        self.resume()
        kept = json.loads(self.kept.read_text())
        kept["cells"][0]["counts"], kept["cells"][1]["counts"] = (
            kept["cells"][1]["counts"], kept["cells"][0]["counts"])
        self.kept.write_text(json.dumps(kept))
        changed = json.loads(self.resume("--json").stdout)
        whole = self.answer(*FEW)
        self.assertEqual(changed["cells"][0]["agreement"], whole["cells"][1]["agreement"])

    def test_is_a_part_like_any_other(self):
        self.resume()
        merged = run("talks", "--merge", self.kept, "--json")
        self.assertEqual(merged.stdout, self.play(*FEW, "--json").stdout)

    def test_leaves_nothing_beside_its_file(self):
        self.resume()
        self.assertEqual(sorted(os.listdir(self.folder)), ["cases", "kept.json"])

    def test_goes_on_after_ctrl_c(self):
        words = ("--sessions", "20000", "--strategies", "linear,micro,hybrid", "--threads", "1",
                 "--limit-seconds", "60", "--json")
        process = subprocess.Popen(
            [PROGRAM, "talks", self.cases, "--tournament", *words, "--resume", self.kept],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        until = time.monotonic() + 30
        while not self.kept.exists() and time.monotonic() < until and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        self.assertEqual(errors, b"")
        if process.returncode == 0:
            self.skipTest("all was played before it could be stopped")
        self.assertEqual(process.returncode, 3)
        cut = json.loads(output)
        self.assertTrue(cut["limit_reached"])
        self.assertEqual(len(cut["cells"]), len(json.loads(self.kept.read_text())["cells"]))
        self.assertGreater(len(cut["cells"]), 0)
        resumed = self.play(*words, "--resume", self.kept)
        self.assertEqual(resumed.returncode, 0, resumed.stderr.decode())
        self.assertEqual(resumed.stdout, self.play(*words).stdout)


class Refused(Folder):
    def refuse(self, done, *texts):
        message = done.stderr.decode()
        self.assertEqual((done.returncode, done.stdout), (2, b""), message)
        for text in texts:
            self.assertIn(str(text), message)
        for line in message.splitlines():
            self.assertIn("error: ", line)

    def test_names_that_are_none(self):
        self.refuse(self.play("--strategies", "boulwar"), "--strategies: error: ", "did you mean 'boulware'?")
        self.refuse(self.play("--protocol", "mediator_pol"), "--protocol: error: ", "did you mean 'mediator_pool'?")

    def test_protocols_in_which_strategies_play_no_part(self):
        for protocol in ("zeuthen", "single_text"):
            self.refuse(self.play("--protocol", protocol), "strategies play no part", "mediator_pool")

    def test_numbers_that_make_no_sense(self):
        for words, part in ((("--shard", "0/8"), "--shard: error: takes a part K/N"),
                            (("--shard", "9/8"), "--shard"),
                            (("--breakdown", "1.5"), "--breakdown: error: takes a share"),
                            (("--rounds", "0"), "--rounds"), (("--sessions", "0"), "--sessions")):
            with self.subTest(words=words):
                self.refuse(self.play(*words, "--out", self.folder / "new.json"), part)
        self.assertEqual(os.listdir(self.folder), ["cases"])

    def test_options_that_ask_about_one_case(self):
        for words in (("--from", "x"), ("--play",), ("--strategy", "g=micro"), ("--battles",),
                      ("--marks", "a.json"), ("--deadline", "2024-03-01"), ("--mediator", "m")):
            with self.subTest(words=words):
                self.refuse(self.play(*words), f"{words[0]}: error: asks about one case")

    def test_options_that_need_a_tournament(self):
        for words in (("--strategies", "micro"), ("--resume", "x"), ("--shard", "1/2")):
            with self.subTest(words=words):
                self.refuse(run("talks", self.cases / "truce.yaml", *words), f"{words[0]}: error: ")

    def test_folders_without_cases(self):
        empty = self.folder / "empty"
        empty.mkdir()
        self.refuse(self.play(cases=empty), f"{empty}: error: this folder holds no cases")
        self.refuse(self.play(cases=self.folder / "missing"), "there is no such file")

    def test_folders_of_which_no_case_can_be_read_or_played(self):
        bad = self.folder / "bad"
        bad.mkdir()
        (bad / "a.yaml").write_text("irenic: 1\n")
        (bad / "b.yaml").write_text("")
        self.refuse(self.play(cases=bad), bad / "a.yaml", bad / "b.yaml")
        (bad / "c.yaml").write_text(NO_ISSUES)
        for words in ((), ("--shard", "1/2")):
            done = self.play(*words, cases=bad)
            self.refuse(done, "c.yaml: error: cannot be played", "issues")

    def test_a_case_beside_parts(self):
        self.refuse(run("talks", self.cases, "--merge", "a.json"), "--merge takes files alone")
        self.refuse(run("talks", "--merge", "a.json", "--seed", "2"), "--seed: error: does not go with --merge")
        self.refuse(run("talks", "--merge", "a.json", "--shard", "1/2"), "excludes")

    def test_files_that_are_no_parts(self):
        whole, broken, other = (self.folder / name for name in ("whole.json", "broken.json", "other.json"))
        whole.write_bytes(self.play(*FEW, "--json").stdout)
        broken.write_text("{\n1}")
        other.write_text('{"irenic": "0", "verb": "forecast", "shard": [1, 2]}')
        self.refuse(run("talks", "--merge", whole, broken, other, self.folder / "missing"),
                    f"{whole}: error: is no part of a tournament", f"{broken}:2:1: error: not JSON",
                    f"{other}: error: is no part", f"{self.folder / 'missing'}: error: cannot be read")

    def test_parts_with_something_missing_or_of_another_kind(self):
        part = json.loads(self.parts(1)[0].read_text())
        for key in part:
            for value in (None, "x", [], {}, -1, [1, 0], [0, 0], [2, 1]):
                with self.subTest(key=key, value=value):
                    bad = self.folder / "bad.json"
                    bad.write_text(json.dumps({**part, key: value}))
                    done = run("talks", "--merge", bad, "--json")
                    self.assertIn(done.returncode, (0, 2, 3), done.stderr.decode())

    def test_parts_that_do_not_belong_together(self):
        first, second = self.parts(2)
        other_seed = self.parts(2, *FEW, "--seed", "2", name="seed")[1]
        other_count = self.parts(3, name="count")[1]
        (self.cases / "truce.yaml").write_text(TRUCE.replace("[2, 6]", "[2, 7]"))
        other_case = self.parts(2, name="case")[1]
        other_version = self.folder / "version.json"
        other_version.write_text(second.read_text().replace('"irenic": "', '"irenic": "9.'))
        for other, word in ((other_case, "case"), (other_seed, "question"), (other_count, ""),
                            (other_version, "version")):
            with self.subTest(other=other.name):
                self.refuse(run("talks", "--merge", first, other), f"{other}: error: ", word)

    def test_a_part_twice_or_missing(self):
        first, second, third = self.parts(3)
        self.refuse(run("talks", "--merge", first, second, third, second), f"{second}: error: ")
        self.refuse(run("talks", "--merge", first, third), "--merge: error: ", "2")

    def test_what_was_kept_of_something_else(self):
        kept = self.folder / "kept.json"
        self.play(*FEW, "--resume", kept)
        before = kept.read_bytes()
        for words in (("--seed", "2"), ("--sessions", "65"), ("--strategies", "linear,micro"), ("--shard", "1/2")):
            with self.subTest(words=words):
                options = dict(zip(FEW[::2], FEW[1::2])) | dict([words])
                flat = [word for pair in options.items() for word in pair]
                self.refuse(self.play(*flat, "--resume", kept), f"{kept}: error: is of another tournament")
                self.assertEqual(kept.read_bytes(), before)
        kept.write_text(kept.read_text().replace('"irenic": "', '"irenic": "9.', 1))
        self.refuse(self.play(*FEW, "--resume", kept), f"{kept}: error: was not kept by a tournament of this version")
        for text, word in (("{\n1}", f"{kept}:2:1: error: not JSON"), ("[]", "not kept by a tournament")):
            kept.write_text(text)
            self.refuse(self.play(*FEW, "--resume", kept), word)
        self.refuse(self.play(*FEW, "--resume", self.folder), f"{self.folder}: error: cannot write")
        self.refuse(self.play(*FEW, "--resume", self.folder / "none" / "kept.json"), "cannot write")


class Bundled(unittest.TestCase):
    def test_cases_can_all_be_asked(self):
        done = run("talks", CASES, "--tournament", "--sessions", "32", "--strategies", "linear,micro", "--json",
                   "--limit-seconds", "60")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        names = [case["name"] for case in json.loads(done.stdout)["cases"]]
        text = run("talks", CASES, "--tournament", "--sessions", "16").stdout.decode()
        self.assertLess(len(text.splitlines()), 65, text)
        self.assertEqual(names, sorted(case.parent.name for case in CASES.glob("*/case.yaml")))


if __name__ == "__main__":
    unittest.main()
