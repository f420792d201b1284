#include "irenic/talks/next/leverage.hpp"

#include <algorithm>
#include <utility>

#include "irenic/forecast/looks/reopen.hpp"
#include "irenic/forecast/looks/zone_look.hpp"
#include "irenic/levers/apply.hpp"
#include "irenic/talks/next/each_version.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t rows_a_block = 256;

/// The versions in which a text would be accepted and would hold, with a lever or without any.
struct Seen {
    forecast::RowSet accepted;
    forecast::RowSet holding;
};

class LeverageSearch {
public:
    LeverageSearch(const forecast::Ground& ground, const Willingness& willingness,
                   std::uint64_t seed, const Candidate& text,
                   const std::optional<CarryingOrder>& order, const Limits& limits)
        : ground_(ground),
          willingness_(willingness),
          seed_(seed),
          text_(text),
          order_(order),
          limits_(limits),
          plain_(nothing_seen()) {
        const auto& levers = ground.negotiation->levers;
        for (std::size_t lever = 0; lever < levers.size(); ++lever) {
            if (levers[lever].owner) {
                levers_.push_back(lever);
                with_.push_back(nothing_seen());
            }
        }
    }

    Result<LeverageFound> run(std::size_t rows) {
        while (found_.rows < rows) {
            const RowRange block{found_.rows, std::min(rows, found_.rows + rows_a_block)};
            const auto whole = each_version(
                ground_, willingness_, seed_, block, limits_,
                [&](const Negotiation& version, std::size_t row) { return look(version, row); });
            if (!whole) {
                return tl::unexpected(whole.error());
            }
            if (!*whole) {
                found_.cut_short = true;
                break;
            }
            found_.rows = block.to;
        }
        tell();
        return std::move(found_);
    }

private:
    [[nodiscard]] Seen nothing_seen() const {
        return {forecast::RowSet(willingness_.rows()), forecast::RowSet(willingness_.rows())};
    }

    std::optional<Error> look(const Negotiation& version, std::size_t row) {
        if (auto error = look_into(version, row, plain_)) {
            return error;
        }
        for (std::size_t at = 0; at < levers_.size(); ++at) {
            const Negotiation changed = levers::apply_levers(version, {levers_[at]});
            if (auto error = look_into(changed, row, with_[at])) {
                return error;
            }
        }
        return std::nullopt;
    }

    std::optional<Error> look_into(const Negotiation& version, std::size_t row, Seen& seen) const {
        const auto setting = forecast::reopen(ground_.zone.centre(), version, limits_);
        if (!setting) {
            return setting.error();
        }
        if (forecast::is_acceptable(*setting, text_.options)) {
            seen.accepted.set(row);
        }
        if (!order_) {
            return std::nullopt;
        }
        const auto carrying = Carrying::make(*setting, limits_);
        if (!carrying) {
            return carrying.error();
        }
        const auto slacks = carrying->least_slacks(text_.options, *order_, limits_);
        if (!slacks) {
            return slacks.error();
        }
        if (std::all_of(slacks->begin(), slacks->end(),
                        [](phases::Units slack) { return slack >= 0; })) {
            seen.holding.set(row);
        }
        return std::nullopt;
    }

    void tell() {
        const auto rows = counting_among_first(willingness_, found_.rows);
        for (Seen* seen : all_seen()) {
            keep_common(seen->accepted, rows);
            keep_common(seen->holding, rows);
        }
        for (std::size_t at = 0; at < levers_.size(); ++at) {
            const auto accept = share_among(willingness_, with_[at].accepted, rows);
            if (!accept || !moves(with_[at])) {
                continue;
            }
            Leverage& lever = found_.levers.emplace_back();
            lever.lever = levers_[at];
            lever.accept = *accept;
            lever.accept_without = *share_among(willingness_, plain_.accepted, rows);
            if (order_) {
                lever.hold = share_among(willingness_, with_[at].holding, rows);
                lever.hold_without = share_among(willingness_, plain_.holding, rows);
            }
            lever.withdrawable = ground_.negotiation->levers[levers_[at]].withdrawable;
        }
    }

    [[nodiscard]] std::vector<Seen*> all_seen() {
        std::vector<Seen*> all{&plain_};
        for (Seen& seen : with_) {
            all.push_back(&seen);
        }
        return all;
    }

    /// Whether either share is another than without levers.
    [[nodiscard]] bool moves(const Seen& with) const {
        const auto weight = [&](const forecast::RowSet& rows) {
            return willingness_.weight_of(rows);
        };
        return weight(with.accepted) != weight(plain_.accepted) ||
               weight(with.holding) != weight(plain_.holding);
    }

    const forecast::Ground& ground_;
    const Willingness& willingness_;
    std::uint64_t seed_;
    const Candidate& text_;
    const std::optional<CarryingOrder>& order_;
    const Limits& limits_;
    Seen plain_;
    std::vector<std::size_t> levers_;  ///< positions of those with an owner
    std::vector<Seen> with_;           ///< by lever of `levers_`
    LeverageFound found_;
};

}  // namespace

Result<LeverageFound> find_leverage(const forecast::Ground& ground, const Willingness& willingness,
                                    std::uint64_t seed, const Candidate& text,
                                    const std::optional<CarryingOrder>& order, std::size_t rows,
                                    const Limits& limits) {
    if (const auto wrong = levers::check_levers(*ground.negotiation); !wrong.empty()) {
        return tl::unexpected(wrong.front());
    }
    return LeverageSearch(ground, willingness, seed, text, order, limits)
        .run(std::min(rows, willingness.rows()));
}

}  // namespace irenic::talks
