#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/deals/answer.hpp"
#include "slow_scoring.hpp"

/// The questions of `deals` answered by looking at every package, in whole numbers.
namespace irenic::test_support {

using Options = std::vector<OptionId>;
using Nanos = std::vector<Nano>;
using BigInteger = boost::multiprecision::cpp_int;

struct SlowPackage {
    Options options;
    Nanos utility;  ///< by player
};

/// One way to reach agreement: these players sign, these issues stay as they are.
struct SlowWay {
    std::set<std::size_t> sign;
    std::set<IssueId> stay;
};

class SlowDeals {
public:
    std::vector<PartyId> players;          ///< parties with preferences
    std::vector<std::size_t> deciding;     ///< players
    std::vector<std::size_t> conditional;  ///< players with `veto_on` alone
    std::vector<std::size_t> others;       ///< all players that do not decide
    std::vector<SlowPackage> packages;     ///< allowed
    Nanos disagreement;                    ///< by player; 0 where it has none

    explicit SlowDeals(const Negotiation& negotiation) : negotiation_(negotiation) {
        seat();
        list_packages();
        find_disagreement();
    }

    /// Whether the parties that must agree do, where `signs(player)` tells who signs.
    [[nodiscard]] bool agreed(const Options& options,
                              const std::function<bool(std::size_t)>& signs) const {
        bool all = true;
        if (negotiation_.agreement) {
            all = clause(*negotiation_.agreement, signs).value_or(true);
        } else {
            all = std::all_of(deciding.begin(), deciding.end(), signs);
        }
        return all && std::all_of(conditional.begin(), conditional.end(), [&](std::size_t player) {
                   return !moved(options, player) || signs(player);
               });
    }

    [[nodiscard]] bool in_zone(const SlowPackage& package) const {
        return agreed(package.options, [&](std::size_t player) {
            return package.utility[player] >= disagreement[player] && !crosses(player, package);
        });
    }

    [[nodiscard]] std::vector<SlowPackage> zone() const {
        std::vector<SlowPackage> kept;
        for (const SlowPackage& package : packages) {
            if (in_zone(package)) {
                kept.push_back(package);
            }
        }
        return kept;
    }

    [[nodiscard]] bool crosses(std::size_t player, const SlowPackage& package) const {
        return utilities_[player].crosses_red_line(package.options);
    }

    /// What deciding players get.
    [[nodiscard]] Nanos decided(const SlowPackage& package) const {
        Nanos vector;
        for (const std::size_t player : deciding) {
            vector.push_back(package.utility[player]);
        }
        return vector;
    }
    [[nodiscard]] Nanos decided_disagreement() const {
        Nanos vector;
        for (const std::size_t player : deciding) {
            vector.push_back(disagreement[player]);
        }
        return vector;
    }
    [[nodiscard]] std::set<Nanos> vectors(const std::vector<SlowPackage>& of) const {
        std::set<Nanos> distinct;
        for (const SlowPackage& package : of) {
            distinct.insert(decided(package));
        }
        return distinct;
    }

    /// All inclusion-minimal ways to reach agreement.
    [[nodiscard]] std::vector<SlowWay> ways() const {
        std::vector<SlowWay> minimal;
        for (const SlowWay& way : sufficient_ways()) {
            const auto within = [&](const SlowWay& other) {
                return std::includes(way.sign.begin(), way.sign.end(), other.sign.begin(),
                                     other.sign.end()) &&
                       std::includes(way.stay.begin(), way.stay.end(), other.stay.begin(),
                                     other.stay.end());
            };
            const auto all = sufficient_ways();
            const auto smaller = std::count_if(all.begin(), all.end(), within);
            if (smaller == 1) {
                minimal.push_back(way);
            }
        }
        return minimal;
    }

    /// Allowed packages of a way that cross no red line of those who sign.
    [[nodiscard]] std::vector<SlowPackage> signable(const SlowWay& way) const {
        std::vector<SlowPackage> kept;
        for (const SlowPackage& package : packages) {
            const bool stays = std::all_of(way.stay.begin(), way.stay.end(), [&](IssueId issue) {
                return package.options[issue.at()] == negotiation_.issue(issue).now;
            });
            const bool crossed = std::any_of(way.sign.begin(), way.sign.end(),
                                             [&](std::size_t p) { return crosses(p, package); });
            if (stays && !crossed) {
                kept.push_back(package);
            }
        }
        return kept;
    }

