#pragma once

#include <string>
#include <vector>

#include "plain_case.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// A random case in which options of two issues, three each, call for deliverables: parties p0, p1,
/// ..., deliverables d0, d1, ..., some peace and war values given and some not. Whole numbers but
/// for detection and discount.
class RandomFollows {
public:
    static constexpr std::size_t issues = 2;
    static constexpr std::size_t options = 3;

    explicit RandomFollows(std::uint64_t seed) : random_(seed), parties_(random_.size(2, 3)) {}

    Negotiation make() {
        PlainCase plain;
        plain.points.assign(issues, std::vector(options, PlainCase::Row(parties_)));
        for (auto& issue : plain.points) {
            for (auto& row : issue) {
                for (auto& points : row) {
                    points = number(0, 9);
                }
            }
        }
        for (std::size_t party = 0; party < parties_; ++party) {
            plain.disagreement.push_back(number(0, 5));
        }
        plain.blocks =
            "phases:\n  package: {i0: o0}\n  deliverables: {" + deliverables() + "}\n" + around();
        return test_support::read_case(plain);
    }

private:
    std::string number(int low, int high) { return std::to_string(random_.between(low, high)); }

    std::string by_party(int low, int high, int percent) {
        std::string text;
        for (std::size_t party = 0; party < parties_; ++party) {
            if (random_.chance(percent)) {
                list_on(text, numbered("p", party) + ": " + number(low, high));
            }
        }
        return "{" + text + "}";
    }

    std::string deliverables() {
        std::string text;
        for (std::size_t at = 0; at < count_; ++at) {
            std::string after;
            for (std::size_t before = 0; before < at; ++before) {
                if (random_.chance(20) && !(grouped_ && at == 1)) {
                    list_on(after, numbered("d", before));
                }
            }
            const std::size_t giver = random_.below(parties_);
            list_on(text, numbered("d", at) + ": {giver: " + numbered("p", giver) + ", cost: {" +
                              numbered("p", giver) + ": " + number(0, 4) +
                              "}, value: " + by_party(0, 5, 50) +
                              ", shift: " + by_party(-2, 2, 20) + ", after: [" + after + "]" +
                              (random_.chance(20) ? ", tranches: 2" : "") +
                              (random_.chance(30) ? ", obligation: true" : "") +
                              (random_.chance(15) ? ", detect: 0.5" : "") +
                              (random_.chance(25) ? ", deadline: 2" : "") + "}");
        }
        return text;
    }

    std::string around() {
        std::string text;
        if (grouped_) {
            text += "  simultaneous: [[d0, d1]]\n";
        }
        if (random_.chance(40)) {
            text += "  peace: " + by_party(0, 8, 50) + "\n";
        }
        if (random_.chance(40)) {
            text += "  war: " + by_party(0, 8, 50) + "\n";
        }
        if (random_.chance(30)) {
            text += "  guarantees: {p0: {amount: 2}}\n";
        }
        if (random_.chance(15)) {
            text += "  discount: 0.8\n";
        }
        std::string follows;
        for (std::size_t issue = 0; issue < issues; ++issue) {
            std::string by_option;
            for (std::size_t option = 0; option < options; ++option) {
                const std::string ids = some();
                const bool first = issue == 0 && option == 0;
                list_on(by_option,
                        numbered("o", option) + ": [" + (first && ids.empty() ? "d0" : ids) + "]");
            }
            list_on(follows, numbered("i", issue) + ": {" + by_option + "}");
        }
        return text + "  follows: {" + follows + "}\n";
    }

    /// In half of the cases never the last one, which so is part of every plan.
    std::string some() {
        std::string text;
        for (std::size_t at = 0; at < named_; ++at) {
            if (random_.chance(35)) {
                list_on(text, numbered("d", at));
            }
        }
        return text;
    }

    Random random_;
    std::size_t parties_;
    std::size_t count_ = random_.size(2, 4);
    std::size_t named_ = count_ - random_.below(2);
    bool grouped_ = random_.chance(30);
};

}  // namespace irenic::test_support
