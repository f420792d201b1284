#include "cli/words/share_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr int most_places = 2;
constexpr double tolerance = 1e-9;

/// Exactly where `versions` stand to `percent` % of those looked at: below 0, 0 or above.
int compare(const VersionCount& versions, std::uint64_t percent) {
    const std::uint64_t hits = versions.hits * 100;
    const std::uint64_t bound = versions.of * percent;
    return hits < bound ? -1 : hits > bound ? 1 : 0;
}

bool is_all_or_none(const VersionCount& versions) {
    return versions.hits == 0 || versions.hits == versions.of;
}

bool is_the_only_one(const VersionCount& versions) {
    return versions.hits == 1 && versions.of == 1;
}

/// The exponent of ten of the last digit shown.
int last_digit(double error) {
    return std::max(-most_places, static_cast<int>(std::ceil(std::log10(error / 2) - tolerance)));
}

/// The exponent of ten of the only digit of `error` that counts.
int only_digit(double error) {
    const int exponent = static_cast<int>(std::floor(std::log10(error) + tolerance));
    const bool carries = error / std::pow(10.0, exponent) >= 9.5 - tolerance;
    return exponent + (carries ? 1 : 0);
}

std::string rounded(double value, int exponent) {
    if (exponent > 0) {
        const double unit = std::pow(10.0, exponent);
        return fmt::format("{:.0f}", std::round(value / unit) * unit + 0.0);
    }
    const std::string text = fmt::format("{:.{}f}", value, -exponent);
    return text.find_first_not_of("-0.") == std::string::npos ? "0" : text;
}

}  // namespace

std::string grouped(std::string_view digits) {
    std::string text = shown_count(digits);
    if (text.size() == 4) {
        text.insert(1, ",");
    }
    return text;
}

std::string grouped(std::uint64_t count) { return grouped(std::to_string(count)); }

std::string grouped(std::string_view digits, std::string_view one) {
    return fmt::format("{} {}{}", grouped(digits), one, digits == "1" ? "" : "s");
}

std::string counted_versions(std::uint64_t count) {
    return grouped(std::to_string(count), "version");
}

std::string first_versions(std::uint64_t count) {
    return count == 1 ? "first version" : "first " + counted_versions(count);
}

std::string share_word(const VersionCount& versions) {
    if (is_all_or_none(versions)) {
        return versions.hits == 0 ? "none" : "all";
    }
    if (compare(versions, 80) >= 0) {
        return "most";
    }
    if (compare(versions, 20) <= 0) {
        return "few";
    }
    if (compare(versions, 55) > 0) {
        return "more than half";
    }
    return compare(versions, 45) < 0 ? "fewer than half" : "about half";
}

std::string versions_in_words(const VersionCount& versions) {
    const std::string word = share_word(versions);
    if (is_the_only_one(versions)) {
        return "the one version of your assumptions looked at";
    }
    return is_all_or_none(versions)
               ? fmt::format("{} of the {} of your assumptions looked at", word,
                             counted_versions(versions.of))
               : fmt::format("{} of the versions of your assumptions ({} of {})", word,
                             grouped(versions.hits), grouped(versions.of));
}

std::string versions_in_brief(const VersionCount& versions) {
    const std::string word = share_word(versions);
    if (is_the_only_one(versions)) {
        return "the one looked at";
    }
    return is_all_or_none(versions)
               ? fmt::format("{} of the {} looked at", word, grouped(versions.of))
               : fmt::format("{} ({})", word, grouped(versions.hits));
}

std::string percent_by_error(double share, std::optional<double> error) {
    const bool exact = error && *error <= 0;
    if (exact && (share == 0 || share == 1)) {
        return percent(share);
    }
    const int exponent = exact ? -1 : error ? std::min(1, last_digit(*error * 100)) : 1;
    const std::string text = rounded(share * 100, exponent);
    const double unit = std::pow(10.0, exponent);
    if (text == rounded(0, exponent) && share > 0) {
        return fmt::format("under {} %", shown(unit));
    }
    if (text == rounded(100, exponent) && share < 1) {
        return fmt::format("over {} %", shown(100 - unit));
    }
    return text + " %";
}

std::string index_by_error(double share, std::optional<double> error) {
    if (!error || *error <= 0) {
        return rounded(share * 100, error ? -1 : 1) + " %";
    }
    const double of_hundred = *error * 100;
    const int digit = only_digit(of_hundred);
    if (digit < -most_places) {
        return fmt::format("{} % (under {})", rounded(share * 100, -most_places),
                           rounded(std::pow(10.0, -most_places), -most_places));
    }
    return fmt::format("{} % ({})", rounded(share * 100, std::min(1, digit)),
                       rounded(of_hundred, digit));
}

std::optional<double> largest_error(std::uint64_t versions) {
    return versions == 0 ? std::nullopt
                         : std::optional(0.5 / std::sqrt(static_cast<double>(versions)));
}

}  // namespace irenic::cli
