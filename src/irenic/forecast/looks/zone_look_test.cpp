#include "irenic/forecast/looks/zone_look.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/deals_helpers.hpp"
#include "../../../../tests/support/drawn_version.hpp"
#include "../../../../tests/support/random_case.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::forecast {
namespace {

using test_support::DrawnVersion;
using test_support::numbered;
using test_support::Random;
using test_support::RandomCase;
using test_support::RandomCaseKind;
using test_support::read_case;

std::vector<deals::Utilities> in_points(const ZoneLook& look) {
    std::vector<deals::Utilities> vectors;
    for (std::size_t at = 0; at < look.size(); ++at) {
        auto& vector = vectors.emplace_back();
        for (std::size_t dim = 0; dim < look.dims; ++dim) {
            vector.push_back(look.setting->points(look.efficient[at * look.dims + dim]));
        }
    }
    return vectors;
}

deals::Utilities worth(const deals::Setting& setting, const std::vector<OptionId>& options) {
    deals::Utilities points;
    for (const std::size_t player : setting.table.deciding) {
        points.push_back(setting.points(setting.scoring.utility(player, options)));
    }
    return points;
}

/// Every member of a look against the verbs themselves, asked of the same version.
void expect_as_the_verbs_say(const ZoneLook& look, const ZoneLooks& looks,
                             const Negotiation& version) {
    const deals::Answer answer = test_support::ask(version);
    ASSERT_EQ(look.open, !answer.zone.empty);
    const auto vectors = in_points(look);
    ASSERT_EQ(vectors, test_support::utilities(answer.frontier.points));
    for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
        const auto shown = test_support::shown(answer, best_kinds[kind]);
        ASSERT_EQ(look.best[kind] ? vectors[*look.best[kind]] : deals::Utilities{}, shown)
            << deals::name(best_kinds[kind]);
    }
    ASSERT_EQ(look.width, levers::standing_of(version, {}).value().width);
    for (std::size_t at = 0; at < look.size(); ++at) {
        const auto options = looks.package_at(at);
        ASSERT_EQ(worth(*look.setting, options), vectors[at]);
        ASSERT_EQ(look.position_of(options), at);
        ASSERT_TRUE(is_acceptable(*look.setting, options));
    }
}

constexpr std::size_t most_options = 3;

struct Seen {
    std::size_t open = 0;
    std::size_t empty = 0;
    std::size_t one_frontier = 0;
};

/// Looks at some versions of a case, one after the other.
void look_at_versions(const Negotiation& negotiation, int versions, Seen& seen) {
    DrawnVersion drawn(negotiation);
    const auto ground = ZoneGround::make(drawn.negotiation, drawn.inputs, {});
    if (!ground) {
        return;
    }
    ZoneLooks looks(*ground, {});
    for (int version = 0; version < versions; ++version) {
        if (!drawn.draw()) {
            continue;
        }
        const Negotiation& now = drawn.version.negotiation();
        const auto look = looks.look(now, {.best = true, .width = true});
        ASSERT_TRUE(look) << look.error().what;
        ASSERT_NO_FATAL_FAILURE(expect_as_the_verbs_say(*look, looks, now));
        ++(look->open ? seen.open : seen.empty);
        seen.one_frontier += ground->one_frontier() ? 1U : 0U;
    }
}

TEST(ZoneLook, SaysOfEveryVersionWhatTheVerbsSay) {
    Random random(41);
    Seen seen;
    for (int round = 0; round < 150; ++round) {
        const std::string text = RandomCase(random, {4, 4, most_options, true}).text();
        SCOPED_TRACE(text);
        ASSERT_NO_FATAL_FAILURE(look_at_versions(read_case(text), 3, seen));
    }
    EXPECT_GT(seen.open, 60U);
    EXPECT_GT(seen.empty, 60U);
}

