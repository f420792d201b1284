#include "irenic/talks/beliefs/reaction.hpp"

#include <gtest/gtest.h>

namespace irenic::talks {
namespace {

TEST(Reaction, LeavesOutARefusalThatARedLineExplains) {
    Offer offer;
    offer.by = PartyId(0);
    for (const std::size_t party : {0U, 1U}) {
        OfferAnswer& answer = offer.answers.emplace_back();
        answer.party = PartyId(party);
        answer.is = AnswerKind::countered;
        EXPECT_TRUE(reaction_by_worth(offer, PartyId(party), false).refused);
        EXPECT_FALSE(reaction_by_worth(offer, PartyId(party), true).refused);
    }
    EXPECT_TRUE(reaction_by_worth(offer, PartyId(0), true).agreed);
}

}  // namespace
}  // namespace irenic::talks
