#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace irenic::record {

inline constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// A word as the grammar sees it: walls, contractions and marks included.
struct Token {
    std::string word;       ///< in lower case, without the grammar's mark
    std::string mark;       ///< its part of speech, such as "v-d" or "n-u"; often empty
    std::size_t start = 0;  ///< code points
    std::size_t end = 0;
    std::size_t at = nowhere;  ///< index into the words of the sentence; walls have none
    bool capital = false;      ///< begins with a capital, as the grammar took it
    bool corrected = false;    ///< taken for another word that it resembles
};

/// A tie between two tokens, `left` before `right`.
struct Link {
    std::size_t left = 0;
    std::size_t right = 0;
    std::string type;  ///< the capitals of its name, such as "MV"; "_I" for any set phrase
    std::string rest;  ///< what follows them, such as "p"
};

/// One reading of a sentence.
struct Linkage {
    std::vector<Token> tokens;
    std::vector<Link> links;
    double cost = 0;  ///< the grammar's own
};

/// A linkage with its links at hand by token.
class Reading {
public:
    using Types = std::initializer_list<std::string_view>;

    explicit Reading(const Linkage& linkage);

    [[nodiscard]] const std::vector<Token>& tokens() const { return linkage_->tokens; }
    [[nodiscard]] const Token& token(std::size_t at) const { return linkage_->tokens[at]; }
    [[nodiscard]] std::size_t size() const { return linkage_->tokens.size(); }

    /// Links of some types from a token to later ones, nearest first.
    [[nodiscard]] std::vector<const Link*> after(std::size_t token, Types types) const;
    /// Links of some types from a token to earlier ones, nearest first.
    [[nodiscard]] std::vector<const Link*> before(std::size_t token, Types types) const;
    /// The other end of the nearest such link, or `nowhere`.
    [[nodiscard]] std::size_t next(std::size_t token, Types types) const;
    [[nodiscard]] std::size_t previous(std::size_t token, Types types) const;

    [[nodiscard]] bool is_linked(std::size_t token) const;
    [[nodiscard]] bool is_verb(std::size_t token) const;    ///< marked v or q
    [[nodiscard]] bool is_gerund(std::size_t token) const;  ///< marked g, or a verb in -ing
    [[nodiscard]] bool is_past_form(std::size_t token) const;
    [[nodiscard]] bool is_noun(std::size_t token) const;

private:
    const Linkage* linkage_;
    std::vector<std::vector<const Link*>> after_;
    std::vector<std::vector<const Link*>> before_;
};

}  // namespace irenic::record
