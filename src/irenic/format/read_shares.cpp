#include "irenic/format/read_shares.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "irenic/format/read_number.hpp"
#include "irenic/format/references.hpp"

namespace irenic::format {
namespace {

using Shape = UncertainNumber::Shape;

constexpr Range share_of_one{Decimal(0), Decimal(1), false, "a share is from 0 to 1"};

/// One end of the share of an issue.
struct End {
    std::string issue;
    Decimal value;
};

Decimal total(const std::vector<End>& ends) {
    Decimal all;
    for (const End& end : ends) {
        all = sum(all, end.value);
    }
    return all;
}

/// "'truce' and 'aid' (0.7)": those whose end is `value`, three of them and how many more.
std::string names_of(const std::vector<End>& ends, const Decimal& value) {
    std::vector<std::string> names;
    for (const End& end : ends) {
        if (end.value == value) {
            names.push_back("'" + end.issue + "'");
        }
    }
    constexpr std::size_t most_names = 3;
    if (names.size() > most_names + 1) {
        names.at(most_names) = std::to_string(names.size() - most_names) + " more";
        names.resize(most_names + 1);
    }
    std::string text = names.front();
    for (std::size_t index = 1; index < names.size(); ++index) {
        text += (index + 1 == names.size() ? " and " : ", ") + names[index];
    }
    return text + " (" + value.to_string() + ")";
}

std::string off_by(const std::string& which, const Decimal& sum) {
    if (which.empty()) {
        return "the shares add up to " + sum.to_string() + ", not to 1";
    }
    return "the " + which + " shares add up to " + sum.to_string() + ", which is " +
           (sum > Decimal(1) ? "more" : "less") + " than 1";
}

bool less(const End& a, const End& b) { return a.value < b.value; }

std::string lower_hint(const std::vector<End>& ends) {
    const auto largest = std::max_element(ends.begin(), ends.end(), less);
    return "lower the largest, " + names_of(ends, largest->value) + ", or others, by " +
           difference(total(ends), Decimal(1)).to_string() + " in all";
}

std::string raise_hint(const std::vector<End>& ends) {
    const auto smallest = std::min_element(ends.begin(), ends.end(), less);
    return "raise the smallest, " + names_of(ends, smallest->value) + ", or others, by " +
           difference(Decimal(1), total(ends)).to_string() + " in all";
}

class SharesReader {
public:
    SharesReader(Draft& draft, const std::vector<IssuePreference>& points)
        : draft_(draft), points_(points) {}

    WeightShares read(const Node& node) {
        WeightShares weights;
        weights.shares.resize(points_.size());
        if (!any_points()) {
            draft_.problems.error(node.place, "no issue has points, so there is nothing to weigh",
                                  "give points, or leave the shares out");
            return weights;
        }
        bool complete = true;
        for (const auto& member : members_of(node, "shares", draft_.problems)) {
            const auto issue = issue_key(draft_, member);
            auto share = read_share(member.value);
            if (issue && share && fits(*issue, *share, member.place)) {
                weights.shares[issue->at()] = std::move(share);
            } else {
                complete = false;
            }
        }
        if (complete) {
            check_sums(weights, node.place);
        }
        return weights;
    }

private:
    [[nodiscard]] bool has_points(std::size_t issue) const {
        return !std::holds_alternative<std::monostate>(points_[issue]);
    }
    [[nodiscard]] bool any_points() const {
        return std::any_of(points_.begin(), points_.end(), [](const IssuePreference& points) {
            return !std::holds_alternative<std::monostate>(points);
        });
    }

    std::optional<UncertainNumber> read_share(const Node& node) {
        auto share = read_number(draft_, &node, share_of_one);
        if (share && share->shape != Shape::exact && share->shape != Shape::interval) {
            draft_.problems.error(node.place, "a share is a number or [low, high]",
                                  "how likely each value is follows from the other shares");
            return std::nullopt;
        }
        return share;
    }

    bool fits(IssueId issue, const UncertainNumber& share, Place place) {
        if (has_points(issue.at()) || share.highest() == Decimal(0)) {
            return true;
        }
        draft_.problems.error(
            place,
            "'" + draft_.issues.names()[issue.at()] + "' has no points, so no share falls to it",
            "give it points, or leave its share out");
        return false;
    }

    /// The lower or upper ends of all that is weighed.
    template <class EndOf>
    [[nodiscard]] std::vector<End> ends(const WeightShares& weights, EndOf end_of,
                                        std::int64_t left_out) const {
        std::vector<End> found;
        for (std::size_t issue = 0; issue < points_.size(); ++issue) {
            if (has_points(issue)) {
                const auto& share = weights.shares[issue];
                found.push_back(
                    {draft_.issues.names()[issue], share ? end_of(*share) : Decimal(left_out)});
            }
        }
        return found;
    }

    void check_sums(const WeightShares& weights, Place place) {
        const auto lows = ends(weights, [](const auto& share) { return share.lowest(); }, 0);
        const auto highs = ends(weights, [](const auto& share) { return share.highest(); }, 1);
        const Decimal least = total(lows);
        const Decimal most = total(highs);
        const bool exact = least == most;
        if (least > Decimal(1)) {
            draft_.problems.error(place, off_by(exact ? "" : "least", least), lower_hint(lows));
        } else if (most < Decimal(1)) {
            draft_.problems.error(place, off_by(exact ? "" : "largest", most), raise_hint(highs));
        }
    }

    Draft& draft_;
    const std::vector<IssuePreference>& points_;
};

}  // namespace

WeightShares read_shares(Draft& draft, const Node& node,
                         const std::vector<IssuePreference>& points) {
    return SharesReader(draft, points).read(node);
}

}  // namespace irenic::format
