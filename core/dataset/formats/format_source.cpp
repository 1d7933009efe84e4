// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"
#include "core/dataset/containers/unpacked.h"
#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/text/ascii_text.h"

#include <algorithm>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
constexpr std::size_t kBeginning = 4096;
constexpr std::size_t kPackedBeginning = std::size_t{1} << 20; ///< a bzip2 block has up to 900 kB

/// ".csv" of "a.csv" and of "a.csv.gz"; ".pickle" of "a.pickle.pbz2".
std::string endingOf(fs::path file)
{
    const auto lastOf = [](const fs::path& path) { return asciiLower(path.extension().string()); };
    const std::string last = lastOf(file);
    if (last != ".gz" && last != ".bz2" && last != ".pbz2")
        return last;
    const std::string before = lastOf(file.replace_extension());
    return last == ".pbz2" && before.empty() ? std::string(".pickle") : before;
}

} // namespace

Result<FormatSource> formatSource(const fs::path& path, const std::string& part)
{
    FormatSource source;
    source.path = path;
    source.part = part;
    std::error_code error;
    if (!fs::exists(path, error))
        return Error{path.string() + " does not exist; expected a file or a folder.",
                     ErrorKind::NotFound};
    source.isFolder = fs::is_directory(path, error);
    if (source.isFolder)
        return source;
    auto bytes = readFilePart(path, 0, kBeginning);
    if (!bytes)
        return bytes.error();
    if (bytes->empty())
        return Error{path.string() + " is empty; expected a dataset."};
    if (isPacked(*bytes)) {
        const auto packed = readFilePart(path, 0, kPackedBeginning);
        if (!packed)
            return packed.error();
        *bytes = unpackedBeginning(*packed, kBeginning);
    }
    source.beginning = std::move(*bytes);
    source.ending = endingOf(path);
    return source;
}

Result<std::string> readSource(const FormatSource& source)
{
    auto bytes = readFile(source.path);
    if (!bytes)
        return bytes.error();
    return unpacked(std::move(bytes).value(), kLargestUnpacked, source.path.string());
}

} // namespace latency
