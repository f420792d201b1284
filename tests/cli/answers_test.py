"""What `check` and `deals` answer: the keys that were promised, the words that were agreed on."""

import json
import random
import re
import unittest

from program import CASES, cases_with, run

HEAD = ["irenic", "verb", "case", "parties", "assumptions"]
DEALS = ["disagreement", "packages", "zone", "frontier", "ideal", "solutions", "divisible",
         "others", "closest", "offers", "improvements", "carried_out", "rounded", "notes", "limit_reached"]
CARRIED_OUT = ["looked_at", "holding", "undecided", "best", "nearest", "packages", "notes"]
CARRIED_PACKAGE = ["index", "utility", "package", "deliverables", "holds", "possible", "guarantees",
                   "start_shortfall", "end_shortfall", "exact", "unmet_duties"]
SOLUTIONS = ["nash", "kalai_smorodinsky", "egalitarian", "utilitarian", "equal_loss", "weighted_nash"]
PLACEHOLDER = "placeholder numbers: this says nothing about these parties"
ALL_CASES = cases_with("issues")

DUTY = """
irenic: 1
title: A duty
sources: {s: {title: A source}}
parties: {g: {name: Government}, h: {name: Movement}}
issues:
  release: {name: Release, options: {none: Nobody, all: Everybody}, obligation: true}
  truce: {name: Truce, options: {none: No truce, long: A long truce}}
preferences:
  g:
    points: {release: {all: {is: 4, source: s}}, truce: {long: {is: 2, source: s}}}
    disagreement: {is: 0, source: s}
  h:
    points: {release: {all: {is: %d, source: s}}, truce: {long: {is: 3, source: s}}}
    disagreement: {is: 0, source: s}
"""


def deals(case, *words, status=0, text=None):
    done = run("deals", case, "--json", *words, text=text)
    assert done.returncode == status, done.stderr.decode()
    return json.loads(done.stdout)


def told(verb, case, *words, text=None):
    done = run(verb, case, *words, text=text)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


class Keys(unittest.TestCase):
    def test_deals_has_every_key_for_every_case(self):
        for case in ALL_CASES:
            with self.subTest(case=str(case)):
                answer = deals(case)
                for key in HEAD + DEALS:
                    self.assertIn(key, answer)
                self.assertEqual(answer["verb"], "deals")
                self.assertEqual(set(answer["case"]), {"title", "sha256"})
                self.assertEqual(list(answer["solutions"]), SOLUTIONS)
                self.assertEqual(len(answer["disagreement"]), len(answer["parties"]))
                self.assertLessEqual({"opens", "nash", "kalai_smorodinsky", "egalitarian"},
                                     set(answer["divisible"]))
                self.assertEqual(answer["frontier"]["listed"], len(answer["frontier"]["points"]))

    def test_packages_that_would_hold_have_every_key(self):
        self.assertIsNone(deals(CASES / "two-valleys")["carried_out"])
        for case in ("two-valleys", "gaza-2024"):
            answer = deals(CASES / case, "--holds")
            carried = answer["carried_out"]
            self.assertEqual(list(carried), CARRIED_OUT)
            self.assertEqual(carried["looked_at"], answer["frontier"]["listed"])
            for package in carried["packages"]:
                self.assertEqual(list(package), CARRIED_PACKAGE)
                point = answer["frontier"]["points"][package["index"]]
                self.assertEqual({key: package[key] for key in point}, point)
            self.assertEqual(carried["holding"], sum(each["holds"] for each in carried["packages"]))
            self.assertNotEqual(carried["best"] is None, carried["nearest"] is None)

    def test_check_has_every_key(self):
        for case in ALL_CASES:
            answer = json.loads(run("check", case, "--json").stdout)
            for key in HEAD + ["issues", "packages", "sourced", "assumed", "warnings"]:
                self.assertIn(key, answer)
            self.assertEqual(answer["assumptions"], answer["assumed"])


class TwoValleys(unittest.TestCase):
    """The values that the case's brief works out."""

    def test_a_deal(self):
        answer = deals(CASES / "two-valleys")
        self.assertEqual((answer["packages"], answer["zone"]["packages"]), ("243", "42"))
        self.assertEqual(answer["disagreement"], [15, 12])
        self.assertEqual(answer["frontier"]["count"], 10)
        shown = {name: answer["solutions"][name]["utility"] for name in ("nash", "kalai_smorodinsky", "egalitarian")}
        self.assertEqual(shown, {"nash": [32, 34], "kalai_smorodinsky": [28, 36], "egalitarian": [34, 30]})
        utilitarian = answer["solutions"]["utilitarian"]
        self.assertEqual((utilitarian["value"], utilitarian["ties"]), (78, 2))
        self.assertIn([16, 62], [point["utility"] for point in utilitarian["tied"]])
        self.assertIsNone(answer["solutions"]["weighted_nash"])
        self.assertIsNone(answer["closest"])

    def test_no_deal(self):
        answer = deals(CASES / "two-valleys" / "optimists.yaml")
        self.assertEqual((answer["zone"]["empty"], answer["zone"]["packages"]), (True, "0"))
        self.assertEqual(answer["closest"]["maximin"]["utility"], [26, 44])
        self.assertEqual(answer["closest"]["outside_money"]["to"], {"g": 5})
        self.assertIsNone(answer["solutions"]["nash"]["utility"])
        self.assertTrue(answer["solutions"]["nash"]["why"])

    def test_weights_points_and_everything(self):
        answer = deals(CASES / "nash-1950", "--weights", "bill=2,jack=1", "--points", "4", "--everything")
        self.assertEqual(answer["solutions"]["weighted_nash"]["utility"], [14, 4])
        self.assertEqual(answer["frontier"]["count"], 11)
        self.assertEqual(answer["frontier"]["listed"], 4)

    def test_better_than_a_package(self):
        package = "{exchange: partial, truce: none, aid: low, withdrawal: none, afterwards: none}"
        answer = deals(CASES / "two-valleys", "--from", package)
        start = answer["improvements"]["from"]["utility"]
        self.assertEqual(start, [12, 8])
        for point in answer["improvements"]["points"]:
            self.assertTrue(all(new >= old for new, old in zip(point["utility"], start)))
        self.assertIn("Better for some than the package given",
                      told("deals", CASES / "two-valleys", "--from", package))


