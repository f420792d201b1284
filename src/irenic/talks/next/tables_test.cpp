#include "irenic/talks/next/tables.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_texts.hpp"
#include "irenic/talks/mediators.hpp"

namespace irenic::talks {
namespace {

using test_support::open_talks;
using test_support::read_case;
using test_support::Talks;

/// p0 likes o0, p1 likes o2, both may settle for o1; further parties and preferences.
Talks with_mediators(const std::string& mediators, const std::string& preferences = "") {
    return open_talks(read_case("irenic: 1\n"
                                "parties: {p0: {}, " +
                                mediators +
                                ", p1: {}}\n"
                                "issues: {i0: {options: [o0, o1, o2]}}\n"
                                "preferences:\n"
                                "  p0: {points: {i0: {o0: 9, o1: 6, o2: 1}},"
                                " disagreement: [0, 10]}\n"
                                "  p1: {points: {i0: {o0: 2, o1: 4, o2: 8}},"
                                " disagreement: [0, 10]}\n" +
                                preferences),
                      640)
        .value();
}

std::vector<OptionId> option(std::size_t at) { return {OptionId(at)}; }

/// From what is so now, any number of issues changed.
std::vector<MediatorTable> tables_of(const Talks& talks) {
    CandidateSearch search;
    for (const Issue& issue : talks.centre->negotiation.issues) {
        search.from.push_back(issue.now);
    }
    search.most_changes = search.from.size();
    return mediator_tables(*talks.centre, *talks.willingness, search, Limits{});
}

struct Tables {
    explicit Tables(Talks opened) : talks(std::move(opened)), tables(tables_of(talks)) {}

    [[nodiscard]] std::vector<OptionId> text(std::size_t table) const {
        return tables[table].text.value();
    }

    Talks talks;
    std::vector<MediatorTable> tables;
};

TEST(MediatorTables, OfferWhatThoseWhomTheyReachAcceptMostOften) {
    const Tables asked(with_mediators(
        "m: {role: mediator, channels: [p0]}, n: {role: mediator, channels: [p1, m]},"
        " o: {role: mediator}"));
    ASSERT_EQ(asked.tables.size(), 3U);
    EXPECT_EQ(asked.tables[0].mediator, PartyId(std::size_t{1}));
    EXPECT_EQ(asked.tables[0].reaches, std::vector<std::size_t>{0});
    EXPECT_EQ(asked.text(0), option(0));
    EXPECT_NEAR(asked.tables[0].accepted_by_reached.share, 0.9, 0.02);
    EXPECT_NEAR(asked.tables[0].accepted.share, 0.18, 0.02);
    EXPECT_EQ(asked.tables[1].reaches, std::vector<std::size_t>{1});
    EXPECT_EQ(asked.text(1), option(2));
    EXPECT_NEAR(asked.tables[1].accepted_by_reached.share, 0.8, 0.02);
    EXPECT_EQ(asked.tables[2].reaches, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(asked.text(2), option(1));
    EXPECT_EQ(asked.tables[2].accepted_by_reached.share, asked.tables[2].accepted.share);
    EXPECT_NEAR(asked.tables[2].accepted.share, 0.24, 0.02);
}

TEST(MediatorTables, CrossNoRedLineOfTheirOwnMediator) {
    const Tables asked(
        with_mediators("m: {role: mediator, channels: [p0]}, n: {role: mediator, channels: [p0]}",
                       "  m: {red_lines: [{i0: o0}]}\n"
                       "  n: {red_lines: [{i0: [o0, o1]}]}\n"));
    EXPECT_EQ(asked.text(0), option(1));
    EXPECT_EQ(asked.text(1), option(2));
    const auto players = [&](std::optional<PartyId> alone) {
        return players_of_mediators(*asked.talks.centre, alone);
    };
    EXPECT_EQ(players({}), (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(players(PartyId(std::size_t{2})), std::vector<std::size_t>{2});
    EXPECT_TRUE(players(PartyId(std::size_t{0})).empty());
}

TEST(MediatorTables, HaveNoTextWhereEveryOneCrossesALineOrNobodyIsReached) {
    const Tables asked(with_mediators(
        "m: {role: mediator}, n: {role: mediator, channels: [s]}, s: {role: affected}",
        "  m: {red_lines: [{i0: [o0, o1, o2]}]}\n"));
    ASSERT_EQ(asked.tables.size(), 2U);
    EXPECT_FALSE(asked.tables[0].text.has_value());
    EXPECT_TRUE(asked.tables[1].reaches.empty());
    EXPECT_FALSE(asked.tables[1].text.has_value());
}

TEST(MediatorTables, PreferWhatAllAcceptWhereThoseReachedAcceptAsMuch) {
    const Talks talks =
        open_talks(
            read_case("irenic: 1\n"
                      "parties: {p0: {}, m: {role: mediator, channels: [p0]}, p1: {}}\n"
                      "issues: {i0: {options: [o0, o1, o2]}}\n"
                      "preferences:\n"
                      "  p0: {points: {i0: {o0: 5, o1: 5, o2: 5}}, disagreement: 3}\n"
                      "  p1: {points: {i0: {o0: 2, o1: 8, o2: 5}}, disagreement: [0, 10]}\n"),
            320)
            .value();
    const auto tables = tables_of(talks);
    EXPECT_EQ(tables.at(0).text, option(1));
    EXPECT_EQ(tables[0].accepted_by_reached.share, 1);
}

TEST(MediatorTables, HaveATextForThoseReachedWhereNoneSuitsAll) {
    const Tables asked(with_mediators("m: {role: mediator, channels: [p0]}, k: {}",
                                      "  k: {points: {i0: {o0: 1}}, disagreement: 2}\n"));
    EXPECT_EQ(asked.text(0), option(0));
    EXPECT_NEAR(asked.tables[0].accepted_by_reached.share, 0.9, 0.02);
    EXPECT_EQ(asked.tables[0].accepted.share, 0);
}

TEST(OutOfReach, AreSeatsToWhichNoMediatorHasAChannel) {
    const auto seats = [](const std::string& mediators) {
        const Talks talks = with_mediators(mediators);
        return out_of_reach(*talks.centre, *talks.willingness);
    };
    EXPECT_EQ(seats("m: {role: mediator, channels: [p0]}"), std::vector<std::size_t>{1});
    EXPECT_TRUE(seats("m: {role: mediator, channels: [p0]}, n: {role: mediator}").empty());
    EXPECT_TRUE(seats("s: {role: affected}").empty());
    EXPECT_TRUE(seats("m: {role: mediator, veto: true, channels: [p0, p1]}").empty());
}

}  // namespace
}  // namespace irenic::talks
