// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/kernighan_lin.h"

#include <cassert>
#include <limits>

namespace latency
{

namespace
{

constexpr int kMostPasses = 10;
constexpr double kRounding = 1e-12;

struct Swap {
    std::size_t left = 0;
    std::size_t right = 0;
    double gain = -std::numeric_limits<double>::infinity(); // weight the cut loses
};

// One pass over a bisection: every item is swapped at most once.
class Pass
{
public:
    Pass(const Matrix& weights, const std::vector<bool>& isLeft)
        : weights_(weights), isLeft_(isLeft), pulls_(isLeft.size(), 0.0)
    {
        for (std::size_t i = 0; i < isLeft.size(); ++i) {
            (isLeft[i] ? lefts_ : rights_).push_back(i);
            for (std::size_t j = 0; j < isLeft.size(); ++j)
                if (i != j)
                    pulls_[i] += isLeft[i] != isLeft[j] ? weights(i, j) : -weights(i, j);
        }
    }

    Swap takeBest()
    {
        Swap best;
        for (const std::size_t left : lefts_)
            for (const std::size_t right : rights_)
                if (const double gain = pulls_[left] + pulls_[right] - 2.0 * weights_(left, right);
                    gain > best.gain)
                    best = {left, right, gain};
        std::erase(lefts_, best.left);
        std::erase(rights_, best.right);
        // For the remaining items one neighbour left their side and one joined it.
        for (const std::size_t item : lefts_)
            pulls_[item] += 2.0 * (weights_(item, best.left) - weights_(item, best.right));
        for (const std::size_t item : rights_)
            pulls_[item] += 2.0 * (weights_(item, best.right) - weights_(item, best.left));
        return best;
    }

    [[nodiscard]] bool isOver() const { return lefts_.empty() || rights_.empty(); }

private:
    const Matrix& weights_;
    const std::vector<bool>& isLeft_;
    std::vector<double> pulls_; // weight across less weight within
    std::vector<std::size_t> lefts_;
    std::vector<std::size_t> rights_;
};

// True when the pass lowered the cut.
bool improve(const Matrix& weights, std::vector<bool>& isLeft)
{
    Pass pass(weights, isLeft);
    std::vector<Swap> swaps;
    double sum = 0.0;
    double best = kRounding;
    std::size_t kept = 0;
    while (!pass.isOver()) {
        swaps.push_back(pass.takeBest());
        sum += swaps.back().gain;
        if (sum > best) {
            best = sum;
            kept = swaps.size();
        }
    }
    for (std::size_t i = 0; i < kept; ++i) {
        isLeft[swaps[i].left] = false;
        isLeft[swaps[i].right] = true;
    }
    return kept > 0;
}

} // namespace

std::vector<bool> bisect(const Matrix& weights, std::vector<bool> isLeft)
{
    assert(weights.rows() == isLeft.size());
    for (int pass = 0; pass < kMostPasses && improve(weights, isLeft); ++pass) {
    }
    return isLeft;
}

} // namespace latency
