#include "irenic/talks/next/next.hpp"

#include <algorithm>
#include <utility>

#include "irenic/talks/mediators.hpp"
#include "irenic/talks/next/nearby.hpp"
#include "irenic/talks/next/refusals.hpp"
#include "irenic/talks/standing/by_date.hpp"

namespace irenic::talks {
namespace {

/// Versions in which carrying texts out, and levers, are looked at.
constexpr std::size_t most_held_rows = 1024;
constexpr std::size_t most_questions = 10;

// Shares of the time left when each begins.
constexpr double time_for_sampling = 0.5;
constexpr double time_for_candidates = 0.4;
constexpr double time_for_holding = 0.5;
constexpr double time_for_asking = 0.4;
constexpr double time_for_sequence = 0.3;

class NextTexts {
public:
    NextTexts(const forecast::Ground& ground, const NextQuestion& question, const Limits& limits)
        : ground_(ground), question_(question), limits_(limits) {}

    Result<Next> run(const Tell& tell) {
        auto sampled =
            Willingness::sample(ground_, {question_.samples, question_.seed, question_.tactical},
                                limits_.part(time_for_sampling), tell);
        if (!sampled) {
            return tl::unexpected(std::move(sampled.error()));
        }
        Next next(std::move(*sampled));
        next.cut_short = next.willingness.cut_short();
        look_at_start(next);
        const CandidateSearch search{next.from, question_.changes,
                                     players_of_mediators(centre(), question_.mediator)};
        const Limits for_candidates = limits_.part(time_for_candidates);
        next.candidates = find_candidates(centre(), next.willingness, search, for_candidates);
        next.cut_short =
            next.cut_short || (!next.candidates.complete && for_candidates.stop.reached());
        if (auto error = choose(search, next)) {
            return tl::unexpected(std::move(*error));
        }
        next.tables = mediator_tables(centre(), next.willingness, search, limits_);
        next.out_of_reach = out_of_reach(centre(), next.willingness);
        look_ahead(next);
        ask_first(next);
        if (auto error = pull_levers(next)) {
            return tl::unexpected(std::move(*error));
        }
        return next;
    }

private:
    [[nodiscard]] const deals::Setting& centre() const { return ground_.zone.centre(); }
    [[nodiscard]] const Negotiation& negotiation() const { return *ground_.negotiation; }

    /// The latest offer that is allowed, else the latest of all.
    [[nodiscard]] std::optional<std::size_t> latest_offer() const {
        const auto& offers = negotiation().offers;
        const std::vector<std::size_t> order = by_date(offers);
        const auto latest = std::find_if(order.rbegin(), order.rend(), [&](std::size_t offer) {
            return centre().scoring.allowed(deals::completed(negotiation(), offers[offer].package));
        });
        if (latest != order.rend()) {
            return *latest;
        }
        return order.empty() ? std::nullopt : std::optional(order.back());
    }

    void look_at_start(Next& next) const {
        Package package;
        if (question_.from) {
            package = *question_.from;
            next.from_offer = question_.from_offer;
        } else if (const auto offer = latest_offer()) {
            next.from_offer = offer;
            package = negotiation().offers[*offer].package;
        }
        next.from = deals::completed(negotiation(), package);
        next.from_allowed = centre().scoring.allowed(next.from);
        const Willingness& willingness = next.willingness;
        next.from_accept = willingness.share(willingness.acceptable(next.from));
        for (std::size_t seat = 0; seat < willingness.seats().size(); ++seat) {
            next.from_by_seat.push_back(willingness.share(willingness.accepting(seat, next.from)));
        }
    }

