// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/pointed_column.h"

#include <cmath>

namespace latency
{

int pointedColumn(const std::vector<double>& columns, double pointer, double reach)
{
    int nearest = -1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double away = std::abs(columns[i] - pointer);
        if (away >= reach)
            continue;
        reach = away;
        nearest = static_cast<int>(i);
    }
    return nearest;
}

} // namespace latency
