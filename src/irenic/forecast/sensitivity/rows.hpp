#pragma once

#include <bit>
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

// All sets of one operation are of the same versions.

/// In how many versions both hold.
[[nodiscard]] std::size_t overlap(const RowSet& one, const RowSet& other);

/// Keeps of `rows` those that `others` has too.
void keep_common(RowSet& rows, const RowSet& others);

/// Adds those of `others` to `rows`.
void add_rows(RowSet& rows, const RowSet& others);

/// Takes those of `others` out of `rows`.
void take_out(RowSet& rows, const RowSet& others);

/// Calls `visit(row)` for the rows of a set, ascending.
template <class Visit>
void for_each_row(const RowSet& rows, Visit visit) {
    for (std::size_t at = 0; at < rows.words().size(); ++at) {
        for (std::uint64_t left = rows.words()[at]; left != 0; left &= left - 1) {
            visit(64 * at + static_cast<std::size_t>(std::countr_zero(left)));
        }
    }
}

/// Every second scramble: what is chosen on one half of the versions is judged on the other.
[[nodiscard]] inline bool in_first_half(std::size_t row) { return row % 2 == 0; }

}  // namespace irenic::forecast
