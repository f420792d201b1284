// The concepts of stability against a plain reading of their definitions, on random graphs.

#include <array>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "irenic/stability/concepts.hpp"
#include "irenic/stability/sanctions.hpp"
#include "matrix_form.hpp"
#include "oracle.hpp"
#include "random_setting.hpp"
#include "replay.hpp"

namespace irenic::stability {

using namespace test_support;

namespace {

constexpr std::array<TieReading, 5> readings{equally_good, attitudes[0], attitudes[1], attitudes[2],
                                             attitudes[3]};

constexpr std::array<bool (SlowStability::*)(std::size_t, SlowState) const, concept_count>
    slow_concepts{&SlowStability::nash, &SlowStability::gmr, &SlowStability::smr,
                  &SlowStability::seq, &SlowStability::sseq};

constexpr std::array<std::vector<bool> (MatrixForm::*)(std::size_t) const, concept_count>
    matrix_concepts{&MatrixForm::nash, &MatrixForm::gmr, &MatrixForm::smr, &MatrixForm::seq,
                    &MatrixForm::sseq};

SlowReading slow(const TieReading& reading) {
    return {reading.tie_departs, reading.tie_sanctions, reading.tie_is_answer};
}

std::set<SlowState> as_set(const std::vector<State>& states) {
    return {states.begin(), states.end()};
}

class RandomGraphs : public EveryKindOfGraph {};

TEST_P(RandomGraphs, StatesAndMovesAreThoseOfTheCombinations) {
    for_each_case(300, [](const GraphSetting& setting) {
        ASSERT_EQ(setting.states.count, setting.slow.states);
        ASSERT_EQ(setting.graph.states, setting.slow.states);
        ASSERT_EQ(setting.graph.parties(), setting.slow.parties());
        for (State state = 0; state < setting.slow.states; ++state) {
            EXPECT_EQ(state_id(setting.model(), state), setting.slow.ids[state]);
            for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
                EXPECT_EQ(targets(setting.graph.moves[party], state),
                          setting.slow.moves[party][state])
                    << party << " from " << state;
            }
        }
    });
}

TEST_P(RandomGraphs, RanksAreThoseOfTheRankingOrTheStatements) {
    for_each_case(300, [](const GraphSetting& setting) {
        for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
            const auto& rank = setting.graph.rank[party];
            const auto& worth = setting.slow.worth[party];
            const std::set<std::size_t> tiers(worth.begin(), worth.end());
            EXPECT_EQ(setting.graph.tiers[party], tiers.size());
            for (SlowState state = 0; state < setting.slow.states; ++state) {
                EXPECT_EQ(rank[state], std::distance(tiers.begin(), tiers.find(worth[state])));
            }
        }
    });
}

TEST_P(RandomGraphs, StableStatesAreThoseOfTheDefinitions) {
    for_each_case(150, [](const GraphSetting& setting) {
        for (const TieReading& reading : readings) {
            const auto found = find_stable(setting.graph, reading, Limits{});
            ASSERT_TRUE(found);
            const SlowStability oracle(setting.slow, slow(reading));
            for (std::size_t index = 0; index < concept_count; ++index) {
                for (SlowState state = 0; state < setting.slow.states; ++state) {
                    bool all = true;
                    for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
                        const bool stable = (oracle.*slow_concepts[index])(party, state);
                        all = all && stable;
                        EXPECT_EQ(found->by_party[party][index][state], stable)
                            << name(all_concepts[index]) << " of party " << party << " at state "
                            << setting.slow.ids[state];
                    }
                    EXPECT_EQ(found->equilibria[index][state], all);
                }
            }
        }
    });
}

TEST_P(RandomGraphs, TheDefinitionsAgreeWithTheirMatrixForm) {
    for_each_case(25, [](const GraphSetting& setting) {
        const SlowStability oracle(setting.slow);
        const MatrixForm matrices(setting.slow);
        for (std::size_t index = 0; index < concept_count; ++index) {
            for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
                const auto stable = (matrices.*matrix_concepts[index])(party);
                for (SlowState state = 0; state < setting.slow.states; ++state) {
                    EXPECT_EQ((oracle.*slow_concepts[index])(party, state), stable[state]);
                }
            }
        }
    });
}

