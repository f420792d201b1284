#include "irenic/record/syntax/names_alike.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/parse_lines.hpp"

namespace irenic::record {
namespace {

using test_support::english;
using test_support::is_among;
using test_support::lines_of;

constexpr std::array<std::string_view, 26> names = {"Kenya",
                                                    "Egypt",
                                                    "Honduras",
                                                    "Laos",
                                                    "Cyprus",
                                                    "Mauritius",
                                                    "Wales",
                                                    "Tunis",
                                                    "Hamas",
                                                    "Fatah",
                                                    "Hezbollah",
                                                    "Zebdon",
                                                    "Korvas",
                                                    "Meldens",
                                                    "the United States",
                                                    "the United Nations",
                                                    "the Emirates",
                                                    "the Philippines",
                                                    "the Netherlands",
                                                    "the Maldives",
                                                    "Saudi Arabia",
                                                    "North Korea",
                                                    "Boko Haram",
                                                    "Ana Silva",
                                                    "Juan Rojas",
                                                    "Tom Davis"};

constexpr std::array<std::string_view, 13> patterns = {"@ threatened Mali.",
                                                       "@ proposed a truce.",
                                                       "@ demanded the release of prisoners.",
                                                       "@ demanded that Mali leave the town.",
                                                       "@ rejected the plan.",
                                                       "@ agreed to free two hostages.",
                                                       "@ was accused by Mali.",
                                                       "@ did not accept the offer.",
                                                       "@ said it would leave the town.",
                                                       "The envoy met with @ in Cairo.",
                                                       "Mali threatened @.",
                                                       "The envoy urged @ to sign the deal.",
                                                       "The plan was rejected by @."};

std::string sentence_of(std::string_view pattern, std::string_view name) {
    std::string sentence(pattern);
    sentence.replace(sentence.find('@'), 1, name);
    sentence.front() = static_cast<char>(sentence.front() == 't' ? 'T' : sentence.front());
    return sentence;
}

/// The lines of a parse, with "@" for the last word of the name, and without what ties the name
/// itself together.
std::vector<std::string> lines_about(std::string_view pattern, std::string_view name) {
    const Parse parse = english().parse(sentence_of(pattern, name));
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    std::vector<std::string> lines;
    for (std::string line : lines_of(parse)) {
        const std::size_t at = line.find(" " + std::string(last));
        if (at != std::string::npos) {
            line.replace(at + 1, last.size(), "@");
        }
        if (!line.starts_with("compound @")) {
            lines.push_back(line);
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

TEST(NamesAlike, AllNamesGetTheSameArcs) {
    for (const std::string_view pattern : patterns) {
        const auto expected = lines_about(pattern, "Kenya");
        EXPECT_TRUE(std::any_of(expected.begin(), expected.end(), [](const std::string& line) {
            return line.ends_with(" @");
        })) << pattern;
        for (const std::string_view name : names) {
            EXPECT_EQ(lines_about(pattern, name), expected) << sentence_of(pattern, name);
        }
    }
}

TEST(NamesAlike, PluralPeoplesStayPlural) {
    for (const std::string_view people : {"Serbs", "Palestinians", "Kurds", "Egyptians"}) {
        const std::string name(people);
        const auto lines = lines_of(english().parse("The " + name + " reject the plan."));
        EXPECT_TRUE(is_among(lines, "subject reject " + name)) << name;
        EXPECT_TRUE(is_among(lines, "object reject plan")) << name;
    }
}

TEST(NamesAlike, LeavesCommonWordsThatOpenASentence) {
    std::u32string text = U"Talks failed.";
    const auto words = split_words("Talks failed.");
    make_names_alike(
        words, outline_of(words), [](const std::string& word) { return word == "talks"; }, text);
    EXPECT_EQ(text, U"Talks failed.");
}

TEST(NamesAlike, KeepsPositions) {
    const std::string sentence = "Hamas met Serbs.";
    const auto words = split_words(sentence);
    std::u32string text(sentence.begin(), sentence.end());
    make_names_alike(words, outline_of(words), [](const std::string&) { return false; }, text);
    EXPECT_EQ(text, U"Hamax met Finns.");
}

}  // namespace
}  // namespace irenic::record
