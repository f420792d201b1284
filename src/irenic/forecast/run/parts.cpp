#include "irenic/forecast/run/parts.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace irenic::forecast {
namespace {

Error refuse(std::size_t position, std::string what, std::string hint) {
    return {ErrorCode::bad_input, "shards[" + std::to_string(position) + "]", std::move(what),
            std::move(hint)};
}

/// One part, read back.
struct Part {
    std::int64_t shard = 0;
    std::int64_t shards = 0;
    Tallies tallies;
    bool limit_reached = false;
};

std::optional<Part> read_part(const Value& value) {
    Part part;
    const auto* shard = value["shard"].get_if<Value::List>();
    const auto* reached = value["limit_reached"].get_if<bool>();
    const auto* verb = value["verb"].get_if<std::string>();
    auto tallies = tallies_from(value["tallies"]);
    if (shard == nullptr || shard->size() != 2 || reached == nullptr || !tallies ||
        verb == nullptr || *verb != "forecast") {
        return std::nullopt;
    }
    const auto* number = (*shard)[0].get_if<std::int64_t>();
    const auto* of = (*shard)[1].get_if<std::int64_t>();
    if (number == nullptr || of == nullptr || *number < 1 || *number > *of) {
        return std::nullopt;
    }
    return Part{*number, *of, std::move(*tallies), *reached};
}

class SummingUp {
public:
    explicit SummingUp(const std::vector<Value>& partials) : partials_(partials) {}

    Result<Summed> run() {
        if (partials_.empty()) {
            return tl::unexpected(Error{ErrorCode::bad_input, "shards", "there is nothing to join",
                                        "give the parts of one forecast"});
        }
        for (std::size_t at = 0; at < partials_.size(); ++at) {
            if (auto error = take(at)) {
                return tl::unexpected(*error);
            }
        }
        if (auto error = find_missing()) {
            return tl::unexpected(*error);
        }
        summed_.first = &partials_[first_];
        return std::move(summed_);
    }

private:
    std::optional<Error> take(std::size_t at) {
        auto part = read_part(partials_[at]);
        if (!part) {
            return refuse(at, "is no part of a forecast", "give files that --shard wrote");
        }
        for (const auto& [key, what] : {std::pair{"irenic", "version"},
                                        {"case", "case"},
                                        {"seed", "seed"},
                                        {"samples", "number of samples"},
                                        {"precision", "precision"},
                                        {"labels", "case"}}) {
            if (!(partials_[at][key] == partials_.front()[key])) {
                return refuse(at, "is of another " + std::string(what) + " than the first",
                              "join parts of one forecast only");
            }
        }
        const auto* named = partials_[at]["packages"].get_if<Value::List>();
        if (named == nullptr || named->size() != part->tallies.packages.size() ||
            !(partials_[at]["packages"] == partials_.front()["packages"])) {
            return refuse(at, "counts other packages than the first",
                          "run every part with the same options and enough time");
        }
        if (!parts_.empty() && part->shards != parts_.front().shards) {
            return refuse(at, "is one of another number of parts than the first",
                          "join parts of one forecast only");
        }
        const bool twice = std::any_of(parts_.begin(), parts_.end(), [&](const Part& other) {
            return other.shard == part->shard;
        });
        if (twice) {
            return refuse(at, "is part " + std::to_string(part->shard) + " a second time",
                          "give every part once");
        }
        if (part->shard == 1) {
            first_ = at;
        }
        summed_.tallies.add(part->tallies);
        summed_.limit_reached = summed_.limit_reached || part->limit_reached;
        parts_.push_back(std::move(*part));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> find_missing() const {
        const std::int64_t shards = parts_.front().shards;
        for (std::int64_t shard = 1; shard <= shards; ++shard) {
            const bool there = std::any_of(parts_.begin(), parts_.end(),
                                           [&](const Part& part) { return part.shard == shard; });
            if (!there) {
                return Error{ErrorCode::bad_input, "shards",
                             "part " + std::to_string(shard) + " of " + std::to_string(shards) +
                                 " is missing",
                             "give every part once"};
            }
        }
        const Value& chosen = partials_[first_]["chosen"];
        const auto* packages = chosen["packages"].get_if<Value::List>();
        if (packages == nullptr || packages->size() != summed_.tallies.packages.size() ||
            chosen["robust"].get_if<Value::List>() == nullptr) {
            return refuse(first_, "is no part of a forecast", "give files that --shard wrote");
        }
        return std::nullopt;
    }

    const std::vector<Value>& partials_;
    std::vector<Part> parts_;
    std::size_t first_ = 0;
    Summed summed_;
};

}  // namespace

Result<Summed> sum_up(const std::vector<Value>& partials) { return SummingUp(partials).run(); }

}  // namespace irenic::forecast
