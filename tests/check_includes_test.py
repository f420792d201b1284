"""scripts/check-includes on small trees: each kind of wrong include is caught, a clean tree passes."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / "scripts" / "check-includes"


def check(files):
    """Exit status and lines of check-includes on a tree with these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text + "\n")
        done = subprocess.run(
            [sys.executable, str(SCRIPT), folder], capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout.splitlines()


class CheckIncludes(unittest.TestCase):
    def passes(self, file, line):
        self.assertEqual(check({file: line}), (0, []))

    def fails(self, file, line, message):
        status, lines = check({file: "// first line\n" + line})
        self.assertEqual(status, 1)
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith(f"{file}:2: "), lines[0])
        self.assertIn(message, lines[0])

    def test_empty_tree(self):
        self.assertEqual(check({}), (0, []))

    def test_right_may_include_left(self):
        order = "base model war deals phases levers forecast talks analysis".split()
        for position, folder in enumerate(order):
            for earlier in order[: position + 1]:
                self.passes(f"src/irenic/{folder}/x.hpp", f'#include "irenic/{earlier}/y.hpp"')

    def test_left_may_not_include_right(self):
        order = "base model war deals phases levers forecast talks analysis".split()
        for position, folder in enumerate(order):
            for later in order[position + 1 :]:
                self.fails(
                    f"src/irenic/{folder}/x.cpp",
                    f'#include "irenic/{later}/y.hpp"',
                    f"'{folder}' may not include '{later}'",
                )

    def test_neighbours_may_not_include_each_other(self):
        for one, other in [("lp", "model"), ("phases", "stability"), ("format", "record")]:
            self.fails(f"src/irenic/{one}/x.hpp", f'#include "irenic/{other}/y.hpp"', other)
            self.fails(f"src/irenic/{other}/x.hpp", f'#include "irenic/{one}/y.hpp"', one)

    def test_format_and_record_include_only_base_and_model(self):
        for folder in ["format", "record"]:
            self.passes(f"src/irenic/{folder}/x.cpp", '#include "irenic/base/y.hpp"')
            self.passes(f"src/irenic/{folder}/x.cpp", '#include "irenic/model/y.hpp"')
            self.fails(f"src/irenic/{folder}/x.cpp", '#include "irenic/deals/y.hpp"', "deals")

    def test_questions_do_not_include_format(self):
        for folder in ["deals", "analysis"]:
            self.fails(f"src/irenic/{folder}/x.cpp", '#include "irenic/format/y.hpp"', "format")

    def test_apps_include_all_of_irenic(self):
        for folder in ["base", "format", "analysis"]:
            self.passes("apps/cli/x.cpp", f'#include "irenic/{folder}/y.hpp"')
        self.passes("apps/cli/x.cpp", '#include "y.hpp"')
        self.passes("apps/cli/x.cpp", "#include <iostream>")

    def test_unknown_folder(self):
        self.fails("src/irenic/new/x.cpp", '#include "irenic/base/y.hpp"', "does not know")

    def test_own_headers_by_full_name(self):
        self.fails("src/irenic/deals/x.cpp", '#include "x.hpp"', "are included as")
        self.fails("src/irenic/deals/x.cpp", "#include <irenic/deals/x.hpp>", "write")

    def test_libraries_in_their_folders(self):
        self.passes("src/irenic/format/x.cpp", "#include <yaml-cpp/yaml.h>")
        self.passes("src/irenic/base/x.cpp", "#include <openssl/evp.h>")
        self.passes("src/irenic/record/x.cpp", "#include <sqlite3.h>")
        self.passes("src/irenic/record/x.cpp", "#include <unicode/brkiter.h>")
        self.passes("src/irenic/lp/x.cpp", "#include <ClpSimplex.hpp>")
        self.passes("apps/cli/x.cpp", "#include <CLI/CLI.hpp>")
        self.fails("src/irenic/deals/x.cpp", "#include <nlohmann/json.hpp>", "belongs in format")
        self.fails("src/irenic/deals/x.cpp", "#include <coin/ClpSimplex.hpp>", "belongs in lp")
        self.fails("src/irenic/format/x.cpp", "#include <sqlite3.h>", "belongs in record")
        self.fails("src/irenic/base/x.cpp", "#include <CLI/CLI.hpp>", "belongs in apps/cli")
        self.fails("apps/serve/x.cpp", "#include <CLI/CLI.hpp>", "belongs in apps/cli")

    def test_libraries_stay_out_of_headers(self):
        self.passes("src/irenic/base/x.hpp", "#include <tl/expected.hpp>")
        self.passes("src/irenic/base/x.cpp", "#include <fmt/format.h>")
        self.fails("src/irenic/base/x.hpp", "#include <fmt/format.h>", ".cpp")
        self.fails("src/irenic/deals/x.hpp", "#include <boost/multiprecision/cpp_int.hpp>", ".cpp")
        self.fails("src/irenic/format/x.hpp", "#include <nlohmann/json.hpp>", ".cpp")

    def test_unknown_library(self):
        self.fails("src/irenic/base/x.cpp", "#include <Eigen/Dense>", "no library")
        self.fails("apps/cli/x.cpp", "#include <Eigen/Dense>", "no library")

    def test_standard_headers(self):
        for header in ["vector", "sys/resource.h", "unistd.h"]:
            self.passes("src/irenic/base/x.hpp", f"#include <{header}>")

    def test_questions_neither_read_files_nor_print(self):
        for header in ["iostream", "fstream", "cstdio", "filesystem"]:
            self.fails("src/irenic/deals/x.cpp", f"#include <{header}>", "neither reads")
        self.passes("src/irenic/format/x.cpp", "#include <fstream>")
        self.passes("src/irenic/format/x.cpp", "#include <iostream>")
        self.fails("src/irenic/format/x.cpp", "#include <cstdio>", "neither reads")

    def test_tests_are_free(self):
        self.passes("src/irenic/base/x_test.cpp", '#include "irenic/analysis/y.hpp"')
        self.passes("src/irenic/base/x_test.cpp", "#include <gtest/gtest.h>")


if __name__ == "__main__":
    unittest.main()
