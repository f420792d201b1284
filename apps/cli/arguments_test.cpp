#include "cli/arguments.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

Arguments accepted(const std::vector<std::string>& words) {
    const auto parsed = parse_arguments(words);
    if (const auto* ending = std::get_if<Ending>(&parsed)) {
        ADD_FAILURE() << ending->err;
        return {};
    }
    return std::get<Arguments>(parsed);
}

Ending ended(const std::vector<std::string>& words) {
    const auto parsed = parse_arguments(words);
    const auto* ending = std::get_if<Ending>(&parsed);
    EXPECT_NE(ending, nullptr);
    return ending != nullptr ? *ending : Ending{};
}

TEST(Arguments, HaveTheStatedDefaults) {
    const Arguments arguments = accepted({"deals", "case.yaml"});
    EXPECT_EQ(arguments.verb, "deals");
    EXPECT_EQ(arguments.case_path, "case.yaml");
    EXPECT_FALSE(arguments.json);
    EXPECT_EQ(arguments.limit_seconds, 20);
    EXPECT_EQ(arguments.points, 5000U);
    EXPECT_GE(arguments.threads, 1U);
}

TEST(Arguments, MayComeInAnyOrder) {
    const Arguments arguments =
        accepted({"deals", "--json", "--points=7", "-", "--weights", "g=2,h=1", "--everything",
                  "--limit-seconds", "0.5", "--from", "{a: b, c: d}", "--out", "x.json"});
    EXPECT_TRUE(arguments.json);
    EXPECT_EQ(arguments.points, 7U);
    EXPECT_EQ(arguments.case_path, "-");
    EXPECT_EQ(arguments.weights, "g=2,h=1");
    EXPECT_EQ(arguments.from, "{a: b, c: d}");
    EXPECT_EQ(arguments.limit_seconds, 0.5);
    EXPECT_EQ(arguments.out, "x.json");
}

TEST(Arguments, AreRefusedAllAtOnce) {
    const Ending ending =
        ended({"deals", "a", "--threads", "0", "--seed", "-1", "--limit-seconds", "inf"});
    EXPECT_EQ(ending.status, 2);
    EXPECT_NE(ending.err.find("--threads"), std::string::npos);
    EXPECT_NE(ending.err.find("--seed"), std::string::npos);
    EXPECT_NE(ending.err.find("--limit-seconds"), std::string::npos);
    EXPECT_TRUE(ending.out.empty());
}

TEST(Arguments, SuggestTheNearestVerbAndOption) {
    EXPECT_NE(ended({"dael"}).err.find("did you mean 'deals'?"), std::string::npos);
    EXPECT_NE(ended({"deals", "a", "--poits", "3"}).err.find("did you mean '--points'?"),
              std::string::npos);
}

TEST(Arguments, BelongToTheirVerb) {
    EXPECT_NE(ended({"check", "a", "--points", "3"}).err.find("unknown option"), std::string::npos);
    EXPECT_NE(ended({"deals", "a", "--package", "o1"}).err.find("unknown option '--package'"),
              std::string::npos);
    EXPECT_NE(ended({"war", "a", "--package", "o1"}).err.find("unknown option"), std::string::npos);
    EXPECT_EQ(accepted({"levers", "a", "--package", "o1"}).package, "o1");
    EXPECT_TRUE(accepted({"check", "a", "--canonical"}).canonical);
    EXPECT_EQ(ended({"methods", "a"}).status, 2);
    EXPECT_EQ(accepted({"methods", "--json"}).case_path, "");
}

TEST(Arguments, MayExplainOneStateOrEvery) {
    EXPECT_FALSE(accepted({"stability", "a"}).explain);
    EXPECT_EQ(accepted({"stability", "a", "--explain", "5"}).explain, "5");
    EXPECT_EQ(accepted({"stability", "a", "--explain"}).explain, "");
    EXPECT_EQ(accepted({"stability", "a", "--explain", "--json"}).explain, "");
    EXPECT_NE(ended({"stability", "--explain", "a"}).err.find("needs a case"), std::string::npos);
}

TEST(Arguments, TakeATableAlone) {
    EXPECT_TRUE(accepted({"stability", "a", "--table", "--from-case"}).table);
    for (const char* option :
         {"--json", "--explain", "--target=1", "--now=1", "--coalitions=all"}) {
        EXPECT_EQ(ended({"stability", "a", "--table", option}).status, 2) << option;
    }
}

