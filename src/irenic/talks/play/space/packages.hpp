#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/talks/play/domain.hpp"

namespace irenic::talks {

/// Numbered packages: what they settle, what they are worth, and whose red lines they cross.
///
/// Options stand in lanes of 16 bits, four a word, the first issue in the highest lane, so that
/// words compare as packages do in the case's order.
class Packages {
public:
    using Number = std::uint32_t;
    using Words = std::vector<std::uint64_t>;

    /// An option's position must fit its lane.
    static constexpr std::size_t most_options = 1 << 15;

    Packages(std::size_t issues, std::size_t seats);

    [[nodiscard]] std::size_t size() const { return crossed_.size(); }
    [[nodiscard]] Words packed(const std::vector<OptionId>& options) const;
    [[nodiscard]] std::vector<OptionId> options(Number package) const;
    [[nodiscard]] OptionId option(Number package, std::size_t issue) const {
        return OptionId(words_[package * per_package_ + issue / lanes] >> shift(issue) & lane_mask);
    }
    [[nodiscard]] Units utility(Number package, std::size_t seat) const {
        return utilities_[package * seats_ + seat];
    }
    /// A bit for each seat whose red line it crosses.
    [[nodiscard]] std::uint32_t crossed(Number package) const { return crossed_[package]; }
    /// How many issues two packages settle alike.
    [[nodiscard]] std::size_t in_common(Number one, Number other) const {
        const std::uint64_t* mine = words(one);
        const std::uint64_t* theirs = words(other);
        std::size_t same = 0;
        for (std::size_t word = 0; word < per_package_; ++word) {
            same += empty_lanes(mine[word] ^ theirs[word]);
        }
        return same - (per_package_ * lanes - issues_);
    }
    /// Below 0, 0, above 0 as the package comes before, is or comes after what `words` say.
    [[nodiscard]] int compare(Number package, const Words& words) const;

    /// Adds a package whose utilities are all 0 so far.
    Number add(const std::vector<OptionId>& options, std::uint32_t crossed);
    void set_utility(Number package, std::size_t seat, Units units) {
        utilities_[package * seats_ + seat] = units;
    }
    void set_crossed(Number package, std::uint32_t crossed) { crossed_[package] = crossed; }
    void add_utility(Number package, std::size_t seat, Units units) {
        utilities_[package * seats_ + seat] += units;
    }
    void drop_last();
    void clear();
    [[nodiscard]] const std::uint64_t* words(Number package) const {
        return words_.data() + package * per_package_;
    }
    [[nodiscard]] std::size_t words_per_package() const { return per_package_; }

private:
    static constexpr std::size_t lanes = 4;
    static constexpr std::uint64_t lane_mask = 0xFFFF;

    static std::size_t empty_lanes(std::uint64_t word) {
        constexpr std::uint64_t low = 0x7FFF'7FFF'7FFF'7FFF;
        constexpr std::uint64_t ones = 0x0001'0001'0001'0001;
        const std::uint64_t empty = ~(((word & low) + low) | word | low);
        return static_cast<std::size_t>((empty >> 15) * ones >> 48);
    }
    static std::size_t shift(std::size_t issue) { return 16 * (lanes - 1 - issue % lanes); }

    std::size_t issues_, seats_, per_package_;
    Words words_;                         ///< package by package
    std::vector<Units> utilities_;        ///< package by package, by seat
    std::vector<std::uint32_t> crossed_;  ///< by package
};

/// The seats whose red lines a package crosses, a bit each.
[[nodiscard]] std::uint32_t lines_crossed(const Domain& domain,
                                          const std::vector<OptionId>& options);

}  // namespace irenic::talks
