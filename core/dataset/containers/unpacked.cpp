// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/unpacked.h"

#include "core/dataset/text/ascii_text.h"

#include <bzlib.h>
#include <zlib.h>

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kLargestRatio = 60; ///< of unpacked to packed bytes; tables reach about 30
constexpr std::size_t kAlwaysFine = std::size_t{1} << 22; ///< bytes, whatever the ratio
constexpr std::size_t kPiece = std::size_t{1} << 16;
constexpr std::size_t kMostGiven = std::size_t{1} << 30; ///< bytes handed to a decoder at a time

enum class Step { More, MemberEnd, Damaged };

/// gzip, one member after the other.
class GzipDecoder
{
public:
    GzipDecoder() { isReady_ = inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK; }
    ~GzipDecoder()
    {
        if (isReady_)
            inflateEnd(&stream_);
    }
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;

    Step step(std::string_view& input, std::string& piece)
    {
        if (!isReady_)
            return Step::Damaged;
        const std::size_t given = std::min(input.size(), kMostGiven);
        // zlib does not write to its input; its interface predates const.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        stream_.avail_in = static_cast<uInt>(given);
        piece.resize(kPiece);
        stream_.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream_.avail_out = static_cast<uInt>(piece.size());
        const int state = inflate(&stream_, Z_NO_FLUSH);
        input.remove_prefix(given - stream_.avail_in);
        piece.resize(piece.size() - stream_.avail_out);
        if (state == Z_STREAM_END)
            return inflateReset(&stream_) == Z_OK ? Step::MemberEnd : Step::Damaged;
        return state == Z_OK ? Step::More : Step::Damaged;
    }

private:
    z_stream stream_{};
    bool isReady_ = false;
};

/// bzip2, one member after the other.
class BzipDecoder
{
public:
    BzipDecoder() { isReady_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK; }
    ~BzipDecoder()
    {
        if (isReady_)
            BZ2_bzDecompressEnd(&stream_);
    }
    BzipDecoder(const BzipDecoder&) = delete;
    BzipDecoder& operator=(const BzipDecoder&) = delete;

    Step step(std::string_view& input, std::string& piece)
    {
        if (!isReady_)
            return Step::Damaged;
        const std::size_t given = std::min(input.size(), kMostGiven);
        stream_.next_in = const_cast<char*>(input.data());
        stream_.avail_in = static_cast<unsigned>(given);
        piece.resize(kPiece);
        stream_.next_out = piece.data();
        stream_.avail_out = static_cast<unsigned>(piece.size());
        const int state = BZ2_bzDecompress(&stream_);
        input.remove_prefix(given - stream_.avail_in);
        piece.resize(piece.size() - stream_.avail_out);
        if (state == BZ_STREAM_END) {
            BZ2_bzDecompressEnd(&stream_);
            stream_ = {};
            isReady_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK;
            return Step::MemberEnd;
        }
        return state == BZ_OK ? Step::More : Step::Damaged;
    }

private:
    bz_stream stream_{};
    bool isReady_ = false;
};

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B");
}

bool isBzip(std::string_view bytes)
{
    return bytes.size() > 3 && bytes.starts_with("BZh") && bytes[3] >= '1' && bytes[3] <= '9';
}

struct Unpacking {
    std::string text;
    bool isWhole = false; ///< the last member ended where the bytes did
    bool isTooLarge = false;
};

template <class Decoder>
Unpacking unpack(std::string_view bytes, std::size_t most)
{
    Decoder decoder;
    Unpacking result;
    std::string piece;
    bool isInside = false;
    while (!bytes.empty() || isInside) {
        const Step step = decoder.step(bytes, piece);
        result.text += piece;
        if (result.text.size() > most) {
            result.isTooLarge = true;
            return result;
        }
        if (step == Step::Damaged)
            return result;
        isInside = step == Step::More;
        if (isInside && bytes.empty() && piece.empty())
            return result;
        // Some writers pad the end with zeros; this is not another member.
        if (!isInside && bytes.find_first_not_of('\0') == bytes.npos)
            bytes = {};
    }
    result.isWhole = true;
    return result;
}

Unpacking unpackAny(std::string_view bytes, std::size_t most)
{
    return isGzip(bytes) ? unpack<GzipDecoder>(bytes, most) : unpack<BzipDecoder>(bytes, most);
}

} // namespace

bool isPacked(std::string_view bytes)
{
    return isGzip(bytes) || isBzip(bytes);
}

std::string unpackedBeginning(std::string_view bytes, std::size_t most)
{
    std::string text = isPacked(bytes) ? unpackAny(bytes, most).text : std::string(bytes);
    text.resize(std::min(text.size(), most));
    return text;
}

Result<std::string> unpacked(std::string bytes, std::size_t most, const std::string& where)
{
    if (!isPacked(bytes))
        return bytes;
    const std::size_t inProportion = std::max(kAlwaysFine, bytes.size() * kLargestRatio);
    Unpacking result = unpackAny(bytes, std::min(most, inProportion));
    if (result.isTooLarge)
        return Error{where + " unpacks to more than " +
                     groupedDigits(static_cast<long long>(std::min(most, inProportion))) +
                     " bytes; expected a table in proportion to its packed size."};
    if (!result.isWhole)
        return Error{where + " is damaged or cut off; expected a whole " +
                     (isGzip(bytes) ? "gzip" : "bzip2") + " file."};
    return std::move(result.text);
}

} // namespace latency
