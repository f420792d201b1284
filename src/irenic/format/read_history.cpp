#include <limits>
#include <string>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

constexpr int largest_whole = std::numeric_limits<int>::max();

Round read_round(Draft& draft, const Node& node) {
    const Fields fields(node, "a round", {"date", "place", "mediators", "status"}, draft.problems);
    return {read_text(draft, fields["date"]), read_text(draft, fields["place"]),
            read_ids<PartyId>(draft, fields["mediators"], "party", draft.parties),
            read_text(draft, fields["status"])};
}

std::vector<OfferAnswer> read_answers(Draft& draft, const Node* node) {
    std::vector<OfferAnswer> answers;
    if (node == nullptr) {
        return answers;
    }
    for (const auto& member : members_of(*node, "answers", draft.problems)) {
        const auto party = party_key(draft, member);
        const Fields fields(member.value, "an answer", {"is", "date", "quote", "source"},
                            draft.problems);
        OfferAnswer answer;
        answer.party = party.value_or(PartyId{});
        answer.is =
            read_word(draft, fields.require("is"), answer_words).value_or(AnswerKind::pending);
        answer.date = read_text(draft, fields["date"]);
        answer.quote = read_text(draft, fields["quote"]);
        answer.source = read_source(draft, fields["source"]);
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<std::vector<std::string>> read_sequence(Draft& draft, const Node* node) {
    std::vector<std::vector<std::string>> sequence;
    if (node == nullptr) {
        return sequence;
    }
    for (const Node& phase : items_of(*node, "a sequence", draft.problems)) {
        auto& words = sequence.emplace_back();
        for (const Node& word : items_of(phase, "a phase of a sequence", draft.problems)) {
            words.push_back(read_text(draft, &word));
        }
    }
    return sequence;
}

std::string read_reply_to(Draft& draft, const Node* node, const std::string& id) {
    if (node == nullptr || !find_declared(draft, *node, "offer", draft.offers)) {
        return {};
    }
    if (node->text == id) {
        draft.problems.error(node->place, "an offer cannot reply to itself");
    }
    return node->text;
}

Offer read_offer(Draft& draft, const Node& node) {
    const Fields fields(
        node, "an offer",
        {"id", "date", "by", "backed_by", "reply_to", "package", "sequence", "answers", "source"},
        draft.problems);
    Offer offer;
    offer.id = read_text(draft, fields.require("id"));
    offer.date = read_text(draft, fields["date"]);
    offer.by = read_party(draft, fields.require("by")).value_or(PartyId{});
    offer.backed_by = read_ids<PartyId>(draft, fields["backed_by"], "party", draft.parties);
    offer.reply_to = read_reply_to(draft, fields["reply_to"], offer.id);
    offer.package = read_package(draft, fields["package"]);
    offer.sequence = read_sequence(draft, fields["sequence"]);
    offer.answers = read_answers(draft, fields["answers"]);
    offer.source = read_source(draft, fields["source"]);
    return offer;
}

Position read_position(Draft& draft, const Node& node) {
    const Fields fields(node, "a position",
                        {"party", "kind", "issue", "option", "about", "stance", "quote", "date",
                         "source", "line", "confirmed"},
                        draft.problems);
    Position position;
    position.party = read_party(draft, fields.require("party")).value_or(PartyId{});
    position.kind =
        read_word(draft, fields.require("kind"), position_words).value_or(PositionKind::issue);
    position.issue = read_issue(draft, fields["issue"]);
    if (position.issue) {
        position.option = read_option(draft, *position.issue, fields["option"]);
    } else if (fields.has("option") && !fields.has("issue")) {
        draft.problems.error(fields["option"]->place, "an option needs the issue it belongs to",
                             "add issue:");
    }
    position.about = read_party(draft, fields["about"]);
    position.stance = read_text(draft, fields["stance"]);
    position.quote = read_text(draft, fields["quote"]);
    position.date = read_text(draft, fields["date"]);
    position.source = read_source(draft, fields["source"]);
    position.line = read_whole(draft, fields["line"], 1, largest_whole);
    position.confirmed = read_truth(draft, fields["confirmed"], false);
    return position;
}

std::vector<Indicator::Point> read_series(Draft& draft, const Node* node) {
    std::vector<Indicator::Point> series;
    if (node == nullptr) {
        return series;
    }
    for (const Node& item : items_of(*node, "a series", draft.problems)) {
        if (item.kind != Node::Kind::list || item.items.size() != 2) {
            draft.problems.error(item.place, "a point of a series is [date, number]");
            continue;
        }
        const auto value = read_decimal(draft, &item.items.back());
        series.push_back({read_text(draft, &item.items.front()), value.value_or(Decimal{})});
    }
    return series;
}

Indicator read_indicator(Draft& draft, const Node::Member& member) {
    check_id(draft, member.place, member.key, "an indicator");
    const Fields fields(member.value, "an indicator", {"name", "unit", "series", "source"},
                        draft.problems);
    return {member.key, read_text(draft, fields["name"]), read_text(draft, fields["unit"]),
            read_series(draft, fields["series"]), read_source(draft, fields["source"])};
}

}  // namespace

void declare_offers(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const Node& item : items_of(*node, "offers", draft.problems)) {
        const Node* id = item.find("id");
        const auto name = id == nullptr ? std::nullopt : read_id(draft, *id, "an offer");
        if (name && !draft.offers.add(*name)) {
            draft.problems.error(id->place, "there are two offers '" + *name + "'");
        }
    }
}

void read_rounds(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const Node& item : items_of(*node, "rounds", draft.problems)) {
        draft.negotiation.rounds.push_back(read_round(draft, item));
    }
}

void read_offers(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const Node& item : node->items) {
        draft.negotiation.offers.push_back(read_offer(draft, item));
    }
}

void read_positions(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const Node& item : items_of(*node, "positions", draft.problems)) {
        draft.negotiation.positions.push_back(read_position(draft, item));
    }
}

void read_indicators(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const auto& member : members_of(*node, "indicators", draft.problems)) {
        draft.negotiation.indicators.push_back(read_indicator(draft, member));
    }
}

}  // namespace irenic::format
