#include "cli/stability/sections.hpp"
#include "cli/words/packages.hpp"

namespace irenic::cli {

void add_signed(const StabilityView& view, Page& page) {
    const auto& package = view.answer().signed_package;
    if (!package) {
        return;
    }
    page.heading("What is signed");
    for (const std::string& line : lines_of(in_words(view.negotiation(), *package))) {
        page.paragraph(line, 2);
    }
}

}  // namespace irenic::cli
