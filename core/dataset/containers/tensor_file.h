#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/saved_values.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace latency
{

/// The named tensors of a network that PyTorch saved (a "state dict"), in either of its formats.
/// Read as data; nothing in it is executed.
class TensorFile
{
public:
    /// errors  no such file, no state dict of either format, truncated
    static Result<TensorFile> read(const std::filesystem::path& file);
    /// The same from bytes; `where` names them in an error.
    static Result<TensorFile> fromBytes(std::string bytes, const std::string& where);

    [[nodiscard]] const std::string& where() const { return values_.where(); }
    [[nodiscard]] bool has(std::string_view name) const;
    /// The numbers of a tensor, row-major.
    ///
    /// errors  no such tensor, another shape, missing or non-finite numbers
    [[nodiscard]] Result<std::vector<float>> tensor(std::string_view name,
                                                    std::span<const std::int64_t> shape) const;

private:
    explicit TensorFile(SavedValues values) : values_(std::move(values)) {}

    SavedValues values_;
};

} // namespace latency
