#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// "did you mean 'x'?", or all that are known where they are few.
[[nodiscard]] std::string hint(const std::string& wrong, const std::vector<std::string>& known);

/// A package as an option of the command line spells it, '{issue: option, ...}'; it may leave
/// issues out.
///
/// option  the option's name, where errors point to.
/// Adds an error for each issue and option that the case does not know; a package all the same.
/// Nothing where the text is no package at all.
[[nodiscard]] std::optional<Package> read_package(const std::string& option,
                                                  const std::string& text,
                                                  const Negotiation& negotiation,
                                                  std::vector<Error>& errors);

/// The same for a package that must have an option for every issue: adds an error for each that it
/// leaves out.
[[nodiscard]] std::optional<Package> read_whole_package(const std::string& option,
                                                        const std::string& text,
                                                        const Negotiation& negotiation,
                                                        std::vector<Error>& errors);

/// The same for the id of an offer on record, which stands for its package, or a package.
[[nodiscard]] std::optional<Package> read_offer_or_package(const std::string& option,
                                                           const std::string& text,
                                                           const Negotiation& negotiation,
                                                           std::vector<Error>& errors);

/// The ids of a list of the case's things, in order.
template <class Items>
[[nodiscard]] std::vector<std::string> ids_of(const Items& items) {
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const auto& item : items) {
        ids.push_back(item.id);
    }
    return ids;
}

}  // namespace irenic::cli
