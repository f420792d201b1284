#include "irenic/analysis/values.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/random_case.hpp"
#include "../../../tests/support/slow_deals.hpp"
#include "irenic/format/json.hpp"

namespace irenic::analysis {
namespace {

using test_support::Nano;
using test_support::nano;
using test_support::Options;
using test_support::Random;
using test_support::read_case;
using test_support::SlowDeals;

Value data_of(const Negotiation& negotiation) {
    return to_value(negotiation, find_values(negotiation, {}).value());
}

std::string part_of(const Negotiation& negotiation, const std::string& part) {
    return format::to_json(data_of(negotiation)[part]);
}

Nano points(const Value& value) { return value.is_null() ? 0 : nano(*value.get_if<Decimal>()); }

/// Reads the data as somebody who knows nothing but the ids would.
class Reader {
public:
    Reader(const Negotiation& negotiation, const Value& data)
        : negotiation_(negotiation), data_(data) {}

    [[nodiscard]] Nano utility(const std::string& party, const Options& options) const {
        Nano total = 0;
        for (std::size_t issue = 0; issue < options.size(); ++issue) {
            const Issue& of = negotiation_.issues[issue];
            const std::string& option = of.options[options[issue].at()].id;
            total += points(data_["worth"][party][of.id][option]);
            total += points(data_["aside"][party][of.id][option]);
        }
        for (const Value& extra : *data_["extras"].get_if<Value::List>()) {
            const bool counts =
                *extra["party"].get_if<std::string>() == party && holds(extra["when"], options);
            total += counts ? points(extra["points"]) : 0;
        }
        return total;
    }

    [[nodiscard]] bool allowed(const Options& options) const {
        return !any_holds(data_["forbidden"], options);
    }
    [[nodiscard]] bool crosses_red_line(const std::string& party, const Options& options) const {
        return any_holds(data_["red_lines"][party], options);
    }

private:
    [[nodiscard]] bool any_holds(const Value& conditions, const Options& options) const {
        const auto& all = *conditions.get_if<Value::List>();
        return std::any_of(all.begin(), all.end(),
                           [&](const Value& each) { return holds(each, options); });
    }

    [[nodiscard]] bool holds(const Value& condition, const Options& options) const {
        const auto& members = *condition.get_if<Value::Map>();
        return std::all_of(members.begin(), members.end(), [&](const Value::Member& member) {
            const std::size_t issue = negotiation_.find_issue(member.first)->at();
            const Value chosen(negotiation_.issues[issue].options[options[issue].at()].id);
            const auto& any = *member.second.get_if<Value::List>();
            return std::find(any.begin(), any.end(), chosen) != any.end();
        });
    }

