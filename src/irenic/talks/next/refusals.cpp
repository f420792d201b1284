#include "irenic/talks/next/refusals.hpp"

#include <algorithm>
#include <utility>

namespace irenic::talks {
namespace {

using forecast::RowSet;

/// Versions in which all would agree if this seat did, and do not.
RowSet in_the_way(const RefusalQuestion& question, std::size_t seat) {
    std::vector<RowSet> by_seat = question.by_seat;
    by_seat[seat] = question.willingness.counting();
    RowSet rows = agreed(question.willingness, question.text.text(), by_seat);
    take_out(rows, question.accepted);
    return rows;
}

/// See Refusal::sorest.
std::optional<IssueId> sorest_issue(const deals::Setting& centre, std::size_t player,
                                    const std::vector<OptionId>& text) {
    const deals::Units utility = centre.scoring.utility(player, text);
    std::optional<IssueId> sorest;
    deals::Units largest = 0;
    for (std::size_t issue = 0; issue < text.size(); ++issue) {
        auto other = text;
        for (std::size_t option = 0; option < centre.negotiation.issues[issue].options.size();
             ++option) {
            other[issue] = OptionId(option);
            const deals::Units cost = centre.scoring.utility(player, other) - utility;
            if (cost > largest) {
                largest = cost;
                sorest = IssueId(issue);
            }
        }
    }
    return sorest;
}

Refusal refusal_of(const RefusalQuestion& question, std::size_t seat, const Stop& stop) {
    const auto& centre = question.centre;
    const auto& text = question.text.text();
    const auto& terms = question.willingness.table().terms();
    const std::size_t player = terms.players[seat];
    Refusal refusal;
    refusal.seat = seat;
    refusal.accepts = question.willingness.share(question.by_seat[seat]);
    refusal.alone = question.willingness.share(in_the_way(question, seat));
    refusal.crosses = terms.crosses_red_line(seat, text);
    refusal.surplus =
        centre.points(centre.scoring.utility(player, text) - centre.disagreement[player]);
    refusal.sorest = sorest_issue(centre, player, text);
    refusal.turned_by = find_turn(question, seat, stop);
    return refusal;
}

/// By seat whether it has a say in this text: it stands in a branch that the text leaves open and
/// that holds no smaller one.
std::vector<char> seats_with_a_say(const forecast::Terms& terms,
                                   const std::vector<OptionId>& text) {
    std::vector<const forecast::Terms::Branch*> open;
    for (const auto& branch : terms.branches) {
        if (branch.left_open_by(text)) {
            open.push_back(&branch);
        }
    }
    std::vector<char> say(terms.players.size(), 0);
    for (const auto* branch : open) {
        const auto smaller = [&](const auto* other) {
            return other->agree.size() < branch->agree.size() &&
                   std::includes(branch->agree.begin(), branch->agree.end(), other->agree.begin(),
                                 other->agree.end());
        };
        if (std::none_of(open.begin(), open.end(), smaller)) {
            for (const std::size_t seat : branch->agree) {
                say[seat] = 1;
            }
        }
    }
    return say;
}

}  // namespace

std::vector<Refusal> find_refusals(const RefusalQuestion& question, const Stop& stop) {
    const auto weight_of = [&](const RowSet& rows) { return question.willingness.weight_of(rows); };
    const std::uint64_t total = weight_of(question.willingness.counting());
    const auto say = seats_with_a_say(question.willingness.table().terms(), question.text.text());
    std::vector<std::pair<std::uint64_t, std::size_t>> refusing;  ///< how often it accepts, seat
    for (std::size_t seat = 0; seat < question.by_seat.size(); ++seat) {
        const std::uint64_t accepts = weight_of(question.by_seat[seat]);
        if (say[seat] != 0 && accepts < total) {
            refusing.emplace_back(accepts, seat);
        }
    }
    std::sort(refusing.begin(), refusing.end());
    std::vector<Refusal> refusals;
    for (const auto& [accepts, seat] : refusing) {
        refusals.push_back(refusal_of(question, seat, stop));
    }
    return refusals;
}

}  // namespace irenic::talks
