"""Every kind of bad input: exit status 2, a message that helps, and nothing on standard output."""

import pathlib
import tempfile
import time
import unittest

from program import run

HEAD = "irenic: 1\nparties: {g: {}, h: {}}\n"
ISSUES = "issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}}\n"
POINTS = "preferences: {g: {points: {truce: {permanent: %s}}, disagreement: 0}}\n"


class BadInput(unittest.TestCase):
    def refuse(self, done, *parts):
        message = done.stderr.decode()
        self.assertEqual(done.returncode, 2, message)
        self.assertEqual(done.stdout, b"")
        for part in parts:
            self.assertIn(part, message)
        for line in message.splitlines():
            self.assertIn("error: ", line)

    def refuse_case(self, text, *parts, verb="check"):
        self.refuse(run(verb, "-", text=text), *parts)

    # Files.

    def test_missing_file(self):
        self.refuse(run("check", "no/such/case.yaml"), "no/such/case.yaml", "no such file")

    def test_folder_without_a_case(self):
        with tempfile.TemporaryDirectory() as folder:
            self.refuse(run("check", folder), "case.yaml")

    def test_empty_file(self):
        self.refuse_case("", "empty")

    def test_binary_data(self):
        self.refuse_case(bytes(range(256)) * 20, "not a text file")

    def test_invalid_utf8(self):
        self.refuse_case(b"irenic: 1\ntitle: \xff\xfe\nparties: {g: {}}\n", ":2:8:", "UTF-8")

    def test_more_than_4_mib(self):
        self.refuse_case("# " + "x" * (4 << 20) + "\n" + HEAD, "4 MiB")

    # YAML.

    def test_broken_yaml(self):
        self.refuse_case(HEAD + "issues: {truce: [\n", "<standard input>:")

    def test_aliases_that_expand_without_end(self):
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in range(1, 12):
            lines.append(f"a{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * 10) + "]")
        start = time.monotonic()
        self.refuse_case("irenic: 1\n" + "\n".join(lines) + "\n")
        self.assertLess(time.monotonic() - start, 20)

    def test_alias_within_itself(self):
        self.refuse_case(HEAD + "about: &a [*a]\n")

    def test_duplicate_keys(self):
        self.refuse_case(HEAD + "title: a\ntitle: b\n", ":4:1:", "title")

    def test_deep_nesting(self):
        self.refuse_case(HEAD + "about: " + "[" * 5000 + "]" * 5000 + "\n")

    # Names.

    def test_unknown_key_with_the_nearest(self):
        self.refuse_case(HEAD + "isues: {}\n", ":3:1:", "'isues'", "did you mean 'issues'?")

    def test_unknown_ids_with_the_nearest(self):
        self.refuse_case(
            HEAD + ISSUES + "preferences: {f: {}}\nconstraints: [{never: {truc: none}}]\n",
            "'truc'", "did you mean 'truce'?", "'f'")

    def test_all_errors_at_once_in_order(self):
        done = run("check", "-", text=HEAD + "zzz: 1\nissues: {truce: {options: []}}\nyyy: 2\n")
        self.refuse(done, "zzz", "truce", "yyy")
        lines = [int(line.split(":")[1]) for line in done.stderr.decode().splitlines()]
        self.assertEqual(lines, sorted(lines))

    def test_constraint_on_what_does_not_exist(self):
        self.refuse_case(HEAD + ISSUES + "constraints: [{never: {truce: eternal}}]\n", "'eternal'")

    # Numbers.

    def test_numbers_that_are_none(self):
        for number in ("nan", ".nan", "inf", ".inf", "-.inf", "Infinity", "1e999", "0x10", "twelve", "''"):
            with self.subTest(number=number):
                self.refuse_case(HEAD + ISSUES + POINTS % number, ":4:")

    def test_interval_with_its_ends_swapped(self):
        self.refuse_case(HEAD + ISSUES + POINTS % "[3, 1]", ":4:")

    # Blocks.

    def test_no_version(self):
        self.refuse_case("parties: {g: {}}\n", "irenic")

    def test_another_version(self):
        self.refuse_case("irenic: 2\nparties: {g: {}}\n", ":1:9:")

    def test_no_parties(self):
        self.refuse_case("irenic: 1\n", "parties")
        self.refuse_case("irenic: 1\nparties: {}\n", "part")

    def test_no_issues_where_the_verb_needs_them(self):
        self.assertEqual(run("check", "-", text=HEAD).returncode, 0)
        self.refuse_case(HEAD, "issues", verb="deals")

    def test_no_preferences_where_the_verb_needs_them(self):
        self.refuse_case(HEAD + ISSUES, "preferences", verb="deals")

    def test_issue_without_options(self):
        self.refuse_case(HEAD + "issues: {truce: {}}\n", "options")
        self.refuse_case(HEAD + "issues: {truce: {options: []}}\n", "options")

    # Usage.

    def test_unknown_verb_with_the_nearest(self):
        self.refuse(run("deal", "x"), "'deal'", "did you mean 'deals'?")
        self.refuse(run("frobnicate", "x"), "verbs: check, read, deals, war, levers, phases, stability, forecast, talks, analyze, report, methods")

    def test_options_that_make_no_sense(self):
        self.refuse(run("deals", "x", "--jsn"), "did you mean '--json'?")
        self.refuse(run("deals", "x", "--threads", "0"), "--threads")
        self.refuse(run("deals", "x", "--points", "-3"), "--points")
        self.refuse(run("deals", "x", "--limit-seconds", "nan"), "--limit-seconds")
        self.refuse(run("deals", "x", "y"), "'y'")
        self.refuse(run("deals"), "needs a case")

    def test_weights_and_packages_that_do_not_fit_the_case(self):
        text = HEAD + ISSUES + "preferences: {g: {disagreement: 0}, h: {disagreement: 0}}\n"
        self.refuse(
            run("deals", "-", "--weights", "k=2,h=0", "--from", "{truce: eternal}", text=text),
            "'k'", "'0'", "'eternal'", "'aid'")


class LargeInput(unittest.TestCase):
    """10,000 issues or options: an answer, or a stated limit, within bounds."""

    def answer_or_limit(self, text):
        for verb in ("check", "deals"):
            with self.subTest(verb=verb), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "case.yaml"
                path.write_text(text)
                done = run(verb, path, "--limit-seconds", "5")
                self.assertIn(done.returncode, (0, 2, 3), done.stderr.decode())
                if done.returncode == 2:
                    self.assertIn(b"error: ", done.stderr)
                    self.assertEqual(done.stdout, b"")

    def test_10000_issues(self):
        issues = "".join(f"  i{n}: {{options: [a, b]}}\n" for n in range(10_000))
        points = ", ".join(f"i{n}: {{b: {n % 7 - 3}}}" for n in range(10_000))
        self.answer_or_limit(
            HEAD + "issues:\n" + issues + "preferences:\n"
            f"  g: {{points: {{{points}}}, disagreement: 0}}\n"
            f"  h: {{points: {{i0: {{b: 1}}}}, disagreement: 0}}\n")

    def test_10000_options(self):
        options = ", ".join(f"o{n}" for n in range(10_000))
        points = ", ".join(f"o{n}: {n % 101}" for n in range(10_000))
        self.answer_or_limit(
            HEAD + f"issues: {{truce: {{options: [{options}]}}}}\npreferences:\n"
            f"  g: {{points: {{truce: {{{points}}}}}, disagreement: 0}}\n"
            "  h: {disagreement: 0}\n")


if __name__ == "__main__":
    unittest.main()
