// Break-evens against the cases that they speak of: at the value the zone is open, one step of the
// grid short of it empty; where none is found, no value on a fine grid opens.
#include "irenic/levers/break_even.hpp"

#include <gtest/gtest.h>

#include "../support/deals_helpers.hpp"
#include "../support/plain_case.hpp"
#include "../support/random.hpp"
#include "../support/random_case.hpp"
#include "irenic/levers/levers.hpp"

namespace irenic::levers {
namespace {

using test_support::Random;

bool open(const Negotiation& negotiation) {
    return !deals::find_deals(negotiation, {}, Limits{}).value().zone.empty;
}

Decimal step_from(const Decimal& value, bool up) {
    return Decimal::from_mantissa(*value.scaled(9) + (up ? 1 : -1), 9);
}

/// A random case with a war and levers, its values of no agreement rather high.
std::string random_text(Random& random) {
    test_support::RandomCaseKind kind;
    kind.most_principals = 3;
    kind.most_issues = 4;
    kind.most_options = 3;
    std::string text = test_support::RandomCase(random, kind).text();
    text += "levers:\n";
    const auto number = [&](int low, int high) {
        return std::to_string(random.between(low, high));
    };
    text += "  l0: {effects: [{party: p0, points: " + number(-3, 9) + "}]}\n";
    text += "  l1: {effects: [{party: p0, points: " + number(1, 9) +
            ", when: {i0: o0}}], withdrawable: true}\n";
    text += "  l2: {effects: [{party: p0, disagreement: " + number(-20, 5) + "}]}\n";
    text += "  l3: {effects: [{party: p0, points: " + number(1, 9) +
            "}, {party: p0, points: " + number(-9, 9) + ", when: {i1: o1}}]}\n";
    text += "  l4: {effects: [{issue: i0, option: added, points: {p0: " + number(0, 9) + "}}]}\n";
    return text;
}

/// With its record settled; nothing where the text makes no case that can be asked about.
std::optional<Negotiation> settled_case(Random& random) {
    const auto read = format::parse_case(random_text(random), "case.yaml");
    if (!read) {
        return std::nullopt;
    }
    auto settled = settle_record(read->negotiation, Limits{});
    return settled && check_levers(*settled).empty() ? std::optional(std::move(*settled))
                                                     : std::nullopt;
}

/// The case with the number at a break-even's path set to `value`.
Negotiation moved(const Negotiation& base, const BreakEven& entry, const Decimal& value) {
    Negotiation negotiation = base;
    const auto number = UncertainNumber::exact(value);
    if (entry.kind == InputKind::belief || entry.kind == InputKind::war_cost) {
        War& war = *negotiation.war;
        const std::size_t side = war.sides[0] == *entry.party ? 0 : 1;
        (entry.kind == InputKind::belief ? war.beliefs.at(side)->prevail
                                         : war.payoffs.at(side)->cost.emplace()) = number;
    } else if (entry.kind == InputKind::disagreement) {
        negotiation.preferences[entry.party->at()]->disagreement = number;
    } else if (entry.kind == InputKind::hazard) {
        for (Risk& risk : negotiation.risks) {
            if ("risks." + risk.id + ".hazard" == entry.lever) {
                for (Risk::ByOption& by : risk.by_issue) {
                    const bool lower = by.hazard.center() <= risk.hazard.center();
                    by.hazard = lower && value < by.hazard.center() ? number : by.hazard;
                }
                risk.hazard = number;
            }
        }
    }
    return negotiation;
}

const Lever& lever_named(const Negotiation& negotiation, const std::string& id) {
    for (const Lever& lever : negotiation.levers) {
        if (lever.id == id) {
            return lever;
        }
    }
    throw std::out_of_range(id);
}

/// The case with one lever at `value`: its number, or a share of all its numbers.
Negotiation pulled(const Negotiation& base, const BreakEven& entry, const Decimal& value) {
    Lever lever = lever_named(base, entry.lever);
    if (entry.scale == BreakEven::Scale::share) {
        for (Effect& effect : lever.effects) {
            auto& points = std::get<AddPoints>(effect).points;
            points = UncertainNumber::exact(
                Decimal::nearest(points.center().to_double() * value.to_double()).value());
        }
    } else if (auto* points = std::get_if<AddPoints>(&lever.effects[0])) {
        points->points = UncertainNumber::exact(value);
    } else {
        std::get<SetDisagreement>(lever.effects[0]).value = UncertainNumber::exact(value);
    }
    Negotiation negotiation = base;
    negotiation.levers = {lever};
    return apply_levers(negotiation, {0});
}

class BreakEvens : public testing::TestWithParam<std::uint64_t> {};

TEST_P(BreakEvens, HoldWhereTheySayAndNotOneStepBefore) {
    Random random(GetParam());
    int checked = 0;
    for (int round = 0; round < 40; ++round) {
        const auto settled = settled_case(random);
        if (!settled) {
            continue;
        }
        const bool now_open = open(*settled);
        const auto found = break_evens(*settled, now_open, Limits{}).value();
        for (const BreakEven& entry : found) {
            SCOPED_TRACE(entry.lever + " round " + std::to_string(round));
            const auto at = [&](const Decimal& value) {
                return entry.kind == InputKind::lever ? pulled(*settled, entry, value)
                                                      : moved(*settled, entry, value);
            };
            ASSERT_FALSE(entry.unsure);
            if (entry.scale == BreakEven::Scale::whole) {
                continue;
            }
            if (entry.opens_at && entry.kind == InputKind::side_payment) {
                Negotiation paid = *settled;
                for (const auto& [party, amount] : entry.to) {
                    paid.preferences[party.at()]->interactions.push_back(
                        {Condition{}, UncertainNumber::exact(amount), ""});
                }
                EXPECT_TRUE(open(paid));
            } else if (entry.opens_at) {
                EXPECT_FALSE(now_open);
                EXPECT_TRUE(open(at(*entry.opens_at)));
                EXPECT_FALSE(open(at(step_from(*entry.opens_at, !entry.rises))));
                ++checked;
            } else if (entry.closes_beyond) {
                EXPECT_TRUE(now_open);
                EXPECT_TRUE(open(at(*entry.closes_beyond)));
                EXPECT_FALSE(open(at(step_from(*entry.closes_beyond, entry.rises))));
                ++checked;
            }
        }
    }
    EXPECT_GT(checked, 10);
}

TEST_P(BreakEvens, AreMissingOnlyWhereNoValueOpens) {
    Random random(GetParam() + 1000);
    for (int round = 0; round < 15; ++round) {
        const auto settled = settled_case(random);
        if (!settled || open(*settled)) {
            continue;
        }
        const auto found = break_evens(*settled, false, Limits{}).value();
        for (const BreakEven& entry : found) {
            SCOPED_TRACE(entry.lever + " round " + std::to_string(round));
            const bool by_share = entry.scale == BreakEven::Scale::share;
            if (!by_share && entry.kind != InputKind::belief && entry.kind != InputKind::hazard) {
                continue;
            }
            for (int hundredth = 0; hundredth <= 100; ++hundredth) {
                const Decimal value = Decimal::from_mantissa(hundredth, 2);
                const bool opens =
                    open(by_share ? pulled(*settled, entry, value) : moved(*settled, entry, value));
                if (!opens) {
                    continue;
                }
                if (!entry.why.empty() && !entry.opens_at) {
                    ADD_FAILURE() << "opens at " << value.to_string() << " but: " << entry.why;
                    break;
                }
                EXPECT_TRUE(entry.rises ? *entry.opens_at <= value : *entry.opens_at >= value)
                    << value.to_string();
            }
        }
    }
}

TEST_P(BreakEvens, OfWholeThingsAgreeWithTheCaseWithoutThem) {
    Random random(GetParam() + 2000);
    for (int round = 0; round < 30; ++round) {
        const auto settled = settled_case(random);
        if (!settled || open(*settled)) {
            continue;
        }
        const auto found = break_evens(*settled, false, Limits{}).value();
        for (const BreakEven& entry : found) {
            Negotiation without = *settled;
            const auto index = entry.lever.find('[') == std::string::npos
                                   ? 0
                                   : std::stol(entry.lever.substr(entry.lever.find('[') + 1));
            if (entry.kind == InputKind::red_line) {
                auto& lines = without.preferences[entry.party->at()]->red_lines;
                lines.erase(lines.begin() + index);
            } else if (entry.kind == InputKind::constraint) {
                without.constraints.erase(without.constraints.begin() + index);
            } else {
                continue;
            }
            EXPECT_EQ(entry.opens, open(without)) << entry.lever;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, BreakEvens, testing::Range<std::uint64_t>(1, 7));

}  // namespace
}  // namespace irenic::levers
