#include "irenic/talks/next/holding.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <span>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/looks/reopen.hpp"
#include "irenic/phases/called_for.hpp"
#include "irenic/talks/next/each_version.hpp"
#include "irenic/talks/next/text_worth.hpp"

namespace irenic::talks {
namespace {

using phases::Units;

/// With a discount, no more texts are replayed one by one.
constexpr std::size_t most_one_by_one = 200;
/// Replays that are kept at a time.
constexpr std::size_t replays_at_once = 64;
constexpr double share_for_orders = 0.25;

/// One text carried out in every version, and the candidates that this tells of.
struct Replay {
    std::size_t order = 0;
    std::size_t text = 0;  ///< a candidate
    std::vector<std::size_t> candidates;
    std::vector<std::vector<Units>> slacks;  ///< by party, by row: the least
};

/// Candidates that call for the same.
struct DeliverableSet {
    std::vector<std::size_t> candidates;
    std::optional<std::size_t> order;  ///< position in Holding::orders
};

class HoldingSearch {
public:
    HoldingSearch(const forecast::Ground& ground, const Willingness& willingness,
                  std::uint64_t seed, const Candidates& candidates, std::size_t rows,
                  const Limits& limits)
        : ground_(ground),
          willingness_(willingness),
          seed_(seed),
          texts_(candidates.texts),
          limits_(limits),
          counting_(counting_among_first(willingness, rows)) {
        answer_.looked_at = std::min(rows, willingness.rows());
        answer_.holds.resize(texts_.size());
        answer_.share.resize(texts_.size());
        answer_.order_of.resize(texts_.size());
    }

    Result<Holding> run() {
        auto centre = Carrying::make(ground_.zone.centre(), limits_);
        if (!centre) {
            return tl::unexpected(centre.error());
        }
        find_sets();
        if (auto error = find_orders(*centre)) {
            return tl::unexpected(std::move(*error));
        }
        find_seats(*centre);
        list_replays();
        for (std::size_t from = 0; from < replays_.size(); from += replays_at_once) {
            const auto chunk = std::span(replays_).subspan(
                from, std::min(replays_at_once, replays_.size() - from));
            const auto whole = replay(chunk);
            if (!whole) {
                return tl::unexpected(whole.error());
            }
            if (!*whole) {
                answer_.cut_short = true;
                break;
            }
            decide(chunk);
        }
        return std::move(answer_);
    }

private:
    void find_sets() {
        const PhasePlan& plan = *ground_.negotiation->phases;
        std::map<std::vector<DeliverableId>, std::size_t> set_of;
        for (std::size_t text = 0; text < texts_.size(); ++text) {
            const auto called = phases::called_for(plan, deals::package_of(texts_[text].options));
            const auto [place, is_new] = set_of.try_emplace(called, sets_.size());
            if (is_new) {
                sets_.emplace_back();
            }
            sets_[place->second].candidates.push_back(text);
        }
    }

    std::optional<Error> find_orders(const Carrying& centre) {
        const Limits all = limits_.part(share_for_orders);
        std::vector<Result<Carrying::Ordered>> found(sets_.size(), Carrying::Ordered{{}, true});
        share_out(sets_.size(), limits_.threads, [&](std::size_t set) {
            const auto left = static_cast<double>(sets_.size() - set);
            Limits limits = all.part(std::min(1.0, 4 * std::max(1U, limits_.threads) / left));
            limits.threads = 1;
            limits.memory_bytes /= std::max(1U, limits_.threads);
            if (!limits.stop.reached()) {
                found[set] =
                    centre.best_order(texts_[sets_[set].candidates.front()].options, limits);
            }
        });
        for (std::size_t set = 0; set < sets_.size(); ++set) {
            if (!found[set]) {
                return found[set].error();
            }
            answer_.cut_short = answer_.cut_short || found[set]->cut_short;
            if (found[set]->order) {
                sets_[set].order = answer_.orders.size();
                answer_.orders.push_back(std::move(*found[set]->order));
            }
        }
        return std::nullopt;
    }

    /// Whose slack goes by the text, and whether one replay tells of several texts.
    void find_seats(const Carrying& centre) {
        const auto& seats = willingness_.seats();
        const auto& discount = ground_.negotiation->phases->discount;
        one_by_one_ = discount && discount->lowest() < Decimal(1);
        for (std::size_t party = 0; party < centre.parties().size(); ++party) {
            const auto seat = std::find(seats.begin(), seats.end(), centre.parties()[party]);
            const bool moves = centre.peace_derived()[party];
            one_by_one_ = one_by_one_ || (moves && seat == seats.end());
            seats_.push_back(moves ? std::optional(static_cast<std::size_t>(seat - seats.begin()))
                                   : std::nullopt);
        }
    }

