#include "irenic/talks/spread/tournament_sum.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace irenic::talks {
namespace {

Error refuse(std::size_t position, std::string what, std::string hint) {
    return {ErrorCode::bad_input, "shards[" + std::to_string(position) + "]", std::move(what),
            std::move(hint)};
}

class PuttingTogether {
public:
    explicit PuttingTogether(const std::vector<Value>& partials) : partials_(partials) {}

    Result<TournamentPart> run() {
        if (partials_.empty()) {
            return tl::unexpected(Error{ErrorCode::bad_input, "shards", "there is nothing to join",
                                        "give the parts of one tournament"});
        }
        for (std::size_t at = 0; at < partials_.size(); ++at) {
            if (auto error = take(at)) {
                return tl::unexpected(*error);
            }
        }
        if (auto error = find_missing()) {
            return tl::unexpected(*error);
        }
        whole_.shard = 1;
        whole_.shards = 1;
        leave_out_failed();
        return std::move(whole_);
    }

private:
    std::optional<Error> take(std::size_t at) {
        auto part = part_from(partials_[at]);
        if (!part) {
            return refuse(at, "is no part of a tournament", "give files that --shard wrote");
        }
        const std::string only = "join parts of one tournament only";
        if (at == 0) {
            version_ = partials_[at]["irenic"];
            shards_ = part->shards;
            seen_.insert(part->shard);
            whole_ = std::move(*part);
            return std::nullopt;
        }
        if (!(partials_[at]["irenic"] == version_)) {
            return refuse(at, "is of another version than the first", only);
        }
        if (!(part->question == whole_.question)) {
            return refuse(at, "is of another question than the first", only);
        }
        if (part->cases != whole_.cases) {
            return refuse(at, "is of other cases than the first", only);
        }
        if (part->shards != shards_) {
            return refuse(at, "is one of another number of parts than the first", only);
        }
        if (!seen_.insert(part->shard).second) {
            return refuse(at, "is part " + std::to_string(part->shard) + " a second time",
                          "give every part once");
        }
        whole_.cells.merge(part->cells);
        whole_.limit_reached = whole_.limit_reached || part->limit_reached;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> find_missing() const {
        std::size_t expected = 1;
        for (const std::size_t shard : seen_) {
            if (shard != expected) {
                break;
            }
            ++expected;
        }
        if (expected > shards_) {
            return std::nullopt;
        }
        return Error{
            ErrorCode::bad_input, "shards",
            "part " + std::to_string(expected) + " of " + std::to_string(shards_) + " is missing",
            "give every part once"};
    }

    void leave_out_failed() {
        for (const auto& [cell, result] : whole_.cells) {
            auto& left_out = whole_.cases[cell.first].left_out;
            left_out = left_out ? left_out : result.failed;
        }
        std::erase_if(whole_.cells, [&](const auto& cell) {
            return whole_.cases[cell.first.first].left_out.has_value();
        });
    }

    const std::vector<Value>& partials_;
    TournamentPart whole_;
    Value version_;
    std::size_t shards_ = 0;
    std::set<std::size_t> seen_;
};

}  // namespace

Result<TournamentPart> put_together(const std::vector<Value>& partials) {
    return PuttingTogether(partials).run();
}

}  // namespace irenic::talks
