#include <string_view>

#include "cli/analyze/findings.hpp"
#include "cli/forecast/input_words.hpp"
#include "irenic/base/value_parts.hpp"
#include "irenic/forecast/run/chosen_value.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

std::string_view name(UncertainNumber::Shape shape) {
    switch (shape) {
        case UncertainNumber::Shape::exact:
            return "exact";
        case UncertainNumber::Shape::interval:
            return "interval";
        case UncertainNumber::Shape::triangular:
            return "triangular";
        case UncertainNumber::Shape::normal:
            break;
    }
    return "normal";
}

std::string_view name(Confidence confidence) {
    switch (confidence) {
        case Confidence::low:
            return "low";
        case Confidence::medium:
            return "medium";
        case Confidence::high:
            return "high";
        case Confidence::unstated:
            break;
    }
    return "";
}

class NumberList {
public:
    explicit NumberList(const Negotiation& negotiation)
        : labels_(forecast::labels_of(negotiation)) {}

    void add(const std::string& path, const UncertainNumber& number) {
        Value entry = start(path, name(number.shape));
        entry.add("center", number.center());
        entry.add("low", number.lowest());
        entry.add("high", number.highest());
        end(std::move(entry), number.provenance);
    }

    void add(const std::string& path, const Provenance& provenance) {
        Value entry = start(path, "ranking");
        entry.add("center", nullptr);
        entry.add("low", nullptr);
        entry.add("high", nullptr);
        end(std::move(entry), provenance);
    }

    [[nodiscard]] Value take() { return Value(std::move(list_)); }

private:
    [[nodiscard]] Value start(const std::string& path, std::string_view shape) const {
        Value entry;
        entry.add("path", path);
        entry.add("words", input_in_words(labels_, path));
        entry.add("shape", shape);
        return entry;
    }

    void end(Value entry, const Provenance& provenance) {
        entry.add("because", provenance.because);
        entry.add("source", text_or_null(provenance.source));
        entry.add("confidence", name(provenance.confidence));
        list_.push_back(std::move(entry));
    }

    Value labels_;
    Value::List list_;
};

}  // namespace

Value numbers_value(const Negotiation& negotiation) {
    NumberList list(negotiation);
    for_each_number(negotiation, [&](const std::string& path, const UncertainNumber& number) {
        list.add(path, number);
    });
    for_each_ranking(negotiation, [&](const std::string& path, const Provenance& provenance) {
        list.add(path, provenance);
    });
    return list.take();
}

}  // namespace irenic::cli
