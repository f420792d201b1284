#include "cli/forecast/input_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using Segments = std::vector<std::string>;
using Names = std::vector<std::pair<std::string_view, std::string>>;

struct Pattern {
    std::string_view path;   ///< segments in brackets stand for any id of their kind
    std::string_view words;  ///< with the names of those ids in their places
};

/// The first that fits and whose names are all known counts.
constexpr std::array patterns{
    Pattern{"preferences.<party>.points.<issue>.<option>",
            "the points of <party> for <issue>: <option>"},
    Pattern{"preferences.<party>.points.<issue>", "how <party> ranks the options of <issue>"},
    Pattern{"preferences.<party>.weights.<issue>", "the weight of <issue> to <party>"},
    Pattern{"preferences.<party>.weights", "the weights of <party>"},
    Pattern{"preferences.<party>.interactions.<number>.points",
            "the points of <party> for its combination <number>"},
    Pattern{"preferences.<party>.disagreement", "what no agreement is worth to <party>"},
    Pattern{"war.beliefs.<party>", "the belief of <party> that <first side> prevails"},
    Pattern{"war.beliefs.<party>", "what <party> believes about the fighting (war.beliefs)"},
    Pattern{"war.beliefs.<party>.stalemate", "the belief of <party> in a stalemate"},
    Pattern{"war.payoffs.<party>.prevail", "what prevailing is worth to <party>"},
    Pattern{"war.payoffs.<party>.fail", "what failing is worth to <party>"},
    Pattern{"war.payoffs.<party>.stalemate", "what a stalemate is worth to <party>"},
    Pattern{"war.payoffs.<party>.cost", "what fighting costs <party>"},
    Pattern{"war.attrition.cost.<party>", "what a battle costs <party>"},
    Pattern{"risks.<risk>.hazard", "the hazard of \"<risk>\""},
    Pattern{"risks.<risk>.loss", "the loss from \"<risk>\""},
    Pattern{"risks.<risk>.by_issue.<issue>.<option>",
            "the hazard of \"<risk>\" with <issue>: <option>"},
    Pattern{"phases.deliverables.<deliverable>.cost.<party>",
            "what a tranche of \"<deliverable>\" costs <party>"},
    Pattern{"phases.deliverables.<deliverable>.value.<party>",
            "what a tranche of \"<deliverable>\" is worth to <party>"},
    Pattern{"phases.deliverables.<deliverable>.shift.<party>",
            "how \"<deliverable>\" shifts the war value of <party>"},
    Pattern{"phases.deliverables.<deliverable>.detect",
            "how often a breach of \"<deliverable>\" is detected"},
    Pattern{"phases.peace.<party>", "what the completed peace is worth to <party>"},
    Pattern{"phases.war.<party>", "what war is worth to <party> at the start"},
    Pattern{"phases.guarantees.<party>.amount", "the guarantee that stands for <party>"},
    Pattern{"parties.<party>.informs.tough",
            "what is asked for where <party> says that resolve is weak"},
    Pattern{"parties.<party>.informs.soft",
            "what is asked for where <party> says that resolve is firm"},
    Pattern{"parties.<party>.informs.war", "what war is worth to whoever <party> informs"},
    Pattern{"parties.<party>.informs.cost", "what war costs <party>"},
    Pattern{"parties.<party>.informs.resolute_if_weak",
            "how often there is resolve although <party> says weak"},
    Pattern{"parties.<party>.informs.resolute_if_resolute",
            "how often there is resolve where <party> says so"},
    Pattern{"parties.<party>.informs.weight",
            "how much the share of whoever it informs counts for <party>"},
    Pattern{"war.attrition.discount", "what the next battle counts for"},
    Pattern{"war.shift.now", "how often the rising side prevails now"},
    Pattern{"war.shift.later", "how often the rising side prevails later"},
    Pattern{"war.shift.discount", "what later counts for while power shifts"},
    Pattern{"war.shift.cost.<party>", "what war costs <party> while power shifts"},
    Pattern{"war.first_strike.first", "how often whoever strikes first prevails"},
    Pattern{"war.first_strike.second", "how often whoever strikes second prevails"},
    Pattern{"war.first_strike.cost.<party>", "what a war that begins with a strike costs <party>"},
    Pattern{"war.prior_strength", "how many battles a belief is worth"},
    Pattern{"risks.<risk>.discount", "what the next period counts for in \"<risk>\""},
    Pattern{"phases.deliverables.<deliverable>.false_alarm",
            "how often \"<deliverable>\" is taken for a breach"},
    Pattern{"phases.discount", "what the next step counts for"},
    Pattern{"graph.ranking.<party>", "how <party> ranks the states"},
    Pattern{"graph.priorities.<party>", "what comes first for <party> among the states"},
    Pattern{"levers.<lever>.effects.<number>.<effect>.<party>",
            "the <effect> that \"<lever>\" brings to <party> (effect <number>)"},
    Pattern{"levers.<lever>.cost", "the cost of \"<lever>\""},
    Pattern{"levers.<lever>.effects.<number>.<effect>",
            "the <effect> that \"<lever>\" brings (effect <number>)"},
};

