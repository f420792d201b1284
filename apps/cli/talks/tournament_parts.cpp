#include "cli/talks/tournament_parts.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/forecast/parts.hpp"
#include "cli/output.hpp"
#include "cli/read_file.hpp"
#include "irenic/base/version.hpp"
#include "irenic/format/json.hpp"
#include "irenic/format/read_json.hpp"

namespace irenic::cli {
namespace {

std::string printed(const Value& value) { return format::to_json(value, 2) + "\n"; }

}  // namespace

Value with_tournament_head(const Value& version, const Value& body) {
    Value::Map whole{{"irenic", version}, {"verb", "talks"}};
    const Value::Map& members = members_in(body);
    whole.insert(whole.end(), members.begin(), members.end());
    auto read_back = format::read_json(format::to_json(Value(std::move(whole))), "part");
    IRENIC_CHECK(read_back.has_value());
    return std::move(*read_back);
}

Outcome tournament_as_json(const Value& with_head) {
    Outcome outcome;
    outcome.text = printed(with_head);
    outcome.limit_reached = flag_in(with_head["limit_reached"]);
    return outcome;
}

std::vector<Error> why_nothing_was_played(const Value& value) {
    std::vector<Error> errors;
    for (const Value& each : items_in(value["cases"])) {
        if (each["left_out"].is_null()) {
            return {};
        }
        errors.push_back({ErrorCode::bad_input,
                          text_in(each["name"]),
                          "cannot be played: " + text_in(each["left_out"]),
                          {}});
    }
    return errors;
}

Result<Value> KeptPart::read() const {
    if (const auto refusal = refuse_file(path_)) {
        return tl::unexpected(*refusal);
    }
    std::error_code ignored;
    if (!std::filesystem::exists(path_, ignored)) {
        return Value();
    }
    const auto text = read_file(path_, most_bytes_);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto kept = format::read_json(*text, path_);
    if (kept && (*kept)["irenic"] != Value(version())) {
        return tl::unexpected(Error{ErrorCode::bad_input, path_,
                                    "was not kept by a tournament of this version",
                                    "give another file to --resume, which starts afresh"});
    }
    return kept;
}

void KeptPart::keep(const Value& partial) {
    const auto now = Clock::now();
    if (!kept_ || now - *kept_ >= std::chrono::seconds(1)) {
        kept_ = now;
        (void)write(partial);
    }
}

std::optional<Error> KeptPart::keep_last(const Value& partial) { return write(partial); }

std::optional<Error> KeptPart::write(const Value& partial) const {
    const std::string text = printed(with_tournament_head(version(), partial));
    if (text.size() > most_bytes_) {
        return Error{ErrorCode::limit, path_,
                     "what is done takes more room than a file that can be read back, so not all "
                     "of it is kept",
                     "split the tournament: --shard 1/2 --resume FILE, then --shard 2/2 with "
                     "another file"};
    }
    return write_file(path_, text);
}

}  // namespace irenic::cli
