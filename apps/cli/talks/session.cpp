#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::cli {
namespace {

using talks::LookingAhead;
using talks::Outcome;
using talks::Played;
using talks::Protocol;

std::string rounds_in_words(std::size_t rounds) { return counted(std::to_string(rounds), "round"); }

std::string_view name_in_words(Protocol protocol) {
    switch (protocol) {
        case Protocol::alternating_offers:
            return "alternating offers";
        case Protocol::zeuthen:
            return "concessions by who risks less (zeuthen)";
        case Protocol::single_text:
            return "a single text";
        case Protocol::mediator_pool:
            return "a mediator's pool of texts";
        case Protocol::simultaneous_offers:
            return "simultaneous offers";
    }
    return {};
}

/// Only offers are made by strategies; a mediator's text is voted on.
bool has_strategies(const Played& played) {
    return played.question.protocol != Protocol::zeuthen &&
           played.question.protocol != Protocol::single_text;
}

std::string plain_name(talks::StrategyKind kind) {
    std::string text(talks::name(kind));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string_view name_in_words(talks::Vote vote) {
    return vote == talks::Vote::annealer ? "an annealer" : "a hill climber";
}

/// How each party votes on the changes of a single text.
std::string votes(const TalksView& view, const Played& played) {
    std::vector<std::string> parts;
    for (const PartyId party : played.seats) {
        const auto& asked = played.question.votes;
        const auto found = std::find_if(asked.begin(), asked.end(),
                                        [&](const auto& vote) { return vote.first == party; });
        parts.push_back(fmt::format(
            "{} as {}", view.name(party),
            name_in_words(found == asked.end() ? talks::Vote::hill_climber : found->second)));
    }
    return "; votes: " + join(parts);
}

std::string strategies(const TalksView& view, const Played& played) {
    if (played.question.protocol == Protocol::single_text) {
        return votes(view, played);
    }
    std::vector<std::string> parts;
    for (std::size_t seat = 0; has_strategies(played) && seat < played.strategies.size(); ++seat) {
        parts.push_back(view.name(played.seats[seat]) + " " +
                        plain_name(played.strategies[seat].kind));
    }
    return parts.empty() ? "" : "; " + join(parts);
}

std::string end_in_words(const Played& played) {
    switch (played.end) {
        case Outcome::End::agreement:
            return "ends in an agreement in round " + std::to_string(played.rounds);
        case Outcome::End::breakdown:
            return "breaks down after " + rounds_in_words(played.rounds);
        case Outcome::End::deadline:
            return "ends without agreement after " + rounds_in_words(played.rounds);
    }
    return {};
}

/// How often each party voted for a change that is worse to it and went in.
std::string gave_way(const TalksView& view, const Played& played) {
    std::vector<std::string> parts;
    for (std::size_t seat = 0; seat < played.gave_way.size(); ++seat) {
        const std::size_t times = played.gave_way[seat];
        parts.push_back(fmt::format("{} {}", view.name(played.seats[seat]),
                                    counted(std::to_string(times), "time")));
    }
    return parts.empty() ? "" : " Gave way in votes: " + join(parts) + ".";
}

void add_package(const TalksView& view, const deals::Point& point, Page& page) {
    page.paragraph(
        agreement_in_line(view.negotiation(), deals::completed(view.negotiation(), point.package)),
        4);
}

bool is_told_already(const TalksView& view, const LookingAhead& ahead) {
    const auto& played = view.answer().play;
    return played && played->agreement && ahead.play.agreement &&
           played->agreement->package == ahead.play.agreement->package;
}

std::string discounts(const TalksView& view, const LookingAhead& ahead) {
    const auto& discount = ahead.discount;
    const bool same = std::all_of(discount.begin(), discount.end(),
                                  [&](const Decimal& each) { return each == discount.front(); });
    if (same && !discount.empty()) {
        return shown(discount.front());
    }
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < discount.size(); ++at) {
        parts.push_back(view.name(view.answer().parties[at]) + " " + shown(discount[at]));
    }
    return join(parts);
}

/// What the same talks would come to about a stake that can be divided at will.
std::string divided(const TalksView& view, const LookingAhead& ahead) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < ahead.shares.size(); ++at) {
        parts.push_back(view.name(view.answer().parties[at]) + " " + percent(ahead.shares[at]));
    }
    if (parts.empty()) {
        return "";
    }
    std::string text =
        " Of a stake that could be divided at will, in talks without end: " + join(parts);
    if (ahead.limit_weight) {
        text += fmt::format("; as rounds get short, the weight of {} tends to {}",
                            view.name(view.answer().parties.front()), shown(*ahead.limit_weight));
    }
    return text + ".";
}

void add_looking_ahead(const TalksView& view, Page& page) {
    if (!view.answer().looking_ahead) {
        return;
    }
    const LookingAhead& ahead = *view.answer().looking_ahead;
    const auto& agreement = ahead.play.agreement;
    std::string text =
        fmt::format("If all looked ahead over {} (a round later counts {}): ",
                    rounds_in_words(ahead.play.rounds.size()), discounts(view, ahead));
    if (!agreement) {
        page.paragraph(text + "no agreement." + divided(view, ahead), 2);
        return;
    }
    const bool same = is_told_already(view, ahead);
    text += fmt::format("agreement in round {}{}, in points over no agreement: {}.",
                        ahead.play.agreed_in, same ? " on the same package" : "",
                        view.surpluses(agreement->utility));
    page.paragraph(text + divided(view, ahead), 2);
    if (!same) {
        add_package(view, *agreement, page);
    }
}

}  // namespace

void add_session(const TalksView& view, Page& page) {
    if (!view.answer().play) {
        return;
    }
    const Played& played = *view.answer().play;
    page.heading("Played out once, with every number at its centre");
    std::string text = fmt::format(
        "One session of {} (at most {}{}) {}", name_in_words(played.question.protocol),
        rounds_in_words(played.question.rounds), strategies(view, played), end_in_words(played));
    if (played.agreement) {
        text += ", in points over no agreement: " + view.surpluses(played.agreement->utility);
    }
    page.paragraph(text + "." + gave_way(view, played), 2);
    if (played.agreement) {
        add_package(view, *played.agreement, page);
    }
    add_looking_ahead(view, page);
    page.paragraph(
        "Sessions move every issue; what is owed in any case is owed whatever a session does.", 2);
}

}  // namespace irenic::cli
