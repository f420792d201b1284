#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::cli {

/// What ids of actors, issues and options are called; an id nobody named stands for itself.
class ReadNames {
public:
    /// Names of the lexicon go before those met in documents. Keeps nothing of the lexicon.
    ReadNames(const record::Lexicon& lexicon, const std::vector<record::ActorMet>& actors);

    [[nodiscard]] const std::string& actor(const std::string& id) const;
    [[nodiscard]] const std::string& issue(const std::string& id) const;
    [[nodiscard]] const std::string& option(const std::string& issue, const std::string& id) const;

private:
    using Names = std::unordered_map<std::string, std::string>;

    Names actors_;
    Names issues_;
    std::unordered_map<std::string, Names> options_;
};

/// `text` with A to Z as small letters: for sorting and looking up.
[[nodiscard]] std::string lower_case(std::string text);

/// Everybody met in any of the readings, each once.
[[nodiscard]] std::vector<record::ActorMet> actors_of(const std::vector<record::Reading>& readings);

/// `known` and everybody else who acts or is acted upon in `acts`, in the order they are met. Their
/// names are words of the document that the id was made from, else the id.
[[nodiscard]] std::vector<record::ActorMet> actors_in(const std::vector<record::Act>& acts,
                                                      std::vector<record::ActorMet> known);

}  // namespace irenic::cli
