#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace latency
{

/// A Python value as plain data. Numbers are stored in the value; text, bytes and containers in its
/// document.
struct PlainValue {
    enum class Kind : std::uint8_t {
        None,
        Boolean,
        Integer,
        Real,
        Text,
        Bytes,
        List,
        Tuple,
        Dictionary,
        Opaque ///< something a pickle names but nobody reads, such as a NumPy data type
    };

    Kind kind = Kind::None;
    union {
        std::int64_t integer = 0;
        double real;
        std::size_t index; ///< place in the document
    };

    static PlainValue ofBoolean(bool value);
    static PlainValue ofInteger(std::int64_t value);
    static PlainValue ofReal(double value);

    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::List || kind == Kind::Tuple; }
    [[nodiscard]] std::optional<double> asNumber() const;        ///< of an integer or a real
    [[nodiscard]] std::optional<std::int64_t> asInteger() const; ///< of an integer or a boolean
};

using PlainPair = std::pair<PlainValue, PlainValue>;

/// The result of a reader of Python values: values and everything they refer to. Containers are
/// referenced by number, so that shared and even circular ones cost nothing and are freed without
/// recursion.
class PlainDocument
{
public:
    PlainDocument() = default;
    /// `source` is kept, so that text can be views of it.
    explicit PlainDocument(std::string source)
        : source_(std::make_unique<const std::string>(std::move(source)))
    {
    }

    [[nodiscard]] std::string_view source() const { return *source_; }
    [[nodiscard]] PlainValue root() const { return root_; }
    void setRoot(PlainValue root) { root_ = root; }

    /// Of Text or Bytes; empty for anything else.
    [[nodiscard]] std::string_view text(PlainValue value) const;
    /// Of a List or Tuple; empty for anything else.
    [[nodiscard]] std::span<const PlainValue> items(PlainValue value) const;
    /// Of a Dictionary in the order written; empty for anything else.
    [[nodiscard]] std::span<const PlainPair> pairs(PlainValue value) const;
    /// The value under a text key of a Dictionary; the last one wins, as in Python.
    /// Constant time on average; an index of large dictionaries is built on first use, so a
    /// document belongs to one thread at a time.
    [[nodiscard]] std::optional<PlainValue> find(PlainValue dictionary, std::string_view key) const;

    PlainValue addTextView(PlainValue::Kind kind, std::string_view partOfSource);
    PlainValue addText(PlainValue::Kind kind, std::string text);
    PlainValue addSequence(PlainValue::Kind kind, std::vector<PlainValue> items = {});
    PlainValue addDictionary();
    /// The items of a sequence, or pairs of a dictionary, change only so.
    void setItems(PlainValue sequence, std::vector<PlainValue> items);
    void appendItems(PlainValue sequence, std::span<const PlainValue> items);
    void setPairs(PlainValue dictionary, std::vector<PlainPair> pairs);
    void appendPair(PlainValue dictionary, const PlainPair& pair);
    void setLastValue(PlainValue dictionary, PlainValue value); ///< of one that is not empty
    /// Whether `more` bytes may be held in addition: all containers and texts of their own together
    /// stay in proportion to the source, however often it repeats a value.
    [[nodiscard]] bool hasRoomFor(std::size_t more) const;

private:
    using KeyIndex = std::unordered_map<std::string_view, PlainValue>;
    [[nodiscard]] const KeyIndex& indexOf(PlainValue dictionary) const;

    std::unique_ptr<const std::string> source_ = std::make_unique<const std::string>();
    PlainValue root_;
    std::deque<std::string_view> texts_;
    std::deque<std::string> ownTexts_;
    std::deque<std::vector<PlainValue>> sequences_;
    std::deque<std::vector<PlainPair>> dictionaries_;
    mutable std::unordered_map<std::size_t, KeyIndex> indices_; ///< by dictionary
    std::size_t held_ = 0; ///< bytes of containers and own texts
};

} // namespace latency
