#include "cli/forecast/view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "cli/forecast/input_words.hpp"
#include "cli/forecast/parts.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_rows = 4;
constexpr std::size_t most_certain = 3;

bool contains(const Value::List& ids, const std::string& id) {
    return std::any_of(ids.begin(), ids.end(),
                       [&](const Value& each) { return text_in(each) == id; });
}

const std::string& label_or_id(const Value& label, const std::string& id) {
    return text_in(label).empty() ? id : text_in(label);
}

Issue named_issue(const Value& labels, const std::string& id) {
    Issue issue;
    issue.id = id;
    issue.label = label_or_id(labels["issues"][id], id);
    const std::string& now = text_in(labels["now"][id]);
    for (const auto& [option, label] : members_in(labels["options"][id])) {
        if (option == now) {
            issue.now = OptionId(issue.options.size());
        }
        issue.options.push_back({option, label_or_id(label, option)});
    }
    // Without what is so now a package cannot be said to meet the duty or to leave it unmet.
    issue.obligation = !now.empty() && contains(items_in(labels["duties"]), id);
    return issue;
}

}  // namespace

ForecastView::ForecastView(const Value& partial, const Value& answer)
    : partial_(partial), answer_(answer) {
    const std::uint64_t samples = count_in(answer["samples"]);
    counting_ = samples - std::min(samples, count_in(answer["left_out"]));
    name_issues();
    choose_packages();
}

NumberCount ForecastView::numbers() const {
    return {static_cast<std::size_t>(count_in(partial_["sourced"])),
            static_cast<std::size_t>(count_in(partial_["assumptions"]))};
}

bool ForecastView::all_contradict() const {
    return counting_ == 0 && count_in(answer_["left_out"]) > 0;
}

bool ForecastView::nothing_varies() const { return number_in(answer_["inputs"]) == 0.0; }

std::optional<VersionCount> ForecastView::versions(const Value& share) const {
    const auto number = number_in(share["share"]);
    if (!number || counting_ == 0) {
        return std::nullopt;
    }
    const double hits = std::round(std::clamp(*number, 0.0, 1.0) * static_cast<double>(counting_));
    return VersionCount{static_cast<std::uint64_t>(hits), counting_};
}

std::string ForecastView::percent(const Value& share) const {
    const auto number = number_in(share["share"]);
    return number ? percent_by_error(*number, number_in(share["se"])) : "";
}

std::string ForecastView::label(const std::string& kind, const std::string& id) const {
    return label_of(labels(), kind, id);
}

std::string ForecastView::input(const Value& path) const {
    return input_in_words(labels(), text_in(path));
}

std::string ForecastView::letter(const Value& package) const {
    const auto known = read(package);
    return known ? packages_.label(*known) : "";
}

void ForecastView::name_issues() {
    for (const auto& member : members_in(labels()["options"])) {
        names_.issues.push_back(named_issue(labels(), member.first));
    }
}

void ForecastView::choose_packages() {
    for (const Value& listed : items_in(answer_["packages"])) {
        if (rows_ < most_rows) {
            show(listed["package"]);
            ++rows_;
        }
    }
    for (const Value& certain : items_in(answer_["certain"])) {
        if (certain_.size() < most_certain) {
            show(certain);
            certain_.push_back(letter(certain));
        }
    }
    show(answer_["single"]["package"]);
    for (const Value& robust : items_in(answer_["robust"])) {
        show(robust["package"]);
    }
}

void ForecastView::show(const Value& package) {
    if (auto known = read(package)) {
        packages_.show(deals::Point{{}, *std::move(known)});
    }
}

std::optional<Package> ForecastView::read(const Value& package) const {
    if (package.is_null()) {
        return std::nullopt;
    }
    Package known;
    for (std::size_t at = 0; at < names_.issues.size(); ++at) {
        const IssueId issue(at);
        const auto option = names_.find_option(issue, text_in(package[names_.issues[at].id]));
        if (option) {
            known.choices.emplace_back(issue, *option);
        }
    }
    return known;
}

}  // namespace irenic::cli
