#include "irenic/talks/beliefs/threshold.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

bool is_share(double number) { return number >= 0 && number <= 1; }

}  // namespace

Threshold::Threshold(double low, double high) : pieces_{{.from = low, .to = high}} {
    IRENIC_CHECK(std::isfinite(low) && std::isfinite(high) && low < high);
}

void Threshold::refused(double utility, double tactical) {
    IRENIC_CHECK(is_share(tactical));
    std::vector<Piece> pieces = cut_at(utility);
    for (Piece& piece : pieces) {
        if (piece.to <= utility) {
            piece.refusals = std::min(piece.refusals, tactical);
        }
    }
    take_in(std::move(pieces));
}

void Threshold::accepted(double utility, double tactical) {
    IRENIC_CHECK(is_share(tactical));
    std::vector<Piece> pieces = cut_at(utility);
    for (Piece& piece : pieces) {
        if (piece.from >= utility) {
            piece.offers = std::min(piece.offers, tactical);
        }
    }
    take_in(std::move(pieces));
}

std::vector<Threshold::Piece> Threshold::cut_at(double utility) const {
    IRENIC_CHECK(!std::isnan(utility));
    std::vector<Piece> pieces;
    for (const Piece& piece : pieces_) {
        pieces.push_back(piece);
        if (piece.from < utility && utility < piece.to) {
            pieces.back().to = utility;
            pieces.push_back(piece);
            pieces.back().from = utility;
        }
    }
    return pieces;
}

double Threshold::mass() const {
    double sum = 0;
    for (const Piece& piece : pieces_) {
        sum += piece.mass();
    }
    return sum;
}

void Threshold::take_in(std::vector<Piece> pieces) {
    pieces_.swap(pieces);
    if (mass() <= 0) {
        pieces_.swap(pieces);
        contradicted_ = true;
    }
}

double Threshold::acceptance(double utility) const {
    double below = 0;
    for (const Piece& piece : pieces_) {
        if (piece.from < utility) {
            const double share = std::min(1.0, (utility - piece.from) / piece.width());
            below += share * piece.mass();
        }
    }
    return std::min(1.0, below / mass());
}

double Threshold::quantile(double place) const {
    IRENIC_CHECK(is_share(place));
    double wanted = place * mass();
    double end = pieces_.front().from;
    for (const Piece& piece : pieces_) {
        if (piece.mass() <= 0) {
            continue;
        }
        if (wanted <= piece.mass()) {
            return piece.from + piece.width() * (wanted / piece.mass());
        }
        wanted -= piece.mass();
        end = piece.to;
    }
    return end;
}

double Threshold::mean() const {
    double sum = 0;
    for (const Piece& piece : pieces_) {
        sum += std::midpoint(piece.from, piece.to) * piece.mass();
    }
    return sum / mass();
}

double Threshold::weight() const { return mass() / (pieces_.back().to - pieces_.front().from); }

double logit_acceptance(double utility, double reservation, double scale) {
    IRENIC_CHECK(scale > 0);
    return 1 / (1 + std::exp((reservation - utility) / scale));
}

MostAcceptable most_acceptable(std::span<const Threshold> parties,
                               std::span<const double> utilities) {
    IRENIC_CHECK(!parties.empty() && !utilities.empty());
    IRENIC_CHECK(utilities.size() % parties.size() == 0);
    MostAcceptable best;
    for (std::size_t package = 0; package < utilities.size() / parties.size(); ++package) {
        double acceptance = 1;
        for (std::size_t party = 0; party < parties.size(); ++party) {
            acceptance *= parties[party].acceptance(utilities[package * parties.size() + party]);
        }
        if (acceptance > best.acceptance) {
            best = {.package = package, .acceptance = acceptance};
        }
    }
    return best;
}

}  // namespace irenic::talks
