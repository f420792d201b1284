#include "irenic/analysis/carried_out.hpp"
#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"

namespace irenic::analysis {
namespace {

class Writer {
public:
    Writer(const Negotiation& negotiation, const CarriedOut& answer)
        : negotiation_(negotiation), answer_(answer) {}

    [[nodiscard]] Value whole() const {
        Value::Map map;
        map.emplace_back("looked_at", static_cast<std::uint64_t>(answer_.packages.size()));
        map.emplace_back("holding", static_cast<std::uint64_t>(answer_.holding()));
        map.emplace_back("undecided", static_cast<std::uint64_t>(answer_.undecided()));
        map.emplace_back("best", one_of(answer_.best));
        map.emplace_back("nearest", one_of(answer_.nearest));
        map.emplace_back("packages", list_of(answer_.packages, [this](const CarriedPackage& each) {
                             return package(each);
                         }));
        map.emplace_back("notes", list_of_texts(answer_.notes));
        return map;
    }

private:
    [[nodiscard]] Value one_of(const std::optional<std::size_t>& position) const {
        return position ? package(answer_.packages[*position]) : Value();
    }

    [[nodiscard]] Value package(const CarriedPackage& each) const {
        Value::Map map;
        map.emplace_back("index", static_cast<std::uint64_t>(each.index));
        map.emplace_back("utility", list_of(each.point.utility,
                                            [](const Decimal& utility) { return Value(utility); }));
        map.emplace_back("package", deals::to_value(negotiation_, each.point.package));
        map.emplace_back("deliverables", ids(each.deliverables));
        map.emplace_back("holds", or_null(each.holds));
        map.emplace_back("possible", each.possible);
        map.emplace_back("guarantees", by_party(each.guarantees));
        map.emplace_back("start_shortfall", by_party(each.start_shortfall));
        map.emplace_back("end_shortfall", by_party(each.end_shortfall));
        map.emplace_back("exact", each.exact);
        map.emplace_back("unmet_duties", ids(each.unmet_duties));
        return map;
    }

    [[nodiscard]] Value by_party(const std::vector<Decimal>& amounts) const {
        if (amounts.empty()) {
            return {};
        }
        Value::Map map;
        for (std::size_t party = 0; party < amounts.size(); ++party) {
            map.emplace_back(negotiation_.party(answer_.parties[party]).id, amounts[party]);
        }
        return map;
    }

    [[nodiscard]] Value ids(const std::vector<DeliverableId>& deliverables) const {
        return list_of(deliverables, [this](DeliverableId id) {
            return Value(negotiation_.phases->deliverables[id.at()].id);
        });
    }

    const Negotiation& negotiation_;
    const CarriedOut& answer_;
};

}  // namespace

Value to_value(const Negotiation& negotiation, const CarriedOut& answer) {
    return Writer(negotiation, answer).whole();
}

}  // namespace irenic::analysis
