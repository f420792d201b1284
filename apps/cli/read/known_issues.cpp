#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/read/change.hpp"
#include "cli/split.hpp"
#include "cli/weights_option.hpp"
#include "irenic/format/names.hpp"

namespace irenic::cli {
namespace {

std::string unknown(const std::string& what, const std::string& wrong,
                    const std::vector<std::string>& known) {
    const auto nearest = format::nearest(wrong, known);
    return "no " + what + " '" + wrong + "'" +
           (nearest ? "; did you mean '" + *nearest + "'?" : "");
}

}  // namespace

KnownIssues::KnownIssues(const record::Lexicon& lexicon, const std::vector<record::Act>& acts) {
    for (const record::KnownIssue& issue : lexicon.issues) {
        auto& options = options_[issue.id];
        for (const auto& option : issue.options) {
            options.insert(option.id);
        }
    }
    for (const record::Act& act : acts) {
        for (const record::IssueTouched& touched : act.issues) {
            auto& options = options_[touched.issue];
            if (!touched.option.empty()) {
                options.insert(touched.option);
            }
        }
    }
}

tl::expected<std::vector<record::IssueTouched>, std::string> KnownIssues::read(
    const std::string& text) const {
    std::vector<record::IssueTouched> touched;
    for (const std::string_view part : split(text, ',')) {
        const auto colon = std::min(part.find(':'), part.size());
        const std::string issue(trimmed(part.substr(0, colon)));
        const std::string option(trimmed(part.substr(std::min(colon + 1, part.size()))));
        const auto known = options_.find(issue);
        if (known == options_.end()) {
            std::vector<std::string> ids;
            for (const auto& [id, options] : options_) {
                ids.push_back(id);
            }
            std::sort(ids.begin(), ids.end());
            return tl::unexpected(unknown("issue", issue, ids));
        }
        if (!option.empty() && !known->second.contains(option)) {
            return tl::unexpected(unknown("option of " + issue, option,
                                          {known->second.begin(), known->second.end()}));
        }
        touched.push_back({issue, option});
    }
    return touched;
}

}  // namespace irenic::cli
