#include "irenic/phases/graph/step_kinds.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace irenic::phases {
namespace {

constexpr std::uint32_t not_yet = std::numeric_limits<std::uint32_t>::max();

}  // namespace

StepKinds::StepKinds(const Problem& problem) : parties_(problem.parties) {
    find_givers({});
    add_moves(problem);
}

void StepKinds::add_moves(const Problem& problem) {
    for (const Line& line : problem.lines) {
        auto& kinds = single_.emplace_back();
        for (const Move& move : line.moves) {
            Parts parts{{}, move.givers, move.stops_openly};
            for (const auto& keep : move.keep) {
                parts.keep.push_back(std::max<Units>(0, keep.value_or(0)));
            }
            kinds.push_back(find(parts));
        }
    }
    singles_ = kinds_.size();
}

std::uint32_t StepKinds::with(std::uint32_t step, std::uint32_t move) {
    joined_.resize(kinds_.size());
    joined_[step].resize(singles_, not_yet);
    if (joined_[step][move] != not_yet) {
        return joined_[step][move];
    }
    Parts parts;
    const auto& a = *parts_[step];
    const auto& b = *parts_[move];
    std::transform(a.keep.begin(), a.keep.end(), b.keep.begin(), std::back_inserter(parts.keep),
                   std::plus<>());
    std::set_union(a.givers.begin(), a.givers.end(), b.givers.begin(), b.givers.end(),
                   std::back_inserter(parts.givers));
    return joined_[step][move] = find(parts);
}

std::uint32_t StepKinds::find(const Parts& parts) {
    const auto [place, added] = found_.emplace(parts, static_cast<std::uint32_t>(kinds_.size()));
    if (added) {
        StepKind kind;
        for (std::size_t party = 0; party < parties_.size(); ++party) {
            if (!parts.openly && parts.keep[party] > 0) {
                kind.keep.emplace_back(party, parts.keep[party]);
            }
            if (std::binary_search(parts.givers.begin(), parts.givers.end(), parties_[party])) {
                kind.movers.push_back(party);
            }
        }
        kind.givers = find_givers(parts.givers);
        kinds_.push_back(std::move(kind));
        parts_.push_back(&place->first);
    }
    return place->second;
}

std::uint32_t StepKinds::find_givers(const std::vector<PartyId>& givers) {
    const auto [place, added] =
        found_givers_.emplace(givers, static_cast<std::uint32_t>(giver_sets_.size()));
    if (added) {
        giver_sets_.push_back(givers);
    }
    return place->second;
}

std::size_t StepKinds::bytes() const {
    const std::size_t each = 300 + 40 * parties_.size() + 4 * singles_;
    return kinds_.size() * each;
}

}  // namespace irenic::phases
