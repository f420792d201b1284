#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "plain_case.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// What random cases with phases may hold beside deliverables.
struct PhaseCaseFeatures {
    std::size_t parties = 2;
    std::size_t most_deliverables = 5;
    int most_tranches = 3;
    bool alike = false;      ///< several deliverables that differ in nothing but their id
    bool groups = false;     ///< of tranches as many, or not
    bool detection = false;  ///< with false alarms
    bool discount = false;
    bool standing = false;
    bool deadlines = false;
    bool merged = false;
};

/// Writes the text of a random case: parties p0, p1, ... in `peace`, and a donor d; deliverables
/// d0, d1, ... that wait only for such as have a lower number.
class RandomPhaseCase {
public:
    RandomPhaseCase(Random& random, const PhaseCaseFeatures& features)
        : random_(random), features_(features) {}

    std::string text() {
        std::string parties = "d: {role: donor}";
        for (std::size_t party = 0; party < features_.parties; ++party) {
            list_on(parties, numbered("p", party) + ": {}");
        }
        std::string text = "irenic: 1\nparties: {" + parties + "}\nphases:\n  deliverables:\n";
        text += deliverables();
        text += "  peace: {" + by_party(0, 30, 100) + "}\n";
        text += "  war: {" + by_party(0, 15, 100) + "}\n";
        return text + around();
    }

private:
    std::string number(int low, int high) {
        const std::string whole = std::to_string(random_.between(low, high));
        return random_.chance(15) ? whole + ".5" : whole;
    }

    std::string by_party(int low, int high, int percent) {
        std::string numbers;
        for (std::size_t party = features_.parties; party > 0; --party) {
            if (random_.chance(percent)) {
                list_on(numbers, numbered("p", party - 1) + ": " + number(low, high));
            }
        }
        return numbers;
    }

    std::string deliverables() {
        const std::size_t count = random_.size(2, features_.most_deliverables);
        std::string text;
        std::string kind;
        for (std::size_t index = 0; index < count; ++index) {
            if (kind.empty() || !features_.alike || random_.chance(50)) {
                kind = deliverable(index);
            }
            text += "    " + numbered("d", index) + ": {" + kind +
                    ", tranches: " + std::to_string(random_.between(1, features_.most_tranches)) +
                    "}\n";
        }
        deliverables_ = count;
        return text;
    }

    std::string deliverable(std::size_t index) {
        const std::size_t giver = random_.below(features_.parties + 1);
        const bool donor = giver == features_.parties;
        std::string text = "giver: " + (donor ? "d" : numbered("p", giver));
        if (!donor) {
            text += ", cost: {" + numbered("p", giver) + ": " + number(0, 9) + "}";
        }
        text += ", value: {" + by_party(0, 9, 60) + "}";
        text += ", shift: {" + by_party(-3, 3, 30) + "}";
        std::string after;
        for (std::size_t before = 0; before < index; ++before) {
            if (random_.chance(20)) {
                list_on(after, numbered("d", before));
            }
        }
        text += ", after: [" + after + "]";
        if (features_.detection && random_.chance(60)) {
            text += random_.chance(50) ? ", detect: 0.8" : ", detect: 0.7, false_alarm: 0.1";
        }
        if (features_.deadlines && random_.chance(30)) {
            text += ", deadline: " + std::to_string(random_.between(3, 9));
        }
        if (features_.merged && random_.chance(50)) {
            text += ", capacity: " + std::to_string(random_.between(1, 2));
        }
        return text;
    }

    /// All that stands beside deliverables, peace and war.
    std::string around() {
        std::string text;
        if (features_.groups) {
            std::vector<std::string> ids;
            for (std::size_t index = 0; index < deliverables_; ++index) {
                ids.push_back(numbered("d", index));
            }
            random_.shuffle(ids);
            text += "  simultaneous: [[" + ids[0] + ", " + ids[1] +
                    (ids.size() > 4 ? "], [" + ids[2] + ", " + ids[3] : "") + "]]\n";
        }
        if (features_.discount) {
            text += random_.chance(50) ? "  discount: 0.9\n" : "  discount: 0.85\n";
        }
        if (features_.standing) {
            text += "  guarantees: {p0: {amount: 3, until_step: " +
                    std::to_string(random_.between(0, 4)) + "}, p1: {amount: 1.5}}\n";
        }
        if (features_.merged) {
            text += "  steps_at_most: " + std::to_string(random_.between(2, 4)) + "\n";
        }
        return text;
    }

    Random& random_;
    const PhaseCaseFeatures& features_;
    std::size_t deliverables_ = 0;
};

}  // namespace irenic::test_support
