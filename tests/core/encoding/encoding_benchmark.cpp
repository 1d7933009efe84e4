// SPDX-License-Identifier: GPL-3.0-or-later
// How long each encoding and its first principal components take on 15 625 architectures.
#include "core/encoding/computed_encoding.h"
#include "core/encoding/principal_components.h"
#include "core/encoding/standardize.h"
#include "random_table.h"

#include <chrono>
#include <cstdio>

using namespace latency;

namespace
{

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

} // namespace

int main()
{
    for (const SearchSpace* space : searchSpaces()) {
        const LatencyTablePointer table = randomTable(space->name(), 15625);
        for (const Encoding* encoding : encodings()) {
            if (asComputed(*encoding) || encoding->info().name == "zcp")
                continue;
            auto start = Clock::now();
            const auto rows = std::get<FloatMatrix>(encoding->encode(*table, {}));
            const double encode = milliseconds(start);
            start = Clock::now();
            const FloatMatrix scaled = standardized(rows);
            const double standardize = milliseconds(start);
            start = Clock::now();
            const bool isDone =
                std::holds_alternative<PrincipalComponents>(principalComponents(scaled, 2));
            std::printf("%-12s %-10s %4zu columns: encode %7.1f ms, standardise %6.1f ms, "
                        "components %7.1f ms%s\n",
                        space->name().c_str(), encoding->info().name.c_str(), rows.columns(),
                        encode, standardize, milliseconds(start), isDone ? "" : " (failed)");
        }
    }
}
