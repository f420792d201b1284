#include "cli/talks/tournament_cases.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* a_case = "irenic: 1\nparties: {g: {}, h: {}}\n";

class TournamentCasesRead : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "irenic-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string add(const std::string& name, const std::string& text = a_case) const {
        const fs::path path = folder_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    [[nodiscard]] Checked<TournamentCases> read() const {
        return read_tournament_cases(folder_.string());
    }
    [[nodiscard]] std::vector<std::string> names() const {
        const auto cases = read();
        EXPECT_TRUE(cases);
        std::vector<std::string> names;
        for (const auto& each : cases ? cases->cases : std::vector<NamedCase>{}) {
            names.push_back(each.name);
        }
        return names;
    }

    fs::path folder_;
};

TEST_F(TournamentCasesRead, AreFilesAndFoldersWithACaseByName) {
    add("c.yaml");
    add("b/case.yaml");
    add("a.yml");
    add("d.json", R"({"irenic": 1, "parties": {"g": {}}})");
    add("notes.md");
    add(".hidden.yaml");
    add("empty/other.yaml");
    add("deep/er/case.yaml");
    EXPECT_EQ(names(), (std::vector<std::string>{"a.yml", "b", "c.yaml", "d.json"}));
}

TEST_F(TournamentCasesRead, AFolderThatHoldsACaseIsThatOne) {
    add("case.yaml");
    add("other.yaml");
    EXPECT_EQ(names(), std::vector<std::string>{folder_.filename().string()});
    const auto with_slash = read_tournament_cases(folder_.string() + "/");
    ASSERT_TRUE(with_slash);
    EXPECT_EQ(with_slash->cases.front().name, folder_.filename().string());
}

TEST_F(TournamentCasesRead, AFileIsOne) {
    const std::string path = add("one.yaml");
    const auto cases = read_tournament_cases(path);
    ASSERT_TRUE(cases);
    ASSERT_EQ(cases->cases.size(), 1U);
    EXPECT_EQ(cases->cases.front().name, "one.yaml");
}

TEST_F(TournamentCasesRead, LeaveOutWhatCannotBeReadAndSaySo) {
    add("good.yaml");
    const std::string bad = add("bad.yaml", "irenic: 2\nparties: 3\n");
    const auto cases = read();
    ASSERT_TRUE(cases);
    EXPECT_EQ(cases->cases.size(), 1U);
    ASSERT_EQ(cases->left_out.size(), 1U);
    EXPECT_TRUE(cases->left_out.front().starts_with("left out: " + bad + ":1:"))
        << cases->left_out.front();
    EXPECT_TRUE(cases->left_out.front().ends_with(" (and 1 more error)"))
        << cases->left_out.front();
}

TEST_F(TournamentCasesRead, NameAllErrorsWhereNoneCanBeRead) {
    const std::string first = add("a.yaml", "irenic: 1\n");
    const std::string second = add("b/case.yaml", "");
    const auto cases = read();
    ASSERT_FALSE(cases);
    ASSERT_EQ(cases.error().size(), 2U);
    EXPECT_TRUE(cases.error()[0].where.starts_with(first));
    EXPECT_TRUE(cases.error()[1].where.starts_with(second));
}

TEST_F(TournamentCasesRead, RefuseAFolderWithoutAnyAndAPathThatIsNone) {
    add("notes.md");
    const auto none = read();
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().front().where, folder_.string());
    EXPECT_EQ(none.error().front().what, "this folder holds no cases");
    const auto missing = read_tournament_cases((folder_ / "missing").string());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().front().what, "there is no such file");
}

TEST_F(TournamentCasesRead, EnterWithTheirNameAndHash) {
    add("a.yaml");
    const auto cases = read();
    ASSERT_TRUE(cases);
    const auto entrants = entrants_of(*cases);
    ASSERT_EQ(entrants.size(), 1U);
    EXPECT_EQ(entrants[0].name, "a.yaml");
    EXPECT_EQ(entrants[0].sha256, cases->cases[0].file.sha256);
    EXPECT_EQ(entrants[0].negotiation, &cases->cases[0].file.negotiation);
}

}  // namespace
}  // namespace irenic::cli
