#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Qt>

namespace latency
{

/// The raw number or text of a cell, in all models.
inline constexpr int kSortRole = Qt::UserRole + 1;

} // namespace latency
