"""docs/case.schema.json and the loader agree.

Whatever the loader accepts the schema accepts, and a structural error (an unknown key, a value of
the wrong kind, a key that is missing) is refused by both. Tried on the canonical form of every
bundled case and on many copies of it with one thing changed.
"""

import copy
import json
import os
import pathlib
import random
import re
import subprocess
import tempfile
import unittest

import jsonschema

SOURCE = pathlib.Path(os.environ.get("IRENIC_SOURCE_DIR", pathlib.Path(__file__).parents[1]))
PROGRAM = os.environ.get("IRENIC_PROGRAM", SOURCE / "build" / "release" / "irenic")
CHANGES_A_CASE = 100
SEED = 20240208

# How the loader speaks of structural errors. A ranking and shares are left out: {order: 3} could be
# the number of an issue called "order", for all that a schema can see.
STRUCTURAL = re.compile(r"error: (unknown key in "
                        r"|expected (a map(?! for shares,)|a list(?! for a ranking,)|text|a number|true|a word)"
                        r"|[a-z_ ]+ needs '|.* says nothing that can be read)")


def bundled_cases():
    return sorted((SOURCE / "cases").glob("*/case.yaml")) + [
        SOURCE / "tests" / "format" / "every_key.yaml"]


def run_check(*arguments):
    return subprocess.run([PROGRAM, "check", "--canonical", "--json", *arguments],
                          capture_output=True, text=True, timeout=60, check=False)


def program_can_check():
    try:
        answer = run_check(SOURCE / "tests" / "format" / "every_key.yaml")
    except OSError:
        return False
    return answer.returncode == 0


def places(value, path=()):
    """The path of every value inside `value`, itself included."""
    yield path
    children = value.items() if isinstance(value, dict) else (
        enumerate(value) if isinstance(value, list) else ())
    for key, child in children:
        yield from places(child, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def add_unknown_key(case, path):
    """Wrong in every map: no key has a space in it, and no id."""
    if isinstance(at(case, path), dict):
        at(case, path)["no such key"] = 1
        return True
    return False


def replace_by(wrong):
    def change(case, path):
        if not path or at(case, path) == wrong:
            return False
        at(case, path[:-1])[path[-1]] = copy.deepcopy(wrong)
        return True
    return change


def replace_number_by_text(case, path):
    value = at(case, path)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    at(case, path[:-1])[path[-1]] = "x y"
    return True


def remove(case, path):
    if not path or not isinstance(at(case, path[:-1]), dict):
        return False
    del at(case, path[:-1])[path[-1]]
    return True


ALWAYS_WRONG = [add_unknown_key, replace_by([[[[1]]]]), replace_by({"no such key": {"x": []}}),
                replace_number_by_text]
PERHAPS_WRONG = [remove, replace_by(None), replace_by(True), replace_by({}), replace_by([]),
                 replace_by(3), replace_by("war")]


@unittest.skipUnless(program_can_check(), f"{PROGRAM} has no `check --canonical --json` yet")
class SchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        schema = json.loads((SOURCE / "docs" / "case.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        cls.schema = jsonschema.Draft202012Validator(schema)
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def load(self, case):
        path = pathlib.Path(self.folder.name) / "case.json"
        path.write_text(json.dumps(case), "utf-8")
        return run_check(path)

    def canonical(self, path):
        answer = run_check(path)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return json.loads(answer.stdout)

    def changed_copies(self, case, changes, randomly):
        spots = list(places(case))
        for change in randomly.choices(changes, k=CHANGES_A_CASE):
            copied = copy.deepcopy(case)
            path = randomly.choice(spots)
            if change(copied, path):
                yield copied, path

    def test_accepts_every_bundled_case(self):
        for path in bundled_cases():
            with self.subTest(path.parent.name):
                case = self.canonical(path)
                self.schema.validate(case)
                self.assertEqual(self.load(case).returncode, 0)

    def test_both_refuse_what_is_always_wrong(self):
        randomly = random.Random(SEED)
        for path in bundled_cases():
            for case, spot in self.changed_copies(self.canonical(path), ALWAYS_WRONG, randomly):
                with self.subTest(path.parent.name, spot=spot, value=str(at(case, spot))[:80]):
                    self.assertFalse(self.schema.is_valid(case))
                    self.assertEqual(self.load(case).returncode, 2)

    def test_agree_on_what_may_be_wrong(self):
        randomly = random.Random(SEED + 1)
        for path in bundled_cases():
            for case, spot in self.changed_copies(self.canonical(path), PERHAPS_WRONG, randomly):
                with self.subTest(path.parent.name, spot=spot):
                    answer = self.load(case)
                    valid = self.schema.is_valid(case)
                    if answer.returncode == 0:
                        self.assertTrue(valid, "the loader accepts what the schema refuses")
                    elif STRUCTURAL.search(answer.stderr):
                        self.assertFalse(valid, answer.stderr)


if __name__ == "__main__":
    unittest.main()
