"""What `levers` answers: keys, break-evens, sets of levers, one package, the words around them."""

import json
import re
import unittest

from program import CASES, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
LEVERS = ["asked", "zone_empty", "width", "break_even", "built_in", "minimal_sets", "sets_known", "sets_complete",
          "sets_reason", "cheapest", "closing", "clash", "clash_smallest", "clash_reason", "rounded",
          "notes", "limit_reached"]
BREAK_EVEN = ["lever", "kind", "scale", "party", "decided_by", "now", "offered", "direction", "opens",
              "opens_at", "opens_until", "opens_in_full",
              "closes_beyond", "suggested", "to", "utility", "package", "why"]
OPTIMISTS = CASES / "two-valleys/optimists.yaml"

NEW_OPTIONS = """
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}, q: {name: Mediator, role: mediator}}
issues: {truce: {name: Truce, options: [none, long]}}
preferences:
  g: {points: {truce: {long: -10}}, disagreement: 0}
  h: {points: {truce: {long: 10}}, disagreement: 5}
levers:
  rolling: {owner: q, cost: 1, effects: [{issue: truce, option: rolling, points: {g: 2, h: 9}}]}
  weeks: {owner: q, cost: 2, effects: [{issue: truce, option: weeks, points: {g: 1, h: 7}}]}
"""

NORM = """
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}}
issues:
  truce: {name: Truce, options: {none: None, long: Long}}
  relief: {name: Relief, options: {none: Held back, all: All}, obligation: true}
constraints: [{never: {truce: long, relief: none}, norm: Relief is owed in any case}]
preferences:
  g: {points: {truce: {long: 5}}, disagreement: 0}
  h: {points: {truce: {long: 5}}, disagreement: 0}
"""


def levers(case, *words, text=None):
    done = run("levers", case, "--json", *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def told(case, *words, text=None):
    """The text, its line breaks and indents taken out."""
    done = run("levers", case, *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return " ".join(done.stdout.decode().split())


class Levers(unittest.TestCase):
    def test_has_every_key_for_every_case(self):
        for case in cases_with("issues"):
            with self.subTest(case=str(case)):
                answer = levers(case)
                self.assertEqual(list(answer), HEAD + LEVERS)
                for entry in answer["break_even"]:
                    self.assertEqual(list(entry), BREAK_EVEN)

    def test_two_valleys_opens_where_its_brief_says(self):
        answer = levers(OPTIMISTS)
        opens_at = {entry["lever"]: entry["opens_at"] for entry in answer["break_even"]}
        self.assertEqual((answer["zone_empty"], answer["width"]), (True, -5))
        self.assertEqual(opens_at["war.beliefs.g"], 0.7375)
        self.assertEqual(opens_at["war.beliefs.h"], 0.18)
        self.assertEqual(opens_at["side_payment"], 5)
        cheapest = answer["minimal_sets"][answer["cheapest"]]
        self.assertEqual(cheapest["levers"], ["rebuilding_upper"])
        self.assertEqual((cheapest["cost"], cheapest["width"], cheapest["width_when_lapsed"]), (5, 0, -5))

    def test_break_evens_in_words_are_rounded_to_the_side_that_holds(self):
        text = told(OPTIMISTS)
        self.assertIn("put its prevailing at 0.73 or less instead of 0.8", text)
        self.assertIn("put its prevailing at 0.82 or less instead of 0.9", text)

    def test_who_decides_comes_before_the_cost(self):
        self.assertIn("1. Rebuilding fund decides: Rebuilding fund extended to the upper valley; cost 5.",
                      told(OPTIMISTS))

    def test_costs_of_fighting_are_in_the_json_only(self):
        costs = [entry for entry in levers(OPTIMISTS)["break_even"] if entry["kind"] == "war_cost"]
        self.assertEqual([entry["suggested"] for entry in costs], [False, False])
        self.assertNotIn("fighting cost", told(OPTIMISTS))

    def test_no_words_of_likelihood(self):
        for case in cases_with("issues"):
            self.assertIsNone(re.search(r"\b(un)?likely|probab|\bprice", told(case)), case)

    def test_options_that_levers_add_have_names(self):
        sets = levers("-", text=NEW_OPTIONS)["minimal_sets"]
        self.assertEqual([each["package"]["truce"] for each in sets], ["rolling", "weeks"])
        self.assertIn("A Truce: rolling B Truce: weeks", told("-", text=NEW_OPTIONS))


class OnePackage(unittest.TestCase):
    def test_an_offer_is_named_by_its_id(self):
        answer = levers(OPTIMISTS, "--package", "o3")
        self.assertEqual(answer["asked"]["package"]["truce"], "permanent")
        self.assertFalse(answer["asked"]["acceptable"])

    def test_issues_left_out_stay_as_now(self):
        answer = levers(OPTIMISTS, "--package", "{exchange: full}")
        self.assertEqual(answer["asked"]["as_now"], ["truce", "aid", "withdrawal", "afterwards"])
        self.assertIn("leaves a duty unmet: Aid to the lower valley: As now",
                      told(OPTIMISTS, "--package", "{exchange: full}"))

    def test_a_norm_is_no_lever(self):
        text = told("-", "--package", "{truce: long}", text=NORM)
        self.assertIn("breaks a norm, which no lever changes", text)
        self.assertIn("Relief is owed in any case", text)
        self.assertNotIn("What clashes", text)

    def test_what_is_unknown_is_refused(self):
        for given, part in (("o9", "no offer on record is called 'o9'"),
                            ("{truse: none}", "did you mean 'truce'?"),
                            ("{truce: nine}", "unknown option 'nine'")):
            done = run("levers", OPTIMISTS, "--package", given)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(part, done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
