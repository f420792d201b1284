#include "cli/forecast/text.hpp"

#include <string_view>

#include <gtest/gtest.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/text_sample.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using sample::answer;
using sample::count;
using sample::driver;
using sample::flip;
using sample::labels;
using sample::list;
using sample::listed_package;
using sample::map;
using sample::package;
using sample::partial;
using sample::robust;
using sample::rule;
using sample::says;
using sample::share;
using sample::text_of;
using sample::with;

std::size_t place(const std::string& text, std::string_view part) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
    return text.find(part);
}

TEST(ForecastText, LeadsWithTheVerdictThenCertaintyThenShares) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(
        text.starts_with("A case: how sure is all that?\n\n"
                         "Whether there is a deal hangs on the assumptions.\n"))
        << text;
    EXPECT_LT(place(text, "(certain): 0"), place(text, "Some package is acceptable"));
    EXPECT_TRUE(says(text,
                     "Of 243 packages, acceptable whatever the numbers (certain): 0; for some of "
                     "their values at least (possible): 82; for none (never): 161."));
}

TEST(ForecastText, SetsHindsightBesideForesight) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(
        says(text,
             "Some package is acceptable in most of the versions of your assumptions "
             "(8,490 of 10,000); the best single package, fixed beforehand (package A), in about "
             "half (5,330)."));
    EXPECT_TRUE(says(text,
                     "The plan fixed beforehand holds in fewer than half of the versions of your "
                     "assumptions (4,000 of 10,000); the best plan for each version, which is "
                     "hindsight, in more than half (6,000). Its package"));
    EXPECT_TRUE(says(text, "the plan holds in few (1,200)."));
    EXPECT_TRUE(says(text, "The plan: prisoners; captives and aid (2 times); prisoners."));
    EXPECT_TRUE(says(text, "With every number at its centre there is no deal and the plan holds."));
}

TEST(ForecastText, SaysAllAndNoneOfThoseLookedAtAlone) {
    const Value all = with(with(answer(), "zone", share(1, 0)), "certain_count", count("0"));
    EXPECT_TRUE(says(text_of(all), "Every version looked at has a deal, but which one hangs"));
    EXPECT_TRUE(says(text_of(all), "in all of the 10,000 versions of your assumptions looked at"));
    const Value none = with(with(answer(), "zone", share(0, 0)), "single",
                            map({{"share", 0}, {"se", 0}, {"package", nullptr}, {"exact", true}}));
    EXPECT_TRUE(says(text_of(none), "No version looked at has a deal, though some values of the"));
    EXPECT_TRUE(says(text_of(none), "fixed beforehand, in none of the 10,000 looked at."));
    const Value bound = with(none, "possible", count("82", true));
    EXPECT_TRUE(says(text_of(bound), "allow one is not proven."));
    EXPECT_TRUE(says(text_of(bound), "(possible): at most 82"));
}

TEST(ForecastText, PutsWhatIsCertainFirst) {
    EXPECT_TRUE(says(text_of(with(answer(), "certain_count", count("3", true))),
                     "There is a deal whatever the numbers, within their ranges. Of 243 packages, "
                     "acceptable whatever the numbers (certain): at least 3;"));
    EXPECT_TRUE(says(text_of(with(answer(), "possible", count("0"))),
                     "There is no deal for any values of the numbers within their ranges."));
    EXPECT_TRUE(says(text_of(with(answer(), "bounds_reason", "too many packages")),
                     "These counts are not all exact: too many packages."));
}

TEST(ForecastText, NamesTheFirstPackagesThatAreCertain) {
    const Value certain = with(with(answer(), "certain_count", count("9")), "certain",
                               list({package("all", "long"), package("none", "none")}));
    EXPECT_TRUE(says(text_of(certain), "Certain, among others: A and C."));
}

TEST(ForecastText, CountsOnlyVersionsThatAgreeWithTheRecord) {
    const std::string text = text_of(with(answer(), "left_out", 120));
    EXPECT_TRUE(says(text, "(8,388 of 9,880)"));
    EXPECT_TRUE(says(text, "120 of the 10,000 versions contradict the record and are left out."));
    EXPECT_TRUE(says(text_of(with(answer(), "left_out", 1)),
                     "1 of the 10,000 versions contradicts the record and is left out."));
}

TEST(ForecastText, LabelsWhatWasCutShortFirst) {
    const Value cut = with(with(answer(), "limit_reached", true), "samples", 3072);
    EXPECT_TRUE(
        text_of(cut).starts_with("A case: how sure is all that?\n"
                                 "Cut short after 3,072 of 10,000 versions.\n"));
    EXPECT_TRUE(says(text_of(with(answer(), "limit_reached", true)),
                     "Cut short: 10,000 versions were looked at, but a limit came before"));
}

