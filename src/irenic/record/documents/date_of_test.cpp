#include <gtest/gtest.h>

#include "irenic/record/documents/dates.hpp"

namespace irenic::record {
namespace {

TEST(DateOf, ReadsTheUsualForms) {
    for (const std::string_view words :
         {"2024-02-08", "2024-02-08T10:00:00.000Z", "2024-02-08T10:00:00+02:00", "2024-02-08 10:00",
          "8 February 2024", "8 Feb. 2024", "8th of February, 2024", "February 8, 2024",
          "Feb 8th 2024", "Thursday, 8 February 2024", "Thu, 08 Feb 2024 10:00:00 GMT",
          "  8 FEBRUARY 2024, 10:30 am"}) {
        EXPECT_EQ(date_of(words), "2024-02-08") << words;
    }
}

TEST(DateOf, GuessesNothing) {
    for (const std::string_view words :
         {"", "08/02/2024", "February 2024", "8 February", "31 February 2024", "2024-13-01",
          "2024-02-08 and more", "Signed 8 February 2024", "8 February 24", "100 February 2024",
          "8 Ma 2024", "Talks resume"}) {
        EXPECT_EQ(date_of(words), std::nullopt) << words;
    }
}

}  // namespace
}  // namespace irenic::record