    [[nodiscard]] std::optional<SlowPackage> find(const Package& package) const {
        Options options;
        for (const auto& [issue, option] : package.choices) {
            options.push_back(option);
        }
        const auto found =
            std::find_if(packages.begin(), packages.end(),
                         [&](const SlowPackage& entry) { return entry.options == options; });
        return found == packages.end() ? std::nullopt : std::optional(*found);
    }

private:
    void seat() {
        const auto names = [&](PartyId party) {
            return negotiation_.agreement && named(*negotiation_.agreement, party);
        };
        for (std::size_t index = 0; index < negotiation_.parties.size(); ++index) {
            const PartyId party(index);
            if (!negotiation_.preferences[index]) {
                continue;
            }
            const std::size_t player = players.size();
            players.push_back(party);
            utilities_.emplace_back(negotiation_, party);
            if (negotiation_.party(party).has_veto() || names(party)) {
                deciding.push_back(player);
                continue;
            }
            others.push_back(player);
            if (!negotiation_.party(party).veto_on.empty()) {
                conditional.push_back(player);
            }
        }
    }

    static bool named(const Agreement& agreement, PartyId party) {
        if (agreement.kind == Agreement::Kind::party) {
            return agreement.party == party;
        }
        return std::any_of(agreement.parts.begin(), agreement.parts.end(),
                           [&](const Agreement& part) { return named(part, party); });
    }

    void list_packages() {
        Options options(negotiation_.issues.size());
        for (bool more = !options.empty(); more;) {
            if (slow_allowed(negotiation_, options)) {
                SlowPackage package{options, {}};
                for (const SlowUtility& utility : utilities_) {
                    package.utility.push_back(utility.of(options));
                }
                packages.push_back(std::move(package));
            }
            more = false;
            for (std::size_t issue = options.size(); issue-- > 0 && !more;) {
                more = options[issue].at() + 1 < negotiation_.issues[issue].options.size();
                options[issue] = more ? OptionId(options[issue].at() + 1) : OptionId();
            }
        }
    }

    void find_disagreement() {
        for (std::size_t player = 0; player < players.size(); ++player) {
            const auto& stated = utilities_[player].preference().disagreement;
            Nano value = 0;
            if (const auto* number = std::get_if<UncertainNumber>(&stated)) {
                value = nano(number->center());
            } else if (std::holds_alternative<DisagreementByWar>(stated)) {
                const War& war = *negotiation_.war;
                value = slow_war_value(war, players[player] == war.sides[0] ? 0 : 1);
            } else if (std::holds_alternative<DisagreementByRecord>(stated)) {
                value = from_record(player);
            }
            disagreement.push_back(value);
        }
    }

    /// The middle between the best package refused and the worst offered or accepted.
    [[nodiscard]] Nano from_record(std::size_t player) const {
        std::optional<Nano> refused;
        std::optional<Nano> taken;
        for (const Offer& offer : negotiation_.offers) {
            Options options;
            for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
                options.push_back(
                    offer.package.on(IssueId(issue)).value_or(negotiation_.issues[issue].now));
            }
            const Nano worth = utilities_[player].of(options);
            bool takes =
                offer.by == players[player] ||
                std::count(offer.backed_by.begin(), offer.backed_by.end(), players[player]);
            bool refuses = false;
            for (const OfferAnswer& answer : offer.answers) {
                const bool own = answer.party == players[player];
                takes = takes || (own && answer.is == AnswerKind::accepted);
                refuses = refuses || (own && (answer.is == AnswerKind::rejected ||
                                              answer.is == AnswerKind::countered));
            }
            if (takes) {
                taken = std::min(taken.value_or(worth), worth);
            }
            if (refuses) {
                refused = std::max(refused.value_or(worth), worth);
            }
        }
        Nanos all;
        for (const SlowPackage& package : packages) {
            all.push_back(package.utility[player]);
        }
        const Nano least = all.empty() ? 0 : *std::min_element(all.begin(), all.end());
        const Nano most = all.empty() ? 0 : *std::max_element(all.begin(), all.end());
        return nearest(static_cast<WideNano>(refused.value_or(least)) + taken.value_or(most), 2);
    }

    /// Nothing where nobody named in the clause has preferences.
    [[nodiscard]] std::optional<bool> clause(const Agreement& agreement,
                                             const std::function<bool(std::size_t)>& signs) const {
        if (agreement.kind == Agreement::Kind::party) {
            const auto found = std::find(players.begin(), players.end(), agreement.party);
            return found == players.end()
                       ? std::nullopt
                       : std::optional(signs(static_cast<std::size_t>(found - players.begin())));
        }
        std::size_t voting = 0;
        std::size_t satisfied = 0;
        for (const Agreement& part : agreement.parts) {
            const auto holds = clause(part, signs);
            voting += holds ? 1U : 0U;
            satisfied += holds.value_or(false) ? 1U : 0U;
        }
        if (voting == 0) {
            return std::nullopt;
        }
        switch (agreement.kind) {
            case Agreement::Kind::all:
                return satisfied == voting;
            case Agreement::Kind::any:
                return satisfied >= 1;
            default:
                return satisfied >= agreement.needed;
        }
    }

