// A mediator's single text among parties whose issues hang together: who holds out gets more than
// who gives way, and two who give way get more than two who hold out (after Klein, Faratin, Sayama
// & Bar-Yam 2003).

#include <array>
#include <utility>

#include <gtest/gtest.h>

#include "irenic/talks/play/single_text.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t issues = 100;
constexpr std::size_t runs = 60;
constexpr std::size_t capped_runs = 20;
constexpr std::size_t most_given = 20;  ///< votes for something worse, more than the other

/// An influence from -1 to 1, in units of 1e-6.
Units influence(RandomStream& random) {
    return static_cast<Units>(random.next_below(2'000'001)) - 1'000'000;
}

Domain binary_issues(std::size_t seats) {
    Domain domain;
    domain.places = 6;
    domain.options.assign(issues, 2);
    domain.now.assign(issues, OptionId(0));
    domain.parties.assign(seats, PartyId());
    domain.points.assign(seats, {issues, std::vector<Units>(2, 0)});
    domain.red_lines.resize(seats);
    domain.no_agreement.assign(seats, 0);
    domain.branches.push_back(
        {seats == 1 ? std::vector<std::size_t>{0} : std::vector<std::size_t>{0, 1}, {}});
    return domain;
}

/// What an issue counts to whom where its second option is chosen, and each pair where both are.
Domain made_domain(std::uint64_t run) {
    RandomStream random(2003, run);
    Domain domain = binary_issues(2);
    for (std::size_t seat = 0; seat < 2; ++seat) {
        for (std::size_t one = 0; one < issues; ++one) {
            domain.points[seat][one][1] = influence(random);
            for (std::size_t other = 0; other < one; ++other) {
                const Condition both{
                    {{IssueId(other), {OptionId(1)}}, {IssueId(one), {OptionId(1)}}}};
                domain.extras.push_back({seat, both, influence(random)});
            }
        }
    }
    return domain;
}

/// The same for one seat that gets what these two get together.
Domain together(const Domain& domain) {
    Domain joint = binary_issues(1);
    for (std::size_t issue = 0; issue < issues; ++issue) {
        joint.points[0][issue][1] = domain.points[0][issue][1] + domain.points[1][issue][1];
    }
    const std::size_t pairs = domain.extras.size() / 2;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        Domain::Extra extra = domain.extras[pair];
        extra.units += domain.extras[pairs + pair].units;
        joint.extras.push_back(extra);
    }
    return joint;
}

Domain alone(const Domain& domain, std::size_t seat) {
    Domain one = binary_issues(1);
    one.points[0] = domain.points[seat];
    for (const Domain::Extra& extra : domain.extras) {
        if (extra.seat == seat) {
            one.extras.push_back({0, extra.when, extra.units});
        }
    }
    return one;
}

std::vector<Units> mediated(const Domain& domain, std::vector<Vote> votes, std::uint64_t run,
                            std::size_t cap = 0) {
    RandomStream chance(77, run);
    const SingleText question{.votes = std::move(votes), .temperature = 40e6, .cap = cap};
    return mediate_text(domain, question, {}, chance, Stop()).utility;
}

/// Annealing by one seat alone comes close to the best there is.
double nearly_best(const Domain& domain, std::uint64_t run) {
    return static_cast<double>(mediated(domain, {Vote::annealer}, run)[0]);
}

/// Shares of what is nearly the best, summed over runs.
struct Shares {
    double welfare = 0, first = 0, second = 0;

    Shares over(double count) const { return {welfare / count, first / count, second / count}; }
};

class Meeting {
public:
    explicit Meeting(std::uint64_t run)
        : run_(run),
          domain_(made_domain(run)),
          joint_(nearly_best(together(domain_), run)),
          best_{nearly_best(alone(domain_, 0), run), nearly_best(alone(domain_, 1), run)} {}

    void add_to(Shares& shares, const std::vector<Vote>& votes, std::size_t cap = 0) const {
        const std::vector<Units> utility = mediated(domain_, votes, run_, cap);
        const std::array<double, 2> got{static_cast<double>(utility[0]),
                                        static_cast<double>(utility[1])};
        shares.welfare += (got[0] + got[1]) / joint_;
        shares.first += got[0] / best_[0];
        shares.second += got[1] / best_[1];
    }

private:
    std::uint64_t run_;
    Domain domain_;
    double joint_;
    std::array<double, 2> best_;
};

TEST(SingleTextAmongTiedIssues, IsBestWhereBothGiveWayAndWorstForWhoDoesSoAlone) {
    const auto holds_out = Vote::hill_climber;
    const auto gives_way = Vote::annealer;
    Shares both_hold_out;
    Shares one_holds_out;
    Shares both_give_way;
    Shares capped;
    for (std::uint64_t run = 0; run < runs; ++run) {
        const Meeting meeting(run);
        meeting.add_to(both_hold_out, {holds_out, holds_out});
        meeting.add_to(one_holds_out, {holds_out, gives_way});
        meeting.add_to(both_give_way, {gives_way, gives_way});
        if (run < capped_runs) {
            meeting.add_to(capped, {holds_out, gives_way}, most_given);
        }
    }
    both_hold_out = both_hold_out.over(runs);
    one_holds_out = one_holds_out.over(runs);
    both_give_way = both_give_way.over(runs);
    capped = capped.over(capped_runs);
    EXPECT_NEAR(both_hold_out.welfare, 0.72, 0.05);
    EXPECT_NEAR(one_holds_out.welfare, 0.71, 0.05);
    EXPECT_NEAR(both_give_way.welfare, 0.95, 0.03);

    EXPECT_GT(one_holds_out.first, 0.95);
    EXPECT_LT(one_holds_out.second, 0.1);
    EXPECT_GT(both_give_way.first, both_hold_out.first);
    EXPECT_GT(both_give_way.second, both_hold_out.second);
    EXPECT_GT(one_holds_out.first, both_give_way.first);
    EXPECT_LT(one_holds_out.second, both_hold_out.second);

    EXPECT_GT(capped.second, one_holds_out.second + 0.2);
}

}  // namespace
}  // namespace irenic::talks
