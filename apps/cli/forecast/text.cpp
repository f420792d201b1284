#include "cli/forecast/text.hpp"

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"
#include "cli/words/basis.hpp"

namespace irenic::cli {
namespace {

void add_title(const ForecastView& view, bool placeholders, Page& page) {
    const std::string& title = text_in(view.partial()["case"]["title"]);
    page.strong((title.empty() ? "This case" : title) + ": how sure is all that?");
    add_cut_short(view, page);
    if (placeholders) {
        page.paragraph(placeholder_words);
    }
}

void add_opening(const ForecastView& view, bool placeholders, Page& page) {
    if (!placeholders) {
        page.gap();
        return;
    }
    add_conditions(view, "What would have to be true", page);
    page.heading("On these numbers");
}

void add_stars(const ForecastView& view, Page& page) {
    const Value& answer = view.answer();
    if (!items_in(answer["packages"]).empty() || !items_in(answer["robust"]).empty() ||
        !items_in(answer["drivers"]).empty()) {
        page.gap();
        page.paragraph("* compares one party's points with another's", 2);
    }
}

void add_shares(const ForecastView& view, bool placeholders, Page& page) {
    add_opening(view, placeholders, page);
    add_verdict(view, page);
    add_often_acceptable(view, page);
    add_sureness(view, page);
    add_robust(view, page);
    add_package_list(view, page);
    add_drivers(view, page);
    if (!placeholders) {
        add_conditions(view, "What turns the verdict", page);
    }
    add_levers(view, page);
    add_stars(view, page);
}

}  // namespace

std::string forecast_text(const Value& partial, const Value& answer, bool colour) {
    const ForecastView view(partial, answer);
    const bool placeholders = are_placeholders(view.numbers());
    Page page(colour);
    add_title(view, placeholders, page);
    if (view.tells_shares()) {
        add_shares(view, placeholders, page);
    } else {
        page.gap();
        add_why_no_shares(view, page);
    }
    add_basis(view, page);
    return page.take();
}

}  // namespace irenic::cli