    [[nodiscard]] bool moved(const Options& options, std::size_t player) const {
        const auto& issues = negotiation_.party(players[player]).veto_on;
        return std::any_of(issues.begin(), issues.end(), [&](IssueId issue) {
            return options[issue.at()] != negotiation_.issue(issue).now;
        });
    }

    /// Every set of players that suffices, each conditional player signing or held off.
    [[nodiscard]] std::vector<SlowWay> sufficient_ways() const {
        std::vector<SlowWay> all;
        for (unsigned mask = 0; mask < 1U << players.size(); ++mask) {
            SlowWay way;
            for (std::size_t player = 0; player < players.size(); ++player) {
                if ((mask >> player & 1U) != 0) {
                    way.sign.insert(player);
                }
            }
            for (const std::size_t player : conditional) {
                if (!way.sign.contains(player)) {
                    const auto& issues = negotiation_.party(players[player]).veto_on;
                    way.stay.insert(issues.begin(), issues.end());
                }
            }
            const auto signs = [&](std::size_t player) { return way.sign.contains(player); };
            const bool suffices = negotiation_.agreement
                                      ? clause(*negotiation_.agreement, signs).value_or(true)
                                      : std::all_of(deciding.begin(), deciding.end(), signs);
            if (suffices) {
                all.push_back(std::move(way));
            }
        }
        return all;
    }

    const Negotiation& negotiation_;
    std::vector<SlowUtility> utilities_;
};

inline bool dominates(const Nanos& a, const Nanos& b) {
    return a != b &&
           std::equal(a.begin(), a.end(), b.begin(), [](Nano x, Nano y) { return x >= y; });
}

/// The vectors that no other dominates, ascending.
inline std::vector<Nanos> slow_frontier(const std::set<Nanos>& vectors) {
    std::vector<Nanos> efficient;
    for (const Nanos& vector : vectors) {
        if (std::none_of(vectors.begin(), vectors.end(),
                         [&](const Nanos& other) { return dominates(other, vector); })) {
            efficient.push_back(vector);
        }
    }
    return efficient;
}

/// Differences over scales, smallest first; what has no scale is left out.
class SlowRatios {
public:
    SlowRatios(const Nanos& vector, const Nanos& origin, const Nanos& scale) {
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            if (scale[dim] > 0) {
                ratios_.push_back({vector[dim] - origin[dim], scale[dim]});
            }
        }
        std::sort(ratios_.begin(), ratios_.end(), less);
    }

    [[nodiscard]] bool empty() const { return ratios_.empty(); }
    [[nodiscard]] Fraction least() const { return ratios_.front(); }

    /// Worse where the first ratio that differs is smaller.
    friend bool operator<(const SlowRatios& a, const SlowRatios& b) {
        return std::lexicographical_compare(a.ratios_.begin(), a.ratios_.end(), b.ratios_.begin(),
                                            b.ratios_.end(), less);
    }

private:
    static bool less(const Fraction& a, const Fraction& b) {
        return a.numerator * b.denominator < b.numerator * a.denominator;
    }

    std::vector<Fraction> ratios_;
};

/// What all solutions are measured by, over a zone that is not empty.
struct SlowYardstick {
    Nanos disagreement;
    Nanos ideal;
    std::vector<unsigned> twice_weight;  ///< of weighted Nash

    [[nodiscard]] Nanos range() const {
        Nanos ranges;
        for (std::size_t dim = 0; dim < ideal.size(); ++dim) {
            ranges.push_back(std::max<Nano>(0, ideal[dim] - disagreement[dim]));
        }
        return ranges;
    }
    [[nodiscard]] SlowRatios shares(const Nanos& vector) const {
        return {vector, disagreement, range()};
    }
    [[nodiscard]] bool acceptable(const Nanos& vector) const {
        return std::equal(vector.begin(), vector.end(), disagreement.begin(),
                          [](Nano value, Nano least) { return value >= least; });
    }
};

inline SlowYardstick slow_yardstick(const SlowDeals& deals, const std::set<Nanos>& zone) {
    SlowYardstick yardstick{deals.decided_disagreement(), *zone.begin(), {}};
    for (const Nanos& vector : zone) {
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            yardstick.ideal[dim] = std::max(yardstick.ideal[dim], vector[dim]);
        }
    }
    return yardstick;
}

