#include "cli/report/fill_page.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <utility>

#include "irenic/format/json.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view opening = R"(<script type="application/json" id="answer">)";
constexpr std::string_view place = R"(<script type="application/json" id="answer">null</script>)";

constexpr std::size_t fewer_points = 500;

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

/// The member `key` of a map; null where there is none.
Value* member(Value* value, std::string_view key) {
    auto* members = value == nullptr ? nullptr : std::get_if<Value::Map>(&value->data());
    if (members == nullptr) {
        return nullptr;
    }
    for (auto& [name, part] : *members) {
        if (name == key) {
            return &part;
        }
    }
    return nullptr;
}

Value::List* items(Value* value) {
    return value == nullptr ? nullptr : std::get_if<Value::List>(&value->data());
}

bool empty_out(Value* value) {
    if (value == nullptr || value->is_null()) {
        return false;
    }
    *value = Value();
    return true;
}

bool drop_what_makes_packages_best(Value& answer) {
    auto* packages = items(member(member(&answer, "forecast"), "packages"));
    if (packages == nullptr) {
        return false;
    }
    bool dropped = false;
    for (Value& package : *packages) {
        dropped = empty_out(member(&package, "central")) || dropped;
    }
    return dropped;
}

bool drop_sliders(Value& answer) {
    Value* sliders = member(&answer, "sliders");
    if (!empty_out(member(sliders, "branches"))) {
        return false;
    }
    if (Value* why = member(sliders, "why_not")) {
        *why = "the frontiers would make the page too large";
    }
    return true;
}

/// Evenly spaced, the ends among them.
bool thin_frontier(Value& answer) {
    Value* frontier = member(member(&answer, "deals"), "frontier");
    auto* points = items(member(frontier, "points"));
    if (points == nullptr || points->size() <= fewer_points) {
        return false;
    }
    Value::List kept;
    for (std::size_t at = 0; at < fewer_points; ++at) {
        kept.push_back((*points)[at * (points->size() - 1) / (fewer_points - 1)]);
    }
    *points = std::move(kept);
    if (Value* listed = member(frontier, "listed")) {
        *listed = Value(std::uint64_t{fewer_points});
    }
    return true;
}

bool drop_states(Value& answer) { return empty_out(member(&answer, "stability")); }

struct Cut {
    std::string_view verb;
    std::string_view why;
    std::function<bool(Value&)> make;
};

const std::array<Cut, 4>& cuts() {
    static const std::array<Cut, 4> all{
        Cut{"forecast",
            "which numbers make a package best is left out, as the page would be too "
            "large; all in --json",
            drop_what_makes_packages_best},
        Cut{"deals", "the frontier is thinned, as the page would be too large; all in --json",
            thin_frontier},
        Cut{"deals", "there are no sliders, as the page would be too large", drop_sliders},
        Cut{"stability",
            "the states are left out, as the page would be too large; see irenic "
            "stability",
            drop_states},
    };
    return all;
}

void tell_cut(const Cut& cut, Value& answer) {
    if (auto* left_out = items(member(&answer, "left_out"))) {
        Value entry;
        entry.add("verb", cut.verb);
        entry.add("why", cut.why);
        left_out->push_back(std::move(entry));
    }
}

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

Value made_to_fit(Value answer, std::string_view page, std::size_t most) {
    for (const Cut& cut : cuts()) {
        if (page.size() + embedded(answer).size() <= most) {
            break;
        }
        if (cut.make(answer)) {
            tell_cut(cut, answer);
        }
    }
    return answer;
}

}  // namespace irenic::cli
