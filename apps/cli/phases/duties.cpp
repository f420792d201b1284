#include "cli/phases/sections.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {

void add_duties(const PhasesView& view, Page& page) {
    std::vector<std::string> names;
    for (const DeliverableId id : view.answer().owed) {
        names.push_back(name_of(view.deliverable(id)));
    }
    if (names.empty()) {
        return;
    }
    page.heading("Owed in any case");
    page.paragraph(join(names) +
                       ": owed whether or not others go on. An order says when it can be "
                       "delivered, never what it is given for.",
                   2);
}

}  // namespace irenic::cli
