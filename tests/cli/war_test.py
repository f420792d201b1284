"""What `war` answers: keys, the values worked out by hand, the words around them."""

import json
import re
import unittest

from program import CASES, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
WAR = ["disagreement", "battles", "sides", "optimism", "commitment", "first_strike", "risks", "zone",
       "indivisible", "split", "break_even", "rounded", "notes", "limit_reached"]
OPTIMISTS = CASES / "two-valleys/optimists.yaml"
NO_PROOF = "that is no proof that a bargain exists"

POWER = """
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}}
war:
  sides: [g, h]
  beliefs: {g: 0.6, h: {prevail: 0.3, stalemate: 0.2}}
  payoffs: {g: {prevail: 10, fail: 0, stalemate: 4}, h: {prevail: 10, fail: 0, stalemate: 4}}
  shift: {rising: h, now: 0.4, later: %s, discount: 0.9, cost: {g: 1, h: 1}}
  first_strike: {first: 0.6, second: 0.5, cost: {g: 0.04, h: 0.04}}
"""

RISK = """
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}}
issues: {truce: {name: Truce, options: {none: None, long: Long}}}
preferences:
  g: {points: {truce: {long: 6}}, disagreement: 0}
  h: {points: {truce: {long: 6}}, disagreement: 0}
risks: {attack: {name: Renewed attack, borne_by: g, loss: 20, discount: 0.95, hazard: 0.1}}
"""


def war(case, *words, text=None):
    done = run("war", case, "--json", *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def told(case, *words, text=None):
    """The text, its line breaks and indents taken out."""
    done = run("war", case, *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return " ".join(done.stdout.decode().split())


class War(unittest.TestCase):
    def test_has_every_key_for_every_case(self):
        for case in cases_with("war", "risks"):
            with self.subTest(case=str(case)):
                self.assertEqual(list(war(case)), HEAD + WAR)

    def test_values_follow_from_own_beliefs(self):
        answer = war(OPTIMISTS)
        self.assertEqual(answer["disagreement"], {"g": 31, "h": 42})
        self.assertEqual((answer["optimism"]["excess"], answer["optimism"]["blocks"]), (0.52, True))

    def test_each_side_is_told_in_its_own_terms(self):
        text = told(OPTIMISTS)
        self.assertIn("g Government of the Upper Valley 0.8 55 -25 8 31", text)
        self.assertIn("h Movement of the Lower Valley 0.9 60 -40 8 42", text)

    def test_no_obstacle_is_no_proof_of_a_bargain(self):
        for case in cases_with("war", "risks"):
            self.assertIn(NO_PROOF, told(case))

    def test_no_words_of_likelihood(self):
        for case in cases_with("war", "risks"):
            self.assertIsNone(re.search(r"\b(un)?likely|probab", told(case)), case)

    def test_a_case_without_war_and_risks_is_refused(self):
        done = run("war", CASES / "nash-1950")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("needs a `war` or a `risks` block", done.stderr.decode())


class Obstacles(unittest.TestCase):
    def test_shifting_power_bites_where_the_shift_is_large(self):
        text = told("-", text=POWER % 0.7)
        self.assertIn("shifting power: bites. With 1 at stake in each period, fighting at once is "
                      "worth 5 to Government; no division can give it more than 4.6.", text)
        self.assertIn("put at 0.65 or less instead of 0.7", text)
        text = told("-", text=POWER % 0.6)
        self.assertIn("shifting power: does not bite.", text)
        self.assertIn("it could count on 3.7 only", text)

    def test_what_the_case_has_no_block_for_is_not_asked(self):
        text = told("-", text=POWER % 0.6)
        self.assertIn("breach: not asked: the case has no `risks`.", text)
        self.assertIn("Movement puts a stalemate at 0.2, worth 4 to it.", text)
        self.assertIn("shifting power: not asked: the case has no `shift`.", told("-", text=RISK))

    def test_a_risk_can_take_a_deal_away(self):
        text = told("-", text=RISK)
        self.assertIn("There is no deal among these options. What bites: breach.", text)
        self.assertIn("Renewed attack g 10 % 20 13.1 13.1 up to 2.2 %", text)
        self.assertAlmostEqual(war("-", text=RISK)["risks"]["attack"]["break_even_hazard"], 0.022556391, 6)


if __name__ == "__main__":
    unittest.main()
