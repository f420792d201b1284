#include "irenic/talks/play/space/loss_reach.hpp"

#include <algorithm>
#include <bit>

namespace irenic::talks {
namespace {

constexpr std::size_t word_bits = 64;
constexpr Units closeness = 512;  ///< what is close: a part in so many of the range
constexpr std::size_t most_cells = std::size_t{1} << 18;

Units rounded_up(Units value, Units divisor) { return (value + divisor - 1) / divisor; }

}  // namespace

LossReach::LossReach(const std::vector<std::span<const Units>>& losses) {
    Units range = 0;
    for (const auto& of_step : losses) {
        range += of_step.back();
    }
    const std::size_t steps = losses.size();
    const std::size_t grid =
        std::min(2 * static_cast<std::size_t>(closeness) * (steps + 1), most_cells);
    cell_ = std::max<Units>(1, rounded_up(range, static_cast<Units>(grid)));
    const std::size_t close = static_cast<std::size_t>(range / closeness / cell_);
    const std::size_t rounding = cell_ == 1 ? 0 : steps + 1;
    near_ = close - std::min(close, rounding);
    for (const auto& of_step : losses) {
        auto& cells = cells_.emplace_back();
        for (const Units loss : of_step) {
            cells.push_back(static_cast<std::uint32_t>(rounded_up(loss, cell_)));
        }
        most_ += cells.back();
    }
    words_ = most_ / word_bits + 1;
    reach_.assign((steps + 1) * words_, 0);
    reach_[steps * words_] = 1;
    for (std::size_t step = steps; step-- > 0;) {
        for (std::size_t way = 0; way < cells_[step].size(); ++way) {
            if (way == 0 || cells_[step][way] != cells_[step][way - 1]) {
                add(step, cells_[step][way]);
            }
        }
    }
}

/// Takes in that a step may lose so much: what later steps reach, moved up.
void LossReach::add(std::size_t step, std::size_t cells) {
    const std::uint64_t* later = reach_.data() + (step + 1) * words_;
    std::uint64_t* here = reach_.data() + step * words_;
    const std::size_t whole = cells / word_bits, part = cells % word_bits;
    for (std::size_t word = whole; word < words_; ++word) {
        here[word] |= later[word - whole] << part;
    }
    if (part > 0) {
        for (std::size_t word = whole + 1; word < words_; ++word) {
            here[word] |= later[word - whole - 1] >> (word_bits - part);
        }
    }
}

std::optional<std::size_t> LossReach::last_in(std::size_t step, Span span) const {
    const std::uint64_t* bits = reach_.data() + step * words_;
    if (span.from / word_bits >= words_) {
        return std::nullopt;
    }
    span.to = std::min(span.to, words_ * word_bits - 1);
    const std::size_t first = span.from / word_bits;
    for (std::size_t word = span.to / word_bits;; --word) {
        std::uint64_t here = bits[word];
        if (word == span.to / word_bits) {
            here &= ~std::uint64_t{0} >> (word_bits - 1 - span.to % word_bits);
        }
        if (word == first) {
            here &= ~std::uint64_t{0} << span.from % word_bits;
        }
        if (here != 0) {
            const auto above = static_cast<std::size_t>(std::countl_zero(here));
            return word * word_bits + word_bits - 1 - above;
        }
        if (word == first) {
            return std::nullopt;
        }
    }
}

LossReach::Span LossReach::close_to(Units loss, bool closest) const {
    const auto most =
        static_cast<std::size_t>(std::min<Units>(loss / cell_, static_cast<Units>(most_)));
    const std::size_t last = *last_in(0, {0, most});
    if (closest || last + near_ < most) {
        return {last, last};
    }
    return {most - std::min(most, near_), last};
}

}  // namespace irenic::talks
