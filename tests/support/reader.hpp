#pragma once

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/base/sha256.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"
#include "parse_lines.hpp"

namespace irenic::test_support {

/// One built-in lexicon for all tests of a program.
inline const record::Lexicon& built_in_lexicon() {
    static const record::Lexicon lexicon = record::make_lexicon({}).value();
    return lexicon;
}

inline record::Document plain_document(const std::string& text, const std::string& date = "") {
    record::Document document;
    document.id = "brief";
    document.path = "brief.txt";
    document.date = date;
    document.encoding = "UTF-8";
    document.sha256 = sha256_hex(text);
    document.text = text;
    return document;
}

inline record::Reading read_all(const record::Document& document) {
    auto reading = record::read(document, built_in_lexicon(), english(), Stop{}, {});
    EXPECT_TRUE(reading) << (reading ? "" : reading.error().what);
    return reading ? std::move(*reading) : record::Reading{};
}

inline record::Reading read_text(const std::string& text) { return read_all(plain_document(text)); }

inline std::string ids_of(const std::vector<record::Participant>& participants) {
    std::string ids;
    for (const record::Participant& one : participants) {
        ids += (ids.empty() ? "" : " ") + one.id;
    }
    return ids.empty() ? "-" : ids;
}

/// "reject 1246 happened: chile > peru; truce=permanent": what an act says.
inline std::string line_of(const record::Act& act) {
    std::string line(name_of(act.kind));
    line += " " + (act.cameo.empty() ? "-" : act.cameo) + " ";
    line += name_of(act.tense);
    line += ": " + ids_of(act.actors) + " > " + ids_of(act.recipients);
    for (const record::IssueTouched& touched : act.issues) {
        line += "; " + touched.issue + (touched.option.empty() ? "" : "=") + touched.option;
    }
    return line;
}

inline std::vector<std::string> lines_of(const record::Reading& reading) {
    std::vector<std::string> lines;
    for (const record::Act& act : reading.acts) {
        lines.push_back(line_of(act));
    }
    return lines;
}

/// A text, and the lines of all acts that it must be read as having, in order.
struct ActsOf {
    std::string text;
    std::vector<std::string> acts;
};

inline void expect_acts(const std::vector<ActsOf>& expected) {
    for (const ActsOf& one : expected) {
        EXPECT_EQ(lines_of(read_text(one.text)), one.acts) << one.text;
    }
}

}  // namespace irenic::test_support
