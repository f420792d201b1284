#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace irenic::talks {

/// What packages refused by nobody knows whom leave of several parties' thresholds together.
///
/// A threshold is told by the share of thresholds at or below it, so that every party's is anywhere
/// from 0 to 1 alike, and what a package meets is a box from 0 to its acceptance by party.
class Refusals {
public:
    explicit Refusals(std::size_t parties);

    void add(std::span<const double> package);

    /// The share of thresholds that no refused package meets.
    [[nodiscard]] double left() const;
    /// The share of thresholds that this package meets and no refused one does.
    [[nodiscard]] double left_within(std::span<const double> package) const;

private:
    std::vector<double> everything_;  ///< the box that meets all
    /// Boxes by their upper corner and how often each counts, by inclusion and exclusion; equal
    /// ones stand once, and most cancel out.
    std::map<std::vector<double>, std::int64_t> boxes_;
};

}  // namespace irenic::talks
