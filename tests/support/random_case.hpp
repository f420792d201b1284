#pragma once

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

#include "plain_case.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// How rich random cases are.
struct RandomCaseKind {
    std::size_t most_principals = 5;
    std::size_t most_issues = 5;
    std::size_t most_options = 4;
    bool agreements = true;  ///< nested agreement, veto_on, parties without a vote
};

/// Writes the text of a random case: principals p0, p1, ..., possibly a sponsor s with veto_on, an
/// affected party a, a mediator m without preferences; issues i0, i1, ..., options o0, o1, ...
class RandomCase {
public:
    RandomCase(Random& random, const RandomCaseKind& kind) : random_(random), kind_(kind) {}

    std::string text() {
        choose_size();
        std::string text = "irenic: 1\n";
        text += "parties: {" + parties() + "}\n";
        text += "issues: {" + issues() + "}\n";
        if (kind_.agreements && random_.chance(35)) {
            text += "agreement: {" + clause(2) + "}\n";
        }
        if (random_.chance(60)) {
            text += "constraints: [" + several(1, 3, [&] { return constraint(); }) + "]\n";
        }
        with_offers_ = random_.chance(40);
        text += preferences();
        if (with_war_) {
            text += war();
        }
        if (random_.chance(35)) {
            text += "risks: {" + risks() + "}\n";
        }
        if (with_offers_) {
            text += "offers: [" + several(1, 2, [&] { return offer(); }) + "]\n";
        }
        return text;
    }

private:
    void choose_size() {
        principals_ = random_.size(1, kind_.most_principals);
        if (principals_ == 1) {
            principals_ = random_.size(1, kind_.most_principals);  // one alone is rare
        }
        for (std::size_t principal = 0; principal < principals_; ++principal) {
            voters_.push_back(numbered("p", principal));
        }
        valued_ = voters_;
        if (kind_.agreements && random_.chance(25)) {
            valued_.emplace_back("s");
        }
        if (random_.chance(25)) {
            valued_.emplace_back("a");
        }
        for (std::size_t issue = random_.size(2, kind_.most_issues); issue-- > 0;) {
            options_.push_back(random_.size(2, kind_.most_options));
        }
        with_war_ = principals_ == 2 && random_.chance(20);
        places_ = random_.one_of<int>({0, 0, 0, 1, 2, 4, 9});
    }

    bool has(const std::string& party) const {
        return std::count(valued_.begin(), valued_.end(), party) > 0;
    }

    std::string parties() {
        std::string text;
        for (const std::string& party : voters_) {
            list_on(text, party + ": {}");
        }
        list_on(text, "m: {role: mediator}");
        if (has("s")) {
            const std::size_t first = random_.below(options_.size());
            const std::size_t second = random_.below(options_.size());
            std::string issues = numbered("i", first);
            if (first != second) {
                issues += ", " + numbered("i", second);
            }
            list_on(text, "s: {role: sponsor, veto_on: [" + issues + "]}");
        }
        if (has("a")) {
            list_on(text, "a: {role: affected}");
        }
        return text;
    }

    std::string issues() {
        std::string text;
        for (std::size_t issue = 0; issue < options_.size(); ++issue) {
            std::string body = "options: " + options_text(options_[issue]);
            if (random_.chance(30)) {
                body += ", now: " + numbered("o", random_.below(options_[issue]));
            }
            list_on(text, numbered("i", issue) + ": {" + body + "}");
        }
        return text;
    }

    /// all, any or at_least of parties and further clauses.
    std::string clause(int depth) {
        std::vector<std::string> named = voters_;
        named.emplace_back("m");
        if (has("a")) {
            named.emplace_back("a");
        }
        random_.shuffle(named);
        named.resize(random_.size(1, std::min<std::size_t>(3, named.size())));
        if (std::count(named.begin(), named.end(), "m") ==
            static_cast<std::ptrdiff_t>(named.size())) {
            named[0] = voters_[0];
        }
        std::string parts;
        for (const std::string& party : named) {
            list_on(parts, party);
        }
        std::size_t count = named.size();
        if (depth > 0 && random_.chance(50)) {
            list_on(parts, "{" + clause(depth - 1) + "}");
            ++count;
        }
        switch (random_.below(3)) {
            case 0:
                return "all: [" + parts + "]";
            case 1:
                return "any: [" + parts + "]";
            default:
                return "at_least: " + std::to_string(random_.size(1, count)) + ", of: [" + parts +
                       "]";
        }
    }

    std::string several(std::size_t low, std::size_t high,
                        const std::function<std::string()>& make) {
        std::string text;
        for (std::size_t count = random_.size(low, high); count > 0; --count) {
            list_on(text, make());
        }
        return text;
    }

