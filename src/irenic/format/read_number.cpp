#include "irenic/format/read_number.hpp"

#include <algorithm>
#include <string>

#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

using Shape = UncertainNumber::Shape;

/// Whether ends this large leave room for the digits of their midpoint.
bool has_midpoint(const Decimal& low, const Decimal& high) {
    const int places = std::min(std::max(low.places(), high.places()) + 1, Decimal::max_places);
    return low.scaled(places) && high.scaled(places);
}

class NumberReader {
public:
    NumberReader(Draft& draft, const Range& range) : draft_(draft), range_(range) {}

    std::optional<UncertainNumber> read(const Node& node) {
        if (node.kind == Node::Kind::map && node.find("is") != nullptr) {
            return with_provenance(node);
        }
        return bare(node);
    }

private:
    std::optional<UncertainNumber> with_provenance(const Node& node) {
        const Fields fields(node, "a number", {"is", "because", "source", "confidence"},
                            draft_.problems);
        auto number = bare(*fields["is"]);
        Provenance provenance = read_provenance(draft_, fields);
        if (number) {
            number->provenance = std::move(provenance);
        }
        return number;
    }

    std::optional<UncertainNumber> bare(const Node& node) {
        switch (node.kind) {
            case Node::Kind::list:
                return interval(node);
            case Node::Kind::map:
                return node.find("mean") != nullptr || node.find("sd") != nullptr
                           ? normal(node)
                           : triangular(node);
            default:
                return exact(node);
        }
    }

    std::optional<UncertainNumber> exact(const Node& node) {
        const auto value = in_range(&node);
        return value ? std::optional(UncertainNumber::exact(*value)) : std::nullopt;
    }

    std::optional<UncertainNumber> interval(const Node& node) {
        if (node.items.size() != 2) {
            draft_.problems.error(node.place, "an interval has two ends: [low, high]");
            return std::nullopt;
        }
        const auto low = in_range(&node.items.front());
        const auto high = in_range(&node.items.back());
        if (!low || !high || !ordered(node, *low, *high)) {
            return std::nullopt;
        }
        UncertainNumber number;
        number.shape = Shape::interval;
        number.low = *low;
        number.high = *high;
        return number;
    }

    std::optional<UncertainNumber> triangular(const Node& node) {
        const Fields fields(node, "a number", {"low", "mode", "high"}, draft_.problems);
        const auto low = in_range(fields.require("low"));
        const auto mode = in_range(fields.require("mode"));
        const auto high = in_range(fields.require("high"));
        if (!low || !mode || !high || !ordered(node, *low, *high)) {
            return std::nullopt;
        }
        if (*mode < *low || *mode > *high) {
            draft_.problems.error(fields["mode"]->place,
                                  "the mode " + mode->to_string() + " is not between low and high");
            return std::nullopt;
        }
        UncertainNumber number;
        number.shape = Shape::triangular;
        number.low = *low;
        number.mid = *mode;
        number.high = *high;
        return number;
    }

    std::optional<UncertainNumber> normal(const Node& node) {
        const Fields fields(node, "a number", {"mean", "sd"}, draft_.problems);
        const auto mean = in_range(fields.require("mean"));
        const Node* sd_node = fields.require("sd");
        const auto sd = read_decimal(draft_, sd_node);
        if (!mean || !sd) {
            return std::nullopt;
        }
        if (*sd < Decimal(0)) {
            draft_.problems.error(sd_node->place, "sd is " + sd->to_string() +
                                                      ", but a standard deviation is 0 or more");
            return std::nullopt;
        }
        UncertainNumber number;
        number.shape = Shape::normal;
        number.mid = *mean;
        number.sd = *sd;
        cut(number);
        return number;
    }

    /// Three standard deviations from the mean, and where the range ends.
    void cut(UncertainNumber& number) const {
        const Decimal reach = sum(number.sd, sum(number.sd, number.sd));
        number.low = std::min(number.mid, difference(number.mid, reach));
        number.high = std::max(number.mid, sum(number.mid, reach));
        number.low = std::max(number.low, range_.least().value_or(number.low));
        number.high = std::min(number.high, range_.most().value_or(number.high));
    }

    bool ordered(const Node& node, const Decimal& low, const Decimal& high) {
        if (low > high) {
            draft_.problems.error(
                node.place,
                "the ends are swapped: low is " + low.to_string() + ", high is " + high.to_string(),
                "write the lower one first");
            return false;
        }
        if (!has_midpoint(low, high)) {
            draft_.problems.error(node.place, "the ends have too many digits together");
            return false;
        }
        return true;
    }

    std::optional<Decimal> in_range(const Node* node) {
        const auto value = read_decimal(draft_, node);
        if (!value) {
            return std::nullopt;
        }
        if (*value < range_.least().value_or(*value) || *value > range_.most().value_or(*value)) {
            draft_.problems.error(
                node->place, value->to_string() + " is out of range: " + std::string(range_.rule));
            return std::nullopt;
        }
        return value;
    }

    Draft& draft_;
    const Range& range_;
};

Decimal smallest_step() { return Decimal::from_mantissa(1, Decimal::max_places); }

}  // namespace

std::optional<Decimal> Range::least() const {
    return low && above_low ? sum(*low, smallest_step()) : low;
}

std::optional<Decimal> Range::most() const {
    return high && below_high ? difference(*high, smallest_step()) : high;
}

std::optional<UncertainNumber> read_number(Draft& draft, const Node* node, const Range& range) {
    if (node == nullptr) {
        return std::nullopt;
    }
    return NumberReader(draft, range).read(*node);
}

UncertainNumber require_number(Draft& draft, const Fields& fields, std::string_view key,
                               const Range& range) {
    return read_number(draft, fields.require(key), range).value_or(UncertainNumber{});
}

std::optional<UncertainNumber> read_detection(Draft& draft, const Node* node,
                                              const std::optional<UncertainNumber>& false_alarm) {
    const Decimal alarm = false_alarm ? false_alarm->highest() : Decimal(0);
    const std::string rule =
        "a breach is noticed with a chance of at most 1, above that of a false alarm, here " +
        std::string(false_alarm && false_alarm->uncertain() ? "up to " : "") + alarm.to_string();
    return read_number(draft, node, {alarm, Decimal(1), true, rule});
}

Provenance read_provenance(Draft& draft, const Fields& fields) {
    Provenance provenance;
    provenance.because = read_text(draft, fields["because"]);
    provenance.source = read_source(draft, fields["source"]);
    provenance.confidence =
        read_word(draft, fields["confidence"], confidence_words).value_or(Confidence::unstated);
    return provenance;
}

}  // namespace irenic::format
