#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A unit of a measured quantity, and its conversion to the unit of tables: ms, mJ, MB, W, images
/// per second, %.
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

/// The unit of tables of a quantity; empty for an unknown quantity.
std::string_view keptUnit(std::string_view quantity);

/// Quantities whose columns make tables, as written behind '#'.
const std::vector<std::string>& knownQuantities();

/// "images", "batch", …: the denominator of a latency or a rate; nullopt for other words.
std::optional<QuantityUnit::Per> countedBy(std::string_view word);

} // namespace latency
