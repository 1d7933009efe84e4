// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/zip_container.h"

#include "core/dataset/byte_cursor.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace latency
{
namespace
{

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kDirectoryEnd = 0x06054b50;
constexpr std::uint32_t kLargeDirectoryEnd = 0x06064b50;
constexpr std::size_t kDirectoryEndSize = 22;
constexpr std::uint32_t kInLargeField = 0xFFFFFFFF;

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t entries = 0;
};

struct Entry {
    std::string_view name;
    unsigned flags = 0;
    unsigned method = 0;
    std::uint32_t checksum = 0;
    std::uint64_t storedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

std::uint32_t crc32(std::string_view bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
            entries[i] = value;
        }
        return entries;
    }();
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char letter : bytes)
        sum = sum >> 8 ^ table[(sum ^ static_cast<unsigned char>(letter)) & 0xFF];
    return ~sum;
}

/// The directory's place, from the record at the end of the archive or its 64-bit twin before it.
std::optional<Directory> findDirectory(std::string_view archive)
{
    constexpr std::size_t longestComment = 0xFFFF;
    if (archive.size() < kDirectoryEndSize)
        return std::nullopt;
    const std::string_view tail = archive.substr(
        archive.size() - std::min(archive.size(), kDirectoryEndSize + longestComment));
    const std::size_t found = tail.rfind(std::string_view("PK\x05\x06", 4));
    if (found == std::string_view::npos || tail.size() - found < kDirectoryEndSize)
        return std::nullopt;
    const std::size_t end = archive.size() - tail.size() + found;

    ByteCursor record(archive, end + 10);
    Directory directory;
    directory.entries = record.two();
    record.four();
    directory.offset = record.four();
    if (directory.offset != kInLargeField && directory.entries != 0xFFFF)
        return directory;

    if (end < 20)
        return std::nullopt;
    ByteCursor locator(archive, end - 20 + 8);
    const std::uint64_t place = locator.eight();
    if (place >= archive.size())
        return std::nullopt;
    ByteCursor large(archive, static_cast<std::size_t>(place));
    if (large.four() != kLargeDirectoryEnd)
        return std::nullopt;
    large.bytes(28);
    directory.entries = large.eight();
    large.eight();
    directory.offset = large.eight();
    return large.hasFailed() ? std::nullopt : std::optional(directory);
}

/// Fields too large for 32 bits stand in an extra record, in this order.
void readLargeFields(std::string_view extra, Entry& entry)
{
    ByteCursor cursor(extra);
    while (!cursor.isAtEnd() && !cursor.hasFailed()) {
        const unsigned kind = cursor.two();
        ByteCursor fields(cursor.bytes(cursor.two()));
        if (kind != 1)
            continue;
        for (std::uint64_t* field : {&entry.size, &entry.storedSize, &entry.offset})
            if (*field == kInLargeField)
                *field = fields.eight();
    }
}

std::optional<Entry> readEntry(ByteCursor& cursor)
{
    if (cursor.four() != kDirectoryEntry)
        return std::nullopt;
    Entry entry;
    cursor.four();
    entry.flags = cursor.two();
    entry.method = cursor.two();
    cursor.four();
    entry.checksum = cursor.four();
    entry.storedSize = cursor.four();
    entry.size = cursor.four();
    const unsigned nameLength = cursor.two();
    const unsigned extraLength = cursor.two();
    const unsigned commentLength = cursor.two();
    cursor.bytes(8);
    entry.offset = cursor.four();
    entry.name = cursor.bytes(nameLength);
    readLargeFields(cursor.bytes(extraLength), entry);
    cursor.bytes(commentLength);
    return cursor.hasFailed() ? std::nullopt : std::optional(entry);
}

Result<std::string_view> contentsOf(const Entry& entry, std::string_view archive,
                                    const std::string& where)
{
    const std::string file = where + ": " + inQuotes(entry.name);
    constexpr unsigned encrypted = 1;
    if (entry.method != 0 || (entry.flags & encrypted) != 0)
        return Error{file + " is compressed or encrypted; expected it stored as it is, as PyTorch "
                            "writes it."};
    if (entry.offset >= archive.size())
        return Error{file + " lies beyond the end of the archive; the file is truncated."};
    ByteCursor cursor(archive, static_cast<std::size_t>(entry.offset));
    const bool isLocal = cursor.four() == kLocalHeader;
    cursor.bytes(22);
    const unsigned nameLength = cursor.two();
    const unsigned extraLength = cursor.two();
    cursor.bytes(std::uint64_t{nameLength} + extraLength);
    const std::string_view contents = cursor.bytes(entry.size);
    if (!isLocal || cursor.hasFailed() || entry.size != entry.storedSize)
        return Error{file + " is damaged; its header and the archive's directory disagree."};
    // Newer PyTorch can be told to leave the checksum out; it then writes 0.
    if (entry.checksum != 0 && crc32(contents) != entry.checksum)
        return Error{file + " is damaged; its checksum is wrong."};
    return contents;
}

} // namespace

bool looksLikeZip(std::string_view bytes)
{
    return bytes.starts_with(std::string_view("PK\x03\x04", 4));
}

Result<std::string_view> storedZipFile(std::string_view archive, std::string_view ending,
                                       const std::string& where)
{
    const std::optional<Directory> directory = findDirectory(archive);
    if (!directory || directory->offset >= archive.size())
        return Error{where + " is no complete zip archive; its directory at the end is missing."};
    ByteCursor cursor(archive, static_cast<std::size_t>(directory->offset));
    for (std::uint64_t i = 0; i < directory->entries; ++i) {
        const std::optional<Entry> entry = readEntry(cursor);
        if (!entry)
            return Error{where + ": entry " + std::to_string(i) +
                         " of the zip archive's directory is damaged."};
        if (entry->name.ends_with(ending))
            return contentsOf(*entry, archive, where);
    }
    return Error{where + " holds no file that ends in " + std::string(ending) +
                 "; expected an archive written by PyTorch."};
}

} // namespace latency
