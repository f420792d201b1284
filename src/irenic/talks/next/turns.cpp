#include <tuple>
#include <utility>

#include "irenic/talks/next/reach.hpp"
#include "irenic/talks/next/refusals.hpp"

namespace irenic::talks {
namespace {

using Options = std::vector<OptionId>;

/// The best of the texts looked at after which one seat accepts in more than half of the versions.
class TurnSearch {
public:
    TurnSearch(const RefusalQuestion& question, std::size_t seat)
        : question_(question), seat_(seat), total_(weight_of(question.willingness.counting())) {}

    void look(Options options) {
        if (!may_be_proposed(question_.centre, question_.mediators, options)) {
            return;
        }
        const std::uint64_t accepts = weight_of(question_.text.accepting(seat_, options));
        if (!is_most(accepts)) {
            return;
        }
        const auto by_seat = question_.text.accepting(options);
        const std::uint64_t accepted = weight_of(agreed(question_.willingness, options, by_seat));
        if (!found() || std::tie(accepted, accepts) > std::tie(accepted_, accepts_)) {
            accepted_ = accepted;
            accepts_ = accepts;
            best_ = std::move(options);
        }
    }

    [[nodiscard]] bool found() const { return accepts_ > 0; }
    [[nodiscard]] bool needless() const {
        return is_most(weight_of(question_.text.accepting(seat_, question_.text.text())));
    }

    [[nodiscard]] Refusal::Turn best() const {
        const auto by_seat = question_.text.accepting(best_);
        return {best_, changed_issues(question_.text.text(), best_),
                question_.willingness.share(by_seat[seat_]),
                question_.willingness.share(agreed(question_.willingness, best_, by_seat))};
    }

private:
    [[nodiscard]] bool is_most(std::uint64_t weight) const { return weight > total_ / 2; }
    [[nodiscard]] std::uint64_t weight_of(const forecast::RowSet& rows) const {
        return question_.willingness.weight_of(rows);
    }

    const RefusalQuestion& question_;
    std::size_t seat_;
    std::uint64_t total_;
    Options best_;
    std::uint64_t accepts_ = 0, accepted_ = 0;
};

/// Visits with every other option of the issue in turn, then puts it back.
template <class Visit>
void change(const deals::Setting& centre, Options& options, std::size_t issue, Visit visit) {
    const OptionId before = options[issue];
    for (std::size_t option = 0; option < centre.negotiation.issues[issue].options.size();
         ++option) {
        if (OptionId(option) != before) {
            options[issue] = OptionId(option);
            visit();
        }
    }
    options[issue] = before;
}

}  // namespace

std::optional<Refusal::Turn> find_turn(const RefusalQuestion& question, std::size_t seat,
                                       const Stop& stop) {
    TurnSearch search(question, seat);
    if (search.needless()) {
        return std::nullopt;
    }
    Options options = question.text.text();
    const auto look = [&] {
        if (!stop.reached()) {
            search.look(options);
        }
    };
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        change(question.centre, options, issue, look);
    }
    const bool one_will_do = search.found();
    for (std::size_t one = 0; !one_will_do && one < options.size(); ++one) {
        for (std::size_t other = one + 1; other < options.size(); ++other) {
            change(question.centre, options, one,
                   [&] { change(question.centre, options, other, look); });
        }
    }
    return search.found() ? std::optional(search.best()) : std::nullopt;
}

}  // namespace irenic::talks
