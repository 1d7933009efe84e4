#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Qt>

namespace latency
{

/// The bare number or text behind a cell of any of our models.
inline constexpr int kSortRole = Qt::UserRole + 1;

} // namespace latency
