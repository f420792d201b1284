#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "irenic/talks/play/space.hpp"

namespace irenic::talks {

/// What an agreement is worth beside the others that could be made; in millionths, see SpreadTally.
struct Measured {
    std::vector<std::uint64_t> share;  ///< by seat, of its range
    std::optional<std::size_t> ahead;  ///< the seat with the largest share, if it is one alone
    std::uint64_t least_share = 0;
    std::uint64_t product = 0;
    struct Place {
        bool efficient = false;
        std::uint64_t distance = 0;
    };
    std::optional<Place> place;  ///< nothing where packages are not listed
};

/// Measures agreements in a space.
class Measures {
public:
    /// space  must outlive this.
    explicit Measures(Space& space);

    /// The space was given other utilities.
    void begin_version();
    /// Cost  the first time in a version one look at each package that can be agreed on.
    [[nodiscard]] const Measured& of(Space::Number package);

private:
    struct Range {
        Units from = 0;  ///< no agreement
        Units size = 0;  ///< up to the best it may offer; 0 where that is no better
    };

    void list_agreements();
    [[nodiscard]] Measured measure(Space::Number package) const;
    [[nodiscard]] Units gain(Space::Number package, std::size_t seat) const;
    [[nodiscard]] std::optional<std::size_t> ahead(const std::vector<Units>& gains) const;
    [[nodiscard]] Measured::Place place(Space::Number package) const;

    Space& space_;
    std::vector<Range> ranges_;                          ///< by seat
    std::vector<Space::Number> agreements_;              ///< listed: packages that can be agreed on
    std::unordered_map<Space::Number, Measured> known_;  ///< in this version; never walked through
};

}  // namespace irenic::talks
