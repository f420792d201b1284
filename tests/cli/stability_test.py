"""What `stability` answers: keys, equilibria worked out by hand, paths, tables, the words around them."""

import json
import pathlib
import re
import tempfile
import unittest

from program import CASES, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
STABILITY = ["state_count", "states", "now", "equilibria", "counts", "by_party", "ranking", "coalition",
             "why_no_coalition", "coalitions", "blocked", "from_now", "explained", "if_ties_not_known", "target",
             "from_issues", "notes", "rounded", "limit_reached"]
CONCEPTS = ["nash", "gmr", "smr", "seq", "sseq"]
GRAPHS = CASES / "graph"
CHICKEN = GRAPHS / "chicken.yaml"
ELMIRA = GRAPHS / "elmira-9-states.yaml"
PLACEHOLDER = "placeholder numbers: this says nothing about these parties"

ISSUES = """
irenic: 1
title: A truce
sources: {s: {title: A source}}
parties: {g: {name: Government}, h: {name: Movement}}
issues:
  truce: {name: Truce, options: {none: None, full: Full}}
  aid: {name: Aid, options: {low: Little, more: More}, by: g}
preferences:
  g: {points: {truce: {full: 6}, aid: {more: -2}}, disagreement: 0}
  h: {points: {truce: {full: 3}, aid: {more: 4}}, disagreement: 0}
"""

OPTIONS = ", ".join(f"o{n}: O{n}" for n in range(10))
THOUSAND = f"""
irenic: 1
parties: {{a: {{}}, b: {{}}}}
graph:
  options: {{a: {{{OPTIONS}}}, b: {{}}}}
  priorities: {{a: [o0], b: [not o0]}}
"""


