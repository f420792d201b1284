#include "irenic/levers/levers.hpp"

#include <algorithm>

#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/break_even.hpp"
#include "irenic/levers/clash.hpp"
#include "irenic/levers/minimal_sets.hpp"
#include "irenic/levers/package_view.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

/// The answer, put together part by part. Each part may have what the parts before left of the
/// time.
class Asking {
public:
    Asking(Negotiation settled, const Question& question, const Limits& limits)
        : negotiation_(std::move(settled)), question_(question), limits_(limits) {}

    Result<Answer> run() {
        for (const auto step :
             {&Asking::take_seats, &Asking::look_at_package, &Asking::find_standing,
              &Asking::find_break_evens, &Asking::find_sets, &Asking::find_what_clashes}) {
            if (auto error = (this->*step)()) {
                return tl::unexpected(*error);
            }
        }
        answer_.limit_reached = answer_.limit_reached ||
                                std::any_of(answer_.break_even.begin(), answer_.break_even.end(),
                                            [](const BreakEven& found) { return found.unsure; });
        return std::move(answer_);
    }

private:
    std::optional<Error> take_seats() {
        const auto opened = deals::open_setting(negotiation_, limits_);
        if (!opened) {
            return opened.error();
        }
        for (const std::size_t player : opened->setting.table.deciding) {
            answer_.parties.push_back(opened->setting.scoring.players[player].party);
        }
        answer_.notes = opened->setting.table.notes;
        answer_.rounded =
            opened->setting.scoring.rounded ||
            std::any_of(opened->disagreement.begin(), opened->disagreement.end(),
                        [](const auto& value) {
                            return value.basis != deals::DisagreementValue::Basis::stated;
                        });
        return std::nullopt;
    }

    std::optional<Error> look_at_package() {
        if (!question_.package) {
            return std::nullopt;
        }
        auto view = view_package(negotiation_, *question_.package, limits_);
        if (!view) {
            return view.error();
        }
        answer_.package = std::move(*view);
        negotiation_ = pin(negotiation_, *question_.package);
        return std::nullopt;
    }

    std::optional<Error> find_standing() {
        const auto opened = deals::open_setting(negotiation_, limits_);
        if (!opened) {
            return opened.error();
        }
        const auto open = is_open(opened->setting, limits_);
        if (!open) {
            return open.error();
        }
        answer_.zone_empty = !*open;
        if (const auto standing = standing_of(opened->setting, limits_)) {
            answer_.width = standing->width;
        } else {
            return cut(standing.error());
        }
        return std::nullopt;
    }

    std::optional<Error> find_break_evens() {
        auto found = break_evens(negotiation_, !answer_.zone_empty, limits_.part(0.5));
        if (!found) {
            return cut(found.error());
        }
        answer_.break_even = std::move(*found);
        answer_.built_in = negotiation_.levers.empty();
        if (answer_.built_in) {
            negotiation_.levers = built_in_levers(negotiation_, answer_.break_even);
        }
        answer_.levers = negotiation_.levers;
        return std::nullopt;
    }

    std::optional<Error> find_sets() {
        if (!answer_.zone_empty) {
            return find_closing();
        }
        auto sets = find_minimal_sets(negotiation_, limits_.part(0.6));
        if (!sets) {
            answer_.sets_complete = false;
            answer_.sets_reason = sets.error().what;
            return cut(sets.error());
        }
        answer_.minimal_sets = std::move(sets->sets);
        answer_.sets_complete = sets->complete;
        answer_.sets_known = sets->known;
        answer_.sets_reason = std::move(sets->reason);
        answer_.limit_reached = answer_.limit_reached || sets->cut_short;
        if (sets->cheapest_first && !answer_.minimal_sets.empty() &&
            answer_.minimal_sets.front().cost) {
            answer_.cheapest = 0;
        }
        return std::nullopt;
    }

    std::optional<Error> find_closing() {
        for (std::size_t lever = 0; lever < answer_.levers.size() && !answer_.built_in; ++lever) {
            const auto open = is_open(apply_levers(negotiation_, {lever}), limits_);
            if (!open) {
                return cut(open.error());
            }
            if (!*open) {
                answer_.closing.push_back(lever);
            }
        }
        return std::nullopt;
    }

    std::optional<Error> find_what_clashes() {
        if (!answer_.zone_empty) {
            answer_.clash.why = "nothing clashes";
            return std::nullopt;
        }
        auto clash = find_clash(negotiation_, limits_);
        if (!clash) {
            answer_.clash.why = clash.error().what;
            return cut(clash.error());
        }
        answer_.clash = std::move(*clash);
        return std::nullopt;
    }

    /// Goes on with what there is where a limit was reached; any other error ends the answer.
    std::optional<Error> cut(const Error& error) {
        if (error.code != ErrorCode::limit) {
            return error;
        }
        answer_.limit_reached = true;
        answer_.notes.push_back(error.what);
        return std::nullopt;
    }

    Negotiation negotiation_;
    const Question& question_;
    const Limits& limits_;
    Answer answer_;
};

}  // namespace

Checked<Answer> find_levers(const Negotiation& negotiation, const Question& question,
                            const Limits& limits) {
    auto settled = settle_record(negotiation, limits);
    if (!settled) {
        return tl::unexpected(std::vector{settled.error()});
    }
    if (auto errors = check_levers(*settled); !errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    auto answer = Asking(std::move(*settled), question, limits).run();
    if (!answer) {
        return tl::unexpected(std::vector{answer.error()});
    }
    return std::move(*answer);
}

}  // namespace irenic::levers
