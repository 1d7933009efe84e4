#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Role of a column of a table.
enum class ColumnRole {
    Network,    ///< the architectures, one per row; "architecture" in text
    Index,      ///< their official numbers; needs the space's name
    DeviceName, ///< long layout: the device of the row
    Quantity,   ///< a measured quantity of a device: latency, energy, memory, power, throughput
    Spread,     ///< standard deviation or variance of a device's measurements
    Percentile, ///< a low or high percentile of a device's measurements
    Repeat,     ///< one of several measurements of the same network on the same device
    Batch,
    Precision,
    Runtime,  ///< what ran the network, such as "tflite"
    Accuracy, ///< of the trained network, whatever the device
    Cost,     ///< FLOPs, parameters: a number of the network, whatever the device
    Feature,  ///< describes the networks, where no column holds them; of some FeatureKind
    Ignored
};

/// As written after --columns NAME=: "architecture", "index", "device", "latency", "energy", …
std::string_view columnRoleName(ColumnRole role);

/// The interpretation of one column, and its reason.
struct ColumnMeaning {
    std::string column; ///< as in the header
    ColumnRole role = ColumnRole::Ignored;
    std::string device;   ///< wide layout: whose; empty in the long layout
    std::string quantity; ///< "latency", "energy", … where the role is Quantity or belongs to one
    std::string unit;     ///< as written: "ms", "mJ", "fps"; of a Feature its kind; empty: none
    std::string reason;   ///< one sentence
    std::vector<std::string> examples; ///< the first cells
};

/// A user's choice for a column: NAME=role[:unit].
struct ColumnChoice {
    std::string column;
    std::string role; ///< a role's name, or a quantity's
    std::string unit; ///< empty: as the column says; of a feature its kind, such as "ordered"

    bool operator==(const ColumnChoice&) const = default;
};

/// errors  no "=", an unknown role (the roles are listed)
Result<ColumnChoice> columnChoiceFromText(std::string_view text);

} // namespace latency