TEST_P(RandomGraphs, StrongerConceptsImplyWeakerOnes) {
    constexpr std::array<std::pair<Concept, Concept>, 5> implied{{{Concept::nash, Concept::sseq},
                                                                  {Concept::sseq, Concept::seq},
                                                                  {Concept::seq, Concept::gmr},
                                                                  {Concept::sseq, Concept::smr},
                                                                  {Concept::smr, Concept::gmr}}};
    for_each_case(300, [&](const GraphSetting& setting) {
        for (const TieReading& reading : readings) {
            const auto found = find_stable(setting.graph, reading, Limits{});
            ASSERT_TRUE(found);
            for (const auto& by_concept : found->by_party) {
                for (const auto& [stronger, weaker] : implied) {
                    for (SlowState state = 0; state < setting.slow.states; ++state) {
                        const bool first = by_concept[static_cast<std::size_t>(stronger)][state];
                        const bool second = by_concept[static_cast<std::size_t>(weaker)][state];
                        EXPECT_TRUE(!first || second) << name(stronger) << ", " << name(weaker);
                    }
                }
            }
        }
    });
}

TEST_P(RandomGraphs, StableStatesAreTheSameWhateverTheThreads) {
    for_each_case(40, [](const GraphSetting& setting) {
        Limits limits;
        limits.threads = 4;
        const auto one = find_stable(setting.graph, equally_good, Limits{});
        const auto four = find_stable(setting.graph, equally_good, limits);
        ASSERT_TRUE(one && four);
        EXPECT_EQ(one->by_party, four->by_party);
        EXPECT_EQ(one->equilibria, four->equilibria);
    });
}

/// Checks every answer that `sanctions` gives about one state.
void check_sanctions(const GraphSetting& setting, const TieReading& reading,
                     const SlowStability& oracle, Sanctions& sanctions, std::size_t party,
                     State state) {
    const SlowGraph& graph = setting.slow;
    const auto improvements = sanctions.improvements(party, state);
    EXPECT_TRUE(std::is_sorted(improvements.begin(), improvements.end()));
    ASSERT_EQ(as_set(improvements), oracle.departures(party, state));
    for (std::size_t index = 0; index < concept_count; ++index) {
        const Concept stands_by = all_concepts[index];
        EXPECT_EQ(sanctions.is_stable(stands_by, party, state),
                  (oracle.*slow_concepts[index])(party, state))
            << name(stands_by);
        const bool credible = stands_by == Concept::seq || stands_by == Concept::sseq;
        const bool inescapable = stands_by == Concept::smr || stands_by == Concept::sseq;
        const auto arcs = without(
            credible ? improvements_of_all(graph, reading.tie_is_answer) : graph.moves, {party});
        for (const State improvement : improvements) {
            const auto path = sanctions.find(stands_by, party, state, improvement);
            if (stands_by == Concept::nash) {
                EXPECT_FALSE(path);
                continue;
            }
            const auto fewest =
                oracle.fewest_to_deter(party, state, improvement, credible, inescapable);
            ASSERT_EQ(path.has_value(), fewest.has_value()) << name(stands_by);
            if (path) {
                EXPECT_EQ(path->size(), *fewest) << name(stands_by);
                const auto end = replayed(*path, improvement, arcs);
                ASSERT_TRUE(end) << name(stands_by);
                EXPECT_TRUE(oracle.deters(party, state, *end, inescapable)) << name(stands_by);
            }
        }
    }
}

TEST_P(RandomGraphs, SanctionsAreShortestLegalSequencesThatDeter) {
    for_each_case(60, [](const GraphSetting& setting) {
        for (const TieReading& reading : readings) {
            const SlowStability oracle(setting.slow, slow(reading));
            Sanctions sanctions(setting.graph, reading);
            for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
                for (State state = 0; state < setting.slow.states; ++state) {
                    check_sanctions(setting, reading, oracle, sanctions, party, state);
                }
            }
        }
    });
}

INSTANTIATE_TEST_SUITE_P(All, RandomGraphs, testing::ValuesIn(kinds_of_graphs), name_of_kind);

}  // namespace
}  // namespace irenic::stability
