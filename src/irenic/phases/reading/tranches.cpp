#include "irenic/phases/reading/tranches.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "irenic/phases/reading/withholding.hpp"

namespace irenic::phases {
namespace {

constexpr Units most_units = Units{1} << 60;

Error too_large(const std::string& where) {
    return {ErrorCode::bad_input, where, "the number is too large beside the smallest ones here",
            "use a larger unit, or fewer places behind the point"};
}

/// The numbers of one deliverable, still as decimals.
struct Item {
    std::vector<Decimal> cost, value, shift;  ///< by party
    std::optional<std::size_t> giver;
    LeastFuture keep;
};

class Counting {
public:
    Counting(const Negotiation& negotiation, const PhasePlan& plan, const Stakes& stakes)
        : negotiation_(negotiation), plan_(plan), stakes_(stakes) {}

    Result<Amounts> run() {
        amounts_.rounded = stakes_.rounded;
        for (const auto step :
             {&Counting::read_items, &Counting::count_parties, &Counting::count_items}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(std::move(*error));
            }
        }
        return std::move(amounts_);
    }

private:
    [[nodiscard]] std::optional<std::size_t> position_of(PartyId party) const {
        const auto& parties = stakes_.parties;
        const auto place = std::find(parties.begin(), parties.end(), party);
        return place == parties.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(place - parties.begin()));
    }

    std::optional<Error> read_items() {
        for (const Deliverable& deliverable : plan_.deliverables) {
            const std::string where = "phases.deliverables." + deliverable.id;
            Item& item = items_.emplace_back();
            for (const auto& [key, numbers, into] :
                 {std::tuple{".cost.", &deliverable.cost, &item.cost},
                  std::tuple{".value.", &deliverable.value, &item.value},
                  std::tuple{".shift.", &deliverable.shift, &item.shift}}) {
                if (auto error = read_numbers(where + key, *numbers, *into)) {
                    return error;
                }
            }
            if (detection(deliverable) <= false_alarm(deliverable)) {
                return Error{ErrorCode::bad_input, where + ".detect",
                             "a breach must be seen more often than an alarm is false",
                             "detect must be above false_alarm"};
            }
            item.giver = position_of(deliverable.giver);
            if (auto error = read_keep(where, deliverable, item)) {
                return error;
            }
        }
        return std::nullopt;
    }

    std::optional<Error> read_numbers(const std::string& where, const PartyNumbers& numbers,
                                      std::vector<Decimal>& into) {
        into.resize(stakes_.parties.size());
        for (const auto& [party, number] : numbers) {
            const auto position = position_of(party);
            const std::string& id = negotiation_.party(party).id;
            if (!position) {
                return Error{ErrorCode::bad_input, where + id,
                             "'" + id + "' takes no part in the phases", "name it in phases.peace"};
            }
            into[*position] = number.center();
            note(into[*position]);
        }
        return std::nullopt;
    }

    std::optional<Error> read_keep(const std::string& where, const Deliverable& deliverable,
                                   Item& item) {
        if (!item.giver) {
            return std::nullopt;
        }
        item.keep = least_future(deliverable);
        if (!item.keep.fits) {
            return too_large(where);
        }
        note(item.keep.value);
        amounts_.rounded = amounts_.rounded || item.keep.rounded;
        return std::nullopt;
    }

    /// Makes units fine enough for this number.
    void note(const Decimal& number) {
        amounts_.places = std::max(amounts_.places, number.places());
    }

    std::optional<Error> count_parties() {
        for (std::size_t party = 0; party < stakes_.parties.size(); ++party) {
            note(stakes_.peace[party]);
            note(stakes_.war[party]);
        }
        for (const auto& [party, guarantee] : plan_.guarantees) {
            note(guarantee.amount.center());
        }
        if (plan_.discount && plan_.discount->center() < Decimal(1)) {
            refine();
        }
        amounts_.standing.resize(stakes_.parties.size());
        for (std::size_t party = 0; party < stakes_.parties.size(); ++party) {
            const std::string& id = negotiation_.party(stakes_.parties[party]).id;
            const auto peace = units(stakes_.peace[party]);
            const auto war = units(stakes_.war[party]);
            if (!peace || !war) {
                return too_large((peace ? "phases.war." : "phases.peace.") + id);
            }
            amounts_.peace.push_back(*peace);
            amounts_.war.push_back(*war);
        }
        return count_guarantees();
    }

