#include "irenic/levers/lever_floors.hpp"

#include <algorithm>

#include "irenic/levers/apply.hpp"

namespace irenic::levers {
namespace {

Nano to_nano(const Decimal& value) {
    Nano nano = value.mantissa();
    for (int place = value.places(); place < Decimal::max_places; ++place) {
        nano *= 10;
    }
    return nano;
}

Nano disagreement_in(const deals::Scoring& scoring, std::size_t player) {
    return to_nano(scoring.points(scoring.disagreement[player].value_or(0)));
}

void lower(std::optional<Nano>& least, const std::optional<Nano>& value) {
    if (value && (!least || *value < *least)) {
        least = value;
    }
}

}  // namespace

/// Collects what a lever does to one party's floor.
struct LeverFloors::Shifting {
    PartyId party;
    Nano alone;  ///< its value of no agreement with this lever in use and no other
    Shift shift;

    void operator()(const AddPoints& effect) {
        if (effect.party == party && effect.when.any_of.empty()) {
            shift.added += to_nano(effect.points.center());
        }
    }
    void operator()(const SetDisagreement& effect) {
        if (effect.party == party) {
            shift.stated = alone;
        }
    }
    void operator()(const SetBelief& effect) {
        if (effect.party == party) {
            shift.believed = alone;
        }
    }
    template <class Other>
    void operator()(const Other& /*effect*/) {}
};

Result<LeverFloors> LeverFloors::read(const Negotiation& negotiation, const deals::Scoring& scoring,
                                      const std::vector<std::size_t>& voters,
                                      const std::vector<std::size_t>& levers) {
    LeverFloors floors;
    for (const std::size_t voter : voters) {
        floors.base_.push_back(disagreement_in(scoring, voter));
    }
    for (const std::size_t lever : levers) {
        const auto alone = deals::score(apply_levers(negotiation, {lever}));
        if (!alone) {
            return tl::unexpected(alone.error());
        }
        auto& shifts = floors.shifts_.emplace_back();
        for (const std::size_t voter : voters) {
            Shifting shifting{scoring.players[voter].party, disagreement_in(*alone, voter), {}};
            for (const Effect& effect : negotiation.levers[lever].effects) {
                std::visit(shifting, effect);
            }
            shifts.push_back(shifting.shift);
        }
    }
    floors.sum_up_what_may_come();
    return floors;
}

void LeverFloors::sum_up_what_may_come() {
    const std::size_t count = shifts_.size();
    most_added_.assign(count + 1, std::vector<Nano>(base_.size(), 0));
    least_set_.assign(count + 1, std::vector<std::optional<Nano>>(base_.size()));
    for (std::size_t lever = count; lever-- > 0;) {
        most_added_[lever] = most_added_[lever + 1];
        least_set_[lever] = least_set_[lever + 1];
        for (std::size_t voter = 0; voter < base_.size(); ++voter) {
            const Shift& shift = shifts_[lever][voter];
            most_added_[lever][voter] += std::max<Nano>(0, shift.added);
            lower(least_set_[lever][voter], shift.stated);
            lower(least_set_[lever][voter], shift.believed);
        }
    }
}

void LeverFloors::least(LeverMask used, std::size_t next, std::vector<Nano>& floors) const {
    floors.resize(base_.size());
    for (std::size_t voter = 0; voter < base_.size(); ++voter) {
        Shift all;
        all.added = most_added_[next][voter];
        for (LeverMask left = used; left != 0; left &= left - 1) {
            const Shift& shift = shifts_[static_cast<std::size_t>(__builtin_ctzll(left))][voter];
            all.added += shift.added;
            all.stated = shift.stated ? shift.stated : all.stated;
            all.believed = shift.believed ? shift.believed : all.believed;
        }
        std::optional<Nano> value = all.stated ? all.stated : all.believed;
        value = value.value_or(base_[voter]);
        lower(value, least_set_[next][voter]);
        floors[voter] = *value - all.added;
    }
}

}  // namespace irenic::levers
