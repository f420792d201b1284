#include "irenic/format/graph_table.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../tests/support/random_graph.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"

namespace irenic::format {
namespace {

using test_support::SlowGraph;

GraphStates states_of(const GraphModel& graph) { return list_states(graph, 1000, Stop()).value(); }

std::vector<std::vector<std::uint32_t>> places_in(const SlowGraph& slow) {
    std::vector<std::vector<std::uint32_t>> places;
    for (const auto& worth : slow.worth) {
        const std::size_t best = *std::max_element(worth.begin(), worth.end());
        auto& of_party = places.emplace_back();
        for (const std::size_t each : worth) {
            of_party.push_back(static_cast<std::uint32_t>(best - each + 1));
        }
    }
    return places;
}

std::vector<GraphMoves> moves_in(const SlowGraph& slow, const GraphModel& graph) {
    std::vector<GraphMoves> moves;
    for (std::size_t party = 0; party < slow.parties(); ++party) {
        GraphMoves& of_party = moves.emplace_back();
        of_party.party = graph.parties[party];
        for (std::size_t from = 0; from < slow.states; ++from) {
            auto& to = of_party.moves.emplace_back(slow.ids[from], std::vector<std::string>{});
            for (const std::size_t state : slow.moves[party][from]) {
                to.second.push_back(slow.ids[state]);
            }
        }
    }
    return moves;
}

std::string table_of(const Negotiation& negotiation) {
    const GraphModel& graph = *negotiation.graph;
    const GraphStates states = states_of(graph);
    const SlowGraph slow(graph);
    std::optional<std::vector<GraphMoves>> moves;
    if (table_needs_moves(graph, states)) {
        moves = moves_in(slow, graph);
    }
    return graph_table(negotiation, graph, states, places_in(slow), moves);
}

Negotiation read(const std::string& table) {
    auto parsed = parse_graph_table(table, "folder/model.csv");
    if (!parsed) {
        for (const Error& error : parsed.error()) {
            ADD_FAILURE() << to_string(error) << "\n" << table;
        }
        return {};
    }
    return std::move(parsed->negotiation);
}

std::string errors_of(const std::string& table) {
    const auto parsed = parse_graph_table(table, "t.csv");
    std::string lines;
    if (!parsed) {
        for (const Error& error : parsed.error()) {
            lines += to_string(error) + "\n";
        }
    }
    return lines;
}

const std::string gate =
    "state,a.a_leaves forward,b.b_leaves,a rank,b rank,now\n"
    "1,N,N,3,2,now\n"
    "2,Y,N,4,1,\n"
    "3,N,Y,1,3,\n"
    "4,Y,Y,2,3,\n";

TEST(GraphTable, WritesARowAState) {
    const Negotiation negotiation = test_support::read_case(
        "irenic: 1\nparties: {b: {}, a: {}}\n"
        "graph:\n  options: {a: {a_leaves: Leave}, b: {b_leaves: Leave}}\n"
        "  irreversible: {a_leaves: forward}\n"
        "  ranking: {a: [3, 4, 1, 2], b: [2, 1, [3, 4]]}\n  now: 1\n");
    EXPECT_EQ(table_of(negotiation), gate);
}

TEST(GraphTable, WritesListedMovesAndStatesWithoutPattern) {
    const Negotiation negotiation = test_support::read_case(
        "irenic: 1\nparties: {a: {}, b: {}}\n"
        "graph:\n  options: {a: {x: '', y: ''}, b: {}}\n  irreversible: {y: backward}\n"
        "  states: {s: NY, t: Y-, u: ''}\n  moves: {b: {u: [t, s], s: []}}\n"
        "  ranking: {a: [u, s, t], b: [[s, t, u]]}\n");
    EXPECT_EQ(table_of(negotiation),
              "state,a.x,a.y backward,a rank,b rank,a moves,b moves\n"
              "s,N,Y,2,1,,\n"
              "t,Y,-,3,1,,\n"
              "u,,,1,1,,t s\n");
}

TEST(GraphTable, MergedStatesNeedMovesOnlyWhereOnePatternDoesNotTellThem) {
    const std::string start =
        "irenic: 1\nparties: {a: {}, b: {}}\n"
        "graph:\n  options: {a: {x: '', y: ''}, b: {z: ''}}\n"
        "  priorities: {a: [x], b: [z]}\n";
    const auto needs_moves = [&](const std::string& patterns) {
        const Negotiation negotiation = test_support::read_case(start + patterns);
        return table_needs_moves(*negotiation.graph, states_of(*negotiation.graph));
    };
    EXPECT_FALSE(needs_moves(""));
    EXPECT_FALSE(needs_moves("  same: [{x: true}]\n"));
    EXPECT_TRUE(needs_moves("  same: [{x: true}]\n  infeasible: [{x: true, y: true, z: true}]\n"));
    EXPECT_TRUE(needs_moves("  same: [{x: true}, {y: true}]\n"));
    EXPECT_FALSE(needs_moves("  same: [{x: true}, {y: true}]\n  moves: {a: {}}\n"));
}

TEST(GraphTable, IsReadBackAsItWasWritten) {
    const Negotiation negotiation = read(gate);
    EXPECT_EQ(negotiation.title, "model");
    ASSERT_EQ(negotiation.parties.size(), 2U);
    EXPECT_EQ(negotiation.parties[0].id, "a");
    const GraphModel& graph = *negotiation.graph;
    EXPECT_EQ(graph.options[0].irreversible, Irreversible::forward);
    EXPECT_EQ(graph.states[1].pattern, "YN");
    EXPECT_EQ(graph.preferences[1].ranking,
              (std::vector<std::vector<std::string>>{{"2"}, {"1"}, {"3", "4"}}));
    EXPECT_FALSE(graph.moves);
    EXPECT_EQ(graph.now, "1");
    EXPECT_EQ(table_of(negotiation), gate);
}

TEST(GraphTable, IsReadWhateverTheOrderOfColumnsAndTheHabitsOfWhoWroteIt) {
    const Negotiation negotiation = read(
        "\xEF\xBB\xBF"
        "a rank,now, b.b_leaves ,b rank,\"state\",a.a_leaves  forward\r\n"
        "3,now,N,2,\"1\",N\r\n"
        "\r\n"
        "4,,N,1,2,Y\r\n"
        " 1 ,,Y,7,3,N\r\n"
        "2,,Y,7,4,Y\r\n"
        ",,,,,\r\n");
    EXPECT_EQ(negotiation, read(gate));
}

TEST(GraphTable, SaysTheSameAsTheGraphItWasMadeOf) {
    test_support::Random random(20240208);
    test_support::GraphFeatures features = test_support::every_graph_feature;
    features.same = 60;
    int with_moves = 0;
    for (int round = 0; round < 400; ++round) {
        const std::string text = test_support::RandomGraph(random, features).text();
        const Negotiation negotiation = test_support::read_case(text);
        const std::string table = table_of(negotiation);
        const Negotiation again = read(table);
        ASSERT_TRUE(again.graph) << text;
        const SlowGraph before(*negotiation.graph);
        const SlowGraph after(*again.graph);
        ASSERT_EQ(after.ids, before.ids) << text;
        ASSERT_EQ(after.moves, before.moves) << text << table;
        ASSERT_EQ(places_in(after), places_in(before)) << text << table;
        ASSERT_EQ(again.graph->now, negotiation.graph->now);
        ASSERT_EQ(table_of(again), table) << text;
        ASSERT_EQ(test_support::read_case(to_yaml(to_value(again))), again) << text;
        with_moves += again.graph->moves && !negotiation.graph->moves ? 1 : 0;
    }
    EXPECT_GT(with_moves, 10);
}

TEST(BadGraphTable, NeedsAHeader) {
    EXPECT_EQ(errors_of(""),
              "t.csv: error: the table is empty; start with a row of column names\n");
    EXPECT_EQ(errors_of("\n,,\n"), errors_of(""));
    EXPECT_EQ(errors_of("a rank\n1\n"), "t.csv:1:1: error: the table has no column 'state'\n");
    EXPECT_EQ(errors_of("state,now\n1,now\n"),
              "t.csv:1:1: error: the table has no parties; give each a column 'PARTY rank'\n");
    EXPECT_EQ(errors_of("state,a rank\n"),
              "t.csv:1:1: error: the table has no states; add a row for each\n");
}

TEST(BadGraphTable, ReportsEveryColumnThatIsNone) {
    const std::string hint =
        "; columns are state, PARTY.OPTION, PARTY rank, PARTY moves and now, separated by commas\n";
    EXPECT_EQ(errors_of("\xC3\xA9,state,a rank,a.x,a.x forwards,b.y,a rank,.x,null rank,,a.x\n"),
              "t.csv:1:1: error: unknown column '\xC3\xA9'" + hint +
                  "t.csv:1:20: error: unknown column 'a.x forwards'" + hint +
                  "t.csv:1:33: error: the party b has no ranks; add a column 'b rank'\n"
                  "t.csv:1:37: error: the column 'a rank' is here twice\n"
                  "t.csv:1:44: error: unknown column '.x'" +
                  hint + "t.csv:1:47: error: unknown column 'null rank'" + hint +
                  "t.csv:1:57: error: unknown column ''" + hint +
                  "t.csv:1:58: error: the column 'a.x' is here twice\n");
    EXPECT_EQ(errors_of("state;a rank\n1;1\n"),
              "t.csv:1:1: error: the table has no column 'state'\n"
              "t.csv:1:1: error: the table has no parties; give each a column 'PARTY rank'\n"
              "t.csv:1:1: error: unknown column 'state;a rank'" +
                  hint);
}

TEST(BadGraphTable, ReportsEveryFieldThatCannotBe) {
    EXPECT_EQ(errors_of("state,a.x,a.y,a rank,now\n"
                        "1,Y,N,1,now\n"
                        "2,y,,1.5,\n"
                        "3,N,Y,,today\n"
                        "1,N,N,2,\n"
                        "4,N,N\n"
                        "5,,N,0,now\n"),
              "t.csv:3:3: error: expected Y, N or -, found 'y'\n"
              "t.csv:3:5: error: expected Y, N or -, found nothing; fill in all options of a "
              "state, or none\n"
              "t.csv:3:6: error: expected a whole number from 1, the best, found '1.5'\n"
              "t.csv:4:7: error: expected a whole number from 1, the best, found nothing\n"
              "t.csv:4:8: error: expected 'now' or nothing, found 'today'\n"
              "t.csv:5:1: error: the state '1' is here twice\n"
              "t.csv:6:1: error: a row of 3 fields; there are 5 columns\n"
              "t.csv:7:3: error: expected Y, N or -, found nothing; fill in all options of a "
              "state, or none\n"
              "t.csv:7:6: error: expected a whole number from 1, the best, found '0'\n"
              "t.csv:7:8: error: the status quo is marked twice\n");
}

TEST(BadGraphTable, ReportsWhatIsWrongWithTheGraph) {
    EXPECT_EQ(errors_of("state,a.x forward,b.x,a rank,b rank,a moves\n"
                        "1,Y,N,1,1, 2 \"3\n"
                        "a b,N,N,2,1,1\n"),
              "t.csv:1:19: error: two parties have an option 'x'; option ids of the graph are "
              "unique over all parties\n"
              "t.csv:2:1: error: the pattern of state 1 needs one letter an option, so 1, not 2\n"
              "t.csv:2:12: error: unknown state '2'; known here: 1, a b\n"
              "t.csv:2:14: error: unknown state '\"3'; known here: 1, a b\n"
              "t.csv:3:1: error: 'a b' cannot be the id of a state; an id has 1 to 64 of a-z, A-Z, "
              "0-9, _ and -, and is not null\n"
              "t.csv:3:1: error: the pattern of state a b needs one letter an option, so 1, not "
              "2\n");
    EXPECT_EQ(
        errors_of("state,a.x forward,a rank,a moves\n1,Y,1,\"3 2\"\n2,N,1,\n3,,2,\n"),
        "t.csv:2:10: error: the move from 1 to 2 drops 'x', which is irreversible once taken; "
        "remove the move, or 'x' from 'irreversible'\n");
    EXPECT_EQ(errors_of("state,a.x,a.y,a rank\n1,Y,-,1\n2,-,N,2\n3,,,3\n"),
              "t.csv:4:1: error: the pattern of state 3 needs one letter an option, so 2, not 0\n");
    EXPECT_EQ(errors_of("state,a.x,a.y,a rank\n1,Y,-,1\n2,-,N,2\n"),
              "t.csv:3:1: error: the states 1 and 2 overlap: both hold YN; only where moves are "
              "given may patterns overlap\n");
}

TEST(BadGraphTable, ReportsQuotesAndWhatIsNoText) {
    EXPECT_EQ(errors_of("state,a rank\n1,\"1\n2,2\n"),
              "t.csv:2:3: error: a quote that is never closed\n");
    EXPECT_EQ(errors_of("state,a rank\n1,1\xFF\n"),
              "t.csv:2:4: error: this is not UTF-8; save the case as UTF-8 text\n");
    EXPECT_EQ(errors_of(std::string(largest_case + 1, '\n')),
              "t.csv: error: larger than 4 MiB, the largest case that is read\n");
}

}  // namespace
}  // namespace irenic::format
