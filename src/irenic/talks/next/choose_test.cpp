#include "irenic/talks/next/choose.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_texts.hpp"

namespace irenic::talks {
namespace {

using test_support::all_texts;
using test_support::open_talks;
using test_support::read_case;

/// The package that is put first where all texts are accepted in all versions.
std::vector<std::size_t> first_of(const std::string& issues, const std::string& g,
                                  const std::string& h) {
    const auto talks =
        open_talks(read_case("irenic: 1\nparties: {g: {}, h: {}}\nissues: {" + issues +
                             "}\npreferences:\n  g: {points: {" + g +
                             "}, disagreement: 0}\n  h: {points: {" + h + "}, disagreement: 0}\n"),
                   64)
            .value();
    const Candidates texts = all_texts(talks);
    const auto chosen = worth_proposing(*talks.centre, *talks.willingness, texts, nullptr, 1);
    std::vector<std::size_t> options;
    for (const OptionId option : texts.texts.at(chosen.at(0)).options) {
        options.push_back(option.at());
    }
    return options;
}

TEST(WorthProposing, PrefersOfEqualTextsTheOneThatLeavesFewerDutiesUnmet) {
    EXPECT_EQ(first_of("aid: {options: [low, more], obligation: true}", "aid: {low: 2, more: 1}",
                       "aid: {low: 2, more: 1}"),
              std::vector<std::size_t>{1});
}

TEST(WorthProposing, PrefersOfEqualTextsOneThatNoOtherLeavesBehind) {
    EXPECT_EQ(first_of("x: {options: [a, b]}", "x: {a: 1, b: 2}", "x: {a: 1, b: 1}"),
              std::vector<std::size_t>{1});
}

TEST(WorthProposing, PrefersOfEqualTextsTheOneThatLeavesNobodyFarBehind) {
    EXPECT_EQ(first_of("x: {options: [a, b, c]}", "x: {a: 0, b: 5, c: 9}", "x: {a: 9, b: 6, c: 0}"),
              std::vector<std::size_t>{1});
}

}  // namespace
}  // namespace irenic::talks
