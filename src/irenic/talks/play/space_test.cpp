#include "irenic/talks/play/space.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_domain.hpp"

namespace irenic::talks {
namespace {

using test_support::all_allowed;
using test_support::all_offerable;
using test_support::Random;
using test_support::random_domain;

using Options = std::vector<OptionId>;

/// The least utility of at least `target`; `sorted` is the best first.
Units least_from(const Domain& domain, std::size_t seat, const std::vector<Options>& sorted,
                 Units target) {
    const auto next = std::partition_point(
        sorted.begin(), sorted.end(),
        [&](const Options& package) { return domain.utility(seat, package) >= target; });
    return domain.utility(seat, *(next - 1));
}

/// Both ways to keep a space, and domains small enough to list every package of by hand.
class SmallSpace : public testing::TestWithParam<std::size_t> {
protected:
    static Domain domain(Random& random, Units most) {
        std::vector<std::uint32_t> options;
        for (std::size_t left = random.size(1, 5); left > 0; --left) {
            options.push_back(static_cast<std::uint32_t>(random.size(1, 4)));
        }
        return random_domain(random, options, random.size(1, 3), most, random.size(0, 3));
    }

    /// Tries a question on many domains that can be opened, in coarse and in fine units.
    template <class Ask>
    void on_many(Ask ask) {
        std::size_t asked = 0;
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            Random random(seed);
            const Domain of = domain(random, seed % 2 == 0 ? 12 : 1'000'000'000);
            if (auto space = Space::open(of, {}, GetParam())) {
                ++asked;
                SCOPED_TRACE(seed);
                EXPECT_EQ(space->listed(), GetParam() > 0);
                ask(*space, random);
            }
        }
        EXPECT_GT(asked, 75U);
    }
};

INSTANTIATE_TEST_SUITE_P(, SmallSpace, testing::Values(Space::most_listed, 0),
                         [](const auto& way) { return way.param > 0 ? "Listed" : "Combined"; });

TEST_P(SmallSpace, NumbersEveryAllowedPackageWithItsUtilitiesAndRedLines) {
    on_many([](Space& space, Random&) {
        std::set<Space::Number> numbers;
        for (const Options& package : all_allowed(space.domain())) {
            const Space::Number number = space.number_of(package);
            EXPECT_TRUE(numbers.insert(number).second);
            EXPECT_EQ(space.number_of(package), number);
            EXPECT_EQ(space.options(number), package);
            for (std::size_t seat = 0; seat < space.domain().seats(); ++seat) {
                EXPECT_EQ(space.utility(number, seat), space.domain().utility(seat, package));
                EXPECT_EQ(space.crosses_red_line(number, seat),
                          space.domain().crosses_red_line(seat, package));
            }
        }
    });
}

TEST_P(SmallSpace, RanksWhatASeatMayOfferAsASortOfAllPackagesDoes) {
    on_many([](Space& space, Random&) {
        for (std::size_t seat = 0; seat < space.domain().seats(); ++seat) {
            const auto sorted = all_offerable(space.domain(), seat);
            EXPECT_EQ(space.options(space.best(seat)), sorted.front());
            for (std::size_t place = 0; place < sorted.size(); ++place) {
                const auto ranked = space.ranked(seat, place);
                ASSERT_TRUE(ranked);
                EXPECT_EQ(space.options(*ranked), sorted[place]);
            }
            EXPECT_FALSE(space.ranked(seat, sorted.size()));
        }
    });
}

TEST_P(SmallSpace, FindsWhatIsWorthAtLeastATargetAndPassesLittleOver) {
    on_many([](Space& space, Random& random) {
        for (std::size_t seat = 0; seat < space.domain().seats(); ++seat) {
            const auto sorted = all_offerable(space.domain(), seat);
            const Units most = space.domain().utility(seat, sorted.front());
            const Units least = space.domain().utility(seat, sorted.back());
            const Options like = random.one_of(all_allowed(space.domain()));
            for (int tries = 0; tries < 10; ++tries) {
                const Units target = random.between(least - 2, most);
                const Units closest = least_from(space.domain(), seat, sorted, target);
                const Space::Number plain = space.at_least(seat, target);
                const Space::Number close = space.at_least(seat, target, space.number_of(like));
                for (const Space::Number found : {plain, close}) {
                    EXPECT_FALSE(space.crosses_red_line(found, seat));
                    EXPECT_GE(space.utility(found, seat), target);
                }
                const Units part = (most - least) / 512;
                const Units surely =
                    least_from(space.domain(), seat, sorted, std::min(most, target + part + 1));
                if (space.listed() || most - least <= 1024) {
                    EXPECT_EQ(space.utility(plain, seat), closest);
                }
                if (!space.listed()) {
                    EXPECT_LE(space.utility(plain, seat), surely + part);
                    EXPECT_LE(space.utility(close, seat), surely + part);
                }
            }
            EXPECT_EQ(space.at_least(seat, most + 1), space.best(seat));
            EXPECT_EQ(space.at_least(seat, most + 1, space.number_of(like)), space.best(seat));
        }
    });
}

TEST_P(SmallSpace, DrawsAllThatIsWorthAtLeastAFloorAndNothingElse) {
    std::size_t looked_at = 0;
    on_many([&](Space& space, Random& random) {
        const auto sorted = all_offerable(space.domain(), 0);
        if (sorted.size() > 12) {
            return;
        }
        ++looked_at;
        const Units floor = space.domain().utility(0, random.one_of(sorted));
        RandomStream stream(1, 1);
        std::set<Options> drawn, wanted;
        for (int draws = 0; draws < 3000; ++draws) {
            drawn.insert(space.options(space.random(0, floor, stream)));
        }
        std::copy_if(
            sorted.begin(), sorted.end(), std::inserter(wanted, wanted.end()),
            [&](const Options& package) { return space.domain().utility(0, package) >= floor; });
        EXPECT_EQ(drawn, wanted);
        const Units most = space.domain().utility(0, sorted.front());
        EXPECT_EQ(space.random(0, most + 1, stream), space.best(0));
    });
    EXPECT_GT(looked_at, 10U);
}

TEST_P(SmallSpace, RevaluedIsAsOpenedAnew) {
    on_many([this](Space& space, Random& random) {
        Domain other = space.domain();
        (void)space.ranked(0, 3);
        (void)space.at_least(0, 1);
        test_support::value_at_random(random, 40, other);
        if (random.chance(20)) {
            other.extras.clear();
        }
        EXPECT_FALSE(space.revalue(other, {}));
        Space anew = Space::open(other, {}, GetParam()).value();
        RandomStream one(3, 3), two(3, 3);
        for (std::size_t seat = 0; seat < other.seats(); ++seat) {
            for (std::size_t place = 0; anew.ranked(seat, place); ++place) {
                const auto package = anew.options(*anew.ranked(seat, place));
                ASSERT_EQ(space.options(space.ranked(seat, place).value()), package);
                ASSERT_EQ(space.utility(space.number_of(package), seat),
                          other.utility(seat, package));
            }
            EXPECT_EQ(space.options(space.at_least(seat, 15, space.best(0))),
                      anew.options(anew.at_least(seat, 15, anew.best(0))));
            EXPECT_EQ(space.options(space.random(seat, 5, one)),
                      anew.options(anew.random(seat, 5, two)));
        }
    });
}

TEST_P(SmallSpace, AnswersDoNotDependOnEarlierQuestions) {
    on_many([this](Space& space, Random& random) {
        Space fresh = Space::open(space.domain(), {}, GetParam()).value();
        const Options like = random.one_of(all_allowed(space.domain()));
        for (std::size_t place = 5; place-- > 0;) {
            (void)space.ranked(0, place);
            (void)space.at_least(0, random.between(-20, 60));
        }
        EXPECT_EQ(space.options(space.at_least(0, 7, space.number_of(like))),
                  fresh.options(fresh.at_least(0, 7, fresh.number_of(like))));
    });
}

TEST_P(SmallSpace, IsAgreedWhereTheDomainSaysSo) {
    on_many([](Space& space, Random& random) {
        Domain of = space.domain();
        of.branches.clear();
        for (std::size_t left = random.size(1, 3); left > 0; --left) {
            auto& branch = of.branches.emplace_back();
            branch.agree = {random.below(of.seats())};
            const std::size_t issue = random.below(of.options.size());
            branch.stays = {{IssueId(issue), OptionId(random.below(of.options[issue]))}};
        }
        Space other = Space::open(of, {}).value();
        for (const Options& package : all_allowed(of)) {
            for (std::uint32_t seats = 0; seats < 1U << of.seats(); ++seats) {
                std::vector<char> accept;
                for (std::size_t seat = 0; seat < of.seats(); ++seat) {
                    accept.push_back((seats >> seat & 1U) != 0 ? 1 : 0);
                }
                EXPECT_EQ(other.agreed(other.number_of(package), seats),
                          of.agreed(package, accept));
            }
        }
    });
}

TEST(Space, OfSixteenListedPackagesThatComeNextTakesTheOneMostInCommon) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const Domain domain = random_domain(random, {3, 3, 3, 3, 2}, 1, 30, 0);
        Space space = Space::open(domain, {}).value();
        auto sorted = all_allowed(domain);
        std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& one, const auto& other) {
            return domain.utility(0, one) < domain.utility(0, other);
        });
        const Options like = random.one_of(sorted);
        const Units target = domain.utility(0, random.one_of(sorted));
        const auto first = std::find_if(sorted.begin(), sorted.end(), [&](const auto& package) {
            return domain.utility(0, package) >= target;
        });
        const auto end = first + std::min<std::ptrdiff_t>(16, sorted.end() - first);
        const auto in_common = [&](const Options& package) {
            std::size_t same = 0;
            for (std::size_t issue = 0; issue < like.size(); ++issue) {
                same += package[issue] == like[issue] ? 1U : 0U;
            }
            return same;
        };
        const auto wanted = std::max_element(first, end, [&](const auto& one, const auto& other) {
            return in_common(one) < in_common(other);
        });
        EXPECT_EQ(space.options(space.at_least(0, target, space.number_of(like))), *wanted);
    }
}