    std::optional<Error> choose(const CandidateSearch& search, Next& next) {
        std::optional<Holding> holding;
        if (auto why = why_not_holding(negotiation())) {
            next.why_not_holding = std::move(*why);
        } else {
            auto found = find_holding(ground_, next.willingness, question_.seed, next.candidates,
                                      most_held_rows, limits_.part(time_for_holding));
            if (!found) {
                return std::move(found.error());
            }
            next.held_rows = found->looked_at;
            next.cut_short = next.cut_short || found->cut_short;
            holding = std::move(*found);
        }
        auto texts = choose_texts(centre(), next.willingness, next.candidates, search,
                                  holding ? &*holding : nullptr, question_.texts, limits_);
        if (!texts) {
            return std::move(texts.error());
        }
        next.texts = std::move(*texts);
        if (next.texts.empty() && next.from_allowed) {
            look_at_refusals(search, next);
        }
        if (holding && !next.texts.empty()) {
            const auto order = holding->order_of[next.texts.front().candidate];
            order_ = order ? std::optional(holding->orders[*order]) : std::nullopt;
        }
        return std::nullopt;
    }

    /// Where there is nothing to propose: who refuses what is on the table.
    void look_at_refusals(const CandidateSearch& search, Next& next) const {
        const Nearby text(next.willingness, next.from);
        const auto by_seat = text.accepting(next.from);
        const auto accepted = agreed(next.willingness, next.from, by_seat);
        next.from_refusals = find_refusals(
            {centre(), next.willingness, search.mediators, text, by_seat, accepted}, limits_.stop);
    }

    void look_ahead(Next& next) const {
        next.sequence = best_texts(next.willingness, next.candidates, question_.ahead,
                                   question_.discount.to_double(), limits_.part(time_for_sequence));
        if (question_.blind) {
            next.blind = blind_sheet(next.willingness, next.candidates, *question_.blind,
                                     limits_.part(time_for_sequence));
        }
    }

    void ask_first(Next& next) const {
        if (next.candidates.texts.empty()) {
            return;
        }
        constexpr std::size_t most_texts = 200;
        std::vector<forecast::RowSet> accepted;
        for (const Candidate& text : next.candidates.texts) {
            if (accepted.size() == most_texts) {
                break;
            }
            accepted.push_back(text.accepted);
        }
        const Asks asks =
            what_to_ask(ground_, next.willingness, accepted, limits_.part(time_for_asking));
        next.cut_short = next.cut_short || asks.cut_short;
        AskFirst& ask = next.ask;
        for (const Ask& each : asks.asks) {
            if (ask.questions.size() < most_questions) {
                ask.questions.push_back({ground_.inputs.groups[each.group].name,
                                         asked_of(ground_, each.group), each.adds});
            }
        }
        const double discount = question_.discount.to_double();
        const TextSequence two = best_texts(next.willingness, next.candidates, 2, discount,
                                            limits_.part(time_for_sequence));
        ask.proposing = two.value;
        const double best = next.willingness.share(accepted.front()).share;
        ask.asking = discount * (best + (ask.questions.empty() ? 0 : ask.questions.front().adds));
    }

    std::optional<Error> pull_levers(Next& next) const {
        if (next.texts.empty() || negotiation().levers.empty()) {
            return std::nullopt;
        }
        auto leverage = find_leverage(ground_, next.willingness, question_.seed,
                                      next.candidates.texts[next.texts.front().candidate], order_,
                                      most_held_rows, limits_);
        if (!leverage) {
            return std::move(leverage.error());
        }
        next.leverage = std::move(*leverage);
        next.cut_short = next.cut_short || next.leverage.cut_short;
        return std::nullopt;
    }

    const forecast::Ground& ground_;
    const NextQuestion& question_;
    const Limits& limits_;
    std::optional<CarryingOrder> order_;  ///< in which the first text is carried out
};

}  // namespace

std::vector<std::vector<OptionId>> Next::sheet() const {
    std::vector<std::vector<OptionId>> shown;
    if (blind) {
        for (const std::size_t text : blind->texts) {
            shown.push_back(candidates.texts[text].options);
        }
    }
    return shown;
}

Result<Next> find_next(const forecast::Ground& ground, const NextQuestion& question,
                       const Limits& limits, const Tell& tell) {
    return NextTexts(ground, question, limits).run(tell);
}

}  // namespace irenic::talks
