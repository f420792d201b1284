#include "cli/talks/improvements.hpp"

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_improvements = 1000;

std::string how_many(std::size_t count) {
    if (count >= most_improvements) {
        return "1,000 texts or more are";
    }
    return count == 0   ? "no text is"
           : count == 1 ? "1 text is"
                        : fmt::format("{} texts are", count);
}

}  // namespace

std::string improvements_in_words(const TalksView& view, const talks::NextText& text,
                                  const std::string& name) {
    if (!text.better_for_all) {
        return "";
    }
    std::string words =
        fmt::format("At the centre {} better than {} for some party and worse for none.",
                    how_many(*text.better_for_all), name);
    if (*text.better_for_all == 0 || !text.best_of_those) {
        return words;
    }
    const auto options = deals::options_of(text.best_of_those->package);
    const auto& willingness = view.next().willingness;
    return words +
           fmt::format(" Of these all accept most often ({}), with, instead of what {} has: {}.",
                       percent_of(willingness.share(willingness.acceptable(options))), name,
                       changes_in_line(view.negotiation(), view.options_of(text), options));
}

}  // namespace irenic::cli
