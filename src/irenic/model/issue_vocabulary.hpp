#pragma once

#include <array>
#include <string_view>

namespace irenic {

/// Ids of the built-in issue list, which `vocabulary` of an issue may name.
inline constexpr std::array<std::string_view, 19> issue_vocabulary = {"captives.release",
                                                                      "prisoners.release",
                                                                      "remains.return",
                                                                      "truce",
                                                                      "end_of_war",
                                                                      "forces.withdrawal",
                                                                      "movement.return",
                                                                      "aid.level",
                                                                      "reconstruction",
                                                                      "disarmament",
                                                                      "monitoring",
                                                                      "guarantees",
                                                                      "governance.interim",
                                                                      "political_horizon",
                                                                      "accountability",
                                                                      "sanctions",
                                                                      "embargo",
                                                                      "review",
                                                                      "sequence"};

}  // namespace irenic
