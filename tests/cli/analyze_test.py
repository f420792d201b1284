"""What `analyze` says at a first look, and what `report` puts into a page and keeps out of a shared one."""

import copy
import json
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest

import yaml
from program import CASES, PROGRAM, has_page, run

VERBS = ["deals", "war", "levers", "phases", "stability", "forecast", "talks"]
KEYS = ["irenic", "verb", "case", "parties", "assumptions", "sourced", "uncertain", "placeholders", "shared_with", "brief",
        "samples", "seed", "verdicts", "must_be_true", "matters", "negotiation", "order", "numbers", "inputs", *VERBS, "values",
        "sliders", "left_out", "sheet", "notes", "rounded", "limit_reached"]
VERDICT = ["question", "answer", "word", "share", "text", "reason", "change", "decided_by", "more"]
FEW = ("--samples", "256")

GRAPH = """
irenic: 1
parties: {g: {}, h: {}}
graph:
  options: {g: {talk: Talk}, h: {stop: Stop}}
  ranking: {g: [3, 1, 2, 4], h: [2, 1, 4, 3]}
"""

FULL = {
    "irenic": 1, "title": "Full", "about": "about", "notes": "notes",
    "sources": {"open": {"title": "Open"}, "closed": {"title": "Closed"}},
    "parties": {"g": {"name": "Government"}, "h": {"name": "Movement"}, "q": {"role": "mediator", "channels": ["g", "h"]}},
    "issues": {"truce": {"options": {"none": "None", "short": "Short", "long": "Long"}},
               "aid": {"options": ["low", "more"], "obligation": True}},
    "constraints": [{"never": {"truce": "none", "aid": "more"}}],
    "preferences": {
        "g": {"points": {"truce": {"short": {"is": 4, "source": "open"}, "long": [2, 8]}, "aid": {"more": -1}},
              "disagreement": "war"},
        "h": {"points": {"truce": {"short": {"is": 3, "source": "closed"}, "long": 7}, "aid": {"more": 5}},
              "disagreement": "war", "red_lines": [{"truce": "none"}]},
    },
    "war": {"sides": ["g", "h"], "beliefs": {"g": 0.6, "h": 0.5},
            "payoffs": {"g": {"prevail": 9, "fail": -3, "cost": 2}, "h": {"prevail": 8, "fail": -4, "cost": 2}}},
    "risks": {"breach_g": {"borne_by": "g", "from": "h", "loss": 1, "discount": 0.9, "hazard": 0.1},
              "breach_h": {"borne_by": "h", "from": "g", "loss": 1, "discount": 0.9, "hazard": 0.1}},
    "phases": {"deliverables": {"people": {"giver": "h", "cost": {"h": 1}, "value": {"g": 2}}}, "peace": {"g": 3, "h": 3}},
    "offers": [{"id": "o1", "by": "g", "package": {"truce": "short"}, "answers": {"h": {"is": "rejected"}}, "source": "open"}],
    "positions": [{"party": "h", "kind": "belief", "quote": "we can wait", "source": "closed"}],
    "indicators": {"aid_trucks": {"name": "Trucks", "series": [["2030-01-01", 4]]}},
    "levers": {"fund": {"owner": "q", "cost": 1, "effects": [{"party": "h", "points": 1}]}},
}


def without(case, *path):
    changed = copy.deepcopy(case)
    part = changed
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    return changed


def with_value(case, value, *path):
    changed = copy.deepcopy(case)
    part = changed
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return changed


HIDDEN_FROM_G = {
    "the other's points": with_value(FULL, 1, "preferences", "h", "points", "truce", "long"),
    "the other's red lines": without(FULL, "preferences", "h", "red_lines"),
    "the other's value of no agreement": with_value(FULL, 2, "preferences", "h", "disagreement"),
    "the other's belief": with_value(FULL, 0.2, "war", "beliefs", "h"),
    "the other's payoffs": with_value(FULL, 3, "war", "payoffs", "h", "prevail"),
    "a fear of the other": with_value(FULL, 2, "risks", "breach_h", "loss"),
    "private notes": with_value(FULL, "other notes", "notes"),
    "free text about the case": with_value(FULL, "something else", "about"),
    "levers": without(FULL, "levers"),
    "phases": without(FULL, "phases"),
    "what others said": without(FULL, "positions"),
    "indicators": without(FULL, "indicators"),
    "a source that nothing shown names": with_value(FULL, "Renamed", "sources", "closed", "title"),
}

