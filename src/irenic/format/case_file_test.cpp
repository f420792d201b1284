#include "irenic/format/case_file.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "irenic/base/sha256.hpp"

namespace irenic::format {
namespace {

namespace fs = std::filesystem;

/// The case in `text`, under a head that declares two parties and an issue.
CaseFile read(const std::string& text) {
    auto parsed = parse_case(text, "case.yaml");
    if (!parsed) {
        for (const Error& error : parsed.error()) {
            ADD_FAILURE() << to_string(error);
        }
        return {};
    }
    return *std::move(parsed);
}

std::string errors_of(const std::string& text) {
    const auto parsed = parse_case(text, "case.yaml");
    std::string lines;
    if (!parsed) {
        for (const Error& error : parsed.error()) {
            lines += to_string(error) + "\n";
        }
    }
    return lines;
}

const std::string head =
    "irenic: 1\n"
    "parties: {g: {}, h: {name: Movement}}\n"
    "issues: {truce: {options: [none, full]}, aid: {options: {low: Little, high: ''}}}\n";

/// The file that holds every key once.
const Negotiation& every_key() {
    static const Negotiation negotiation = [] {
        const std::string path = std::string(IRENIC_SOURCE_DIR) + "/tests/format/every_key.yaml";
        auto loaded = load_case(path);
        if (!loaded) {
            ADD_FAILURE() << to_string(loaded.error().front());
            return Negotiation{};
        }
        return std::move(loaded->negotiation);
    }();
    return negotiation;
}

TEST(ParseCase, FillsNamesAndLabelsLeftOut) {
    const CaseFile file = read(head);
    const Negotiation& negotiation = file.negotiation;
    EXPECT_EQ(negotiation.parties[0].name, "g");
    EXPECT_EQ(negotiation.parties[1].name, "Movement");
    EXPECT_EQ(negotiation.issues[0].label, "truce");
    EXPECT_EQ(negotiation.issues[1].options[0].label, "Little");
    EXPECT_EQ(negotiation.issues[1].options[1].label, "high");
    EXPECT_EQ(negotiation.preferences.size(), 2U);
    EXPECT_EQ(file.sha256, sha256_hex(head));
    EXPECT_FALSE(file.rounded);
}

TEST(ParseCase, ReadsPartiesAndAgreement) {
    const Negotiation& negotiation = every_key();
    const Party& ally = negotiation.parties[3];
    EXPECT_EQ(ally.role, Role::sponsor);
    EXPECT_EQ(ally.of, std::vector<PartyId>{PartyId(0)});
    EXPECT_EQ(ally.veto_on, std::vector<IssueId>{IssueId(2)});
    EXPECT_EQ(negotiation.parties[4].veto, false);
    EXPECT_TRUE(negotiation.parties[4].keep_private);
    ASSERT_TRUE(negotiation.agreement);
    EXPECT_EQ(negotiation.agreement->kind, Agreement::Kind::all);
    EXPECT_EQ(negotiation.agreement->parts[1].kind, Agreement::Kind::any);
    EXPECT_EQ(negotiation.agreement->parts[2].needed, 2U);
}

TEST(ParseCase, ReadsWhatAMediatorKnows) {
    const Informs& informs = *every_key().parties[2].informs;
    EXPECT_EQ(informs.about, PartyId(1));
    EXPECT_EQ(informs.to, PartyId(0));
    EXPECT_EQ(informs.tough.high.to_string(), "0.75");
    EXPECT_EQ(informs.soft.mid.to_string(), "0.5");
    EXPECT_EQ(informs.war.mid.to_string(), "0.3");
    EXPECT_EQ(informs.cost.mid, Decimal(1));
    EXPECT_EQ(informs.resolute_if_weak.provenance.source, "brief");
    EXPECT_EQ(informs.resolute_if_resolute.mid.to_string(), "0.8");
    EXPECT_EQ(informs.weight->mid.to_string(), "0.7");
    const CaseFile weightless = read(
        "irenic: 1\nparties: {g: {}, h: {}, q: {role: mediator, informs: {about: g, to: h, "
        "tough: 2, soft: 1, war: -1, cost: 0, resolute_if_weak: 0, resolute_if_resolute: 1}}}\n");
    EXPECT_FALSE(weightless.negotiation.parties[2].informs->weight);
}

TEST(ParseCase, ReadsIssuesAndConstraints) {
    const Negotiation& negotiation = every_key();
    EXPECT_TRUE(negotiation.issues[0].obligation);
    EXPECT_TRUE(negotiation.issues[2].divisible);
    EXPECT_EQ(negotiation.issues[3].options[0].id, "no");
    EXPECT_EQ(negotiation.issues[2].by, PartyId(0));
    EXPECT_FALSE(negotiation.issues[0].by);
    EXPECT_EQ(negotiation.issues[4].vocabulary, "monitoring");
    ASSERT_EQ(negotiation.constraints.size(), 3U);
    EXPECT_EQ(negotiation.constraints[1].kind, Constraint::Kind::implies);
    EXPECT_EQ(negotiation.constraints[1].then.any_of[0].second,
              (std::vector<OptionId>{OptionId(1), OptionId(2)}));
    EXPECT_EQ(negotiation.constraints[2].norm, "law");
    EXPECT_EQ(read(head + "agreement: g\n").negotiation.agreement->kind, Agreement::Kind::party);
    EXPECT_EQ(read("irenic: 1\nparties: {g: {}}\nissues: {i: {options: [a, b], now: b}}\n")
                  .negotiation.issues[0]
                  .now,
              OptionId(1));
}

TEST(ParseCase, ReadsPreferences) {
    const Negotiation& negotiation = every_key();
    const Preference& government = *negotiation.preferences[0];
    const auto& aid = std::get<OptionPoints>(government.issues[2]);
    EXPECT_EQ(aid.points[1]->shape, UncertainNumber::Shape::triangular);
    EXPECT_EQ(aid.points[2]->shape, UncertainNumber::Shape::normal);
    EXPECT_EQ(aid.points[2]->provenance.source, "brief");
    EXPECT_EQ(aid.points[2]->provenance.confidence, Confidence::low);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(government.issues[4]));
    EXPECT_EQ(government.interactions[0].because, "...");
    EXPECT_EQ(government.red_lines.size(), 1U);
    EXPECT_EQ(std::get<UncertainNumber>(government.disagreement).mid, Decimal(7));

