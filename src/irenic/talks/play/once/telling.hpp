#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/play/fighting.hpp"
#include "irenic/talks/play/played.hpp"

namespace irenic::talks {

/// A package and what the deciding seats get of it.
[[nodiscard]] deals::Point point_of(const Domain& domain, const std::vector<OptionId>& options);

/// A session as it grows.
class Telling {
public:
    /// domain  must outlive this.
    Telling(const Domain& domain, const PlayQuestion& question);

    [[nodiscard]] Played& played() { return played_; }
    /// With what the deciding seats get of it; beyond 1,000 in place of the last one.
    void add(PlayedMove move);
    void end(Outcome::End how, std::size_t rounds, const std::vector<Units>& no_agreement);
    /// The battles of the session; notes whether any are fought, where they are asked for.
    /// Errors  as for Fighting::of.
    [[nodiscard]] Result<std::optional<Fighting>> fighting(const Negotiation& negotiation);

private:
    const Domain& domain_;
    Played played_;
};

}  // namespace irenic::talks