SHOWN_TO_G = {
    "its own points": with_value(FULL, 5, "preferences", "g", "points", "aid", "more"),
    "its own belief": with_value(FULL, 0.7, "war", "beliefs", "g"),
    "an offer": with_value(FULL, {"truce": "long"}, "offers", 0, "package"),
    "an issue": with_value(FULL, "Longer", "issues", "truce", "options", "long"),
    "a constraint": without(FULL, "constraints"),
    "a name": with_value(FULL, "Front", "parties", "h", "name"),
    "a source of an offer": with_value(FULL, "Renamed", "sources", "open", "title"),
}


def answer_of(done):
    if done.returncode not in (0, 3):
        raise AssertionError(done.stderr.decode())
    return json.loads(done.stdout)


def ask(case, *words, verb="analyze"):
    """Of a bundled case by its name, or of a case as data."""
    if isinstance(case, str):
        return run(verb, str(CASES / case), *words)
    return run(verb, "-", *words, text=yaml.safe_dump(case, sort_keys=False))


def folded(done):
    return " ".join(done.stdout.decode().split())


def embedded(page):
    text = page.decode()
    found = re.findall(r'<script type="application/json" id="answer">(.*?)</script>', text, re.DOTALL)
    if len(found) != 1:
        raise AssertionError(f"{len(found)} answers in the page")
    return json.loads(found[0])