def stability(case, *words, text=None):
    done = run("stability", case, "--json", *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def told(case, *words, text=None):
    """The text, its line breaks and indents taken out."""
    done = run("stability", case, *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return " ".join(done.stdout.decode().split())


class Keys(unittest.TestCase):
    def test_every_key_for_every_case(self):
        for case in cases_with("graph"):
            with self.subTest(case=str(case)):
                answer = stability(case)
                self.assertEqual(list(answer), HEAD + STABILITY)
                self.assertEqual(list(answer["equilibria"]), CONCEPTS)
                self.assertEqual(list(answer["by_party"]), answer["parties"])
                self.assertEqual(len(answer["states"]), answer["state_count"])

    def test_keys_of_parts(self):
        answer = stability(ELMIRA, "--explain", "3", "--target", "1")
        self.assertEqual(list(answer["states"][0]), ["id", "options"])
        self.assertEqual(list(answer["coalitions"][0]), ["parties", "nash", "gmr", "smr", "seq"])
        self.assertEqual(list(answer["blocked"][0]), ["state", "coalition", "to", "path"])
        self.assertEqual(list(answer["from_now"][0]), ["state", "improvements", "moves"])
        self.assertEqual(list(answer["explained"][0]), ["state", "party", "stable", "improvements"])
        self.assertEqual(list(answer["target"]["by"]), CONCEPTS)
        self.assertEqual(list(answer["target"]["by"]["nash"]["parties"]["lg"]), ["stable", "needs", "shifts"])


class Elmira(unittest.TestCase):
    def test_equilibria(self):
        equilibria = stability(ELMIRA)["equilibria"]
        for concept in ("nash", "seq", "sseq"):
            self.assertEqual(equilibria[concept], ["5", "8", "9"])
        for concept in ("gmr", "smr"):
            self.assertEqual(equilibria[concept], ["1", "4", "5", "8", "9"])

    def test_a_coalition_leaves_the_deadlock(self):
        answer = stability(ELMIRA)
        self.assertEqual(answer["coalition"]["nash"], ["8", "9"])
        self.assertEqual(len(answer["coalitions"]), 7)
        five = [each for each in answer["blocked"] if each["state"] == "5"]
        self.assertEqual([(each["coalition"], each["to"]) for each in five], [(["moe", "ur"], "8")])
        self.assertIn("falls if Ministry of the Environment and Uniroyal act together: Modify the order, Accept the "
                      "order, no longer Delay (8)", told(ELMIRA))

    def test_ways_from_the_status_quo(self):
        answer = stability(ELMIRA)
        self.assertEqual(answer["now"], "1")
        ways = {each["state"]: each for each in answer["from_now"]}
        self.assertEqual(ways["5"]["improvements"], [{"by": "lg", "to": "5"}])
        self.assertIsNone(ways["8"]["improvements"])
        self.assertEqual([step["to"] for step in ways["8"]["moves"]][-1], "8")

    def test_another_status_quo(self):
        answer = stability(ELMIRA, "--now", "7")
        self.assertEqual(answer["now"], "7")
        self.assertIn("From where things stand: 7", told(ELMIRA, "--now", "7"))

    def test_the_ranking_is_that_of_the_case(self):
        self.assertEqual(stability(ELMIRA)["ranking"]["moe"],
                         [["7"], ["3"], ["4"], ["8"], ["5"], ["1"], ["2"], ["6"], ["9"]])

    def test_paragraphs_stand_in_order(self):
        text = told(ELMIRA, "--explain", "3", "--target", "1")
        places = [text.index(part) for part in (
            "states stand", "Nobody has a better move (", "Stable against every coalition", "as each party ranks them",
            "From where things stand", "What keeps each party at 3", "What decides whether 1", "Rests on")]
        self.assertEqual(places, sorted(places))


class Coalitions(unittest.TestCase):
    def test_named_ones_alone(self):
        answer = stability(ELMIRA, "--coalitions", "ur+moe,lg")
        self.assertEqual([each["parties"] for each in answer["coalitions"]], [["lg"], ["moe", "ur"]])

    def test_none(self):
        answer = stability(ELMIRA, "--coalitions", "none")
        self.assertIsNone(answer["coalition"])
        self.assertEqual((answer["coalitions"], answer["blocked"]), ([], []))
        self.assertIn("none was asked for", answer["why_no_coalition"])

    def test_of_many_states_only_if_asked_for(self):
        answer = stability("-", text=THOUSAND)
        self.assertIsNone(answer["coalition"])
        self.assertIn("512", answer["why_no_coalition"])
        self.assertIsNotNone(stability("-", "--coalitions", "all", text=THOUSAND)["coalition"])


class Explanations(unittest.TestCase):
    def test_one_state_by_every_party(self):
        explained = {each["party"]: each for each in stability(ELMIRA, "--explain", "3")["explained"]}
        self.assertEqual(list(explained), ["moe", "ur", "lg"])
        self.assertEqual(explained["moe"]["improvements"], [])
        self.assertTrue(all(explained["moe"]["stable"].values()))
        self.assertFalse(any(explained["ur"]["stable"].values()))
        town = explained["lg"]["improvements"]
        self.assertEqual([each["to"] for each in town], ["7"])
        self.assertEqual(town[0]["sanctions"]["seq"], [{"by": "ur", "to": "9"}])

    def test_every_state(self):
        answer = stability(ELMIRA, "--explain")
        self.assertEqual(len(answer["explained"]), 9 * 3)
        stable = {concept: [] for concept in CONCEPTS}
        for each in answer["explained"]:
            if each["party"] == "lg":
                for concept in CONCEPTS:
                    stable[concept] += [each["state"]] * each["stable"][concept]
        self.assertEqual(stable, answer["by_party"]["lg"])

    def test_nothing_unless_asked_for(self):
        self.assertEqual(stability(ELMIRA)["explained"], [])
        self.assertNotIn("What keeps each party", told(ELMIRA))


class Targets(unittest.TestCase):
    def test_what_would_have_to_change(self):
        target = stability(ELMIRA, "--target", "1")["target"]
        self.assertEqual(target["state"], "1")
        self.assertEqual([target["by"][concept]["equilibrium"] for concept in CONCEPTS],
                         [False, True, True, False, False])
        self.assertEqual(target["by"]["nash"]["parties"]["lg"]["needs"], {"sets": [["5"]], "complete": True, "smallest": True})

    def test_what_is_said_is_true(self):
        self.assertIn("1 up level with 5", told(ELMIRA, "--target", "1"))
        case = ELMIRA.read_text(encoding="utf-8")
        ranking = "lg: {order: [7, 3, 5, 1, 8, 6, 4, 2, 9]"
        self.assertIn(ranking, case)
        changed = case.replace(ranking, "lg: {order: [7, 3, [5, 1], 8, 6, 4, 2, 9]")
        self.assertIn("1", stability("-", text=changed)["equilibria"]["nash"])


class Ties(unittest.TestCase):
    def test_read_as_not_known(self):
        answer = stability(GRAPHS / "matching-pennies.yaml")
        self.assertEqual(list(answer["if_ties_not_known"]), ["a", "b", "c", "d"])
        self.assertEqual(list(answer["if_ties_not_known"]["a"]), CONCEPTS)
        self.assertIsNone(stability(CHICKEN)["if_ties_not_known"])


class ManyStates(unittest.TestCase):
    def test_the_text_shows_some(self):
        text = told("-", text=THOUSAND)
        self.assertIn("... and 1012 states left out", text)
        self.assertIn("512 of 1024 states stand", text)


class FromCase(unittest.TestCase):
    def test_a_graph_of_signatures_and_acts(self):
        answer = stability("-", "--from-case", "--package", "{truce: full, aid: more}", text=ISSUES)
        self.assertEqual(answer["from_issues"], {"package": {"truce": "full", "aid": "more"},
                                                 "carried_out": "8", "signed_only": "6"})
        self.assertEqual((answer["parties"], answer["state_count"]), (["g", "h"], 8))

    def test_issues_left_out_stay_as_they_are(self):
        answer = stability("-", "--from-case", "--package", "{truce: full}", text=ISSUES)
        self.assertEqual(answer["from_issues"]["package"], {"truce": "full", "aid": "low"})

    def test_without_a_package_the_nash_solution_is_signed(self):
        best = json.loads(run("deals", "-", "--json", text=ISSUES).stdout)["solutions"]["nash"]["package"]
        answer = stability("-", "--from-case", text=ISSUES)
        self.assertEqual(answer["from_issues"]["package"], best)
        self.assertTrue(any("Nash solution" in note for note in answer["notes"]))
        self.assertIn("What is signed", told("-", "--from-case", text=ISSUES))

    def test_says_first_whether_they_will_do_as_they_signed(self):
        text = told("-", "--from-case", "--package", "{truce: full, aid: more}", text=ISSUES)
        self.assertIn("Signed and carried out: state 8. It stands by gmr and smr only. Government has a better move "
                      "that others could answer. No better move: Movement. Better moves of Government: - no longer "
                      "Aid: More (6): deterred by Movement: no longer sign the agreement", text)
        self.assertIn("Signed, and nothing done: state 6. It stands: nobody has a better move there.", text)
        self.assertLess(text.index("states stand"), text.index("Will they sign"))
        self.assertLess(text.index("Signed, and nothing done"), text.index("Nobody has a better move ("))
        self.assertIn("a state is worth the value of no agreement, plus what the acts change", text)
        self.assertIn("come about once the signatures suffice: Truce.", text)

    def test_says_what_is_signed_of_too_many_states_to_explain(self):
        issues = "".join(f"  i{n}: {{name: I{n}, options: [no, yes], by: g}}\n" for n in range(11))
        text = told("-", "--from-case", "--package", "{truce: full, aid: more}",
                    text=ISSUES.replace("preferences:", issues + "preferences:"))
        self.assertIn("It stands by gmr and smr only. Government has a better move that others could answer. "
                      "Signed, and nothing done: state", text)

    def test_without_a_deal_a_package_has_to_be_named(self):
        nobody = ISSUES.replace("disagreement: 0", "disagreement: 90")
        done = run("stability", "-", "--from-case", text=nobody)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("--package", done.stderr.decode())


class Tables(unittest.TestCase):
    def test_a_table_gives_the_same_answer(self):
        for case in sorted(GRAPHS.glob("*.yaml")):
            with self.subTest(case=str(case)), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "graph.csv"
                done = run("stability", case, "--table", "--out", path)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                first, second = stability(case), stability(path)
                for key in ("parties", "state_count", "states", "now", "equilibria", "ranking", "coalition"):
                    self.assertEqual(first[key], second[key], key)

    def test_it_is_the_whole_output(self):
        lines = run("stability", CHICKEN, "--table").stdout.decode().splitlines()
        self.assertTrue(lines[0].startswith("state,"))
        self.assertEqual(len(lines), 5)


class Words(unittest.TestCase):
    def test_no_words_of_likelihood(self):
        for case in cases_with("graph"):
            text = told(case, "--explain").replace("no time, cost or likelihood", "")
            self.assertIsNone(re.search(r"\b(un)?likely|likelihood|probab|\bpunish|\boptimal|\bwill stand", text), case)

    def test_fits_a_page_and_a_screen(self):
        for case in cases_with("graph"):
            for line in run("stability", case, "--explain").stdout.decode().splitlines():
                self.assertLessEqual(len(line), 80, line)
        self.assertLessEqual(len(run("stability", ELMIRA).stdout.decode().splitlines()), 95)

    def test_says_whose_the_rankings_are(self):
        for case in cases_with("graph"):
            self.assertIn("The rankings are the user's own", told(case))

    def test_placeholders_come_with_what_would_have_to_be_true_first(self):
        assumed = re.sub(r", source: \w+", "", ELMIRA.read_text(encoding="utf-8"))
        text = told("-", text=assumed)
        self.assertIn(PLACEHOLDER, text)
        self.assertLess(text.index("What would have to be true"), text.index("states stand"))
        self.assertNotIn(PLACEHOLDER, told(ELMIRA))


class Refusals(unittest.TestCase):
    def refuse(self, case, *words, text=None):
        done = run("stability", case, *words, text=text)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        return done.stderr.decode()

    def test_a_case_without_a_graph(self):
        self.assertIn("graph: error: this question needs a graph", self.refuse(CASES / "nash-1950"))
        self.assertIn("--from-case", self.refuse(CASES / "nash-1950"))
        self.assertNotIn("--from-case", self.refuse("-", text="irenic: 1\nparties: {g: {}}\n"))

    def test_all_that_is_wrong_with_coalitions_at_once(self):
        text = self.refuse(ELMIRA, "--coalitions", "moe+urr,,lg+lg")
        for part in ("unknown party of the graph 'urr'; did you mean 'ur'?", "a coalition without a party",
                     "'lg' is named twice"):
            self.assertIn(part, text)

    def test_states_that_are_none(self):
        for option in ("--now", "--target", "--explain"):
            with self.subTest(option=option):
                text = self.refuse(ELMIRA, option, "10")
                self.assertTrue(text.startswith(option + ": error: "), text)
                self.assertIn("10", text)
        self.assertIn("--target", self.refuse(ELMIRA, "--target", ""))

    def test_every_state_of_too_many(self):
        self.assertIn("--explain", self.refuse("-", "--explain", text=THOUSAND))
        self.assertEqual(run("stability", "-", "--explain", "1", text=THOUSAND).returncode, 0)

    def test_a_package_without_issues(self):
        self.assertIn("--from-case", self.refuse(ELMIRA, "--package", "{a: b}"))
        self.assertIn("unknown issue 'truc'",
                      self.refuse("-", "--from-case", "--package", "{truc: full}", text=ISSUES))

    def test_tables_beside_other_forms(self):
        self.assertIn("--table", self.refuse(ELMIRA, "--table", "--json"))


if __name__ == "__main__":
    unittest.main()
