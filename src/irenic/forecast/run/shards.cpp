#include "irenic/forecast/run/shards.hpp"

#include <cstdint>

namespace irenic::forecast {

std::optional<Shard> shard_from(const Value& value) {
    const auto* pair = value.get_if<Value::List>();
    if (pair == nullptr || pair->size() != 2) {
        return std::nullopt;
    }
    const auto* number = pair->front().get_if<std::int64_t>();
    const auto* of = pair->back().get_if<std::int64_t>();
    if (number == nullptr || of == nullptr || *number < 1 || *number > *of) {
        return std::nullopt;
    }
    return Shard{static_cast<std::size_t>(*number), static_cast<std::size_t>(*of)};
}

Error refuse_part(std::size_t position, std::string what, std::string hint) {
    return {ErrorCode::bad_input, "shards[" + std::to_string(position) + "]", std::move(what),
            std::move(hint)};
}

std::optional<Error> Shards::take_all(
    std::size_t parts, const std::function<std::optional<Error>(std::size_t)>& take) const {
    if (parts == 0) {
        return Error{ErrorCode::bad_input, "shards", "there is nothing to join",
                     "give the parts of one " + whole_};
    }
    for (std::size_t position = 0; position < parts; ++position) {
        if (auto error = take(position)) {
            return error;
        }
    }
    return find_missing();
}

std::optional<Error> Shards::note(std::size_t position, const Shard& shard) {
    if (!seen_.empty() && shard.of != of_) {
        return not_as_first(position, "is one of another number of parts");
    }
    of_ = shard.of;
    if (!seen_.insert(shard.number).second) {
        return refuse_part(position, "is part " + std::to_string(shard.number) + " a second time",
                           "give every part once");
    }
    return std::nullopt;
}

Error Shards::no_part(std::size_t position) const {
    return refuse_part(position, "is no part of a " + whole_, "give files that --shard wrote");
}

Error Shards::not_as_first(std::size_t position, const std::string& what) const {
    return refuse_part(position, what + " than the first", "join parts of one " + whole_ + " only");
}

std::optional<Error> Shards::find_missing() const {
    std::size_t expected = 1;
    while (seen_.contains(expected)) {
        ++expected;
    }
    if (expected > of_) {
        return std::nullopt;
    }
    return Error{ErrorCode::bad_input, "shards",
                 "part " + std::to_string(expected) + " of " + std::to_string(of_) + " is missing",
                 "give every part once"};
}

}  // namespace irenic::forecast
