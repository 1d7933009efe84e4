#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/number_type.h"
#include "core/dataset/containers/plain_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace latency
{

/// The calls in published pickles that are interpreted as data.
enum class PickleCall {
    OrderedDictionary, ///< collections.OrderedDict
    DefaultDictionary, ///< collections.defaultdict
    Set,               ///< set, frozenset; read as a list
    Slice,             ///< slice; read as the tuple (start, stop, step)
    EncodedBytes,      ///< _codecs.encode, how Python 3 writes bytes in old protocols
    EmptyBytes,        ///< bytes()
    TypeName,          ///< float, int, list, …, only ever named
    Reconstructor,     ///< copyreg._reconstructor, how protocols 0 and 1 begin an object
    DataType,          ///< numpy.dtype
    Scalar,            ///< one NumPy number
    ArrayShell,        ///< an empty NumPy array, filled by a later state
    ArrayClass,        ///< numpy.ndarray, only ever named
    ArrayFromBuffer,   ///< a whole NumPy array, protocol 5
    TensorStorage,     ///< torch.FloatStorage and its like, only ever named
    StorageFromBytes,  ///< a storage inside a plain pickle
    Tensor,            ///< torch._utils._rebuild_tensor_v2: where its numbers lie
    TensorOfType,      ///< torch._utils._rebuild_tensor_v3
    Parameter,         ///< a tensor with what a training needs of it
    TensorType,        ///< torch.float32 and its like, and torch.Tensor; only ever named
    TensorSize,        ///< torch.Size; read as a tuple
    FrameObject        ///< anything of pandas, kept as its class, arguments and state
};

/// True for the calls only files with tensors or data frames have.
bool isObjectCall(PickleCall call);

/// A call, and the relevant part of its name.
struct PickleName {
    PickleCall call{};
    std::string detail{}; ///< a storage's element type such as "f8"; the name of a class of pandas
};

/// The call of that module and name, or nullopt for a refused one.
std::optional<PickleName> pickleCallFromName(std::string_view module, std::string_view name);

/// Reproduces the effect of those calls on values by interpreting their arguments: creates
/// dictionaries, bytes and NumPy numbers and arrays (as numbers and lists of lists). A tensor
/// becomes the tuple (marker, key of its storage or bytes of it, offset, shape, strides, element
/// type), an object of pandas the dictionary {"class", "arguments", "state"}. Copies are limited in
/// proportion to the size of the pickle. Errors lack their beginning: the pickle reader adds file
/// and byte.
class PickleCalls
{
public:
    explicit PickleCalls(PlainDocument& document) : document_(document) {}

    PlainValue named(PickleName name);
    Result<PlainValue> call(PlainValue callable, PlainValue arguments);
    /// The result of `class.__new__(arguments)`.
    Result<PlainValue> makeObject(PlainValue type, PlainValue arguments);
    /// Sets the state of `object`, created by `call`.
    Result<void> setState(PlainValue object, PlainValue state);

    /// Notes a storage that lies outside the pickle.
    void noteStorage(PlainValue identity);
    /// Key and element type of every storage noted.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& storages() const
    {
        return storages_;
    }

private:
    /// The meaning of an Opaque value.
    struct Named {
        PickleName name;
        std::optional<NumberType> type; ///< set for a data type, not for the name of a call
    };

    [[nodiscard]] Named* namedBy(PlainValue value);
    [[nodiscard]] const NumberType* typeOf(PlainValue value);
    Result<void> spend(std::size_t values);
    Result<PlainValue> doCall(const PickleName& callee, std::span<const PlainValue> given);
    Result<PlainValue> makeType(std::span<const PlainValue> arguments);
    Result<PlainValue> makeBytes(std::span<const PlainValue> arguments);
    Result<PlainValue> makeScalar(std::span<const PlainValue> arguments);
    Result<PlainValue> makeDictionary(std::span<const PlainValue> arguments);
    Result<PlainValue> makeList(std::span<const PlainValue> arguments);
    Result<PlainValue> makeArrayFromBuffer(std::span<const PlainValue> arguments);
    Result<PlainValue> makeTensor(const PickleName& callee, std::span<const PlainValue> arguments);
    PlainValue makeFrameObject(const std::string& name, PlainValue arguments);
    Result<void> setTypeState(NumberType& type, std::span<const PlainValue> state);
    Result<void> fillArray(PlainValue array, PlainValue shape, const NumberType& type,
                           bool isColumnMajor, PlainValue data);
    Result<std::vector<PlainValue>> elements(const NumberType& type, PlainValue data);

    PlainDocument& document_;
    std::vector<Named> named_;
    std::unordered_set<std::size_t> shells_;  ///< sequences that wait for an array's state
    std::unordered_set<std::size_t> objects_; ///< dictionaries that stand for objects
    std::vector<std::pair<std::string, std::string>> storages_;
    std::size_t spent_ = 0; ///< values copied so far
};

} // namespace latency