class WouldHold(unittest.TestCase):
    def test_the_best_package_that_holds(self):
        text = told("deals", CASES / "two-valleys", "--holds")
        self.assertIn("Which of these would hold\n  All 10 packages on the frontier", text)
        self.assertIn("product of surpluses has A.", text)
        self.assertNotIn("would hold", told("deals", CASES / "two-valleys"))

    def test_the_nearest_where_none_holds(self):
        case = (CASES / "two-valleys" / "case.yaml").read_text()
        answer = deals("-", "--holds", text=case.replace("{g: 18, h: 20}", "{g: 16, h: 20}"))
        self.assertEqual(answer["carried_out"]["holding"], 0)
        self.assertEqual(answer["carried_out"]["nearest"]["guarantees"], {"g": 2, "h": 0})
        self.assertEqual(answer["carried_out"]["nearest"]["end_shortfall"], {"g": 2, "h": 0})

    def test_phases_that_follow_from_options_are_needed(self):
        case = (CASES / "two-valleys" / "case.yaml").read_text()
        for text, missing in ((re.sub(r"  follows:\n(    .*\n)+", "", case), b"phases.follows: error"),
                              ((CASES / "nash-1950" / "case.yaml").read_text(), b"phases: error")):
            done = run("deals", "-", "--holds", text=text)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(missing, done.stderr)


class Words(unittest.TestCase):
    def test_placeholders_come_with_what_would_have_to_be_true_first(self):
        text = told("deals", CASES / "two-valleys")
        self.assertIn(PLACEHOLDER + "\n", text)
        self.assertLess(text.index("What would have to be true"), text.index("There is a deal among"))

    def test_sourced_cases_come_with_the_verdict_first(self):
        text = told("deals", CASES / "nash-1950")
        self.assertNotIn(PLACEHOLDER, text)
        self.assertLess(text.index("There is a deal among"), text.index("What would have to be true"))

    def test_no_oracle_speaks(self):
        banned = re.compile(r"\b(fair(est)?|likely|likelihood|probab\w+|optimal|price\w*|paid|bought|wins?)\b",
                            re.IGNORECASE)
        for case in ALL_CASES:
            text = told("deals", case)
            title = text.splitlines()[0]
            self.assertIsNone(banned.search(text.replace(title, "")), case)

    def test_duties_are_owed_and_never_traded(self):
        text = told("deals", "-", text=DUTY % 1)
        self.assertIn("owed in any case: Release: Everybody", text)
        self.assertNotIn("leaves a duty unmet", text)
        text = told("deals", "-", text=DUTY % -4)
        self.assertIn("leaves a duty unmet: Release: Nobody", text)

    def test_break_evens_round_to_the_side_that_holds(self):
        text = told("deals", "-", text=DUTY.replace("is: 4", "is: 4.7375") % 1)
        self.assertIn("- 6.73 for Government (taken here: 0)", text)

    def test_a_limit_is_said_and_shown_by_the_status(self):
        draw = random.Random(1)
        parties = [f"p{n}" for n in range(8)]
        text = "irenic: 1\nparties: {" + ", ".join(f"{p}: {{}}" for p in parties) + "}\nissues:\n"
        text += "".join(f"  i{n}: {{options: [a, b, c]}}\n" for n in range(40)) + "preferences:\n"
        for party in parties:
            points = ", ".join(f"i{n}: {{b: {draw.randint(0, 100)}, c: {draw.randint(0, 100)}}}"
                               for n in range(40))
            text += f"  {party}: {{points: {{{points}}}, disagreement: 0}}\n"
        done = run("deals", "-", "--limit-seconds", "1", text=text)
        self.assertEqual(done.returncode, 3, done.stderr.decode())
        self.assertIn("A limit was reached", done.stdout.decode())
        self.assertTrue(deals("-", "--limit-seconds", "1", status=3, text=text)["limit_reached"])

    def test_constraints_that_allow_nothing_are_an_answer(self):
        text = DUTY % 1 + "constraints: [{never: {truce: [none, long]}}]\n"
        self.assertEqual(deals("-", text=text)["packages"], "0")
        self.assertIn("The constraints allow no package", told("deals", "-", text=text))
        self.assertIn("together they allow no package", told("check", "-", text=text))


if __name__ == "__main__":
    unittest.main()
