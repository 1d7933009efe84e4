// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include "core/base/partial_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

Error cannotWrite(const fs::path& file)
{
    return Error{"Cannot write " + file.string() + ": " + std::strerror(errno) + "."};
}

/// A rename is on the disk only when its folder is.
bool flushFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES; // a folder one may write in but not list cannot be opened
    // Some file systems do not support fsync of folders.
    const bool isDone = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(descriptor);
    return isDone;
}

fs::path folderOf(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

} // namespace

Result<void> writeFilesAtomically(std::span<const FileContents> files)
{
    for (const FileContents& one : files) {
        std::error_code ignored;
        const auto kind = fs::status(one.file, ignored).type();
        if (kind != fs::file_type::not_found && kind != fs::file_type::none &&
            kind != fs::file_type::regular)
            return Error{"Cannot write " + one.file.string() + ": it is not an ordinary file."};
        fs::create_directories(folderOf(one.file), ignored);
        removeAbandonedWrites(folderOf(one.file));
    }
    std::vector<PartialFile> written;
    for (const FileContents& one : files) {
        auto partial = PartialFile::create(one.file);
        if (!partial || !partial->write(one.contents))
            return cannotWrite(one.file);
        written.push_back(std::move(*partial));
    }
    for (std::size_t i = 0; i < files.size(); ++i)
        if (!written[i].moveTo(files[i].file) || !flushFolder(folderOf(files[i].file)))
            return cannotWrite(files[i].file);
    return {};
}

Result<void> writeFileAtomically(const fs::path& file, std::string_view contents)
{
    const FileContents one{file, contents};
    return writeFilesAtomically(std::span(&one, 1));
}

void removeAbandonedWrites(const fs::path& folder)
{
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored))
        if (isPartialFileName(entry->path().filename().string()))
            removeIfAbandoned(entry->path());
}

} // namespace latency