    /// Products with a discount need finer units than what goes into them: nine places, or as many
    /// as there is room for.
    void refine() {
        double total = 0;
        const auto add = [&](const Decimal& number, int times) {
            total += std::abs(number.to_double()) * times;
        };
        for (std::size_t at = 0; at < items_.size(); ++at) {
            for (const auto* list : {&items_[at].cost, &items_[at].value, &items_[at].shift}) {
                for (const Decimal& number : *list) {
                    add(number, plan_.deliverables[at].tranches);
                }
            }
            add(items_[at].keep.value, plan_.deliverables[at].tranches);
        }
        for (std::size_t party = 0; party < stakes_.parties.size(); ++party) {
            add(stakes_.peace[party], 1);
            add(stakes_.war[party], 1);
        }
        const double room = static_cast<double>(most_units) / 4;
        for (int places = Decimal::max_places; places > amounts_.places; --places) {
            if (total * std::pow(10.0, places) < room) {
                amounts_.places = places;
            }
        }
        amounts_.rounded = true;
    }

    std::optional<Error> count_guarantees() {
        for (const auto& [party, guarantee] : plan_.guarantees) {
            const auto position = position_of(party);
            if (!position) {
                continue;
            }
            const auto amount = units(guarantee.amount.center());
            if (!amount) {
                return too_large("phases.guarantees." + negotiation_.party(party).id);
            }
            amounts_.standing[*position].amount = *amount;
            if (guarantee.until_step) {
                amounts_.standing[*position].until_step =
                    static_cast<std::size_t>(*guarantee.until_step);
            }
        }
        return std::nullopt;
    }

    std::optional<Error> count_items() {
        for (std::size_t index = 0; index < items_.size(); ++index) {
            const Item& item = items_[index];
            TrancheAmounts tranche;
            for (std::size_t party = 0; party < stakes_.parties.size(); ++party) {
                const auto cost = units(item.cost[party]);
                const auto value = units(item.value[party]);
                const auto shift = units(item.shift[party]);
                if (!cost || !value || !shift) {
                    return too_large("phases.deliverables." + plan_.deliverables[index].id);
                }
                tranche.net.push_back(*value - *cost);
                tranche.shift.push_back(*shift);
            }
            const auto keep = units(item.keep.value);
            if (!keep) {
                return too_large("phases.deliverables." + plan_.deliverables[index].id);
            }
            tranche.giver = item.giver;
            tranche.keep = *keep;
            tranche.seen_for_sure = seen_for_sure(plan_.deliverables[index]);
            amounts_.tranches.push_back(std::move(tranche));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Units> units(const Decimal& number) const {
        const auto scaled = number.scaled(amounts_.places);
        return scaled && *scaled <= most_units && *scaled >= -most_units ? scaled : std::nullopt;
    }

    const Negotiation& negotiation_;
    const PhasePlan& plan_;
    const Stakes& stakes_;
    std::vector<Item> items_;  ///< by deliverable
    Amounts amounts_;
};

/// Whether who keeps something back does best to keep all of its part.
bool keeps_all(const Move& move) {
    for (std::size_t party = 0; party < move.keep.size(); ++party) {
        if (move.keep[party] && *move.keep[party] != move.change[party]) {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<Amounts> count_amounts(const Negotiation& negotiation, const PhasePlan& plan,
                              const Stakes& stakes) {
    return Counting(negotiation, plan, stakes).run();
}

Move make_move(const PhasePlan& plan, const Amounts& amounts, std::vector<Tranche> tranches) {
    const std::size_t parties = amounts.peace.size();
    Move move;
    move.net.assign(parties, 0);
    move.shift.assign(parties, 0);
    move.change.assign(parties, 0);
    move.keep.assign(parties, std::nullopt);
    bool seen = true;
    bool kept_by_party = false;
    for (const Tranche& tranche : tranches) {
        const TrancheAmounts& item = amounts.tranches[tranche.deliverable.at()];
        move.givers.push_back(plan.deliverables[tranche.deliverable.at()].giver);
        for (std::size_t party = 0; party < parties; ++party) {
            move.net[party] += item.net[party];
            move.shift[party] += item.shift[party];
            move.change[party] -= item.net[party] + item.shift[party];
        }
        if (item.giver) {
            const Units keep = tranches.size() == 1 ? item.keep : std::max<Units>(0, item.keep);
            auto& sum = move.keep[*item.giver];
            sum = sum.value_or(0) + keep;
            kept_by_party = true;
        }
        seen = seen && item.seen_for_sure;
    }
    std::sort(move.givers.begin(), move.givers.end());
    move.givers.erase(std::unique(move.givers.begin(), move.givers.end()), move.givers.end());
    move.tranches = std::move(tranches);
    move.stops_openly = !kept_by_party || (seen && move.givers.size() == 1 && keeps_all(move));
    return move;
}

}  // namespace irenic::phases
