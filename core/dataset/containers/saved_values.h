#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Numbers of an array, row-major.
struct NumberBlock {
    std::vector<std::int64_t> shape; ///< empty for a single number
    std::vector<double> values;      ///< NaN where the value is None
};

/// "3 × 5", or "a single number".
std::string shapeText(std::span<const std::int64_t> shape);

/// Data saved by a Python program: a pickle of protocol 0 to 5, or a file of PyTorch in either of
/// its formats (a zip archive, or the older sequence of pickles followed by the numbers). Read as
/// data; nothing in it is executed. Tensors are kept as the locations of their numbers, data frames
/// as dictionaries (see PickleCalls).
class SavedValues
{
public:
    /// errors  no such file, and as `fromBytes`
    static Result<SavedValues> read(const std::filesystem::path& file);
    /// where   names the bytes in an error
    /// errors  neither of them, truncated, a call
    static Result<SavedValues> fromBytes(std::string bytes, const std::string& where);

    [[nodiscard]] const std::string& where() const { return where_; }
    [[nodiscard]] const PlainDocument& document() const { return *document_; }
    [[nodiscard]] PlainValue root() const { return document_->root(); }
    [[nodiscard]] bool isTensor(PlainValue value) const;

    /// The numbers of a tensor of any type and strides, of a NumPy array or of nested lists of
    /// equal length, or of one number. None becomes NaN, a Boolean 0 or 1.
    ///
    /// errors  anything else, missing numbers, numbers requested more often than the size of the
    /// file
    ///         justifies, as for repeated references to one list; without their beginning: "holds
    ///         …"
    [[nodiscard]] Result<NumberBlock> numbers(PlainValue value) const;

private:
    /// Location of a tensor's numbers.
    struct Storage {
        std::string_view bytes;
        std::string element;                     ///< such as "f4"
        std::shared_ptr<const std::string> keep; ///< what `bytes` are a piece of, if of its own
    };
    Result<void> readArchive();
    Result<void> readOlder();
    /// parts  of a tensor
    [[nodiscard]] Result<Storage> storageOf(std::span<const PlainValue> parts) const;
    [[nodiscard]] Result<NumberBlock> tensorNumbers(PlainValue tensor) const;
    Result<void> appendNumbers(PlainValue value, std::size_t depth, NumberBlock& block) const;
    [[nodiscard]] Result<NumberBlock> readNumbers(PlainValue value) const;

    std::string where_;
    std::shared_ptr<const std::string> bytes_; ///< of PyTorch's formats
    std::shared_ptr<const PlainDocument> document_;
    std::map<std::string, std::string_view, std::less<>> storages_;
    std::map<std::string, std::string, std::less<>> elements_; ///< types of the older format's
    std::shared_ptr<std::deque<std::string>> unpacked_ =
        std::make_shared<std::deque<std::string>>();
    std::size_t size_ = 0; ///< bytes of the whole file
    std::shared_ptr<std::size_t> spent_ = std::make_shared<std::size_t>(0); ///< numbers read so far
};

/// True when the bytes begin like a file of PyTorch's older format.
bool looksLikeOlderTorch(std::string_view bytes);

} // namespace latency
