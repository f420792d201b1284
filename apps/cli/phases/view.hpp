#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/model/negotiation.hpp"
#include "irenic/phases/answer.hpp"

namespace irenic::cli {

/// One moment of a plan in which a party may stop.
struct Moment {
    std::size_t step = 0;   ///< 1 is after the first step
    std::size_t party = 0;  ///< position in the answer's parties
    Decimal room;  ///< what it would lose: below 0 what it would gain; standing help counted
    bool withholding = false;  ///< by keeping its part of the step back
};

/// One answer about phases with the names under which a reader meets its parts.
///
/// Keeps references to the case, the answer and the question.
class PhasesView {
public:
    PhasesView(const Negotiation& negotiation, const phases::Phases& answer,
               const phases::Question& question)
        : negotiation_(negotiation), answer_(answer), question_(question) {}

    [[nodiscard]] const Negotiation& negotiation() const { return negotiation_; }
    [[nodiscard]] const phases::Phases& answer() const { return answer_; }
    [[nodiscard]] const phases::Question& question() const { return question_; }

    [[nodiscard]] std::size_t parties() const { return answer_.parties.size(); }
    [[nodiscard]] const std::string& name(std::size_t party) const;
    /// A short name for the head of a column.
    [[nodiscard]] std::string column(std::size_t party) const;
    [[nodiscard]] const Deliverable& deliverable(DeliverableId id) const;

    /// "captives 2 of 4"; "monitoring" where it is not cut; joined with "+".
    [[nodiscard]] std::string in_words(const std::vector<phases::Tranche>& tranches) const;
    /// "captives (tranche 2 of 4)", for sentences.
    [[nodiscard]] std::string in_sentence(const std::vector<phases::Tranche>& tranches) const;
    /// What several steps delivered, deliverable by deliverable: "prisoners (3 of 4) and
    /// monitoring".
    [[nodiscard]] std::string gathered(const std::vector<phases::Tranche>& tranches) const;
    /// Ids of those who deliver in a step, "g+h".
    [[nodiscard]] std::string givers(const phases::ShownStep& step) const;
    /// The steps as --order spells them: "prisoners, captives*3, monitoring".
    [[nodiscard]] std::string order(const phases::ShownPlan& plan) const;

    /// "2 points for Government and 1 point for Movement", of those above 0; empty where none is.
    [[nodiscard]] std::string amounts(const std::vector<Decimal>& by_party) const;

    /// Every moment after the start at which the conditions speak of a party, step by step.
    [[nodiscard]] std::vector<Moment> moments(const phases::ShownPlan& plan) const;
    /// The first state that fails without guarantees but those that stand.
    [[nodiscard]] std::optional<phases::Failure> failure(const phases::ShownPlan& plan) const;

private:
    [[nodiscard]] Decimal standing(std::size_t party, std::size_t step) const;
    [[nodiscard]] bool may_stop(const phases::ShownPlan& plan, std::size_t party,
                                std::size_t step) const;
    void describe(const phases::ShownPlan& plan, phases::Failure& failure) const;

    const Negotiation& negotiation_;
    const phases::Phases& answer_;
    const phases::Question& question_;
};

/// Whether any of the amounts is above 0.
[[nodiscard]] bool any_above_zero(const std::vector<Decimal>& amounts);

/// What a party gets from a tranche of a deliverable, at the centre; 0 where it is not named.
[[nodiscard]] Decimal value_for(const Deliverable& deliverable, PartyId party);

}  // namespace irenic::cli
