#include "irenic/analysis/lever_what_ifs.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "irenic/levers/apply.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/phases/what_if.hpp"

namespace irenic::analysis {
namespace {

using phases::Line;
using phases::Move;
using phases::Problem;

/// Whether withholding matters to somebody, and is not the same as stopping.
bool may_withhold(const Move& move) {
    return !move.stops_openly &&
           std::any_of(move.keep.begin(), move.keep.end(), [](const auto& keep) { return keep; });
}

bool alike(const Move& a, const Move& b) {
    return a.net == b.net && a.shift == b.shift && a.keep == b.keep &&
           may_withhold(a) == may_withhold(b) && a.tranches == b.tranches;
}

bool alike(const Line& a, const Line& b) {
    return std::equal(a.moves.begin(), a.moves.end(), b.moves.begin(), b.moves.end(),
                      [](const Move& left, const Move& right) { return alike(left, right); });
}

bool alike(const phases::Standing& a, const phases::Standing& b) {
    return a.amount == b.amount && a.until_step == b.until_step;
}

/// Whether a lever left all of it as it was; levers move no more than this.
bool alike(const Problem& a, const Problem& b) {
    const auto same = [](const auto& left, const auto& right) { return alike(left, right); };
    return a.places == b.places && a.peace == b.peace && a.war == b.war &&
           std::equal(a.standing.begin(), a.standing.end(), b.standing.begin(), b.standing.end(),
                      same) &&
           std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), same);
}

bool any(const std::vector<bool>& list) {
    return std::find(list.begin(), list.end(), true) != list.end();
}

class Asking {
public:
    Asking(Negotiation negotiation, phases::Stops stops, phases::Phases& answer,
           const Limits& limits)
        : negotiation_(std::move(negotiation)), stops_(stops), answer_(answer), limits_(limits) {}

    void run() {
        const auto now = phases::set_up(negotiation_, stops_, limits_);
        if (!now) {
            return;
        }
        std::size_t left = negotiation_.levers.size();
        for (std::size_t at = 0; at < negotiation_.levers.size(); ++at, --left) {
            if (limits_.stop.reached()) {
                answer_.limit_reached = true;
                answer_.notes.push_back("There was no time to look at " + std::to_string(left) +
                                        " of the levers.");
                return;
            }
            ask(at, now->problem, limits_.part(1 / static_cast<double>(left)));
        }
    }

private:
    void ask(std::size_t at, const Problem& now, const Limits& share) {
        if (!applicable(at)) {
            return;
        }
        const Negotiation changed = levers::apply_levers(negotiation_, {at});
        const auto then = phases::set_up(changed, stops_, share);
        if (!then || alike(now, then->problem)) {
            return;
        }
        auto answer = phases::what_if(changed, stops_, phases::Help::lever,
                                      negotiation_.levers[at].id, share);
        if (answer) {
            answer_.limit_reached = answer_.limit_reached || !answer->exact;
            answer_.what_if.push_back(std::move(*answer));
        }
    }

    /// Whether nothing speaks against this one lever.
    [[nodiscard]] bool applicable(std::size_t at) const {
        Negotiation alone = negotiation_;
        alone.levers = {negotiation_.levers[at]};
        return levers::check_levers(alone).empty();
    }

    Negotiation negotiation_;
    phases::Stops stops_;
    phases::Phases& answer_;
    const Limits& limits_;
};

/// The case with values read off the record written down, where the phases rest on preferences.
std::optional<Negotiation> settled(const Negotiation& negotiation, const phases::Phases& answer,
                                   const Limits& limits) {
    if (!any(answer.peace_derived) && !any(answer.war_derived)) {
        return negotiation;
    }
    auto written = levers::settle_record(negotiation, limits);
    return written ? std::optional(std::move(*written)) : std::nullopt;
}

}  // namespace

void add_lever_what_ifs(const Negotiation& negotiation, phases::Stops stops, phases::Phases& answer,
                        const Limits& limits) {
    if (negotiation.levers.empty() || !negotiation.phases) {
        return;
    }
    if (auto base = settled(negotiation, answer, limits)) {
        Asking(std::move(*base), stops, answer, limits).run();
    } else if (limits.stop.reached()) {
        answer.notes.emplace_back("There was no time to look at levers.");
    }
}

}  // namespace irenic::analysis
