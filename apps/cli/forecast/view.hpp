#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/words/packages.hpp"
#include "cli/words/share_words.hpp"
#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {

/// One forecast with the names under which a reader meets its parts.
///
/// Keeps references to both.
class ForecastView {
public:
    ForecastView(const Value& partial, const Value& answer);

    [[nodiscard]] const Value& partial() const { return partial_; }
    [[nodiscard]] const Value& answer() const { return answer_; }
    [[nodiscard]] const Value& labels() const { return partial_["labels"]; }
    /// The issues with their options and duties, and nothing else of the case.
    [[nodiscard]] const Negotiation& names() const { return names_; }

    [[nodiscard]] NumberCount numbers() const;
    /// The versions looked at that do not contradict the record.
    [[nodiscard]] std::uint64_t counting() const { return counting_; }
    /// Whether versions were looked at and all of them contradict the record.
    [[nodiscard]] bool all_contradict() const;
    /// Whether no number of the case has a range.
    [[nodiscard]] bool nothing_varies() const;
    /// Whether there are versions that differ and that count.
    [[nodiscard]] bool tells_shares() const { return !all_contradict() && !nothing_varies(); }
    /// How many of the versions that count a {"share", "se"} speaks of; nothing for null.
    [[nodiscard]] std::optional<VersionCount> versions(const Value& share) const;
    /// A {"share", "se"} in percent, as far as its error bears out; empty for null.
    [[nodiscard]] std::string percent(const Value& share) const;

    /// "Release of captives" for an issue, "captives" for a deliverable without a name.
    [[nodiscard]] std::string label(const std::string& kind, const std::string& id) const;
    /// An uncertain input by its path.
    [[nodiscard]] std::string input(const Value& path) const;

    /// The packages that the text speaks of: the first few listed, the first that are certain, the
    /// single best, the robust.
    [[nodiscard]] const ShownPackages& packages() const { return packages_; }
    /// How many of the packages listed, from the first on, have rows in tables.
    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// The letters of the first few packages that are acceptable whatever the numbers.
    [[nodiscard]] const std::vector<std::string>& certain() const { return certain_; }
    /// The letter of a package; empty where it has none.
    [[nodiscard]] std::string letter(const Value& package) const;

private:
    void name_issues();
    void choose_packages();
    void show(const Value& package);
    [[nodiscard]] std::optional<Package> read(const Value& package) const;

    const Value& partial_;
    const Value& answer_;
    Negotiation names_;
    std::uint64_t counting_ = 0;
    ShownPackages packages_;
    std::size_t rows_ = 0;
    std::vector<std::string> certain_;
};

}  // namespace irenic::cli
