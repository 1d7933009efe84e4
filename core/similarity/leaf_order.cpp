// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/leaf_order.h"

#include <algorithm>
#include <limits>

namespace latency
{

namespace
{

using Leaves = std::vector<std::size_t>;

// Every pair of leaves meets in one cluster only, so one matrix over leaves holds the cost of every
// cluster: cost_(u, w) belongs to the best order of that cluster that begins with u and ends with
// w.
class LeafOrdering
{
public:
    LeafOrdering(const std::vector<Dendrogram::Merge>& merges, const Matrix& distances)
        : distances_(distances), cost_(distances.rows(), distances.rows()),
          inner_(distances.rows(), distances.rows())
    {
        for (std::size_t leaf = 0; leaf < distances.rows(); ++leaf) {
            clusters_.push_back({{leaf}, leaf, leaf});
            inner_(leaf, leaf) = leaf;
        }
        for (const Dendrogram::Merge& merge : merges)
            join(static_cast<std::size_t>(merge.left), static_cast<std::size_t>(merge.right));
    }

    [[nodiscard]] std::vector<int> order() const
    {
        if (clusters_.empty())
            return {};
        const Cluster& root = clusters_.back();
        std::size_t first = root.leaves.front();
        std::size_t last = root.leaves.back();
        for (const std::size_t u : clusters_[root.left].leaves) {
            for (const std::size_t w : farEnds(root, u)) {
                if (cost_(u, w) < cost_(first, last)) {
                    first = u;
                    last = w;
                }
            }
        }
        std::vector<int> order;
        // A tree reads the same from both ends; the lower number stands first.
        append(clusters_.size() - 1, std::min(first, last), std::max(first, last), order);
        return order;
    }

private:
    struct Cluster {
        Leaves leaves; // those of `left` before those of `right`
        std::size_t left = 0;
        std::size_t right = 0;
    };

    [[nodiscard]] bool isIn(std::size_t cluster, std::size_t leaf) const
    {
        for (const std::size_t member : clusters_[cluster].leaves)
            if (member == leaf)
                return true;
        return false;
    }

    [[nodiscard]] const Leaves& farEnds(const Cluster& cluster, std::size_t leaf) const
    {
        if (cluster.leaves.size() == 1)
            return cluster.leaves;
        return clusters_[isIn(cluster.left, leaf) ? cluster.right : cluster.left].leaves;
    }

    void join(std::size_t left, std::size_t right)
    {
        const Leaves& lefts = clusters_[left].leaves;
        const Leaves& rights = clusters_[right].leaves;
        std::vector<double> reach(distances_.rows());
        std::vector<std::size_t> through(distances_.rows());
        for (const std::size_t u : lefts) {
            const Leaves& leftEnds = farEnds(clusters_[left], u);
            for (const std::size_t k : rights) {
                reach[k] = std::numeric_limits<double>::infinity();
                for (const std::size_t m : leftEnds) {
                    const double cost = cost_(u, m) + distances_(m, k);
                    if (cost < reach[k]) {
                        reach[k] = cost;
                        through[k] = m;
                    }
                }
            }
            for (const std::size_t w : rights)
                finish(u, w, farEnds(clusters_[right], w), reach, through);
        }
        Cluster joined{lefts, left, right};
        joined.leaves.insert(joined.leaves.end(), rights.begin(), rights.end());
        clusters_.push_back(std::move(joined));
    }

    // Best order from u in the left cluster to w in the right one, given the least cost `reach`
    // from u to each beginning of the right cluster.
    void finish(std::size_t u, std::size_t w, const Leaves& beginnings,
                const std::vector<double>& reach, const std::vector<std::size_t>& through)
    {
        double best = std::numeric_limits<double>::infinity();
        for (const std::size_t k : beginnings) {
            const double cost = reach[k] + cost_(w, k);
            if (cost < best) {
                best = cost;
                inner_(u, w) = through[k];
                inner_(w, u) = k;
            }
        }
        cost_(u, w) = best;
        cost_(w, u) = best;
    }

    void append(std::size_t clusterIndex, std::size_t first, std::size_t last,
                std::vector<int>& order) const
    {
        const Cluster& cluster = clusters_[clusterIndex];
        if (cluster.leaves.size() == 1) {
            order.push_back(static_cast<int>(first));
            return;
        }
        const bool leftFirst = isIn(cluster.left, first);
        append(leftFirst ? cluster.left : cluster.right, first, inner_(first, last), order);
        append(leftFirst ? cluster.right : cluster.left, inner_(last, first), last, order);
    }

    const Matrix& distances_;
    Matrix cost_;
    BasicMatrix<std::size_t> inner_; // (u, w): the other end of u's part when u and w are the ends
    std::vector<Cluster> clusters_;
};

} // namespace

std::vector<int> optimalLeafOrder(const std::vector<Dendrogram::Merge>& merges,
                                  const Matrix& distances)
{
    return LeafOrdering(merges, distances).order();
}

} // namespace latency
