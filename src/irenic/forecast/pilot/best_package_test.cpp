#include "irenic/forecast/pilot/best_package.hpp"

#include <algorithm>
#include <array>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_versions.hpp"

namespace irenic::forecast {
namespace {

using test_support::PlainCase;
using test_support::Random;
using test_support::RandomVersions;
using test_support::read_case;

using Options = std::vector<OptionId>;

constexpr std::array<Aim, 3> aims{Aim::acceptable_most_often, Aim::best_worst_case,
                                  Aim::least_regret};

Limits already_stopped() {
    Limits limits;
    limits.stop = Stop(0);
    return limits;
}

/// All packages of a few versions, looked at one by one.
class EachPackage {
public:
    explicit EachPackage(const RandomVersions& versions) : versions_(versions) {
        for (const auto& version : versions.versions()) {
            counts_.push_back(version.setting.has_value());
        }
        width.assign(counts_.size(), std::numeric_limits<Units>::min());
        for (const Options& package : versions.packages()) {
            const auto least = versions.least_surplus(package);
            for (std::size_t row = 0; least && row < width.size(); ++row) {
                width[row] = std::max(width[row], (*least)[row]);
            }
        }
    }

    /// Nothing for a package that is out of the question.
    [[nodiscard]] std::optional<Units> value(Aim aim, const Options& package) const {
        const auto least = versions_.least_surplus(package);
        if (!least) {
            return aim == Aim::acceptable_most_often && versions_.table().allowed(package)
                       ? std::optional<Units>(0)
                       : std::nullopt;
        }
        Units often = 0;
        Units worst = std::numeric_limits<Units>::max();
        Units regret = std::numeric_limits<Units>::min();
        for (std::size_t row = 0; row < counts_.size(); ++row) {
            if (counts_[row]) {
                often += (*least)[row] >= 0 ? 1 : 0;
                worst = std::min(worst, (*least)[row]);
                regret = std::max(regret, width[row] - (*least)[row]);
            }
        }
        return aim == Aim::acceptable_most_often ? often
               : aim == Aim::best_worst_case     ? worst
                                                 : regret;
    }

    /// The first of the best packages.
    [[nodiscard]] std::optional<BestPackage> best(Aim aim) const {
        std::optional<BestPackage> best;
        if (std::find(counts_.begin(), counts_.end(), true) == counts_.end()) {
            return best;
        }
        for (const Options& package : versions_.packages()) {
            const auto worth = value(aim, package);
            if (worth && (!best || better(aim, *worth, best->value))) {
                best = BestPackage{package, *worth, *worth, true};
            }
        }
        return best;
    }

    [[nodiscard]] static bool better(Aim aim, Units value, Units other) {
        return aim == Aim::least_regret ? value < other : value > other;
    }

    std::vector<Units> width;  ///< by version

private:
    const RandomVersions& versions_;
    std::vector<bool> counts_;
};

class BestPackageOfRandomCases : public testing::Test {
protected:
    /// Calls `visit(versions, each package, aim)` for many cases and all aims.
    template <class Visit>
    void for_each_case(Visit visit) {
        for (int number = 0; number < 150; ++number) {
            const RandomVersions versions(random_, {3, 4, 3, true}, random_.size(1, 12), 20);
            const EachPackage each(versions);
            for (const Aim aim : aims) {
                visit(versions, each, aim);
            }
        }
    }

    std::vector<Options> some_packages(const RandomVersions& versions) {
        auto all = versions.packages();
        random_.shuffle(all);
        all.resize(std::min<std::size_t>(all.size(), random_.size(0, 3)));
        return all;
    }

