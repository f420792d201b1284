#include "irenic/model/reaction.hpp"

#include <gtest/gtest.h>

namespace irenic {
namespace {

TEST(Reaction, TellsWhatAPartyDidWithAnOffer) {
    Offer offer;
    offer.by = PartyId(0);
    offer.backed_by = {PartyId(1)};
    for (const AnswerKind kind :
         {AnswerKind::accepted, AnswerKind::countered, AnswerKind::rejected, AnswerKind::pending}) {
        OfferAnswer& answer = offer.answers.emplace_back();
        answer.party = PartyId(offer.answers.size() + 1);
        answer.is = kind;
    }
    for (const std::size_t party : {0U, 1U, 2U}) {
        EXPECT_TRUE(reaction_to(offer, PartyId(party)).agreed);
        EXPECT_FALSE(reaction_to(offer, PartyId(party)).refused);
    }
    for (const std::size_t party : {3U, 4U}) {
        EXPECT_FALSE(reaction_to(offer, PartyId(party)).agreed);
        EXPECT_TRUE(reaction_to(offer, PartyId(party)).refused);
    }
    for (const std::size_t party : {5U, 6U}) {
        EXPECT_FALSE(reaction_to(offer, PartyId(party)).agreed);
        EXPECT_FALSE(reaction_to(offer, PartyId(party)).refused);
    }
}

}  // namespace
}  // namespace irenic
