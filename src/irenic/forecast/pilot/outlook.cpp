#include <algorithm>
#include <cmath>
#include <limits>

#include "irenic/forecast/pilot/best_case.hpp"

namespace irenic::forecast {
namespace {

constexpr double points_a_unit = 1e-9;

float rounded_up(double value) {
    const auto near = static_cast<float>(value);
    return static_cast<double>(near) < value
               ? std::nextafter(near, std::numeric_limits<float>::infinity())
               : near;
}

class OutlookMaker {
public:
    OutlookMaker(const VersionsTable& table, const Blend& blend, const SearchedRows& rows)
        : terms_(table.terms()), columns_(table.columns()), blend_(blend), rows_(rows) {
        start_.resize(rows.versions.size());
        size_.resize(rows.versions.size());
        sums_.resize(rows.versions.size());
        place_of_.resize(table.rows(), rows.versions.size());
        for (std::size_t place = 0; place < rows.versions.size(); ++place) {
            place_of_[rows.versions[place]] = place;
        }
    }

    Outlook run() {
        take_off_no_agreement();
        for (std::size_t issue = 0; issue < terms_.options.size(); ++issue) {
            add_issue(issue);
        }
        for (std::size_t condition = 0; condition < columns_.conditions.size(); ++condition) {
            add_condition(condition);
        }
        close_start();
        return std::move(outlook_);
    }

private:
    using Column = std::vector<double>;

    [[nodiscard]] Column blended(std::size_t column) const {
        Column sum(start_.size(), 0);
        for (const auto& [seat, weight] : blend_.seats) {
            const auto& units = columns_.points[seat][column];
            for (std::size_t place = 0; place < sum.size(); ++place) {
                sum[place] +=
                    weight * points_a_unit * static_cast<double>(units[rows_.versions[place]]);
            }
        }
        return sum;
    }

    void take_off_no_agreement() {
        for (std::size_t place = 0; place < start_.size(); ++place) {
            for (const auto& [seat, weight] : blend_.seats) {
                grow(place,
                     -weight * points_a_unit *
                         static_cast<double>(columns_.no_agreement[seat][rows_.versions[place]]));
            }
            if (!rows_.offsets.empty()) {
                grow(place, -points_a_unit * static_cast<double>(rows_.offsets[place]));
            }
        }
    }

    void grow(std::size_t place, double points) {
        start_[place] += points;
        size_[place] += std::abs(points);
    }

    [[nodiscard]] bool out(std::size_t issue, std::size_t option) const {
        return std::any_of(blend_.stays.begin(), blend_.stays.end(), [&](const auto& stay) {
            return stay.first.at() == issue && stay.second.at() != option;
        });
    }

    void add_issue(std::size_t issue) {
        std::vector<Column> values;
        Column most(start_.size(), -HUGE_VAL);
        for (std::size_t option = 0; option < terms_.options[issue]; ++option) {
            values.push_back(blended(columns_.first[issue] + option));
            for (std::size_t place = 0; place < most.size() && !out(issue, option); ++place) {
                most[place] = std::max(most[place], values.back()[place]);
            }
        }
        for (const Column& value : values) {
            auto& losses = outlook_.chosen.emplace_back(padded(), 0.0F);
            for (std::size_t place = 0; place < most.size(); ++place) {
                const double loss = std::min(0.0, value[place] - most[place]);
                losses[place] = rounded_up(loss);
                size_[place] -= loss;
            }
        }
        for (std::size_t place = 0; place < most.size(); ++place) {
            grow(place, most[place]);
            sums_[place] += 1;
        }
    }

    void add_condition(std::size_t condition) {
        Column gain(start_.size() + 1, 0);  // the last is for versions that are not searched
        for (const ExtraColumn& extra : columns_.extras) {
            for (const auto& [seat, weight] : blend_.seats) {
                if (extra.condition != condition || extra.seat != seat) {
                    continue;
                }
                for (std::size_t index = 0; index < extra.rows.size(); ++index) {
                    gain[place_of_[extra.rows[index]]] +=
                        weight * points_a_unit * static_cast<double>(extra.units[index]);
                }
            }
        }
        gain.pop_back();
        outlook_.held.emplace_back();
        outlook_.failed.emplace_back();
        for (std::size_t place = 0; place < gain.size(); ++place) {
            if (gain[place] != 0) {
                add_gain(place, gain[place]);
            }
        }
        close_blocks(outlook_.held.back());
        close_blocks(outlook_.failed.back());
    }

    /// A gain is hoped for until its condition fails; a loss comes once its condition holds.
    void add_gain(std::size_t place, double gain) {
        auto& loss = gain > 0 ? outlook_.failed.back() : outlook_.held.back();
        loss.rows.push_back(static_cast<std::uint32_t>(place));
        loss.points.push_back(rounded_up(-std::abs(gain)));
        grow(place, std::max(0.0, gain));
        size_[place] += std::abs(gain);
        sums_[place] += 1;
    }

    void close_blocks(Outlook::Loss& loss) const {
        for (std::size_t block = 0; block <= rows_.blocks(); ++block) {
            const auto from =
                std::lower_bound(loss.rows.begin(), loss.rows.end(), block * SearchedRows::block);
            loss.first.push_back(static_cast<std::size_t>(from - loss.rows.begin()));
        }
    }

    /// Every sum in single precision may lose half a last digit of what it adds up to at most.
    void close_start() {
        constexpr double last_digit = 1.0 / (1 << 23);
        outlook_.start.assign(padded(), Outlook::beyond);
        for (std::size_t place = 0; place < start_.size(); ++place) {
            const double slack = (sums_[place] + 4) * last_digit * size_[place];
            outlook_.start[place] = rounded_up(start_[place] + slack);
        }
    }

    [[nodiscard]] std::size_t padded() const { return rows_.blocks() * SearchedRows::block; }

    const Terms& terms_;
    const VersionColumns& columns_;
    const Blend& blend_;
    const SearchedRows& rows_;
    Column start_;
    Column size_;                        ///< a bound on how large any sum may become
    Column sums_;                        ///< how often something may be added
    std::vector<std::size_t> place_of_;  ///< by version
    Outlook outlook_;
};

}  // namespace

Outlook make_outlook(const VersionsTable& table, const Blend& blend, const SearchedRows& rows) {
    return OutlookMaker(table, blend, rows).run();
}

}  // namespace irenic::forecast
