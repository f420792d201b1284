#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace irenic {

/// A preference statement about options of a graph, such as "insist iff not modify".
///
/// Words are option ids, `not`, `and`, `or`, `if`, `iff` and parentheses. `not` binds closest, then
/// `and`, then `or`, then `if` and `iff`, which join from left to right; `a if b` holds unless b
/// holds and a does not.
class Statement {
public:
    /// What is wrong with a text, and at which byte of it.
    struct Fault {
        std::size_t at = 0;
        std::string what;
        std::string unknown;  ///< the word that is no option, where that is what is wrong
    };

    /// options  ids, in the order of the graph.
    /// Returns  the statement, or the first fault.
    /// Cost     linear in the text, but for finding ids: linear in words times options.
    [[nodiscard]] static std::variant<Statement, Fault> parse(
        std::string_view text, const std::vector<std::string>& options);

    /// Whether the statement holds where bit k of `taken` says that option k is taken.
    /// Options from the 65th on count as not taken. Cost linear in the words of the statement.
    [[nodiscard]] bool holds(std::uint64_t taken) const;

private:
    enum class Step : std::uint8_t { option, invert, both, either, implied_by, same };
    struct Instruction {
        Step step = Step::option;
        std::uint32_t option = 0;
    };

    std::vector<Instruction> program_;  ///< operands before what joins them

    friend class StatementReader;
};

}  // namespace irenic
