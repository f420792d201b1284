#include "cli/talks/tournament_parts.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "../../../tests/support/temporary_folder.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {
namespace {

namespace fs = std::filesystem;

Value part(std::int64_t cells) {
    return Value(Value::Map{{"tournament", 1}, {"cells", cells}, {"limit_reached", true}});
}

class TournamentKept : public testing::Test {
protected:
    [[nodiscard]] std::string path() const { return folder_.file("kept.json"); }
    void write(const std::string& text) const { folder_.write("kept.json", text); }
    [[nodiscard]] Value kept_cells() const {
        const auto read = KeptPart(path()).read();
        return read ? (*read)["cells"] : Value("nothing");
    }

    test_support::Folder folder_;
};

TEST_F(TournamentKept, IsNothingBeforeTheFirstRun) {
    const auto read = KeptPart(path()).read();
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->is_null());
    EXPECT_FALSE(fs::exists(path()));
}

TEST_F(TournamentKept, IsReadBackAsAPart) {
    KeptPart kept(path());
    ASSERT_FALSE(kept.keep_last(part(3)));
    const auto read = KeptPart(path()).read();
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, with_tournament_head(version(), part(3)));
    EXPECT_EQ((*read)["verb"], Value("talks"));
}

TEST_F(TournamentKept, IsWrittenAtMostOnceASecondButAtTheEnd) {
    KeptPart kept(path());
    kept.keep(part(1));
    EXPECT_EQ(kept_cells(), Value(1));
    kept.keep(part(2));
    EXPECT_EQ(kept_cells(), Value(1));
    ASSERT_FALSE(kept.keep_last(part(3)));
    EXPECT_EQ(kept_cells(), Value(3));
}

TEST_F(TournamentKept, IsNeverLargerThanWhatIsReadBack) {
    ASSERT_FALSE(KeptPart(path()).keep_last(part(3)));
    const std::size_t size = fs::file_size(path());
    ASSERT_FALSE(KeptPart(path(), size).keep_last(part(4)));
    EXPECT_TRUE(KeptPart(path(), size).read());
    KeptPart small(path(), size);
    small.keep(part(10));
    const auto error = small.keep_last(part(10));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::limit);
    EXPECT_EQ(error->where, path());
    EXPECT_EQ(kept_cells(), Value(4));
}

TEST_F(TournamentKept, IsRefusedWhereItCannotServe) {
    write("{\n1}");
    EXPECT_EQ(KeptPart(path()).read().error().where, path() + ":2:1");
    write("[]");
    EXPECT_EQ(KeptPart(path()).read().error().what, "was not kept by a tournament of this version");
    write(R"({"irenic": "0.0.1-other"})");
    EXPECT_FALSE(KeptPart(path()).read());
    EXPECT_FALSE(KeptPart(folder_.path().string()).read());
    EXPECT_FALSE(KeptPart(folder_.file("none/kept.json")).read());
    EXPECT_TRUE(KeptPart(folder_.file("none/kept.json")).keep_last(part(1)));
}

TEST(TournamentParts, AreJsonThatSaysWhetherALimitWasReached) {
    const auto printed = tournament_as_json(with_tournament_head("9.9", part(1)));
    EXPECT_TRUE(printed.limit_reached);
    EXPECT_TRUE(printed.text.starts_with("{\n  \"irenic\": \"9.9\",\n  \"verb\": \"talks\","));
    EXPECT_TRUE(printed.text.ends_with("}\n"));
}

TEST(TournamentParts, SayWhyNothingWasPlayedOnlyWhereNothingWas) {
    const auto one = [](const char* name, Value left_out) {
        return Value(Value::Map{{"name", name}, {"left_out", std::move(left_out)}});
    };
    const auto of = [](Value::List cases) {
        return Value(Value::Map{{"cases", std::move(cases)}});
    };
    EXPECT_TRUE(why_nothing_was_played(of({one("a", "no issues"), one("b", {})})).empty());
    const auto errors = why_nothing_was_played(of({one("a", "no issues"), one("b", "no parties")}));
    ASSERT_EQ(errors.size(), 2U);
    EXPECT_EQ(to_string(errors[1]), "b: error: cannot be played: no parties");
}

}  // namespace
}  // namespace irenic::cli
