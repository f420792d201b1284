"""The verb `read` as a whole: documents in, acts, record, review and draft out; and every kind of bad input."""

import hashlib
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from program import CASES, PROGRAM, run

REPORT = CASES / "read" / "border-water.md"
WORDS = CASES / "read" / "border-water.txt"
KEYS = ["id", "source", "sentence", "start", "end", "text", "date", "actor", "actor_text", "recipient",
        "recipient_text", "event", "mode", "cameo", "act", "issue", "option", "tense", "quote", "speaker",
        "confidence", "confirmed", "confirmed_by"]
ARTICLE = os.environ.get("IRENIC_SEED")

FRANCE = "France rejected the ceasefire proposal of Germany.\n"
PERU = "Peru accused Chile of breaking the ceasefire. Chile will release all prisoners.\n"


def acts_of(*words, text=None, status=0):
    """The acts that `read` prints, each line an object."""
    done = run("read", *words, "--json", text=text)
    assert done.returncode == status, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def told(*words, text=None, status=0):
    """A text answer, its line breaks and indents taken out."""
    done = run("read", *words, text=text)
    assert done.returncode == status, done.stderr.decode()
    return " ".join(done.stdout.decode().split())


def ids(values):
    return set(values or [])


class Folder(unittest.TestCase):
    """Each test with a folder of its own."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.record = self.folder / "talks.db"

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def refuse(self, *words, parts=(), text=None, environment=None):
        """Refused with exit status 2 and a message; nothing printed, nothing made."""
        before = sorted(os.listdir(self.folder))
        done = run("read", *words, text=text, environment=environment)
        message = done.stderr.decode()
        self.assertEqual(done.returncode, 2, message)
        self.assertEqual(done.stdout, b"")
        for part in parts:
            self.assertIn(part, message)
        for line in message.splitlines():
            self.assertIn("error: ", line)
        self.assertEqual(sorted(os.listdir(self.folder)), before)
        return message


class BadInput(Folder):
    def refuse_file(self, content, *parts, name="document.txt"):
        path = self.write(name, content)
        message = self.refuse(path, "--record", self.record, parts=[name, *parts])
        self.assertFalse(self.record.exists())
        return message

    def test_missing_file_and_folder(self):
        self.refuse(self.folder / "no" / "such.txt", parts=["such.txt", "no such file"])
        self.refuse(self.folder, parts=[str(self.folder)])

    def test_empty_file(self):
        self.refuse_file("", "empty")
        self.refuse_file(" \n\t\n ")
        self.refuse("-", text="")

    def test_no_sentence(self):
        self.refuse_file("*** --- ***\n\n...\n")

    def test_100_mib(self):
        path = self.folder / "large.txt"
        with open(path, "wb") as file:
            file.truncate(100 << 20)
        start = time.monotonic()
        self.refuse(path, parts=["large.txt", "16 MiB"])
        self.assertLess(time.monotonic() - start, 10)

    def test_binary(self):
        self.refuse_file(bytes(range(256)) * 40)
        self.refuse_file(b"\x7fELF" + bytes(2000))

    def test_bytes_that_are_no_text(self):
        noise = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(100))
        self.refuse_file(noise)

    def test_unreadable_pdf(self):
        self.refuse_file(b"%PDF-1.7\nnothing of the kind\n", name="report.pdf")

    def test_errors_of_all_inputs_at_once(self):
        empty = self.write("empty.txt", "")
        words = self.write("words.txt", "no section: here\n")
        case = self.write("case.yaml", "irenic: 2\n")
        self.refuse(empty, self.folder / "none.txt", "--lexicon", words, "--lexicon", self.folder / "no-words",
                    "--case", case, "--draft", self.folder / "no" / "draft.yaml",
                    parts=["empty.txt", "none.txt", "words.txt:1:", "no-words", "case.yaml:1:", "draft.yaml"])

    def test_nothing_is_kept_where_one_document_is_bad(self):
        good = self.write("good.txt", FRANCE)
        self.assertEqual(run("read", good, "--record", self.record).returncode, 0)
        before = self.record.read_bytes()
        other, bad = self.write("other.txt", PERU), self.write("bad.txt", "")
        self.refuse(other, bad, "--record", self.record, "--draft", self.folder / "draft.yaml")
        self.assertEqual(self.record.read_bytes(), before)

    def test_a_file_that_is_no_record(self):
        self.write("talks.db", "Dear diary\n" * 100)
        document = self.write("a.txt", FRANCE)
        for words in ([document, "--record", self.record], ["--review", "--record", self.record, "--by", "Ann"],
                      ["--timeline", self.record], ["--find", "truce", "--record", self.record],
                      ["--draft", self.folder / "d.yaml", "--record", self.record]):
            with self.subTest(words=words):
                self.refuse(*words, parts=["talks.db"])
        self.assertTrue(self.record.read_text().startswith("Dear diary"))

    def test_a_record_that_is_not_there(self):
        self.refuse("--timeline", self.record, parts=["talks.db"])
        self.refuse("--review", "--record", self.record, "--by", "Ann", parts=["talks.db"])

    def test_usage(self):
        self.refuse(parts=["needs a document"])
        self.refuse("--review", "--by", "Ann", parts=["--record"])
        self.refuse("a.txt", "--review", "--record", "b", parts=["--review", "DOCUMENT"])
        self.refuse("a.txt", "--recrod", "b", parts=["did you mean '--record'?"])
        self.refuse("a.txt", "--record", "a.txt", parts=["same file"])

    def test_a_draft_of_too_little_leaves_no_record(self):
        document = self.write("a.txt", "The weather was fine in the morning.\n")
        self.refuse(document, "--record", self.record, "--draft", self.folder / "draft.yaml")


class Reading(Folder):
    def test_json_is_an_object_a_line_with_true_spans(self):
        acts = acts_of(REPORT, "--lexicon", WORDS)
        self.assertTrue(acts)
        text = REPORT.read_text(encoding="utf-8")
        for act in acts:
            self.assertEqual(list(act), KEYS)
            self.assertEqual(act["text"], text[act["start"]: act["end"]])
            self.assertEqual(act["source"], "border_water")
            self.assertFalse(act["confirmed"])
            self.assertTrue(0 <= act["confidence"] <= 1)
            self.assertEqual(len(act["actor"]), len(act["actor_text"]))
            self.assertEqual(len(act["issue"]), len(act["option"]))
        self.assertEqual(len({act["id"] for act in acts}), len(acts))

    def test_spans_count_characters_and_not_bytes(self):
        text = "« Straße » – naïve œuvre. 🕊 " + FRANCE
        document = self.write("a.txt", text)
        rejections = [act for act in acts_of(document) if act["act"] == "reject"]
        self.assertTrue(rejections)
        for act in rejections:
            self.assertEqual(act["text"], text[act["start"]: act["end"]])

    def test_what_the_report_says(self):
        acts = acts_of(REPORT, "--lexicon", WORDS)

        def has(kind, actor, recipient=None, issue=None, tense=None):
            return any(act["act"] == kind and actor in ids(act["actor"]) and
                       (recipient is None or recipient in ids(act["recipient"])) and
                       (issue is None or issue in ids(act["issue"])) and
                       (tense is None or act["tense"] == tense) for act in acts)

        self.assertTrue(has("reject", "norland", "marava", "water.share"))
        self.assertTrue(has("accuse", "norland", "marava"))
        self.assertTrue(has("mediate", "tolin", tense="expected") or has("meet", "tolin", tense="expected"))
        self.assertTrue(has("appeal", "tolin"))

    def test_the_text_shows_sentences_acts_parties_and_what_was_not_understood(self):
        text = told(REPORT, "--lexicon", WORDS)
        parts = ["Who said and did what?", "Quarrel over the river goes on", "reject: Norland", "Acts by party",
                 "How much was understood", "What this reading cannot tell"]
        places = [text.index(part) for part in parts]
        self.assertEqual(places, sorted(places))
        self.assertIn("dated 2031-05-12", text)

    def test_standard_input_html_and_other_encodings(self):
        self.assertIn("reject", {act["act"] for act in acts_of("-", text=FRANCE)})
        page = self.write("a.html", f"<html><body><h1>News</h1><p>{FRANCE}</p></body></html>")
        self.assertIn("reject", {act["act"] for act in acts_of(page)})
        wide = self.write("b.txt", FRANCE.encode("utf-16"))
        self.assertIn("reject", {act["act"] for act in acts_of(wide)})

    def test_a_sentence_of_2000_words_is_said_to_be_too_long(self):
        document = self.write("a.txt", "word " * 1999 + "word.\n\n" + FRANCE)
        start = time.monotonic()
        text = told(document)
        self.assertLess(time.monotonic() - start, 15)
        self.assertIn("reject: France", text)

    def test_the_ids_of_a_case(self):
        case = self.write("case.yaml", "irenic: 1\nparties: {fr: {name: France}, de: {name: Germany}}\n")
        acts = acts_of("-", "--case", case, text=FRANCE)
        self.assertTrue(any(act["actor"] == ["fr"] and "de" in act["recipient"] for act in acts), acts)

    def test_the_same_document_twice_is_read_once(self):
        first, second = self.write("a.txt", FRANCE), self.write("b.txt", FRANCE)
        done = run("read", first, second, "--json")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len({json.loads(line)["source"] for line in done.stdout.splitlines()}), 1)
        self.assertIn("the same document as", done.stderr.decode())

    def test_documents_of_one_name_are_told_apart(self):
        (self.folder / "x").mkdir(), (self.folder / "y").mkdir()
        first, second = self.write("x/note.txt", FRANCE), self.write("y/note.txt", PERU)
        self.assertEqual({act["source"] for act in acts_of(first, second)}, {"note", "note-2"})

    def test_same_bytes_again(self):
        self.assertEqual(run("read", REPORT).stdout, run("read", REPORT, "--threads", "1").stdout)

    def test_out_and_lines_of_80(self):
        out = self.folder / "answer.txt"
        self.assertEqual(run("read", REPORT, "--lexicon", WORDS, "--out", out).returncode, 0)
        self.assertEqual(out.read_bytes(), run("read", REPORT, "--lexicon", WORDS).stdout)
        self.assertTrue(all(len(line) <= 80 for line in out.read_text().splitlines()))

    def test_nothing_in_a_document_drives_the_terminal(self):
        document = self.write("a.txt", "France \x1b[31mrejected\u202e the ceasefire of Germany.\n" * 3)
        for words in ([document], [document, "--json"]):
            done = run("read", *words)
            self.assertNotIn(b"\033", done.stdout + done.stderr)

    def test_a_limit_prints_what_was_read(self):
        document = self.write("long.txt", FRANCE * 40000)
        done = run("read", document, "--limit-seconds", "3", "--record", self.record)
        self.assertEqual(done.returncode, 3, done.stderr.decode())
        text = " ".join(done.stdout.decode().split())
        self.assertIn("A limit was reached: this answer is partial.", text)
        self.assertIn("not added, for it was not read to its end", text)

    def test_ctrl_c_is_a_limit(self):
        document = self.write("long.txt", FRANCE * 40000)
        process = subprocess.Popen([PROGRAM, "read", document, "--json", "--limit-seconds", "60"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(2.5)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        self.assertEqual((process.returncode, errors), (3, b""))
        self.assertTrue(all(json.loads(line)["id"] for line in output.splitlines()))


class Record(Folder):
    def setUp(self):
        super().setUp()
        self.france = self.write("france.txt", FRANCE)
        self.peru = self.write("peru.txt", PERU)

    def timeline(self):
        done = run("read", "--timeline", self.record, "--json")
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def review(self, answers, *words):
        done = run("read", "--review", "--record", self.record, "--by", "Ann", *words, text=answers)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return " ".join(done.stdout.decode().split())

    def test_reading_twice_adds_nothing(self):
        self.assertIn("added with", told(self.france, "--record", self.record))
        before = self.timeline()
        again = self.write("copy.txt", FRANCE)
        self.assertIn("nothing added; the same document was there already", told(again, "--record", self.record))
        self.assertEqual(self.timeline(), before)

    def test_the_timeline_tells_who_moved(self):
        told(self.france, self.peru, "--record", self.record)
        answer = self.timeline()
        self.assertEqual(list(answer), ["irenic", "verb", "record", "moves", "contradictions"])
        self.assertIn(("france", "reject"), {(move["party"], move["act"]) for move in answer["moves"]})
        text = told("--timeline", self.record)
        self.assertIn("France", text)
        self.assertIn("What does not go together", text)

    def test_a_contradiction_is_flagged(self):
        turn = self.write("turn.txt", "France accepted the ceasefire proposal of Germany.\n")
        told(self.france, turn, "--record", self.record)
        self.assertTrue([each for each in self.timeline()["contradictions"] if each["party"] == "france"])

    def test_search(self):
        told(self.france, self.peru, "--record", self.record)
        answer = json.loads(run("read", "--find", "prisoners chile", "--record", self.record, "--json").stdout)
        self.assertEqual([hit["source"] for hit in answer["hits"]], ["peru"])
        self.assertIn("Chile will release all prisoners.", told("--find", "prison*", "--record", self.record))
        self.assertIn(run("read", "--find", '"', "--record", self.record).returncode, (0, 2))

    def test_review_keeps_decisions(self):
        acts = acts_of(self.france, self.peru, "--record", self.record)
        self.assertGreaterEqual(len(acts), 3)
        text = self.review("a\nd\ns\n" + "s\n" * len(acts))
        self.assertIn(">>", text)
        self.assertIn(f"1 accepted, 0 changed, 1 dropped; {len(acts) - 2} left undecided.", text)
        self.assertIn((acts[0]["id"], True),
                      {(move["id"], move["confirmed"]) for move in self.timeline()["moves"]})
        self.assertNotIn(acts[1]["id"], {move["id"] for move in self.timeline()["moves"]})
        rest = self.review("q\n")
        self.assertIn(f"1 of {len(acts) - 2}:", rest)

    def test_review_changes_and_asks_again_for_what_cannot_be(self):
        acts_of(self.france, "--record", self.record)
        text = self.review("c\nrefuse\naccept\nfrance\n\nno_such_issue\n\n\n2031-01-02\n\n\n\nq\n")
        self.assertIn("no act 'refuse'", text)
        self.assertIn("no issue 'no_such_issue'", text)
        self.assertIn("1 changed", text)
        moves = self.timeline()["moves"]
        self.assertIn(("accept", "2031-01-02", True), {(m["act"], m["date"], m["confirmed"]) for m in moves})

    def test_review_ends_with_its_input_and_has_nothing_left_at_last(self):
        acts = acts_of(self.france, "--record", self.record)
        self.assertIn(f"{len(acts)} left undecided", self.review(""))
        self.review("a\n" * len(acts))
        self.assertIn("Nothing is left to decide.", self.review(""))

    def test_review_asks_who_decides(self):
        acts_of(self.france, "--record", self.record)
        nobody = {"USER": "", "LOGNAME": ""}
        self.refuse("--review", "--record", self.record, parts=["--by"], environment=nobody)
        done = run("read", "--review", "--record", self.record, text="a\n", environment={"USER": "Ben"})
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_ctrl_c_in_a_review_keeps_what_was_decided(self):
        acts = acts_of(self.france, self.peru, "--record", self.record)
        process = subprocess.Popen([PROGRAM, "read", "--review", "--record", self.record, "--by", "Ann"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdin.write(b"a\n")
        process.stdin.flush()
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=30)
        self.assertEqual((process.returncode, errors), (3, b""))
        self.assertIn(b"1 accepted", output)
        self.assertIn(f"1 of {len(acts) - 1}:", self.review("q\n"))

    def test_two_processes_at_once(self):
        documents = [self.write(f"{number}.txt", f"Note {number}.\n\n{FRANCE}{PERU}") for number in range(6)]
        runs = [subprocess.Popen([PROGRAM, "read", *documents[half::2], "--record", self.record, "--json"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE) for half in (0, 1)]
        lines = []
        for process in runs:
            output, errors = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, errors.decode())
            lines += output.splitlines()
        expected = {json.loads(line)["id"] for line in lines}
        self.assertLessEqual({move["id"] for move in self.timeline()["moves"]}, expected)
        with sqlite3.connect(self.record) as database:
            self.assertEqual(database.execute("pragma integrity_check").fetchone(), ("ok",))
        for document in documents:
            self.assertIn("was there already", told(document, "--record", self.record))


class Draft(Folder):
    def check(self, case):
        checked = run("check", case)
        self.assertEqual(checked.returncode, 0, checked.stderr.decode())
        deals = run("deals", case, "--json")
        self.assertEqual(deals.returncode, 0, deals.stderr.decode())
        canonical = run("check", case, "--canonical", "--json")
        return json.loads(canonical.stdout)

    def test_a_draft_is_a_case(self):
        path = self.folder / "draft.yaml"
        text = told(REPORT, "--lexicon", WORDS, "--draft", path)
        self.assertIn("to be corrected by hand", text)
        case = self.check(path)
        self.assertLessEqual({"norland", "marava"}, set(case["parties"]))
        self.assertIn("water.share".replace(".", "_"), {issue.replace(".", "_") for issue in case["issues"]})

    def test_notes_go_to_standard_error_beside_json(self):
        done = run("read", REPORT, "--lexicon", WORDS, "--draft", self.folder / "draft.yaml", "--json")
        self.assertIn(b"to be corrected by hand", done.stderr)
        for line in done.stdout.splitlines():
            json.loads(line)

    def test_a_draft_of_a_record_goes_by_what_people_decided(self):
        acts = acts_of(REPORT, "--lexicon", WORDS, "--record", self.record)
        run("read", "--review", "--record", self.record, "--by", "Ann", "--lexicon", WORDS, text="a\n" * len(acts))
        path = self.folder / "draft.yaml"
        told("--draft", path, "--record", self.record, "--lexicon", WORDS)
        positions = self.check(path).get("positions", [])
        self.assertTrue(positions)
        self.assertTrue(all(position.get("confirmed") for position in positions))

    def test_a_draft_of_a_record_and_a_new_document(self):
        acts_of(REPORT, "--lexicon", WORDS, "--record", self.record)
        more = self.write("more.txt", "Marava demanded a third of the water of the river.\n")
        path = self.folder / "draft.yaml"
        told(more, "--lexicon", WORDS, "--record", self.record, "--draft", path)
        self.assertEqual(set(self.check(path)["sources"]), {"border_water", "more"})


@unittest.skipUnless(ARTICLE, "IRENIC_SEED is not set: the article it names is not tested")
class Article(Folder):
    @classmethod
    def setUpClass(cls):
        cls.acts = acts_of(ARTICLE)

    def find(self, kinds, actor, recipient=None, issues=(), tense=None, words=""):
        """The acts of these kinds by `actor`, on all of `issues` between them."""
        found = [act for act in self.acts
                 if act["act"] in kinds and actor in ids(act["actor"]) and
                 (recipient is None or recipient in ids(act["recipient"])) and
                 (tense is None or act["tense"] == tense) and words in act["text"].lower()]
        touched = {issue for act in found for issue in act["issue"]}
        self.assertTrue(found, [(act["act"], act["actor"], act["recipient"]) for act in self.acts])
        self.assertLessEqual(set(issues), touched)
        return found

    def test_spans_are_true(self):
        text = pathlib.Path(ARTICLE).read_text(encoding="utf-8-sig")
        for act in self.acts:
            self.assertEqual(act["text"], text[act["start"]: act["end"]])

    def test_the_rejection(self):
        found = self.find(["reject"], "israel", "hamas")
        self.assertTrue(any("Netanyahu" in name for act in found for name in act["actor_text"]))

    def test_the_claim_of_victory(self):
        self.find(["state_belief"], "israel", words="victory")

    def test_the_fear_of_another_attack(self):
        self.find(["commitment_concern"], "israel")

    def test_the_dismissal_of_the_claim(self):
        found = self.find(["reject", "accuse"], "hamas", "israel")
        self.assertTrue(any("Zuhri" in name for act in found for name in act["actor_text"]))

    def test_the_counter_offer_and_its_parts(self):
        self.find(["counter", "propose"], "hamas",
                  issues=["captives.release", "prisoners.release", "aid.level", "reconstruction", "end_of_war"])

    def test_the_round_to_come(self):
        found = self.find(["mediate", "meet"], "egypt", tense="expected")
        self.assertTrue(any({"egypt", "qatar"} <= ids(act["actor"]) for act in found))

    def test_the_other_end_state(self):
        self.find(["position"], "usa", issues=["political_horizon"])

    def test_the_draft_is_a_case(self):
        path = self.folder / "draft.yaml"
        told(ARTICLE, "--draft", path)
        self.assertEqual(run("check", path).returncode, 0)
        self.assertEqual(run("deals", path).returncode, 0)


if __name__ == "__main__":
    unittest.main()
