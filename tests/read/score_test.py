"""The scorer, on readers whose mistakes are known."""

import dataclasses
import unittest

import yaml

import corpus
import report
from corpus import Entry, Label, Person
from match import Found, assign, overlap
from score import score


def label(kind="reject", event="REJECT", **changes):
    given = {
        "sentence": 1, "kinds": (kind,), "events": (event,), "modes": ("yield",),
        "codes": ("1246",), "tenses": ("happened",), "actors": (Person("Valmoria"),),
        "recipients": (), "issues": ("truce",), "maybe_actors": (), "maybe_recipients": (),
        "maybe_issues": (), "quote": None, "maybe": False,
    }
    return Label(**{**given, **changes})


def act(kind="reject", event="REJECT", **changes):
    given = {
        "sentence": 1, "kind": kind, "event": event, "mode": "yield", "code": "1246",
        "tense": "happened", "actors": (("valmoria", "Valmoria"),), "recipients": (),
        "issues": ("truce",), "quote": None, "confidence": 0.5,
    }
    return Found(**{**given, **changes})


def entry(*labels, sentences=("A sentence.",)):
    return Entry("one", "check", "conflict", ("active",), sentences, False, labels)


def scored(labels, acts, **more):
    return score([entry(*labels, **more)], {"one": acts})


def as_labelled(label_):
    """What a reader without a mistake reads of a label."""
    def persons(people):
        return tuple(((person.means or person.text).lower().replace(" ", "_"), person.text)
                     for person in people)
    return Found(label_.sentence, label_.kind, label_.event, label_.modes[0], label_.codes[0],
                 label_.tenses[0], persons(label_.actors), persons(label_.recipients),
                 label_.issues, label_.quote, 0.5)


class WholeCorpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.entries = corpus.load()
        cls.acts = {one.id: [as_labelled(label_) for label_ in one.labels if not label_.maybe]
                    for one in cls.entries}

    def test_a_reader_without_mistakes_scores_full(self):
        numbers = report.measured(score(self.entries, self.acts))
        self.assertEqual({place: points for place, points in numbers.items() if points < 100}, {})

    def test_reading_what_is_only_maybe_there_is_no_mistake(self):
        acts = {one.id: [as_labelled(label_) for label_ in one.labels] for one in self.entries}
        scores = score(self.entries, acts)
        self.assertEqual([name for name, tally in scores.kinds.items() if tally.wrong], [])
        self.assertEqual([name for name, tally in scores.events.items() if tally.wrong], [])

    def test_a_reader_of_nothing_finds_nothing(self):
        scores = score(self.entries, {})
        self.assertTrue(all(tally.recall == 0 and tally.precision is None
                            for tally in scores.kinds.values()))
        self.assertEqual(scores.sentences["event_of_surest"].value, 0)
        self.assertEqual(scores.sentences["left_alone"].value, 1)

    def test_every_act_read_counts_once(self):
        acts = {one.id: [act(), act("meet", "CONSULT")] for one in self.entries}
        scores = score(self.entries, acts)
        maybes = sum(label_.maybe for one in self.entries for label_ in one.labels)
        counted = sum(tally.right + tally.wrong for tally in scores.kinds.values())
        self.assertLessEqual(counted, 2 * len(self.entries))
        self.assertGreaterEqual(counted, 2 * len(self.entries) - maybes)


