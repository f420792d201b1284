#include "irenic/deals/tie.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace irenic::deals {
namespace {

/// An issue while the ties are being made.
struct Row {
    std::vector<std::uint32_t> options;
    std::vector<Units> values;  // slot by slot
};

/// A condition over rows, with what it does; positions are issues until the ties are known.
using Pattern = Tie::Pattern;

class TieMaker {
public:
    TieMaker(const Negotiation& negotiation, const Scoring& scoring, const Selection& selection)
        : negotiation_(negotiation),
          scoring_(scoring),
          selection_(selection),
          dims_(selection.dims()) {}

    std::vector<Tie> run() {
        fill_rows();
        add_patterns();
        fold_until_stable();
        return group();
    }

private:
    void fill_rows() {
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            Row row;
            const auto keep = [&](std::size_t option) {
                row.options.push_back(static_cast<std::uint32_t>(option));
                for (const std::size_t player : selection_.players) {
                    row.values.push_back(scoring_.players[player].table[issue][option]);
                }
                for (const auto& table : selection_.added) {
                    row.values.push_back(table[issue][option]);
                }
            };
            if (selection_.only.empty() || selection_.only[issue].empty()) {
                for (std::size_t option = 0; option < negotiation_.issues[issue].options.size();
                     ++option) {
                    keep(option);
                }
            } else {
                for (const OptionId option : selection_.only[issue]) {
                    keep(option.at());
                }
            }
            rows_.push_back(std::move(row));
        }
    }

    Pattern pattern_of(const Condition& condition) const {
        Pattern pattern;
        for (const auto& [issue, options] : condition.any_of) {
            std::vector<char> by_option(negotiation_.issue(issue).options.size(), 0);
            for (const OptionId option : options) {
                by_option[option.at()] = 1;
            }
            Pattern::At at{issue.at(), {}};
            for (const std::uint32_t option : rows_[issue.at()].options) {
                at.matches.push_back(by_option[option]);
            }
            pattern.at.push_back(std::move(at));
        }
        return pattern;
    }

    void add_patterns() {
        const auto forbid = [&](const Condition& condition) {
            Pattern pattern = pattern_of(condition);
            pattern.forbids = true;
            patterns_.push_back(std::move(pattern));
        };
        std::for_each(scoring_.forbidden.begin(), scoring_.forbidden.end(), forbid);
        for (const std::size_t player : selection_.red_lines_of) {
            const auto& lines = scoring_.players[player].red_lines;
            std::for_each(lines.begin(), lines.end(), forbid);
        }
        for (const Extra& extra : scoring_.extras) {
            for (std::size_t dim = 0; dim < selection_.players.size(); ++dim) {
                if (selection_.players[dim] == extra.player) {
                    Pattern pattern = pattern_of(extra.when);
                    pattern.dim = dim;
                    pattern.units = extra.units;
                    patterns_.push_back(std::move(pattern));
                }
            }
        }
    }

    /// Drops what always matches from a pattern; false where the pattern can never match.
    static bool simplify(Pattern& pattern) {
        for (const auto& at : pattern.at) {
            if (std::find(at.matches.begin(), at.matches.end(), 1) == at.matches.end()) {
                return false;
            }
        }
        std::erase_if(pattern.at, [](const Pattern::At& at) {
            return std::find(at.matches.begin(), at.matches.end(), 0) == at.matches.end();
        });
        return true;
    }

    /// A pattern over one issue, or none, becomes part of that issue's row.
    void fold(const Pattern& pattern) {
        const std::size_t issue = pattern.at.empty() ? 0 : pattern.at.front().position;
        Row& row = rows_[issue];
        std::vector<char> matched(row.options.size(), 1);
        if (!pattern.at.empty()) {
            matched = pattern.at.front().matches;
        }
        if (pattern.forbids) {
            remove_slots(issue, matched);
            return;
        }
        for (std::size_t slot = 0; slot < matched.size(); ++slot) {
            if (matched[slot] != 0) {
                row.values[slot * dims_ + pattern.dim] += pattern.units;
            }
        }
    }

    void remove_slots(std::size_t issue, const std::vector<char>& gone) {
        Row kept;
        Row& row = rows_[issue];
        for (std::size_t slot = 0; slot < gone.size(); ++slot) {
            if (gone[slot] == 0) {
                kept.options.push_back(row.options[slot]);
                const auto first = row.values.begin() + static_cast<std::ptrdiff_t>(slot * dims_);
                kept.values.insert(kept.values.end(), first,
                                   first + static_cast<std::ptrdiff_t>(dims_));
            }
        }
        row = std::move(kept);
        for (Pattern& pattern : patterns_) {
            for (Pattern::At& at : pattern.at) {
                if (at.position == issue) {
                    std::vector<char> matches;
                    for (std::size_t slot = 0; slot < gone.size(); ++slot) {
                        if (gone[slot] == 0) {
                            matches.push_back(at.matches[slot]);
                        }
                    }
                    at.matches = std::move(matches);
                }
            }
        }
    }

