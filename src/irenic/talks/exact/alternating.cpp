#include "irenic/talks/exact/alternating.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "irenic/deals/combine.hpp"

namespace irenic::talks {
namespace {

__extension__ using Wide = __int128;

using deals::Setting;
using deals::Units;
using Seats = std::vector<std::size_t>;

Error refuse(std::string what, std::string hint) {
    return {ErrorCode::bad_input, "", std::move(what), std::move(hint)};
}

Error reached(std::string what, std::string hint) {
    return {ErrorCode::limit, "", std::move(what), std::move(hint)};
}

Error out_of_time() {
    return reached("the limit was reached before every round was looked at", "give more seconds");
}

bool needs_all(const Setting& setting) {
    Seats deciding = setting.table.deciding;
    std::sort(deciding.begin(), deciding.end());
    return setting.branches.size() == 1 && setting.branches.front().branch.agree == deciding &&
           setting.branches.front().branch.now.empty();
}

std::optional<Error> fault_in(const Setting& setting, const TurnQuestion& question) {
    const std::size_t seats = setting.deciding();
    if (!needs_all(setting)) {
        return Error{ErrorCode::bad_input, "agreement",
                     "looking ahead from the last round needs an agreement of all who decide",
                     "leave out `agreement` and `veto_on`, or play with strategies"};
    }
    if (question.turns.empty() || question.rounds == 0) {
        return refuse("there is no round in which somebody proposes",
                      "name who proposes, and at least one round");
    }
    for (const std::size_t seat : question.turns) {
        if (seat >= seats) {
            return refuse("seat " + std::to_string(seat) + " cannot propose: " +
                              std::to_string(seats) + " decide, counted from 0",
                          "let those propose who decide");
        }
    }
    if (question.discount.size() != seats) {
        return refuse(std::to_string(question.discount.size()) + " discounts for " +
                          std::to_string(seats) + " who decide",
                      "give each its own");
    }
    for (const Decimal& discount : question.discount) {
        if (discount < Decimal(0) || discount > Decimal(1)) {
            return refuse("a discount of " + discount.to_string(), "give a number from 0 to 1");
        }
    }
    return std::nullopt;
}

std::size_t bytes_a_round(const Setting& setting) {
    return sizeof(Round) + 2 * setting.deciding() * sizeof(Decimal) +
           setting.negotiation.issues.size() * sizeof(Package::choices.front());
}

/// The frontier of a problem whose dimensions are those who decide and nobody else.
deals::Combination list_frontier(const deals::Problem& problem, const Limits& limits) {
    const std::size_t bytes_a_vector = 4 * (problem.dims * sizeof(Units) + 16);
    return deals::combine(problem, {problem.floors, {}},
                          {.stop = limits.stop,
                           .most_vectors = limits.memory_bytes / bytes_a_vector,
                           .thin_to = 0,
                           .give_up_when_hopeless = true});
}

/// Whether share x amount has more places than a number holds.
bool needs_rounding(const Decimal& amount, const Decimal& share) {
    Wide product = Wide{amount.mantissa()} * share.mantissa();
    int places = amount.places() + share.places();
    while (places > Decimal::max_places && product % 10 == 0) {
        product /= 10;
        --places;
    }
    return places > Decimal::max_places;
}

class Lookahead {
public:
    Lookahead(const Setting& setting, const TurnQuestion& question,
              const deals::Combination& frontier)
        : setting_(setting),
          question_(question),
          frontier_(frontier),
          no_agreement_(deals::utilities(setting, setting.deciding_disagreement().data())) {}

    Result<ExactPlay> run(const Stop& stop) {
        play_.rounds.resize(question_.rounds);
        for (std::size_t round = question_.rounds; round-- > 0;) {
            if (stop.reached()) {
                return tl::unexpected(out_of_time());
            }
            play_.rounds[round] = play_round(round, waiting_after(round));
        }
        find_agreement();
        return std::move(play_);
    }

private:
    [[nodiscard]] Round play_round(std::size_t round, std::vector<Decimal> waiting) const {
        const Seats order = order_in(round);
        const auto best = best_for(order, least_units(waiting));
        if (!best) {
            return {order.front(), std::nullopt, std::move(waiting)};
        }
        deals::Point proposal = point_at(*best);
        std::vector<Decimal> value = proposal.utility;
        return {order.front(), std::move(proposal), std::move(value)};
    }