TEST(ForecastText, LeadsWithConditionsWhereNumbersArePlaceholders) {
    const std::string text = text_of(answer(), with(partial(), "sourced", 11));
    EXPECT_TRUE(
        text.starts_with("A case: how sure is all that?\n"
                         "placeholder numbers: this says nothing about these parties\n\n"
                         "What would have to be true\n"))
        << text;
    EXPECT_TRUE(says(text,
                     "Each alone, everything else at its centre, the zone of deals: - opens if the "
                     "belief of Government that Government prevails falls to 0.73 or less There "
                     "is a deal when"));
    EXPECT_LT(place(text, "There is a deal when"), place(text, "On these numbers"));
    EXPECT_EQ(text.find("There is a deal when"), text.rfind("There is a deal when"));
    EXPECT_FALSE(says(text_of(answer(), with(partial(), "sourced", 12)), "placeholder"));
}

Value flipping(const char* flips, const char* direction) {
    return with(answer(), "flips", list({flip(flips, direction)}));
}

TEST(ForecastText, RoundsBreakEvensTowardsTheSideWhereThereIsADeal) {
    const Value before = with(partial(), "sourced", 0);
    EXPECT_TRUE(says(text_of(flipping("opens", "lower"), before), "falls to 0.73 or less"));
    EXPECT_TRUE(says(text_of(flipping("opens", "higher"), before), "rises to 0.74 or more"));
    EXPECT_TRUE(says(text_of(flipping("closes", "lower"), before),
                     "stays open as long as the belief of Government that Government prevails "
                     "stays at 0.74 or more"));
    EXPECT_TRUE(says(text_of(flipping("closes", "higher"), before), "stays at 0.73 or less"));
}

TEST(ForecastText, TellsHowOftenPackagesAreAcceptable) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(says(text,
                     "acceptable Nash Kalai-Smorodinsky maximin * whatever the numbers "
                     "A 53 % 20 % 10 % 0 % possible B 21 % 20 % 10 % 0 % possible"));
    EXPECT_TRUE(says(text, "A B Government -3.5 to 12 -3.5 to 12 Movement 1 to 9 1 to 9"));
    EXPECT_TRUE(says(
        text, "Surely better for somebody who decides and worse for nobody who does: A over B."));
    EXPECT_TRUE(says(text, "* compares one party's points with another's"));
}

TEST(ForecastText, MarksWhatIsNotProven) {
    const Value unproven =
        with(listed_package(package("all", "long"), 0.533, "possible", {}), "sure_proven", false);
    const std::string text = text_of(with(answer(), "packages", list({unproven})));
    EXPECT_TRUE(says(text, "possible?"));
    EXPECT_TRUE(says(text, "?: not proven; it may be certain or never."));
    const Value single = with(with(answer()["single"], "exact", false), "bound", 0.5601);
    EXPECT_TRUE(says(text_of(with(answer(), "single", single)),
                     "that no other does better is not proven, but none does in more than 56.1 %"));
}

TEST(ForecastText, SaysWhatDiffersAndWhatIsOwed) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(says(text, "A Truce: Permanent owed in any case: Release of captives: Everybody"));
    EXPECT_TRUE(says(text, "B Truce: Six weeks leaves a duty unmet: Release of captives: Nobody"));
    EXPECT_FALSE(says(text, "whatever the package"));
    const std::string unknown =
        text_of(answer(), with(partial(), "labels", with(labels(), "now", nullptr)));
    EXPECT_FALSE(says(unknown, "unmet"));
    EXPECT_TRUE(says(unknown, "B Release of captives: Nobody; Truce: Six weeks"));
    EXPECT_TRUE(says(unknown, "Owed in any case, whatever the package: Release of captives."));
}

TEST(ForecastText, ShowsRobustPackagesWithAllThreeNumbers) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(says(text,
                     "package acceptable worst surplus * largest regret * acceptable most often A "
                     "53 % -4 12 best worst case * B 53 % -4 12 least regret * C 53 % -4 12 "
                     "Chosen on the first 4,096 versions."));
    const Value unproven =
        with(robust("least_regret", package("all", "none"), true), "exact", false);
    EXPECT_TRUE(says(text_of(with(answer(), "robust", list({unproven}))),
                     "Not proven: least regret *; no package's largest regret is below 0.56."));
}

TEST(ForecastText, TellsWhatDecidesAndWhatToAskFirst) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(says(text, "input alone in all to learn it"));
    EXPECT_TRUE(says(text, "40 % (2) 50 % (2) 10 %"));
    EXPECT_TRUE(says(text, "the hazard of \"attack\" 40 % (2) 8 % (2) 0"));
    EXPECT_TRUE(says(text, "Ask openly first: the belief of Government that Government prevails."));
    EXPECT_FALSE(says(text, "slack:"));
}

