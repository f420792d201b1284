#include "cli/deals/words.hpp"

namespace irenic::cli {

std::string short_name(deals::SolutionKind kind) {
    switch (kind) {
        case deals::SolutionKind::nash:
            return "Nash";
        case deals::SolutionKind::kalai_smorodinsky:
            return "Kalai-Smorodinsky";
        case deals::SolutionKind::egalitarian:
            return "egalitarian";
        case deals::SolutionKind::utilitarian:
            return "utilitarian";
        case deals::SolutionKind::equal_loss:
            return "equal loss";
        case deals::SolutionKind::weighted_nash:
            return "Nash, weighted";
    }
    return "";
}

std::string solution_in_words(deals::SolutionKind kind) {
    switch (kind) {
        case deals::SolutionKind::nash:
            return "Nash: largest product";
        case deals::SolutionKind::kalai_smorodinsky:
            return "Kalai-Smorodinsky: largest least share";
        case deals::SolutionKind::egalitarian:
            return "egalitarian: largest least surplus *";
        case deals::SolutionKind::utilitarian:
            return "utilitarian: largest sum *";
        case deals::SolutionKind::equal_loss:
            return "equal loss: least largest loss *";
        case deals::SolutionKind::weighted_nash:
            return "Nash, weighted: largest product";
    }
    return "";
}

}  // namespace irenic::cli
