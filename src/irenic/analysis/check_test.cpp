#include "irenic/analysis/check.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::analysis {
namespace {

CheckAnswer check_text(const std::string& text) {
    const auto file = format::parse_case(text, "case.yaml");
    if (!file) {
        ADD_FAILURE() << to_string(file.error().front());
        return {};
    }
    Limits limits;
    limits.stop = Stop(20);
    return check(file->negotiation, limits);
}

/// The only warning of a case.
Warning warning_of(const std::string& text) {
    const CheckAnswer answer = check_text(text);
    EXPECT_EQ(answer.warnings.size(), 1U);
    return answer.warnings.empty() ? Warning{} : answer.warnings.front();
}

const std::string sound = R"(
irenic: 1
parties: {g: {}, h: {}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more, most]}}
preferences:
  g: {points: {truce: {permanent: {is: -1, source: s}}}, disagreement: 0}
  h: {points: {aid: {order: [most, more, low]}}, disagreement: 0}
sources: {s: {title: A source}}
)";

TEST(Check, FindsNothingInASoundCase) {
    const CheckAnswer answer = check_text(sound);
    EXPECT_TRUE(answer.warnings.empty());
    EXPECT_EQ(answer.packages, "6");
    EXPECT_EQ(answer.sourced, 1U);
    EXPECT_EQ(answer.assumed, 3U);
    EXPECT_FALSE(answer.limit_reached);
}

TEST(Check, CountsNoPackagesWithoutIssues) {
    const CheckAnswer answer = check_text("irenic: 1\nparties: {g: {}}\n");
    EXPECT_FALSE(answer.packages.has_value());
    EXPECT_TRUE(answer.warnings.empty());
}

TEST(Check, WarnsOfAnIssueNobodyValues) {
    const Warning warning = warning_of(R"(
irenic: 1
parties: {g: {}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}}
preferences: {g: {points: {truce: {permanent: 1}, aid: {more: 0}}, disagreement: 0}}
)");
    EXPECT_EQ(warning.where, "issues.aid");
    EXPECT_EQ(warning.what, "nobody values this issue");
}

TEST(Check, DoesNotWarnOfIssuesThatMatterOtherwise) {
    const CheckAnswer answer = check_text(R"(
irenic: 1
parties: {g: {}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}, watch: {options: [no, yes]}}
preferences:
  g:
    interactions: [{when: {truce: permanent}, points: 2}]
    red_lines: [{aid: more}]
    disagreement: 0
risks:
  attack: {borne_by: g, loss: 2, hazard: 0.1, discount: 0.9, by_issue: {watch: {yes: 0.01}}}
)");
    EXPECT_TRUE(answer.warnings.empty());
}

TEST(Check, WarnsOfConstraintsThatAllowNothing) {
    const Warning warning = warning_of(sound + R"(
constraints: [{never: {truce: none}}, {if: {aid: [low, more, most]}, then: {truce: none}}]
)");
    EXPECT_EQ(warning.where, "constraints");
    EXPECT_EQ(warning.what, "together they allow no package");
}

TEST(Check, WarnsOfARedLineThatForbidsEverythingTheConstraintsLeave) {
    const Warning warning = warning_of(R"(
irenic: 1
parties: {g: {}}
issues: {truce: {options: [none, permanent]}, aid: {options: [low, more]}}
constraints: [{never: {truce: none}}]
preferences:
  g: {points: {truce: {none: 1}, aid: {more: 1}}, disagreement: 0,
      red_lines: [{aid: low}, {truce: permanent}]}
)");
    EXPECT_EQ(warning.where, "preferences.g.red_lines[1]");
}

TEST(Check, WarnsOfRedLinesThatForbidEverythingTogether) {
    const Warning warning = warning_of(R"(
irenic: 1
parties: {g: {}}
issues: {truce: {options: [none, permanent]}}
preferences:
  g: {points: {truce: {none: 1}}, disagreement: 0, red_lines: [{truce: none}, {truce: permanent}]}
)");
    EXPECT_EQ(warning.where, "preferences.g.red_lines");
}

