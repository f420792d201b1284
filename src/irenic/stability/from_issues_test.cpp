#include "irenic/stability/from_issues.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {
namespace {

using test_support::read_case;

using Ranking = std::vector<std::vector<std::string>>;

/// A truce that both sign, and a release that is up to h.
const std::string truce_and_release =
    "irenic: 1\n"
    "parties: {g: {name: Government}, h: {}, m: {role: mediator}}\n"
    "issues:\n"
    "  truce: {options: [none, kept]}\n"
    "  release: {name: Release, options: {none: Nobody, all: Everybody}, by: h}\n";

/// The package of options by issue, in the words of a case.
Package package(const Negotiation& negotiation, const std::map<std::string, std::string>& options) {
    Package chosen;
    for (const auto& [issue, option] : options) {
        const IssueId id = negotiation.find_issue(issue).value();
        chosen.choices.emplace_back(id, negotiation.find_option(id, option).value());
    }
    std::sort(chosen.choices.begin(), chosen.choices.end());
    return chosen;
}

FromIssues make(const Negotiation& negotiation, const std::map<std::string, std::string>& options) {
    return graph_from_issues(negotiation, package(negotiation, options), {}).value();
}

Error refusal(const Negotiation& negotiation, const std::map<std::string, std::string>& options,
              const Limits& limits = {}) {
    const auto made = graph_from_issues(negotiation, package(negotiation, options), limits);
    return made ? Error{} : made.error();
}

std::vector<std::string> option_ids(const GraphModel& graph) {
    std::vector<std::string> ids;
    for (const GraphOption& option : graph.options) {
        ids.push_back(option.id);
    }
    return ids;
}

std::vector<std::string> patterns(const GraphModel& graph) {
    const GraphStates states = list_states(graph, most_made_states, {}).value();
    std::vector<std::string> all;
    for (std::size_t state = 0; state < states.count; ++state) {
        all.push_back(pattern_of(graph, states, state));
    }
    return all;
}

/// One party's ranking, states told by their patterns.
Ranking ranking(const GraphModel& graph, std::size_t party) {
    const auto all = patterns(graph);
    Ranking tiers = graph.preferences[party].ranking;
    for (auto& tier : tiers) {
        for (std::string& state : tier) {
            state = all[std::stoul(state) - 1];
        }
    }
    return tiers;
}

/// Patterns of the states that are equilibria.
std::vector<std::string> equilibria(const Negotiation& negotiation, const GraphModel& graph,
                                    Concept stands_by) {
    const GraphStates states = list_states(graph, most_made_states, {}).value();
    const Graph ready = build_graph(negotiation, graph, states, {}).value();
    const Stable stable = find_stable(ready, equally_good, {}).value();
    std::vector<std::string> found;
    for (std::size_t state = 0; state < states.count; ++state) {
        if (stable.equilibria[static_cast<std::size_t>(stands_by)][state]) {
            found.push_back(pattern_of(graph, states, state));
        }
    }
    return found;
}

bool has(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool notes_say(const FromIssues& made, const std::string& part) {
    return std::any_of(made.notes.begin(), made.notes.end(), [&](const std::string& note) {
        return note.find(part) != std::string::npos;
    });
}

TEST(FromIssues, GivesEachPartyItsSignatureAndItsActs) {
    const Negotiation negotiation = read_case(
        truce_and_release +
        "preferences: {g: {points: {truce: {kept: 1}, release: {all: 4}}, disagreement: 0},"
        " h: {points: {truce: {kept: 6}, release: {all: -2}}, disagreement: 0}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(made.graph.parties, (std::vector{PartyId(0), PartyId(1)}));
    EXPECT_EQ(option_ids(made.graph),
              (std::vector<std::string>{"sign_g", "sign_h", "release_all"}));
    EXPECT_EQ(made.graph.options[1].label, "sign the agreement");
    EXPECT_EQ(made.graph.options[2].label, "Release: Everybody");
    EXPECT_EQ(made.graph.options[2].owner, PartyId(1));
    EXPECT_EQ(made.acted, std::vector{IssueId(1)});
    EXPECT_EQ(made.graph.now, "1");
    EXPECT_EQ(patterns(made.graph).size(), 8U);
    EXPECT_TRUE(made.graph.states.empty());
    EXPECT_FALSE(made.rounded);
    EXPECT_TRUE(notes_say(made, "come about once the signatures suffice: truce."));
}

// Signed and released g has 5 and h 4; signed alone 1 and 6 - 5; without an agreement a release is
// worth 4 and -2, and nothing at all 0 and 0.
TEST(FromIssues, AnAgreementStandsWhereWhoeverActsWantsTo) {
    const Negotiation negotiation =
        read_case(truce_and_release +
                  "preferences:\n"
                  "  g: {points: {truce: {kept: 1}, release: {all: 4}}, disagreement: 0}\n"
                  "  h: {points: {truce: {kept: 6}, release: {all: -2}}, disagreement: 0,"
                  " interactions: [{when: {truce: kept, release: none}, points: -5}]}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(ranking(made.graph, 0),
              (Ranking{{"YYY"}, {"NNY", "YNY", "NYY"}, {"YYN"}, {"NNN", "YNN", "NYN"}}));
    EXPECT_EQ(ranking(made.graph, 1),
              (Ranking{{"YYY"}, {"YYN"}, {"NNN", "YNN", "NYN"}, {"NNY", "YNY", "NYY"}}));
    const auto nash = equilibria(negotiation, made.graph, Concept::nash);
    EXPECT_TRUE(has(nash, "YYY"));
    EXPECT_FALSE(has(nash, "YYN"));
}

// Without the loss for a broken promise h has 6 where it signs and releases nobody, and 4 where it
// does. g could only withdraw, and would not like to: so nothing that g would do keeps h at it.
TEST(FromIssues, APartyMaySignAndLeaveItsActUndone) {
    const Negotiation negotiation = read_case(
        truce_and_release +
        "preferences: {g: {points: {truce: {kept: 1}, release: {all: 4}}, disagreement: 0},"
        " h: {points: {truce: {kept: 6}, release: {all: -2}}, disagreement: 0}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_TRUE(has(equilibria(negotiation, made.graph, Concept::nash), "YYN"));
    EXPECT_FALSE(has(equilibria(negotiation, made.graph, Concept::seq), "YYY"));
    EXPECT_TRUE(has(equilibria(negotiation, made.graph, Concept::gmr), "YYY"));
}

TEST(FromIssues, EqualUtilitiesAreTies) {
    const Negotiation negotiation = read_case(
        truce_and_release +
        "preferences: {g: {points: {truce: {kept: 0.1}, release: {all: 0.2}}, disagreement: 0.1},"
        " h: {disagreement: 0}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(ranking(made.graph, 0), (Ranking{{"NNY", "YNY", "NYY", "YYY"},  // 0.1 + 0.2
                                               {"NNN", "YNN", "NYN", "YYN"}}));
    EXPECT_EQ(made.graph.preferences[1].ranking.size(), 1U);
}

TEST(FromIssues, APartyWithoutPreferencesRanksAllStatesAlike) {
    std::string text = truce_and_release;
    text.replace(text.find("by: h"), 5, "by: m");
    const Negotiation negotiation =
        read_case(text + "preferences: {g: {points: {release: {all: 4}}, disagreement: 0}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(made.graph.parties, (std::vector{PartyId(0), PartyId(2)}));
    EXPECT_EQ(option_ids(made.graph), (std::vector<std::string>{"sign_g", "release_all"}));
    EXPECT_EQ(ranking(made.graph, 1), (Ranking{{"NN", "YN", "NY", "YY"}}));
    EXPECT_TRUE(notes_say(made, "h has no preferences, so it is not asked to sign."));
    EXPECT_TRUE(notes_say(made, "m has no preferences and ranks all states alike."));
}

/// Three who may sign, and an act of a; points only for the truce.
Negotiation three(const std::string& agreement, const std::string& party = "") {
    return read_case(
        "irenic: 1\n"
        "parties: {a: {}, b: {}, c: {" +
        party +
        "}}\n"
        "issues: {truce: {options: [none, kept]}, aid: {options: [low, more], by: a}}\n" +
        agreement +
        "preferences: {a: {points: {truce: {kept: 1}}, disagreement: 0},"
        " b: {disagreement: 0}, c: {disagreement: 0}}\n");
}

/// The sets of signatures that bring the truce, one letter a signature.
std::vector<std::string> sufficient(const FromIssues& made) {
    std::vector<std::string> found;
    const Ranking tiers = ranking(made.graph, 0);
    for (const std::string& state : tiers.front()) {
        if (state[1] == 'N') {  // where a does not act
            found.push_back(state[0] + state.substr(2));
        }
    }
    return found;
}

TEST(FromIssues, SignaturesSufficeAsTheAgreementSays) {
    const auto signed_by = [](const std::string& agreement) {
        return sufficient(make(three(agreement), {{"truce", "kept"}, {"aid", "more"}}));
    };
    EXPECT_EQ(signed_by(""), std::vector<std::string>{"YYY"});
    EXPECT_EQ(signed_by("agreement: {any: [a, b, c]}\n").size(), 7U);
    EXPECT_EQ(signed_by("agreement: {at_least: 2, of: [a, b, c]}\n"),
              (std::vector<std::string>{"YYN", "YNY", "NYY", "YYY"}));
    EXPECT_EQ(signed_by("agreement: {all: [a, {any: [b, c]}]}\n"),
              (std::vector<std::string>{"YYN", "YNY", "YYY"}));
}

TEST(FromIssues, OnlyThoseSignWhoseSignatureCanMatter) {
    const FromIssues made =
        make(three("agreement: {all: [a, b]}\n"), {{"truce", "kept"}, {"aid", "more"}});
    EXPECT_EQ(option_ids(made.graph), (std::vector<std::string>{"sign_a", "aid_more", "sign_b"}));
}

TEST(FromIssues, APartyWithAVetoOnAnIssueSignsWhereThePackageMovesIt) {
    const Negotiation negotiation = three("", "role: sponsor, veto_on: [truce]");
    const FromIssues moved = make(negotiation, {{"truce", "kept"}});
    EXPECT_EQ(moved.graph.parties.size(), 3U);
    EXPECT_EQ(sufficient(moved), std::vector<std::string>{"YYY"});
    EXPECT_EQ(make(negotiation, {{"aid", "more"}}).graph.parties.size(), 2U);
}

TEST(FromIssues, NobodySignsAgainstARedLineOfItsOwn) {
    const Negotiation negotiation = read_case(
        truce_and_release +
        "preferences: {g: {points: {truce: {kept: 1}, release: {all: 4}}, disagreement: 0},"
        " h: {points: {truce: {kept: 6}}, red_lines: [{release: all}], disagreement: 0}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(ranking(made.graph, 1), (Ranking{{"NNN", "YNN", "NNY", "YNY"},  // h has not signed
                                               {"YYN", "YYY"},
                                               {"NYN", "NYY"}}));
    EXPECT_TRUE(notes_say(made, "h would sign against a red line of its own"));
    EXPECT_FALSE(notes_say(make(negotiation, {{"truce", "kept"}}), "red line"));
}

TEST(FromIssues, CombinationsThatBreakAConstraintAreNoStates) {
    const std::string preferences = "preferences: {g: {disagreement: 0}, h: {disagreement: 0}}\n";
    const Negotiation negotiation =
        read_case(truce_and_release + "constraints: [{if: {release: all}, then: {truce: kept}}]\n" +
                  preferences);
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(patterns(made.graph), (std::vector<std::string>{"NNN", "YNN", "NYN", "YYN", "YYY"}));
    EXPECT_EQ(made.graph.now, "1");
    EXPECT_TRUE(notes_say(made, "3 of 8 combinations break a constraint"));
    EXPECT_TRUE(build_graph(negotiation, made.graph,
                            list_states(made.graph, most_made_states, {}).value(), {}));

    const Negotiation forbidden = read_case(
        truce_and_release + "constraints: [{never: {release: none, truce: none}}]\n" + preferences);
    const FromIssues without_now = make(forbidden, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(without_now.graph.now, "");
    EXPECT_TRUE(notes_say(without_now, "no status quo"));
    EXPECT_EQ(refusal(forbidden, {}).what, "it breaks a constraint of the case");
}

/// Ids of two states by their patterns, as an agreement tells them; empty where a pattern is none.
std::pair<std::string, std::string> ids_of(const GraphModel& graph, const std::string& carried_out,
                                           const std::string& signed_only) {
    const auto all = patterns(graph);
    const auto id = [&](const std::string& pattern) {
        const auto state = std::find(all.begin(), all.end(), pattern);
        return state == all.end() ? std::string()
                                  : state_id(graph, static_cast<std::size_t>(state - all.begin()));
    };
    return {id(carried_out), id(signed_only)};
}

std::pair<std::string, std::string> told_ids(const FromIssues& made) {
    return {made.agreement.carried_out, made.agreement.signed_only};
}

const std::string indifferent = "preferences: {g: {disagreement: 0}, h: {disagreement: 0}}\n";

TEST(FromIssues, NamesTheStatesInWhichAllHaveSigned) {
    const Negotiation negotiation = read_case(truce_and_release + indifferent);
    const FromIssues both = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(told_ids(both), (std::pair<std::string, std::string>{"8", "4"}));
    EXPECT_EQ(told_ids(both), ids_of(both.graph, "YYY", "YYN"));
    EXPECT_EQ(both.agreement.package.choices.size(), 2U);

    const FromIssues truce = make(negotiation, {{"truce", "kept"}});  // nothing to carry out
    EXPECT_EQ(told_ids(truce), ids_of(truce.graph, "YYN", "YYN"));
}

TEST(FromIssues, NamesTheStateOfActsWithManyOptions) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}, h: {}}\n"
        "issues: {food: {options: [none, some, much], by: h},"
        " aid: {options: [less, low, more, huge], now: low, by: g}}\n" +
        indifferent);
    const FromIssues made = make(negotiation, {{"aid", "huge"}, {"food", "some"}});
    EXPECT_EQ(option_ids(made.graph),
              (std::vector<std::string>{"sign_g", "aid_less", "aid_more", "aid_huge", "sign_h",
                                        "food_some", "food_much"}));
    EXPECT_EQ(told_ids(made), ids_of(made.graph, "YNNYYYN", "YNNNYNN"));
}

