#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace irenic::cli {

/// How many of the versions looked at something holds in.
struct VersionCount {
    std::uint64_t hits = 0;
    std::uint64_t of = 0;  ///< above 0
};

/// "8,490"; and "8,490 packages", "1 package".
[[nodiscard]] std::string grouped(std::string_view digits);
[[nodiscard]] std::string grouped(std::uint64_t count);
[[nodiscard]] std::string grouped(std::string_view digits, std::string_view one);
/// "8,490 versions"; and to go behind "the", "first 4,096 versions", "first version".
[[nodiscard]] std::string counted_versions(std::uint64_t count);
[[nodiscard]] std::string first_versions(std::uint64_t count);

/// "all" and "none" of those looked at, exactly; between them "most" (80 % or more), "more than
/// half", "about half" (45 to 55 %), "fewer than half", "few" (20 % or fewer).
[[nodiscard]] std::string share_word(const VersionCount& versions);

/// To go behind "in": "most of the versions of your assumptions (8,490 of 10,000)", "none of the
/// 10,000 versions of your assumptions looked at".
[[nodiscard]] std::string versions_in_words(const VersionCount& versions);
/// The same where it is said already what they are of: "more than half (5,330)", "all of the 10,000
/// looked at".
[[nodiscard]] std::string versions_in_brief(const VersionCount& versions);

/// A share of 1 in percent with no more digits than its standard error bears out: the last one
/// shown counts for at least half the error, "85 %" for 0.849 with an error of 0.005. Not "0 %" or
/// "100 %" for a share between them, but "under 1 %", "over 99 %".
///
/// error  0: the share is shown to a tenth; nothing: to the nearest ten.
[[nodiscard]] std::string percent_by_error(double share, std::optional<double> error);

/// A share of variance in percent, and its standard error with the one digit that counts, to which
/// the share is rounded: "6 % (3)", "9.0 % (0.9)"; without one where it is exact.
///
/// error  nothing where it is not known: the share is shown to the nearest ten.
[[nodiscard]] std::string index_by_error(double share, std::optional<double> error);

/// The largest standard error that a share of `versions` versions drawn at random can have.
[[nodiscard]] std::optional<double> largest_error(std::uint64_t versions);

}  // namespace irenic::cli
