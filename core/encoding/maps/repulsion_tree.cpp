// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/repulsion_tree.h"

#include <algorithm>
#include <array>

namespace latency
{

namespace
{
constexpr int kDeepest = 48; // points closer than that share a leaf
}

RepulsionTree::RepulsionTree(std::span<const PlanePoint> points)
{
    if (points.empty())
        return;
    std::vector<PlanePoint> sorted(points.begin(), points.end());
    const auto [left, right] = std::ranges::minmax(sorted, {}, &PlanePoint::x);
    const auto [bottom, top] = std::ranges::minmax(sorted, {}, &PlanePoint::y);
    nodes_.reserve(2 * points.size());
    nodes_.emplace_back();
    nodes_[0].width = std::max({right.x - left.x, top.y - bottom.y, 1e-300});
    build(0, sorted, {left.x, bottom.y}, 0);
}

void RepulsionTree::build(std::uint32_t node, std::span<PlanePoint> points, PlanePoint corner,
                          int depth)
{
    PlanePoint sum;
    for (const PlanePoint& point : points) {
        sum.x += point.x;
        sum.y += point.y;
    }
    const auto count = static_cast<double>(points.size());
    nodes_[node].centre = {sum.x / count, sum.y / count};
    nodes_[node].count = static_cast<std::uint32_t>(points.size());
    if (points.size() == 1 || depth == kDeepest)
        return;
    const double half = nodes_[node].width / 2.0;
    const PlanePoint middle{corner.x + half, corner.y + half};
    const auto isBelow = [&](const PlanePoint& point) { return point.y < middle.y; };
    const auto isLeft = [&](const PlanePoint& point) { return point.x < middle.x; };
    const auto upper = std::partition(points.begin(), points.end(), isBelow);
    const auto right = std::partition(points.begin(), upper, isLeft);
    const auto upperRight = std::partition(upper, points.end(), isLeft);
    const std::array<std::span<PlanePoint>, 4> parts{
        std::span(points.begin(), right), std::span(right, upper), std::span(upper, upperRight),
        std::span(upperRight, points.end())};
    const auto first = static_cast<std::uint32_t>(nodes_.size());
    nodes_[node].firstChild = first;
    nodes_.resize(nodes_.size() + 4);
    for (std::uint32_t i = 0; i < 4; ++i) {
        nodes_[first + i].width = half;
        if (!parts[i].empty())
            build(first + i, parts[i],
                  {i % 2 == 0 ? corner.x : middle.x, i < 2 ? corner.y : middle.y}, depth + 1);
    }
}

Repulsion RepulsionTree::at(PlanePoint point, double openness) const
{
    Repulsion sum;
    std::array<std::uint32_t, 4 * (kDeepest + 1)> waiting;
    std::size_t count = 0;
    if (!nodes_.empty())
        waiting[count++] = 0;
    while (count > 0) {
        const Node& node = nodes_[waiting[--count]];
        if (node.count == 0)
            continue;
        const double dx = point.x - node.centre.x;
        const double dy = point.y - node.centre.y;
        const double square = dx * dx + dy * dy;
        const bool isFar = node.width * node.width < openness * openness * square;
        if (node.firstChild != 0 && !isFar) {
            for (std::uint32_t i = 0; i < 4; ++i)
                waiting[count++] = node.firstChild + i;
            continue;
        }
        if (square == 0.0)
            continue;
        const double q = 1.0 / (1.0 + square);
        const double mass = node.count;
        sum.similarity += mass * q;
        sum.force.x += mass * q * q * dx;
        sum.force.y += mass * q * q * dy;
    }
    return sum;
}

} // namespace latency
