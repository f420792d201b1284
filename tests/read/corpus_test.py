"""The labelled sentences themselves: every label is well formed and its words are in the text."""

import collections
import re
import unittest

import corpus
from match import overlap

KINDS = ("propose counter accept reject demand concede threaten appeal mediate meet accuse "
         "state_belief commitment_concern position deliver breach support pressure force").split()
EVENTS = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST REJECT ACCUSE THREATEN "
          "PROTEST SANCTION MOBILIZE COERCE ASSAULT").split()
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release return disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives "
               "suicide-attack aerial drone heavy-weapons crowd-control unconventional",
}
ISSUES = ("captives.release prisoners.release remains.return truce end_of_war forces.withdrawal "
          "movement.return aid.level reconstruction disarmament monitoring guarantees "
          "governance.interim political_horizon accountability sanctions embargo review "
          "sequence").split()
TENSES = {"happened", "expected", "denied"}
DOMAINS = {"conflict", "labour", "climate", "trade", "other"}
CONSTRUCTIONS = ("active passive apposition title possessive nominalisation relative "
                 "reduced_relative participle infinitive ditransitive reported according_to quote "
                 "conjunction_subject conjunction_verb conjunction_object negation denied future "
                 "conditional question pronoun short_name abbreviation document heading long "
                 "none water").split()
ENTRY_KEYS = {"id", "set", "domain", "construction", "heading", "text", "acts"}
ACT_KEYS = {"sentence", "act", "event", "mode", "cameo", "actors", "recipients", "issues", "tense",
            "actors_maybe", "recipients_maybe", "issues_maybe", "quote", "maybe"}


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.raw = corpus.raw()
        cls.entries = corpus.load()
        cls.required = [label for entry in cls.entries for label in entry.labels if not label.maybe]

    def of_every_label(self, check):
        for entry in self.entries:
            for label in entry.labels:
                with self.subTest(entry=entry.id, act=label.kind):
                    check(entry, label)

    def test_there_are_no_other_keys(self):
        for entry in self.raw:
            with self.subTest(entry=entry["id"]):
                self.assertLessEqual(set(entry), ENTRY_KEYS)
                for act in entry["acts"]:
                    self.assertLessEqual(set(act), ACT_KEYS)

    def test_ids_and_texts_are_unique(self):
        for values in ([entry.id for entry in self.entries],
                       [entry.document() for entry in self.entries]):
            twice = [value for value, count in collections.Counter(values).items() if count > 1]
            self.assertEqual(twice, [])

    def test_ids_are_file_names_and_ids_of_sources(self):
        for entry in self.entries:
            self.assertRegex(entry.id, r"^[a-z][a-z0-9_]*$")

    def test_half_is_for_tuning_and_half_for_checking(self):
        sets = collections.Counter(entry.set for entry in self.entries)
        self.assertEqual(set(sets), {"tuning", "check"})
        self.assertLessEqual(abs(sets["tuning"] - sets["check"]), 1)

    def test_there_are_enough_sentences(self):
        self.assertGreaterEqual(sum(len(entry.sentences) for entry in self.entries), 400)

    def test_every_kind_and_event_is_there_at_least_six_times(self):
        kinds = collections.Counter(label.kind for label in self.required)
        events = collections.Counter(label.event for label in self.required)
        self.assertEqual([kind for kind in KINDS if kinds[kind] < 6], [])
        self.assertEqual([event for event in EVENTS if events[event] < 6], [])

    def test_every_domain_and_construction_is_there(self):
        self.assertEqual({entry.domain for entry in self.entries}, DOMAINS)
        found = collections.Counter(tag for entry in self.entries for tag in entry.constructions)
        self.assertEqual(set(found), set(CONSTRUCTIONS))
        self.assertEqual([tag for tag in CONSTRUCTIONS if found[tag] < 3], [])
        self.assertGreaterEqual(found["none"], 25)
        self.assertGreaterEqual(found["document"], 20)

    def test_constructions_are_what_they_say(self):
        for entry in self.entries:
            with self.subTest(entry=entry.id):
                tags = entry.constructions
                self.assertEqual("document" in tags, len(entry.sentences) > 1)
                self.assertEqual("heading" in tags, entry.heading)
                if "none" in tags:
                    self.assertEqual(entry.labels, ())
                if "long" in tags:
                    self.assertGreaterEqual(len(entry.sentences[0].split()), 40)
                if "question" in tags:
                    self.assertIn("?", entry.sentences[0])
                self.assertEqual("quote" in tags, any(mark in sentence for mark in '"“'
                                                      for sentence in entry.sentences)
                                 or any(label.quote for label in entry.labels))

    def test_words_of_labels_are_in_their_sentence(self):
        def check(entry, label):
            sentence = entry.sentences[label.sentence - 1]
            for person in (*label.actors, *label.recipients,
                           *label.maybe_actors, *label.maybe_recipients):
                self.assertRegex(sentence, rf"(?<!\w){re.escape(person.text)}(?!\w)")
            if label.quote is not None:
                self.assertIn(label.quote, sentence)

        self.of_every_label(check)

    def test_whom_a_pronoun_means_is_named_before(self):
        def check(entry, label):
            before = " ".join(entry.sentences[:label.sentence])
            for person in (*label.actors, *label.recipients):
                if person.means is not None:
                    self.assertTrue(overlap(person.means, before), person)

        self.of_every_label(check)

    def test_values_are_known(self):
        def check(_, label):
            self.assertLessEqual(set(label.kinds), set(KINDS))
            self.assertLessEqual(set(label.events), {*EVENTS, None})
            self.assertLessEqual(set(label.tenses), TENSES)
            self.assertLessEqual({*label.issues, *label.maybe_issues}, set(ISSUES))

        self.of_every_label(check)

    def test_modes_belong_to_an_event(self):
        def check(_, label):
            allowed = {mode for event in label.events for mode in MODES.get(event, "").split()}
            self.assertLessEqual(set(label.modes) - {None}, allowed)

        self.of_every_label(check)

    def test_codes_are_leaves_where_there_is_an_event(self):
        def check(_, label):
            if label.event is not None:
                self.assertNotEqual(label.codes, (None,))
            for code in label.codes:
                if code is not None:
                    self.assertRegex(code, r"^(0[2-9]|1\d|20)\d{1,2}$")

        self.of_every_label(check)

    def test_nothing_is_both_sure_and_maybe(self):
        def check(_, label):
            self.assertFalse(set(label.issues) & set(label.maybe_issues))
            self.assertFalse(set(label.actors) & set(label.maybe_actors))
            self.assertFalse(set(label.recipients) & set(label.maybe_recipients))

        self.of_every_label(check)


if __name__ == "__main__":
    unittest.main()