TEST(Space, ListsUpToItsMostAndCombinesBeyond) {
    Random random(1);
    const Domain domain = random_domain(random, {4, 4, 4}, 2, 30, 0);
    EXPECT_TRUE(Space::open(domain, {}, 64).value().listed());
    EXPECT_FALSE(Space::open(domain, {}, 63).value().listed());
}

TEST(Space, ListsWhereConstraintsLeaveFew) {
    Random random(1);
    Domain domain = random_domain(random, std::vector<std::uint32_t>(40, 2), 2, 30, 0);
    for (std::size_t issue = 0; issue < 40; ++issue) {
        domain.forbidden.push_back({{{IssueId(issue), {OptionId(issue % 2)}}}});
    }
    Space space = Space::open(domain, {}).value();
    EXPECT_TRUE(space.listed());
    EXPECT_TRUE(space.ranked(0, 0));
    EXPECT_FALSE(space.ranked(0, 1));
}

TEST(Space, SaysWhoHasNothingToOffer) {
    for (const std::size_t most : {std::size_t{0}, Space::most_listed}) {
        Random random(1);
        Domain domain = random_domain(random, {2, 2}, 2, 30, 0);
        domain.names = {"g", "h"};
        domain.red_lines[1] = {{{{IssueId(0), {OptionId(0), OptionId(1)}}}}};
        const auto space = Space::open(domain, {}, most);
        ASSERT_FALSE(space);
        EXPECT_EQ(space.error().code, ErrorCode::bad_input);
        EXPECT_EQ(space.error().where, "preferences.h.red_lines");
        domain.forbidden = {Condition{}};
        EXPECT_EQ(Space::open(domain, {}, most).error().where, "constraints");
    }
}

TEST(Space, RefusesTiedIssuesWithTooManyJointChoices) {
    Random random(1);
    Domain domain = random_domain(random, std::vector<std::uint32_t>(8, 10), 2, 30, 0);
    auto& extra = domain.extras.emplace_back();
    for (std::size_t issue = 0; issue < 5; ++issue) {
        extra.when.any_of.push_back({IssueId(issue), {OptionId(0)}});
    }
    EXPECT_TRUE(Space::open(domain, {}));
    extra.when.any_of.push_back({IssueId(5), {OptionId(0)}});
    const auto space = Space::open(domain, {});
    ASSERT_FALSE(space);
    EXPECT_EQ(space.error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace irenic::talks
