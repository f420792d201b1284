#include "irenic/phases/lattice/dense.hpp"

#include <limits>

#include "irenic/base/result.hpp"
#include "irenic/phases/lattice/common_unit.hpp"
#include "irenic/phases/lattice/dense_pass.hpp"
#include "irenic/phases/lattice/dense_plan.hpp"

namespace irenic::phases {
namespace {

template <class Unit>
class Dense final : public Search {
public:
    Dense(const Problem& problem, Units unit)
        : unit_(unit), pass_(in_multiples_of(unit, problem)) {}

    Least least(std::size_t party, const std::vector<Units>& caps, const Stop& stop) override {
        Least answer;
        if (!pass_.run(party, counted(caps), stop)) {
            return answer;
        }
        if (!reached()) {
            answer.is = Least::Is::none;
            return answer;
        }
        answer.is = Least::Is::found;
        answer.value = static_cast<Units>(pass_.value(0)) * unit_;
        return answer;
    }

    std::optional<Plan> plan(const std::vector<Units>& caps, const Stop& stop) override {
        if (!pass_.run(0, counted(caps), stop) || !reached()) {
            return std::nullopt;
        }
        return DensePlan<Unit>(pass_).run();
    }

private:
    [[nodiscard]] bool reached() const { return pass_.value(0) != DensePass<Unit>::closed; }

    [[nodiscard]] std::vector<Units> counted(std::vector<Units> caps) const {
        for (Units& cap : caps) {
            cap /= unit_;
        }
        return caps;
    }

    Units unit_;
    DensePass<Unit> pass_;
};

}  // namespace

std::optional<std::size_t> lattice_size(const Problem& problem) {
    std::size_t size = 1;
    for (const Line& line : problem.lines) {
        if (line.moves.size() + 1 > (std::size_t{1} << 40) / size) {
            return std::nullopt;
        }
        size *= line.moves.size() + 1;
    }
    return size;
}

std::unique_ptr<Search> dense_search(const Problem& problem) {
    IRENIC_CHECK(!problem.discount && !problem.steps_at_most);
    IRENIC_CHECK(lattice_size(problem).has_value());
    const Units unit = common_unit(problem);
    if (largest_amount(problem) / unit < std::numeric_limits<std::int32_t>::max() / 4) {
        return std::make_unique<Dense<std::int32_t>>(problem, unit);
    }
    return std::make_unique<Dense<std::int64_t>>(problem, unit);
}

}  // namespace irenic::phases