TEST(FromIssues, NamesNoStateThatAConstraintRulesOut) {
    const std::string never = "constraints: [{never: {truce: kept, release: none}}]\n";
    const Negotiation negotiation = read_case(truce_and_release + never + indifferent);
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_EQ(told_ids(made), ids_of(made.graph, "YYY", ""));
    EXPECT_EQ(told_ids(made), (std::pair<std::string, std::string>{"7", ""}));
}

TEST(FromIssues, OfAnIssueAtMostOneOptionIsTaken) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}}\n"
        "issues: {aid: {options: [less, low, more, huge], now: low, by: g}}\n"
        "preferences: {g: {points: {aid: {less: -1, more: 1, huge: 2}}, disagreement: 3}}\n");
    const FromIssues made = make(negotiation, {{"aid", "more"}});
    EXPECT_EQ(option_ids(made.graph),
              (std::vector<std::string>{"sign_g", "aid_less", "aid_more", "aid_huge"}));
    EXPECT_EQ(made.graph.infeasible.size(), 3U);
    EXPECT_EQ(
        ranking(made.graph, 0),
        (Ranking{{"NNNY"}, {"NNYN"}, {"NNNN"}, {"NYNN", "YNNY"}, {"YNYN"}, {"YNNN"}, {"YYNN"}}));
}