    const Preference& movement = *negotiation.preferences[1];
    const auto& order = std::get<Ranking<OptionId>>(movement.issues[0]);
    ASSERT_EQ(order.tiers.size(), 2U);
    EXPECT_EQ(order.tiers[1].size(), 2U);
    EXPECT_FALSE(order.provenance.assumed());
    EXPECT_TRUE(movement.rescaled());
    EXPECT_TRUE(std::holds_alternative<DisagreementByWar>(movement.disagreement));
    EXPECT_TRUE(
        std::holds_alternative<DisagreementByRecord>(negotiation.preferences[3]->disagreement));
    EXPECT_FALSE(negotiation.preferences[2]);

    const auto& shares = std::get<WeightShares>(negotiation.preferences[4]->weights).shares;
    ASSERT_EQ(shares.size(), 5U);
    EXPECT_EQ(shares[2]->high.to_string(), "0.5");
    EXPECT_EQ(shares[2]->provenance.because, "asked");
    EXPECT_FALSE(shares[3]);
    EXPECT_EQ(shares[4]->mid.to_string(), "0.3");
}

TEST(ParseCase, AnOptionMayBeCalledOrder) {
    const CaseFile file = read(
        "irenic: 1\nparties: {g: {}}\nissues: {i: {options: [order, chaos]}}\n"
        "preferences: {g: {points: {i: {order: [1, 2]}}, disagreement: 0}}\n");
    const auto& points = std::get<OptionPoints>(file.negotiation.preferences[0]->issues[0]);
    EXPECT_EQ(points.points[0]->high, Decimal(2));
}

TEST(ParseCase, ReadsWarAndRisks) {
    const Negotiation& negotiation = every_key();
    const War& war = *negotiation.war;
    EXPECT_FALSE(war.beliefs[0]->stalemate);
    EXPECT_EQ(war.beliefs[1]->stalemate->mid.to_string(), "0.3");
    EXPECT_EQ(war.payoffs[1]->fail.mid, Decimal(-40));
    EXPECT_EQ(war.attrition->periods, 6);
    EXPECT_EQ(war.shift->rising, 1U);
    EXPECT_EQ(war.first_strike->cost[1]->mid.to_string(), "0.04");
    EXPECT_EQ(war.prior_strength->mid, Decimal(10));
    const Risk& risk = negotiation.risks[0];
    EXPECT_EQ(risk.from, PartyId(1));
    ASSERT_EQ(risk.by_issue.size(), 1U);
    EXPECT_EQ(risk.by_issue[0].option, OptionId(2));
    const CaseFile unlimited = read(head +
                                    "war: {sides: [g, h], attrition: {positions: 2, "
                                    "start: 1, periods: unlimited}}\n");
    EXPECT_FALSE(unlimited.negotiation.war->attrition->periods);
}

TEST(ParseCase, ReadsPhases) {
    const PhasePlan& plan = *every_key().phases;
    EXPECT_EQ(plan.package->choices.size(), 2U);
    EXPECT_EQ(plan.deliverables[0].tranches, 4);
    EXPECT_EQ(plan.deliverables[1].tranches, 4);
    EXPECT_EQ(plan.deliverables[2].after.size(), 2U);
    EXPECT_EQ(plan.deliverables[3].deadline, 12);
    EXPECT_EQ(plan.simultaneous[0].size(), 2U);
    EXPECT_EQ(plan.guarantees[0].second.until_step, 6);
    EXPECT_EQ(plan.follows[0].deliverables.size(), 2U);
    EXPECT_EQ(plan.steps_at_most, 40);
}

TEST(ParseCase, KeepsTheOrderOfPeaceValues) {
    const CaseFile file = read(
        head + "phases: {deliverables: {a: {giver: g}}, peace: {h: 1, g: 2}, war: {h: 0, g: 1}}\n");
    const auto& peace = file.negotiation.phases->peace;
    ASSERT_EQ(peace.size(), 2U);
    EXPECT_EQ(peace[0].first, PartyId(1U));
    EXPECT_EQ(peace[0].second.mid, Decimal(1));
    EXPECT_EQ(peace[1].first, PartyId(0U));
}

TEST(ParseCase, ReadsTheRecord) {
    const Negotiation& negotiation = every_key();
    EXPECT_EQ(negotiation.rounds[0].mediators[0], PartyId(2));
    const Offer& offer = negotiation.offers[1];
    EXPECT_EQ(offer.reply_to, "o1");
    EXPECT_EQ(offer.package.on(IssueId(1)), OptionId(2));
    EXPECT_EQ(offer.sequence[1][0], "end_of_war");
    EXPECT_EQ(offer.answers[0].is, AnswerKind::rejected);
    EXPECT_EQ(negotiation.positions[1].kind, PositionKind::intention);
    EXPECT_EQ(negotiation.positions[2].option, OptionId(2));
    EXPECT_EQ(negotiation.indicators[0].series[0].value, Decimal(120));
}

TEST(ParseCase, ReadsLeversAndWhatMovesTogether) {
    const Negotiation& negotiation = every_key();
    EXPECT_TRUE(std::holds_alternative<SetRisk>(negotiation.levers[0].effects[0]));
    EXPECT_TRUE(negotiation.levers[1].withdrawable);
    EXPECT_EQ(negotiation.levers[3].instead_of, std::vector<std::string>{"monitors"});
    const auto& effects = negotiation.levers[2].effects;
    ASSERT_EQ(effects.size(), 10U);
    EXPECT_TRUE(std::holds_alternative<DropConstraint>(effects[7]));
    EXPECT_EQ(std::get<AddOption>(effects[8]).option, "huge");
    EXPECT_EQ(negotiation.together[0].inputs[1].path, "war.beliefs.h");
    EXPECT_TRUE(negotiation.together[0].inputs[1].against);
}

TEST(ParseCase, ReadsTheGraph) {
    const GraphModel& graph = *every_key().graph;
    EXPECT_EQ(graph.parties.size(), 3U);
    EXPECT_EQ(graph.options[1].irreversible, Irreversible::backward);
    EXPECT_EQ(graph.infeasible[0].taken.size(), 2U);
    EXPECT_EQ(graph.preferences[0].ranking[2], (std::vector<std::string>{"4", "8"}));
    EXPECT_FALSE(graph.preferences[1].provenance.assumed());
    EXPECT_EQ(graph.preferences[2].priorities[0], "insist iff not modify");
    EXPECT_EQ(graph.now, "1");

    const CaseFile listed = read(
        "irenic: 1\nparties: {a: {}, b: {}}\n"
        "graph: {options: {a: {x: X}, b: {}}, states: {1: N, 2: Y, 3: ''}, moves: {a: {1: [2, 3]}},"
        " ranking: {a: [1, 2, 3], b: [[1, 2, \"3\"]]}}\n");
    EXPECT_EQ(listed.negotiation.graph->states[1].pattern, "Y");
    EXPECT_EQ(listed.negotiation.graph->moves->size(), 1U);
}

/// The first error of a case with this statement among the priorities of a graph.
Error error_in_statement(const std::string& statement) {
    const auto parsed = parse_case(
        "irenic: 1\nparties: {a: {}}\ngraph: {options: {a: {x: X, y: Y}},"
        " priorities: {a: [\"" +
            statement + "\"]}}\n",
        "case.yaml");
    if (parsed) {
        ADD_FAILURE() << statement;
        return {};
    }
    return parsed.error().front();
}

TEST(ParseCase, PointsIntoAStatement) {
    const Error error = error_in_statement("x and (y or z)");
    EXPECT_EQ(error.where, "case.yaml:3:67");
    EXPECT_EQ(error.excerpt, "x and (y or z)");
    EXPECT_EQ(error.caret, 12U);
    const Error at_end = error_in_statement("not");
    EXPECT_EQ(at_end.excerpt, "not");
    EXPECT_EQ(at_end.caret, 3U);
    EXPECT_EQ(error_in_statement("x (").excerpt, "x (");
}

TEST(ParseCase, ShowsALongStatementAroundItsFault) {
    std::string before;
    for (int word = 0; word < 100; ++word) {
        before += "x and not ";
    }
    const Error error = error_in_statement(before + "\xC3\xA9 and x" + before);
    EXPECT_EQ(error.where, "case.yaml:3:" + std::to_string(55 + before.size()));
    EXPECT_TRUE(error.excerpt.starts_with("...x and not "));
    EXPECT_TRUE(error.excerpt.ends_with("..."));
    EXPECT_LT(error.excerpt.size(), 80U);
    EXPECT_EQ(error.excerpt.substr(error.caret, 8), "\xC3\xA9 and x");
    const Error at_start = error_in_statement("x y and " + before);
    EXPECT_EQ(at_start.caret, 2U);
    EXPECT_TRUE(at_start.excerpt.starts_with("x y and x and not "));
}

TEST(ParseCase, NotesMovesThatChangeOptionsOfOthers) {
    const CaseFile file = read(
        "irenic: 1\nparties: {a: {}, b: {}}\n"
        "graph:\n  options: {a: {x: X}, b: {y: Y}}\n  priorities: {a: [x], b: [y]}\n"
        "  moves: {a: {1: [2, 3, 4]}, b: {2: [1], 1: [3]}}\n");
    ASSERT_EQ(file.notes.size(), 2U);
    EXPECT_EQ(file.notes[0].where, "case.yaml:6:22");
    EXPECT_EQ(file.notes[0].what,
              "the move of a from 1 to 3 changes 'y', an option of b; 1 more of its moves change "
              "options of others");
    EXPECT_EQ(file.notes[1].what, "the move of b from 2 to 1 changes 'x', an option of a");
}

TEST(ParseCase, AcceptsStatesThatCannotAllBeListed) {
    std::string options;
    for (int option = 0; option < 40; ++option) {
        options += "o" + std::to_string(option) + ": '', ";
    }
    const std::string many = "irenic: 1\nparties: {a: {}}\ngraph: {options: {a: {" + options + "}}";
    EXPECT_EQ(read(many + ", priorities: {a: [o0]}, now: 1099511627776}\n").negotiation.graph->now,
              "1099511627776");
    EXPECT_EQ(errors_of(many + ", ranking: {a: [1]}}\n"), "");
}

TEST(ParseCase, DoesNotHangOnStatesThatAreHardToFind) {
    // No choice of the first two options fits, which shows only once all others are settled.
    std::string options;
    for (int option = 0; option < 60; ++option) {
        options += "o" + std::to_string(option) + ": '', ";
    }
    const std::string hard = "irenic: 1\nparties: {a: {}}\ngraph: {options: {a: {" + options +
                             "}}, infeasible: [{o0: true, o1: true}, {o0: true, o1: false}, "
                             "{o0: false, o1: true}, {o0: false, o1: false}]";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(errors_of(hard + ", priorities: {a: [o0]}}\n"), "");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(ParseCase, IdsAreTextWhateverTheyLookLike) {
    const CaseFile file = read(
        "irenic: 1\nparties: {no: {}, 7: {}}\nissues: {on: {options: [yes, no, 1, true]}}\n"
        "constraints: [{never: {on: \"1\"}}]\nagreement: {all: [no, \"7\"]}\n");
    EXPECT_EQ(file.negotiation.parties[1].id, "7");
    EXPECT_EQ(file.negotiation.issues[0].options[3].id, "true");
}

TEST(ParseCase, BlocksWithNothingInThemAreNoBlocks) {
    const CaseFile empty = read(head +
                                "sources:\nconstraints: []\npreferences: {g: {}, h: {points: {}}}\n"
                                "war: {}\nrisks:\nphases: {deliverables: {}}\nlevers: {}\n"
                                "graph:\nagreement: {}\ntitle:\n");
    EXPECT_EQ(empty.negotiation, read(head).negotiation);
}

TEST(ParseCase, RoundsToNinePlacesAndSaysSo) {
    const CaseFile file = read(head + "preferences: {g: {disagreement: 0.12345678949}}\n");
    EXPECT_TRUE(file.rounded);
    ASSERT_EQ(file.notes.size(), 1U);
    EXPECT_EQ(file.notes[0].where, "case.yaml:4:33");
    EXPECT_EQ(std::get<UncertainNumber>(file.negotiation.preferences[0]->disagreement).mid,
              Decimal::from_mantissa(123456789, 9));
}

TEST(ParseCase, ReadsJson) {
    const CaseFile json = read(
        "{\"irenic\": 1, \"parties\": {\"g\": {}, \"h\": {\"name\": \"Movement\"}},\n"
        "\"title\": \"\\ud83d\\ude00\", \"issues\": {\"truce\": {\"options\": [\"none\", "
        "\"full\"]},"
        "\"aid\": {\"options\": {\"low\": \"Little\", \"high\": null}}}}");
    EXPECT_EQ(json.negotiation.title, "\xF0\x9F\x98\x80");
    EXPECT_EQ(json.negotiation.issues, read(head).negotiation.issues);
    EXPECT_EQ(errors_of("{\"irenic\": 1,\n \"parties\": {\"g\": {}}, \"tittle\": 3}"),
              "case.yaml:2:24: error: unknown key in the case: 'tittle'; did you mean 'title'?\n");
    EXPECT_EQ(errors_of("{\"irenic\": 1,\n \"parties\": {"),
              "case.yaml:2:14: error: not JSON: expected '\"'\n");
}

TEST(ParseCase, ReadsYamlInBraces) {
    EXPECT_EQ(read("{irenic: 1, parties: {g: {}}}").negotiation.parties.size(), 1U);
    EXPECT_EQ(read("\xEF\xBB\xBFirenic: 1\nparties: {g: {}}").negotiation.parties.size(), 1U);
}

TEST(ParseCase, CountsColumnsInCharacters) {
    EXPECT_EQ(errors_of("irenic: 1\nparties: {g: {name: \"\xC3\xA9\xC3\xA9\", nmae: x}}\n"),
              "case.yaml:2:27: error: unknown key in a party: 'nmae'; did you mean 'name'?\n");
}

TEST(ParseCase, RefusesWhatIsNoText) {
    EXPECT_EQ(errors_of(std::string("irenic: 1\n\0", 11)),
              "case.yaml:2:1: error: a control character: this is not a text file; save the case "
              "as UTF-8 text\n");
    EXPECT_EQ(errors_of("irenic: 1\nparties: {g: {name: \"\xFF\"}}\n"),
              "case.yaml:2:22: error: this is not UTF-8; save the case as UTF-8 text\n");
    EXPECT_EQ(errors_of(""), "case.yaml: error: the case is empty; start with irenic: 1\n");
    EXPECT_EQ(errors_of("# nothing\n"),
              "case.yaml: error: the case is empty; start with irenic: 1\n");
}

TEST(ParseCase, RefusesMoreThanFourMebibytes) {
    std::string text = head;
    text.resize(largest_case, ' ');
    EXPECT_EQ(errors_of(text), "");
    const auto parsed = parse_case(text + " ", "case.yaml");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().front().code, ErrorCode::limit);
}

TEST(ParseCase, ShowsAHundredErrorsAndCountsTheRest) {
    std::string text = "irenic: 1\nparties: {g: {}}\n";
    for (int key = 0; key < 1500; ++key) {
        text += "unknown_" + std::to_string(key) + ": 1\n";
    }
    const auto parsed = parse_case(text, "case.yaml");
    ASSERT_FALSE(parsed);
    ASSERT_EQ(parsed.error().size(), 101U);
    EXPECT_EQ(to_string(parsed.error().back()), "case.yaml: error: and 1400 more errors");
}

std::string many_issues(int count) {
    std::string issues = "irenic: 1\nparties: {g: {}, h: {}}\nissues:\n";
    std::string points;
    for (int issue = 0; issue < count; ++issue) {
        const std::string id = "i" + std::to_string(issue);
        issues += "  " + id + ": {options: [a, b, c]}\n";
        points += "      " + id + ": {a: 1, b: 2, c: 3}\n";
    }
    return issues + "preferences:\n  g:\n    disagreement: 1\n    points:\n" + points +
           "  h:\n    disagreement: 1\n    points:\n" + points;
}

std::string many_options(int count) {
    std::string options;
    std::string points;
    for (int option = 0; option < count; ++option) {
        const std::string id = "o" + std::to_string(option);
        options += (option > 0 ? ", " : "") + id;
        points += (option > 0 ? ", " : "") + id + ": 1";
    }
    return "irenic: 1\nparties: {g: {}}\nissues: {i: {options: [" + options +
           "]}}\npreferences: {g: {disagreement: 0, points: {i: {" + points + "}}}}\n";
}

TEST(ParseCase, ReadsTenThousandIssuesOrOptions) {
    EXPECT_EQ(read(many_issues(10'000)).negotiation.issues.size(), 10'000U);
    EXPECT_EQ(read(many_options(10'000)).negotiation.issues[0].options.size(), 10'000U);
}

TEST(ParseCase, LimitsIssuesTimesParties) {
    std::string text = "irenic: 1\nissues:\n";
    for (int issue = 0; issue < 10'000; ++issue) {
        text += "  i" + std::to_string(issue) + ": {options: [a]}\n";
    }
    std::string parties = "parties:\n";
    std::string preferences = "preferences:\n";
    for (int party = 0; party < 1000; ++party) {
        parties += "  p" + std::to_string(party) + ": {}\n";
        preferences += "  p" + std::to_string(party) + ": {disagreement: 1}\n";
    }
    const auto parsed = parse_case(text + parties + preferences, "case.yaml");
    ASSERT_FALSE(parsed);
    ASSERT_EQ(parsed.error().size(), 1U);
    EXPECT_EQ(parsed.error().front().code, ErrorCode::limit);
}

class LoadCase : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(testing::TempDir()) / test->name();
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder_ / name).string();
    }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    [[nodiscard]] std::string folder() const { return folder_.string(); }

private:
    fs::path folder_;
};

TEST_F(LoadCase, ReadsAFileOrTheFolderAroundIt) {
    const std::string file = write("case.yaml", head);
    const auto from_file = load_case(file);
    const auto from_folder = load_case(folder());
    ASSERT_TRUE(from_file);
    ASSERT_TRUE(from_folder);
    EXPECT_EQ(from_folder->path, file);
    EXPECT_EQ(from_folder->sha256, from_file->sha256);
    EXPECT_EQ(from_folder->negotiation, from_file->negotiation);
}

TEST_F(LoadCase, ReadsAFileThatEndsInCsvAsATable) {
    const auto table = load_case(write("gate.csv", "state,a rank,now\n1,1,now\n"));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->negotiation.title, "gate");
    EXPECT_EQ(table->negotiation.graph->now, "1");
    EXPECT_FALSE(load_case(write("gate.yaml", "state,a rank,now\n1,1,now\n")));
}

TEST_F(LoadCase, SaysWhatIsMissing) {
    const auto no_file = load_case(path("nothing.yaml"));
    ASSERT_FALSE(no_file);
    EXPECT_EQ(to_string(no_file.error().front()),
              path("nothing.yaml") + ": error: there is no such file");
    const auto empty_folder = load_case(folder());
    ASSERT_FALSE(empty_folder);
    EXPECT_EQ(to_string(empty_folder.error().front()),
              folder() + ": error: this folder holds no case.yaml");
    EXPECT_EQ(empty_folder.error().front().code, ErrorCode::missing);
}

TEST_F(LoadCase, RefusesWhatCannotBeRead) {
    const auto too_large = load_case(write("large.yaml", std::string(largest_case + 2, ' ')));
    ASSERT_FALSE(too_large);
    EXPECT_EQ(too_large.error().front().code, ErrorCode::limit);
    fs::create_directories(path("case.yaml"));
    EXPECT_FALSE(load_case(folder()));
}

}  // namespace
}  // namespace irenic::format
