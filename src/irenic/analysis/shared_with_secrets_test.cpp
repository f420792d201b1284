#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/random_case.hpp"
#include "../../../tests/support/rich_case.hpp"
#include "irenic/analysis/shared_with.hpp"
#include "irenic/analysis/sheet.hpp"
#include "irenic/format/case_writer.hpp"

namespace irenic::analysis {
namespace {

using test_support::Random;
using test_support::read_case;
using test_support::rich_case;

constexpr PartyId p(0);

using Change = std::pair<const char*, std::function<void(Negotiation&)>>;

const std::vector<Change>& hidden_from_p() {
    static const std::vector<Change> changes{
        {"about", [](Negotiation& all) { all.about = "other"; }},
        {"notes", [](Negotiation& all) { all.notes = "other"; }},
        {"a source of nothing shown", [](Negotiation& all) { all.sources.pop_back(); }},
        {"a source of q", [](Negotiation& all) { all.sources[5].title = "other"; }},
        {"whom m speaks to", [](Negotiation& all) { all.parties[2].channels.pop_back(); }},
        {"what m knows", [](Negotiation& all) { all.parties[2].informs.reset(); }},
        {"that s is private", [](Negotiation& all) { all.parties[3].keep_private = false; }},
        {"points of q", [](Negotiation& all) { all.preferences[1]->issues[0] = {}; }},
        {"red lines of q",
         [](Negotiation& all) { all.preferences[1]->red_lines = all.preferences[0]->red_lines; }},
        {"disagreement of q",
         [](Negotiation& all) { all.preferences[1]->disagreement = DisagreementByWar{}; }},
        {"that s has preferences", [](Negotiation& all) { all.preferences[3].reset(); }},
        {"belief of q", [](Negotiation& all) { all.war->beliefs[0]->stalemate.reset(); }},
        {"that q has a belief", [](Negotiation& all) { all.war->beliefs[0].reset(); }},
        {"payoffs of q", [](Negotiation& all) { all.war->payoffs[0]->cost.reset(); }},
        {"cost of a battle to q", [](Negotiation& all) { all.war->attrition->cost[0].reset(); }},
        {"shift", [](Negotiation& all) { all.war->shift.reset(); }},
        {"first strike", [](Negotiation& all) { all.war->first_strike.reset(); }},
        {"prior strength", [](Negotiation& all) { all.war->prior_strength.reset(); }},
        {"risk of q", [](Negotiation& all) { all.risks.pop_back(); }},
        {"phases", [](Negotiation& all) { all.phases.reset(); }},
        {"positions", [](Negotiation& all) { all.positions.clear(); }},
        {"indicators", [](Negotiation& all) { all.indicators.clear(); }},
        {"levers", [](Negotiation& all) { all.levers.clear(); }},
        {"together", [](Negotiation& all) { all.together.clear(); }},
        {"graph", [](Negotiation& all) { all.graph.reset(); }},
    };
    return changes;
}

TEST(SharedWith, IsTheSameWhateverIsHidden) {
    const Negotiation all = rich_case();
    const Negotiation shared = shared_with(all, p);
    Negotiation all_changed = all;
    for (const auto& [name, change] : hidden_from_p()) {
        Negotiation changed = all;
        change(changed);
        ASSERT_NE(changed, all) << name;
        EXPECT_EQ(shared_with(changed, p), shared) << name;
        change(all_changed);
    }
    EXPECT_EQ(shared_with(all_changed, p), shared);
}

TEST(SharedWith, ShowsAChangeOfAnythingThatIsNotHidden) {
    const std::vector<Change> changes{
        {"title", [](Negotiation& all) { all.title = "other"; }},
        {"a source of an offer", [](Negotiation& all) { all.sources[0].title = "other"; }},
        {"a source of an answer", [](Negotiation& all) { all.sources[1].date = "other"; }},
        {"a source of a number", [](Negotiation& all) { all.sources[2].url = "other"; }},
        {"a name", [](Negotiation& all) { all.parties[1].name = "other"; }},
        {"a role", [](Negotiation& all) { all.parties[1].role = Role::guarantor; }},
        {"a veto", [](Negotiation& all) { all.parties[2].veto = true; }},
        {"agreement", [](Negotiation& all) { all.agreement.reset(); }},
        {"an issue", [](Negotiation& all) { all.issues[0].label = "other"; }},
        {"a constraint", [](Negotiation& all) { all.constraints[0].norm.clear(); }},
        {"own points", [](Negotiation& all) { all.preferences[0]->issues[0] = {}; }},
        {"why of own", [](Negotiation& all) { all.preferences[0]->interactions[0].because = ""; }},
        {"own red line", [](Negotiation& all) { all.preferences[0]->red_lines.clear(); }},
        {"own belief", [](Negotiation& all) { all.war->beliefs[1].reset(); }},
        {"own payoffs", [](Negotiation& all) { all.war->payoffs[1]->cost.reset(); }},
        {"own cost of a battle", [](Negotiation& all) { all.war->attrition->cost[1].reset(); }},
        {"the line of battles", [](Negotiation& all) { all.war->attrition->start = 1; }},
        {"own risk", [](Negotiation& all) { all.risks[0].from.reset(); }},
        {"a round", [](Negotiation& all) { all.rounds[0].place = "other"; }},
        {"an offer", [](Negotiation& all) { all.offers[0].date = "other"; }},
        {"an answer", [](Negotiation& all) { all.offers[0].answers[0].quote = "other"; }},
    };
    for (const auto& [name, change] : changes) {
        Negotiation changed = rich_case();
        change(changed);
        EXPECT_NE(shared_with(changed, p), shared_with(rich_case(), p)) << name;
    }
}

TEST(SharedWith, SharesNothingMoreTheSecondTime) {
    for (std::size_t party = 0; party < rich_case().parties.size(); ++party) {
        const Negotiation once = shared_with(rich_case(), PartyId(party));
        EXPECT_EQ(shared_with(once, PartyId(party)), once);
    }
}

/// The same for `party`, all else changed that it must not learn of.
Negotiation with_other_secrets(Negotiation all, PartyId party, const Negotiation& other,
                               Random& random) {
    all.about = all.notes = "other";
    all.sources.push_back({"other", "", "Other", "", ""});
    for (std::size_t index = 0; index < all.parties.size(); ++index) {
        if (PartyId(index) == party) {
            continue;
        }
        all.parties[index].keep_private = random.chance(50);
        all.parties[index].channels = {party};
        auto& preference = all.preferences[index];
        if (preference && random.chance(70)) {
            std::reverse(preference->issues.begin(), preference->issues.end());
            preference->weights = UnknownWeights{};
            preference->interactions.clear();
            preference->red_lines = {Condition{{{IssueId(0), {OptionId(1)}}}}};
            preference->disagreement = UncertainNumber::exact(Decimal(random.between(-9, 9)));
        } else {
            preference.reset();
        }
    }
    if (all.war) {
        for (std::size_t side = 0; side < 2; ++side) {
            if (all.war->sides.at(side) != party) {
                all.war->beliefs.at(side).reset();
                all.war->payoffs.at(side)->prevail = UncertainNumber::exact(Decimal(99));
            }
        }
    }
    std::erase_if(all.risks, [&](const Risk& risk) { return risk.borne_by != party; });
    all.phases = other.phases;
    all.positions = other.positions;
    all.indicators = other.indicators;
    all.levers = other.levers;
    all.together = other.together;
    all.graph = other.graph;
    return all;
}

TEST(SharedWith, MakesCasesEqualThatDifferOnlyInWhatIsHidden) {
    Random random(91);
    const Negotiation other = rich_case();
    std::size_t sheets = 0;
    for (int round = 0; round < 150; ++round) {
        const Negotiation one = read_case(random_case(random));
        for (std::size_t index = 0; index < one.parties.size(); ++index) {
            const PartyId party(index);
            const Negotiation shared = shared_with(one, party);
            const Negotiation other_shared =
                shared_with(with_other_secrets(one, party, other, random), party);
            ASSERT_EQ(shared, other_shared);
            EXPECT_EQ(format::to_value(shared), format::to_value(other_shared));
            const Sheet sheet = sheet_of(shared, party, {}).value();
            EXPECT_EQ(to_value(shared, sheet),
                      to_value(other_shared, sheet_of(other_shared, party, {}).value()));
            sheets += sheet.withheld.empty() ? 1U : 0U;
        }
    }
    EXPECT_GT(sheets, 300);
}

}  // namespace
}  // namespace irenic::analysis
