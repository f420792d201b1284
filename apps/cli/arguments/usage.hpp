#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/arguments.hpp"

namespace irenic::cli {

/// Where a whole number goes, and between which bounds it must be.
struct WholeNumber {
    std::size_t Arguments::* value;
    std::size_t least;
    std::size_t most;
};

/// One option of a verb.
struct VerbOption {
    using Target = std::variant<std::monostate, bool Arguments::*, std::string Arguments::*,
                                std::optional<std::string> Arguments::*,
                                std::vector<std::string> Arguments::*, WholeNumber>;

    /// As help shows it: "--points N". A value in brackets may be left out; one that ends in "..."
    /// stands for one or more.
    std::string_view written;
    std::string_view help;
    // NOLINTBEGIN(readability-redundant-member-init): lets most options leave them out
    Target target = {};              ///< nothing: another line of help on the option before
    std::string_view not_with = {};  ///< options that exclude this one, blanks between
    // NOLINTEND(readability-redundant-member-init)
};

/// What a verb works on, besides its options.
enum class Operand { none, one_case, documents };

/// How one verb is asked: all that --help says of it and all that its arguments may be.
struct VerbUsage {
    std::string_view verb;
    Operand operand = Operand::one_case;
    // NOLINTBEGIN(readability-redundant-member-init): lets most verbs leave them out
    std::span<const std::string_view> forms = {};  ///< behind the verb: "CASE [options]"
    std::string_view purpose;
    std::span<const VerbOption> options = {};  ///< of its own
    std::span<const std::string_view> examples = {};
    // NOLINTEND(readability-redundant-member-init)
    std::string_view json = "print one JSON object";  ///< help on --json
};

/// Of most verbs.
inline constexpr std::array<std::string_view, 1> case_form{"CASE [options]"};

extern const VerbUsage check_usage;
extern const VerbUsage read_usage;
extern const VerbUsage deals_usage;
extern const VerbUsage war_usage;
extern const VerbUsage levers_usage;
extern const VerbUsage phases_usage;
extern const VerbUsage stability_usage;
extern const VerbUsage forecast_usage;
extern const VerbUsage talks_usage;
extern const VerbUsage analyze_usage;
extern const VerbUsage report_usage;
extern const VerbUsage methods_usage;

/// The usage of a verb of this version.
[[nodiscard]] const VerbUsage& usage_of(std::string_view verb);

}  // namespace irenic::cli
