#pragma once

#include <cstddef>
#include <vector>

#include "irenic/talks/next/willingness.hpp"

namespace irenic::talks {

/// A text with what it gives every seat beyond no agreement in every version, so that texts few
/// changes away are looked at without adding everything up again.
///
/// Memory  8 bytes a version and seat.
class Nearby {
public:
    /// willingness  must outlive this.
    Nearby(const Willingness& willingness, std::vector<OptionId> text);

    [[nodiscard]] const std::vector<OptionId>& text() const { return text_; }
    /// As Willingness::accepting. Cost: versions times changed issues.
    [[nodiscard]] forecast::RowSet accepting(std::size_t seat,
                                             const std::vector<OptionId>& options) const;
    /// The same of every seat.
    [[nodiscard]] std::vector<forecast::RowSet> accepting(
        const std::vector<OptionId>& options) const;

private:
    void add_extras(std::size_t seat, const std::vector<OptionId>& options,
                    std::vector<forecast::Units>& sums) const;

    const Willingness& willingness_;
    std::vector<OptionId> text_;
    std::vector<char> holds_;                            ///< by condition of the table
    std::vector<std::vector<forecast::Units>> surplus_;  ///< by seat, version
};

/// Rows that count in which all who must agree do: those of some branch of the zone that the text
/// leaves open. by_seat  where each seat would agree; none of them where the text is forbidden.
[[nodiscard]] forecast::RowSet agreed(const Willingness& willingness,
                                      const std::vector<OptionId>& options,
                                      const std::vector<forecast::RowSet>& by_seat);

}  // namespace irenic::talks
