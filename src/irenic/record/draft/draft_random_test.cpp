#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"
#include "../../../../tests/support/random_acts.hpp"
#include "irenic/record/draft/draft.hpp"

namespace irenic::record {
namespace {

using test_support::brief;
using test_support::Random;
using test_support::RandomActs;
using test_support::river_lexicon;

constexpr std::uint64_t times = 2000;

std::string swapped(const std::string& id) {
    if (id == "p0") {
        return "p1";
    }
    return id == "p1" ? "p0" : id;
}

/// The same acts with p0 and p1 in each other's place.
std::vector<Act> mirrored(std::vector<Act> acts) {
    for (Act& act : acts) {
        for (auto* participants : {&act.actors, &act.recipients}) {
            for (Participant& participant : *participants) {
                participant.id = swapped(participant.id);
            }
        }
    }
    return acts;
}

Negotiation mirrored(Negotiation negotiation) {
    for (Party& party : negotiation.parties) {
        party.id = swapped(party.id);
        party.name = swapped(party.name);
    }
    return negotiation;
}

Negotiation without_risk_names(Negotiation negotiation) {
    for (Risk& risk : negotiation.risks) {
        risk.name.clear();
    }
    return negotiation;
}

TEST(DraftOfRandomActs, IsMirroredWhereTwoPartiesChangePlaces) {
    int drafted = 0;
    for (std::uint64_t seed = 0; seed < times; ++seed) {
        Random random(seed);
        const auto acts = RandomActs(random, river_lexicon(), {}).list();
        const auto straight = make_draft(acts, {brief()}, {}, river_lexicon());
        const auto other = make_draft(mirrored(acts), {brief()}, {}, river_lexicon());
        ASSERT_EQ(straight.has_value(), other.has_value()) << seed;
        if (straight) {
            ++drafted;
            ASSERT_EQ(without_risk_names(mirrored(straight->negotiation)),
                      without_risk_names(other->negotiation))
                << seed;
        }
    }
    EXPECT_GT(drafted, 500);
}

TEST(DraftOfRandomActs, ReadsNoNumberFromHowOftenVictoryIsClaimed) {
    int wars = 0;
    for (std::uint64_t seed = 0; seed < times; ++seed) {
        Random random(seed);
        auto acts = RandomActs(random, river_lexicon(), {}).list();
        Act claim;
        claim.kind = ActKind::state_belief;
        claim.actors = {{"p0", "they"}};
        claim.recipients = {{"p1", "them"}};
        acts.push_back(claim);
        const auto once = make_draft(acts, {brief()}, {}, river_lexicon());
        acts.insert(acts.end(), random.size(1, 30), claim);
        const auto often = make_draft(acts, {brief()}, {}, river_lexicon());
        ASSERT_EQ(once.has_value(), often.has_value()) << seed;
        if (once) {
            wars += once->negotiation.war ? 1 : 0;
            ASSERT_EQ(once->negotiation.war, often->negotiation.war) << seed;
        }
    }
    EXPECT_GT(wars, 500);
}

}  // namespace
}  // namespace irenic::record
