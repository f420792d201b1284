#pragma once

#include <string>

namespace irenic::test_support {

/// Two parties with uncertain values of no agreement, a donor, and what else is given.
inline std::string recorded_talks(const std::string& offers, const std::string& of_p = "",
                                  const std::string& blocks = "") {
    return "irenic: 1\nparties: {p: {}, q: {}, d: {role: donor}}\n"
           "issues: {x: {options: [a, b, c]}, y: {options: [d, e]}}\n"
           "preferences:\n"
           "  p: {points: {x: {a: 9, b: 6}, y: {d: 2}}, disagreement: [1, 8]" +
           of_p +
           "}\n"
           "  q: {points: {x: {b: 4, c: 8}, y: {e: 3}}, disagreement: [1, 7]}\n"
           "constraints: [{never: {x: c, y: d}}]\n" +
           (offers.empty() ? "" : "offers: [" + offers + "]\n") + blocks;
}

}  // namespace irenic::test_support