    Random random_{11};
};

TEST_F(BestPackageOfRandomCases, IsTheFirstOfTheBest) {
    std::size_t found = 0;
    std::size_t nothing = 0;
    for_each_case([&](const RandomVersions& versions, const EachPackage& each, Aim aim) {
        const auto best =
            best_package(versions.table(), aim, each.width, some_packages(versions), Limits{});
        const auto expected = each.best(aim);
        ASSERT_EQ(best.has_value(), expected.has_value());
        if (best) {
            EXPECT_TRUE(best->exact);
            EXPECT_EQ(best->value, expected->value);
            EXPECT_EQ(best->bound, expected->value);
            EXPECT_EQ(best->options, expected->options);
        }
        ++(best ? found : nothing);
    });
    EXPECT_GT(found, 200);
    EXPECT_GT(nothing, 10);
}

TEST_F(BestPackageOfRandomCases, IsTheFirstOfTheBestOfManyVersions) {
    for (int number = 0; number < 10; ++number) {
        const RandomVersions versions(random_, {3, 4, 3, true}, 300, 5);
        const EachPackage each(versions);
        for (const Aim aim : aims) {
            const auto best = best_package(versions.table(), aim, each.width, {}, Limits{});
            const auto expected = each.best(aim);
            ASSERT_EQ(best.has_value(), expected.has_value());
            EXPECT_TRUE(!best || best->options == expected->options);
            EXPECT_TRUE(!best || best->value == expected->value);
        }
    }
}

TEST_F(BestPackageOfRandomCases, HasABoundThatHoldsWhereTheLimitCameFirst) {
    std::size_t open = 0;
    for_each_case([&](const RandomVersions& versions, const EachPackage& each, Aim aim) {
        const auto some = best_package(versions.table(), aim, each.width, some_packages(versions),
                                       already_stopped());
        const auto expected = each.best(aim);
        ASSERT_EQ(some.has_value(), expected.has_value());
        if (some) {
            EXPECT_EQ(each.value(aim, some->options), some->value);
            EXPECT_FALSE(EachPackage::better(aim, expected->value, some->bound));
            EXPECT_TRUE(!some->exact || some->value == expected->value);
            open += some->exact ? 0U : 1U;
        }
    });
    EXPECT_GT(open, 50);
}

TEST_F(BestPackageOfRandomCases, IsTheFirstPackageAllowedWhereAllAreEquallyGood) {
    std::size_t ties = 0;
    for_each_case([&](const RandomVersions& versions, const EachPackage& each, Aim aim) {
        const auto expected = each.best(aim);
        if (aim != Aim::acceptable_most_often || !expected || expected->value > 0) {
            return;
        }
        const auto all = versions.packages();
        const auto first = std::find_if(all.begin(), all.end(), [&](const Options& package) {
            return versions.table().allowed(package);
        });
        const auto best =
            best_package(versions.table(), aim, {}, some_packages(versions), Limits{});
        EXPECT_EQ(best->options, *first);
        ++ties;
    });
    EXPECT_GT(ties, 5);
}

/// One issue on which g and h want opposite things, in three versions: g's value of no agreement is
/// 0, 2 and 4, h's is 0.
VersionsTable three_versions() {
    const auto version = [](const std::string& disagreement) {
        return read_case(
            PlainCase{{{{"1", "9"}, {"3", "5"}, {"9", "1"}}}, {disagreement, "0"}, {}, ""});
    };
    std::optional<VersionsTable> table;
    for (const char* disagreement : {"0", "2", "4"}) {
        const Negotiation negotiation = version(disagreement);
        const auto setting = deals::open_setting(negotiation, Limits{}).value().setting;
        if (!table) {
            table.emplace(setting);
        }
        EXPECT_TRUE(table->add(setting));
    }
    return *std::move(table);
}

constexpr Units point = 1'000'000'000;

TEST(BestPackage, DependsOnTheAim) {
    const VersionsTable table = three_versions();
    const auto often = best_package(table, Aim::acceptable_most_often, {}, {}, Limits{});
    EXPECT_EQ(often->options, Options{OptionId(2)});
    EXPECT_EQ(often->value, 3);
    const auto worst = best_package(table, Aim::best_worst_case, {}, {}, Limits{});
    EXPECT_EQ(worst->options, Options{OptionId(2)});
    EXPECT_EQ(worst->value, point);
    const std::vector<Units> width{3 * point, point, point};
    const auto regret = best_package(table, Aim::least_regret, width, {}, Limits{});
    EXPECT_EQ(regret->options, Options{OptionId(1)});  // 0, 0 and 2 against 2, 0 and 0
    EXPECT_EQ(regret->value, 2 * point);
}

TEST(BestPackage, IsNothingWhereNoVersionCounts) {
    const Negotiation negotiation =
        read_case(PlainCase{{{{"1", "9"}, {"3", "5"}}}, {"0", "0"}, {}, ""});
    VersionsTable table(deals::open_setting(negotiation, Limits{}).value().setting);
    table.add_left_out();
    for (const Aim aim : aims) {
        EXPECT_FALSE(best_package(table, aim, {0}, {}, Limits{}));
    }
}

}  // namespace
}  // namespace irenic::forecast
