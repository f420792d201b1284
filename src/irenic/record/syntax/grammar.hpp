#pragma once

#include <memory>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/record/syntax/linkage.hpp"

namespace irenic::record {

/// What the grammar found in one text.
struct Readings {
    std::vector<Linkage> linkages;  ///< best first by the grammar's own order; empty where none
    bool complete = false;          ///< no word left out
    bool out_of_time = false;
};

/// How unlikely a reading may be. Each looks further where what comes before it found none.
enum class Effort : char {
    usual,      ///< all words linked, none in a rare way; or all linked
    thorough,   ///< all words linked, some perhaps in a rare way
    leave_out,  ///< as `usual`, then with words left out; slow, so for few words
};

/// Link Grammar with its English dictionary. Quiet, and the same for the same text.
class LinkGrammar {
public:
    [[nodiscard]] static Result<LinkGrammar> make();

    /// Readings of a text in UTF-8 that has so many words, of those that `effort` allows.
    [[nodiscard]] Readings read(const std::string& text, std::size_t words, Effort effort) const;

    /// Whether its dictionary has a word as it is spelled; guesses apart.
    [[nodiscard]] bool knows(const std::string& word) const;

private:
    struct Library;
    explicit LinkGrammar(std::shared_ptr<Library> library);
    std::shared_ptr<Library> library_;
};

}  // namespace irenic::record
