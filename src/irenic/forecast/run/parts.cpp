#include "irenic/forecast/run/parts.hpp"

#include <optional>
#include <string>
#include <utility>

#include "irenic/forecast/run/shards.hpp"

namespace irenic::forecast {
namespace {

/// One part, read back.
struct Part {
    Shard shard;
    Tallies tallies;
    bool limit_reached = false;
};

std::optional<Part> read_part(const Value& value) {
    const auto shard = shard_from(value["shard"]);
    const auto* reached = value["limit_reached"].get_if<bool>();
    auto tallies = tallies_from(value["tallies"]);
    if (!shard || reached == nullptr || !tallies || value["verb"] != Value("forecast")) {
        return std::nullopt;
    }
    return Part{*shard, std::move(*tallies), *reached};
}

bool lists_packages(const Value& value, const Tallies& tallies) {
    const auto* packages = value["packages"].get_if<Value::List>();
    return packages != nullptr && packages->size() == tallies.packages.size();
}

class SummingUp {
public:
    explicit SummingUp(const std::vector<Value>& partials) : partials_(partials) {}

    Result<Summed> run() {
        if (auto error = shards_.take_all(partials_.size(),
                                          [&](std::size_t position) { return take(position); })) {
            return tl::unexpected(std::move(*error));
        }
        const Value& chosen = partials_[first_]["chosen"];
        if (!lists_packages(chosen, summed_.tallies) ||
            chosen["robust"].get_if<Value::List>() == nullptr) {
            return tl::unexpected(shards_.no_part(first_));
        }
        summed_.first = &partials_[first_];
        return std::move(summed_);
    }

private:
    std::optional<Error> take(std::size_t at) {
        const auto part = read_part(partials_[at]);
        if (!part) {
            return shards_.no_part(at);
        }
        for (const auto& [key, what] : {std::pair{"irenic", "version"},
                                        {"case", "case"},
                                        {"seed", "seed"},
                                        {"samples", "number of samples"},
                                        {"precision", "precision"},
                                        {"labels", "case"}}) {
            if (!(partials_[at][key] == partials_.front()[key])) {
                return shards_.not_as_first(at, "is of another " + std::string(what));
            }
        }
        if (!lists_packages(partials_[at], part->tallies) ||
            !(partials_[at]["packages"] == partials_.front()["packages"])) {
            return refuse_part(at, "counts other packages than the first",
                               "run every part with the same options and enough time");
        }
        if (auto error = shards_.note(at, part->shard)) {
            return error;
        }
        if (part->shard.number == 1) {
            first_ = at;
        }
        summed_.tallies.add(part->tallies);
        summed_.limit_reached = summed_.limit_reached || part->limit_reached;
        return std::nullopt;
    }

    const std::vector<Value>& partials_;
    Shards shards_{"forecast"};
    std::size_t first_ = 0;
    Summed summed_;
};

}  // namespace

Result<Summed> sum_up(const std::vector<Value>& partials) { return SummingUp(partials).run(); }

}  // namespace irenic::forecast
