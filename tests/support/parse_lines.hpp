#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/record/syntax/parser.hpp"

namespace irenic::test_support {

/// One parser for all tests of a program: its dictionary takes a while to load.
inline record::Parser& english() {
    static record::Parser parser = record::Parser::make().value();
    return parser;
}

inline std::string_view name_of(record::Relation relation) {
    static constexpr std::array<std::string_view, 12> names = {
        "subject",   "object",    "oblique",  "complement", "adverbial", "compound",
        "adjective", "possessor", "attached", "apposition", "relative",  "conjunct"};
    return names.at(static_cast<std::size_t>(relation));
}

/// "oblique:by freed army": what an arc says.
inline std::string line_of(const record::Parse& parse, const record::Arc& arc) {
    std::string line(name_of(arc.relation));
    line += arc.label.empty() ? "" : ":" + arc.label;
    return line + " " + parse.words[arc.head].text + " " + parse.words[arc.dependent].text;
}

inline std::vector<std::string> lines_of(const record::Parse& parse) {
    std::vector<std::string> lines;
    for (const record::Arc& arc : parse.arcs) {
        lines.push_back(line_of(parse, arc));
    }
    return lines;
}

/// "freed past passive not": what a verb says of itself.
inline std::string line_of(const record::Parse& parse, const record::Verb& verb) {
    static constexpr std::array<std::string_view, 4> tenses = {" past", " present", " future", ""};
    std::string line = parse.words[verb.word].text;
    line += tenses.at(static_cast<std::size_t>(verb.tense));
    line += verb.perfect ? " perfect" : "";
    line += verb.progressive ? " progressive" : "";
    line += verb.passive ? " passive" : "";
    line += verb.negated ? " not" : "";
    line += verb.conditional ? " conditional" : "";
    line += verb.finite ? "" : " bare";
    return line + (verb.modal.empty() ? "" : " " + verb.modal);
}

inline std::vector<std::string> verb_lines_of(const record::Parse& parse) {
    std::vector<std::string> lines;
    for (const record::Verb& verb : parse.verbs) {
        lines.push_back(line_of(parse, verb));
    }
    return lines;
}

inline bool is_among(const std::vector<std::string>& lines, std::string_view line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// A sentence, arcs that its parse must have, and some that it must not have.
struct ArcsOf {
    std::string_view sentence;
    std::initializer_list<std::string_view> has;
    std::initializer_list<std::string_view> lacks = {};
};

inline void expect_arcs(std::initializer_list<ArcsOf> expected) {
    for (const ArcsOf& one : expected) {
        const record::Parse parse = english().parse(one.sentence);
        const std::vector<std::string> lines = lines_of(parse);
        EXPECT_EQ(parse.coverage, record::Coverage::full) << one.sentence;
        for (const std::string_view line : one.has) {
            EXPECT_TRUE(is_among(lines, line)) << one.sentence << "\nlacks " << line << "\n"
                                               << testing::PrintToString(lines);
        }
        for (const std::string_view line : one.lacks) {
            EXPECT_FALSE(is_among(lines, line)) << one.sentence << "\nhas " << line;
        }
    }
}

/// A sentence, and what its verbs say of themselves, in order.
struct VerbsOf {
    std::string_view sentence;
    std::vector<std::string> verbs;
};

inline void expect_verbs(const std::vector<VerbsOf>& expected) {
    for (const VerbsOf& one : expected) {
        EXPECT_EQ(verb_lines_of(english().parse(one.sentence)), one.verbs) << one.sentence;
    }
}

}  // namespace irenic::test_support
