#include "cli/talks/exchange_lines.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using talks::Played;
using talks::PlayedMove;

class Exchange {
public:
    Exchange(const TalksView& view, const Played& played) : view_(view), played_(played) {}

    std::vector<std::string> lines() {
        const auto& trace = played_.trace;
        for (auto move = trace.begin(); move != trace.end();) {
            const auto next = std::find_if(
                move, trace.end(), [&](const auto& each) { return each.round != move->round; });
            add_round({move, next});
            move = next;
        }
        tell_repeats();
        return std::move(lines_);
    }

private:
    using Moves = std::vector<PlayedMove>;
    using Text = std::pair<std::optional<PartyId>, std::vector<OptionId>>;

    void add_round(const Moves& round) {
        const std::size_t number = round.front().round;
        if (std::all_of(round.begin(), round.end(),
                        [this](const auto& move) { return is_told(move); })) {
            first_repeat_ = first_repeat_.value_or(number);
            last_repeat_ = number;
            return;
        }
        tell_repeats();
        for (const PlayedMove& move : round) {
            lines_.push_back(sentence(move));
            last_[move.by] = move.options;
            told_[{move.by, move.options}] = move;
        }
    }

    /// Whether its maker put the same forward before and the others said the same.
    [[nodiscard]] bool is_told(const PlayedMove& move) const {
        const auto before = told_.find({move.by, move.options});
        return !move.agreed && before != told_.end() &&
               before->second.accepted_by == move.accepted_by;
    }

    void tell_repeats() {
        if (first_repeat_) {
            const std::string rounds =
                *first_repeat_ == last_repeat_
                    ? fmt::format("Round {}", last_repeat_)
                    : fmt::format("Rounds {} to {}", *first_repeat_, last_repeat_);
            lines_.push_back(rounds + ". Nothing new: the same texts and the same answers.");
        }
        first_repeat_.reset();
    }

    [[nodiscard]] std::string sentence(const PlayedMove& move) const {
        return fmt::format("Round {}. {} proposes {} ({}{}).{}", move.round,
                           move.by ? view_.name(*move.by) : "The mediator", what(move),
                           view_.surpluses(move.utility),
                           move.risk ? fmt::format("; risk {}", shown(move.risk->value())) : "",
                           reception(move));
    }

    [[nodiscard]] std::string what(const PlayedMove& move) const {
        if (const auto before = told_.find({move.by, move.options}); before != told_.end()) {
            return fmt::format("its text of round {} again", before->second.round);
        }
        const auto last = last_.find(move.by);
        return last == last_.end()
                   ? package_in_line(view_.negotiation(), move.options)
                   : "instead " + moves_in_line(view_.negotiation(), last->second, move.options);
    }

    [[nodiscard]] std::string reception(const PlayedMove& move) const {
        if (move.agreed) {
            return " Agreed.";
        }
        if (played_.question.protocol == talks::Protocol::zeuthen) {
            return "";
        }
        const std::vector<PartyId> refusing = who_refuse(move);
        return refusing.empty() ? ""
                                : fmt::format(" {} {}.", names_of(view_.negotiation(), refusing),
                                              refusing.size() == 1 ? "refuses" : "refuse");
    }

    [[nodiscard]] std::vector<PartyId> who_refuse(const PlayedMove& move) const {
        std::vector<PartyId> refusing;
        for (const PartyId party : played_.seats) {
            const bool accepts = std::find(move.accepted_by.begin(), move.accepted_by.end(),
                                           party) != move.accepted_by.end();
            if (!accepts && move.by != party) {
                refusing.push_back(party);
            }
        }
        return refusing;
    }

    const TalksView& view_;
    const Played& played_;
    std::map<Text, PlayedMove> told_;
    std::map<std::optional<PartyId>, std::vector<OptionId>> last_;
    std::vector<std::string> lines_;
    std::optional<std::size_t> first_repeat_;
    std::size_t last_repeat_ = 0;
};

}  // namespace

std::vector<std::string> exchange_lines(const TalksView& view, const Played& played) {
    return Exchange(view, played).lines();
}

}  // namespace irenic::cli
