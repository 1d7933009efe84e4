#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bit>
#include <cstdint>
#include <string_view>

namespace latency
{

/// Reads numbers and pieces from bytes that may be damaged. A read beyond the end yields zeros or
/// nothing and is recorded, so that a reader checks once per step for truncation.
class ByteCursor
{
public:
    explicit ByteCursor(std::string_view bytes, std::size_t position = 0)
        : bytes_(bytes), position_(position)
    {
        hasFailed_ = position > bytes.size();
    }

    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool isAtEnd() const { return position_ >= bytes_.size(); }
    [[nodiscard]] bool hasFailed() const { return hasFailed_; } ///< read beyond the end

    std::string_view bytes(std::uint64_t count)
    {
        if (hasFailed_ || count > bytes_.size() - position_) {
            hasFailed_ = true;
            return {};
        }
        const auto piece = bytes_.substr(position_, static_cast<std::size_t>(count));
        position_ += piece.size();
        return piece;
    }

    /// Reads up to a line feed, which is consumed.
    std::string_view line()
    {
        const std::size_t end = hasFailed_ ? std::string_view::npos : bytes_.find('\n', position_);
        if (end == std::string_view::npos) {
            hasFailed_ = true;
            return {};
        }
        const auto piece = bytes_.substr(position_, end - position_);
        position_ = end + 1;
        return piece;
    }

    std::uint8_t byte() { return static_cast<std::uint8_t>(littleEndian(1)); }
    std::uint16_t two() { return static_cast<std::uint16_t>(littleEndian(2)); }
    std::uint32_t four() { return static_cast<std::uint32_t>(littleEndian(4)); }
    std::uint64_t eight() { return littleEndian(8); }

    double bigEndianReal()
    {
        std::uint64_t bits = 0;
        for (const char letter : bytes(8))
            bits = bits << 8 | static_cast<unsigned char>(letter);
        return std::bit_cast<double>(bits);
    }

private:
    std::uint64_t littleEndian(unsigned count)
    {
        std::uint64_t number = 0;
        unsigned shift = 0;
        for (const char letter : bytes(count)) {
            number |= static_cast<std::uint64_t>(static_cast<unsigned char>(letter)) << shift;
            shift += 8;
        }
        return number;
    }

    std::string_view bytes_;
    std::size_t position_ = 0;
    bool hasFailed_ = false;
};

} // namespace latency
