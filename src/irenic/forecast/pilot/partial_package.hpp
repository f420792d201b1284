#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/pilot/versions_table.hpp"

namespace irenic::forecast {

/// What choosing one more option settles.
struct Choice {
    bool forbidden = false;
    std::vector<std::size_t> open;  ///< branches that the package may still reach
    std::vector<std::size_t> held;  ///< conditions of extras that now hold for sure
    std::vector<std::size_t> failed;
};

/// A package whose issues are settled one after the other, in an order of one's choice.
class PartialPackage {
public:
    /// order  every issue once.
    PartialPackage(const VersionsTable& table, std::vector<std::size_t> order);

    [[nodiscard]] std::size_t settled() const { return settled_; }
    [[nodiscard]] const std::vector<std::size_t>& order() const { return order_; }
    /// The option chosen on every issue; the first one where none is.
    [[nodiscard]] const std::vector<OptionId>& options() const { return options_; }
    /// As above, if `option` were chosen on the next issue.
    [[nodiscard]] std::vector<OptionId> with(OptionId option) const;

    [[nodiscard]] Choice look_at(OptionId option) const;
    void choose(OptionId option);
    void take_back();

private:
    /// Something that happens where a condition holds.
    struct Watch {
        enum class Kind { extra, forbids, crosses };

        Kind kind = Kind::extra;
        std::size_t subject = 0;  ///< extra: the condition; crosses: the seat
        std::size_t last = 0;     ///< the position in the order at which it is settled
    };
    struct Part {
        std::size_t watch = 0;
        std::vector<char> matches;  ///< by option
    };

    void watch(const Condition& condition, Watch::Kind kind, std::size_t subject);
    void close_branches(OptionId option, const std::vector<std::size_t>& crossed,
                        Choice& choice) const;

    const Terms& terms_;
    std::vector<std::size_t> order_;
    std::vector<Watch> watches_;
    std::vector<std::vector<Part>> parts_;        ///< by position in the order
    std::vector<std::size_t> failed_at_;          ///< by watch: the position at which it failed
    std::vector<std::vector<std::size_t>> open_;  ///< branches, by number of issues settled
    std::vector<OptionId> options_;
    std::size_t settled_ = 0;
};

}  // namespace irenic::forecast
