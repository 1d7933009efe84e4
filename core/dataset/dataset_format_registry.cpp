// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset_format.h"
#include "core/dataset/formats/accuracy_format.h"
#include "core/dataset/formats/csv_format.h"
#include "core/dataset/formats/data_frame_format.h"
#include "core/dataset/formats/eagle_format.h"
#include "core/dataset/formats/foreign_format.h"
#include "core/dataset/formats/help_format.h"
#include "core/dataset/formats/hw_nas_bench_format.h"
#include "core/dataset/formats/native_format.h"
#include "core/dataset/formats/numpy_format.h"
#include "core/dataset/formats/ofanas_format.h"
#include "core/dataset/formats/oneproxy_format.h"

#include <algorithm>

namespace latency
{

const std::vector<DatasetFormat>& datasetFormats()
{
    // The more particular stand before the more general; any text is a table at last.
    static const std::vector<DatasetFormat> formats = {
        foreignFormat(),     helpFormat(),         helpDeviceFormat(),   oneproxyFolderFormat(),
        oneproxyFormat(),    nativeFormat(),       nativeFolderFormat(), numpyFormat(),
        hwNasBenchFormat(),  dataFrameFormat(),    eagleFormat(),        accuracyFormat(),
        ofanasFormat(),      ofanasFolderFormat(), csvFormat(),          tableFolderFormat(),
        eagleFolderFormat(),
    };
    return formats;
}

std::string expectedFormats(bool ofFolders)
{
    std::string list;
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.isFolder != ofFolders || format.title.empty())
            continue;
        list += (list.empty() ? "" : ", ") + format.title;
        for (std::size_t i = 0; i < format.endings.size(); ++i)
            list += (i == 0 ? " (*" : ", *") + format.endings[i];
        list += format.endings.empty() ? "" : ")";
    }
    return list;
}

Result<LatencyTableParts> readDataset(const FormatSource& source, const OpenOptions& options)
{
    const auto format = std::ranges::find_if(datasetFormats(), [&source](const auto& candidate) {
        return candidate.isFolder == source.isFolder && candidate.recognises(source);
    });
    if (format != datasetFormats().end())
        return format->read(source, options);
    return Error{source.path.string() +
                 (source.isFolder ? " holds no dataset; expected " : " is no dataset; expected ") +
                 expectedFormats(source.isFolder) + "."};
}

} // namespace latency
