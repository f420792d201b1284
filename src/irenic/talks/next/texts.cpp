#include "irenic/talks/next/texts.hpp"

#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/talks/next/better_texts.hpp"
#include "irenic/talks/next/choose.hpp"
#include "irenic/talks/next/nearby.hpp"
#include "irenic/talks/next/refusals.hpp"

namespace irenic::talks {
namespace {

using Options = std::vector<OptionId>;

/// What a text is worth more than another, by deciding seat.
std::vector<Decimal> gains(const deals::Setting& centre, const Options& text,
                           const Options& other) {
    std::vector<Decimal> gains;
    for (const std::size_t player : centre.table.deciding) {
        gains.push_back(centre.points(centre.scoring.utility(player, text) -
                                      centre.scoring.utility(player, other)));
    }
    return gains;
}

std::vector<Redline> redline_of(const deals::Setting& centre, const Options& from,
                                const Candidate& text) {
    std::vector<Redline> lines;
    for (const IssueId issue : text.changed) {
        auto left_as_it_was = text.options;
        left_as_it_was[issue.at()] = from[issue.at()];
        lines.push_back({issue, from[issue.at()], text.options[issue.at()],
                         gains(centre, text.options, left_as_it_was)});
    }
    return lines;
}

/// Everything that is told of one candidate.
class TextTeller {
public:
    TextTeller(const deals::Setting& centre, const Willingness& willingness,
               const Candidates& candidates, const CandidateSearch& search, const Holding* holding)
        : centre_(centre),
          willingness_(willingness),
          candidates_(candidates),
          search_(search),
          holding_(holding) {}

    [[nodiscard]] Result<NextText> tell(std::size_t candidate, const Limits& limits) const {
        const Candidate& text = candidates_.texts[candidate];
        NextText next;
        next.candidate = candidate;
        next.accept = willingness_.share(text.accepted);
        if (holding_ != nullptr) {
            next.hold = holding_->share[candidate];
        }
        next.redline = redline_of(centre_, search_.from, text);
        next.gain = gains(centre_, text.options, search_.from);
        add_seats(text, limits.stop, next);
        auto better = find_better(centre_, willingness_, search_.mediators, text.options, limits);
        if (!better) {
            return tl::unexpected(std::move(better.error()));
        }
        next.better_for_all = better->count;
        next.best_of_those = std::move(better->best);
        return next;
    }

private:
    void add_seats(const Candidate& text, const Stop& stop, NextText& next) const {
        const Nearby nearby(willingness_, text.options);
        const auto by_seat = nearby.accepting(text.options);
        for (const forecast::RowSet& rows : by_seat) {
            next.by_seat.push_back(willingness_.share(rows));
        }
        next.refusals = find_refusals(
            {centre_, willingness_, search_.mediators, nearby, by_seat, text.accepted}, stop);
    }

    const deals::Setting& centre_;
    const Willingness& willingness_;
    const Candidates& candidates_;
    const CandidateSearch& search_;
    const Holding* holding_;
};

}  // namespace

Result<std::vector<NextText>> choose_texts(const deals::Setting& centre,
                                           const Willingness& willingness,
                                           const Candidates& candidates,
                                           const CandidateSearch& search, const Holding* holding,
                                           std::size_t most, const Limits& limits) {
    const auto chosen = worth_proposing(centre, willingness, candidates, holding, most);
    const TextTeller teller(centre, willingness, candidates, search, holding);
    Limits each = limits.part(chosen.empty() ? 1 : 1 / static_cast<double>(chosen.size()));
    each.threads = 1;
    std::vector<Result<NextText>> told(chosen.size());
    share_out(chosen.size(), limits.threads,
              [&](std::size_t index) { told[index] = teller.tell(chosen[index], each); });
    std::vector<NextText> texts;
    for (auto& text : told) {
        if (!text) {
            return tl::unexpected(std::move(text.error()));
        }
        texts.push_back(std::move(*text));
    }
    return texts;
}

}  // namespace irenic::talks