    const Negotiation& negotiation_;
    const Value& data_;
};

Options some_package(const Negotiation& negotiation, Random& random) {
    Options options;
    for (const Issue& issue : negotiation.issues) {
        options.emplace_back(random.below(issue.options.size()));
    }
    return options;
}

TEST(Values, GiveTheUtilityOfEveryPackageToWhoeverHoldsThem) {
    Random random(71);
    for (int round = 0; round < 300; ++round) {
        const Negotiation negotiation = read_case(random_case(random));
        const Values values = find_values(negotiation, {}).value();
        const Value data = to_value(negotiation, values);
        const Reader reader(negotiation, data);
        for (int packages = 0; packages < 20; ++packages) {
            const Options options = some_package(negotiation, random);
            EXPECT_EQ(reader.allowed(options), test_support::slow_allowed(negotiation, options));
            for (std::size_t player = 0; player < values.scoring.players.size(); ++player) {
                const std::string& id = negotiation.party(values.scoring.players[player].party).id;
                EXPECT_EQ(reader.utility(id, options),
                          nano(values.scoring.points(values.scoring.utility(player, options))));
                EXPECT_EQ(reader.crosses_red_line(id, options),
                          values.scoring.crosses_red_line(player, options));
            }
        }
    }
}

TEST(Values, RangeOverAllAllowedPackages) {
    Random random(72);
    for (int round = 0; round < 100; ++round) {
        const Negotiation negotiation = read_case(random_case(random));
        const Value data = data_of(negotiation);
        const SlowDeals slow(negotiation);
        for (std::size_t player = 0; player < slow.players.size(); ++player) {
            const Value& range = data["range"][negotiation.party(slow.players[player]).id];
            std::vector<Nano> all;
            for (const auto& package : slow.packages) {
                all.push_back(package.utility[player]);
            }
            ASSERT_EQ(range.is_null(), all.empty());
            if (!all.empty()) {
                const auto& ends = *range.get_if<Value::List>();
                EXPECT_EQ(points(ends[0]), *std::min_element(all.begin(), all.end()));
                EXPECT_EQ(points(ends[1]), *std::max_element(all.begin(), all.end()));
            }
        }
    }
}

TEST(Values, OfNoAgreementAreThoseOfTheCase) {
    Random random(73);
    for (int round = 0; round < 200; ++round) {
        const Negotiation negotiation = read_case(random_case(random));
        const Value data = data_of(negotiation);
        const SlowDeals slow(negotiation);
        for (std::size_t player = 0; player < slow.players.size(); ++player) {
            const PartyId party = slow.players[player];
            const Value& value = data["disagreement"][negotiation.party(party).id];
            EXPECT_EQ(value.is_null(), std::holds_alternative<std::monostate>(
                                           negotiation.preferences[party.at()]->disagreement));
            EXPECT_EQ(points(value), slow.disagreement[player]);
        }
    }
}

const char* const small =
    "irenic: 1\n"
    "parties: {p: {}, q: {}, r: {role: affected}}\n"
    "issues: {x: {options: [a, b]}, y: {options: [a, b]}}\n"
    "constraints: [{if: {x: b}, then: {y: b}}]\n"
    "preferences:\n"
    "  p: {points: {x: {b: 3}, y: {b: 0.5}}, weights: {x: 2}, disagreement: 1,\n"
    "      red_lines: [{x: b, y: a}],\n"
    "      interactions: [{when: {x: b, y: b}, points: -2}, {when: {x: [b]}, points: 4}]}\n"
    "  q: {points: {y: {b: 1}}, disagreement: 0}\n"
    "  r: {points: {x: {a: 1}}}\n"
    "risks: {breach: {borne_by: q, loss: 3, hazard: 0.5, by_issue: {y: {b: 0}}}}\n";

TEST(Values, KeepWhatInteractionsAndRisksAddApart) {
    const Negotiation negotiation = read_case(small);
    EXPECT_EQ(part_of(negotiation, "worth"), R"({"p":{"x":{"a":0,"b":6},"y":{"a":0,"b":0.5}},)"
                                             R"("q":{"x":{"a":0,"b":0},"y":{"a":0,"b":1}},)"
                                             R"("r":{"x":{"a":1,"b":0},"y":{"a":0,"b":0}}})");
    EXPECT_EQ(part_of(negotiation, "aside"), R"({"p":{"x":{"b":4}},"q":{"y":{"a":-3}},"r":{}})");
    EXPECT_EQ(part_of(negotiation, "extras"),
              R"([{"party":"p","when":{"x":["b"],"y":["b"]},"points":-2}])");
}

TEST(Values, NameConditionsByParty) {
    const Negotiation negotiation = read_case(small);
    EXPECT_EQ(part_of(negotiation, "forbidden"), R"([{"x":["b"],"y":["a"]}])");
    EXPECT_EQ(part_of(negotiation, "red_lines"), R"({"p":[{"x":["b"],"y":["a"]}],"q":[],"r":[]})");
    EXPECT_EQ(part_of(negotiation, "disagreement"), R"({"p":1,"q":0,"r":null})");
    EXPECT_EQ(part_of(negotiation, "range"), R"({"p":[0,8.5],"q":[-3,1],"r":[0,1]})");
}

TEST(Values, HaveNoRangeWhereNothingIsAllowed) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}}\n"
        "constraints: [{never: {x: [a, b]}}]\n"
        "preferences: {p: {points: {x: {b: 1}}, disagreement: 0}}\n");
    EXPECT_EQ(part_of(negotiation, "range"), R"({"p":null})");
}

TEST(Values, NeedIssuesAndPreferences) {
    const auto without_issues = find_values(read_case("irenic: 1\nparties: {p: {}}\n"), {});
    ASSERT_FALSE(without_issues);
    EXPECT_EQ(without_issues.error().code, ErrorCode::missing);
    EXPECT_EQ(without_issues.error().where, "issues");
    const auto without_preferences =
        find_values(read_case("irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}}\n"), {});
    ASSERT_FALSE(without_preferences);
    EXPECT_EQ(without_preferences.error().code, ErrorCode::missing);
    EXPECT_EQ(without_preferences.error().where, "preferences");
}

}  // namespace
}  // namespace irenic::analysis