class Acts(unittest.TestCase):
    def test_a_wrong_kind_is_missed_and_wrong(self):
        scores = scored([label()], [act("accuse")])
        self.assertEqual((scores.kinds["reject"].missed, scores.kinds["accuse"].wrong), (1, 1))
        self.assertEqual(scores.events["REJECT"].right, 1)

    def test_a_wrong_event_is_missed_and_wrong(self):
        scores = scored([label()], [act(event="ACCUSE")])
        self.assertEqual((scores.events["REJECT"].missed, scores.events["ACCUSE"].wrong), (1, 1))
        self.assertEqual(scores.kinds["reject"].right, 1)

    def test_of_two_acts_one_counts_and_one_is_wrong(self):
        tally = scored([label()], [act(), act()]).kinds["reject"]
        self.assertEqual((tally.right, tally.wrong), (1, 1))
        self.assertEqual((tally.precision, tally.recall), (0.5, 1))

    def test_another_sentence_does_not_count(self):
        scores = scored([label(sentence=2)], [act()], sentences=("One.", "Two."))
        self.assertEqual((scores.kinds["reject"].missed, scores.kinds["reject"].wrong), (1, 1))

    def test_a_sentence_beyond_the_text_is_wrong(self):
        self.assertEqual(scored([], [act(sentence=7)]).kinds["reject"].wrong, 1)

    def test_any_of_several_labels_is_right_and_counts_as_the_first(self):
        scores = scored([label(kinds=("reject", "accuse"), events=("REJECT", "ACCUSE"))],
                        [act("accuse", "ACCUSE")])
        self.assertEqual(scores.kinds["reject"].right, 1)
        self.assertEqual(scores.events["REJECT"].right, 1)
        self.assertNotIn("accuse", scores.kinds)

    def test_no_event_may_be_right_or_wrong(self):
        scores = scored([label("position", None)], [act("position", "REQUEST")])
        self.assertEqual(scores.events["REQUEST"].wrong, 1)
        scores = scored([label("position", None, events=(None, "REQUEST"))],
                        [act("position", "REQUEST")])
        self.assertEqual(sum(tally.wrong for tally in scores.events.values()), 0)
        scores = scored([label("position", None)], [act("position", None)])
        self.assertEqual(dict(scores.events), {})

    def test_what_is_maybe_there_is_neither_missed_nor_wrong(self):
        for acts in ([], [act()]):
            scores = scored([label(maybe=True)], acts)
            self.assertEqual(dict(scores.kinds), {})

    def test_roles_tell_which_of_two_acts_is_which(self):
        labels = [label(), label(actors=(Person("Karsovia"),), issues=("embargo",))]
        other = act(actors=(("karsovia", "Karsovia"),), issues=("embargo",))
        self.assertEqual(assign(labels, [other, act()]), (1, 0))

    def test_the_kind_goes_before_the_roles(self):
        labels = [label("accuse", "REJECT"), label(actors=(), issues=())]
        self.assertEqual(assign(labels, [act()]), (1,))

    def test_taking_the_best_for_one_leaves_the_rest_for_another(self):
        labels = [label(kinds=("reject", "meet")), label("meet", "CONSULT")]
        self.assertEqual(assign(labels, [act("meet", "REJECT"), act("reject", "REJECT")]), (1, 0))


class Roles(unittest.TestCase):
    def role(self, name, label_, act_):
        tally = scored([label_], [act_]).roles[name]
        return tally.right, tally.missed, tally.wrong

    def test_participants_count_one_by_one(self):
        both = label(actors=(Person("Oman"), Person("Kenya")))
        self.assertEqual(self.role("actor", both, act(actors=(("oman", "Oman"),))), (1, 1, 0))
        read = act(actors=(("oman", "Oman"), ("ghana", "Ghana")))
        self.assertEqual(self.role("actor", both, read), (1, 1, 1))
        self.assertEqual(self.role("recipient", label(), act(recipients=(("x", "X"),))), (0, 0, 1))

    def test_one_found_does_not_stand_for_two(self):
        both = label(actors=(Person("Army of Oman"), Person("Navy of Oman")))
        self.assertEqual(self.role("actor", both, act(actors=(("oman", "Oman"),))), (1, 1, 0))

    def test_the_longer_name_may_be_on_either_side(self):
        titled = label(actors=(Person("Foreign Minister Dara Voss"),))
        self.assertEqual(self.role("actor", titled, act(actors=(("voss", "Voss"),))), (1, 0, 0))
        plain = label(actors=(Person("junta"),))
        self.assertEqual(self.role("actor", plain, act(actors=(("j", "the Junta"),))), (1, 0, 0))

    def test_a_pronoun_must_be_resolved(self):
        it = label(actors=(Person("It", "Northern Front"),))
        for name, text, right in (("northern_front", "It", 1), ("it", "It", 0),
                                  ("valmoria", "It", 0), ("n", "the Northern Front", 1)):
            self.assertEqual(self.role("actor", it, act(actors=((name, text),)))[0], right)
        she = label(actors=(Person("She", "Valmorian Foreign Minister Dara Voss"),))
        self.assertEqual(self.role("actor", she, act(actors=(("valmoria", "She"),)))[0], 1)

    def test_what_may_be_there_is_not_wrong(self):
        read = act(recipients=(("oman", "Oman"),), issues=("truce", "review"))
        maybe = label(maybe_recipients=(Person("Oman"),), maybe_issues=("review",))
        self.assertEqual(self.role("recipient", maybe, read), (0, 0, 0))
        self.assertEqual(self.role("issue", maybe, read), (1, 0, 0))
        self.assertEqual(self.role("issue", label(), read), (1, 0, 1))

    def test_tense_mode_and_code_are_right_or_not(self):
        self.assertEqual(self.role("tense", label(), act(tense="denied")), (0, 1, 1))
        self.assertEqual(self.role("mode", label(modes=("yield", "meet")), act(mode="meet")),
                         (1, 0, 0))
        self.assertEqual(self.role("cameo", label(), act(code=None)), (0, 1, 1))

    def test_a_quote_is_right_when_its_words_are(self):
        said = label(quote="We will not go")
        self.assertEqual(self.role("quote", said, act(quote="“We will not go,”")), (1, 0, 0))
        self.assertEqual(self.role("quote", said, act(quote="We will")), (0, 1, 1))
        self.assertEqual(self.role("quote", said, act()), (0, 1, 0))
        self.assertEqual(self.role("quote", label(), act(quote="We")), (0, 0, 1))

    def test_roles_of_what_was_not_found_do_not_count(self):
        self.assertEqual(self.role("actor", label(), act("meet", "CONSULT")), (0, 0, 0))


