#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"

namespace irenic::forecast {

/// Which part of how many.
struct Shard {
    std::size_t number = 1;
    std::size_t of = 1;
};

/// Reads [K, N]; nothing where that is no part of N.
[[nodiscard]] std::optional<Shard> shard_from(const Value& value);

/// An error in the part at `position`.
[[nodiscard]] Error refuse_part(std::size_t position, std::string what, std::string hint);

/// Sees to it that all that one answer was split into is there, once.
class Shards {
public:
    /// whole  what the parts are of, for messages: "forecast".
    explicit Shards(std::string whole) : whole_(std::move(whole)) {}

    /// Calls `take` for every position below `parts` until it gives an error. It is one as well
    /// that there is no part, or that of those noted one is missing.
    [[nodiscard]] std::optional<Error> take_all(
        std::size_t parts, const std::function<std::optional<Error>(std::size_t)>& take) const;
    /// Notes that a part is there; an error where it is so a second time, or is one of another
    /// number than those before.
    [[nodiscard]] std::optional<Error> note(std::size_t position, const Shard& shard);

    [[nodiscard]] Error no_part(std::size_t position) const;
    /// what  as "is of another version".
    [[nodiscard]] Error not_as_first(std::size_t position, const std::string& what) const;

private:
    [[nodiscard]] std::optional<Error> find_missing() const;

    std::string whole_;
    std::size_t of_ = 0;
    std::set<std::size_t> seen_;
};

}  // namespace irenic::forecast