    /// One option, or a list of which any will do.
    std::string some_of(std::size_t issue) {
        if (random_.chance(70)) {
            return numbered("o", random_.below(options_[issue]));
        }
        std::vector<std::size_t> all(options_[issue]);
        std::iota(all.begin(), all.end(), std::size_t{0});
        random_.shuffle(all);
        all.resize(random_.size(1, all.size()));
        std::string text;
        for (const std::size_t option : all) {
            list_on(text, numbered("o", option));
        }
        return "[" + text + "]";
    }

    std::string condition(std::size_t low, std::size_t high) {
        std::vector<std::size_t> all(options_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        random_.shuffle(all);
        all.resize(std::min(all.size(), random_.size(low, high)));
        std::string text;
        for (const std::size_t issue : all) {
            list_on(text, numbered("i", issue) + ": " + some_of(issue));
        }
        return "{" + text + "}";
    }

    std::string constraint() {
        return random_.chance(60) ? "{never: " + condition(2, 3) + "}"
                                  : "{if: " + condition(1, 2) + ", then: " + condition(1, 2) + "}";
    }

    /// A decimal with as many places as the case has.
    std::string number(std::int64_t low, std::int64_t high) {
        std::int64_t unit = 1;
        for (int place = 0; place < places_; ++place) {
            unit *= 10;
        }
        return Decimal::from_mantissa(random_.between(low * unit, high * unit), places_)
            .to_string();
    }

    std::string uncertain(std::int64_t low, std::int64_t high) {
        const std::string value = number(low, high);
        switch (random_.between(1, 20)) {
            case 1:
                return "[" + value + ", " + std::to_string(high + 1) + "]";
            case 2:
                return "{low: " + std::to_string(low - 1) + ", mode: " + value +
                       ", high: " + std::to_string(high + 1) + "}";
            case 3:
                return "{mean: " + value + ", sd: 0.5}";
            case 4:
                return "{is: " + value + ", because: so}";
            default:
                return value;
        }
    }

    /// Ids in tiers, best first; `tiers` of 0 leaves their number free.
    std::string tiers_of(std::vector<std::string> ids, std::size_t tiers = 0) {
        random_.shuffle(ids);
        tiers = tiers == 0 ? random_.size(1, ids.size()) : tiers;
        std::vector<std::string> rows(tiers);
        for (std::size_t index = 0; index < ids.size(); ++index) {
            list_on(rows[index % tiers], ids[index]);
        }
        std::string text;
        for (const std::string& row : rows) {
            list_on(text, row.find(',') == std::string::npos ? row : "[" + row + "]");
        }
        return "{order: [" + text + "]}";
    }

    std::string points_of(std::size_t issue) {
        if (random_.chance(10)) {
            std::vector<std::string> ids;
            for (std::size_t option = 0; option < options_[issue]; ++option) {
                ids.push_back(numbered("o", option));
            }
            return tiers_of(ids);
        }
        std::string text;
        for (std::size_t option = 0; option < options_[issue]; ++option) {
            if (random_.chance(85)) {
                list_on(text, numbered("o", option) + ": " + uncertain(-6, 10));
            }
        }
        return "{" + text + "}";
    }

    /// Lows of at most 0.15, so that six of them leave room; the first high leaves none missing.
    std::string shares(const std::vector<std::string>& valued) {
        std::string text;
        for (const std::string& issue : valued) {
            const std::string low = "0." + std::to_string(random_.between(10, 15));
            const std::string high =
                issue == valued.front() ? "1" : "0." + std::to_string(random_.between(15, 99));
            if (random_.chance(80)) {
                list_on(text, issue + ": " +
                                  (issue != valued.front() && random_.chance(30)
                                       ? low
                                       : "[" + low + ", " + high + "]"));
            }
        }
        return "{shares: {" + text + "}}";
    }

    std::string weights(const std::vector<std::string>& valued) {
        std::vector<std::string> ids;
        for (std::size_t issue = 0; issue < options_.size(); ++issue) {
            ids.push_back(numbered("i", issue));
        }
        switch (random_.between(1, 8)) {
            case 1:
                return "weights: unknown";
            case 2:
                return "weights: " + tiers_of(ids);
            case 3:
            case 4:
                return "weights: {" + random_.one_of(ids) + ": " + number(1, 4) + "}";
            case 5:
                return valued.empty() ? "" : "weights: " + shares(valued);
            default:
                return "";
        }
    }

    std::string disagreement(const std::string& party, bool rescaled) {
        if (with_war_ && party[0] == 'p' && random_.chance(70)) {
            return "war";
        }
        if (with_offers_ && random_.chance(15) && party != "a") {
            return "record";
        }
        const auto issues = static_cast<std::int64_t>(options_.size());
        return rescaled ? uncertain(5, 70) : uncertain(-2 * issues, 5 * issues);
    }

    std::string preferences() {
        std::string text = "preferences:\n";
        for (const std::string& party : valued_) {
            std::string points;
            std::vector<std::string> valued;
            for (std::size_t issue = 0; issue < options_.size(); ++issue) {
                if (random_.chance(85)) {
                    const std::string of_issue = points_of(issue);
                    if (of_issue != "{}") {
                        valued.push_back(numbered("i", issue));
                    }
                    list_on(points, numbered("i", issue) + ": " + of_issue);
                }
            }
            std::string body = "points: {" + points + "}";
            const std::string weighing = weights(valued);
            if (!weighing.empty()) {
                list_on(body, weighing);
            }
            const bool rescaled = weighing.find("order") != std::string::npos ||
                                  weighing.find("unknown") != std::string::npos ||
                                  weighing.find("shares") != std::string::npos;
            if (random_.chance(35)) {
                list_on(body, "interactions: [" + several(1, 2, [&] {
                                  return "{when: " + condition(1, 3) +
                                         ", points: " + uncertain(-8, 8) + "}";
                              }) + "]");
            }
            if (random_.chance(20)) {
                list_on(body,
                        "red_lines: [" + several(1, 2, [&] { return condition(1, 3); }) + "]");
            }
            list_on(body, "disagreement: " + disagreement(party, rescaled));
            text += "  " + party + ": {" + body + "}\n";
        }
        return text;
    }

    std::string war() {
        places_ = std::min(places_, 4);  // war values are worked out in floating numbers
        std::string text = "war:\n  sides: [p0, p1]\n  beliefs: {p0: 0.55, p1: ";
        text += random_.chance(50) ? "0.4}\n" : "{prevail: 0.3, stalemate: 0.25}}\n";
        text += "  payoffs:\n";
        for (const char* side : {"p0", "p1"}) {
            text += std::string("    ") + side + ": {prevail: " + number(5, 20) +
                    ", fail: " + number(-10, 0) + ", stalemate: 0, cost: " + number(0, 3) + "}\n";
        }
        return text;
    }

    std::string risks() {
        std::string text;
        for (std::size_t risk = random_.size(1, 2); risk-- > 0;) {
            std::string body = "borne_by: " + random_.one_of(valued_) + ", loss: " + number(1, 9) +
                               ", hazard: 0." + std::to_string(random_.between(1, 9));
            if (random_.chance(70)) {
                body += ", discount: 0.9";
            }
            std::string by_issue;
            for (std::size_t issue = 0; issue < options_.size(); ++issue) {
                std::string by_option;
                for (std::size_t option = 0; option < options_[issue]; ++option) {
                    if (random_.chance(30)) {
                        list_on(by_option, numbered("o", option) + ": 0.0" +
                                               std::to_string(random_.between(0, 99)));
                    }
                }
                if (!by_option.empty() && random_.chance(60)) {
                    list_on(by_issue, numbered("i", issue) + ": {" + by_option + "}");
                }
            }
            if (!by_issue.empty()) {
                body += ", by_issue: {" + by_issue + "}";
            }
            list_on(text, numbered("r", risk) + ": {" + body + "}");
        }
        return text;
    }

    std::string offer() {
        std::string package;
        for (std::size_t issue = 0; issue < options_.size(); ++issue) {
            if (random_.chance(70)) {
                list_on(package, numbered("i", issue) + ": " +
                                     numbered("o", random_.below(options_[issue])));
            }
        }
        std::string answers;
        for (const std::string& party : voters_) {
            if (random_.chance(40)) {
                list_on(answers, party + ": {is: " +
                                     random_.one_of<std::string>(
                                         {"accepted", "rejected", "countered", "pending"}) +
                                     "}");
            }
        }
        return "{id: " + numbered("offer", ++offers_) + ", by: " + random_.one_of(voters_) +
               ", package: {" + package + "}, answers: {" + answers + "}}";
    }

    Random& random_;
    RandomCaseKind kind_;
    std::size_t principals_ = 0;
    std::vector<std::string> voters_;   ///< principals
    std::vector<std::string> valued_;   ///< all with preferences
    std::vector<std::size_t> options_;  ///< by issue
    int places_ = 0;
    bool with_war_ = false;
    bool with_offers_ = false;
    std::size_t offers_ = 0;
};

inline std::string random_case(Random& random, const RandomCaseKind& kind = {}) {
    return RandomCase(random, kind).text();
}

}  // namespace irenic::test_support
