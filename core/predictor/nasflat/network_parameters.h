#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/learning/flat_parameters.h"

#include <array>
#include <vector>

namespace latency::nasflat
{

/// Widths of the published network (methods/nasflat.md §2).
inline constexpr int deviceWidth = 8;
inline constexpr int entryWidth = 48;
inline constexpr int featureWidth = 96;
inline constexpr int graphWidth = 128;
inline constexpr int besideWidth = 48; ///< what supplement and device become before the head
inline constexpr int headWidth = 200;
inline constexpr int attentionHeads = 4; ///< of GraphLayerKind::MultiHead

/// Parts of a graph layer.
enum class GraphLayerKind {
    Ensemble,  ///< both parts
    Flow,      ///< gated sum over predecessors only ("dense")
    Attention, ///< gated attention over predecessors only ("gat")
    /// The same with `attentionHeads` softmaxes, each on its share of the columns ("gat_mh"; the
    /// reference implementation cannot construct it).
    MultiHead
};

/// Combination of the two parts of an ensemble.
enum class Fusion {
    Mean,
    Mlp ///< both side by side through two dense layers
};

/// Place at which the device enters the network.
enum class HardwarePlace {
    Nodes, ///< beside every operation
    Head   ///< once, beside the pooled graph
};

/// Sizes that determine the parameters.
struct NetworkShape {
    int operations = 0; ///< operation ids of the space's graphs
    int devices = 0;    ///< rows of the device table
    GraphLayerKind layers = GraphLayerKind::Ensemble;
    int featureRows = 2; ///< rows of node features: the first node's, then those of the others
    Fusion fusion = Fusion::Mean; ///< of Ensemble layers
    HardwarePlace hardware = HardwarePlace::Nodes;
    int supplement = 0; ///< columns of the encoding beside the graph, 0 for none

    [[nodiscard]] bool hasFlow() const
    {
        return layers == GraphLayerKind::Ensemble || layers == GraphLayerKind::Flow;
    }
    [[nodiscard]] bool hasAttention() const { return layers != GraphLayerKind::Flow; }
    [[nodiscard]] bool fusesByMlp() const
    {
        return layers == GraphLayerKind::Ensemble && fusion == Fusion::Mlp;
    }
    [[nodiscard]] bool hasDeviceAtNodes() const { return hardware == HardwarePlace::Nodes; }
    /// Width of the operation in a node's entry; the rest is the device's.
    [[nodiscard]] int operationWidth() const
    {
        return hasDeviceAtNodes() ? entryWidth - deviceWidth : entryWidth;
    }
    /// Number of devices distinguished by entries.
    [[nodiscard]] int devicesAtNodes() const { return hasDeviceAtNodes() ? devices : 1; }
    [[nodiscard]] int headInputs() const
    {
        return graphWidth + (supplement > 0 ? besideWidth : 0) +
               (hasDeviceAtNodes() ? 0 : besideWidth);
    }
    /// Columns of a layer's products: flow first, then attention.
    [[nodiscard]] int layerColumns() const
    {
        return graphWidth * (layers == GraphLayerKind::Ensemble ? 2 : 1);
    }
};

/// The flow part and the attention part of a layer stand side by side in one matrix, so that one
/// product serves both.
struct LayerParameters {
    Parameter project; ///< [in, columns]
    Parameter gate;    ///< [entryWidth, columns]
    // The rest must be contiguous in this order: LayerVectors depends on it.
    Parameter gateBias;  ///< [1, columns]
    Parameter flowBias;  ///< [1, graphWidth]
    Parameter score;     ///< [1, graphWidth]
    Parameter normGain;  ///< [1, graphWidth]
    Parameter normShift; ///< [1, graphWidth]
    /// Of Fusion::Mlp, otherwise empty: [2 graphWidth, graphWidth], [graphWidth, graphWidth].
    std::array<DenseParameters, 2> fuse;

    [[nodiscard]] std::size_t vectorsSize() const
    {
        return normShift.offset + normShift.size() - gateBias.offset;
    }
};

/// Locations of all parameters of the network.
struct NetworkParameters {
    explicit NetworkParameters(const NetworkShape& shape);

    NetworkShape shape;
    Parameter operationTable; ///< [operations, operationWidth()]
    Parameter deviceTable;    ///< [devices, deviceWidth]
    Parameter outputEntry;    ///< [1, entryWidth] the output node's operation and device
    Parameter nodeFeatures;   ///< [featureRows, entryWidth]
    DenseParameters lift;
    std::array<LayerParameters, 2> refinement;
    std::array<LayerParameters, 3> trunk;
    std::array<DenseParameters, 3> summary;
    Parameter updateEntry;   ///< [entryWidth, graphWidth] the entry's share of the first product
    Parameter updateSummary; ///< [graphWidth, graphWidth] the summary's share
    Parameter updateBias;    ///< [1, graphWidth]
    DenseParameters update;  ///< back to entryWidth
    std::array<DenseParameters, 3> supplement; ///< without one, empty
    std::array<DenseParameters, 2> hardware;   ///< for HardwarePlace::Head, else empty
    std::array<DenseParameters, 3> head;
    DenseParameters score;

    [[nodiscard]] std::size_t count() const { return layout_.count(); }

    /// Initial values with the published distributions (methods/nasflat.md §2 and
    /// methods/conventions.md §1).
    [[nodiscard]] std::vector<float> initialValues(RandomEngine& random) const;

private:
    LayerParameters addLayer(int in);

    FlatLayout layout_;
};

} // namespace latency::nasflat
