#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/model/issue.hpp"
#include "irenic/model/number.hpp"

namespace irenic {

struct Source {
    std::string id;
    std::string file;
    std::string title;
    std::string date;
    std::string url;
    bool operator==(const Source&) const = default;
};

struct Round {
    std::string date;
    std::string place;
    std::vector<PartyId> mediators;
    std::string status;  ///< free text such as "expected"
    bool operator==(const Round&) const = default;
};

enum class AnswerKind { accepted, rejected, countered, pending };

struct OfferAnswer {
    PartyId party;
    AnswerKind is = AnswerKind::pending;
    std::string date;
    std::string quote;
    std::string source;
    bool operator==(const OfferAnswer&) const = default;
};

/// One proposal on record; the package may be partial.
struct Offer {
    std::string id;
    std::string date;
    PartyId by;
    std::vector<PartyId> backed_by;
    std::string reply_to;  ///< id of another offer, or empty
    Package package;
    std::vector<std::vector<std::string>> sequence;  ///< phases, each a list of issue ids or words
    std::vector<OfferAnswer> answers;                ///< in the order of the file
    std::string source;
    bool operator==(const Offer&) const = default;
};

enum class PositionKind { issue, process, belief, intention, concern, end_state };

/// A statement that the numbers rest on.
struct Position {
    PartyId party;
    PositionKind kind = PositionKind::issue;
    std::optional<IssueId> issue;
    std::optional<OptionId> option;
    std::optional<PartyId> about;
    std::string stance;
    std::string quote;
    std::string date;
    std::string source;
    std::optional<int> line;
    bool confirmed = false;
    bool operator==(const Position&) const = default;
};

/// A series shown beside every verdict and never computed with.
struct Indicator {
    struct Point {
        std::string date;
        Decimal value;
        bool operator==(const Point&) const = default;
    };

    std::string id;
    std::string name;
    std::string unit;
    std::vector<Point> series;
    std::string source;
    bool operator==(const Indicator&) const = default;
};

}  // namespace irenic
