#include "irenic/phases/one_sided_view.hpp"

#include <algorithm>

#include "irenic/phases/sizes/one_sided.hpp"

namespace irenic::phases {
namespace {

/// Reads the two sides and the items off a problem.
class Reading {
public:
    explicit Reading(const Problem& problem) : problem_(problem) {}

    bool run() {
        if (problem_.discount || problem_.steps_at_most || problem_.lines.empty()) {
            return false;
        }
        for (const Line& line : problem_.lines) {
            if (!line.after.empty() || !line.deadlines.empty()) {
                return false;
            }
            for (const Move& move : line.moves) {
                if (!take(move)) {
                    return false;
                }
            }
        }
        return supplier && receiver;
    }

    std::optional<std::size_t> supplier, receiver;
    std::vector<Item> items;
    std::vector<Tranche> tranches;  ///< by item

private:
    bool take(const Move& move) {
        if (move.tranches.size() != 1 || !move.stops_openly) {
            return false;
        }
        Item item;
        for (std::size_t party = 0; party < problem_.parties.size(); ++party) {
            const Units net = move.net[party];
            const bool is_giver = move.keep[party].has_value();
            if (move.shift[party] != 0 || (is_giver && net > 0) || (!is_giver && net < 0)) {
                return false;
            }
            if ((is_giver && !same(supplier, party)) || (net > 0 && !same(receiver, party))) {
                return false;
            }
            (is_giver ? item.cost : item.value) =
                net == 0 ? (is_giver ? item.cost : item.value) : problem_.points(std::abs(net));
        }
        items.push_back(item);
        tranches.push_back(move.tranches.front());
        return true;
    }

    static bool same(std::optional<std::size_t>& seat, std::size_t party) {
        if (!seat) {
            seat = party;
        }
        return *seat == party;
    }

    const Problem& problem_;
};

}  // namespace

std::optional<OneSided> view_one_sided(const Problem& problem,
                                       const std::optional<Decimal>& payment) {
    Reading reading(problem);
    if (!reading.run() || *reading.supplier == *reading.receiver) {
        return std::nullopt;
    }
    const GreedyOrder safest = safest_order(reading.items);
    OneSided view;
    view.supplier = *reading.supplier;
    view.receiver = *reading.receiver;
    view.needed = safest.needed;
    view.worst = needed_by_worst(reading.items);
    view.at_once = needed_at_once(reading.items);
    for (const std::size_t item : safest.order) {
        view.order.push_back(reading.tranches[item]);
    }
    view.total = payment;
    if (payment) {
        const auto stake = [&](std::size_t party) {
            return problem.points(problem.peace[party] - problem.war[party] +
                                  standing_at(problem, party, problem.moves()));
        };
        const auto paid = payment_corridor(reading.items, safest.order, *payment,
                                           stake(view.supplier), stake(view.receiver));
        if (paid) {
            view.paid = *paid;
        }
    }
    return view;
}

}  // namespace irenic::phases
