#include "cli/talks/deadline.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

Negotiation record(const std::string& offered, const std::string& answered = "",
                   const Round& round = {}) {
    Negotiation negotiation;
    Offer offer;
    offer.date = offered;
    offer.answers.push_back({PartyId(0), AnswerKind::rejected, answered, {}, {}});
    negotiation.offers.push_back(offer);
    negotiation.rounds.push_back(round);
    return negotiation;
}

std::optional<std::size_t> rounds(const std::string& deadline, std::size_t days,
                                  const Negotiation& negotiation) {
    std::vector<Error> errors;
    const auto found = rounds_before(deadline, days, negotiation, errors);
    EXPECT_EQ(found.has_value(), errors.empty());
    return found;
}

std::string error(const std::string& deadline, const Negotiation& negotiation,
                  std::size_t days = 7) {
    std::vector<Error> errors;
    const auto found = rounds_before(deadline, days, negotiation, errors);
    EXPECT_FALSE(found);
    return errors.size() == 1 ? to_string(errors.front()) : "";
}

TEST(Deadline, CountsTheRoundsThatBeginBeforeIt) {
    const Negotiation told = record("2024-02-06");
    EXPECT_EQ(rounds("2024-02-07", 7, told), 1U);
    EXPECT_EQ(rounds("2024-02-13", 7, told), 1U);
    EXPECT_EQ(rounds("2024-02-14", 7, told), 2U);
    EXPECT_EQ(rounds("2024-03-06", 1, told), 29U);  // a leap year
    EXPECT_EQ(rounds("2025-02-06", 366, told), 1U);
}

TEST(Deadline, CountsFromTheLastOfOffersAnswersAndRoundsHeld) {
    EXPECT_EQ(rounds("2024-02-10", 1, record("2024-02-06")), 4U);
    EXPECT_EQ(rounds("2024-02-10", 1, record("2024-02-06", "2024-02-07")), 3U);
    const Round held{"2024-02-08", {}, {}, "held"};
    EXPECT_EQ(rounds("2024-02-10", 1, record("2024-02-06", "2024-02-07", held)), 2U);
    const Round expected{"2024-02-08", {}, {}, "expected"};
    EXPECT_EQ(rounds("2024-02-10", 1, record("2024-02-06", "2024-02-07", expected)), 3U);
    EXPECT_EQ(rounds("2024-02-10", 1, record("early February", "2024-02-07")), 3U);
}

TEST(Deadline, InThePastIsAnError) {
    const Negotiation told = record("2024-02-06", "2024-02-07");
    EXPECT_EQ(error("2024-02-07", told),
              "--deadline: error: 2024-02-07 is past: the record goes up to 2024-02-07; give a "
              "later day, or use --rounds");
    EXPECT_NE(error("1999-12-31", told), "");
}

TEST(Deadline, NeedsADateOnRecord) {
    const std::string expected =
        "--deadline: error: nothing on record has a date to count from; give offers a date, or "
        "use --rounds";
    EXPECT_EQ(error("2024-02-07", Negotiation()), expected);
    EXPECT_EQ(error("2024-02-07", record("in February")), expected);
}

TEST(Deadline, MustBeADay) {
    const Negotiation told = record("2024-02-06");
    for (const char* wrong : {"", "2024", "2024-2-7", "07-02-2024", "2024-02-30", "2024-13-01",
                              "2024-00-10", "2024-02-0x", "2024/02/09", "2024-02-09x", "-024-02-09",
                              "2024--2-09", "2023-02-29", " 2024-02-9"}) {
        EXPECT_EQ(error(wrong, told), "--deadline: error: '" + std::string(wrong) +
                                          "' is no date; write it as in 2024-03-01");
    }
}

TEST(Deadline, LeavesNoMoreRoundsThanCanBePlayed) {
    const Negotiation told = record("2024-02-06");
    EXPECT_EQ(rounds("2297-11-21", 1, told), 100'000U);
    EXPECT_EQ(error("2297-11-22", told, 1),
              "--deadline: error: 2297-11-22 leaves 100001 rounds, more than are played; give an "
              "earlier day, or a larger --round-days");
    EXPECT_EQ(rounds("9999-12-31", 3650, told), 799U);
}

}  // namespace
}  // namespace irenic::cli
