#pragma once

#include <string>

#include "cli/talks/view.hpp"

namespace irenic::cli {

/// How many texts are better for some party and worse for none than one of the texts listed, and
/// which of them all accept most often; empty where that is not known.
///
/// name  what the text is called: "A".
[[nodiscard]] std::string improvements_in_words(const TalksView& view, const talks::NextText& text,
                                                const std::string& name);

}  // namespace irenic::cli
