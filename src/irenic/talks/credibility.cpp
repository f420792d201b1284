#include "irenic/talks/credibility.hpp"

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

constexpr double nothing = 1e-12;  // of what is at stake

bool is_chance(double number) { return number >= 0 && number <= 1; }

/// What the opponent gains on average by asking for `tough` in place of `soft`.
double gain_by_asking(const Informant& informant, double resolute) {
    return (1 - resolute) * informant.tough + resolute * informant.war - informant.soft;
}

/// The weight at which that gain is worth as much to the mediator as the war it risks; nothing
/// where there is no gain to speak of.
std::optional<double> balancing_weight(const Informant& informant, double resolute) {
    const double gain = gain_by_asking(informant, resolute);
    if (gain <= nothing * (informant.tough - informant.war)) {
        return std::nullopt;
    }
    return resolute * informant.cost / gain;
}

}  // namespace

Credibility truthful_weights(const Informant& informant) {
    IRENIC_CHECK(informant.tough > informant.soft && informant.tough > informant.war);
    IRENIC_CHECK(informant.cost >= 0);
    IRENIC_CHECK(is_chance(informant.resolute_if_weak) &&
                 is_chance(informant.resolute_if_resolute));
    Credibility credibility{
        .least = balancing_weight(informant, informant.resolute_if_weak),
        .most = balancing_weight(informant, informant.resolute_if_resolute),
        .turning = (informant.tough - informant.soft) / (informant.tough - informant.war)};
    credibility.possible =
        credibility.least && (!credibility.most || *credibility.least <= *credibility.most);
    return credibility;
}

std::optional<Informant> informant_of(const Informs& informs) {
    const Informant informant{
        .tough = informs.tough.center().to_double(),
        .soft = informs.soft.center().to_double(),
        .war = informs.war.center().to_double(),
        .cost = informs.cost.center().to_double(),
        .resolute_if_weak = informs.resolute_if_weak.center().to_double(),
        .resolute_if_resolute = informs.resolute_if_resolute.center().to_double()};
    return informant.tough > informant.soft && informant.tough > informant.war
               ? std::optional(informant)
               : std::nullopt;
}

}  // namespace irenic::talks
