#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/workspace_layout.h"

#include <vector>

namespace latency
{

/// Panels of the upper row, from left to right.
enum class UpperPanel {
    Devices,
    DeviceMap,
    Samples,
    Form,
    Search,
    SearchInspector,
    Evolution,
    Hardware,
    Transfer,
    Joint,
    Comparison,
    Residuals,
    Encodings,
    Count
};

/// Panels of the lower row, from left to right.
enum class LowerPanel { Scatter, Curves, Runs, Insight, Inspector, ProxyTable, Count };

/// What each panel needs to be read with ease, at a zoom of one.
std::vector<QSize> upperNeeds();
std::vector<QSize> lowerNeeds();

/// The workspaces of the window, in the order of the top line.
std::vector<WorkspaceLayout::Workspace> workspaceList();

/// True for those that show what the experiment is made of; the others run things of their own.
bool showsExperiment(int workspace);

inline constexpr int kTrainWorkspace = 2; ///< the one the window opens with
inline constexpr int kCompareWorkspace = 3;
inline constexpr int kSearchWorkspace = 4;

} // namespace latency
