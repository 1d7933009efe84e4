// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/objective.h"

#include "core/dataset/accuracy_csv.h"

#include <utility>

namespace latency
{
namespace
{

/// For people; other columns are named as in the file.
std::string titleOf(const std::string& column)
{
    return column == "cifar100_top1_percent" ? "CIFAR-100 top-1 accuracy (%)" : column;
}

} // namespace

Result<Objective> readAccuracyCsv(const std::filesystem::path& file, const std::string& column,
                                  const LatencyTable& table)
{
    auto values = readAccuracies(file, column, table);
    if (!values)
        return values.error();
    return Objective{titleOf(column), true, std::move(*values)};
}

Objective multiplyAddsObjective(const LatencyTable& table)
{
    Objective objective{"multiply-adds (M), standing in for accuracy", false, {}};
    for (int i = 0; i < table.architectureCount(); ++i)
        objective.values.push_back(
            static_cast<float>(table.space().costs(table.architecture(i)).flops * 1e-6));
    return objective;
}

} // namespace latency