/// The case with exact numbers but for values of no agreement and beliefs about war.
Negotiation with_uncertain_alternatives(const Negotiation& negotiation) {
    DrawnVersion drawn(negotiation);
    if (!drawn.draw(std::vector<double>(drawn.inputs.coordinates, 0.4))) {
        return negotiation;
    }
    Negotiation alike = drawn.version.negotiation();
    const auto spread = [](UncertainNumber& number, const Decimal& by) {
        number.shape = UncertainNumber::Shape::interval;
        number.low = difference(number.mid, by);
        number.high = sum(number.mid, by);
    };
    for (auto& preference : alike.preferences) {
        if (!preference) {
            continue;
        }
        for (std::size_t issue = 0; issue < alike.issues.size(); ++issue) {
            if (std::holds_alternative<std::monostate>(preference->issues[issue])) {
                OptionPoints none;  // weights that add up to 1 need points
                none.points.resize(alike.issues[issue].options.size());
                preference->issues[issue] = std::move(none);
            }
        }
        if (auto* number = std::get_if<UncertainNumber>(&preference->disagreement)) {
            spread(*number, Decimal(4));
        }
    }
    if (alike.war) {
        spread(alike.war->beliefs[0]->prevail, Decimal::from_mantissa(3, 1));
    }
    return alike;
}

TEST(ZoneLook, SaysTheSameFromOneFrontierForAllVersions) {
    Random random(43);
    Seen seen;
    for (int round = 0; round < 200; ++round) {
        const std::string text = RandomCase(random, {3, 4, most_options, random.chance(20)}).text();
        SCOPED_TRACE(text);
        ASSERT_NO_FATAL_FAILURE(
            look_at_versions(with_uncertain_alternatives(read_case(text)), 3, seen));
    }
    EXPECT_GT(seen.one_frontier, 200U);
    EXPECT_GT(seen.open, 60U);
    EXPECT_GT(seen.empty, 60U);
}

TEST(ZoneGround, KeepsOneFrontierOnlyWhereNoPackageChangesItsWorth) {
    const auto one_frontier = [](const std::string& points, const std::string& disagreement) {
        const Negotiation negotiation = read_case(
            "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b, c]}}\n"
            "preferences:\n  p: {points: {x: " +
            points + "}, disagreement: " + disagreement +
            "}\n  q: {points: {x: {a: 3}}, disagreement: 1}\n");
        const Inputs inputs = find_inputs(negotiation).value();
        return ZoneGround::make(negotiation, inputs, {}).value().one_frontier();
    };
    EXPECT_TRUE(one_frontier("{a: 1, b: 5}", "[1, 3]"));
    EXPECT_TRUE(one_frontier("{a: 1, b: 5}", "3"));
    EXPECT_FALSE(one_frontier("{a: 1, b: [2, 5]}", "3"));
    EXPECT_FALSE(one_frontier("{order: [a, b, c]}", "3"));
}

TEST(IsAcceptable, HoldsOfExactlyThePackagesOfTheZone) {
    Random random(47);
    for (int round = 0; round < 60; ++round) {
        const Negotiation negotiation = read_case(RandomCase(random, {3, 3, 3, true}).text());
        const auto opened = deals::open_setting(negotiation, {});
        if (!opened) {
            continue;
        }
        std::vector<std::vector<OptionId>> all{{}};
        for (const Issue& issue : negotiation.issues) {
            std::vector<std::vector<OptionId>> longer;
            for (const auto& start : all) {
                for (std::size_t option = 0; option < issue.options.size(); ++option) {
                    longer.push_back(start);
                    longer.back().emplace_back(option);
                }
            }
            all = std::move(longer);
        }
        const auto count = std::count_if(all.begin(), all.end(), [&](const auto& options) {
            return is_acceptable(opened->setting, options);
        });
        EXPECT_EQ(std::to_string(count), test_support::ask(negotiation).zone.packages);
    }
}

}  // namespace
}  // namespace irenic::forecast
