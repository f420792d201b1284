#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Longer phrases are not for Phrases, whose searches cost what the longest costs.
inline constexpr std::size_t most_words_of_phrase = 12;

[[nodiscard]] inline std::size_t count_words(const std::string& phrase) {
    return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

/// Something known by one or more words in a row.
template <class Meaning>
class Phrases {
public:
    struct Found {
        std::size_t words = 0;  ///< how many, from where the search began
        const Meaning* meaning = nullptr;
    };

    /// phrase  words in lower case with one blank between; a later meaning replaces an earlier one.
    void add(const std::string& phrase, Meaning meaning) {
        longest_ = std::max(longest_, count_words(phrase));
        meanings_.insert_or_assign(phrase, std::move(meaning));
    }

    /// The longest phrase that begins at `words[first]`. Cost: its longest phrase.
    [[nodiscard]] std::optional<Found> find(const std::vector<Word>& words,
                                            std::size_t first) const {
        std::optional<Found> found;
        std::string phrase;
        for (std::size_t count = 1; count <= longest_ && first + count <= words.size(); ++count) {
            phrase += (count == 1 ? "" : " ") + words[first + count - 1].lower;
            const auto at = meanings_.find(phrase);
            if (at != meanings_.end()) {
                found = Found{count, &at->second};
            }
        }
        return found;
    }

    [[nodiscard]] const Meaning* find(const std::string& phrase) const {
        const auto at = meanings_.find(phrase);
        return at == meanings_.end() ? nullptr : &at->second;
    }
    /// Calls `change(meaning)` for every phrase, in no order.
    template <class Change>
    void change_each(Change change) {
        for (auto& [phrase, meaning] : meanings_) {
            change(meaning);
        }
    }
    [[nodiscard]] std::size_t size() const { return meanings_.size(); }

private:
    std::unordered_map<std::string, Meaning> meanings_;
    std::size_t longest_ = 0;
};

}  // namespace irenic::record
