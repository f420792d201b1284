#include "irenic/record/documents/html_elements.hpp"

#include <algorithm>
#include <array>

#include "irenic/record/documents/kind.hpp"

namespace irenic::record {
namespace {

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 20> not_the_matter{
    "script", "style",  "noscript", "template", "nav",    "footer", "aside",
    "iframe", "object", "embed",    "svg",      "math",   "canvas", "audio",
    "video",  "select", "button",   "textarea", "dialog", "head"};

constexpr std::array<std::string_view, 32> blocks{
    "p",      "div",        "article", "section", "main",    "header",  "body",    "html",
    "h2",     "h3",         "h4",      "h5",      "h6",      "ul",      "ol",      "dl",
    "dd",     "dt",         "table",   "caption", "tr",      "td",      "th",      "blockquote",
    "figure", "figcaption", "hr",      "form",    "address", "details", "summary", "fieldset"};

}  // namespace

ElementShape shape_of(std::string_view element) {
    if (holds(not_the_matter, element)) {
        return ElementShape::left_out;
    }
    if (holds(blocks, element)) {
        return ElementShape::block;
    }
    constexpr std::array<std::pair<std::string_view, ElementShape>, 6> others{
        {{"li", ElementShape::item},
         {"h1", ElementShape::heading},
         {"q", ElementShape::quoted},
         {"br", ElementShape::line_break},
         {"pre", ElementShape::kept},
         {"title", ElementShape::title}}};
    const auto* const found = std::find_if(
        others.begin(), others.end(), [&](const auto& other) { return other.first == element; });
    return found == others.end() ? ElementShape::running : found->second;
}

bool leaves_out(std::string_view attribute, std::string_view value) {
    if (attribute == "role") {
        constexpr std::array<std::string_view, 5> roles{"navigation", "search", "contentinfo",
                                                        "menu", "dialog"};
        return holds(roles, value);
    }
    if (attribute == "style") {
        return find_ignoring_case(value, "display:none") != std::string_view::npos ||
               find_ignoring_case(value, "display: none") != std::string_view::npos;
    }
    return attribute == "hidden" || (attribute == "aria-hidden" && value == "true");
}

bool tells_publication(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{"article:published_time",
                                                     "datepublished",
                                                     "date",
                                                     "dc.date",
                                                     "dc.date.issued",
                                                     "dcterms.date",
                                                     "dcterms.issued",
                                                     "dcterms.created",
                                                     "pubdate",
                                                     "publishdate"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view known) {
        return known.size() == name.size() && find_ignoring_case(name, known) == 0;
    });
}

}  // namespace irenic::record
