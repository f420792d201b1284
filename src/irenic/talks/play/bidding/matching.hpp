#pragma once

#include <optional>

#include "irenic/talks/play/bidding/manner.hpp"

namespace irenic::talks {

/// The offer that meets a demand and is most like what was heard last; asks the space only where
/// one of the two is new.
class Matching {
public:
    void begin() { known_ = false; }

    [[nodiscard]] Space::Number offer(const View& view, Units demand) {
        if (!known_ || demand != demand_ || view.heard != like_) {
            offer_ = view.space->at_least(view.seat, demand, view.heard);
            demand_ = demand;
            like_ = view.heard;
            known_ = true;
        }
        return offer_;
    }

private:
    bool known_ = false;
    Units demand_ = 0;
    std::optional<Space::Number> like_;
    Space::Number offer_ = 0;
};

}  // namespace irenic::talks
