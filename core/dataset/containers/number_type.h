#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/containers/plain_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace latency
{

/// Memory layout of the elements of a NumPy array or a PyTorch storage.
struct NumberType {
    enum class Kind : char {
        Boolean,
        Integer,
        Natural, ///< unsigned
        Real,
        BrainReal, ///< bfloat16: the upper half of a 4-byte real
        Text,      ///< UTF-32, padded with zeros
        Bytes,     ///< padded with zeros
        Moment,    ///< whole numbers since 1970 in `unit`
        Object,    ///< Python values of a list
        Padding    ///< bytes nobody reads
    };
    Kind kind = Kind::Real;
    std::size_t size = 8; ///< bytes of an element; 0 for an Object
    bool isBigEndian = false;
    std::string unit{}; ///< of a Moment: "ns", "us", "ms", "s", "m", "h" or "D"

    [[nodiscard]] bool isNumber() const { return kind <= Kind::BrainReal; }
    bool operator==(const NumberType&) const = default;
};

/// From NumPy's name of a type: "<f8", "i2", "|b1", "<U97", "<M8[ns]", "O"; nullopt for unsupported
/// ones.
std::optional<NumberType> numberTypeFromName(std::string_view name);

/// One element as a number; NaN for other types.
///
/// bytes  as many as the type's size
double numberFromBytes(const NumberType& type, std::string_view bytes);

/// One element as a value of `document`: a number, a text, the date of a moment.
PlainValue valueFromBytes(const NumberType& type, std::string_view bytes, PlainDocument& document);

} // namespace latency
