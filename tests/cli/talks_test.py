"""What `talks` answers about one case: the record, the next text, a blind round, sessions; and what it refuses."""

import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

from program import CASES, PROGRAM, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
TALKS = ["disagreement", "standing", "record", "apart", "agreed", "reservations", "samples", "from", "next", "texts_looked_at",
         "all_texts_looked_at", "why_not_holding", "ahead", "ask", "mediators", "out_of_reach", "leverage", "words",
         "blind", "play", "looking_ahead", "spread", "notes", "rounded", "limit_reached"]
FEW = ("--samples", "200")

TRUCE = """
irenic: 1
title: Truce
parties: {g: {name: Government}, h: {name: Movement}, q: {name: Host, role: mediator, channels: [g, h]}}
issues:
  truce: {name: Truce, options: {none: None, short: Short, long: Long}}
  aid: {name: Aid, options: {low: Low, more: More, most: Most}}
preferences:
  g:
    points: {truce: {short: 2, long: [2, 6]}, aid: {more: -2, most: -3}}
    disagreement: [0, 2]
    red_lines: [{truce: none, aid: most}]
  h: {points: {truce: {short: -1, long: -2}, aid: {more: [1, 4], most: 5}}, disagreement: [0, 2]}
"""
OFFER = """
offers:
  - {id: o1, date: 2030-01-01, by: g, package: {truce: long}, answers: {h: {is: rejected, date: 2030-01-03}}}
"""
NOTHING_ALLOWED = "constraints: [{never: {truce: [none, short, long]}}]\n"


def truce(*words, text=TRUCE + OFFER):
    return run("talks", "-", *words, text=text)


def answer_of(done):
    if done.returncode not in (0, 3):
        raise AssertionError(done.stderr.decode())
    return json.loads(done.stdout)


def folded(done):
    """The text without its line breaks."""
    return " ".join(done.stdout.decode().split())


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)


