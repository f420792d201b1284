#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "irenic/base/sha256.hpp"
#include "irenic/base/utf8.hpp"
#include "irenic/deals/agreed.hpp"
#include "irenic/talks/next/blind.hpp"

namespace irenic::talks {
namespace {

// What a party marked must not show in any message: neither numbers nor how many there are.

Error complaint(std::string where, std::string what, std::string hint) {
    return {ErrorCode::bad_input, std::move(where), std::move(what), std::move(hint)};
}

constexpr const char* shape =
    R"(write {"party": "<id>", "sheet": "<name>", "accepts": [<numbers of texts>]})";

bool has_unknown_key(const Value::Map& members) {
    return std::any_of(members.begin(), members.end(), [](const Value::Member& member) {
        return member.first != "party" && member.first != "sheet" && member.first != "accepts";
    });
}

Result<std::vector<std::size_t>> numbers_in(const Value& accepts, const std::string& where) {
    const auto* list = accepts.get_if<Value::List>();
    if (list == nullptr) {
        return tl::unexpected(complaint(where, "'accepts' is no list", shape));
    }
    std::set<std::size_t> numbers;
    for (const Value& item : *list) {
        const auto* number = item.get_if<std::int64_t>();
        if (number == nullptr || *number < 1) {
            return tl::unexpected(complaint(where,
                                            "'accepts' holds something that is no number "
                                            "of a text",
                                            "texts are numbered 1, 2, 3 and so on"));
        }
        if (!numbers.insert(static_cast<std::size_t>(*number)).second) {
            return tl::unexpected(
                complaint(where, "'accepts' names a text more than once", "name each text once"));
        }
    }
    return std::vector(numbers.begin(), numbers.end());
}

/// Who has a say, by player: they agree in some branch.
std::vector<char> voters_of(const deals::Setting& setting) {
    std::vector<char> votes(setting.scoring.players.size(), 0);
    for (const deals::BranchProblem& way : setting.branches) {
        for (const std::size_t player : way.branch.agree) {
            votes[player] = 1;
        }
    }
    return votes;
}

std::optional<std::size_t> player_named(const deals::Setting& setting, const std::string& id) {
    const auto party = setting.negotiation.find_party(id);
    return party ? setting.scoring.player_of(*party) : std::nullopt;
}

/// What each player marked, once it is known that all marks can be used.
class Ballot {
public:
    Ballot(const deals::Setting& setting, const std::vector<std::vector<OptionId>>& sheet)
        : setting_(setting),
          votes_(voters_of(setting)),
          texts_(sheet.size()),
          name_(sheet_name(setting.negotiation, sheet)),
          marks_(votes_.size(), nullptr) {}

    void take(const Marks& marks) {
        const auto player = player_named(setting_, marks.party);
        const std::string who = "'" + excerpt(marks.party) + "'";
        if (!player || votes_[*player] == 0) {
            complain(who + " has no say in what is agreed", "leave its marks out");
            return;
        }
        if (marks_[*player] != nullptr) {
            complain(who + " has marked twice", "give one file for each party");
            return;
        }
        marks_[*player] = &marks;
        if (!marks.sheet.empty() && marks.sheet != name_) {
            complain(who + " has marked another sheet than '" + name_ + "'",
                     "ask as when the sheet was made, or have this one marked");
            return;
        }
        const auto on_sheet = [&](std::size_t text) { return text >= 1 && text <= texts_; };
        if (!std::all_of(marks.accepts.begin(), marks.accepts.end(), on_sheet)) {
            complain(who + " has marked a text that is not on the sheet",
                     "the sheet has " + std::to_string(texts_) + " texts, numbered from 1");
        }
    }

    void find_missing() {
        for (std::size_t player = 0; player < votes_.size(); ++player) {
            if (votes_[player] != 0 && marks_[player] == nullptr) {
                const PartyId party = setting_.scoring.players[player].party;
                complain("the marks of '" + setting_.negotiation.party(party).id + "' are missing",
                         "every party with a say marks, if only nothing");
            }
        }
    }

    [[nodiscard]] std::vector<Error>& errors() { return errors_; }

    [[nodiscard]] bool agreed(const std::vector<OptionId>& options, std::size_t number) const {
        return deals::is_agreed(setting_, options, [&](std::size_t player) {
            const auto& accepts = marks_[player]->accepts;
            return std::find(accepts.begin(), accepts.end(), number) != accepts.end();
        });
    }

private:
    void complain(std::string what, std::string hint) {
        errors_.push_back(complaint("marks", std::move(what), std::move(hint)));
    }

    const deals::Setting& setting_;
    std::vector<char> votes_;
    std::size_t texts_;
    std::string name_;
    std::vector<const Marks*> marks_;  ///< by player
    std::vector<Error> errors_;
};

}  // namespace

std::string sheet_name(const Negotiation& negotiation,
                       const std::vector<std::vector<OptionId>>& sheet) {
    constexpr std::size_t digits = 8;
    std::string ids;
    for (const auto& options : sheet) {
        for (std::size_t issue = 0; issue < options.size(); ++issue) {
            const Issue& each = negotiation.issues[issue];
            ids += each.id + ":" + each.options[options[issue].at()].id + ";";
        }
        ids += "\n";
    }
    return sha256_hex(ids).substr(0, digits);
}

Result<Marks> marks_from(const Value& file, const std::string& where) {
    const auto* members = file.get_if<Value::Map>();
    if (members == nullptr) {
        return tl::unexpected(complaint(where, "this is no party's marks", shape));
    }
    if (has_unknown_key(*members)) {
        return tl::unexpected(complaint(where, "unknown key in a party's marks", shape));
    }
    const auto* party = file["party"].get_if<std::string>();
    const auto* sheet = file["sheet"].get_if<std::string>();
    if (party == nullptr || sheet == nullptr) {
        const std::string key = party == nullptr ? "party" : "sheet";
        return tl::unexpected(complaint(where, "'" + key + "' is missing or no text", shape));
    }
    return numbers_in(file["accepts"], where).map([&](std::vector<std::size_t> accepts) {
        return Marks{*party, std::move(accepts), *sheet};
    });
}

Checked<std::vector<std::size_t>> overlap_of(const deals::Setting& setting,
                                             const std::vector<std::vector<OptionId>>& sheet,
                                             const std::vector<Marks>& marks) {
    Ballot ballot(setting, sheet);
    for (const Marks& of_party : marks) {
        ballot.take(of_party);
    }
    ballot.find_missing();
    if (!ballot.errors().empty()) {
        return tl::unexpected(std::move(ballot.errors()));
    }
    std::vector<std::size_t> overlap;
    for (std::size_t text = 0; text < sheet.size(); ++text) {
        if (ballot.agreed(sheet[text], text + 1)) {
            overlap.push_back(text + 1);
        }
    }
    return overlap;
}

}  // namespace irenic::talks