class Sentences(unittest.TestCase):
    def test_only_the_surest_act_counts_for_the_first_share(self):
        acts = [act("meet", "CONSULT", confidence=0.9), act(confidence=0.2)]
        shares = scored([label()], acts).sentences
        self.assertEqual(shares["event_of_surest"].value, 0)
        self.assertEqual(shares["event_among_all"].value, 1)

    def test_people_must_all_be_right_and_no_other(self):
        both = label(recipients=(Person("Oman"),))
        self.assertEqual(scored([both], [act()]).sentences["actor_and_recipient"].value, 0)
        right = act(recipients=(("oman", "Oman"),))
        self.assertEqual(scored([both], [right]).sentences["actor_and_recipient"].value, 1)
        self.assertEqual(scored([label()], [right]).sentences["actor_and_recipient"].value, 0)

    def test_beliefs_have_no_event_to_be_right(self):
        shares = scored([label("state_belief", None)], [act("state_belief", None)]).sentences
        self.assertEqual(shares["event_of_surest"].of, 0)

    def test_an_act_in_a_sentence_without_one_is_noticed(self):
        self.assertEqual(scored([], [act()]).sentences["left_alone"].value, 0)
        self.assertEqual(scored([], []).sentences["left_alone"].value, 1)


class Words(unittest.TestCase):
    def test_texts_overlap_when_one_holds_the_other(self):
        self.assertTrue(overlap("The Northern Front", "northern front"))
        self.assertTrue(overlap("Tolmar's water minister", "Tolmar"))
        self.assertTrue(overlap("U.N. mission", "the U.N."))
        self.assertFalse(overlap("Northern Front", "Front of Liberation"))
        self.assertFalse(overlap("the", "the"))
        self.assertFalse(overlap("Oman", "Omani"))
        self.assertTrue(overlap("Oman", "Omani", endings=True))


class Floors(unittest.TestCase):
    def test_a_floor_is_said_when_it_is_not_reached(self):
        scores = scored([label()], [act(), act()])
        tree = {"kinds": {"reject": {"precision": 50, "recall": 100}}}
        self.assertEqual(report.below(scores, tree), [])
        tree["kinds"]["reject"]["precision"] = 51
        self.assertEqual(report.below(scores, tree), ["kinds reject precision: 50.0, floor 51"])

    def test_what_is_not_measured_is_below_its_floor(self):
        self.assertEqual(report.below(scored([], []), {"kinds": {"meet": {"recall": 1}}}),
                         ["kinds meet recall: 0.0, floor 1"])

    def test_written_floors_are_reached(self):
        scores = scored([label()], [act()])
        tree = yaml.safe_load(report.floors_text(scores))
        self.assertEqual(report.below(scores, tree), [])
        worse = dataclasses.replace(act(), issues=())
        self.assertNotEqual(report.below(scored([label()], [worse]), tree), [])


if __name__ == "__main__":
    unittest.main()