TEST(ForecastText, TellsWhatDecidesThePlansSlack) {
    const Value moved = with(driver("war.beliefs.g", 0.5, nullptr), "slack",
                             map({{"first_order", 0.3}, {"total", 0.35}, {"se", 0.01}}));
    EXPECT_TRUE(says(text_of(with(answer(), "drivers", list({moved}))),
                     "What decides the plan's weakest slack: the belief of Government that "
                     "Government prevails, in all 35 % (1)."));
}

TEST(ForecastText, KeepsTheRestOfManyInputsTogether) {
    const Value rest = map({{"inputs", 40}, {"total", 0.02}, {"se", 0.01}});
    EXPECT_TRUE(
        says(text_of(with(answer(), "drivers_of", with(answer()["drivers_of"], "rest", rest))),
             "the other 40 together 2 % (1)"));
}

TEST(ForecastText, SaysNothingOfWhatASharedAnswerLeavesOut) {
    const Value bare = driver("war.beliefs.g", 0.5, nullptr);
    const std::string text = text_of(with(answer(), "drivers", list({bare})));
    EXPECT_FALSE(says(text, "to learn it"));
    EXPECT_FALSE(says(text, "Ask openly first"));
    const Value quiet =
        with(listed_package(package("all", "long"), 0.5, "possible", {}), "surplus", nullptr);
    EXPECT_FALSE(says(text_of(with(answer(), "packages", list({quiet}))), "Surplus over"));
}

TEST(ForecastText, SaysTheRuleWithHowOftenItIsRight) {
    EXPECT_TRUE(says(
        text_of(answer()),
        "There is a deal when the belief of Government that Government prevails is "
        "0.71 or less and the hazard of \"attack\" is 3.2 % a period or more: right in 93 % of "
        "the versions it was not found on (always saying the more frequent answer: "
        "70 %)."));
    EXPECT_TRUE(says(text_of(with(answer(), "rule", with(rule(), "both", false))),
                     "0.71 or less or the hazard"));
}

TEST(ForecastText, TellsWhatLeversAddInTheVersionsTheyWereTriedOn) {
    EXPECT_TRUE(says(text_of(answer()),
                     "With levers, in how many of the first 4,096 versions some package is "
                     "acceptable - Rebuilding fund and monitors: most (90 %) Without them 85 % of "
                     "all."));
    const Value nearly = map({{"levers", list({"fund"})}, {"zone", share(4094.0 / 4095, 0.001)}});
    EXPECT_TRUE(says(text_of(with(answer(), "levers", list({nearly}))),
                     "Rebuilding fund: most (over 99.9 %)"));
}

TEST(ForecastText, EndsWithWhatItRestsOnAndCannotTell) {
    const std::string text = text_of(answer());
    EXPECT_TRUE(
        says(text,
             "Rests on 42 numbers: 30 on a source, 12 assumed. 10,000 versions of 30 "
             "uncertain inputs in 11 groups that vary apart, seed 7. In 95 of 100 such runs "
             "these shares are off by at most 1.1 of 100 versions."));
    EXPECT_TRUE(says(text, "irenic 0.1.0, case 0123456789abcdef Notes - a note What this cannot"));
    EXPECT_TRUE(says(text_of(with(answer(), "inputs", 0)), "no number of the case is uncertain"));
}

TEST(ForecastText, LeavesOutWhatIsNullOrEmpty) {
    Value empty = answer();
    for (auto& [key, value] : std::get<Value::Map>(empty.data())) {
        if (!number_in(value)) {
            value = items_in(value).empty() ? Value() : list({});
        }
    }
    const std::string text = text_of(empty);
    EXPECT_TRUE(says(text, "A case: how sure is all that? Rests on 42 numbers"));
    EXPECT_FALSE(says(text, "*"));
    EXPECT_FALSE(text_of(map({}), map({})).empty());
}

TEST(ForecastText, UsesNoWordsOfLikelihood) {
    for (const int sourced : {0, 30}) {
        const std::string text = text_of(answer(), with(partial(), "sourced", sourced));
        for (const char* word : {"likely", "probab", "chance", "odds", "risk of"}) {
            EXPECT_FALSE(says(text, word)) << word;
        }
    }
}

TEST(ForecastText, FitsThePageAndAScreenOrTwo) {
    const std::string text = text_of(answer(), with(partial(), "sourced", 0));
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); ++lines) {
        const std::size_t end = text.find('\n', at);
        EXPECT_LE(width_of(std::string_view(text).substr(at, end - at)), page_width);
        at = end + 1;
    }
    EXPECT_LE(lines, 85U);
}

TEST(ForecastText, IsTheSameFromNumbersOfAnyKind) {
    const Value decimals = with(
        answer(), "zone",
        map({{"share", Decimal::from_mantissa(849, 3)}, {"se", Decimal::from_mantissa(5, 3)}}));
    EXPECT_EQ(text_of(decimals), text_of(answer()));
}

}  // namespace
}  // namespace irenic::cli
