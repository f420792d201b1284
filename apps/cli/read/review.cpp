#include "cli/read/review.hpp"

#include <optional>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/weights_option.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view question = "(a)ccept, (c)hange, (d)rop, (s)kip, (q)uit, ? for help: ";

constexpr std::string_view help =
    "  a  accept: the coding is right; it counts as confirmed by you\n"
    "  c  change: go through its fields; what you leave empty stays\n"
    "  d  drop: there is no such act in these words\n"
    "  s  skip: leave it undecided\n"
    "  q  quit: what you decided so far is kept\n"
    "  Right means that the words say so, not that what they say is true.\n";

/// Where a review stands after one act.
enum class Next { further, over };

class Review {
public:
    Review(const Reviewed& reviewed, const Terminal& terminal, const Decide& decide)
        : reviewed_(reviewed), terminal_(terminal), decide_(decide) {}

    Tally run() {
        const auto& acts = reviewed_.undecided;
        for (std::size_t index = 0; index < acts.size(); ++index) {
            terminal_.write(fmt::format("\n{} of {}: ", index + 1, acts.size()) +
                            show_for_review(acts[index], reviewed_.documents, reviewed_.names));
            if (step(acts[index]) == Next::over) {
                break;
            }
        }
        tally_.left = acts.size() - tally_.confirmed - tally_.changed - tally_.dropped - gone_;
        return tally_;
    }

private:
    Next step(const record::Act& act) {
        while (true) {
            terminal_.write(question);
            const auto line = terminal_.read_line();
            const std::string_view key = line ? trimmed(*line) : "q";
            if (key == "q" || key == "quit") {
                terminal_.write(line ? "" : "\n");
                return Next::over;
            }
            if (key == "s" || key == "skip") {
                return Next::further;
            }
            if (key == "a" || key == "accept") {
                return keep(act, record::Decision::confirmed, tally_.confirmed);
            }
            if (key == "d" || key == "drop") {
                return keep(act, record::Decision::dropped, tally_.dropped);
            }
            if (key == "c" || key == "change") {
                return change(act);
            }
            terminal_.write(help);
        }
    }

    Next change(const record::Act& act) {
        const auto changed = ask_changes(act, reviewed_.issues, terminal_);
        if (!changed) {
            terminal_.write("\n");
            return Next::over;
        }
        return *changed == act ? keep(act, record::Decision::confirmed, tally_.confirmed)
                               : keep(*changed, record::Decision::changed, tally_.changed);
    }

    Next keep(const record::Act& act, record::Decision decision, std::size_t& count) {
        const auto kept = decide_(act, decision);
        if (kept) {
            ++count;
            return Next::further;
        }
        if (kept.error().code != ErrorCode::missing) {
            tally_.failure = kept.error();
            return Next::over;
        }
        ++gone_;
        terminal_.write("  not kept: " + plain(kept.error().what) + "\n");
        return Next::further;
    }

    const Reviewed& reviewed_;
    const Terminal& terminal_;
    const Decide& decide_;
    Tally tally_;
    std::size_t gone_ = 0;
};

}  // namespace

Tally review(const Reviewed& reviewed, const Terminal& terminal, const Decide& decide) {
    return Review(reviewed, terminal, decide).run();
}

}  // namespace irenic::cli
