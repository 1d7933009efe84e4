#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace latency
{

/// True when the bytes begin like a zip archive.
bool looksLikeZip(std::string_view bytes);

/// The directory of a zip archive, and the files in it. Checksums are compared.
class ZipArchive
{
public:
    struct Entry {
        std::string_view name;
        unsigned flags = 0;
        unsigned method = 0;
        std::uint32_t checksum = 0;
        std::uint64_t storedSize = 0;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
    };

    /// archive  must outlive the directory
    /// where    names the archive in an error
    /// errors   no zip archive, truncated
    static Result<ZipArchive> read(std::string_view archive, std::string where);

    /// By name, in alphabetical order; the first of duplicates.
    [[nodiscard]] const std::map<std::string_view, Entry>& entries() const { return entries_; }
    /// The first file in directory order whose name has that ending, or nullptr.
    [[nodiscard]] std::optional<Entry> findEnding(std::string_view ending) const;

    /// The bytes of an uncompressed file: a part of the archive.
    ///
    /// errors  compressed, encrypted, beyond the end, wrong checksum
    [[nodiscard]] Result<std::string_view> stored(const Entry& entry) const;
    /// The bytes of a file, stored or deflated.
    ///
    /// errors  as above; larger than `most` when unpacked, or all that was unpacked together out of
    ///         proportion to the archive: its entries may be tight, or all be the same bytes
    [[nodiscard]] Result<std::string> unpacked(const Entry& entry, std::size_t most) const;

private:
    [[nodiscard]] Result<std::string_view> packed(const Entry& entry) const;

    std::string_view archive_;
    std::string where_;
    std::map<std::string_view, Entry> entries_;
    std::map<std::uint64_t, std::string_view> order_; ///< names by their place in the directory
    std::shared_ptr<std::uint64_t> unpacked_ = std::make_shared<std::uint64_t>(0); ///< bytes so far
};

/// The bytes of the one file in a zip archive whose name ends in `ending`, such as "data.pkl" in
/// the archives PyTorch writes, stored without compression.
///
/// where    names the archive in an error
/// returns  a part of `archive`
/// errors   no zip archive, truncated, no such file, compressed, encrypted, wrong checksum
Result<std::string_view> storedZipFile(std::string_view archive, std::string_view ending,
                                       const std::string& where);

} // namespace latency
