#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace latency
{

/// The contents of one file to write.
struct FileContents {
    std::filesystem::path file;
    std::string_view contents;
};

/// Writes whole files that belong together. Temporary files beside them are written and flushed to
/// disk first, then renamed in the given order, with a flush of the folder after each rename. Each
/// file therefore appears complete or not at all, and a failed write changes nothing. A kill
/// between two renames leaves the new version of the earlier file beside the old version of the
/// later one; the last file should therefore hold the checksums of the others. Missing parent
/// folders are created, a replaced file keeps its permissions, and temporary files of killed
/// writers in the folder are removed.
///
/// errors  when the folder or a file cannot be written
Result<void> writeFilesAtomically(std::span<const FileContents> files);

/// The same for one file.
Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents);

/// Removes the temporary files of killed writers from `folder`; those of live writers stay.
void removeAbandonedWrites(const std::filesystem::path& folder);

} // namespace latency
