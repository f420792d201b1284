#include "cli/report/fill_page.hpp"

#include "irenic/format/json.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view opening = R"(<script type="application/json" id="answer">)";
constexpr std::string_view place = R"(<script type="application/json" id="answer">null</script>)";

/// JSON in which no text can be taken for markup, and that old readers of scripts take as well.
std::string harmless(std::string_view json) {
    std::string text;
    text.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) {
        const std::string_view rest = json.substr(at);
        if (json[at] == '<') {
            text += "\\u003c";
        } else if (json[at] == '>') {
            text += "\\u003e";
        } else if (json[at] == '&') {
            text += "\\u0026";
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            text += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            at += 2;
        } else {
            text += json[at];
        }
    }
    return text;
}

std::string embedded(const Value& answer) { return harmless(format::to_json(answer)); }

}  // namespace

std::optional<std::string> fill_page(std::string_view page, const Value& answer) {
    const auto at = page.find(place);
    if (at == std::string_view::npos || page.find(opening, at + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    std::string text(page.substr(0, at + opening.size()));
    text += embedded(answer);
    text += page.substr(at + opening.size() + std::string_view("null").size());
    return text;
}

std::size_t embedded_size(const Value& answer) { return embedded(answer).size(); }

}  // namespace irenic::cli