class Talks(unittest.TestCase):
    def test_start_like_every_answer(self):
        answer = answer_of(truce(*FEW, "--json"))
        self.assertEqual(list(answer), HEAD + TALKS)
        self.assertEqual((answer["verb"], answer["parties"], answer["assumptions"]), ("talks", ["g", "h"], 10))

    def test_have_every_member_of_the_next_text(self):
        answer = answer_of(truce(*FEW, "--json"))
        self.assertTrue(answer["next"])
        for text in answer["next"]:
            self.assertEqual(list(text)[:4], ["package", "accept", "holds", "changes"])
            self.assertEqual(list(text["package"]), ["truce", "aid"])
            self.assertEqual(list(text["accept"]["by_party"]), ["g", "h"])
            self.assertEqual(set(text["changes"]), {line["issue"] for line in text["redline"]})
            self.assertIsNone(text["holds"])
        self.assertIn("phases", answer["why_not_holding"])
        shares = [text["accept"]["share"] for text in answer["next"]]
        self.assertEqual(shares, sorted(shares, reverse=True))

    def test_have_null_or_nothing_where_a_key_does_not_apply(self):
        answer = answer_of(truce(*FEW, "--json", text=TRUCE))
        for each in answer["standing"]:
            self.assertEqual([each[key] for key in ("last_offer", "utility", "offer", "surplus")], [None] * 4)
        for key in ("record", "apart", "reservations", "leverage", "words", "out_of_reach"):
            self.assertEqual(answer[key], [], key)
        for key in ("blind", "play", "looking_ahead", "spread", "rounded"):
            self.assertTrue(answer[key] is None, key)
        self.assertIsNone(answer["from"]["offer"])

    def test_tell_the_latest_offers_in_everybodys_utility(self):
        standing = answer_of(truce(*FEW, "--json"))["standing"]
        self.assertEqual([each["party"] for each in standing], ["g", "h"])
        self.assertEqual(standing[0]["last_offer"], {"truce": "long"})
        self.assertEqual((standing[0]["utility"], standing[0]["surplus"]), ([4, -2], [3, -3]))
        self.assertIsNone(standing[1]["last_offer"])

    def test_have_every_key_and_fit_80_columns_for_every_case(self):
        for case in cases_with("preferences"):
            with self.subTest(case=str(case)):
                words = (*FEW, "--blind", "2", "--play", "--rounds", "10", "--sessions", "20")
                answer = answer_of(run("talks", case, *words, "--json"))
                self.assertEqual(list(answer), HEAD + TALKS)
                text = run("talks", case, *words).stdout.decode()
                self.assertIsNone(re.search(r"\b(un)?likely|probab|\bprice|\bwinner|\bwins?\b", text))
                for line in text.splitlines():
                    self.assertLessEqual(len(line), 80, line)

    def test_are_the_same_whatever_the_threads(self):
        words = ("--samples", "3000", "--json", "--blind", "3", "--play", "--rounds", "20", "--sessions", "300")
        one, eight = (run("talks", CASES / "two-valleys" / "doubts.yaml", *words, "--threads", threads)
                      for threads in ("1", "8"))
        self.assertEqual(one.returncode, 0, one.stderr.decode())
        self.assertEqual(one.stdout, eight.stdout)

    def test_hang_on_their_seed(self):
        words = (*FEW, "--strategy", "g=random", "h=random", "--sessions", "50", "--json")
        one, same, other = (truce(*words, "--seed", seed).stdout for seed in ("1", "1", "2"))
        self.assertEqual(one, same)
        first, second = json.loads(one), json.loads(other)
        self.assertNotEqual(first["next"], second["next"])
        self.assertNotEqual(first["spread"], second["spread"])

    def test_change_no_more_issues_than_asked_for(self):
        for changes in (1, 2):
            words = (*FEW, "--json", "--changes", changes, "--from", "{aid: low}")
            answer = answer_of(truce(*words))
            self.assertEqual(max((len(text["changes"]) for text in answer["next"]), default=1), changes)

    def test_list_no_more_texts_than_asked_for(self):
        self.assertEqual(len(answer_of(truce(*FEW, "--json", "--texts", "1"))["next"]), 1)

    def test_start_from_the_text_that_is_named(self):
        for named, package in (("o1", {"truce": "long", "aid": "low"}),
                               ("{aid: most}", {"truce": "none", "aid": "most"})):
            start = answer_of(truce(*FEW, "--json", "--from", named))["from"]
            self.assertEqual(start["package"], package)

    def test_answer_where_constraints_allow_nothing(self):
        done = truce(*FEW, "--json", text=TRUCE + NOTHING_ALLOWED)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        answer = json.loads(done.stdout)
        self.assertEqual(list(answer), HEAD + TALKS)
        self.assertEqual(answer["next"], [])

    def test_keep_to_their_file(self):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / "out.json"
            done = truce(*FEW, "--json", "--out", out)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
            self.assertEqual(out.read_bytes(), truce(*FEW, "--json").stdout)
            self.assertEqual(os.listdir(folder), ["out.json"])


