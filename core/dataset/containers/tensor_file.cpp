// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/tensor_file.h"

#include "core/base/file_text.h"
#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/containers/zip_container.h"

#include <algorithm>
#include <cmath>

namespace latency
{

Result<TensorFile> TensorFile::read(const std::filesystem::path& file)
{
    auto bytes = readFile(file, kLargestPickle);
    if (!bytes)
        return bytes.error();
    return fromBytes(std::move(bytes).value(), file.string());
}

Result<TensorFile> TensorFile::fromBytes(std::string bytes, const std::string& where)
{
    if (!looksLikeZip(bytes) && !looksLikeOlderTorch(bytes))
        return Error{where + " is not a network that PyTorch saved; expected a .pt or .pth file."};
    auto values = SavedValues::fromBytes(std::move(bytes), where);
    if (!values)
        return values.error();
    return TensorFile(std::move(*values));
}

bool TensorFile::has(std::string_view name) const
{
    return values_.document().find(values_.root(), name).has_value();
}

Result<std::vector<float>> TensorFile::tensor(std::string_view name,
                                              std::span<const std::int64_t> shape) const
{
    const std::string start = where() + ": tensor " + std::string(name) + " ";
    const auto found = values_.document().find(values_.root(), name);
    if (!found || !values_.isTensor(*found))
        return Error{start + "is missing; expected one of shape " + shapeText(shape) + "."};
    const auto block = values_.numbers(*found);
    if (!block)
        return Error{start + "cannot be read; the file " + block.error().message + "."};
    if (!std::ranges::equal(block->shape, shape))
        return Error{start + "is of shape " + shapeText(block->shape) + "; expected " +
                     shapeText(shape) + "."};
    std::vector<float> numbers;
    numbers.reserve(block->values.size());
    for (const double number : block->values) {
        numbers.push_back(static_cast<float>(number));
        if (!std::isfinite(numbers.back()))
            return Error{start + "holds a number that is not finite; expected finite ones."};
    }
    return numbers;
}

} // namespace latency
