"""What `phases` answers: keys, plans and guarantees worked out by hand, the words around them."""

import json
import re
import time
import unittest

from program import CASES, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
PHASES = ["self_enforcing", "possible", "why", "start_slack", "start_shortfall", "end_slack", "end_shortfall",
          "guarantees", "pareto_guarantees", "exact", "bound", "steps", "weakest", "plans", "cheapest", "order",
          "one_side_first", "what_if", "tranches", "sizes", "one_sided", "peace", "war", "standing", "owed", "notes",
          "rounded", "limit_reached"]
VALLEYS = CASES / "two-valleys"
PLACEHOLDER = "placeholder numbers: this says nothing about these parties"
IN_TURNS = "prisoners,captives,prisoners,captives,prisoners,captives,prisoners,captives,monitoring,rebuilding"

EXCHANGE = """
irenic: 1
title: An exchange
sources: {s: {title: A source}}
parties: {g: {name: Government}, h: {name: Movement}, donors: {name: Fund, role: donor}}
phases:
  deliverables:
    captives:   {giver: h, tranches: TRANCHES, cost: {h: C_COST}, value: {g: C_VALUE}, shift: {g: C_UP, h: C_DOWN}}
    prisoners:  {giver: g, tranches: TRANCHES, cost: {g: P_COST}, value: {h: P_VALUE}}
    monitoring: {giver: h, cost: {h: 14}, shift: {g: 2, h: -6}, after: [captives, prisoners]}
    rebuilding: {giver: donors, value: {h: 20}, after: [monitoring]}
  peace: {g: PEACE, h: 20}
  war: {g: 12, h: 24}
"""

SALE = """
irenic: 1
parties: {s: {name: Supplier}, d: {name: Receiver}}
phases:
  deliverables:
    a: {giver: s, cost: {s: 4}, value: {d: 7}}
    b: {giver: s, cost: {s: 3}, value: {d: 4}}
    c: {giver: s, cost: {s: 1}, value: {d: 3}}
    d: {giver: s, cost: {s: 5}, value: {d: 4}}
    e: {giver: s, cost: {s: 2}, value: {d: 1}}
  peace: {s: 0, d: 0}
  war: {s: 0, d: 0}
  guarantees: {s: {amount: 0.5}, d: {amount: 0.5}}
"""


