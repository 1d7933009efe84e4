#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>
#include <vector>

namespace latency
{

/// Contents of a picture of an architecture; widgets draw it independently of the space.
struct ArchitectureDrawing {
    /// Visual emphasis of an operation.
    enum class Weight { Absent, Free, Light, Medium, Heavy };

    struct Node {
        std::string label;
        double x = 0.0; ///< 0 left … 1 right
        double y = 0.0; ///< 0 top … 1 bottom
    };
    struct Edge {
        int from = 0;
        int to = 0;
        std::string label;
        Weight weight = Weight::Medium;
        bool isDead = false; ///< pruned: cannot reach input or output
    };
    struct Layer {
        std::string label;  ///< such as "k5 e6"
        std::string detail; ///< longer text for a tool tip
        int stage = 0;      ///< layers of one stage stand together
        double size = 0.0;  ///< 0…1, share of the largest possible cost at this place
        Weight weight = Weight::Medium;
    };

    // A cell has nodes and edges; a chain has layers. The other part is empty.
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Layer> layers;
};

} // namespace latency
