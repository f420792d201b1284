#pragma once

#include "irenic/talks/play/protocols/sitting.hpp"

namespace irenic::talks {

// Each plays a session that has just begun to its end; what they are is told at play().

void play_alternating_offers(Sitting& talks);
void play_simultaneous_offers(Sitting& talks);
void play_mediator_pool(Sitting& talks);
void play_zeuthen(Sitting& talks);
void play_single_text(Sitting& talks);

}  // namespace irenic::talks
