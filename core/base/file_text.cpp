// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"

#include <fstream>

namespace latency
{

Result<std::string> readFile(const std::filesystem::path& file, std::uintmax_t limit)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return Error{file.string() + " does not exist."};
    if (!std::filesystem::is_regular_file(status))
        return Error{file.string() + " is not a file; expected a regular file."};
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error)
        return Error{"Cannot read " + file.string() + ": " + error.message() + "."};
    if (size > limit)
        return Error{file.string() + " has " + std::to_string(size) + " bytes; at most " +
                     std::to_string(limit) + " are read."};
    std::ifstream stream(file, std::ios::binary);
    std::string contents(static_cast<std::size_t>(size), '\0');
    if (!stream || !stream.read(contents.data(), static_cast<std::streamsize>(size)))
        return Error{"Cannot read " + file.string() + "."};
    return contents;
}

bool isUtf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = byte(i);
        std::size_t length = 1;
        unsigned low = 0x80;
        unsigned high = 0xBF;
        if (lead >= 0x80) {
            if (lead >= 0xC2 && lead <= 0xDF)
                length = 2;
            else if (lead >= 0xE0 && lead <= 0xEF)
                length = 3;
            else if (lead >= 0xF0 && lead <= 0xF4)
                length = 4;
            else
                return false;
            if (lead == 0xE0)
                low = 0xA0;
            else if (lead == 0xED)
                high = 0x9F;
            else if (lead == 0xF0)
                low = 0x90;
            else if (lead == 0xF4)
                high = 0x8F;
            for (std::size_t k = 1; k < length; ++k, low = 0x80, high = 0xBF)
                if (byte(i + k) < low || byte(i + k) > high)
                    return false;
        }
        i += length;
    }
    return true;
}

} // namespace latency