def exchange(tranches, peace=18):
    """Test H in 1, 2 or 4 tranches: the totals stay."""
    numbers = {"TRANCHES": tranches, "C_COST": 12 // tranches, "C_VALUE": 40 // tranches, "C_UP": 4 // tranches,
               "C_DOWN": -8 // tranches, "P_COST": 16 // tranches, "P_VALUE": 32 // tranches, "PEACE": peace}
    return re.sub("|".join(numbers), lambda found: str(numbers[found.group()]), EXCHANGE)


def phases(case, *words, text=None):
    done = run("phases", case, "--json", *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def told(case, *words, text=None):
    """The text, its line breaks and indents taken out."""
    done = run("phases", case, *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return " ".join(done.stdout.decode().split())


class Keys(unittest.TestCase):
    def test_every_key_for_every_case(self):
        for case in cases_with("phases"):
            with self.subTest(case=str(case)):
                self.assertEqual(list(phases(case, "--no-what-if")), HEAD + PHASES)

    def test_keys_of_parts(self):
        answer = phases(VALLEYS, "--order", IN_TURNS, "--weights", "g=2,h=1")
        self.assertEqual(list(answer["steps"][0]), ["deliver", "tranche", "by", "with", "slack", "withheld"])
        self.assertEqual(list(answer["weakest"]), ["step", "party", "margin", "withholding"])
        self.assertEqual(list(answer["plans"][0]), ["guarantees", "order"])
        self.assertLessEqual({"weights", "guarantees", "cost", "order"}, set(answer["cheapest"]))
        self.assertLessEqual({"holds", "guarantees", "start_slack", "start_shortfall", "steps", "fails"},
                             set(answer["order"]))
        for each in answer["what_if"]:
            self.assertLessEqual({"help", "of", "possible", "guarantees", "pareto_guarantees", "start_shortfall",
                                  "end_shortfall", "exact"}, set(each))
        self.assertEqual(list(answer["peace"]["g"]), ["value", "derived"])

    def test_a_case_without_phases_is_refused(self):
        done = run("phases", CASES / "nash-1950")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("phases", done.stderr.decode())


class TwoValleys(unittest.TestCase):
    def test_an_order_without_guarantees(self):
        answer = phases(VALLEYS)
        self.assertTrue(answer["self_enforcing"] and answer["exact"] and answer["possible"])
        self.assertEqual((answer["start_slack"], answer["end_slack"]), ([30, 22], [0, 10]))
        self.assertEqual(answer["guarantees"], {"g": 0, "h": 0})
        self.assertEqual(answer["pareto_guarantees"], [[0, 0]])
        self.assertEqual([step["deliver"] for step in answer["steps"]], IN_TURNS.split(","))
        self.assertEqual([step["slack"] for step in answer["steps"]],
                         [[34, 14], [23, 19], [27, 11], [16, 16], [20, 8], [9, 13], [13, 5], [2, 10], [0, 30],
                          [0, 10]])
        self.assertEqual(answer["owed"], ["captives"])

    def test_the_plan_can_be_handed_back_as_an_order(self):
        answer = phases(VALLEYS)
        again = phases(VALLEYS, "--order", ",".join(answer["plans"][0]["order"]))["order"]
        self.assertTrue(again["holds"])
        self.assertEqual(again["steps"], answer["steps"])

    def test_orders_that_take_guarantees(self):
        for order, needed in {"captives*4,prisoners*4,monitoring,rebuilding": [14, 0],
                              "prisoners*4,captives*4,monitoring,rebuilding": [0, 10],
                              "captives,prisoners," * 4 + "monitoring,rebuilding": [2, 0],
                              IN_TURNS: [0, 0]}.items():
            with self.subTest(order=order):
                answer = phases(VALLEYS, "--order", order)["order"]
                self.assertEqual(list(answer["guarantees"].values()), needed)
                self.assertEqual(answer["holds"], needed == [0, 0])

    def test_why_tells_the_first_state_that_fails(self):
        text = told(VALLEYS, "--order", "prisoners*4, captives*4, monitoring, rebuilding", "--why")
        self.assertIn("After step 3 (prisoners, tranche 3 of 4) Movement of the Lower Valley would be 2 points "
                      "better off going back to war: it has given nothing, has received prisoners (3 of 4)", text)
        self.assertIn("no state of the plan below fails", told(VALLEYS, "--why"))
        self.assertNotIn("Why:", told(VALLEYS))

    def test_what_one_side_first_would_take(self):
        first = {each["by"]: each["guarantees"] for each in phases(VALLEYS)["one_side_first"]}
        self.assertEqual(first, {"g": {"g": 0, "h": 10}, "h": {"g": 14, "h": 0}})

    def test_a_donor_who_gives_before_monitoring_takes_its_reason_away(self):
        helps = {(each["help"], each["of"]): each for each in phases(VALLEYS)["what_if"]}
        self.assertEqual(helps["donor_first", "rebuilding"]["guarantees"]["h"], 10)
        self.assertEqual(phases(VALLEYS, "--no-what-if")["what_if"], [])


class MergedSteps(unittest.TestCase):
    TEXT = """
irenic: 1
parties: {g: {}, h: {}}
phases:
  deliverables:
    c: {giver: h, tranches: %d, cost: {h: 1}, value: {g: 2}}
    p: {giver: g, tranches: %d, cost: {g: 1}, value: {h: 2}}
  peace: {g: 30, h: 30}
  war: {g: 0, h: 0}
  steps_at_most: %d
"""

    def test_tranches_of_one_step_are_told_together(self):
        self.assertIn("c 1 to 4 of 4 + p 1 to 4 of 4", told("-", text=self.TEXT % (4, 4, 1)))

    def test_many_ways_to_merge_end_at_the_limit(self):
        begun = time.monotonic()
        done = run("phases", "-", "--json", "--limit-seconds", "1", text=self.TEXT % (3000, 3000, 300))
        self.assertLess(time.monotonic() - begun, 5)
        self.assertEqual(done.returncode, 3)
        self.assertFalse(json.loads(done.stdout)["exact"])


class Payments(unittest.TestCase):
    TEXT = """
irenic: 1
parties: {s: {}, d: {}}
phases:
  deliverables:
    a: {giver: s, cost: {s: 2}, value: {d: 3}}
    b: {giver: s, cost: {s: 1}, value: {d: 2}%s}
  peace: {s: 9, d: 9}
  war: {s: 0, d: 0}
"""

    def test_are_told_before_each_delivery(self):
        exchange = phases("-", "--payment", "4", text=self.TEXT % "")["one_sided"]
        self.assertEqual(exchange["total"], 4)
        self.assertEqual(len(exchange["paid"]), 3)

    def test_never_for_what_is_owed(self):
        answer = phases("-", "--payment", "4", text=self.TEXT % ", obligation: true")
        self.assertEqual((answer["one_sided"]["total"], answer["one_sided"]["paid"]), (None, []))
        self.assertTrue(any("never paid for" in note for note in answer["notes"]))

    def test_say_where_they_were_not_used(self):
        notes = phases(VALLEYS, "--payment", "4")["notes"]
        self.assertTrue(any("payment was not used" in note for note in notes))


class Slicing(unittest.TestCase):
    def test_more_tranches_take_fewer_guarantees(self):
        for tranches, needed in {1: [[0, 10], [14, 0]], 2: [[0, 0]], 4: [[0, 0]]}.items():
            self.assertEqual(phases("-", text=exchange(tranches))["pareto_guarantees"], needed)

    def test_but_never_repair_the_end(self):
        for tranches, needed in {1: [[2, 10], [16, 0]], 2: [[2, 0]], 4: [[2, 0]]}.items():
            answer = phases("-", text=exchange(tranches, peace=16))
            self.assertEqual(answer["pareto_guarantees"], needed)
            self.assertEqual(answer["end_shortfall"], [2, 0])
        self.assertIn("Slicing into more tranches never repairs that", told("-", text=exchange(4, peace=16)))

    def test_weights_say_whose_guarantee_is_dearer(self):
        text = exchange(1)
        self.assertEqual(phases("-", "--weights", "h=2", text=text)["cheapest"]["guarantees"], {"g": 14, "h": 0})
        self.assertEqual(phases("-", "--weights", "g=2", text=text)["cheapest"]["guarantees"], {"g": 0, "h": 10})
        self.assertIsNone(phases("-", text=text)["cheapest"])


class OneSided(unittest.TestCase):
    def test_the_safest_order_and_its_payments(self):
        answer = phases("-", "--payment", "17", text=SALE)["one_sided"]
        self.assertEqual((answer["needed"], answer["worst"], answer["at_once"]), (1, 6, 15))
        self.assertEqual((answer["supplier"], answer["receiver"]), ("s", "d"))
        self.assertEqual(answer["order"][-3:], ["a", "b", "c"])
        self.assertEqual(answer["paid"][-1], [17, 17])
        self.assertIsNone(phases(VALLEYS)["one_sided"])

    def test_in_words(self):
        text = told("-", "--payment", "17", text=SALE)
        self.assertIn("guarantees of 1 point for both together are enough *", text)
        self.assertIn("in the worst order 6 points, all in one step 15 points", text)
        self.assertIn("With --payment TOTAL", told("-", text=SALE))


class Words(unittest.TestCase):
    def test_placeholders_come_with_what_would_have_to_be_true_first(self):
        text = told(VALLEYS)
        self.assertIn(PLACEHOLDER, text)
        self.assertLess(text.index("What would have to be true"), text.index("There is an order in which"))

    def test_what_would_have_to_be_true_is_true(self):
        self.assertIn("or the completed peace 18 or more", told(VALLEYS))
        case = (VALLEYS / "case.yaml").read_text(encoding="utf-8")
        self.assertIn("peace: {g: 18, h: 20}", case)
        for peace, holds in {"{g: 18, h: 15}": True, "{g: 17, h: 20}": False}.items():
            changed = case.replace("peace: {g: 18, h: 20}", "peace: " + peace)
            self.assertEqual(phases("-", "--order", IN_TURNS, text=changed)["order"]["holds"], holds)

    def test_no_words_of_likelihood_and_no_prices(self):
        for case in cases_with("phases"):
            text = told(case, "--why", "--no-what-if")
            self.assertIsNone(re.search(r"\b(un)?likely|probab|\bprices?\b|\boptimal|\bfair\b|\bbought\b", text), case)

    def test_duties_stand_apart(self):
        self.assertIn("Owed in any case captives: owed whether or not others go on", told(VALLEYS))

    def test_fits_a_page_and_a_screen(self):
        for case in cases_with("phases"):
            for line in run("phases", case, "--no-what-if").stdout.decode().splitlines():
                self.assertLessEqual(len(line), 80, line)
        self.assertLessEqual(len(run("phases", VALLEYS).stdout.decode().splitlines()), 65)


class Refusals(unittest.TestCase):
    def refuse(self, *words):
        done = run("phases", VALLEYS, *words)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        return done.stderr.decode()

    def test_all_errors_at_once(self):
        text = self.refuse("--order", "captive,prisoners*x", "--stops", "movr", "--weights", "k=1,h=0",
                           "--payment", "much")
        for part in ("unknown deliverable 'captive'; did you mean 'captives'?", "'x' is no number of tranches",
                     "did you mean 'mover'?", "unknown party 'k'", "'0' is no weight", "'much' is no payment"):
            self.assertIn(part, text)
        self.assertEqual(len(text.splitlines()), 6)

    def test_an_order_delivers_each_tranche_once(self):
        text = self.refuse("--order", "captives*5")
        self.assertIn("'captives' is delivered 5 times of 4 tranches", text)
        self.assertIn("'rebuilding' is delivered 0 times of 1 tranche", text)

    def test_an_order_keeps_what_comes_after_what(self):
        text = self.refuse("--order", "monitoring," + IN_TURNS.replace(",monitoring", ""))
        self.assertIn("--order: error: step 1: 'monitoring' comes before", text)

    def test_options_of_other_verbs(self):
        self.assertIn("--package", self.refuse("--package", "x"))
        self.assertIn("--weights", self.refuse("--weight", "g=1"))


if __name__ == "__main__":
    unittest.main()
