#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// When a state is stable for a party: what it takes to keep it from leaving.
enum class Concept {
    nash,  ///< it has no improvement
    gmr,   ///< others can answer every improvement so that it is no better off
    smr,   ///< the same, and it cannot escape from there to anything better
    seq,   ///< others can so answer by improvements of their own
    sseq,  ///< by improvements of their own, and without escape
};
inline constexpr std::size_t concept_count = 5;
inline constexpr std::array<Concept, concept_count> all_concepts{
    Concept::nash, Concept::gmr, Concept::smr, Concept::seq, Concept::sseq};

/// "nash", "gmr", "smr", "seq", "sseq".
[[nodiscard]] std::string_view name(Concept stands_by);
/// Whether sanctions are improvements of those who make them.
[[nodiscard]] constexpr bool credible(Concept stands_by) {
    return stands_by == Concept::seq || stands_by == Concept::sseq;
}
/// Whether the party must not be able to escape a sanction.
[[nodiscard]] constexpr bool without_escape(Concept stands_by) {
    return stands_by == Concept::smr || stands_by == Concept::sseq;
}

/// How ties of a ranking are read: as equally good, or as not known.
///
/// What a party does not know can tempt it to leave or not, and deter it or not. In the literature
/// attitude a is tempted and undeterred, b untempted and undeterred, c tempted and deterred, d
/// untempted and deterred (Li, Hipel, Kilgour and Fang 2004); under all four others may answer by
/// moves to what they do not know to be worse.
struct TieReading {
    bool tie_departs = false;    ///< a move to a tie counts as an improvement to consider
    bool tie_sanctions = true;   ///< ending up at a tie deters
    bool tie_is_answer = false;  ///< others may sanction by moves to ties of theirs
};
inline constexpr TieReading equally_good{};
inline constexpr std::array<TieReading, 4> attitudes{
    TieReading{true, false, true}, TieReading{false, false, true}, TieReading{true, true, true},
    TieReading{false, true, true}};  ///< a, b, c, d

/// By concept, by state.
using StableStates = std::array<std::vector<bool>, concept_count>;

struct Stable {
    std::vector<StableStates> by_party;
    StableStates equilibria;  ///< stable for every party
};

/// Which states are stable for which party under each concept.
///
/// Returns  nothing where `limits` was reached.
/// Ties     a sanction deters where its end is no better, ties included; but see TieReading.
/// Cost     a party and a concept one search backwards from the worst states on: every group of
///          states is looked at a bounded number of times, so near linear in states; 20 bytes a
///          state a thread, beside the graph.
/// Source   Nash 1951; Howard 1971 (gmr, smr); Fraser and Hipel 1979 (seq); Rêgo and Vieira 2017
///          (sseq); legal sequences as in Fang, Hipel and Kilgour 1993.
[[nodiscard]] std::optional<Stable> find_stable(const Graph& graph, const TieReading& reading,
                                                const Limits& limits);

}  // namespace irenic::stability
