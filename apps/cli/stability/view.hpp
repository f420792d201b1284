#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "irenic/model/negotiation.hpp"
#include "irenic/stability/answer.hpp"

namespace irenic::cli {

/// By which concepts something stands, as one number: the higher, the less it takes.
///
/// Concepts imply one another, so that only a few sets of them occur: all five (31), all but nash
/// (15), seq and smr (7), seq (5) or smr (3), each with gmr, gmr alone (1), none (0).
using Strength = unsigned;
inline constexpr std::array<Strength, 6> strengths{31, 15, 7, 5, 3, 1};  ///< those that occur

/// States that stand by the same concepts, ascending.
struct Standing {
    Strength strength = 0;
    std::vector<stability::State> states;
};

/// One answer about a graph with the names under which a reader meets its parts.
///
/// Keeps references to the case, the answer and the question.
class StabilityView {
public:
    StabilityView(const Negotiation& negotiation, const stability::Stability& answer,
                  const stability::Question& question);

    [[nodiscard]] const Negotiation& negotiation() const { return negotiation_; }
    [[nodiscard]] const stability::Stability& answer() const { return answer_; }
    [[nodiscard]] const stability::Question& question() const { return question_; }

    [[nodiscard]] std::size_t parties() const { return answer_.parties.size(); }
    [[nodiscard]] const std::string& name(std::size_t party) const;
    /// "Ministry and Company".
    [[nodiscard]] std::string names(stability::PartySet parties) const;

    [[nodiscard]] std::string id(std::size_t state) const;
    /// "1, 4 and 8"; from the thirteenth on only how many more.
    [[nodiscard]] std::string ids(const std::vector<stability::State>& states,
                                  const char* last = "and") const;
    /// The options taken, "Delay; Insist"; empty where the state has no pattern.
    [[nodiscard]] std::string options(std::size_t state) const;
    /// "5 (Delay; Insist)", for sentences.
    [[nodiscard]] std::string state(std::size_t state) const;
    /// What `movers` do otherwise: "Accept, no longer Delay"; empty where patterns do not tell.
    [[nodiscard]] std::string change(stability::PartySet movers, std::size_t from,
                                     std::size_t to) const;
    /// Moves in words: "Town: Insist (5), then Company: Accept, no longer Delay (7)".
    [[nodiscard]] std::string path(std::size_t from, const stability::Path& path) const;

    /// The equilibria, those that take least first; no empty groups.
    [[nodiscard]] const std::vector<Standing>& equilibria() const { return equilibria_; }
    /// By which concepts `state` is an equilibrium.
    [[nodiscard]] Strength strength(std::size_t state) const;
    /// By which concepts `state` is stable for one party.
    [[nodiscard]] Strength strength_for(std::size_t party, std::size_t state) const;
    /// The cells that the widest id of `states` takes.
    [[nodiscard]] std::size_t widest_id(const std::vector<stability::State>& states) const;

private:
    [[nodiscard]] std::size_t option_count() const;
    [[nodiscard]] std::string label(std::size_t option) const;

    const Negotiation& negotiation_;
    const stability::Stability& answer_;
    const stability::Question& question_;
    std::vector<bool> label_is_shared_;  ///< by option: another has the same label
    std::vector<Standing> equilibria_;
};

/// How much a list shows before it tells only how many more there are.
inline constexpr std::size_t most_shown = 12;

/// "nash, seq and gmr": the concepts of the positions given.
[[nodiscard]] std::string concepts_in_words(const std::vector<std::size_t>& concepts);

/// "gmr and smr": the concepts of a strength.
[[nodiscard]] std::string concepts_of(Strength strength);

/// Where concepts have the same states these are told once: "by nash: 5; by smr and gmr: 1 and 5".
/// Concepts with no state are left out.
///
/// states  by concept, from Concept::nash on; no more than there are concepts.
[[nodiscard]] std::string by_concept_in_words(
    const StabilityView& view, const std::vector<std::vector<stability::State>>& states);

/// The states for which `holds` is true, ascending.
[[nodiscard]] std::vector<stability::State> states_where(const std::vector<bool>& holds);

}  // namespace irenic::cli
