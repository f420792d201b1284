#include "irenic/talks/play/space/number_book.hpp"

#include <algorithm>

namespace irenic::talks {
namespace {

std::uint64_t mixed(const Packages& packages, Packages::Number package) {
    std::uint64_t hash = 0;
    const std::uint64_t* words = packages.words(package);
    for (std::size_t word = 0; word < packages.words_per_package(); ++word) {
        hash = (hash ^ words[word]) * 0x9e37'79b9'7f4a'7c15;
        hash ^= hash >> 32;
    }
    return hash;
}

bool same(const Packages& packages, Packages::Number one, Packages::Number other) {
    return std::equal(packages.words(one), packages.words(one) + packages.words_per_package(),
                      packages.words(other));
}

}  // namespace

/// Where the package stands, or the empty slot where it belongs.
std::size_t NumberBook::slot_of(const Packages& packages, Number package) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = mixed(packages, package) & mask;
    while (slots_[slot] != 0 && !same(packages, slots_[slot] - 1, package)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void NumberBook::grow(const Packages& packages) {
    slots_.assign(std::max<std::size_t>(64, 2 * slots_.size()), 0);
    for (std::size_t package = 0; package < packages.size(); ++package) {
        const auto number = static_cast<Number>(package);
        slots_[slot_of(packages, number)] = number + 1;
    }
}

NumberBook::Entry NumberBook::number(const std::vector<OptionId>& options, Packages& packages) {
    if (2 * (packages.size() + 1) > slots_.size()) {
        grow(packages);
    }
    const Number fresh = packages.add(options, 0);
    const std::size_t slot = slot_of(packages, fresh);
    if (slots_[slot] != 0) {
        packages.drop_last();
        return {slots_[slot] - 1, false};
    }
    slots_[slot] = fresh + 1;
    return {fresh, true};
}

void NumberBook::clear() { std::fill(slots_.begin(), slots_.end(), Number{0}); }

}  // namespace irenic::talks
