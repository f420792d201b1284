#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "irenic/forecast/pilot/partial_package.hpp"

namespace irenic::forecast {

/// A weighted sum of seats' surpluses whose weights add up to one: never below the least of them.
struct Blend {
    std::vector<std::pair<std::size_t, double>> seats;  ///< with their weights
    std::vector<std::pair<IssueId, OptionId>> stays;    ///< issues of which other options are out

    bool operator==(const Blend&) const = default;
};

/// Which versions are searched, in which order, and what is taken off every surplus in each.
struct SearchedRows {
    std::vector<std::size_t> versions;
    std::vector<Units> offsets;  ///< by position; empty for none

    /// Versions are looked at in blocks, so that work on one block stays in the nearest cache.
    static constexpr std::size_t block = 128;
    [[nodiscard]] std::size_t blocks() const { return (versions.size() + block - 1) / block; }
};

/// What one blend can still reach, in points by searched version, rounded up: at the start, with
/// everything that may still come, and what is lost as issues and conditions are settled.
struct Outlook {
    /// Above anything that can be reached, in points; places beyond the last version have it.
    static constexpr float beyond = 4e9F;

    struct Loss {
        std::vector<std::uint32_t> rows;
        std::vector<float> points;
        std::vector<std::size_t> first;  ///< by block, and one more
    };

    std::vector<float> start;
    std::vector<std::vector<float>> chosen;  ///< by column of the table
    std::vector<Loss> held;                  ///< by condition
    std::vector<Loss> failed;
};

[[nodiscard]] Outlook make_outlook(const VersionsTable& table, const Blend& blend,
                                   const SearchedRows& rows);

/// The most that versions can reach in packages that begin as a partial one does.
///
/// Numbers are single precision: half the memory, twice the pace; sums are kept from falling
/// below the exact ones by adding more than rounding can take away.
class BestCase {
public:
    /// by_branch  for every branch its blends; every version's surplus in that branch is at most
    ///            the least of them.
    BestCase(const VersionsTable& table, const std::vector<std::vector<Blend>>& by_branch,
             SearchedRows rows);

    /// By searched version the largest over branches of the least blend, before any choice.
    [[nodiscard]] std::vector<float> at_start() const;

    /// Takes up what `choice` of `option` on `issue` settles, `settled` issues being settled
    /// before, and bounds what is left: the number of versions in which some branch may still come
    /// out at 0 or above. Stops as soon as the bound is below `needed`.
    [[nodiscard]] Units most_versions(std::size_t settled, std::size_t issue, OptionId option,
                                      const Choice& choice, Units needed);
    /// Likewise the least over versions, in units.
    [[nodiscard]] Units most_in_worst(std::size_t settled, std::size_t issue, OptionId option,
                                      const Choice& choice, Units needed);

private:
    void take_up(std::size_t settled, std::size_t column, const Choice& choice,
                 const std::vector<std::size_t>& outlooks, std::size_t block);
    /// By place in a block: the largest over open branches of the least blend.
    void reach(std::size_t settled, const std::vector<std::size_t>& open, std::size_t block,
               std::vector<float>& best) const;
    [[nodiscard]] std::vector<std::size_t> outlooks_of(const std::vector<std::size_t>& open) const;
    [[nodiscard]] std::size_t place(std::size_t outlook, std::size_t block) const {
        return (outlook * rows_.blocks() + block) * SearchedRows::block;
    }

    SearchedRows rows_;
    std::vector<std::size_t> first_column_;  ///< by issue
    std::vector<Outlook> outlooks_;
    std::vector<std::vector<std::size_t>> outlooks_of_branch_;
    std::vector<std::vector<float>> reach_;  ///< by number of issues settled
};

}  // namespace irenic::forecast