TEST(Arguments, TakeDocumentsToRead) {
    const Arguments arguments =
        accepted({"read", "--lexicon", "a.txt", "b.md", "--lexicon=c.txt", "-", "--case", "d.yaml",
                  "--record", "talks.db", "--draft", "e.yaml", "--json"});
    EXPECT_EQ(arguments.documents, (std::vector<std::string>{"b.md", "-"}));
    EXPECT_EQ(arguments.lexicons, (std::vector<std::string>{"a.txt", "c.txt"}));
    EXPECT_EQ(arguments.case_path, "d.yaml");
    EXPECT_EQ(arguments.record, "talks.db");
    EXPECT_EQ(arguments.draft, "e.yaml");
    EXPECT_TRUE(accepted({"read", "--review", "--record", "talks.db", "--by", "Ann"}).review);
    EXPECT_EQ(accepted({"read", "--timeline", "talks.db"}).timeline, "talks.db");
    EXPECT_EQ(accepted({"read", "--find", "a b", "--record", "talks.db"}).find, "a b");
    EXPECT_NE(ended({"deals", "a", "--record", "b"}).err.find("unknown option"), std::string::npos);
}

TEST(Arguments, SettleAForecast) {
    const Arguments usual = accepted({"forecast", "a"});
    EXPECT_EQ(usual.samples, 10'000U);
    EXPECT_EQ(usual.packages, 20U);
    EXPECT_FALSE(usual.shared || usual.shard || usual.precision);
    const Arguments part = accepted({"forecast", "a", "--samples", "100000000", "--packages", "0",
                                     "--seed", "7", "--shard", "3/8"});
    EXPECT_EQ(part.samples, 100'000'000U);
    EXPECT_EQ(part.packages, 0U);
    EXPECT_EQ(part.shard, "3/8");
    EXPECT_EQ(accepted({"forecast", "a", "--precision", "0.01"}).precision, "0.01");
    for (const char* option : {"--samples=0", "--samples=100000001", "--samples=x", "--samples=1e3",
                               "--samples=-1", "--packages=1001", "--packages=-1"}) {
        EXPECT_NE(ended({"forecast", "a", option}).err.find("takes a whole number from"),
                  std::string::npos)
            << option;
    }
}

TEST(Arguments, MergePartsWithoutACase) {
    const Arguments arguments = accepted({"forecast", "--merge", "a", "b", "c", "--json"});
    EXPECT_EQ(arguments.merge, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_TRUE(arguments.json);
    EXPECT_TRUE(arguments.case_path.empty());
    EXPECT_TRUE(accepted({"forecast", "--merge", "a", "--shared"}).shared);
    EXPECT_NE(ended({"forecast", "case.yaml", "--merge", "a"})
                  .err.find("--merge takes files alone, and 'case.yaml' stands as a case"),
              std::string::npos);
    EXPECT_EQ(ended({"forecast", "--merge"}).status, 2);
    EXPECT_NE(ended({"deals", "--merge", "a"}).err.find("unknown option"), std::string::npos);
}

TEST(Arguments, AskAForecastOneThingAtATime) {
    for (const char* option :
         {"--samples=5", "--precision=0.1", "--packages=5", "--shard=1/2", "--seed=5"}) {
        EXPECT_NE(ended({"forecast", option, "--merge", "a"}).err.find("excludes"),
                  std::string::npos)
            << option;
    }
    EXPECT_EQ(ended({"forecast", "a", "--samples=5", "--precision=0.1"}).status, 2);
    EXPECT_EQ(ended({"forecast", "a", "--shard=1/2", "--precision=0.1"}).status, 2);
    EXPECT_EQ(ended({"forecast", "a", "--shard=1/2", "--shared"}).status, 2);
}

TEST(Arguments, ACopyForOnePartyIsNoBriefAndCountsNoVersions) {
    EXPECT_EQ(ended({"report", "a", "--share=g", "--brief"}).status, 2);
    EXPECT_EQ(ended({"report", "a", "--share=g", "--samples=9"}).status, 2);
    EXPECT_EQ(ended({"analyze", "a", "--share=g"}).status, 2);
}

TEST(Arguments, AskForHelp) {
    EXPECT_EQ(ended({"--help"}).status, 0);
    EXPECT_FALSE(ended({"deals", "--help"}).out.empty());
    EXPECT_EQ(ended({}).status, 2);
}

}  // namespace
}  // namespace irenic::cli
