#include "irenic/talks/play/space/combined.hpp"

#include <algorithm>
#include <utility>

namespace irenic::talks {

Result<CombinedPackages> CombinedPackages::open(const Domain& domain, const Stop& stop) {
    auto ties = ties_of(domain, stop);
    if (!ties) {
        return tl::unexpected(std::move(ties.error()));
    }
    CombinedPackages combined;
    combined.issues_ = domain.options.size();
    combined.ties_ = std::move(*ties);
    combined.seats_.resize(domain.seats());
    return combined;
}

void CombinedPackages::revalue(const Domain& domain) {
    value_ties(domain, ties_);
    seats_.assign(domain.seats(), {});
    book_.clear();
}

bool CombinedPackages::empty() const {
    return std::any_of(ties_.begin(), ties_.end(), [](const Tie& tie) { return tie.size() == 0; });
}

bool CombinedPackages::may_offer(std::size_t seat) const {
    return std::all_of(ties_.begin(), ties_.end(), [&](const Tie& tie) {
        return std::any_of(tie.crossed.begin(), tie.crossed.end(),
                           [&](std::uint32_t crossed) { return (crossed >> seat & 1U) == 0; });
    });
}

CombinedPackages::Seat& CombinedPackages::seat_of(std::size_t seat) {
    if (!seats_[seat].ways) {
        seats_[seat].ways.emplace(ties_, seat, seats_.size());
    }
    return seats_[seat];
}

CombinedPackages::Number CombinedPackages::number(const Picks& picks, Packages& packages) {
    std::vector<OptionId> options(issues_);
    for (std::size_t tie = 0; tie < ties_.size(); ++tie) {
        ties_[tie].settle(picks[tie], options);
    }
    const auto [number, added] = book_.number(options, packages);
    if (!added) {
        return number;
    }
    std::uint32_t crossed = 0;
    for (std::size_t tie = 0; tie < ties_.size(); ++tie) {
        crossed |= ties_[tie].crossed[picks[tie]];
        for (std::size_t seat = 0; seat < seats_.size(); ++seat) {
            packages.add_utility(number, seat,
                                 ties_[tie].values[picks[tie] * seats_.size() + seat]);
        }
    }
    packages.set_crossed(number, crossed);
    return number;
}

CombinedPackages::Number CombinedPackages::number_of(const std::vector<OptionId>& options,
                                                     Packages& packages) {
    Picks picks;
    for (const Tie& tie : ties_) {
        picks.push_back(static_cast<std::uint32_t>(tie.choice_of(options)));
    }
    return number(picks, packages);
}

CombinedPackages::Number CombinedPackages::best(std::size_t seat, Packages& packages) {
    Seat& of = seat_of(seat);
    if (!of.best) {
        of.best = number(of.ways->best(), packages);
    }
    return *of.best;
}

CombinedPackages::Number CombinedPackages::at_least(std::size_t seat, Units target,
                                                    std::optional<Number> like,
                                                    Packages& packages) {
    SeatWays& ways = *seat_of(seat).ways;
    if (!like) {
        return number(ways.at_least(target, ties_, nullptr), packages);
    }
    const std::vector<OptionId> options = packages.options(*like);
    return number(ways.at_least(target, ties_, &options), packages);
}

bool CombinedPackages::rank_more(Seat& seat, Packages& packages) {
    if (!seat.from_best) {
        seat.from_best.emplace(*seat.ways);
    }
    const std::size_t from = seat.ranked.size();
    for (const Picks& picks : seat.from_best->next(*seat.ways, most_ranked - from)) {
        seat.ranked.push_back(number(picks, packages));
    }
    const auto in_order = [&](Number one, Number other) {
        const std::uint64_t* mine = packages.words(one);
        const std::uint64_t* theirs = packages.words(other);
        return std::lexicographical_compare(mine, mine + packages.words_per_package(), theirs,
                                            theirs + packages.words_per_package());
    };
    std::sort(seat.ranked.begin() + static_cast<std::ptrdiff_t>(from), seat.ranked.end(), in_order);
    return seat.ranked.size() > from;
}

std::optional<CombinedPackages::Number> CombinedPackages::ranked(std::size_t seat,
                                                                 std::size_t place,
                                                                 Packages& packages) {
    Seat& of = seat_of(seat);
    if (place == 0) {
        return best(seat, packages);
    }
    if (place >= most_ranked) {
        return std::nullopt;
    }
    while (of.ranked.size() <= place) {
        if (!rank_more(of, packages)) {
            return std::nullopt;
        }
    }
    return of.ranked[place];
}

CombinedPackages::Number CombinedPackages::random(std::size_t seat, Units floor,
                                                  RandomStream& stream, Packages& packages) {
    return number(seat_of(seat).ways->random(floor, stream), packages);
}

}  // namespace irenic::talks
