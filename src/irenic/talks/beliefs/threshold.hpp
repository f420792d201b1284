#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace irenic::talks {

/// What is believed of the least utility at which a party agrees (its reservation value): a
/// density that is constant between cuts.
///
/// Every observation lowers the density on one side of a cut, so it stays exact: no grid.
///
/// Repeated refusals are not independent: a party that refused for tactics once is taken to have
/// done so each time, so that a threshold against which several refusals speak keeps the least of
/// their shares `tactical`, not the product. The same of offers made for show; whether a party
/// refuses for tactics says nothing about whether it offers for show.
class Threshold {
public:
    /// Anywhere from `low` to `high` alike; low < high.
    Threshold(double low, double high);

    /// The party refused something worth `utility` to it: evidence that its threshold is higher,
    /// but for a share `tactical` (0 to 1) of parties that refuse whatever the offer.
    /// Source  Bayes; a threshold at or below `utility` keeps a weight of `tactical`, one above 1.
    void refused(double utility, double tactical);
    /// The party offered, backed or accepted something worth `utility` to it: its threshold is at
    /// or below that, but for a share `tactical` (0 to 1) of offers made for show.
    void accepted(double utility, double tactical);

    /// The share of thresholds at or below `utility`: how far it would be accepted.
    [[nodiscard]] double acceptance(double utility) const;
    /// The least utility at or below which a share `place` (0 to 1) of thresholds lie; at 0, where
    /// thresholds begin.
    [[nodiscard]] double quantile(double place) const;
    [[nodiscard]] double mean() const;
    /// What is left of the first belief once all that was seen is taken in, before scaling: the
    /// smaller, the less the record agrees with that belief or with itself. Never 0: an observation
    /// that would leave nothing is not taken in, and `contradicted` says so.
    [[nodiscard]] double weight() const;
    [[nodiscard]] bool contradicted() const { return contradicted_; }

private:
    struct Piece {
        double from = 0, to = 0;
        double refusals = 1, offers = 1;  ///< what they leave of it

        [[nodiscard]] double width() const { return to - from; }
        [[nodiscard]] double mass() const { return width() * refusals * offers; }
    };

    [[nodiscard]] std::vector<Piece> cut_at(double utility) const;
    [[nodiscard]] double mass() const;
    void take_in(std::vector<Piece> pieces);

    std::vector<Piece> pieces_;  ///< ascending, one beginning where the last ends
    bool contradicted_ = false;
};

/// Acceptance with noise: 1 / (1 + exp(-(utility - reservation) / scale)), scale above 0.
[[nodiscard]] double logit_acceptance(double utility, double reservation, double scale);

/// Which of several packages is most often acceptable where parties' thresholds are independent.
struct MostAcceptable {
    std::size_t package = 0;
    double acceptance = 0;  ///< the product over parties
};

/// utilities  package by package, one number for each of `parties`; one package at least.
/// Ties       the first.
/// Thresholds uniform from d to M make this the Nash product as long as no utility is above M.
/// Source     Anbar & Kalai 1978 for the uniform case.
[[nodiscard]] MostAcceptable most_acceptable(std::span<const Threshold> parties,
                                             std::span<const double> utilities);

/// What proposing one package after the other is worth with so many rounds left, where an
/// agreement is worth 1 and a round later counts `discount` of that: the best first package,
/// looking ahead over what refusals will teach.
struct Sequence {
    std::vector<std::size_t> packages;  ///< what to propose, as long as everything is refused; ends
                                        ///< early where no package has a chance any more
    double value = 0;
};

/// Thresholds are independent at first. Nobody says who refused, so a refusal links them: it rules
/// out thresholds of which every one is met by the refused package. That is taken in jointly and
/// exactly, not party by party (a product of updated thresholds would see a chance in proposing the
/// same again).
///
/// tactical   the share (0 to 1) of each party's refusals that would come whatever the offer. As in
///            Threshold a party that does so does it every time, so that no sequence moves it: the
///            value is (1 - tactical)^parties of what it is at 0, and the packages are the same. At
///            0 one round is most_acceptable.
/// utilities  as for most_acceptable.
/// discount   0 to 1.
/// most       how many of the most acceptable packages are looked at in each round; above 0. As
///            many as there are packages: the best of all sequences.
/// Ties       (10^-12) the more acceptable first, then the first.
/// Cost       packages * most^(rounds - 1) looks; the look ahead is shortened to 10^6 of those and
///            to 12 rounds.
[[nodiscard]] Sequence best_sequence(std::span<const Threshold> parties,
                                     std::span<const double> utilities, std::size_t rounds,
                                     double discount, double tactical, std::size_t most);

}  // namespace irenic::talks
