#include "irenic/talks/spread/tournament_sum.hpp"

#include <optional>
#include <utility>

#include "irenic/forecast/run/shards.hpp"

namespace irenic::talks {
namespace {

class PuttingTogether {
public:
    explicit PuttingTogether(const std::vector<Value>& partials) : partials_(partials) {}

    Result<TournamentPart> run() {
        if (auto error = shards_.take_all(partials_.size(),
                                          [&](std::size_t position) { return take(position); })) {
            return tl::unexpected(std::move(*error));
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
            return shards_.no_part(at);
        }
        if (at > 0 && !(partials_[at]["irenic"] == partials_.front()["irenic"])) {
            return shards_.not_as_first(at, "is of another version");
        }
        if (at > 0 && !(part->question == whole_.question)) {
            return shards_.not_as_first(at, "is of another question");
        }
        if (at > 0 && part->cases != whole_.cases) {
            return shards_.not_as_first(at, "is of other cases");
        }
        if (auto error = shards_.note(at, {part->shard, part->shards})) {
            return error;
        }
        if (at == 0) {
            whole_ = std::move(*part);
            return std::nullopt;
        }
        whole_.cells.merge(part->cells);
        whole_.limit_reached = whole_.limit_reached || part->limit_reached;
        return std::nullopt;
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
    forecast::Shards shards_{"tournament"};
};

}  // namespace

Result<TournamentPart> put_together(const std::vector<Value>& partials) {
    return PuttingTogether(partials).run();
}

}  // namespace irenic::talks
