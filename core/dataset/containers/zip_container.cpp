// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/zip_container.h"

#include "core/dataset/containers/byte_cursor.h"
#include "core/space/architecture_text.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

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

using Entry = ZipArchive::Entry;

std::uint32_t checksumOf(std::string_view bytes)
{
    uLong sum = ::crc32(0, nullptr, 0);
    constexpr std::size_t most = 1U << 30U;
    for (std::size_t at = 0; at < bytes.size(); at += most) {
        const std::string_view piece = bytes.substr(at, most);
        sum = ::crc32(sum, reinterpret_cast<const Bytef*>(piece.data()),
                      static_cast<uInt>(piece.size()));
    }
    return static_cast<std::uint32_t>(sum);
}

/// The inflated contents of `packed`, or nullopt if damaged or of another size.
std::optional<std::string> inflated(std::string_view packed, std::size_t size)
{
    z_stream stream{};
    if (packed.size() > std::numeric_limits<uInt>::max() ||
        size > std::numeric_limits<uInt>::max() || inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    std::string bytes(size, '\0');
    // zlib's interface lacks const for its input.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const int ending = inflate(&stream, Z_FINISH);
    const bool isWhole = ending == Z_STREAM_END && stream.avail_out == 0;
    inflateEnd(&stream);
    return isWhole ? std::optional(std::move(bytes)) : std::nullopt;
}

/// The offset of the directory, from the record at the end of the archive or its 64-bit version
/// before it.
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

/// Fields too large for 32 bits are in an extra record, in this order.
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

} // namespace

bool looksLikeZip(std::string_view bytes)
{
    return bytes.starts_with(std::string_view("PK\x03\x04", 4));
}

Result<ZipArchive> ZipArchive::read(std::string_view archive, std::string where)
{
    const std::optional<Directory> directory = findDirectory(archive);
    if (!directory || directory->offset >= archive.size())
        return Error{where +
                     " is not a complete zip archive; its directory at the end is missing."};
    ZipArchive read;
    read.archive_ = archive;
    ByteCursor cursor(archive, static_cast<std::size_t>(directory->offset));
    for (std::uint64_t i = 0; i < directory->entries; ++i) {
        const std::optional<Entry> entry = readEntry(cursor);
        if (!entry)
            return Error{where + ": entry " + std::to_string(i) +
                         " of the zip archive's directory is damaged."};
        read.entries_.emplace(entry->name, *entry);
        read.order_.emplace(i, entry->name);
    }
    read.where_ = std::move(where);
    return read;
}

std::optional<ZipArchive::Entry> ZipArchive::findEnding(std::string_view ending) const
{
    for (const auto& [place, name] : order_)
        if (name.ends_with(ending))
            return entries_.at(name);
    return std::nullopt;
}

Result<std::string_view> ZipArchive::packed(const Entry& entry) const
{
    const std::string file = where_ + ": " + inQuotes(entry.name);
    constexpr unsigned encrypted = 1;
    if ((entry.flags & encrypted) != 0)
        return Error{file + " is compressed or encrypted; expected it stored as it is, as PyTorch "
                            "writes it."};
    if (entry.offset >= archive_.size())
        return Error{file + " lies beyond the end of the archive; the file is truncated."};
    ByteCursor cursor(archive_, static_cast<std::size_t>(entry.offset));
    const bool isLocal = cursor.four() == kLocalHeader;
    cursor.bytes(22);
    const unsigned nameLength = cursor.two();
    const unsigned extraLength = cursor.two();
    cursor.bytes(std::uint64_t{nameLength} + extraLength);
    const std::string_view contents = cursor.bytes(entry.storedSize);
    if (!isLocal || cursor.hasFailed())
        return Error{file + " is damaged; its header and the archive's directory disagree."};
    return contents;
}

Result<std::string_view> ZipArchive::stored(const Entry& entry) const
{
    const std::string file = where_ + ": " + inQuotes(entry.name);
    if (entry.method != 0)
        return Error{file + " is compressed or encrypted; expected it stored as it is, as PyTorch "
                            "writes it."};
    const auto contents = packed(entry);
    if (!contents)
        return contents.error();
    if (entry.size != entry.storedSize)
        return Error{file + " is damaged; its header and the archive's directory disagree."};
    // Newer PyTorch can omit the checksum; it then writes 0.
    if (entry.checksum != 0 && checksumOf(*contents) != entry.checksum)
        return Error{file + " is damaged; its checksum is wrong."};
    return *contents;
}

Result<std::string> ZipArchive::unpacked(const Entry& entry, std::size_t most) const
{
    constexpr unsigned deflated = 8;
    constexpr std::uint64_t always = std::uint64_t{2} << 20;
    constexpr std::uint64_t perByte = 16;
    const std::string file = where_ + ": " + inQuotes(entry.name);
    const std::uint64_t room = always + perByte * archive_.size() - *unpacked_;
    if (entry.size > most || entry.size > room)
        return Error{file + " would unpack to " + std::to_string(entry.size) + " bytes; at most " +
                     std::to_string(std::min<std::uint64_t>(most, room)) + " are read."};
    *unpacked_ += entry.size;
    if (entry.method != deflated) {
        const auto contents = stored(entry);
        return contents ? Result<std::string>(std::string(*contents)) : contents.error();
    }
    const auto contents = packed(entry);
    if (!contents)
        return contents.error();
    auto bytes = inflated(*contents, static_cast<std::size_t>(entry.size));
    if (!bytes || checksumOf(*bytes) != entry.checksum)
        return Error{file + " is damaged; it cannot be unpacked."};
    return std::move(*bytes);
}

Result<std::string_view> storedZipFile(std::string_view archive, std::string_view ending,
                                       const std::string& where)
{
    const auto read = ZipArchive::read(archive, where);
    if (!read)
        return read.error();
    const auto entry = read->findEnding(ending);
    if (!entry)
        return Error{where + " contains no file that ends in " + std::string(ending) +
                     "; expected an archive written by PyTorch."};
    return read->stored(*entry);
}

} // namespace latency
