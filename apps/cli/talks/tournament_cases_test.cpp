#include "cli/talks/tournament_cases.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/temporary_folder.hpp"

namespace irenic::cli {
namespace {

constexpr const char* a_case = "irenic: 1\nparties: {g: {}, h: {}}\n";

class TournamentCasesRead : public testing::Test {
protected:
    std::string add(const std::string& name, const std::string& text = a_case) const {
        return folder_.write(name, text);
    }
    [[nodiscard]] Checked<TournamentCases> read() const {
        return read_tournament_cases(folder_.path().string());
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

    test_support::Folder folder_;
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
    EXPECT_EQ(names(), std::vector<std::string>{folder_.path().filename().string()});
    const auto with_slash = read_tournament_cases(folder_.path().string() + "/");
    ASSERT_TRUE(with_slash);
    EXPECT_EQ(with_slash->cases.front().name, folder_.path().filename().string());
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
    EXPECT_EQ(none.error().front().where, folder_.path().string());
    EXPECT_EQ(none.error().front().what, "this folder holds no cases");
    const auto missing = read_tournament_cases(folder_.file("missing"));
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