TEST(FromIssues, WhoGivesAllThatFollowsCarriesItOut) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}, h: {}}\n"
        "issues: {one: {options: [no, yes]}, two: {options: [no, yes]}, three: {options: [no, "
        "yes], by: g}}\n"
        "preferences: {g: {disagreement: 0}, h: {disagreement: 0}}\n"
        "phases:\n"
        "  deliverables: {x: {giver: h}, y: {giver: g}}\n"
        "  follows: {one: {yes: [x]}, two: {yes: [x, y]}, three: {yes: [x]}}\n");
    const FromIssues made = make(negotiation, {{"one", "yes"}});
    EXPECT_EQ(option_ids(made.graph),
              (std::vector<std::string>{"sign_g", "three_yes", "sign_h", "one_yes"}));
    EXPECT_EQ(made.acted, (std::vector{IssueId(0), IssueId(2)}));
    EXPECT_TRUE(notes_say(made, "h is taken to carry out one, as it gives"));
    EXPECT_FALSE(notes_say(made, "three"));
}

TEST(FromIssues, IdsStayApartAndShort) {
    const std::string long_id(64, 'x');
    const Negotiation negotiation =
        read_case("irenic: 1\nparties: {g: {}, " + long_id +
                  ": {}}\n"
                  "issues: {sign: {options: [no, g], by: g}, a_b: {options: [no, c], by: g},"
                  " a: {options: [no, b_c], by: g}}\n"
                  "preferences: {g: {disagreement: 0}, " +
                  long_id + ": {disagreement: 0}}\n");
    EXPECT_EQ(option_ids(make(negotiation, {}).graph),
              (std::vector<std::string>{"sign_g", "sign_g_2", "a_b_c", "a_b_c_2",
                                        "sign_" + std::string(59, 'x')}));
}