    /// Folding takes slots away, which may make further patterns narrow or impossible.
    void fold_until_stable() {
        for (bool again = true; again;) {
            again = false;
            std::vector<Pattern> possible;
            for (Pattern& pattern : patterns_) {
                if (simplify(pattern)) {
                    possible.push_back(std::move(pattern));
                }
            }
            patterns_ = std::move(possible);
            const auto narrow =
                std::find_if(patterns_.begin(), patterns_.end(),
                             [](const Pattern& pattern) { return pattern.at.size() < 2; });
            if (narrow != patterns_.end()) {
                const Pattern pattern = std::move(*narrow);
                patterns_.erase(narrow);
                fold(pattern);
                again = true;
            }
        }
    }

    std::size_t root(std::size_t issue) {
        while (parent_[issue] != issue) {
            parent_[issue] = parent_[parent_[issue]];
            issue = parent_[issue];
        }
        return issue;
    }

    std::vector<Tie> group() {
        parent_.resize(rows_.size());
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (const Pattern& pattern : patterns_) {
            for (const auto& at : pattern.at) {
                const std::size_t a = root(at.position);
                const std::size_t b = root(pattern.at.front().position);
                parent_[std::max(a, b)] = std::min(a, b);
            }
        }
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (std::size_t issue = 0; issue < rows_.size(); ++issue) {
            members[root(issue)].push_back(issue);
        }
        std::map<std::size_t, std::vector<Pattern>> patterns_of;
        for (Pattern& pattern : patterns_) {
            patterns_of[root(pattern.at.front().position)].push_back(std::move(pattern));
        }
        std::vector<Tie> ties;
        for (const auto& [first, issues] : members) {
            ties.push_back(make_tie(issues, std::move(patterns_of[first])));
        }
        return ties;
    }

    /// Orders positions so that few patterns are open at a time: next the issue that leaves fewest.
    static std::vector<std::size_t> closing_order(const std::vector<std::size_t>& issues,
                                                  const std::vector<Pattern>& patterns) {
        std::vector<std::size_t> order;
        std::vector<std::size_t> rest = issues;
        std::vector<std::size_t> left;  // by pattern: issues not placed yet
        for (const Pattern& pattern : patterns) {
            left.push_back(pattern.at.size());
        }
        std::map<std::size_t, std::vector<std::size_t>> touching;
        for (std::size_t index = 0; index < patterns.size(); ++index) {
            for (const auto& at : patterns[index].at) {
                touching[at.position].push_back(index);
            }
        }
        while (!rest.empty()) {
            const auto opened = [&](std::size_t issue) {
                std::ptrdiff_t change = 0;
                for (const std::size_t index : touching[issue]) {
                    change += left[index] == patterns[index].at.size() ? 1 : 0;
                    change -= left[index] == 1 ? 1 : 0;
                }
                return change;
            };
            std::size_t best = 0;
            std::ptrdiff_t best_change = opened(rest[0]);
            for (std::size_t index = 1; index < rest.size(); ++index) {
                const std::ptrdiff_t change = opened(rest[index]);
                if (change < best_change) {
                    best = index;
                    best_change = change;
                }
            }
            for (const std::size_t index : touching[rest[best]]) {
                --left[index];
            }
            order.push_back(rest[best]);
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(best));
        }
        return order;
    }

    Tie make_tie(const std::vector<std::size_t>& issues, std::vector<Pattern> patterns) {
        Tie tie;
        std::map<std::size_t, std::size_t> position_of;
        for (const std::size_t issue : closing_order(issues, patterns)) {
            position_of[issue] = tie.issues.size();
            tie.issues.emplace_back(issue);
            tie.options.push_back(std::move(rows_[issue].options));
            tie.values.push_back(std::move(rows_[issue].values));
        }
        for (Pattern& pattern : patterns) {
            for (auto& at : pattern.at) {
                at.position = position_of[at.position];
            }
            std::sort(pattern.at.begin(), pattern.at.end(),
                      [](const auto& a, const auto& b) { return a.position < b.position; });
            tie.patterns.push_back(std::move(pattern));
        }
        return tie;
    }

    const Negotiation& negotiation_;
    const Scoring& scoring_;
    const Selection& selection_;
    std::size_t dims_;
    std::vector<Row> rows_;
    std::vector<Pattern> patterns_;
    std::vector<std::size_t> parent_;
};

}  // namespace

double Tie::combinations() const {
    double product = 1;
    for (const auto& slots : options) {
        product *= static_cast<double>(slots.size());
    }
    return product;
}

std::vector<Tie> make_ties(const Negotiation& negotiation, const Scoring& scoring,
                           const Selection& selection) {
    return TieMaker(negotiation, scoring, selection).run();
}

}  // namespace irenic::deals
