#pragma once

#include <vector>

#include "irenic/forecast/bounds/ends.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::forecast {

/// A range, and whether both of its ends are attained.
struct LabelledRange {
    Range range;
    bool exact = true;
};

/// What a risk can cost its bearer: a loss times a share that rises with hazard and discount.
class RiskRange {
public:
    explicit RiskRange(const Risk& risk);

    /// The entries of `by_issue` that a package chooses; none: the risk's own hazard counts, else
    /// the smallest of theirs.
    using Chosen = std::vector<std::size_t>;
    [[nodiscard]] Chosen chosen(const std::vector<OptionId>& options) const;

    [[nodiscard]] const Range& loss() const { return loss_; }
    /// Whether none of its numbers is uncertain.
    [[nodiscard]] bool settled() const;
    [[nodiscard]] bool discount_known() const { return !discount_.apart(); }
    /// The share of the loss that is expected.
    [[nodiscard]] Range share(const Chosen& chosen) const;
    [[nodiscard]] Range cost(const Chosen& chosen) const;
    [[nodiscard]] LabelledRange difference(const Chosen& first, const Chosen& second) const;

private:
    Range loss_, discount_, hazard_;
    struct Entry {
        IssueId issue;
        OptionId option;
        Range hazard;
    };
    std::vector<Entry> entries_;
};

/// Whether two lists have an entry in common.
[[nodiscard]] bool overlap(const RiskRange::Chosen& a, const RiskRange::Chosen& b);

/// A risk with every number at the end that is worst (best) for its bearer, whatever the package.
[[nodiscard]] Risk at_end(const Risk& risk, bool best);

}  // namespace irenic::forecast