class Analyze(unittest.TestCase):
    def test_nests_the_answers_of_all_verbs(self):
        answer = answer_of(ask("gaza-2024", *FEW, "--json"))
        self.assertEqual(list(answer), KEYS)
        self.assertEqual(list(answer["verdicts"]), ["exists", "reachable", "holds"])
        for verdict in answer["verdicts"].values():
            self.assertEqual(list(verdict), VERDICT)
        for verb in VERBS:
            more = () if verb in ("deals", "war", "levers", "phases", "stability") else FEW
            alone = answer_of(ask("gaza-2024", *more, "--json", verb=verb))
            for key in set(alone) - {"irenic", "verb", "case", "assumptions", "notes", "play", "looking_ahead"}:
                self.assertEqual(answer[verb][key], alone[key], f"{verb}: {key}")

    def test_leaves_out_what_the_case_has_no_block_for(self):
        answer = answer_of(run("analyze", "-", "--json", text=GRAPH))
        self.assertEqual([each["verb"] for each in answer["left_out"]], ["deals", "war", "levers", "phases", "forecast", "talks"])
        for verb in set(VERBS) - {"stability"}:
            self.assertIsNone(answer[verb])
        self.assertEqual(answer["verdicts"]["exists"]["answer"], "not_asked")
        self.assertEqual(answer["verdicts"]["reachable"]["answer"], "not_asked")
        self.assertEqual(answer["verdicts"]["holds"]["answer"], "open")

    def test_says_what_blocks_a_case_without_any_lacks(self):
        done = run("analyze", "-", text="irenic: 1\nparties: {g: {}}\n")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertRegex(done.stderr.decode(), r"issues.*graph|graph.*issues")

    def test_reachable_is_the_share_accepting_the_best_next_text(self):
        answer = answer_of(ask("gaza-2024", *FEW, "--json"))
        first = answer["talks"]["next"][0]["accept"]
        self.assertEqual(answer["verdicts"]["reachable"]["share"], {"share": first["share"], "se": first["se"]})
        self.assertEqual(answer["verdicts"]["exists"]["share"], answer["forecast"]["zone"])
        self.assertEqual(answer["verdicts"]["holds"]["share"], answer["forecast"]["holds"])

    def test_leads_with_what_would_have_to_be_true_where_most_is_assumed(self):
        text = folded(ask("two-valleys", *FEW))
        self.assertIn("placeholder numbers: this says nothing about these parties", text)
        self.assertLess(text.index("What would have to be true"), text.index("Does a deal exist?"))
        sourced = with_value(FULL, {"g": {"is": 0.6, "source": "open"}, "h": {"is": 0.5, "source": "open"}}, "war", "beliefs")
        for party in ("g", "h"):
            for key, number in FULL["war"]["payoffs"][party].items():
                sourced["war"]["payoffs"][party][key] = {"is": number, "source": "open"}
            for issue, points in FULL["preferences"][party]["points"].items():
                for option, number in points.items():
                    if not isinstance(number, dict):
                        sourced["preferences"][party]["points"][issue][option] = {"is": number, "source": "open"}
        text = folded(ask(sourced, *FEW))
        self.assertNotIn("placeholder", text)
        self.assertGreater(text.index("What would have to be true"), text.index("Would it hold?"))

    def test_verdicts_of_a_case_without_a_deal(self):
        verdicts = answer_of(ask("two-valleys/optimists.yaml", *FEW, "--json"))["verdicts"]
        self.assertEqual(verdicts["exists"]["answer"], "no")
        self.assertEqual(verdicts["exists"]["share"], {"share": 0, "se": 0})
        self.assertIn("Only 4 of 53 numbers have a range", verdicts["exists"]["reason"])
        self.assertIn("belief about the fighting that both sides shared", verdicts["exists"]["reason"])
        self.assertIn("Rebuilding fund extended to the upper valley", verdicts["exists"]["change"])
        self.assertEqual(verdicts["exists"]["decided_by"], ["donors"])
        self.assertEqual(verdicts["reachable"]["answer"], "no")
        self.assertEqual(verdicts["holds"]["answer"], "yes")

    def test_lists_at_most_five_assumptions_the_largest_first(self):
        answer = answer_of(ask("gaza-2024", *FEW, "--json"))
        self.assertEqual(len(answer["matters"]), 5)
        named = [each["input"] for each in answer["matters"]]
        totals = {each["input"]: each["total"] for each in answer["forecast"]["drivers"]}
        self.assertEqual(sorted(totals, key=totals.get, reverse=True)[:5], named)

    def test_numbers_are_all_there_with_their_sources(self):
        answer = answer_of(ask("gaza-2024", *FEW, "--json"))
        assumed = [each for each in answer["numbers"] if each["source"] is None]
        self.assertEqual(len(assumed), answer["assumptions"])
        self.assertEqual(len(answer["numbers"]), answer["assumptions"] + answer["sourced"])

    def test_every_kind_of_number_is_told_in_words(self):
        answer = answer_of(run("analyze", str(CASES.parent / "tests/format/every_key.yaml"), *FEW, "--json"))
        self.assertGreater(len(answer["numbers"]), 80)
        for number in answer["numbers"]:
            self.assertNotEqual(number["words"], number["path"])

    def test_inputs_are_told_in_words(self):
        answer = answer_of(ask("gaza-2024", *FEW, "--json"))
        words = {each["path"]: each["words"] for each in answer["inputs"]}
        spoken_of = [each["input"] for each in answer["forecast"]["drivers"]]
        spoken_of += [each["input"] for each in answer["talks"]["ask"]["questions"]]
        for path in spoken_of:
            self.assertNotIn(".", words[path].replace("...", ""), path)

    def test_never_speaks_of_what_is_likely(self):
        for case in ("gaza-2024", "two-valleys", "two-valleys/doubts.yaml", "two-valleys/optimists.yaml"):
            text = folded(ask(case, *FEW)).lower()
            self.assertNotRegex(text, r"\blikely|\bprobab|fair deal|\bchance of peace")

    def test_fits_eighty_cells(self):
        for case in ("gaza-2024", "camp-david-1978", "two-valleys/fears.yaml"):
            for line in ask(case, *FEW).stdout.decode().splitlines():
                self.assertLessEqual(len(line), 80, line)

    def test_private_notes_never_leave_the_case(self):
        for words in (("--json",), ()):
            self.assertNotIn("notes-nobody-sees", ask(with_value(FULL, "notes-nobody-sees", "notes"), *FEW, *words).stdout.decode())

    def test_is_the_same_on_any_number_of_threads(self):
        answers = {run("analyze", str(CASES / "two-valleys/doubts.yaml"), *FEW, "--json", "--threads", threads).stdout
                   for threads in ("1", "2", "3")}
        self.assertEqual(len(answers), 1)

    def test_interrupted_it_ends_soon_with_what_there_is(self):
        process = subprocess.Popen([PROGRAM, "analyze", str(CASES / "gaza-2024"), "--samples", "1000000", "--json"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        started = time.monotonic()
        out, _ = process.communicate(timeout=20)
        self.assertLess(time.monotonic() - started, 5)
        self.assertEqual(process.returncode, 3)
        self.assertTrue(json.loads(out)["limit_reached"])


@unittest.skipUnless(has_page(), "this build has no page")
class Report(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def test_holds_the_answer_of_analyze(self):
        page = embedded(ask("two-valleys", *FEW, verb="report").stdout)
        answer = answer_of(ask("two-valleys", *FEW, "--json"))
        self.assertEqual({**page, "verb": "analyze"}, answer)

    def test_is_one_file_that_loads_nothing(self):
        page = ask("gaza-2024", verb="report").stdout
        self.assertLess(len(page), 2 * 2**20)
        text = page.decode()
        self.assertIn("default-src 'none'", text)
        self.assertNotRegex(text, r'<(?:script|link|img|iframe)[^>]*\b(?:src|href)\s*=')
        self.assertNotRegex(text, r"@import|url\(\s*['\"]?https?:")

    def test_writes_a_file_whole_or_not_at_all(self):
        out = self.folder / "report.html"
        done = ask("two-valleys", *FEW, "--out", str(out), verb="report")
        self.assertEqual((done.returncode, done.stdout), (0, b""))
        self.assertEqual(embedded(out.read_bytes())["case"]["title"], "Two valleys")
        before = out.read_bytes()
        done = run("report", "-", "--out", str(out), text="irenic: 1\nparties: {}\n")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(out.read_bytes(), before)

    def test_a_brief_embeds_no_more_than_it_shows(self):
        page = embedded(ask("two-valleys", *FEW, "--brief", verb="report").stdout)
        self.assertTrue(page["brief"])
        self.assertEqual(list(page), KEYS)
        self.assertEqual({key for key in [*VERBS, "values", "sliders"] if page[key] is not None}, {"deals", "talks"})
        self.assertEqual(page["numbers"], [])

    def test_a_shared_copy_tells_nothing_of_what_is_hidden(self):
        shared = ask(FULL, "--share", "g", verb="report").stdout
        for what, case in HIDDEN_FROM_G.items():
            with self.subTest(hidden=what):
                self.assertNotEqual(case, FULL)
                self.assertEqual(ask(case, "--share", "g", verb="report").stdout, shared)

    def test_a_shared_copy_tells_what_is_shown(self):
        shared = ask(FULL, "--share", "g", verb="report").stdout
        for what, case in SHOWN_TO_G.items():
            with self.subTest(shown=what):
                self.assertNotEqual(ask(case, "--share", "g", verb="report").stdout, shared)

    def test_a_shared_copy_holds_the_partys_own_sheet(self):
        page = embedded(ask(FULL, "--share", "g", verb="report").stdout)
        self.assertEqual(list(page), KEYS)
        self.assertEqual((page["shared_with"], page["sheet"]["party"]), ("g", "g"))
        self.assertEqual(list(page["values"]["worth"]), ["g"])
        self.assertEqual(page["sheet"]["disagreement"]["basis"], "war")
        self.assertAlmostEqual(page["sheet"]["disagreement"]["value"], 0.6 * 9 - 0.4 * 3 - 2)
        self.assertEqual(page["sheet"]["packages"], "5")
        for key in ("verdicts", "sliders", "seed", "samples", *VERBS):
            self.assertIsNone(page[key], key)
        self.assertIsNone(page["case"]["sha256"])

    def test_a_private_sheet_stays_out_of_a_shared_copy(self):
        page = ask(with_value(FULL, True, "parties", "g", "private"), "--share", "g", verb="report").stdout
        self.assertIsNotNone(embedded(page)["sheet"]["withheld"])
        self.assertIsNone(embedded(page)["values"])
        self.assertEqual(embedded(page)["numbers"], [])

    def test_refuses_a_party_that_is_none(self):
        done = ask(FULL, "--share", "x", verb="report")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("--share: error: unknown party 'x'; parties: g, h, q", done.stderr.decode())

    def test_refuses_options_that_do_not_go_together(self):
        for words in (("--share", "g", "--brief"), ("--share", "g", "--samples", "100")):
            done = ask(FULL, *words, verb="report")
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn("--share", done.stderr.decode())

    def test_text_of_a_case_cannot_end_its_element(self):
        page = ask(with_value(FULL, "</script><script>alert(1)</script>", "title"), *FEW, verb="report").stdout
        self.assertEqual(embedded(page)["case"]["title"], "</script><script>alert(1)</script>")
        self.assertNotIn(b"alert(1)</script>", page)


if __name__ == "__main__":
    unittest.main()