void expect_graph_can_be_written(const std::string& constraints) {
    Negotiation negotiation =
        read_case(truce_and_release + constraints +
                  "preferences: {g: {points: {release: {all: 4}}, disagreement: 0},"
                  " h: {points: {truce: {kept: 6}}, disagreement: 0}}\n");
    negotiation.graph = make(negotiation, {{"truce", "kept"}, {"release", "all"}}).graph;
    EXPECT_EQ(read_case(format::to_yaml(format::to_value(negotiation))), negotiation);
}

TEST(FromIssues, TheGraphCanBeWrittenIntoTheCase) {
    expect_graph_can_be_written("");
    expect_graph_can_be_written("constraints: [{if: {release: all}, then: {truce: kept}}]\n");
}

TEST(FromIssues, NotesSayWhatElseIsTakenForGranted) {
    const Negotiation negotiation = read_case(
        truce_and_release +
        "preferences: {g: {disagreement: 0}, h: {disagreement: 0}}\n"
        "risks: {attack: {borne_by: g, from: h, loss: 20, hazard: 0.1, discount: 0.9}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"release", "all"}});
    EXPECT_TRUE(notes_say(made, "are in what states are worth (attack)"));
    EXPECT_TRUE(notes_say(made,
                          "Without it a state is worth the value of no agreement, plus what "
                          "the acts change against things as they are."));
    EXPECT_TRUE(notes_say(made, "Every signature can be withdrawn and every act undone."));
    EXPECT_TRUE(made.rounded);
}

/// The bundled case, with somebody who carries out the release and the aid.
Negotiation two_valleys() {
    Negotiation negotiation =
        format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys").value().negotiation;
    negotiation.issues[0].by = negotiation.find_party("h");
    negotiation.issues[2].by = negotiation.find_party("g");
    return negotiation;
}

// The offer o3 is worth 24 to g and 52 to h, fighting on 15 and 12; the release 24 and 20 of it,
// the aid -2 and 8.
TEST(FromIssues, TwoValleys) {
    const Negotiation negotiation = two_valleys();
    const FromIssues made =
        graph_from_issues(negotiation, negotiation.offers[2].package, {}).value();
    EXPECT_EQ(option_ids(made.graph),
              (std::vector<std::string>{"sign_g", "aid_more", "aid_massive", "sign_h",
                                        "exchange_partial", "exchange_full"}));
    EXPECT_EQ(made.graph.options[5].label,
              "Release of captives and prisoners: All for all (owed in any case)");
    EXPECT_EQ(ranking(made.graph, 0).front(),  // 15 + 24: released, and no agreement or aid
              (std::vector<std::string>{"NNNNNY", "YNNNNY", "NNNYNY"}));
    EXPECT_EQ(ranking(made.graph, 1).front(), std::vector<std::string>{"YNYYNY"});
    EXPECT_EQ(ranking(made.graph, 1).back(),  // 12
              (std::vector<std::string>{"NNNNNN", "YNNNNN", "NNNYNN"}));
    EXPECT_TRUE(has(equilibria(negotiation, made.graph, Concept::nash), "NNNYNY"));
}

TEST(FromIssues, NotesNamePartiesAndIssuesAsReadersKnowThem) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {name: Government}, h: {name: Movement}}\n"
        "issues: {truce: {name: A truce, options: [none, kept]},"
        " swap: {name: The release, options: [no, yes]}}\n"
        "preferences: {g: {disagreement: 0}, h: {disagreement: 0, red_lines: [{truce: kept}]}}\n"
        "risks: {attack: {name: An attack, borne_by: g, from: h, loss: 20, hazard: 0.1,"
        " discount: 0.9}}\n"
        "phases:\n"
        "  deliverables: {x: {giver: h}}\n"
        "  follows: {swap: {yes: [x]}}\n");
    const FromIssues made = make(negotiation, {{"truce", "kept"}, {"swap", "yes"}});
    EXPECT_TRUE(notes_say(made, "Movement is taken to carry out The release, as it gives all"));
    EXPECT_TRUE(notes_say(made, "once the signatures suffice: A truce."));
    EXPECT_TRUE(notes_say(made, "Movement would sign against a red line"));
    EXPECT_TRUE(notes_say(made, "(An attack)"));
}

