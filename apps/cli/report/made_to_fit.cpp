#include "cli/report/made_to_fit.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/report/cuts.hpp"
#include "cli/report/fill_page.hpp"

namespace irenic::cli {
namespace {

/// What is taken out of an answer, and how much smaller the page got by it.
struct Made {
    const Cut* cut;
    std::size_t saved;
};

void tell(const Cut& cut, Value& answer) {
    if (auto* members = std::get_if<Value::Map>(&answer.data())) {
        for (auto& [key, member] : *members) {
            if (key == "left_out") {
                Value entry;
                entry.add("verb", cut.verb);
                entry.add("why", std::string(cut.what) +
                                     ", as the page would be too large; --json has all");
                member.push(std::move(entry));
            }
        }
    }
}

bool make(const Cut& cut, Value& answer) {
    if (!cut.make(answer)) {
        return false;
    }
    tell(cut, answer);
    return true;
}

/// In their order, until the page is small enough; `size` is that of the page.
std::vector<Made> make_until(std::size_t most, Value& answer, std::size_t& size) {
    const std::size_t around = size - embedded_size(answer);
    std::vector<Made> made;
    for (const Cut& cut : cuts()) {
        if (size <= most) {
            break;
        }
        if (make(cut, answer)) {
            const std::size_t before = std::exchange(size, around + embedded_size(answer));
            made.push_back({&cut, before - std::min(before, size)});
        }
    }
    return made;
}

/// Takes back what there is room for, first the cut that was made last.
void spare(std::size_t room, std::vector<Made>& made) {
    for (std::size_t left = made.size(); left-- > 0;) {
        if (made[left].saved <= room) {
            room -= made[left].saved;
            made.erase(made.begin() + static_cast<std::ptrdiff_t>(left));
        }
    }
}

/// The key of the member that takes most of a map; within the case, the block that does.
std::string largest_part(const Value& value) {
    const auto* members = value.get_if<Value::Map>();
    if (members == nullptr || members->empty()) {
        return "the case";
    }
    const auto& [key, part] =
        *std::max_element(members->begin(), members->end(), [](const auto& one, const auto& other) {
            return embedded_size(one.second) < embedded_size(other.second);
        });
    return key == "negotiation" ? largest_part(part) : "`" + key + "`";
}

}  // namespace

Result<Value> made_to_fit(Value answer, std::string_view page, std::size_t most) {
    const std::size_t whole = page.size() + embedded_size(answer);
    if (whole <= most) {
        return answer;
    }
    Value smallest = answer;
    std::size_t size = whole;
    std::vector<Made> made = make_until(most, smallest, size);
    if (size > most) {
        return tl::unexpected(Error{ErrorCode::limit, "", "the page would be larger than 2 MiB",
                                    "most of it is " + largest_part(smallest) +
                                        "; make the case smaller there, or take --json, which "
                                        "has no limit"});
    }
    spare(most - size, made);
    for (const Made& each : made) {
        make(*each.cut, answer);
    }
    return answer;
}

}  // namespace irenic::cli
