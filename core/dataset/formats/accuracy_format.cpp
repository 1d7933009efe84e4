// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/accuracy_format.h"

#include "core/dataset/files/accuracy_table.h"

namespace latency
{
namespace
{

bool isAccuracies(const FormatSource& source)
{
    return !source.isFolder && isAccuracyCsv(source.beginning);
}

Result<LatencyTableParts> readAccuracies(const FormatSource& source, const OpenOptions& /*options*/)
{
    return readAccuracyTable(source.path);
}

} // namespace

DatasetFormat accuracyFormat()
{
    return {.name = "accuracies",
            .title = "published accuracies of NAS-Bench-201",
            .endings = {".csv"},
            .howWritten = "arch_idx,cifar100_top1_percent,ninapro_score,darcy_score",
            .fixedUnit = "%",
            .recognises = isAccuracies,
            .read = readAccuracies};
}

} // namespace latency