    /// Who proposes, then the others as their turns come, then those who never propose.
    [[nodiscard]] Seats order_in(std::size_t round) const {
        Seats order;
        const auto add = [&](std::size_t seat) {
            if (std::find(order.begin(), order.end(), seat) == order.end()) {
                order.push_back(seat);
            }
        };
        for (std::size_t turn = 0; turn < question_.turns.size(); ++turn) {
            add(question_.turns[(round + turn) % question_.turns.size()]);
        }
        for (std::size_t seat = 0; seat < setting_.deciding(); ++seat) {
            add(seat);
        }
        return order;
    }

    /// By seat: the smallest number of units that is worth as much as waiting.
    [[nodiscard]] std::vector<Units> least_units(const std::vector<Decimal>& waiting) const {
        std::vector<Units> least;
        for (const Decimal& value : waiting) {
            const auto nearest = value.scaled(setting_.scoring.places);
            IRENIC_CHECK(nearest.has_value());
            least.push_back(setting_.points(*nearest) < value ? *nearest + 1 : *nearest);
        }
        return least;
    }

    /// The vector all accept that is best for the first in `order`, then for the second, and on.
    [[nodiscard]] std::optional<std::size_t> best_for(const Seats& order,
                                                      const std::vector<Units>& least) const {
        std::optional<std::size_t> best;
        for (std::size_t index = 0; index < frontier_.size(); ++index) {
            const Units* vector = frontier_.value(index);
            if (std::equal(least.begin(), least.end(), vector, std::less_equal<>()) &&
                (!best || is_better(vector, frontier_.value(*best), order))) {
                best = index;
            }
        }
        return best;
    }

    static bool is_better(const Units* vector, const Units* than, const Seats& order) {
        const auto differs = std::find_if(order.begin(), order.end(), [&](std::size_t seat) {
            return vector[seat] != than[seat];
        });
        return differs != order.end() && vector[*differs] > than[*differs];
    }

    [[nodiscard]] deals::Point point_at(std::size_t index) const {
        const Units* vector = frontier_.value(index);
        return deals::point_of(setting_, setting_.branches.front().problem,
                               {{vector, vector + frontier_.dims}, frontier_.choices(index)});
    }

    /// By seat: what refusing in a round is worth in it.
    std::vector<Decimal> waiting_after(std::size_t round) {
        if (round + 1 == question_.rounds) {
            return no_agreement_;
        }
        const std::vector<Decimal>& values = play_.rounds[round + 1].value;
        std::vector<Decimal> waiting;
        for (std::size_t seat = 0; seat < values.size(); ++seat) {
            const Decimal& discount = question_.discount[seat];
            const Decimal& none = no_agreement_[seat];
            waiting.push_back(std::max(none, part_of(none, values[seat], discount)));
            play_.rounded =
                play_.rounded || needs_rounding(difference(values[seat], none), discount);
        }
        return waiting;
    }

    void find_agreement() {
        const auto agreed = std::find_if(play_.rounds.begin(), play_.rounds.end(),
                                         [](const Round& round) { return round.proposal; });
        if (agreed != play_.rounds.end()) {
            play_.agreement = agreed->proposal;
            play_.agreed_in = static_cast<std::size_t>(agreed - play_.rounds.begin()) + 1;
        }
    }

    const Setting& setting_;
    const TurnQuestion& question_;
    const deals::Combination& frontier_;
    std::vector<Decimal> no_agreement_;
    ExactPlay play_;
};

}  // namespace

Result<ExactPlay> play_exactly(const Setting& setting, const TurnQuestion& question,
                               const Limits& limits) {
    if (auto fault = fault_in(setting, question)) {
        return tl::unexpected(std::move(*fault));
    }
    if (question.rounds > limits.memory_bytes / bytes_a_round(setting)) {
        return tl::unexpected(reached("there are too many rounds to list", "ask for fewer rounds"));
    }
    const auto frontier = list_frontier(setting.branches.front().problem, limits);
    if (frontier.status == deals::Combination::Status::stopped) {
        return tl::unexpected(out_of_time());
    }
    if (frontier.status != deals::Combination::Status::complete) {
        return tl::unexpected(reached("there are too many efficient packages to look ahead over",
                                      "give more memory, or play with strategies"));
    }
    return Lookahead(setting, question, frontier).run(limits.stop);
}

}  // namespace irenic::talks
