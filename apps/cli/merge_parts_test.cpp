#include "cli/merge_parts.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "../../tests/support/temporary_folder.hpp"

namespace irenic::cli {
namespace {

namespace fs = std::filesystem;

constexpr PartKind of_forecast{"forecast", "a forecast", "irenic forecast CASE --shard 1/2"};

class MergeParts : public testing::Test {
protected:
    test_support::Folder folder_;
};

TEST_F(MergeParts, ReadsPartsInTheOrderOfTheFiles) {
    const auto b = folder_.write("b.json", R"({"verb": "forecast", "shard": [2, 2]})");
    const auto a = folder_.write("a.json", R"({"verb": "forecast", "shard": [1, 2]})");
    const auto parts = read_parts({b, a}, of_forecast);
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 2U);
    EXPECT_EQ(parts->front()["shard"], Value(Value::List{2, 2}));
    EXPECT_EQ(parts->back()["shard"], Value(Value::List{1, 2}));
}

TEST_F(MergeParts, NamesEveryFileThatCannotServe) {
    const std::string missing = folder_.file("missing.json");
    const auto broken = folder_.write("broken.json", "{\"verb\":\n \"fore");
    const auto other = folder_.write("other.json", R"({"verb": "deals", "shard": [1, 2]})");
    const auto whole = folder_.write("whole.json", R"({"verb": "forecast", "zone": {}})");
    const auto list = folder_.write("list.json", "[]");
    const auto parts =
        read_parts({missing, folder_.path().string(), broken, other, whole, list}, of_forecast);
    ASSERT_FALSE(parts);
    ASSERT_EQ(parts.error().size(), 6U);
    EXPECT_EQ(to_string(parts.error()[0]), missing + ": error: cannot be read");
    EXPECT_EQ(to_string(parts.error()[1]), folder_.path().string() + ": error: cannot be read");
    EXPECT_EQ(to_string(parts.error()[2]),
              broken + ":2:7: error: not JSON: the text ends too early");
    for (std::size_t error = 3; error < 6; ++error) {
        EXPECT_EQ(parts.error()[error].what, "is no part of a forecast");
        EXPECT_EQ(parts.error()[error].hint,
                  "parts are what irenic forecast CASE --shard 1/2 writes");
    }
    EXPECT_EQ(parts.error()[4].where, whole);
}

TEST_F(MergeParts, StopsAtItsLimits) {
    const std::string large = folder_.write("large.json", "{");
    fs::resize_file(large, largest_part + 1);
    const auto part = read_parts({large}, of_forecast);
    ASSERT_FALSE(part);
    EXPECT_EQ(part.error().front().what, "larger than 64 MiB, the most that is read");
    const auto many = read_parts(std::vector<std::string>(most_parts + 1, "x.json"), of_forecast);
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().size(), 1U);
}

TEST(MergePartsErrors, CarryTheNameOfTheFile) {
    const std::vector<std::string> files{"a.json", "b.json"};
    const auto where = [&](const std::string& place) {
        return in_its_file({ErrorCode::bad_input, place, "x", ""}, files).where;
    };
    EXPECT_EQ(where("shards[1]"), "b.json");
    EXPECT_EQ(where("shards"), "--merge");
    EXPECT_EQ(where("shards[2]"), "shards[2]");
    EXPECT_EQ(where("preferences.g"), "preferences.g");
}

}  // namespace
}  // namespace irenic::cli
