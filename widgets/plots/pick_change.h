#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Qt>

#include <span>
#include <vector>

namespace latency
{

/// Effect of a gesture on the picks or the selection.
enum class PickGesture { Select, Toggle, Add, Remove };

/// Shift adds, Ctrl toggles, Alt removes; without any of them the gesture is `plain`.
PickGesture pickGesture(Qt::KeyboardModifiers modifiers, PickGesture plain);

/// The picks after a gesture over some architectures. Remaining ones keep their order, new ones
/// follow in the given order; `Select` changes nothing.
std::vector<int> changedPicks(const std::vector<int>& picks, std::span<const int> architectures,
                              PickGesture gesture);

/// The selection after a gesture over some architectures or devices, ascending; `Select` replaces
/// the selection.
std::vector<int> changedSelection(const std::vector<int>& selected, std::span<const int> touched,
                                  PickGesture gesture);

} // namespace latency
