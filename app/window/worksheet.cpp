// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/worksheet.h"

namespace latency
{

std::string worksheetCsv(const LatencyTable& table, const std::vector<int>& picks)
{
    std::string csv = "architecture,my device [ms]\n";
    for (const int pick : picks)
        csv += "\"" + table.space().toText(table.architecture(pick)) + "\",\n";
    return csv;
}

} // namespace latency