class Gaza(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.done = run("talks", CASES / "gaza-2024", "--json")
        cls.answer = answer_of(cls.done)

    def test_has_its_three_recorded_moves(self):
        record = [(each["offer"], each["by"], [(answer["party"], answer["is"]) for answer in each["answers"]])
                  for each in self.answer["record"]]
        self.assertEqual(record, [("first_proposal", "israel", [("hamas", "countered")]),
                                  ("counter_offer", "hamas", [("israel", "rejected")])])
        self.assertEqual([each["step"] for each in self.answer["record"]], [None, None])
        self.assertEqual([each["party"] for each in self.answer["standing"]], ["hamas", "israel"])

    def test_has_a_next_text_near_the_one_that_was_refused(self):
        self.assertEqual(self.done.returncode, 0)
        self.assertEqual(self.answer["from"]["offer"], "counter_offer")
        self.assertEqual(self.answer["from"]["accept"]["by_party"], {"hamas": 1, "israel": 0})
        first = self.answer["next"][0]
        self.assertEqual(first["changes"], ["aid", "security"])
        self.assertEqual((first["package"]["aid"], first["package"]["security"]), ("needed", "israel"))
        self.assertAlmostEqual(first["accept"]["share"], 0.52, delta=0.02)
        self.assertIsNotNone(first["holds"]["share"])

    def test_leaves_no_duty_out(self):
        for text in self.answer["next"]:
            self.assertEqual((text["package"]["captives"], text["package"]["aid"]), ("all", "needed"))

    def test_says_in_words_that_the_numbers_are_placeholders(self):
        text = folded(run("talks", CASES / "gaza-2024", *FEW))
        self.assertIn("placeholder numbers: this says nothing about these parties", text)
        self.assertLess(text.index("What would have to be true"), text.index("The next text"))
        self.assertIn("owed in any case", text)


class Played(unittest.TestCase):
    def test_zeuthen_steps_of_nash_1950(self):
        play = answer_of(run("talks", CASES / "nash-1950", *FEW, "--protocol", "zeuthen", "--json"))["play"]
        self.assertEqual((play["protocol"], play["rounds"], play["agreement"]["utility"]), ("zeuthen", 6, [12, 5]))
        asked = [(each["by"], each["utility"]) for each in play["trace"]]
        self.assertEqual(asked, [("bill", [18, 0]), ("jack", [2, 8]), ("bill", [16, 2]), ("jack", [6, 7]),
                                 ("bill", [14, 4]), ("jack", [8, 6]), ("jack", [12, 5]), ("bill", [12, 5])])

    def test_every_protocol_tells_the_same_members(self):
        for protocol in ("alternating_offers", "zeuthen", "single_text", "mediator_pool", "simultaneous_offers"):
            with self.subTest(protocol=protocol):
                answer = answer_of(truce(*FEW, "--protocol", protocol, "--sessions", "20", "--json"))
                play, spread = answer["play"], answer["spread"]
                self.assertEqual(play["protocol"], protocol)
                self.assertLessEqual({"agreement", "rounds", "trace"}, set(play))
                for move in play["trace"]:
                    self.assertLessEqual({"round", "by", "package", "utility"}, set(move))
                self.assertEqual(spread["sessions"], 20)
                self.assertLessEqual({"share", "se"}, set(spread["agreement"]))
                self.assertIn("rounds", spread)
                self.assertEqual(answer["looking_ahead"] is not None, protocol == "alternating_offers")

    def test_an_agreement_is_null_where_there_is_none(self):
        words = ("--strategy", "g=hard_liner", "h=hard_liner", "--rounds", "3", "--sessions", "1", "--json")
        done = truce(*FEW, *words, text=TRUCE.replace("[0, 2]", "4"))
        answer = answer_of(done)
        self.assertIsNone(answer["play"]["agreement"])
        self.assertEqual(answer["spread"]["agreement"]["share"], 0)
        self.assertIsNone(answer["spread"]["rounds"])

    def test_rounds_end_a_session(self):
        play = answer_of(truce(*FEW, "--rounds", "3", "--play", "--json"))["play"]
        self.assertEqual(play["rounds_at_most"], 3)
        self.assertLessEqual(max(move["round"] for move in play["trace"]), 3)

    def test_a_deadline_counts_from_the_last_date_on_record(self):
        for deadline, days, rounds in (("2030-01-04", "7", 1), ("2030-01-17", "7", 2), ("2030-01-13", "1", 10)):
            play = answer_of(truce(*FEW, "--deadline", deadline, "--round-days", days, "--json"))["play"]
            self.assertEqual(play["rounds_at_most"], rounds)

    def test_a_session_is_printed_move_by_move(self):
        self.assertNotIn("move by move", folded(truce(*FEW, "--protocol", "zeuthen")))
        self.assertIn("move by move", folded(truce(*FEW, "--protocol", "zeuthen", "--play")))

    def test_is_told_as_no_forecast_of_the_parties(self):
        self.assertIn("no forecast of these parties", folded(truce(*FEW, "--play")))


class Blind(Folder):
    SHEET = (*FEW, "--blind", "3")

    def setUp(self):
        super().setUp()
        self.blind = answer_of(self.ask("--json"))["blind"]

    def ask(self, *words):
        return run("talks", CASES / "two-valleys" / "doubts.yaml", *self.SHEET, *words)

    def mark(self, name, party, accepts):
        file = self.folder / name
        file.write_text(json.dumps({"party": party, "sheet": self.blind["sheet"], "accepts": accepts}))
        return file

    def marked(self, g, h):
        return "--marks", self.mark("g.json", "g", g), self.mark("h.json", "h", h)

    def refused(self, *files):
        done = self.ask("--marks", *files)
        message = done.stderr.decode()
        self.assertEqual((done.returncode, done.stdout), (2, b""), message)
        return message

    def test_has_a_sheet_of_texts_for_all(self):
        self.assertEqual(len(self.blind["texts"]), 3)
        self.assertIsNone(self.blind["overlap"])
        text = folded(self.ask())
        self.assertIn("A blind round", text)
        self.assertIn(self.blind["sheet"], text)

    def test_tells_what_all_have_marked_and_nothing_else(self):
        for g, h, both in (([1, 2], [2, 3], [2]), ([1], [3], []), ([1, 2, 3], [1, 3], [1, 3]), ([], [1, 2], [])):
            with self.subTest(g=g, h=h):
                self.assertEqual(answer_of(self.ask(*self.marked(g, h), "--json"))["blind"]["overlap"], both)
        said = folded(self.ask(*self.marked([1, 2], [2, 3])))
        self.assertIn("Marked by all who must agree: 2.", said)

    def test_answers_alike_whatever_else_was_marked(self):
        for form in ([], ["--json"]):
            answers = {self.ask(*self.marked(g, h), *form).stdout
                       for g, h in (([1], [3]), ([1, 2], [3]), ([], [1, 2, 3]), ([], []))}
            self.assertEqual(len(answers), 1)
            answers = {self.ask(*self.marked(g, h), *form).stdout for g, h in (([2], [2, 3]), ([1, 2], [2]))}
            self.assertEqual(len(answers), 1)

    def test_shows_no_mark_in_an_error(self):
        good = self.mark("h.json", "h", [1])
        for accepts in ([87654], [87654, 87654], ["87654"], [-87654], [87654.5], {"87654": 1}, "87654", 87654):
            with self.subTest(accepts=accepts):
                message = self.refused(self.mark("g.json", "g", accepts), good)
                self.assertIn("g", message)
                self.assertNotIn("8765", message)
        broken = self.folder / "broken.json"
        for text in ('{"party": "g", "accepts": [87654', '{"party": "g", "accepts": [87654,,]}',
                     '{"party": "g", "accepts": [87654x]}', '{"party": "g", "marks": [87654]}',
                     '{"party": "g", "accepts": [1 87654]}', '{"party": "g", "87654": true, "accepts": []}'):
            broken.write_text(text)
            message = self.refused(broken, good)
            self.assertIn("broken.json", message)
            self.assertNotRegex(message, "8765|'[0-9]")

    def test_needs_the_marks_of_everybody_once(self):
        g, again = self.mark("g.json", "g", [1]), self.mark("again.json", "g", [2])
        h, host = self.mark("h.json", "h", [1]), self.mark("q.json", "q", [1])
        self.assertIn("the marks of 'h' are missing", self.refused(g))
        self.assertIn("'g' has marked twice", self.refused(g, again, h))
        self.assertIn("'q' has no say", self.refused(g, h, host))
        self.assertIn("'nobody' has no say", self.refused(g, h, self.mark("n.json", "nobody", [])))

    def test_refuses_marks_of_another_sheet(self):
        g = self.mark("g.json", "g", [1])
        self.blind["sheet"] = "another"
        self.assertIn("sheet", self.refused(g, self.mark("h.json", "h", [1])))

    def test_refuses_files_that_cannot_be_read(self):
        self.assertIn("missing", self.refused(self.folder / "missing", self.folder))

    def test_marks_need_a_sheet(self):
        done = truce(*FEW, "--marks", self.mark("g.json", "g", [1]))
        self.assertEqual(done.returncode, 2)
        self.assertIn("--marks: error: ", done.stderr.decode())
        self.assertIn("--blind", done.stderr.decode())


class Refused(Folder):
    def refuse(self, done, *texts):
        message = done.stderr.decode()
        self.assertEqual((done.returncode, done.stdout), (2, b""), message)
        for text in texts:
            self.assertIn(text, message)
        for line in message.splitlines():
            self.assertIn("error: ", line)

    def test_names_that_are_none(self):
        for words, parts in ((("--protocol", "zuethen"), ("--protocol: error: ", "did you mean 'zeuthen'?")),
                             (("--protocol", "x"), ("--protocol: error: ", "mediator_pool")),
                             (("--strategy", "g=bulware"), ("--strategy: error: ", "did you mean 'boulware'?")),
                             (("--strategy", "g=annealer"), ("--strategy: error: ", "single_text")),
                             (("--protocol", "single_text", "--strategy", "g=micro"), ("hill_climber", "annealer")),
                             (("--strategy", "nobody=micro"), ("unknown party 'nobody'",)),
                             (("--strategy", "micro"), ("write party=name",)),
                             (("--strategy", "g=micro", "g=linear"), ("two strategies",)),
                             (("--strategy", "q=micro"), ("'q' has no say",)),
                             (("--mediator", "g"), ("--mediator: error: ", "q")),
                             (("--mediator", "Q"), ("did you mean 'q'?",)),
                             (("--from", "o2"), ("--from: error: ", "did you mean 'o1'?")),
                             (("--from", "{truce: lnog}"), ("--from: error: ", "did you mean 'long'?")),
                             (("--discount", "g=0.9,nobody=0.8"), ("unknown party 'nobody'",)),
                             (("--discount", "q=0.9"), ("'q' has no say",)),
                             (("--samplse", "5"), ("did you mean '--samples'?",))):
            with self.subTest(words=words):
                self.refuse(truce(*words), *parts)

    def test_numbers_that_make_no_sense(self):
        for words, part in ((("--rounds", "0"), "--rounds takes a whole number from 1 to 100000, not '0'"),
                            (("--sessions", "0"), "--sessions"), (("--samples", "0"), "--samples"),
                            (("--samples", "1000001"), "--samples"), (("--changes", "0"), "--changes"),
                            (("--texts", "0"), "--texts"), (("--ahead", "7"), "--ahead"),
                            (("--blind", "21"), "--blind"), (("--blind", "-1"), "--blind"),
                            (("--tactical", "1.2"), "--tactical: error: takes a share from 0 to 1, not '1.2'"),
                            (("--tactical", "nan"), "--tactical"), (("--breakdown", "-0.1"), "--breakdown"),
                            (("--discount", "0"), "--discount"), (("--discount", "g=2"), "--discount"),
                            (("--discount", "g=0.9,g=0.8"), "two discounts"),
                            (("--limit-seconds", "0"), "--limit-seconds")):
            with self.subTest(words=words):
                self.refuse(truce(*words, "--out", self.folder / "new.json"), part)
        self.assertEqual(os.listdir(self.folder), [])

    def test_all_that_is_wrong_is_told_at_once(self):
        self.refuse(truce("--tactical", "2", "--strategy", "g=bulware", "--mediator", "x", "--from", "o7"),
                    "--tactical", "--strategy", "--mediator", "--from")

    def test_deadlines_in_the_past_or_without_a_date_to_count_from(self):
        for day in ("2030-01-03", "2029-12-31"):
            self.refuse(truce("--deadline", day), f"--deadline: error: {day} is past", "2030-01-03")
        for day in ("soon", "2030-02-30", "2030-1-1"):
            self.refuse(truce("--deadline", day), f"'{day}' is no date")
        self.refuse(truce("--deadline", "9999-01-01", "--round-days", "1"), "--deadline", "--round-days")
        self.refuse(truce("--deadline", "2030-02-01", text=TRUCE), "date")
        self.refuse(truce("--deadline", "2030-02-01", "--rounds", "5"), "excludes")

    def test_offers_by_strangers(self):
        text = TRUCE + """
offers:
  - {id: o1, by: zed, package: {truce: forever}, answers: {nobody: {is: rejected}}}
  - {id: o2, by: g, reply_to: o9, package: {truce: long}, answers: {h: {is: perhaps}}}
"""
        self.refuse(truce(text=text), "unknown party 'zed'", "unknown party 'nobody'", "'forever'",
                    "unknown offer 'o9'", "'perhaps'")

    def test_a_case_in_which_nobody_has_a_veto(self):
        text = TRUCE.replace("{name: Government}", "{veto: false}").replace("{name: Movement}", "{veto: false}")
        self.refuse(truce(text=text), "preferences", "no party that must agree")

    def test_a_case_without_issues_or_preferences(self):
        text = "irenic: 1\nparties: {g: {}, h: {}}\n"
        self.refuse(truce(text=text), "issues")
        self.refuse(truce(text=text + "issues: {truce: {options: [a, b]}}\n"), "preferences")

    def test_a_party_without_a_record_to_follow(self):
        self.refuse(truce("--strategy", "g=recorded", text=TRUCE), "'g'", "offers")

    def test_a_missing_case(self):
        self.refuse(run("talks"), "talks needs a case")
        self.refuse(run("talks", self.folder / "none.yaml"), "there is no such file")


class Warned(unittest.TestCase):
    def notes(self, offers):
        return " ".join(answer_of(truce(*FEW, "--json", text=f"{TRUCE}\noffers:\n{offers}"))["notes"])

    def test_of_an_accepted_offer_that_crosses_its_makers_red_line(self):
        offers = "  - {id: o1, by: g, package: {truce: none, aid: most}, answers: {h: {is: accepted}}}\n"
        self.assertIn("offer 'o1' crosses a red line of 'g', who made it", self.notes(offers))
        self.assertNotIn("red line", self.notes(offers.replace("by: g", "by: h").replace("h: {is", "g: {is")))

    def test_of_a_reply_to_an_offer_that_comes_after_it(self):
        offers = """
  - {id: o1, by: g, reply_to: o2, package: {truce: long}}
  - {id: o2, by: h, package: {aid: most}}
"""
        self.assertIn("offer 'o1' replies to 'o2', which comes after it", self.notes(offers))

    def test_of_strategies_that_play_no_part(self):
        answer = answer_of(truce(*FEW, "--protocol", "zeuthen", "--strategy", "g=micro", "--json"))
        self.assertIn("Strategies do not come into zeuthen", " ".join(answer["notes"]))


class Cut(unittest.TestCase):
    def test_by_time_talks_tell_what_is_known_so_far_or_why_nothing_is(self):
        for limit in ("0.01", "0.2"):
            for words in ((), ("--json",), ("--play", "--sessions", "1000000", "--json")):
                with self.subTest(limit=limit, words=words):
                    started = time.monotonic()
                    done = run("talks", CASES / "gaza-2024", "--samples", "1000000", "--limit-seconds", limit, *words)
                    self.assertLess(time.monotonic() - started, float(limit) + 1.5)
                    if done.returncode == 2:
                        self.assertEqual(done.stdout, b"")
                        self.assertRegex(done.stderr.decode(), "error: .*give more seconds")
                        continue
                    self.assertEqual((done.returncode, done.stderr), (3, b""))
                    if "--json" in words:
                        answer = json.loads(done.stdout)
                        self.assertTrue(answer["limit_reached"])
                        self.assertEqual(list(answer), HEAD + TALKS)
                    else:
                        self.assertIn("partial", folded(done))

    def test_sessions_by_time_are_told_as_far_as_they_went(self):
        done = truce(*FEW, "--sessions", "100000000", "--limit-seconds", "1", "--json")
        self.assertEqual((done.returncode, done.stderr), (3, b""))
        spread = json.loads(done.stdout)["spread"]
        self.assertTrue(spread["limit_reached"])
        self.assertGreater(spread["sessions"], 0)
        self.assertLess(spread["sessions"], 100_000_000)

    def test_by_ctrl_c_they_stop_within_a_second(self):
        for words in (("--samples", "1000000"), (*FEW, "--sessions", "100000000")):
            with self.subTest(words=words):
                process = subprocess.Popen(
                    [PROGRAM, "talks", CASES / "gaza-2024", *words, "--limit-seconds", "60", "--json"],
                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                time.sleep(1.5)
                process.send_signal(signal.SIGINT)
                pressed = time.monotonic()
                output, errors = process.communicate(timeout=60)
                self.assertLess(time.monotonic() - pressed, 1)
                self.assertEqual((process.returncode, errors), (3, b""))
                self.assertTrue(json.loads(output)["limit_reached"])


if __name__ == "__main__":
    unittest.main()