    void list_replays() {
        for (const DeliverableSet& set : sets_) {
            if (!set.order) {
                continue;
            }
            for (const std::size_t text : set.candidates) {
                answer_.order_of[text] = set.order;
                if (one_by_one_) {
                    replays_.push_back({*set.order, text, {text}, {}});
                }
            }
            if (!one_by_one_) {
                replays_.push_back({*set.order, set.candidates.front(), set.candidates, {}});
            }
        }
        std::sort(replays_.begin(), replays_.end(),
                  [](const Replay& a, const Replay& b) { return a.text < b.text; });
        if (one_by_one_ && replays_.size() > most_one_by_one) {
            replays_.resize(most_one_by_one);
            answer_.cut_short = true;
        }
    }

    Result<bool> replay(std::span<Replay> chunk) const {
        for (Replay& each : chunk) {
            each.slacks.assign(seats_.size(), std::vector<Units>(answer_.looked_at, 0));
        }
        return each_version(ground_, willingness_, seed_, {0, answer_.looked_at}, limits_,
                            [&](const Negotiation& version, std::size_t row) {
                                return replay_in(version, row, chunk);
                            });
    }

    std::optional<Error> replay_in(const Negotiation& version, std::size_t row,
                                   std::span<Replay> chunk) const {
        const auto setting = forecast::reopen(ground_.zone.centre(), version, limits_);
        if (!setting) {
            return setting.error();
        }
        const auto carrying = Carrying::make(*setting, limits_);
        if (!carrying) {
            return carrying.error();
        }
        for (Replay& each : chunk) {
            const auto slacks = carrying->least_slacks(texts_[each.text].options,
                                                       answer_.orders[each.order], limits_);
            if (!slacks) {
                return slacks.error();
            }
            for (std::size_t party = 0; party < seats_.size(); ++party) {
                each.slacks[party][row] = (*slacks)[party];
            }
        }
        return std::nullopt;
    }

    void decide(std::span<Replay> chunk) {
        for (Replay& each : chunk) {
            share_out(each.candidates.size(), limits_.threads, [&](std::size_t at) {
                const std::size_t text = each.candidates[at];
                auto holds = holding(each, text);
                answer_.share[text] = share_among(willingness_, holds, counting_);
                answer_.holds[text] = std::move(holds);
            });
            each.slacks.clear();
        }
    }

    /// The rows in which nobody gains by stopping.
    [[nodiscard]] forecast::RowSet holding(const Replay& replay, std::size_t text) const {
        std::vector<Units> least(answer_.looked_at, std::numeric_limits<Units>::max());
        for (std::size_t party = 0; party < seats_.size(); ++party) {
            const auto more = moved(replay, text, party);
            for (std::size_t row = 0; row < least.size(); ++row) {
                least[row] = std::min(least[row], replay.slacks[party][row] + more[row]);
            }
        }
        forecast::RowSet rows(willingness_.rows());
        for (std::size_t row = 0; row < least.size(); ++row) {
            if (least[row] >= 0 && counting_.has(row)) {
                rows.set(row);
            }
        }
        return rows;
    }

    /// By row: by how much a party's slacks are larger with this text than with the one replayed.
    [[nodiscard]] std::vector<Units> moved(const Replay& replay, std::size_t text,
                                           std::size_t party) const {
        if (!seats_[party] || text == replay.text) {
            return std::vector<Units>(answer_.looked_at, 0);
        }
        return worth_beyond(willingness_.table(), *seats_[party], texts_[replay.text].options,
                            texts_[text].options, answer_.looked_at);
    }

    const forecast::Ground& ground_;
    const Willingness& willingness_;
    std::uint64_t seed_;
    const std::vector<Candidate>& texts_;
    const Limits& limits_;
    forecast::RowSet counting_;
    std::vector<DeliverableSet> sets_;
    std::vector<std::optional<std::size_t>> seats_;  ///< by party of the phases: whose slack moves
    bool one_by_one_ = false;
    std::vector<Replay> replays_;
    Holding answer_;
};

}  // namespace

std::optional<std::string> why_not_holding(const Negotiation& negotiation) {
    const auto error = phases::cannot_carry_out(negotiation);
    return error ? std::optional(error->what + "; " + error->hint) : std::nullopt;
}

Result<Holding> find_holding(const forecast::Ground& ground, const Willingness& willingness,
                             std::uint64_t seed, const Candidates& candidates, std::size_t rows,
                             const Limits& limits) {
    if (auto error = phases::cannot_carry_out(*ground.negotiation)) {
        return tl::unexpected(std::move(*error));
    }
    return HoldingSearch(ground, willingness, seed, candidates, rows, limits).run();
}

}  // namespace irenic::talks
