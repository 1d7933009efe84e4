// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/accuracy_format.h"
#include "core/dataset/formats/csv_format.h"
#include "core/dataset/formats/data_frame_format.h"
#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/formats/eagle_format.h"
#include "core/dataset/formats/foreign_format.h"
#include "core/dataset/formats/help_format.h"
#include "core/dataset/formats/hw_nas_bench_format.h"
#include "core/dataset/formats/json_format.h"
#include "core/dataset/formats/native_format.h"
#include "core/dataset/formats/numpy_format.h"
#include "core/dataset/formats/ofanas_format.h"
#include "core/dataset/formats/oneproxy_format.h"
#include "core/dataset/formats/table_folder_format.h"

#include "core/dataset/units/quantity_unit.h"

#include <algorithm>

namespace latency
{

const std::vector<DatasetFormat>& datasetFormats()
{
    // Specific formats come before general ones; any text is a table in the end.
    static const std::vector<DatasetFormat> formats = {
        foreignFormat(),        //
        helpFormat(),           //
        helpDeviceFormat(),     //
        oneproxyFolderFormat(), //
        oneproxyFormat(),       //
        nativeFormat(),         //
        nativeFolderFormat(),   //
        numpyFormat(),          //
        hwNasBenchFormat(),     //
        dataFrameFormat(),      //
        eagleFormat(),          //
        accuracyFormat(),       //
        ofanasFormat(),         //
        ofanasFolderFormat(),   //
        jsonFormat(),           //
        csvFormat(),            //
        tableFolderFormat(),    //
        eagleFolderFormat(),    //
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

const DatasetFormat* formatOf(const FormatSource& source)
{
    const auto format = std::ranges::find_if(datasetFormats(), [&source](const auto& candidate) {
        return candidate.isFolder == source.isFolder && candidate.recognises(source);
    });
    return format == datasetFormats().end() ? nullptr : &*format;
}

Result<LatencyTableParts> readDataset(const FormatSource& source, const OpenOptions& options)
{
    const DatasetFormat* format = formatOf(source);
    if (format == nullptr)
        return Error{
            source.path.string() +
            (source.isFolder ? " contains no dataset; expected " : " is not a dataset; expected ") +
            expectedFormats(source.isFolder) + "."};
    const bool takesColumns = format->table != nullptr || format->isFolder;
    if (auto wrong =
            optionThatCannotApply(source.path.string(), options, format->fixedUnit, takesColumns))
        return *wrong;
    return format->read(source, options);
}

std::optional<Error> optionThatCannotApply(const std::string& where, const OpenOptions& options,
                                           const std::string& fixedUnit, bool takesColumns)
{
    if (options.unit && !fixedUnit.empty() && quantityUnit(fixedUnit) &&
        (quantityUnit(fixedUnit)->quantity != "latency" ||
         quantityUnit(fixedUnit)->factor != millisecondsPerUnit(*options.unit)))
        return Error{where + " is in " + fixedUnit +
                     " by its format, which the option --unit contradicts; leave it out."};
    if (takesColumns)
        return std::nullopt;
    const char* option = !options.columns.empty()   ? "--columns"
                         : !options.skip.empty()    ? "--skip"
                         : options.batch            ? "--batch"
                         : options.hasDecimalCommas ? "--decimal-comma"
                                                    : nullptr;
    if (option == nullptr)
        return std::nullopt;
    return Error{where + " is not a table of text, to which the option " + option +
                 " could apply; leave it out."};
}

} // namespace latency
