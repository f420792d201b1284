"""Reading the labelled sentences has not become worse than tests/golden/read/floors.yaml."""

import os
import unittest

import corpus
import program
import report
from score import score


class Reading(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        entries = corpus.load()
        cls.scores = score(entries, program.read(os.environ["IRENIC_PROGRAM"], entries))

    def test_no_score_is_below_its_floor(self):
        for rows in (*(report.group_rows(self.scores, group) for group in report.GROUPS),
                     report.sentence_rows(self.scores)):
            print("\n".join("  ".join(row) for row in rows), end="\n\n")
        self.assertEqual(report.below(self.scores, report.floors()), [])

    def test_every_labelled_act_event_and_role_has_a_floor(self):
        places = {place[:2] for place in report.flat(report.floors())}
        self.assertEqual({place[:2] for place in report.measured(self.scores)} - places, set())


if __name__ == "__main__":
    unittest.main()