constexpr std::array kinds{
    std::pair{"<party>", "parties"}, std::pair{"<issue>", "issues"},
    std::pair{"<risk>", "risks"},    std::pair{"<deliverable>", "deliverables"},
    std::pair{"<lever>", "levers"},
};

/// The keys that lead to an input; positions as keys of their own.
Segments segments_of(std::string_view path) {
    Segments segments(1);
    for (const char each : path) {
        if (each == '.' || each == '[') {
            segments.emplace_back();
        } else if (each != ']') {
            segments.back() += each;
        }
    }
    return segments;
}

std::string option_label(const Value& labels, const std::string& issue, const std::string& option) {
    const std::string& label = text_in(labels["options"][issue][option]);
    return label.empty() ? option : label;
}

std::string counted_from_one(const std::string& position) {
    std::uint32_t number = 0;
    const char* const end = position.data() + position.size();
    const bool whole = std::from_chars(position.data(), end, number).ptr == end;
    return whole ? std::to_string(std::uint64_t{number} + 1) : position;
}

std::string name_of(const Value& labels, std::string_view kind, const Segments& path,
                    std::size_t at) {
    if (kind == "<option>") {
        return option_label(labels, path[at - 1], path[at]);
    }
    if (kind == "<number>") {
        return counted_from_one(path[at]);
    }
    const auto* const known = std::find_if(kinds.begin(), kinds.end(),
                                           [&](const auto& each) { return each.first == kind; });
    return known == kinds.end() ? path[at] : label_of(labels, known->second, path[at]);
}

/// The names that fill the places of a pattern; nothing where the path is not of its kind.
std::optional<Names> match(const Value& labels, const Pattern& pattern, const Segments& path) {
    const Segments wanted = segments_of(pattern.path);
    if (wanted.size() != path.size()) {
        return std::nullopt;
    }
    Names names;
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        if (wanted[at].starts_with('<')) {
            const std::size_t place = pattern.path.find(wanted[at]);
            const std::string_view kind = pattern.path.substr(place, wanted[at].size());
            names.emplace_back(kind, name_of(labels, kind, path, at));
        } else if (wanted[at] != path[at]) {
            return std::nullopt;
        }
    }
    if (const auto& sides = items_in(labels["sides"]); !sides.empty()) {
        names.emplace_back("<first side>", label_of(labels, "parties", text_in(sides.front())));
    }
    return names;
}

/// Nothing where a place has no name.
std::optional<std::string> filled(std::string_view words, const Names& names) {
    std::string text;
    while (!words.empty()) {
        const std::size_t place = std::min(words.find('<'), words.size());
        text += words.substr(0, place);
        words.remove_prefix(place);
        if (words.empty()) {
            break;
        }
        const std::string_view kind = words.substr(0, words.find('>') + 1);
        const auto name = std::find_if(names.begin(), names.end(),
                                       [&](const auto& each) { return each.first == kind; });
        if (name == names.end()) {
            return std::nullopt;
        }
        text += name->second;
        words.remove_prefix(kind.size());
    }
    return text;
}

std::string one_in_words(const Value& labels, const std::string& path) {
    const Segments segments = segments_of(path);
    for (const Pattern& pattern : patterns) {
        const auto names = match(labels, pattern, segments);
        const auto words = names ? filled(pattern.words, *names) : std::nullopt;
        if (words) {
            return *words;
        }
    }
    return path;
}

}  // namespace

std::string label_of(const Value& labels, const std::string& kind, const std::string& id) {
    const std::string& label = text_in(labels[kind][id]);
    return label.empty() ? id : label;
}

std::string input_in_words(const Value& labels, const std::string& path) {
    constexpr std::string_view between = " + ";
    constexpr std::size_t most_named = 3;
    std::vector<std::string> parts;
    std::size_t left = 0;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find(between, at), path.size());
        if (parts.size() < most_named) {
            parts.push_back(one_in_words(labels, path.substr(at, end - at)));
        } else {
            ++left;
        }
        at = end == path.size() ? end : end + between.size();
    }
    if (left > 0) {
        parts.push_back(
            fmt::format("{} more that {} with them", left, left == 1 ? "varies" : "vary"));
    }
    return join(parts);
}

}  // namespace irenic::cli
