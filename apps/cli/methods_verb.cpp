#include "cli/text/page.hpp"
#include "cli/verbs.hpp"
#include "irenic/analysis/catalogue.hpp"
#include "irenic/base/version.hpp"
#include "irenic/format/json.hpp"

namespace irenic::cli {
namespace {

std::string methods_text(bool colour) {
    Page page(colour);
    page.paragraph("Every method of irenic " + std::string(version()) + ".");
    std::string_view verb;
    for (const analysis::Method& method : analysis::methods()) {
        if (method.verb != verb) {
            verb = method.verb;
            page.heading(verb);
        } else {
            page.gap();
        }
        page.strong(method.name, 2);
        constexpr std::size_t indent = 4;
        constexpr std::size_t hang = 11;
        page.item("answers", method.question, indent, hang);
        page.item("guarantee", method.guarantee, indent, hang);
        page.item("cost", method.cost, indent, hang);
        page.item("source", method.source, indent, hang);
        page.item("tested", method.tests, indent, hang);
        page.item("function", method.function, indent, hang);
    }
    return page.take();
}

std::string methods_json() {
    Value::Map map;
    map.emplace_back("irenic", version());
    map.emplace_back("verb", "methods");
    map.emplace_back("case", nullptr);
    map.emplace_back("parties", Value::List{});
    map.emplace_back("assumptions", 0);
    map.emplace_back("methods", analysis::methods_value());
    return format::to_json(Value(std::move(map)), 2) + "\n";
}

}  // namespace

Outcome methods_verb(const Arguments& arguments, bool colour) {
    Outcome outcome;
    outcome.text = arguments.json ? methods_json() : methods_text(colour);
    return outcome;
}

}  // namespace irenic::cli
