#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dataset/pickle_bytes.h"

#include <string>
#include <utility>
#include <vector>

/// Writes zip archives byte by byte, as the format's description says.
namespace zip_bytes
{

/// The checksum bit by bit, unlike the reader's table.
inline std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char letter : bytes)
        for (int bit = 0; bit < 8; ++bit) {
            const bool isSet = ((sum ^ static_cast<unsigned char>(letter) >> bit) & 1U) != 0;
            sum = sum >> 1 ^ (isSet ? 0xEDB88320U : 0U);
        }
    return ~sum;
}

inline std::string archive(const std::vector<std::pair<std::string, std::string>>& files,
                           int method = 0)
{
    using pickle_bytes::little;
    std::string whole;
    std::string directory;
    for (const auto& [name, contents] : files) {
        const std::string shared = little(0, 2) + little(static_cast<unsigned>(method), 2) +
                                   little(0, 4) + little(crc32(contents), 4) +
                                   little(contents.size(), 4) + little(contents.size(), 4) +
                                   little(name.size(), 2);
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + shared + little(0, 2) +
                     little(0, 2) + little(0, 8) + little(whole.size(), 4) + name;
        whole += "PK\x03\x04" + little(20, 2) + shared + little(0, 2) + name + contents;
    }
    return whole + directory + "PK\x05\x06" + little(0, 4) + little(files.size(), 2) +
           little(files.size(), 2) + little(directory.size(), 4) + little(whole.size(), 4) +
           little(0, 2);
}

} // namespace zip_bytes
