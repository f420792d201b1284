#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/draft/draft.hpp"
#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::test_support {

/// Acts that nobody read, of a document "brief"; no two in adjacent sentences unless a test says
/// so.
class MadeActs {
public:
    using Ids = std::vector<std::string>;

    record::Act& add(record::ActKind kind, const Ids& actors, const Ids& recipients = {},
                     std::vector<record::IssueTouched> issues = {}) {
        record::Act act;
        act.id = "0123456789ab-" + std::to_string(list_.size() + 1);
        act.source = "brief";
        act.sentence = 10 * (list_.size() + 1);
        act.text = "words " + std::to_string(list_.size() + 1);
        act.actors = participants(actors);
        act.recipients = participants(recipients);
        act.kind = kind;
        act.issues = std::move(issues);
        list_.push_back(std::move(act));
        return list_.back();
    }

    [[nodiscard]] const std::vector<record::Act>& list() const { return list_; }

private:
    static std::vector<record::Participant> participants(const Ids& ids) {
        std::vector<record::Participant> all;
        for (const std::string& id : ids) {
            all.push_back({id, "the " + id});
        }
        return all;
    }

    std::vector<record::Act> list_;
};

/// Three issues: `river` with three options, `ports` with two, `aid.level`, which is owed.
inline record::Lexicon river_lexicon() {
    record::Lexicon lexicon;
    lexicon.issues = {{"river",
                       "Share of the river",
                       false,
                       {{"none", "None"}, {"half", "Half"}, {"all", "All"}}},
                      {"ports", "Use of the ports", false, {{"shut", "Shut"}, {"open", "Open"}}},
                      {"aid.level", "Aid", true, {{"as_now", "As now"}, {"more", "More"}}}};
    return lexicon;
}

inline record::DraftSource brief(const std::string& text = "") {
    return {"brief", "notes/brief.md", "The river", "2031-05-07", text};
}

inline record::Draft draft_of(const MadeActs& acts, const std::string& text = "") {
    auto draft = record::make_draft(acts.list(), {brief(text)}, {}, river_lexicon());
    EXPECT_TRUE(draft.has_value()) << draft.error().what;
    return draft ? *draft : record::Draft{};
}

inline Negotiation made_of(const MadeActs& acts, const std::string& text = "") {
    return draft_of(acts, text).negotiation;
}

inline bool mentions(const std::vector<std::string>& notes, const std::string& words) {
    return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
        return note.find(words) != std::string::npos;
    });
}

/// "river: half, ports: open".
inline std::string in_words(const Negotiation& negotiation, const Package& package) {
    std::string text;
    for (const auto& [issue, option] : package.choices) {
        const Issue& about = negotiation.issue(issue);
        text += (text.empty() ? "" : ", ") + about.id + ": " + about.options[option.at()].id;
    }
    return text;
}

/// "coast rejected, ridge accepted".
inline std::string answers(const Negotiation& negotiation, const Offer& offer) {
    const std::vector<std::string> words = {"accepted", "rejected", "countered", "pending"};
    std::string text;
    for (const OfferAnswer& answer : offer.answers) {
        text += (text.empty() ? "" : ", ") + negotiation.party(answer.party).id + " " +
                words.at(static_cast<std::size_t>(answer.is));
    }
    return text;
}

/// Upland proposes, Coast rejects; both speak of the river.
inline MadeActs a_refusal() {
    MadeActs acts;
    acts.add(record::ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}});
    acts.add(record::ActKind::reject, {"coast"}, {"upland"}, {{"river", "half"}});
    return acts;
}

}  // namespace irenic::test_support
