#include "cli/envelope.hpp"

#include <gtest/gtest.h>

#include "cli/talks/text_sample.hpp"

namespace irenic::cli {
namespace {

std::string note_on(const std::string& in) {
    const auto file = format::parse_case(in, "case.yaml").value();
    std::vector<std::string> notes;
    add_notes_on(file, notes);
    return notes.empty() ? "" : notes.front();
}

TEST(Notes, CountUncertainNumbersInTheRightNumber) {
    EXPECT_TRUE(note_on(sample::small_case("[0, 10]", "1"))
                    .starts_with("1 of the case's numbers is uncertain"));
    EXPECT_TRUE(note_on(sample::small_case()).starts_with("2 of the case's numbers are uncertain"));
    EXPECT_EQ(note_on(sample::small_case("1", "1")), "");
}

}  // namespace
}  // namespace irenic::cli
