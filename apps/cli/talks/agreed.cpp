#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/improvements.hpp"
#include "cli/talks/sections.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::cli {
namespace {

/// The text listed that is the agreed one; nothing: it is not among them.
const talks::NextText* agreed_text(const TalksView& view, const Offer& agreed) {
    const auto options = deals::completed(view.negotiation(), agreed.package);
    const auto& texts = view.next().texts;
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& text) {
        return view.options_of(text) == options;
    });
    return found == texts.end() ? nullptr : &*found;
}

std::string what_texts_are(const TalksView& view) {
    return view.first() == nullptr
               ? "What is agreed stands unless everybody consents to something else."
               : "The texts below are possible improvements; each needs everybody's consent, and "
                 "without it what is agreed stands.";
}

}  // namespace

void add_agreed(const TalksView& view, Page& page) {
    const Offer* agreed = view.agreed();
    if (agreed == nullptr) {
        return;
    }
    page.heading("What is agreed");
    page.strong(fmt::format("All who must agree have accepted {}.", agreed->id), 2);
    const talks::NextText* text = agreed_text(view, *agreed);
    const std::string better =
        text == nullptr ? "" : improvements_in_words(view, *text, agreed->id);
    page.paragraph(better + (better.empty() ? "" : " ") + what_texts_are(view), 2);
}

}  // namespace irenic::cli
