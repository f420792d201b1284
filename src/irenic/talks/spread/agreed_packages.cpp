#include "irenic/talks/spread/agreed_packages.hpp"

#include <algorithm>
#include <iterator>

namespace irenic::talks {

AgreedPackages united(AgreedPackages one, const AgreedPackages& other) {
    if (one.empty() || other.empty()) {
        return one.empty() ? other : one;
    }
    AgreedPackages both;
    both.reserve(std::min(one.size() + other.size(), most_told_apart));
    auto left = one.begin();
    auto right = other.begin();
    while (both.size() < most_told_apart && (left != one.end() || right != other.end())) {
        const bool from_left =
            right == other.end() || (left != one.end() && left->first <= right->first);
        const bool from_right =
            left == one.end() || (right != other.end() && right->first <= left->first);
        both.emplace_back(from_left ? left->first : right->first,
                          (from_left ? left->second : 0) + (from_right ? right->second : 0));
        left += from_left ? 1 : 0;
        right += from_right ? 1 : 0;
    }
    return both;
}

void PackageCounter::count(const std::vector<OptionId>& package, std::uint64_t times) {
    times_[package] += times;
    if (times_.size() > most_told_apart) {
        times_.erase(std::prev(times_.end()));
    }
}

AgreedPackages PackageCounter::counted() const { return {times_.begin(), times_.end()}; }

}  // namespace irenic::talks
