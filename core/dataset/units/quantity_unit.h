#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A unit of anything measured of a network, and how it becomes the unit tables are kept in: ms,
/// mJ, MB, W, images per second, %.
struct QuantityUnit {
    enum class Per { Run, Image, Batch };

    std::string quantity; ///< "latency", "energy", "memory", "power", "throughput", "accuracy"
    std::string text;     ///< "us", "mJ", "fps"
    double factor = 1.0;  ///< of the kept unit
    Per per = Per::Run;   ///< latency and throughput: of what
    /// A word that is a unit only beside a word of its quantity: "s", "j", "w", "b".
    bool isLetter = false;
};

/// "ms", "µs", "usec", "ms/img", "s per batch", "mJ", "KiB", "fps", "samples/s", "it/s", "%", …
std::optional<QuantityUnit> quantityUnit(std::string_view text);

/// The unit that tables of a quantity are kept in; empty for a quantity nobody knows.
std::string_view keptUnit(std::string_view quantity);

/// Quantities whose columns make tables, as written behind '#'.
const std::vector<std::string>& knownQuantities();

/// "images", "batch", …: what a latency or a rate is counted by; nothing for other words.
std::optional<QuantityUnit::Per> countedBy(std::string_view word);

} // namespace latency
