#include "cli/envelope.hpp"

#include <utility>

#include <fmt/format.h>

#include "irenic/base/value_parts.hpp"
#include "irenic/base/version.hpp"
#include "irenic/format/json.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

/// That ranges were taken at their centre; nothing where all numbers are exact.
std::vector<std::string> range_notes(const Negotiation& negotiation) {
    std::size_t ranges = 0;
    for_each_number(negotiation, [&](const std::string&, const UncertainNumber& number) {
        ranges += number.uncertain() ? 1U : 0U;
    });
    if (ranges == 0) {
        return {};
    }
    return {
        ranges == 1
            ? "1 of the case's numbers is uncertain; wherever one number is needed its midpoint, "
              "mode or mean is taken"
            : fmt::format("{} of the case's numbers are uncertain; wherever one number is needed "
                          "their midpoint, mode or mean is taken",
                          ranges)};
}

}  // namespace

Value::Map common_head(std::string_view verb, const format::CaseFile& file,
                       const std::vector<PartyId>& parties, std::size_t assumed) {
    Value::Map about;
    about.emplace_back("title", file.negotiation.title);
    about.emplace_back("sha256", text_or_null(file.sha256));
    Value::List ids;
    for (const PartyId party : parties) {
        ids.emplace_back(file.negotiation.party(party).id);
    }
    Value::Map head;
    head.emplace_back("irenic", version());
    head.emplace_back("verb", verb);
    head.emplace_back("case", std::move(about));
    head.emplace_back("parties", std::move(ids));
    head.emplace_back("assumptions", static_cast<std::uint64_t>(assumed));
    return head;
}

std::string to_json_text(Value::Map head, const Value& body) {
    if (const auto* members = body.get_if<Value::Map>()) {
        head.insert(head.end(), members->begin(), members->end());
    }
    return format::to_json(Value(std::move(head)), 2) + "\n";
}

std::vector<std::string> loader_notes(const format::CaseFile& file) {
    std::vector<std::string> notes;
    for (const Error& note : file.notes) {
        std::string where = note.where;
        if (where.starts_with(file.path + ":")) {
            where.erase(0, file.path.size() + 1);
        }
        notes.push_back(where + ": " + note.what);
    }
    return notes;
}

void add_notes_on(const format::CaseFile& file, std::vector<std::string>& notes) {
    for (const auto& added : {range_notes(file.negotiation), loader_notes(file)}) {
        notes.insert(notes.end(), added.begin(), added.end());
    }
}

Error in_file(const format::CaseFile& file, Error error) {
    error.where = error.where.empty() ? file.path : file.path + ": " + error.where;
    return error;
}

}  // namespace irenic::cli