TEST(Check, WarnsOfAVetoWithoutPreferences) {
    const Warning warning = warning_of(R"(
irenic: 1
parties: {g: {}, h: {}, q: {role: mediator}}
issues: {truce: {options: [none, permanent]}}
preferences: {g: {points: {truce: {none: 1}}, disagreement: 0}}
)");
    EXPECT_EQ(warning.where, "parties.h");
}

TEST(Check, WarnsOfADutyThatCannotBeMet) {
    const Warning warning = warning_of(R"(
irenic: 1
parties: {g: {}}
issues: {release: {options: [none], obligation: true}}
preferences: {g: {points: {release: {none: 1}}, disagreement: 0}}
)");
    EXPECT_EQ(warning.where, "issues.release");
}

TEST(Check, WarnsOfWhatIsGivenForOnePrincipalOnly) {
    const CheckAnswer answer = check_text(sound + R"(
risks: {attack: {borne_by: g, loss: 2, hazard: 0.1, discount: 0.9}}
positions: [{party: h, kind: issue, issue: truce}]
)");
    ASSERT_EQ(answer.warnings.size(), 2U);
    EXPECT_EQ(answer.warnings[0].what, "risks are given for one principal only, g");
    EXPECT_EQ(answer.warnings[1].what, "positions are given for one principal only, h");
}

TEST(Check, WarnsOfLoadedWordsButNotInQuotes) {
    const CheckAnswer answer = check_text(R"(
irenic: 1
title: Talks with the regime
parties: {g: {}, h: {name: Liberation Front}}
issues: {truce: {options: [none, permanent]}}
sources: {s: {title: The terrorists speak}}
preferences:
  g: {points: {truce: {none: {is: 1, because: fear of martyrs}}}, disagreement: 0}
  h: {points: {truce: {none: 1}}, disagreement: 0}
positions:
  - {party: g, kind: belief, quote: they are terrorists, source: s}
  - {party: h, kind: belief, quote: the enemy is weak, source: s}
notes: the enemy
)");
    ASSERT_EQ(answer.warnings.size(), 3U);
    EXPECT_EQ(answer.warnings[0].where, "title");
    EXPECT_EQ(answer.warnings[1].where, "parties.h");
    EXPECT_EQ(answer.warnings[2].where, "preferences.g.points.truce.none");
    EXPECT_EQ(answer.warnings[2].what, "'martyr' takes a side");
}

const std::string with_phases = sound + R"(
phases:
  package: {truce: permanent}
  deliverables: {a: {giver: g, cost: {g: 1}, value: {h: 2}}}
)";

TEST(Check, FindsNothingInPhasesThatFitTheirPackage) {
    EXPECT_TRUE(check_text(with_phases).warnings.empty());
}

TEST(Check, WarnsOfPhasesThatDoNotFitTheirPackage) {
    const Warning warning = warning_of(with_phases + "  peace: {g: 3}\n");
    EXPECT_EQ(warning.where, "phases");
    EXPECT_EQ(warning.what,
              "the peace and war values of 'g' do not fit the package: with them it gains 2 by "
              "carrying the package out, by its preferences -1, 3 less");
}

TEST(Check, WarnsOfPhasesThatCannotBeAnswered) {
    const Warning warning = warning_of(R"(
irenic: 1
parties: {g: {}, h: {}}
phases: {deliverables: {a: {giver: g}}, peace: {g: 1}}
)");
    EXPECT_EQ(warning.where, "phases.war");
    EXPECT_EQ(warning.what,
              "'phases' cannot be answered: there is no value of no agreement that 'g' could take "
              "its war value from");
    EXPECT_EQ(warning.hint, "give phases.war.g");
}

TEST(Check, HasEveryKeyAsData) {
    const auto file = format::parse_case(sound, "case.yaml");
    const Value value = to_value(file->negotiation, check_text(sound));
    for (const char* key : {"issues", "packages", "sourced", "assumed", "warnings"}) {
        EXPECT_FALSE(value[key].is_null()) << key;
    }
    EXPECT_TRUE(value["packages_reason"].is_null());
}

}  // namespace
}  // namespace irenic::analysis
