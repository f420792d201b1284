#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/talks/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using talks::Apart;
using talks::OfferSeen;
using talks::Standing;
using talks::Step;

constexpr std::size_t most_moves = 4;
constexpr std::size_t most_pairs = 3;
constexpr std::size_t most_labels = 3;  ///< of issues on which two offers differ

const Offer& made(const TalksView& view, const OfferSeen& seen) {
    return view.negotiation().offers[seen.offer];
}

std::string count_of(std::size_t count, std::string_view one) {
    return counted(std::to_string(count), one);
}

std::string dated(const std::string& date) { return date.empty() ? "" : " (" + date + ")"; }

/// By seat of the record, with signs.
std::string by_seat(const TalksView& view, const std::vector<Decimal>& numbers) {
    const auto& seats = view.answer().standing->seats;
    std::vector<std::string> parts;
    for (std::size_t seat = 0; seat < std::min(seats.size(), numbers.size()); ++seat) {
        parts.push_back(view.name(seats[seat]) + " " + signed_number(numbers[seat]));
    }
    return join(parts);
}

std::string_view in_words(AnswerKind answer) {
    switch (answer) {
        case AnswerKind::accepted:
            return "accepted by";
        case AnswerKind::rejected:
            return "rejected by";
        case AnswerKind::countered:
            return "countered by";
        case AnswerKind::pending:
            return "not answered by";
    }
    return {};
}

/// "o1 by Government (2031-01-01): rejected by Movement (2031-01-05)".
std::string in_words(const TalksView& view, const Offer& offer) {
    std::string text = offer.id + " by " + view.name(offer.by) + dated(offer.date);
    for (const OfferAnswer& answer : offer.answers) {
        text += fmt::format("{}{} {}{}", &answer == &offer.answers.front() ? ": " : ", ",
                            in_words(answer.is), view.name(answer.party), dated(answer.date));
    }
    return text;
}

/// The last offers with how they were answered, and what the last one is worth.
std::string offers_in_words(const TalksView& view, const Standing& standing) {
    const std::size_t left_out =
        standing.offers.size() - std::min(standing.offers.size(), most_moves);
    std::vector<std::string> offers;
    for (std::size_t at = left_out; at < standing.offers.size(); ++at) {
        offers.push_back(in_words(view, made(view, standing.offers[at])));
    }
    const std::string worth = by_seat(view, standing.offers.back().surplus);
    return (left_out == 0 ? "" : fmt::format("{} before; ", count_of(left_out, "offer"))) +
           listed(offers) + "." +
           (worth.empty() ? "" : " The last in points over no agreement: " + worth + ".");
}

std::string_view in_words(Step::Kind kind) {
    switch (kind) {
        case Step::Kind::concession:
            return "a concession";
        case Step::Kind::retreat:
            return "a retreat";
        case Step::Kind::improvement:
            return "better for some and worse for none";
        case Step::Kind::worsening:
            return "worse for some and better for none";
        case Step::Kind::shift:
            return "a shift, better for some and worse for some";
        case Step::Kind::none:
            return "worth the same to everybody";
    }
    return {};
}

/// The last move of each party that made two offers.
std::vector<const Step*> last_moves(const Standing& standing) {
    std::vector<const Step*> moves;
    for (const auto& [party, seen] : standing.latest) {
        const auto found = std::find_if(standing.steps.rbegin(), standing.steps.rend(),
                                        [&](const Step& step) { return step.by == party; });
        if (found != standing.steps.rend()) {
            moves.push_back(&*found);
        }
    }
    return moves;
}

void add_moves(const TalksView& view, const Standing& standing, Page& page) {
    const auto moves = last_moves(standing);
    if (moves.empty()) {
        return;
    }
    std::string text = "Last moves, in points:";
    for (std::size_t at = 0; at < std::min(moves.size(), most_moves); ++at) {
        const Step& step = *moves[at];
        text += fmt::format("{} {} to {}: {} ({})", at == 0 ? "" : ";", view.name(step.by),
                            made(view, standing.offers[step.to]).id, in_words(step.kind),
                            by_seat(view, step.change));
    }
    page.paragraph(text + ".", 2);
}

std::string cost(const TalksView& view, PartyId party, const Decimal& cost) {
    return view.name(party) + " " + signed_number(-cost);
}

std::string apart_in_words(const TalksView& view, const Apart& apart) {
    const auto& issues = view.negotiation().issues;
    const std::string who = names_of(view.negotiation(), {apart.one, apart.other});
    if (apart.issues.empty()) {
        return "The latest offers of " + who + " are the same.";
    }
    std::vector<std::string> labels;
    for (const IssueId issue : apart.issues) {
        labels.push_back(issues[issue.at()].label);
    }
    return fmt::format(
        "The latest offers of {} differ on {} of {} issues{}. By taking the other's: {}, {}.", who,
        apart.issues.size(), issues.size(),
        labels.size() > most_labels ? "" : ": " + listed(labels),
        cost(view, apart.one, apart.costs[0]), cost(view, apart.other, apart.costs[1]));
}

std::string least_in_words(const TalksView& view, const talks::Reservation& least) {
    const std::string& name = view.name(view.answer().standing->seats[least.seat]);
    return fmt::format(
        "{} {} to {} ({}, {}{}; case: {})", name, shown(least.low), shown(least.high),
        count_of(least.offers, "offer"), count_of(least.refusals, "refusal"),
        least.contradicted ? ", which contradict each other" : "", shown(least.stated));
}

void add_least(const TalksView& view, Page& page) {
    bool any = false;
    for (const talks::Reservation& least : view.answer().reservations) {
        if (least.offers + least.refusals == 0) {
            continue;
        }
        if (!std::exchange(any, true)) {
            page.paragraph(
                "The least each would agree to by the record alone (points; 90 of 100 within):", 2);
        }
        page.item("-", least_in_words(view, least), 2, 2);
    }
}

}  // namespace

void add_standing(const TalksView& view, Page& page) {
    page.heading("Where the talks stand");
    if (!view.answer().standing) {
        page.paragraph("No offers are on record.", 2);
        return;
    }
    const Standing& standing = *view.answer().standing;
    page.paragraph(offers_in_words(view, standing), 2);
    add_moves(view, standing, page);
    for (std::size_t at = 0; at < std::min(standing.apart.size(), most_pairs); ++at) {
        page.paragraph(apart_in_words(view, standing.apart[at]), 2);
    }
    if (standing.apart.size() > most_pairs) {
        page.paragraph(
            fmt::format("... and {} more pairs; all in --json", standing.apart.size() - most_pairs),
            2);
    }
    add_least(view, page);
}

}  // namespace irenic::cli
