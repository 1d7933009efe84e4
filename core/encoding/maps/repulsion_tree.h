#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <span>
#include <vector>

namespace latency
{

struct PlanePoint {
    double x = 0.0;
    double y = 0.0;
};

/// Sums over all other points, for one point.
struct Repulsion {
    PlanePoint force;        ///< sum of q² (point − other), q = 1 / (1 + distance²)
    double similarity = 0.0; ///< sum of q
};

/// A quadtree over points of the plane for the repulsion of one point by all others; distant
/// squares count as one point in their centre of mass.
///
/// source  van der Maaten, Accelerating t-SNE using Tree-Based Algorithms, JMLR 15 (2014), sec. 4.2
class RepulsionTree
{
public:
    /// The points are copied.
    explicit RepulsionTree(std::span<const PlanePoint> points);

    /// point     one of the points; itself and points in the same place do not repel it
    /// openness  squares narrower than this part of their distance count as one point; 0 is exact
    [[nodiscard]] Repulsion at(PlanePoint point, double openness) const;

private:
    struct Node {
        PlanePoint centre; ///< of mass
        double width = 0.0;
        std::uint32_t count = 0;
        std::uint32_t firstChild = 0; ///< of four; 0 for a leaf
    };
    void build(std::uint32_t node, std::span<PlanePoint> points, PlanePoint corner, int depth);

    std::vector<Node> nodes_;
};

} // namespace latency
