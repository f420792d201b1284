#pragma once

#include <algorithm>
#include <limits>
#include <list>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/pilot/versions_table.hpp"
#include "random_case.hpp"

namespace irenic::test_support {

/// Versions of one random case, with the table made of them.
class RandomVersions {
public:
    struct Version {
        Negotiation negotiation;
        std::optional<deals::Setting> setting;  ///< nothing: left out
    };

    /// left_out  percent of the versions that do not count.
    RandomVersions(Random& random, const RandomCaseKind& kind, std::size_t count, int left_out) {
        while (!table_) {
            center_.push_back({read_case(random_case(random, kind)), std::nullopt});
            open(center_.back());
            if (center_.back().setting) {
                table_.emplace(*center_.back().setting);
            }
        }
        while (versions_.size() < count) {
            add(random, random.chance(left_out));
        }
    }

    [[nodiscard]] const forecast::VersionsTable& table() const { return *table_; }
    [[nodiscard]] const std::list<Version>& versions() const { return versions_; }

    [[nodiscard]] std::vector<std::vector<OptionId>> packages() const {
        std::vector<std::vector<OptionId>> all{{}};
        for (const Issue& issue : center_.back().negotiation.issues) {
            std::vector<std::vector<OptionId>> longer;
            for (const auto& start : all) {
                for (std::size_t option = 0; option < issue.options.size(); ++option) {
                    longer.push_back(start);
                    longer.back().emplace_back(option);
                }
            }
            all = std::move(longer);
        }
        return all;
    }

    /// By version the largest, over branches, of the least surplus; 0 in those left out. Nothing
    /// where constraints forbid the package or every branch is closed to it.
    [[nodiscard]] std::optional<std::vector<deals::Units>> least_surplus(
        const std::vector<OptionId>& options) const {
        std::vector<deals::Units> by_version;
        for (const Version& version : versions_) {
            const auto least = version.setting ? least_surplus(*version.setting, options)
                                               : std::optional<deals::Units>(0);
            if (!least) {
                return std::nullopt;
            }
            by_version.push_back(*least);
        }
        return by_version;
    }

private:
    static void open(Version& version) {
        if (auto opened = deals::open_setting(version.negotiation, Limits{})) {
            version.setting.emplace(std::move(opened->setting));
        }
    }

    static deals::Units nano_of(const deals::Setting& setting, deals::Units units) {
        return setting.points(units).scaled(Decimal::max_places).value();
    }

    static std::optional<deals::Units> least_surplus(const deals::Setting& setting,
                                                     const std::vector<OptionId>& options) {
        std::optional<deals::Units> best;
        for (const auto& problem : setting.branches) {
            const auto& [agree, now] = problem.branch;
            const bool closed =
                !setting.scoring.allowed(options) ||
                std::any_of(now.begin(), now.end(),
                            [&](IssueId issue) {
                                return options[issue.at()] != setting.negotiation.issue(issue).now;
                            }) ||
                std::any_of(agree.begin(), agree.end(), [&](std::size_t player) {
                    return setting.scoring.crosses_red_line(player, options);
                });
            deals::Units least = deals::Units{1} << 60;
            for (const std::size_t player : agree) {
                const auto surplus =
                    setting.scoring.utility(player, options) - setting.disagreement[player];
                least = std::min(least, nano_of(setting, surplus));
            }
            if (!closed) {
                best = std::max(best.value_or(least), least);
            }
        }
        return best;
    }

    void add(Random& random, bool left_out) {
        versions_.push_back({center_.back().negotiation, std::nullopt});
        if (left_out) {
            table_->add_left_out();
            return;
        }
        vary(random, versions_.back().negotiation);
        open(versions_.back());
        if (!versions_.back().setting) {
            versions_.pop_back();
        } else if (!table_->add(*versions_.back().setting)) {
            throw std::logic_error("small numbers fit");
        }
    }

    static void vary(Random& random, Negotiation& negotiation) {
        for (auto& preference : negotiation.preferences) {
            if (preference) {
                vary(random, *preference);
            }
        }
        for (Risk& risk : negotiation.risks) {
            for (auto& by : risk.by_issue) {
                by.hazard =
                    UncertainNumber::exact(Decimal::from_mantissa(random.between(0, 99), 2));
            }
        }
    }

    static void vary(Random& random, Preference& preference) {
        for (auto& issue : preference.issues) {
            if (auto* given = std::get_if<OptionPoints>(&issue)) {
                for (auto& points : given->points) {
                    if (points) {
                        move(random, *points);
                    }
                }
            }
        }
        for (Interaction& interaction : preference.interactions) {
            move(random, interaction.points);
        }
        if (auto* number = std::get_if<UncertainNumber>(&preference.disagreement)) {
            move(random, *number);
        }
    }

    /// By up to three points, and by whole points only half the time, so that places differ.
    static void move(Random& random, UncertainNumber& number) {
        const auto nano = number.center().scaled(Decimal::max_places).value();
        const std::int64_t step = random.chance(50) ? 1'000'000'000 : 1'000;
        number = UncertainNumber::exact(Decimal::from_mantissa(
            nano + step * random.between(-3'000'000'000 / step, 3'000'000'000 / step),
            Decimal::max_places));
    }

    std::list<Version> center_;
    std::list<Version> versions_;
    std::optional<forecast::VersionsTable> table_;
};

}  // namespace irenic::test_support
