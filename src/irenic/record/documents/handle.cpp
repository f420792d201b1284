#include "irenic/record/documents/handle.hpp"

#include <unistd.h>

namespace irenic::record {

void Handle::close() {
    if (open()) {
        ::close(std::exchange(number_, -1));
    }
}

}  // namespace irenic::record
