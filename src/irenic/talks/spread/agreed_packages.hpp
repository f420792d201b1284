#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "irenic/model/ids.hpp"

namespace irenic::talks {

/// Packages by options, ascending, and how often each was agreed on.
using AgreedPackages = std::vector<std::pair<std::vector<OptionId>, std::uint64_t>>;

/// No more different packages are told apart: of more the first by options. Those are the first of
/// every part they are in as well, so that parts in any order and number give the same counts.
inline constexpr std::size_t most_told_apart = 100'000;

[[nodiscard]] AgreedPackages united(AgreedPackages one, const AgreedPackages& other);

/// Counts packages one by one.
class PackageCounter {
public:
    void count(const std::vector<OptionId>& package, std::uint64_t times);
    [[nodiscard]] AgreedPackages counted() const;

private:
    std::map<std::vector<OptionId>, std::uint64_t> times_;
};

}  // namespace irenic::talks
