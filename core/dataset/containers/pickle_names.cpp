// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/pickle_calls.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

struct Known {
    std::string_view module, name;
    PickleCall call;
};

constexpr std::array<Known, 23> kCalls = {{
    {"collections", "OrderedDict", PickleCall::OrderedDictionary},
    {"collections", "defaultdict", PickleCall::DefaultDictionary},
    {"collections", "Counter", PickleCall::OrderedDictionary},
    {"_codecs", "encode", PickleCall::EncodedBytes},
    {"copyreg", "_reconstructor", PickleCall::Reconstructor},
    {"copy_reg", "_reconstructor", PickleCall::Reconstructor},
    {"numpy", "dtype", PickleCall::DataType},
    {"numpy.core.multiarray", "scalar", PickleCall::Scalar},
    {"numpy._core.multiarray", "scalar", PickleCall::Scalar},
    {"numpy.core.multiarray", "_reconstruct", PickleCall::ArrayShell},
    {"numpy._core.multiarray", "_reconstruct", PickleCall::ArrayShell},
    {"numpy", "ndarray", PickleCall::ArrayClass},
    {"numpy.core.numeric", "_frombuffer", PickleCall::ArrayFromBuffer},
    {"numpy._core.numeric", "_frombuffer", PickleCall::ArrayFromBuffer},
    {"numpy.core.numeric", "scalar", PickleCall::Scalar},
    {"torch.storage", "_load_from_bytes", PickleCall::StorageFromBytes},
    {"torch._utils", "_rebuild_tensor", PickleCall::Tensor},
    {"torch._utils", "_rebuild_tensor_v2", PickleCall::Tensor},
    {"torch._utils", "_rebuild_tensor_v3", PickleCall::TensorOfType},
    {"torch._utils", "_rebuild_parameter", PickleCall::Parameter},
    {"torch", "Tensor", PickleCall::TensorType},
    {"torch.nn.parameter", "Parameter", PickleCall::TensorType},
    {"torch", "Size", PickleCall::TensorSize},
}};

/// Of the modules builtins and __builtin__.
constexpr std::array<std::pair<std::string_view, PickleCall>, 13> kBuiltIn = {{
    {"bytes", PickleCall::EmptyBytes},
    {"set", PickleCall::Set},
    {"frozenset", PickleCall::Set},
    {"slice", PickleCall::Slice},
    {"float", PickleCall::TypeName},
    {"int", PickleCall::TypeName},
    {"list", PickleCall::TypeName},
    {"dict", PickleCall::TypeName},
    {"tuple", PickleCall::TypeName},
    {"str", PickleCall::TypeName},
    {"bool", PickleCall::TypeName},
    {"object", PickleCall::TypeName},
    {"unicode", PickleCall::TypeName},
}};

/// Of the module torch: storages and, in lower case, types.
constexpr std::array<std::array<std::string_view, 3>, 11> kElements = {{
    {"FloatStorage", "float32", "f4"},
    {"DoubleStorage", "float64", "f8"},
    {"HalfStorage", "float16", "f2"},
    {"BFloat16Storage", "bfloat16", "bf2"},
    {"LongStorage", "int64", "i8"},
    {"IntStorage", "int32", "i4"},
    {"ShortStorage", "int16", "i2"},
    {"CharStorage", "int8", "i1"},
    {"ByteStorage", "uint8", "u1"},
    {"BoolStorage", "bool", "b1"},
    {"UntypedStorage", "", ""},
}};

} // namespace

std::optional<PickleName> pickleCallFromName(std::string_view module, std::string_view name)
{
    for (const Known& entry : kCalls)
        if (entry.module == module && entry.name == name)
            return PickleName{entry.call};
    if (module == "builtins" || module == "__builtin__")
        for (const auto& [known, call] : kBuiltIn)
            if (known == name)
                return PickleName{call};
    if (module == "torch" || (module == "torch.storage" && name == "UntypedStorage"))
        for (const auto& [storage, type, element] : kElements) {
            if (storage == name)
                return PickleName{PickleCall::TensorStorage, std::string(element)};
            if (!type.empty() && type == name)
                return PickleName{PickleCall::TensorType, std::string(element)};
        }
    if (module.starts_with("pandas.") && module.size() + name.size() < 256)
        return PickleName{PickleCall::FrameObject, std::string(module) + "." + std::string(name)};
    return std::nullopt;
}

bool isObjectCall(PickleCall call)
{
    constexpr std::array objects = {
        PickleCall::Reconstructor, PickleCall::TensorStorage, PickleCall::StorageFromBytes,
        PickleCall::Tensor,        PickleCall::TensorOfType,  PickleCall::Parameter,
        PickleCall::TensorType,    PickleCall::TensorSize,    PickleCall::FrameObject};
    return std::ranges::find(objects, call) != objects.end();
}

} // namespace latency
