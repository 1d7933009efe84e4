#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/plain_value.h"

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace latency
{

/// The calls that published pickles are made of and that are understood as data.
enum class PickleCall {
    OrderedDictionary, ///< collections.OrderedDict
    EncodedBytes,      ///< _codecs.encode, how Python 3 writes bytes in old protocols
    EmptyBytes,        ///< bytes()
    DataType,          ///< numpy.dtype
    Scalar,            ///< one NumPy number
    ArrayShell,        ///< an empty NumPy array, filled by a later state
    ArrayClass,        ///< numpy.ndarray, only ever named
    ArrayFromBuffer,   ///< a whole NumPy array, protocol 5
    TensorStorage,     ///< torch.FloatStorage, only ever named
    Tensor             ///< torch._utils._rebuild_tensor_v2: where its numbers lie
};

/// True for the calls only files with tensors have.
bool isTensorCall(PickleCall call);

/// The call of that module and name, or nothing for one that is refused.
std::optional<PickleCall> pickleCallFromName(std::string_view module, std::string_view name);

/// Does to values what those calls would do, by understanding their arguments: makes ordered
/// dictionaries, bytes and NumPy numbers and arrays (as numbers and lists of lists), and of tensors
/// the tuple (storage, offset, shape, strides). The sentences of its errors begin in the middle:
/// the pickle reader puts file and byte before them.
class PickleCalls
{
public:
    explicit PickleCalls(PlainDocument& document) : document_(document) {}

    PlainValue named(PickleCall call);
    Result<PlainValue> call(PlainValue callable, PlainValue arguments);
    /// Gives `object`, made by `call`, its state.
    Result<void> setState(PlainValue object, PlainValue state);

private:
    struct NumberType {
        char kind = 0; ///< 'f', 'i', 'u', 'b', or 'O' for Python values
        std::size_t size = 0;
        bool isBigEndian = false;
    };
    /// What an Opaque value stands for.
    struct Named {
        PickleCall call{};
        std::optional<NumberType> type; ///< set for a data type, not for the name of a call
    };

    [[nodiscard]] Named* namedBy(PlainValue value);
    [[nodiscard]] const NumberType* typeOf(PlainValue value);
    Result<PlainValue> makeType(std::span<const PlainValue> arguments);
    Result<PlainValue> makeBytes(std::span<const PlainValue> arguments);
    Result<PlainValue> makeScalar(std::span<const PlainValue> arguments);
    Result<PlainValue> makeDictionary(std::span<const PlainValue> arguments);
    Result<PlainValue> makeArrayFromBuffer(std::span<const PlainValue> arguments);
    Result<void> setTypeState(NumberType& type, std::span<const PlainValue> state);
    Result<void> fillArray(PlainValue array, PlainValue shape, const NumberType& type,
                           bool isColumnMajor, PlainValue data);
    Result<std::vector<PlainValue>> elements(const NumberType& type, PlainValue data) const;

    PlainDocument& document_;
    std::vector<Named> named_;
    std::unordered_set<std::size_t> shells_; ///< sequences that wait for an array's state
};

} // namespace latency
