// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/pickle_format.h"

#include "core/dataset/eagle_pickle.h"
#include "core/dataset/folder_files.h"
#include "core/dataset/hw_nas_bench_pickle.h"
#include "core/dataset/pickle_reader.h"
#include "core/dataset/zip_container.h"

#include <algorithm>

namespace latency
{
namespace
{

const std::vector<std::string>& pickleEndings()
{
    static const std::vector<std::string> endings = {".pickle", ".pkl", ".p"};
    return endings;
}

bool isPickle(const FormatSource& source)
{
    return !source.isFolder &&
           (std::ranges::find(pickleEndings(), source.ending) != pickleEndings().end() ||
            source.ending == ".pt" || source.ending == ".pth" ||
            source.beginning.starts_with('\x80') || looksLikeZip(source.beginning));
}

Result<LatencyTableParts> readPickleTable(const FormatSource& source, const OpenOptions&)
{
    auto bytes = readSource(source);
    if (!bytes)
        return bytes.error();
    const std::string where = source.path.string();
    const auto document = readPickle(std::move(bytes).value(), where);
    if (!document)
        return document.error();
    if (isHwNasBenchPickle(*document))
        return readHwNasBench(*document, source.part.empty() ? "cifar10" : source.part, where);
    if (isEaglePickle(*document))
        return readEagleFiles({source.path});
    return Error{where + " is no dataset by itself; expected an Eagle or HW-NAS-Bench pickle, or "
                         "for HELP the folder with latency and the list of architectures."};
}

bool isPickleFolder(const FormatSource& source)
{
    return source.isFolder && !filesWith(source.path, pickleEndings()).empty();
}

Result<LatencyTableParts> readPickleFolder(const FormatSource& source, const OpenOptions& options)
{
    const auto files = filesWith(source.path, pickleEndings());
    if (files.size() > 1)
        return readEagleFiles(files);
    const auto only = formatSource(files.front(), source.part);
    return only ? readDataset(*only, options) : only.error();
}

} // namespace

DatasetFormat pickleFormat()
{
    return {.name = "pickle",
            .title = "Eagle or HW-NAS-Bench pickle",
            .endings = pickleEndings(),
            .howWritten = "{6 operation ids: seconds}, or {\"nasbench201\": {images: …}}",
            .recognises = isPickle,
            .read = readPickleTable};
}

DatasetFormat pickleFolderFormat()
{
    return {.name = "pickle-folder",
            .title = "Eagle pickles",
            .isFolder = true,
            .howWritten = "a folder with one Eagle *.pickle per device",
            .recognises = isPickleFolder,
            .read = readPickleFolder};
}

} // namespace latency
