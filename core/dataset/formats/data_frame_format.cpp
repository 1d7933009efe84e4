// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/data_frame_format.h"

#include "core/dataset/formats/eagle_format.h"

namespace latency
{
namespace
{

bool resemblesDataFrame(const FormatSource& source)
{
    const std::string_view start = std::string_view(source.beginning).substr(0, 100);
    return looksPickled(source) && (start.find("pandas.core.frame") != std::string_view::npos ||
                                    start.find("pandas.core.series") != std::string_view::npos);
}

} // namespace

DatasetFormat dataFrameFormat()
{
    return {.name = "data-frame",
            .title = "pandas data frame pickle",
            .endings = {".pickle", ".pkl"},
            .howWritten = "DataFrame.to_pickle, with columns as in a CSV; gz and bz2 as well",
            .recognises = resemblesDataFrame,
            .read = eagleFormat().read,
            .table = eagleFormat().table};
}

} // namespace latency
