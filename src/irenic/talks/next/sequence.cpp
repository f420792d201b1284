#include "irenic/talks/next/sequence.hpp"

#include <utility>

#include "irenic/talks/next/coverage.hpp"

namespace irenic::talks {

TextSequence best_texts(const Willingness& willingness, const Candidates& candidates,
                        std::size_t rounds, double discount, const Limits& limits) {
    Cover cover =
        best_cover(willingness, candidates, {.rounds = rounds, .discount = discount}, limits.stop);
    const auto all = static_cast<double>(willingness.weight_of(willingness.counting()));
    TextSequence sequence;
    sequence.value = discounted(cover.adds, discount) / all;
    sequence.one_step = discounted(cover.one_step, discount) / all;
    sequence.exact = cover.exact;
    forecast::RowSet ruled_out(willingness.rows());
    for (const std::size_t text : cover.sets) {
        forecast::RowSet first_accepted = candidates.texts[text].accepted;
        take_out(first_accepted, ruled_out);
        sequence.adds.push_back(willingness.share(first_accepted));
        add_rows(ruled_out, first_accepted);
    }
    sequence.texts = std::move(cover.sets);
    return sequence;
}

}  // namespace irenic::talks
