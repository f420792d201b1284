#include "cli/talks/tournament_text.hpp"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "cli/talks/tournament_rows.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

Value map(Value::Map members) { return Value(std::move(members)); }

Value mean(double of, Value se = 0.004) { return map({{"mean", of}, {"se", std::move(se)}}); }

Value::Map outcomes(double agreed) {
    return {{"agreement", mean(agreed)},
            {"efficient_agreement", mean(0.5, 0)},
            {"least_share", mean(0.25, 0.0000001)},
            {"product", mean(0.3)},
            {"distance", Value()}};
}

Value cell(const std::string& of_case, const char* one, const char* other, double agreed) {
    Value::Map members{
        {"case", of_case}, {"strategies", map({{"g", one}, {"h", other}})}, {"sessions", 1000}};
    for (auto& outcome : outcomes(agreed)) {
        members.push_back(std::move(outcome));
    }
    return map(std::move(members));
}

Value a_case(const std::string& name, std::int64_t cells, Value left_out = {},
             const char* assignments = "every") {
    return map({{"name", name},
                {"sha256", "00"},
                {"parties", Value::List{"g", "h"}},
                {"assignments", assignments},
                {"cells", cells},
                {"played", cells},
                {"left_out", std::move(left_out)}});
}

Value answer(Value::List cases, Value::List cells, bool limit_reached = false) {
    Value::Map strategy{{"strategy", "micro"}};
    for (auto& outcome : outcomes(0.7)) {
        strategy.push_back(std::move(outcome));
    }
    strategy.emplace_back("cells", 3);
    return map({{"irenic", "0.1.0"},
                {"verb", "talks"},
                {"question", map({{"protocol", "alternating_offers"},
                                  {"strategies", Value::List{"micro", "linear"}},
                                  {"rounds", 100},
                                  {"breakdown", 0.01},
                                  {"sessions", 1000},
                                  {"seed", 7}})},
                {"cases", std::move(cases)},
                {"cells", std::move(cells)},
                {"strategies", Value::List{map(std::move(strategy))}},
                {"limit_reached", limit_reached}});
}

Value small() {
    return answer(
        {a_case("valleys", 4)},
        {cell("valleys", "micro", "micro", 0.612), cell("valleys", "micro", "linear", 0.734),
         cell("valleys", "linear", "micro", 0.75), cell("valleys", "linear", "linear", 0.913)});
}

Value with_strategies(const Value& of, const std::vector<const char*>& names) {
    Value::Map members = *of.get_if<Value::Map>();
    for (auto& [key, value] : members) {
        if (key == "strategies") {
            Value::List list;
            for (const char* const name : names) {
                list.push_back(map({{"strategy", name}, {"cells", 1}}));
            }
            value = Value(std::move(list));
        }
    }
    return map(std::move(members));
}

std::string text_of(const Value& of) { return tournament_text(of, false); }

