#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// What the columns of a table of latencies stand for.
struct CsvColumns {
    struct Latency {
        std::size_t index = 0;
        std::string device;  ///< name without the unit; of no meaning in the long layout
        double factor = 1.0; ///< milliseconds a unit
    };

    std::vector<std::string> names;
    std::size_t architecture = 0;
    std::optional<std::size_t> device; ///< long layout only
    std::vector<Latency> latencies;    ///< one a device; the long layout has one
    std::vector<std::string> notes;    ///< columns that are passed over

    [[nodiscard]] bool isLong() const { return device.has_value(); }
};

/// Understands a header.
///
/// unit    for columns that do not say theirs
/// where   file and line, to begin an error with
/// errors  no column of architectures, none of latencies, a column without a unit, two devices of
///         one name
Result<CsvColumns> readCsvColumns(const std::vector<std::string_view>& header,
                                  std::optional<LatencyUnit> unit, const std::string& where);

} // namespace latency
