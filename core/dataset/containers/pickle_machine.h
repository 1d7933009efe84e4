#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/containers/byte_cursor.h"
#include "core/dataset/containers/pickle_calls.h"
#include "core/dataset/containers/plain_value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Whether tensors and data frames are read as data (see PickleCalls), or refused.
enum class PickleObjects { Refused, AsData };

/// The stack machine that executes a pickle, without any step that runs code.
class PickleMachine
{
public:
    PickleMachine(PlainDocument& document, std::string_view pickle, PickleObjects objects)
        : document_(document), cursor_(pickle), calls_(document), objects_(objects)
    {
    }

    /// An error without its beginning, or nullopt.
    std::optional<std::string> run();
    [[nodiscard]] std::size_t position() const { return stepStart_; }
    /// Key and element type of every storage that lies outside the pickle.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& storages() const
    {
        return calls_.storages();
    }

private:
    // Each executes the step of an opcode of its kind; false for other opcodes.
    bool doNumber(unsigned char code);
    bool doText(unsigned char code);
    bool doLongText(unsigned char code);
    bool doContainer(unsigned char code);
    bool doFill(unsigned char code);
    bool doStack(unsigned char code);
    bool doMemory(unsigned char code);
    bool doCall(unsigned char code);
    bool refuse(unsigned char code);

    void fail(std::string why)
    {
        if (!failure_)
            failure_ = std::move(why);
    }
    void push(PlainValue value) { stack_.push_back(value); }
    PlainValue pop();
    std::vector<PlainValue> popToMark();
    std::vector<PlainValue> popLast(std::size_t count);
    [[nodiscard]] std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }
    void pushSequence(PlainValue::Kind kind, std::vector<PlainValue> items);
    void append(std::span<const PlainValue> items);
    void setItems(std::span<const PlainValue> keysAndValues);
    void pushText(std::uint64_t length);
    void pushBytes(std::uint64_t length);
    void pushByteString(std::uint64_t length);
    void pushWholeNumber(std::string_view text);
    void pushLongInteger(std::uint64_t length);
    void pushEscapedText(std::string_view text);
    void pushQuotedText(std::string_view text);
    void remember(std::uint64_t place);
    void recall(std::uint64_t place);
    void name(std::string_view module, std::string_view function);
    void callFunction();
    void makeObject();
    void setState();

    PlainDocument& document_;
    ByteCursor cursor_;
    PickleCalls calls_;
    PickleObjects objects_;
    std::vector<PlainValue> stack_;
    std::vector<std::size_t> marks_; ///< heights of the stack
    std::vector<std::optional<PlainValue>> memory_;
    std::size_t stepStart_ = 0;
    std::optional<std::string> failure_;
};

} // namespace latency
