#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/syntax/linkage.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// A main verb and what stands above it in its group.
struct VerbGroup {
    std::size_t main = 0;
    /// Auxiliaries and the conjunctions that share them, nearest first.
    std::vector<std::size_t> auxiliaries;
    /// Conjunctions that join this verb with others, whose subject and object it shares.
    std::vector<std::size_t> conjunctions;
    bool has_own_auxiliary = false;  ///< one that stands below every conjunction
};

/// The verb groups of a reading: "has not been freed" is one, with main verb "freed".
class VerbGroups {
public:
    explicit VerbGroups(const Reading& reading);

    [[nodiscard]] const std::vector<VerbGroup>& all() const { return groups_; }
    [[nodiscard]] const VerbGroup* find(std::size_t main) const;
    /// The main verbs a token leads to: its own, or those of an auxiliary or a conjunction.
    [[nodiscard]] std::vector<std::size_t> mains_below(std::size_t token) const;
    [[nodiscard]] bool is_auxiliary(std::size_t token) const { return is_auxiliary_[token]; }

private:
    const Reading* reading_;
    std::vector<VerbGroup> groups_;
    std::vector<bool> is_auxiliary_;
    std::vector<std::vector<std::size_t>> below_;  ///< by auxiliary: what it helps
    std::vector<std::vector<std::size_t>> above_;

    void tie_auxiliaries();
    void add_tie(std::size_t auxiliary, std::size_t verb);
    [[nodiscard]] bool is_main(std::size_t token) const;
    [[nodiscard]] VerbGroup make_group(std::size_t main) const;
};

/// Tense, voice and so on of a group; `word` is left to the caller.
[[nodiscard]] Verb describe(const Reading& reading, const VerbGroup& group);

}  // namespace irenic::record
