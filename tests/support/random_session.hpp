#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "random_case.hpp"
#include "slow_deals.hpp"
#include "talks_room.hpp"

namespace irenic::test_support {

/// A case as slow code sees it, by seat.
class SlowTable {
public:
    explicit SlowTable(const Negotiation& negotiation) : deals_(negotiation) {
        players_ = deals_.deciding;
        players_.insert(players_.end(), deals_.conditional.begin(), deals_.conditional.end());
    }

    [[nodiscard]] std::size_t seats() const { return players_.size(); }
    [[nodiscard]] std::size_t deciding() const { return deals_.deciding.size(); }
    [[nodiscard]] const std::vector<SlowPackage>& packages() const { return deals_.packages; }
    [[nodiscard]] Nano no_agreement(std::size_t seat) const {
        return deals_.disagreement[players_[seat]];
    }
    [[nodiscard]] Nano worth(std::size_t seat, const SlowPackage& package) const {
        return package.utility[players_[seat]];
    }
    [[nodiscard]] bool crosses(std::size_t seat, const SlowPackage& package) const {
        return deals_.crosses(players_[seat], package);
    }
    [[nodiscard]] bool could_sign(std::size_t seat, const SlowPackage& package) const {
        return worth(seat, package) >= no_agreement(seat) && !crosses(seat, package);
    }
    [[nodiscard]] bool agreed(const SlowPackage& package, std::uint32_t accepting) const {
        return deals_.agreed(package.options, [&](std::size_t player) {
            const auto found = std::find(players_.begin(), players_.end(), player);
            return found != players_.end() && (accepting >> (found - players_.begin()) & 1U) != 0;
        });
    }
    [[nodiscard]] const SlowPackage* find(const std::vector<OptionId>& options) const {
        const auto found =
            std::find_if(packages().begin(), packages().end(),
                         [&](const SlowPackage& entry) { return entry.options == options; });
        return found == packages().end() ? nullptr : &*found;
    }
    /// Of what a seat may offer.
    [[nodiscard]] Nano best(std::size_t seat) const {
        std::optional<Nano> best;
        for (const SlowPackage& package : packages()) {
            if (!crosses(seat, package)) {
                best = std::max(best.value_or(worth(seat, package)), worth(seat, package));
            }
        }
        return best.value();
    }

private:
    SlowDeals deals_;
    std::vector<std::size_t> players_;
};

/// A random session with all that makes it.
struct Session {
    std::unique_ptr<Negotiation> negotiation;
    talks::Domain domain;
    std::vector<talks::Strategy> strategies;
    talks::Rules rules;
    std::uint64_t seed = 0;

    [[nodiscard]] std::unique_ptr<TalksRoom> room() const {
        return std::make_unique<TalksRoom>(domain, strategies, seed);
    }
};

inline talks::Strategy random_strategy(Random& random) {
    talks::Strategy strategy;
    strategy.kind = talks::strategy_named(random.one_of(talks::strategy_names())).value();
    strategy.beta = static_cast<double>(random.between(1, 100)) / 20;
    strategy.start = static_cast<double>(random.between(0, 10)) / 10;
    return strategy;
}

/// Condition of one option on one or two issues.
inline Condition random_line(Random& random, const talks::Domain& domain) {
    Condition line;
    for (std::size_t issue = random.below(domain.options.size());
         issue < domain.options.size() && line.any_of.size() < 2; ++issue) {
        line.any_of.emplace_back(IssueId(issue),
                                 std::vector{OptionId(random.below(domain.options[issue]))});
    }
    return line;
}

/// Two to four seats that all may offer something.
inline Session random_session(Random& random, talks::Protocol protocol) {
    Session session;
    for (;;) {
        session.negotiation =
            std::make_unique<Negotiation>(read_case(random_case(random, {4, 4, 3, true})));
        const auto opened = deals::open_setting(*session.negotiation, Limits{});
        if (!opened) {
            continue;
        }
        session.domain = talks::domain_of(opened->setting);
        const std::size_t seats = session.domain.seats();
        const bool seated =
            protocol == talks::Protocol::zeuthen ? seats == 2 : seats >= 2 && seats <= 4;
        if (seated && talks::Space::open(session.domain, Limits{})) {
            break;
        }
    }
    while (session.strategies.size() < session.domain.seats()) {
        session.strategies.push_back(random_strategy(random));
    }
    session.rules.protocol = protocol;
    session.rules.rounds = random.size(1, 12);
    session.rules.breakdown = random.chance(40) ? 0.2 : 0;
    if (random.chance(30)) {
        session.rules.mediators_lines.push_back(random_line(random, session.domain));
    }
    if (random.chance(50)) {
        session.rules.votes.assign(session.domain.seats(), talks::Vote::annealer);
    }
    session.seed = random.below(1'000'000);
    return session;
}

}  // namespace irenic::test_support