/// Whether `a` is worse than `b` by a kind of solution.
inline bool slow_worse(deals::SolutionKind kind, const SlowYardstick& yardstick, const Nanos& a,
                       const Nanos& b) {
    const Nanos ones(a.size(), 1);
    const auto product = [&](const Nanos& vector) {
        std::size_t positive = 0;
        BigInteger factor = 1;
        for (std::size_t dim = 0; dim < vector.size(); ++dim) {
            const Nano surplus = vector[dim] - yardstick.disagreement[dim];
            const unsigned power =
                kind == deals::SolutionKind::nash ? 1 : yardstick.twice_weight[dim];
            positive += surplus > 0 ? 1 : 0;
            factor *= surplus > 0 ? BigInteger(pow(BigInteger(surplus), power)) : BigInteger(1);
        }
        return std::pair(positive, factor);
    };
    const auto sum = [](const Nanos& vector) {
        return std::accumulate(vector.begin(), vector.end(), Nano{0});
    };
    switch (kind) {
        case deals::SolutionKind::nash:
        case deals::SolutionKind::weighted_nash:
            return product(a) < product(b);
        case deals::SolutionKind::kalai_smorodinsky:
            return yardstick.shares(a) < yardstick.shares(b);
        case deals::SolutionKind::egalitarian:
            return SlowRatios(a, yardstick.disagreement, ones) <
                   SlowRatios(b, yardstick.disagreement, ones);
        case deals::SolutionKind::equal_loss:
            return SlowRatios(a, yardstick.ideal, ones) < SlowRatios(b, yardstick.ideal, ones);
        case deals::SolutionKind::utilitarian:
            return sum(a) < sum(b);
    }
    return false;
}

struct SlowSolution {
    std::vector<Nanos> tied;  ///< efficient vectors that attain the optimum, ascending
    Nanos shown;
};

/// Nothing where no vector gives every party its disagreement value.
inline std::optional<SlowSolution> slow_solve(deals::SolutionKind kind,
                                              const SlowYardstick& yardstick,
                                              const std::set<Nanos>& zone) {
    std::optional<Nanos> best;
    for (const Nanos& vector : zone) {
        if (yardstick.acceptable(vector) && (!best || slow_worse(kind, yardstick, *best, vector))) {
            best = vector;
        }
    }
    if (!best) {
        return std::nullopt;
    }
    SlowSolution solution;
    for (const Nanos& vector : slow_frontier(zone)) {
        if (yardstick.acceptable(vector) && !slow_worse(kind, yardstick, vector, *best)) {
            solution.tied.push_back(vector);
        }
    }
    solution.shown = solution.tied.front();
    for (const Nanos& vector : solution.tied) {
        if (!(yardstick.shares(vector) < yardstick.shares(solution.shown))) {
            solution.shown = vector;  // ascending: of equal shares the largest comes last
        }
    }
    return solution;
}

/// The number a kind is measured by, in points.
inline double slow_value(deals::SolutionKind kind, const SlowYardstick& yardstick,
                         const Nanos& vector) {
    double product = 1;
    double sum = 0;
    double least = HUGE_VAL;
    double loss = -HUGE_VAL;
    for (std::size_t dim = 0; dim < vector.size(); ++dim) {
        const double surplus = static_cast<double>(vector[dim] - yardstick.disagreement[dim]) / 1e9;
        const double weight =
            kind == deals::SolutionKind::weighted_nash ? 0.5 * yardstick.twice_weight[dim] : 1;
        product *= std::pow(surplus, weight);
        sum += static_cast<double>(vector[dim]) / 1e9;
        least = std::min(least, surplus);
        loss = std::max(loss, static_cast<double>(yardstick.ideal[dim] - vector[dim]) / 1e9);
    }
    switch (kind) {
        case deals::SolutionKind::nash:
        case deals::SolutionKind::weighted_nash:
            return product;
        case deals::SolutionKind::kalai_smorodinsky: {
            const SlowRatios shares = yardstick.shares(vector);
            return shares.empty() ? 1
                                  : static_cast<double>(shares.least().numerator) /
                                        static_cast<double>(shares.least().denominator);
        }
        case deals::SolutionKind::egalitarian:
            return least;
        case deals::SolutionKind::utilitarian:
            return sum;
        case deals::SolutionKind::equal_loss:
            return loss;
    }
    return 0;
}

}  // namespace irenic::test_support
