#include <string_view>

#include <gtest/gtest.h>

#include "cli/forecast/text_sample.hpp"

namespace irenic::cli {
namespace {

using sample::answer;
using sample::count;
using sample::driver;
using sample::list;
using sample::map;
using sample::package;
using sample::partial;
using sample::robust;
using sample::rule;
using sample::says;
using sample::share;
using sample::text_of;
using sample::with;

Value contradicted() {
    return with(with(with(answer(), "left_out", 10'000), "zone", nullptr), "bounds_reason",
                "the record contradicts itself");
}

void expect_no_shares(const std::string& text) {
    for (const char* part : {"What would have", "What turns", "On these numbers", "package",
                             "(certain)", "What decides", "Robust", "With levers", "shares", "*"}) {
        EXPECT_FALSE(says(text, part)) << part << "\n" << text;
    }
    EXPECT_TRUE(says(text, "Rests on"));
}

TEST(ForecastWithoutShares, SaysOnlyThatEveryVersionContradictsTheRecord) {
    for (const int sourced : {0, 30}) {
        const std::string text = text_of(contradicted(), with(partial(), "sourced", sourced));
        EXPECT_TRUE(says(text,
                         "Each of the 10,000 versions contradicts the record. In each some party "
                         "refused more than it offered itself. Which party, this cannot tell: look "
                         "at the offers and at the answers to them. Rests on"));
        EXPECT_FALSE(says(text, "there is"));
        expect_no_shares(text);
    }
    EXPECT_FALSE(says(text_of(with(answer(), "left_out", 9'999)), "Each of the"));
}

TEST(ForecastWithoutShares, SpeaksOfOneContradictingVersionInTheSingular) {
    const Value one = with(with(contradicted(), "samples", 1), "left_out", 1);
    EXPECT_TRUE(says(text_of(one), "The one version looked at contradicts the record."));
    EXPECT_TRUE(says(text_of(one), "1 version of 30 uncertain inputs"));
}

TEST(ForecastWithoutShares, SaysThatNothingHasARange) {
    const std::string text = text_of(with(answer(), "inputs", 0));
    EXPECT_TRUE(
        says(text,
             "No number of the case has a range, so every version is the case itself and there is "
             "nothing to be unsure of here. Give ranges ([low, high]) to what you are not sure of. "
             "With the numbers as they stand there is no deal and the plan holds. Rests on"));
    expect_no_shares(text);
    EXPECT_TRUE(says(text_of(with(contradicted(), "inputs", 0)), "contradicts the record."));
}

TEST(ForecastRanges, AreSaidToBeFewRightAfterTheVerdict) {
    const Value before = with(with(partial(), "assumptions", 20), "sourced", 33);
    EXPECT_TRUE(says(text_of(with(answer(), "inputs", 4), before),
                     "Whether there is a deal hangs on the assumptions. Only 4 of the 53 numbers "
                     "and rankings have a range: the others stand as given in every version. Of "
                     "243 packages"));
    EXPECT_TRUE(says(text_of(with(answer(), "inputs", 1), before), "rankings has a range"));
    EXPECT_TRUE(says(text_of(with(answer(), "inputs", 26), before), "Only 26 of the 53"));
    EXPECT_FALSE(says(text_of(with(answer(), "inputs", 27), before), "Only"));
    const Value unbounded = with(with(answer(), "inputs", 4), "certain_count", nullptr);
    EXPECT_TRUE(says(text_of(unbounded, before), "that? Only 4 of the 53 numbers"));
}

Value rule_between(const char* input, double least, double most) {
    return with(rule(), "conditions",
                list({map({{"input", input}, {"is", "at_least"}, {"bound", least}}),
                      map({{"input", input}, {"is", "at_most"}, {"bound", most}})}));
}

TEST(ForecastRule, TellsBothNumbersOfOneInputInFull) {
    EXPECT_TRUE(says(
        text_of(with(answer(), "rule", rule_between("war.beliefs.g", 0.713437, 0.7135625))),
        "prevails is 0.713437 or more and the belief of Government that Government prevails is "
        "0.7135625 or less:"));
    EXPECT_TRUE(
        says(text_of(with(answer(), "rule", rule_between("risks.attack.hazard", 0.03123, 0.03127))),
             "is 3.123 % a period or more and the hazard of \"attack\" is 3.127 % a period or "
             "less:"));
}

Value never_acceptable(const char* aim) {
    return with(robust(aim, package("none", "short"), true), "acceptable", share(0, 0));
}

TEST(ForecastRobust, SaysWhichPackageNobodyCouldSign) {
    const std::string text =
        text_of(with(answer(), "robust",
                     list({never_acceptable("best_worst_case"),
                           robust("least_regret", package("all", "long"), true)})));
    EXPECT_TRUE(says(text, "best worst case * B none -4 12 least regret * A 53 % -4 12"));
    EXPECT_TRUE(
        says(text,
             "12 Acceptable \"none\": in no version looked at. A package nobody could sign may "
             "still have the best worst case or the least regret."));
    EXPECT_FALSE(says(text_of(answer()), "nobody could sign"));
    const Value nothing = with(never_acceptable("acceptable_most_often"), "package", nullptr);
    EXPECT_FALSE(says(text_of(with(answer(), "robust", list({nothing}))), "nobody could sign"));
}

TEST(ForecastCounts, AreGroupedInThousands) {
    Value many = with(with(answer(), "allowed", "8748"), "possible", count("4374", true));
    many = with(with(many, "never", count("1")), "inputs", 1500);
    const std::string text = text_of(many, with(partial(), "assumptions", 2'000));
    EXPECT_TRUE(says(text, "Of 8,748 packages"));
    EXPECT_TRUE(says(text, "at most 4,374;"));
    EXPECT_TRUE(says(text, "2,030 numbers: 30 on a source, 2,000 assumed."));
    EXPECT_TRUE(says(text, "1,500 uncertain inputs"));
    EXPECT_TRUE(says(text_of(with(answer(), "allowed", "1")), "Of 1 package, acceptable"));
    EXPECT_TRUE(says(text_of(with(answer(), "chosen_on", 1)), "Chosen on the first version."));
}

TEST(ForecastDrivers, AreAskedFirstOnlyWhereLearningAddsEnough) {
    const auto asks = [](double adds) {
        return says(text_of(with(answer(), "drivers", list({driver("war.beliefs.g", 0.5, adds)}))),
                    "Ask openly first");
    };
    EXPECT_TRUE(asks(0.02));
    EXPECT_FALSE(asks(0.0199));
}

TEST(ForecastDrivers, ShowNoMoreDigitsThanTheirErrors) {
    Value one = with(driver("war.beliefs.g", 0.0903, 0.1), "se", 0.009);
    one = with(with(std::move(one), "first_order", 0.004), "first_order_se", 0.03);
    EXPECT_TRUE(says(text_of(with(answer(), "drivers", list({one}))), "0 % (3) 9.0 % (0.9)"));
}

TEST(ForecastSingle, ClaimsNoBoundThatSaysNothing) {
    const Value unproven = with(with(answer()["single"], "exact", false), "bound", 1);
    EXPECT_TRUE(says(text_of(with(answer(), "single", unproven)),
                     "that no other does better is not proven. The first"));
    const Value as_often = with(with(unproven, "share", 0.849), "bound", 0.9);
    EXPECT_FALSE(says(text_of(with(answer(), "single", as_often)), "no other does better"));
}

TEST(ForecastText, SaysWhereNothingAloneTurnsTheVerdict) {
    const Value before = with(partial(), "sourced", 0);
    const Value quiet = with(with(answer(), "flips", list({})), "rule", nullptr);
    EXPECT_TRUE(says(text_of(quiet, before),
                     "No number alone turns the verdict within its range. No two conditions tell"));
    EXPECT_FALSE(says(text_of(with(quiet, "limit_reached", true), before), "No two conditions"));
    EXPECT_FALSE(says(text_of(with(quiet, "flips", nullptr), before), "No number alone"));
}

}  // namespace
}  // namespace irenic::cli