bool says(const std::string& text, std::string_view part) {
    std::string flat;
    for (const char each : text) {
        const char plain = each == '\n' ? ' ' : each;
        if (plain != ' ' || !flat.ends_with(' ')) {
            flat += plain;
        }
    }
    return flat.find(part) != std::string::npos;
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(TournamentText, LeadsWithHowFarAgreementVaries) {
    EXPECT_TRUE(text_of(with_strategies(small(), {"micro", "linear"}))
                    .starts_with("These sessions end in agreement 61 % to 91 % of the time, by "
                                 "which strategies\nmeet.\n"))
        << text_of(with_strategies(small(), {"micro", "linear"}));
    const auto same = with_strategies(answer({a_case("v", 1)}, {cell("v", "micro", "micro", 0.5)}),
                                      {"micro", "linear"});
    EXPECT_TRUE(says(text_of(same), "agreement 50 % of the time, whichever strategies meet."));
}

TEST(TournamentText, NamesStrategiesAndCasesInItsLeadOnlyWhereThereAreSeveral) {
    const auto one = answer({a_case("v", 1)}, {cell("v", "micro", "micro", 0.5)});
    EXPECT_TRUE(says(text_of(one), "These sessions end in agreement 50 % of the time. "));
    const auto two = [](double agreed) {
        return answer({a_case("v", 1), a_case("w", 1)},
                      {cell("v", "micro", "micro", 0.5), cell("w", "micro", "micro", agreed)});
    };
    EXPECT_TRUE(says(text_of(two(0.5)), "50 % of the time, in all cases alike. "));
    EXPECT_TRUE(says(text_of(two(0.9)), "50 % to 90 % of the time, by case. "));
    EXPECT_TRUE(says(text_of(with_strategies(two(0.9), {"micro", "linear"})),
                     "of the time, by case and by which strategies meet. "));
}

TEST(TournamentText, SaysWhereNobodyGivesFirst) {
    const auto says_so = [](const char* one, const char* other) {
        const auto of = answer({a_case("v", 1)}, {cell("v", one, other, 0)});
        return says(text_of(of), "Where all use tit_for_tat nobody gives first.");
    };
    EXPECT_TRUE(says_so("tit_for_tat", "tit_for_tat"));
    EXPECT_FALSE(says_so("tit_for_tat", "linear"));
    EXPECT_FALSE(says_so("micro", "micro"));
    EXPECT_FALSE(says_so("random_tit_for_tat", "random_tit_for_tat"));
}

TEST(TournamentText, SaysWhereNotEveryAssignmentIsPlayed) {
    const auto says_so = [](const char* assignments) {
        const auto of =
            answer({a_case("v", 1, {}, assignments)}, {cell("v", "micro", "micro", 0.5)});
        return says(text_of(of), "Played only where all parties but one use the same strategy.");
    };
    EXPECT_TRUE(says_so("all_but_one_alike"));
    EXPECT_FALSE(says_so("every"));
}

TEST(TournamentText, TellsJointOutcomesOfEveryCellWithTheirErrors) {
    const std::string text = text_of(small());
    EXPECT_TRUE(says(text, "valleys g, h")) << text;
    EXPECT_TRUE(says(text, "all micro 61.2 (0.4) 50.0 25.0 (0.1) 30.0 (0.4) -")) << text;
    EXPECT_TRUE(says(text, "micro, linear 73.4 (0.4)")) << text;
    EXPECT_TRUE(says(text, "strategy agreed efficient least product distance micro 70.0 (0.4)"))
        << text;
}

TEST(TournamentText, SaysWhatItRestsOnAndWhatItCannotTell) {
    const std::string text = text_of(small());
    EXPECT_TRUE(says(text, "1,000 sessions a cell"));
    EXPECT_TRUE(says(text,
                     "at most 100 rounds, after each of which talks break down in 1 %; seed "
                     "7; irenic 0.1.0."))
        << text;
    EXPECT_TRUE(says(text, "not what parties will do or should do"));
}

TEST(TournamentText, SaysWhereItWasCutShort) {
    Value::List cells{cell("v", "micro", "micro", 0.5)};
    const auto cut = map({{"name", "v"},
                          {"parties", Value::List{"g", "h"}},
                          {"cells", 4},
                          {"played", 1},
                          {"left_out", Value()}});
    EXPECT_TRUE(text_of(answer({cut}, std::move(cells), true))
                    .starts_with("Cut short: 1 of 4 cells were played."));
    EXPECT_FALSE(says(text_of(small()), "Cut short"));
}

TEST(TournamentText, TellsWhyCasesAreLeftOut) {
    const auto text = text_of(answer({a_case("v", 1), a_case("w", 0, "issues: error: none")},
                                     {cell("v", "micro", "micro", 0.5)}));
    EXPECT_TRUE(says(text, "Left out - w: issues: error: none")) << text;
}

TEST(TournamentText, FitsAPageWhateverIsPlayed) {
    Value::List cases;
    Value::List cells;
    for (int number = 0; number < 20; ++number) {
        const std::string name = "case-" + std::to_string(number);
        cases.push_back(a_case(name, 64));
        for (int at = 0; at < 64; ++at) {
            cells.push_back(cell(name, "random_tit_for_tat",
                                 at % 9 == 0 ? "random_tit_for_tat" : "linear", 0.5));
        }
    }
    const std::string text = text_of(answer(std::move(cases), std::move(cells)));
    EXPECT_LE(lines_in(text), 80U) << text;
    EXPECT_TRUE(says(text,
                     "... and 366 more cells and 14 more cases with 896 cells; --json has "
                     "all"))
        << text;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(width_of(line), page_width) << line;
    }
}

TEST(TournamentText, ShowsFirstWhatAllDoAlikeWhereNotAllFits) {
    Value::List cells;
    for (int at = 0; at < 40; ++at) {
        cells.push_back(cell("v", "micro", "linear", 0.5));
    }
    cells.push_back(cell("v", "hybrid", "hybrid", 0.5));
    const std::string text = text_of(answer({a_case("v", 41)}, std::move(cells)));
    EXPECT_TRUE(says(text, "distance all hybrid")) << text;
    EXPECT_TRUE(says(text, "... and 23 more cells; --json has all")) << text;
}

TEST(TournamentText, SaysSoWhereAllVersionsContradictTheRecord) {
    const auto none = map({{"case", "v"},
                           {"strategies", map({{"g", "micro"}, {"h", "micro"}})},
                           {"sessions", 0},
                           {"agreement", Value()}});
    EXPECT_TRUE(text_of(answer({a_case("v", 1)}, {none})).starts_with("No session was played"));
}

TEST(TournamentText, BearsAnAnswerWithNothingInIt) { EXPECT_FALSE(text_of(Value()).empty()); }

}  // namespace
}  // namespace irenic::cli