TEST(FromIssues, RefusesWhatCannotBeAsked) {
    EXPECT_EQ(refusal(read_case("irenic: 1\nparties: {g: {}}\n"), {}).where, "issues");
    const Error none =
        refusal(format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys").value().negotiation, {});
    EXPECT_EQ(none.code, ErrorCode::missing);
    EXPECT_EQ(none.what, "no issue is carried out by one party alone");
    const Error silent = refusal(read_case(truce_and_release), {});
    EXPECT_EQ(silent.where, "preferences");
    EXPECT_EQ(silent.code, ErrorCode::missing);

    const Error too_few =
        refusal(read_case(truce_and_release +
                          "agreement: {at_least: 2, of: [g, m]}\n"
                          "preferences: {g: {disagreement: 0}, h: {disagreement: 0}}\n"),
                {});
    EXPECT_EQ(too_few.where, "agreement");
    EXPECT_EQ(too_few.code, ErrorCode::missing);

    const Error valueless =
        refusal(read_case("irenic: 1\nparties: {g: {}, d: {role: donor}}\n"
                          "issues: {aid: {options: [low, more], by: d}}\n"
                          "preferences: {g: {disagreement: 0}, d: {points: {aid: {more: -1}}}}\n"),
                {});
    EXPECT_EQ(valueless.where, "preferences.d.disagreement");
    EXPECT_EQ(valueless.code, ErrorCode::missing);
}

/// So many issues of two options, all carried out by g.
Negotiation many_acts(std::size_t count) {
    std::string issues;
    for (std::size_t issue = 0; issue < count; ++issue) {
        const std::string id = test_support::numbered("i", issue);
        test_support::list_on(issues, id + ": {options: [a, b], by: g}");
    }
    return read_case("irenic: 1\nparties: {g: {}}\nissues: {" + issues +
                     "}\npreferences: {g: {disagreement: 0}}\n");
}

TEST(FromIssues, SaysWhereThereAreTooManyStates) {
    EXPECT_EQ(refusal(many_acts(20), {}).what,
              "more than 1048576 combinations of signatures and acts");
    EXPECT_EQ(refusal(many_acts(64), {}).what, "more than 64 signatures and acts");
    Limits little;
    little.memory_bytes = 10'000;
    EXPECT_EQ(refusal(many_acts(10), {}, little).code, ErrorCode::limit);
    Limits now;
    now.stop = Stop(0);
    EXPECT_EQ(refusal(many_acts(10), {}, now).code, ErrorCode::limit);
    EXPECT_EQ(patterns(make(many_acts(10), {}).graph).size(), 2048U);
}

}  // namespace
}  // namespace irenic::stability
