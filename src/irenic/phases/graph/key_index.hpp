#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace irenic::phases {

/// Finds the position of a key of fixed length in a growing list of keys: open addressing, 4 bytes
/// a slot, at most two thirds full.
class KeyIndex {
public:
    explicit KeyIndex(std::size_t words) : words_(words) { clear(); }

    void clear() {
        slots_.assign(16, none);
        size_ = 0;
    }
    [[nodiscard]] std::optional<std::uint32_t> find(const std::uint64_t* key,
                                                    const std::vector<std::uint64_t>& keys) const {
        const std::uint32_t position = slots_[slot_of(key, keys)];
        return position == none ? std::nullopt : std::optional(position);
    }
    /// Puts a key that is not there yet at the end of `keys`. Its position.
    std::uint32_t add(const std::uint64_t* key, std::vector<std::uint64_t>& keys) {
        if (3 * (size_ + 1) > 2 * slots_.size()) {
            grow(keys);
        }
        const std::size_t slot = slot_of(key, keys);
        const auto position = static_cast<std::uint32_t>(size_++);
        slots_[slot] = position;
        keys.insert(keys.end(), key, key + words_);
        return position;
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t bytes() const { return slots_.capacity() * sizeof(slots_[0]); }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// Where the key is, or the free slot where it belongs.
    [[nodiscard]] std::size_t slot_of(const std::uint64_t* key,
                                      const std::vector<std::uint64_t>& keys) const {
        const std::size_t last = slots_.size() - 1;
        std::size_t slot = hash(key) & last;
        while (slots_[slot] != none &&
               !std::equal(key, key + words_,
                           keys.data() + static_cast<std::size_t>(slots_[slot]) * words_)) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    void grow(const std::vector<std::uint64_t>& keys) {
        slots_.assign(slots_.size() * 2, none);
        for (std::size_t position = 0; position < size_; ++position) {
            slots_[slot_of(keys.data() + position * words_, keys)] =
                static_cast<std::uint32_t>(position);
        }
    }

    [[nodiscard]] std::size_t hash(const std::uint64_t* key) const {
        std::uint64_t mixed = 0;
        for (std::size_t word = 0; word < words_; ++word) {
            mixed = (mixed ^ key[word]) * 0x9e3779b97f4a7c15;
            mixed ^= mixed >> 29;
        }
        return static_cast<std::size_t>(mixed * 0xbf58476d1ce4e5b9 >> 20);
    }

    std::size_t words_;
    std::size_t size_ = 0;
    std::vector<std::uint32_t> slots_;  ///< as many as a power of two
};

}  // namespace irenic::phases
