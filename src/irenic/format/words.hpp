#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "irenic/model/negotiation.hpp"

namespace irenic::format {

/// The words of the case file that stand for the values of an enum, in the order of the enum.
template <class Enum, std::size_t Count>
using Words = std::array<std::pair<std::string_view, Enum>, Count>;

inline constexpr Words<Role, 6> role_words = {{{"principal", Role::principal},
                                               {"mediator", Role::mediator},
                                               {"sponsor", Role::sponsor},
                                               {"guarantor", Role::guarantor},
                                               {"donor", Role::donor},
                                               {"affected", Role::affected}}};

inline constexpr Words<Confidence, 3> confidence_words = {
    {{"low", Confidence::low}, {"medium", Confidence::medium}, {"high", Confidence::high}}};

inline constexpr Words<AnswerKind, 4> answer_words = {{{"accepted", AnswerKind::accepted},
                                                       {"rejected", AnswerKind::rejected},
                                                       {"countered", AnswerKind::countered},
                                                       {"pending", AnswerKind::pending}}};

inline constexpr Words<PositionKind, 6> position_words = {{{"issue", PositionKind::issue},
                                                           {"process", PositionKind::process},
                                                           {"belief", PositionKind::belief},
                                                           {"intention", PositionKind::intention},
                                                           {"concern", PositionKind::concern},
                                                           {"end_state", PositionKind::end_state}}};

inline constexpr Words<Irreversible, 2> irreversible_words = {
    {{"forward", Irreversible::forward}, {"backward", Irreversible::backward}}};

/// The word for `value`; empty where it has none.
template <class Enum, std::size_t Count>
[[nodiscard]] constexpr std::string_view word_for(Enum value, const Words<Enum, Count>& words) {
    for (const auto& [word, meaning] : words) {
        if (meaning == value) {
            return word;
        }
    }
    return {};
}

}  // namespace irenic::format
