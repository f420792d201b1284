#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/format/case_file.hpp"

namespace irenic::test_support {

/// A case written down as tables. Parties are p0, p1, ..., issues i0, i1, ..., options o0, o1, ...
struct PlainCase {
    using Row = std::vector<std::string>;  ///< by party, numbers as text

    std::vector<std::vector<Row>> points;  ///< by issue, by option
    Row disagreement;                      ///< every party of this list must agree
    std::vector<std::string>
        preferences;     ///< by party: further keys, as in "red_lines: [{i0: o1}]"
    std::string blocks;  ///< further lines of the case
};

inline std::string numbered(std::string_view letter, std::size_t number) {
    return std::string(letter) + std::to_string(number);
}

/// Adds `item` to a comma-separated text.
inline void list_on(std::string& text, const std::string& item) {
    text += (text.empty() ? "" : ", ") + item;
}

inline std::string options_text(std::size_t count) {
    std::string options;
    for (std::size_t option = 0; option < count; ++option) {
        list_on(options, numbered("o", option));
    }
    return "[" + options + "]";
}

inline std::string points_text(const PlainCase& plain, std::size_t party) {
    std::string issues;
    for (std::size_t issue = 0; issue < plain.points.size(); ++issue) {
        std::string options;
        for (std::size_t option = 0; option < plain.points[issue].size(); ++option) {
            list_on(options, numbered("o", option) + ": " + plain.points[issue][option][party]);
        }
        list_on(issues, numbered("i", issue) + ": {" + options + "}");
    }
    return "points: {" + issues + "}";
}

inline std::string to_text(const PlainCase& plain) {
    std::string parties;
    std::string issues;
    std::string preferences;
    for (std::size_t issue = 0; issue < plain.points.size(); ++issue) {
        list_on(issues, numbered("i", issue) +
                            ": {options: " + options_text(plain.points[issue].size()) + "}");
    }
    for (std::size_t party = 0; party < plain.disagreement.size(); ++party) {
        list_on(parties, numbered("p", party) + ": {}");
        preferences += "  " + numbered("p", party) + ": {" + points_text(plain, party) +
                       ", disagreement: " + plain.disagreement[party];
        if (party < plain.preferences.size() && !plain.preferences[party].empty()) {
            preferences += ", " + plain.preferences[party];
        }
        preferences += "}\n";
    }
    return "irenic: 1\nparties: {" + parties + "}\nissues: {" + issues + "}\npreferences:\n" +
           preferences + plain.blocks;
}

/// The case in `text`; throws where it is not well-formed.
inline Negotiation read_case(const std::string& text) {
    return format::parse_case(text, "case.yaml").value().negotiation;
}

inline Negotiation read_case(const PlainCase& plain) { return read_case(to_text(plain)); }

}  // namespace irenic::test_support
