#include "irenic/talks/reservations.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"

namespace irenic::talks {
namespace {

using test_support::PlainCase;
using test_support::read_case;

/// g gets k tenths of option ok, h the rest of 1.
PlainCase division(const std::string& offers) {
    PlainCase plain;
    plain.points.emplace_back();
    for (int option = 0; option <= 10; ++option) {
        plain.points[0].push_back(
            {std::to_string(option) + "e-1", std::to_string(10 - option) + "e-1"});
    }
    plain.disagreement = {"0.4", "0.1"};
    plain.blocks = "offers: [" + offers + "]\n";
    return plain;
}

std::vector<Reservation> reservations(const PlainCase& plain, double tactical) {
    const Negotiation negotiation = read_case(plain);
    const auto standing = standing_of(negotiation, Limits{}).value();
    return reservations_of(negotiation, standing, tactical, Limits{}).value();
}
std::vector<Reservation> reservations(const std::string& offers, double tactical) {
    return reservations(division(offers), tactical);
}

const std::string refusal = "{id: n1, by: p1, package: {i0: o4}, answers: {p0: {is: rejected}}}";

TEST(Reservations, PutAThresholdAboveWhatWasRefused) {
    const auto found = reservations(refusal, 0);
    ASSERT_EQ(found.size(), 2);
    const Reservation& of_g = found[0];
    EXPECT_EQ(of_g.seat, 0);
    EXPECT_DOUBLE_EQ(of_g.low, 0.43);
    EXPECT_DOUBLE_EQ(of_g.median, 0.7);
    EXPECT_DOUBLE_EQ(of_g.high, 0.97);
    EXPECT_DOUBLE_EQ(of_g.mean, 0.7);
    EXPECT_DOUBLE_EQ(of_g.stated, 0.4);
    EXPECT_DOUBLE_EQ(of_g.stated_place, 0);
    EXPECT_EQ(of_g.refusals, 1);
    EXPECT_EQ(of_g.offers, 0);
    EXPECT_FALSE(of_g.contradicted);
}

TEST(Reservations, LeaveRoomForTacticalRefusals) {
    const auto found = reservations(refusal, 0.2);
    EXPECT_NEAR(1 - found[0].stated_place, 0.88235, 5e-6);
    EXPECT_NEAR(found[0].mean, (0.08 * 0.2 + 0.6 * 0.7) / 0.68, 1e-12);
}

TEST(Reservations, PutAThresholdBelowWhatWasOffered) {
    const auto found = reservations(refusal, 0.2);
    const Reservation& of_h = found[1];
    EXPECT_EQ(of_h.seat, 1);
    EXPECT_DOUBLE_EQ(of_h.low, 0.03);
    EXPECT_DOUBLE_EQ(of_h.median, 0.3);
    EXPECT_DOUBLE_EQ(of_h.high, 0.57);
    EXPECT_NEAR(of_h.stated_place, 1.0 / 6, 1e-12);
    EXPECT_EQ(of_h.refusals, 0);
    EXPECT_EQ(of_h.offers, 1);
}

TEST(Reservations, LearnFromBackingAndAcceptanceAsFromOffers) {
    const auto found = reservations(
        "{id: n2, by: p1, package: {i0: o5}, backed_by: [p0]}, "
        "{id: n3, by: p0, package: {i0: o7}, answers: {p1: {is: accepted}}}",
        0);
    EXPECT_DOUBLE_EQ(found[0].high, 0.95 * 0.5);
    EXPECT_EQ(found[0].offers, 2);
    EXPECT_DOUBLE_EQ(found[1].high, 0.95 * 0.3);
    EXPECT_EQ(found[1].offers, 2);
}

TEST(Reservations, LearnNothingFromAnswersThatAreStillOpen) {
    const auto found =
        reservations("{id: n4, by: p1, package: {i0: o5}, answers: {p0: {is: pending}}}", 0);
    EXPECT_DOUBLE_EQ(found[0].median, 0.5);
    EXPECT_EQ(found[0].offers + found[0].refusals, 0);
}

TEST(Reservations, LearnNothingFromARefusalThatARedLineOfThePartyExplains) {
    Negotiation negotiation = read_case(division(refusal));
    Condition crossed;
    crossed.any_of.emplace_back(IssueId(0), std::vector{OptionId(4)});
    const auto with_red_line_of = [&](std::size_t party) {
        Negotiation changed = negotiation;
        changed.preferences[party]->red_lines.push_back(crossed);
        return reservations_of(changed, standing_of(changed, Limits{}).value(), 0, Limits{})
            .value();
    };
    const auto own = with_red_line_of(0);
    EXPECT_EQ(own[0].refusals, 0);
    EXPECT_DOUBLE_EQ(own[0].median, 0.5);
    EXPECT_EQ(own[1].offers, 1);
    const auto of_other = with_red_line_of(1);
    EXPECT_EQ(of_other[0].refusals, 1);
    EXPECT_DOUBLE_EQ(of_other[0].median, 0.7);
}

TEST(Reservations, LeaveOutWhatContradictsTheRecordBefore) {
    const std::string offers =
        "{id: n5, by: p1, date: 2024-02-01, package: {i0: o6}, answers: {p0: {is: rejected}}}, "
        "{id: n6, by: p0, date: 2024-02-02, package: {i0: o5}}, "
        "{id: n7, by: p0, date: 2024-02-03, package: {i0: o8}}";
    const auto found = reservations(offers, 0);
    EXPECT_TRUE(found[0].contradicted);
    EXPECT_EQ(found[0].refusals, 1);
    EXPECT_EQ(found[0].offers, 1);
    EXPECT_DOUBLE_EQ(found[0].median, 0.7);
    EXPECT_FALSE(found[1].contradicted);
}

TEST(Reservations, LeaveOutASeatToWhichAllPackagesAreWorthTheSame) {
    PlainCase plain = division(refusal);
    for (auto& option : plain.points[0]) {
        option[0] = "3";
    }
    plain.disagreement[0] = "1";
    const auto found = reservations(plain, 0);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].seat, 1);
}

TEST(Reservations, RangeOverAllowedPackagesOnly) {
    PlainCase plain = division("{id: n8, by: p1, package: {i0: o4}}");
    plain.blocks += "constraints: [{never: {i0: [o0, o1, o10]}}]\n";
    const auto found = reservations(plain, 0);
    EXPECT_DOUBLE_EQ(found[0].low, 0.2 + 0.05 * 0.7);
    EXPECT_DOUBLE_EQ(found[0].high, 0.2 + 0.95 * 0.7);
}

}  // namespace
}  // namespace irenic::talks
