#include <algorithm>

#include "cli/program.hpp"

int main(int count, char** words) {
    return irenic::cli::run({words + std::min(count, 1), words + count});
}
