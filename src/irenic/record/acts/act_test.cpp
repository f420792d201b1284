#include "irenic/record/acts/act.hpp"

#include <gtest/gtest.h>

namespace irenic::record {
namespace {

TEST(ActKind, IsFoundByItsName) {
    for (int index = 0; index <= static_cast<int>(ActKind::force); ++index) {
        const auto kind = static_cast<ActKind>(index);
        EXPECT_EQ(find_act_kind(name_of(kind)), kind);
    }
    EXPECT_EQ(name_of(ActKind::propose), "propose");
    EXPECT_EQ(name_of(ActKind::commitment_concern), "commitment_concern");
    EXPECT_EQ(name_of(ActKind::force), "force");
    EXPECT_EQ(find_act_kind("Propose"), std::nullopt);
    EXPECT_EQ(find_act_kind(""), std::nullopt);
}

TEST(ActTense, IsFoundByItsName) {
    EXPECT_EQ(name_of(ActTense::happened), "happened");
    EXPECT_EQ(find_act_tense("expected"), ActTense::expected);
    EXPECT_EQ(find_act_tense("denied"), ActTense::denied);
    EXPECT_EQ(find_act_tense("past"), std::nullopt);
}

}  // namespace
}  // namespace irenic::record
