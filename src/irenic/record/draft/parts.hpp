#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "irenic/model/negotiation.hpp"
#include "irenic/record/acts/act.hpp"
#include "irenic/record/draft/draft.hpp"

namespace irenic::record {

/// What the parts of a draft are made from, and where they go.
struct DraftWork {
    const std::vector<Act>& acts;  ///< as acts_for_case gives them
    const std::vector<DraftSource>& sources;
    const Lexicon& lexicon;
    Draft& draft;
    std::vector<bool> used;          ///< by act: an offer, an answer or a round holds it
    std::array<PartyId, 2> sides{};  ///< the two main parties, in the order of parties

    [[nodiscard]] Negotiation& negotiation() const { return draft.negotiation; }
};

/// An id as a case file can have it: '_' for what does not fit, at most 64 characters; empty where
/// it was empty.
[[nodiscard]] std::string case_id(std::string id);

/// The acts with nothing in them that a case cannot hold: ids by case_id, those that are empty left
/// out, the same participant once, dates that are none and sources that are not given taken away.
[[nodiscard]] std::vector<Act> acts_for_case(std::vector<Act> acts,
                                             const std::vector<DraftSource>& sources);

/// The participants who are parties, in their order.
[[nodiscard]] std::vector<PartyId> parties_among(const Negotiation& negotiation,
                                                 const std::vector<Participant>& participants);

/// The first of them other than `than`.
[[nodiscard]] std::optional<PartyId> party_other_than(PartyId than, const Negotiation& negotiation,
                                                      const std::vector<Participant>& participants);

[[nodiscard]] bool is_principal(const Negotiation& negotiation, PartyId party);

/// The option that an act tells of an issue.
[[nodiscard]] std::optional<OptionId> option_told(const Negotiation& negotiation, IssueId issue,
                                                  const IssueTouched& touched);

/// What is assumed of an offer that does not tell how far it goes: the option listed after `now`,
/// or the one before where `now` is the last. The issue has two options or more.
[[nodiscard]] OptionId least_step_from_now(const Issue& issue);

/// Whether something dated `date` may have been there on the day `on`; what has no date may.
[[nodiscard]] bool may_be_there(const std::string& date, const std::string& on);

/// A number that is anywhere between two hundredths.
[[nodiscard]] UncertainNumber assumed_between(int low_hundredths, int high_hundredths,
                                              const std::string& because);

// In this order.
void add_sources(DraftWork& work);
void add_issues(DraftWork& work);
void add_offers(DraftWork& work);
void add_answers(DraftWork& work);
void add_rounds(DraftWork& work);
void add_positions(DraftWork& work);
void add_preferences(DraftWork& work);
void add_war(DraftWork& work);
void add_risks(DraftWork& work);

}  // namespace irenic::record
