#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::format {
namespace {

namespace fs = std::filesystem;

/// The cases beside this file. Each ends with a line `# expect LINE:COLUMN: WHAT; HINT` for every
/// error it must give, in order.
std::vector<std::string> bad_cases() {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(IRENIC_SOURCE_DIR "/tests/bad_input")) {
        if (entry.path().extension() == ".yaml") {
            paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string expected_errors(const std::string& path) {
    const std::string mark = "# expect ";
    std::ifstream file(path);
    std::string lines;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(mark)) {
            lines += line.substr(mark.size()) + "\n";
        }
    }
    return lines;
}

std::string found_errors(const std::string& path) {
    const auto loaded = load_case(path);
    std::ostringstream lines;
    if (!loaded) {
        for (const Error& error : loaded.error()) {
            lines << error.where.substr(path.size() + 1) << ": " << error.what
                  << (error.hint.empty() ? "" : "; ") << error.hint << "\n";
        }
    }
    return lines.str();
}

class BadInput : public testing::TestWithParam<std::string> {};

TEST_P(BadInput, GivesTheErrorsItExpects) {
    const std::string expected = expected_errors(GetParam());
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(found_errors(GetParam()), expected);
}

INSTANTIATE_TEST_SUITE_P(All, BadInput, testing::ValuesIn(bad_cases()),
                         [](const auto& test) { return fs::path(test.param).stem().string(); });

}  // namespace
}  // namespace irenic::format
