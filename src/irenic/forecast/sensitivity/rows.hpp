#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace irenic::forecast {

/// Which of a list of versions something holds in.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(std::size_t rows) : rows_(rows), words_((rows + 63) / 64, 0) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }
    void set(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
    [[nodiscard]] bool has(std::size_t row) const {
        return (words_[row / 64] >> (row % 64) & 1U) != 0;
    }
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::span<const std::uint64_t> words() const { return words_; }
    [[nodiscard]] std::span<std::uint64_t> words() { return words_; }

private:
    std::size_t rows_ = 0;
    std::vector<std::uint64_t> words_;
};

/// In how many versions both hold; both are of the same versions.
[[nodiscard]] std::size_t overlap(const RowSet& one, const RowSet& other);

/// Every second scramble: what is chosen on one half of the versions is judged on the other.
[[nodiscard]] inline bool in_first_half(std::size_t row) { return row % 2 == 0; }

}  // namespace irenic::forecast
