#include "irenic/analysis/catalogue.hpp"

#include <array>
#include <vector>

#include "irenic/analysis/catalogue/methods.hpp"

namespace irenic::analysis {
namespace {

constexpr std::array all_verbs{
    Verb{"check", "is the case well-formed; what does it rest on"},
    Verb{"read", "who said and did what, in documents"},
    Verb{"deals", "is there a deal?"},
    Verb{"war", "what is no deal worth, and why might no deal exist?"},
    Verb{"levers", "what would have to change, and who decides it?"},
    Verb{"phases", "in which order can it be carried out so that nobody gains by stopping?"},
    Verb{"stability", "is a situation stable when everyone can move?"},
    Verb{"forecast", "how sure is all that?"},
    Verb{"talks", "will they reach one? what next?"},
    Verb{"analyze", "all that the case has blocks for"},
    Verb{"report", "the same as one self-contained HTML page"},
    Verb{"methods", "every method, its guarantee, cost, source, how far tested"},
};

std::vector<Method> join_methods() {
    std::vector<Method> joined;
    for (const auto part :
         {methods_of_read(), methods_of_deals(), methods_of_war(), methods_of_levers(),
          methods_of_phases(), methods_of_stability(), methods_of_forecast(), methods_of_talks(),
          methods_of_several(), methods_of_report()}) {
        joined.insert(joined.end(), part.begin(), part.end());
    }
    return joined;
}

}  // namespace

std::span<const Verb> verbs() { return all_verbs; }

std::span<const Method> methods() {
    static const std::vector<Method> all = join_methods();
    return all;
}

Value methods_value() {
    Value::List list;
    for (const Method& method : methods()) {
        Value::Map map;
        map.emplace_back("name", method.name);
        map.emplace_back("verb", method.verb);
        map.emplace_back("question", method.question);
        map.emplace_back("function", method.function);
        map.emplace_back("guarantee", method.guarantee);
        map.emplace_back("cost", method.cost);
        map.emplace_back("source", method.source);
        map.emplace_back("tests", method.tests);
        list.emplace_back(std::move(map));
    }
    return list;
}

}  // namespace irenic::analysis
