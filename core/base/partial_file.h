#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <optional>
#include <string_view>

namespace latency
{

/// A temporary file beside its target, named "NAME.partial-" with six random letters. The writer
/// holds a lock on it, which distinguishes it from an abandoned one. The destructor removes it
/// unless it was moved to the target.
class PartialFile
{
public:
    /// returns  nothing on failure, with the cause in errno
    static std::optional<PartialFile> create(const std::filesystem::path& target);

    PartialFile(PartialFile&& other) noexcept;
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;
    PartialFile& operator=(PartialFile&&) = delete;
    ~PartialFile();

    /// Writes and flushes to disk; false on failure, with the cause in errno.
    bool write(std::string_view contents);
    /// Renames it over `target`; false on failure, with the cause in errno.
    bool moveTo(const std::filesystem::path& target);

private:
    PartialFile(std::filesystem::path path, int descriptor);

    std::filesystem::path path_;
    int descriptor_;
};

/// True for the name of a `PartialFile`.
bool isPartialFileName(std::string_view name);

/// Removes a partial file whose writer no longer exists.
void removeIfAbandoned(const std::filesystem::path& partial);

} // namespace latency
