#include <iostream>

#include "irenic/base/result.hpp"
#include "irenic/base/version.hpp"

int main() {
    const irenic::Result<int> answer = 42;
    std::cout << "irenic " << irenic::version() << '\n';
    return answer.value_or(0) == 42 ? 0 : 1;
}
