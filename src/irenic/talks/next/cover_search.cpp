#include "irenic/talks/next/cover_search.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace irenic::talks {
namespace {

std::vector<std::uint64_t> factors_of(const CoverQuestion& question) {
    std::vector<std::uint64_t> factors;
    double factor = 1;
    for (std::size_t round = 0; round < question.rounds; ++round, factor *= question.discount) {
        factors.push_back(static_cast<std::uint64_t>(std::llround(std::ldexp(factor, 62))));
    }
    return factors;
}

}  // namespace

CoverSearch::CoverSearch(const CoveredRows& rows, const CoverQuestion& question, CoverPath start)
    : rows_(rows),
      rounds_(question.rounds),
      discounts_(question.discount < 1),
      most_steps_(question.most_steps),
      factors_(factors_of(question)),
      best_(std::move(start)),
      best_value_(value_of(best_)) {}

bool CoverSearch::run(std::vector<CoverOption> options, const Stop& stop) {
    if (rounds_ < 2) {
        return true;  // what adds most at once is best
    }
    levels_.push_back({rows_.all(), rows_.total(), std::move(options)});
    drop_hopeless(levels_.back());
    while (!levels_.empty()) {
        if (steps_ >= most_steps_ || stop.reached()) {
            return false;
        }
        Level& level = levels_.back();
        while (level.next < level.options.size() && level.options[level.next].later) {
            ++level.next;
        }
        if (level.next < level.options.size() && may_improve(level)) {
            take_next();
            continue;
        }
        levels_.pop_back();
        if (!levels_.empty()) {
            path_.pop();
        }
    }
    return true;
}

void CoverSearch::take_next() {
    Level& level = levels_.back();
    const std::size_t taken = level.next++;
    const CoverOption& option = level.options[taken];
    const std::size_t round = path_.sets.size();
    path_.push(option);
    consider(level.value + worth(round, option.adds));
    if (path_.sets.size() + 1 < rounds_) {
        levels_.push_back(after(level, taken));
        return;
    }
    take_last(level, taken);
    path_.pop();
}

CoverSearch::Level CoverSearch::after(const Level& level, std::size_t taken) {
    const CoverOption& option = level.options[taken];
    Level below{level.open, level.open_weight - option.adds, {}};
    below.value = level.value + worth(path_.sets.size() - 1, option.adds);
    rows_.strike(option.set, below.open);
    for (std::size_t at = 0; at < level.options.size(); ++at) {
        const CoverOption& other = level.options[at];
        if (at == taken || (!discounts_ && other.adds > option.adds)) {
            continue;
        }
        ++steps_;
        if (const std::uint64_t adds = rows_.adds(other.set, below.open); adds > 0) {
            below.options.push_back({adds, other.set, at < taken});
        }
    }
    std::sort(below.options.begin(), below.options.end(), adds_more);
    drop_hopeless(below);
    return below;
}

void CoverSearch::take_last(const Level& level, std::size_t taken) {
    const CoverOption& option = level.options[taken];
    const std::size_t last = rounds_ - 1;
    const Wide value = level.value + worth(last - 1, option.adds);
    auto open = level.open;
    rows_.strike(option.set, open);
    CoverOption best;
    for (std::size_t at = taken + 1; at < level.options.size(); ++at) {
        const CoverOption& other = level.options[at];
        if (other.adds < best.adds || value + worth(last, other.adds) < best_value_) {
            break;  // it adds no more than before
        }
        ++steps_;
        const CoverOption now{rows_.adds(other.set, open), other.set};
        if (now.adds > 0 && adds_more(now, best)) {
            best = now;
        }
    }
    if (best.adds > 0) {
        path_.push(best);
        consider(value + worth(last, best.adds));
        path_.pop();
    }
}

/// Leaves out what is in no sequence as good as the best: taken last, after those that add most.
void CoverSearch::drop_hopeless(Level& level) const {
    const std::size_t last = rounds_ - 1;
    std::vector<CoverOption>& options = level.options;
    Wide value = level.value;
    std::size_t at = 0;
    for (std::size_t round = path_.sets.size(); round < last; ++round, ++at) {
        if (at == options.size()) {
            return;
        }
        value += worth(round, options[at].adds);
    }
    const auto hopeless = std::partition_point(
        options.begin() + static_cast<std::ptrdiff_t>(at), options.end(),
        [&](const CoverOption& one) { return value + worth(last, one.adds) >= best_value_; });
    options.erase(hopeless, options.end());
}

void CoverSearch::consider(const Wide& value) {
    const auto better = [&] {
        if (value != best_value_) {
            return value > best_value_;
        }
        return path_.adds != best_.adds ? path_.adds > best_.adds : path_.sets < best_.sets;
    };
    if (better()) {
        best_ = path_;
        best_value_ = value;
    }
}

bool CoverSearch::may_improve(const Level& level) const {
    const Wide most = bound(level);
    if (most != best_value_) {
        return most > best_value_;
    }
    auto adds = path_.adds;
    adds.push_back(level.options[level.next].adds);
    const auto [ours, theirs] =
        std::mismatch(adds.begin(), adds.end(), best_.adds.begin(), best_.adds.end());
    return ours == adds.end() || theirs == best_.adds.end() || *ours > *theirs;
}

CoverSearch::Wide CoverSearch::bound(const Level& level) const {
    const auto& options = level.options;
    const CoverOption& taken = options[level.next];
    const auto first =
        discounts_ ? options.begin()
                   : std::partition_point(options.begin(), options.end(),
                                          [&](const auto& one) { return one.adds > taken.adds; });
    std::size_t round = path_.sets.size();
    Wide value = level.value + worth(round, taken.adds);
    std::uint64_t left = level.open_weight - taken.adds;
    auto at = static_cast<std::size_t>(first - options.begin());
    while (++round < rounds_ && left > 0) {
        // a set that would have added more than the next one comes behind that, and adds no more
        const std::size_t other = std::max(level.next + 1, ++at);
        if (other >= options.size()) {
            break;
        }
        const std::uint64_t adds = std::min(options[other].adds, left);
        value += worth(round, adds);
        left -= adds;
    }
    return value;
}

CoverSearch::Wide CoverSearch::value_of(const CoverPath& path) const {
    Wide value = 0;
    for (std::size_t round = 0; round < path.adds.size(); ++round) {
        value += worth(round, path.adds[round]);
    }
    return value;
}

}  // namespace irenic::talks
