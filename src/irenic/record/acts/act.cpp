#include "irenic/record/acts/act.hpp"

#include <array>

namespace irenic::record {
namespace {

/// In the order of the enum.
constexpr std::array<std::string_view, 19> act_kinds = {"propose",
                                                        "counter",
                                                        "accept",
                                                        "reject",
                                                        "demand",
                                                        "concede",
                                                        "threaten",
                                                        "appeal",
                                                        "mediate",
                                                        "meet",
                                                        "accuse",
                                                        "state_belief",
                                                        "commitment_concern",
                                                        "position",
                                                        "deliver",
                                                        "breach",
                                                        "support",
                                                        "pressure",
                                                        "force"};

/// In the order of the enum.
constexpr std::array<std::string_view, 3> act_tenses = {"happened", "expected", "denied"};

template <class Enum, std::size_t Count>
std::optional<Enum> find_in(const std::array<std::string_view, Count>& names,
                            std::string_view name) {
    for (std::size_t index = 0; index < Count; ++index) {
        if (names.at(index) == name) {
            return static_cast<Enum>(index);
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(ActKind kind) { return act_kinds.at(static_cast<std::size_t>(kind)); }

std::optional<ActKind> find_act_kind(std::string_view name) {
    return find_in<ActKind>(act_kinds, name);
}

std::string_view name_of(ActTense tense) { return act_tenses.at(static_cast<std::size_t>(tense)); }

std::optional<ActTense> find_act_tense(std::string_view name) {
    return find_in<ActTense>(act_tenses, name);
}

}  // namespace irenic::record
