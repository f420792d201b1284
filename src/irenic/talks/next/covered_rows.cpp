#include "irenic/talks/next/covered_rows.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace irenic::talks {
namespace {

using Bits = std::span<const std::uint64_t>;

forecast::RowSet in_some_of(const std::vector<const forecast::RowSet*>& sets, std::size_t rows) {
    forecast::RowSet united(rows);
    for (const forecast::RowSet* set : sets) {
        add_rows(united, *set);
    }
    return united;
}

/// In how many places both have a bit. Counts bits within bytes side by side, many words before
/// they are added up, since not every processor that this is built for counts bits by itself.
std::uint64_t bits_in_both(Bits one, Bits other) {
    constexpr std::size_t words_at_once = 31;  // 8 each fit a byte
    constexpr std::uint64_t by_two = 0x5555555555555555;
    constexpr std::uint64_t by_four = 0x3333333333333333;
    constexpr std::uint64_t by_eight = 0x0f0f0f0f0f0f0f0f;
    constexpr std::uint64_t even_bytes = 0x00ff00ff00ff00ff;
    constexpr std::uint64_t sum_of_shorts = 0x0001000100010001;
    std::uint64_t count = 0;
    for (std::size_t from = 0; from < one.size(); from += words_at_once) {
        const std::size_t to = std::min(from + words_at_once, one.size());
        std::uint64_t bytes = 0;
        for (std::size_t at = from; at < to; ++at) {
            std::uint64_t word = one[at] & other[at];
            word -= word >> 1 & by_two;
            word = (word & by_four) + (word >> 2 & by_four);
            bytes += (word + (word >> 4)) & by_eight;
        }
        count += ((bytes & even_bytes) + (bytes >> 8 & even_bytes)) * sum_of_shorts >> 48;
    }
    return count;
}

}  // namespace

CoveredRows::CoveredRows(const std::vector<std::uint64_t>& weights,
                         const std::vector<const forecast::RowSet*>& sets)
    : sets_(sets.size()) {
    const forecast::RowSet in_some = in_some_of(sets, weights.size());
    const std::vector<std::size_t> place = lay_out(weights, in_some);
    words_.assign(sets_ * width_, 0);
    all_.assign(width_, 0);
    const auto put = [&](std::size_t row, std::span<std::uint64_t> into) {
        if (weights[row] > 0) {
            into[place[row] / 64] |= std::uint64_t{1} << (place[row] % 64);
        }
    };
    for_each_row(in_some, [&](std::size_t row) { put(row, all_); });
    for (std::size_t set = 0; set < sets_; ++set) {
        const std::span into = std::span(words_).subspan(set * width_, width_);
        for_each_row(*sets[set], [&](std::size_t row) { put(row, into); });
    }
}

/// Settles stretches and width. By row: its place among all bits, where it counts.
std::vector<std::size_t> CoveredRows::lay_out(const std::vector<std::uint64_t>& weights,
                                              const forecast::RowSet& in_some) {
    std::map<std::uint64_t, std::vector<std::size_t>, std::greater<>> rows_by_weight;
    for_each_row(in_some, [&](std::size_t row) {
        if (weights[row] > 0) {
            rows_by_weight[weights[row]].push_back(row);
        }
    });
    std::vector<std::size_t> place(weights.size(), 0);
    for (const auto& [weight, rows] : rows_by_weight) {
        for (std::size_t at = 0; at < rows.size(); ++at) {
            place[rows[at]] = width_ * 64 + at;
        }
        const std::size_t to = width_ + (rows.size() + 63) / 64;
        stretches_.push_back({width_, to, weight});
        width_ = to;
    }
    return place;
}

Bits CoveredRows::words_of(std::size_t set) const {
    return Bits(words_).subspan(set * width_, width_);
}

std::uint64_t CoveredRows::adds(std::size_t set, const Words& open) const {
    const Bits words = words_of(set);
    std::uint64_t weight = 0;
    for (const Stretch& stretch : stretches_) {
        const std::size_t length = stretch.to - stretch.from;
        weight += stretch.weight * bits_in_both(words.subspan(stretch.from, length),
                                                Bits(open).subspan(stretch.from, length));
    }
    return weight;
}

std::uint64_t CoveredRows::total() const {
    std::uint64_t weight = 0;
    for (const Stretch& stretch : stretches_) {
        const Bits words = Bits(all_).subspan(stretch.from, stretch.to - stretch.from);
        weight += stretch.weight * bits_in_both(words, words);
    }
    return weight;
}

void CoveredRows::strike(std::size_t set, Words& open) const {
    const Bits words = words_of(set);
    std::transform(open.begin(), open.end(), words.begin(), open.begin(),
                   [](std::uint64_t left, std::uint64_t word) { return left & ~word; });
}

bool CoveredRows::within(std::size_t inner, std::size_t outer) const {
    const Bits words = words_of(inner);
    const Bits around = words_of(outer);
    return std::equal(
        words.begin(), words.end(), around.begin(),
        [](std::uint64_t inside, std::uint64_t outside) { return (inside & ~outside) == 0; });
}

}  // namespace irenic::talks
