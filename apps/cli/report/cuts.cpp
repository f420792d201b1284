#include "cli/report/cuts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>

namespace irenic::cli {
namespace {

constexpr std::size_t fewer_points = 500;
constexpr std::size_t fewer_items = 200;
constexpr std::size_t fewer_numbers = 500;
constexpr std::size_t long_text = 2000;
constexpr std::size_t short_text = 200;

/// What stands at the end of `keys`, each a member of the last; null where there is no such thing.
Value* part(Value& value, std::initializer_list<std::string_view> keys) {
    Value* at = &value;
    for (const std::string_view key : keys) {
        auto* members = std::get_if<Value::Map>(&at->data());
        if (members == nullptr) {
            return nullptr;
        }
        const auto found = std::find_if(members->begin(), members->end(),
                                        [&](const auto& member) { return member.first == key; });
        if (found == members->end()) {
            return nullptr;
        }
        at = &found->second;
    }
    return at;
}

Value::List* items(Value& value, std::initializer_list<std::string_view> keys) {
    Value* list = part(value, keys);
    return list == nullptr ? nullptr : std::get_if<Value::List>(&list->data());
}

bool empty_out(Value* value) {
    if (value == nullptr || value->is_null()) {
        return false;
    }
    *value = Value();
    return true;
}

bool keep_last(Value::List* list, std::size_t most) {
    if (list == nullptr || list->size() <= most) {
        return false;
    }
    list->erase(list->begin(), list->end() - static_cast<std::ptrdiff_t>(most));
    return true;
}

/// To at most so many bytes and an ellipsis, at the end of a letter.
bool shorten(std::string& text, std::size_t most) {
    constexpr std::string_view ellipsis = "…";
    if (text.size() <= most + ellipsis.size()) {
        return false;
    }
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) >> 6U) == 2; };
    while (most > 0 && continues(text[most])) {
        --most;
    }
    text.resize(most);
    text += ellipsis;
    return true;
}

bool shorten_texts(Value& value, std::size_t most) {
    bool shortened = false;
    if (auto* text = std::get_if<std::string>(&value.data())) {
        shortened = shorten(*text, most);
    } else if (auto* list = std::get_if<Value::List>(&value.data())) {
        for (Value& item : *list) {
            shortened = shorten_texts(item, most) || shortened;
        }
    } else if (auto* map = std::get_if<Value::Map>(&value.data())) {
        for (auto& [key, member] : *map) {
            shortened = shorten_texts(member, most) || shortened;
        }
    }
    return shortened;
}

bool shorten_long_texts(Value& answer) { return shorten_texts(answer, long_text); }
bool shorten_all_texts(Value& answer) { return shorten_texts(answer, short_text); }

bool drop_what_makes_packages_best(Value& answer) {
    auto* packages = items(answer, {"forecast", "packages"});
    if (packages == nullptr) {
        return false;
    }
    bool dropped = false;
    for (Value& package : *packages) {
        dropped = empty_out(part(package, {"central"})) || dropped;
    }
    return dropped;
}

bool drop_session(Value& answer) { return empty_out(part(answer, {"talks", "play"})); }

/// Evenly spaced, the ends among them.
bool thin_frontier(Value& answer) {
    auto* points = items(answer, {"deals", "frontier", "points"});
    if (points == nullptr || points->size() <= fewer_points) {
        return false;
    }
    Value::List kept;
    for (std::size_t at = 0; at < fewer_points; ++at) {
        kept.push_back((*points)[at * (points->size() - 1) / (fewer_points - 1)]);
    }
    *points = std::move(kept);
    if (Value* listed = part(answer, {"deals", "frontier", "listed"})) {
        *listed = Value(std::uint64_t{fewer_points});
    }
    return true;
}

bool drop_sliders(Value& answer) {
    if (!empty_out(part(answer, {"sliders", "branches"}))) {
        return false;
    }
    if (Value* why = part(answer, {"sliders", "why_not"})) {
        *why = "the frontiers would make the page too large";
    }
    return true;
}

bool drop_early_statements(Value& answer) {
    return keep_last(items(answer, {"negotiation", "positions"}), fewer_items);
}

bool drop_early_offers(Value& answer) {
    bool dropped = keep_last(items(answer, {"talks", "record"}), fewer_items);
    dropped = keep_last(items(answer, {"deals", "offers"}), fewer_items) || dropped;
    dropped = keep_last(items(answer, {"sheet", "offers"}), fewer_items) || dropped;
    return keep_last(items(answer, {"negotiation", "offers"}), fewer_items) || dropped;
}

bool drop_states(Value& answer) {
    const bool dropped = empty_out(part(answer, {"stability"}));
    return empty_out(part(answer, {"negotiation", "graph"})) || dropped;
}

bool is_bare(const Value& number) {
    return number["shape"] == Value("exact") && number["because"] == Value("") &&
           number["source"].is_null();
}

bool drop_bare_numbers(Value& answer) {
    auto* numbers = items(answer, {"numbers"});
    return numbers != nullptr && std::erase_if(*numbers, is_bare) > 0;
}

bool drop_most_numbers(Value& answer) {
    auto* numbers = items(answer, {"numbers"});
    if (numbers == nullptr || numbers->size() <= fewer_numbers) {
        return false;
    }
    numbers->resize(fewer_numbers);
    return true;
}

}  // namespace

std::span<const Cut> cuts() {
    static constexpr std::array all{
        Cut{"forecast", "which numbers make a package best is left out",
            drop_what_makes_packages_best},
        Cut{"talks", "the session played is left out", drop_session},
        Cut{"deals", "500 points of the frontier are listed", thin_frontier},
        Cut{"report", "texts of more than 2000 letters are cut short", shorten_long_texts},
        Cut{"report", "the last 200 statements are listed", drop_early_statements},
        Cut{"report", "the last 200 offers are listed", drop_early_offers},
        Cut{"deals", "there are no sliders", drop_sliders},
        Cut{"stability", "the states are left out", drop_states},
        Cut{"report", "numbers with neither range nor reason nor source are not listed",
            drop_bare_numbers},
        Cut{"report", "500 numbers at most are listed", drop_most_numbers},
        Cut{"report", "texts of more than 200 letters are cut short", shorten_all_texts},
    };
    return all;
}

}  // namespace irenic::cli
