#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/evaluation_metrics.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// The networks compared at each number of labels.
enum class TransferArm {
    Transferred, ///< learned on the source space, then the labels
    Untrained,   ///< reads the same latency vector, knows the labels alone
    Plain        ///< reads the architecture, knows the labels alone
};
inline constexpr std::array transferArms{TransferArm::Transferred, TransferArm::Untrained,
                                         TransferArm::Plain};
std::string_view transferArmName(TransferArm arm);  ///< "transferred", …
std::string_view transferArmTitle(TransferArm arm); ///< as shown

/// One draw of labels on one device.
struct TransferDraw {
    int repeat = 1; ///< from 1
    std::string device;
    /// ρ over the unseen test networks, one per number of labels; NaN where an arm has none.
    std::array<std::vector<double>, transferArms.size()> rho;
    std::optional<double> scratch; ///< ρ of the network trained from scratch
    int testNetworks = 0;          ///< ρ is counted on
};

/// The result of a transfer, complete or stopped.
struct TransferResult {
    std::string sourceTitle;
    std::string targetTitle;
    std::vector<int> labels; ///< ascending
    int scratchLabels = 0;
    int sourceSamples = 0;
    int repeats = 0;
    std::vector<std::string> devices;              ///< asked for
    std::vector<std::vector<std::string>> vectors; ///< one per device: its latency vector's devices
    int unmeasured = 0; ///< networks left out for a missing latency, most of any device
    std::vector<TransferDraw> draws;
    bool isPublishedForm = false; ///< any quirk of the reference is on
    bool isSimulated = false;
    bool isComplete = false;
    double seconds = 0.0;

    [[nodiscard]] const std::vector<double>& rhos(TransferArm arm, std::size_t draw) const
    {
        return draws[draw].rho[static_cast<std::size_t>(arm)];
    }
};

/// Means over devices; the deviation is that of the repeats' means.
struct TransferCurve {
    std::vector<MeanDeviation> rho; ///< one per number of labels
    /// The fewest labels with which it is at least as good as from scratch, or nullopt.
    std::optional<int> reached;
};

TransferCurve transferCurve(const TransferResult& result, TransferArm arm);

/// ρ of the network from scratch, mean over devices; {NaN, NaN} without.
MeanDeviation scratchRho(const TransferResult& result);

} // namespace latency
