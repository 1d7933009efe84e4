#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/plain_value.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// The named float tensors of a network that PyTorch saved (a "state dict"), in either of its
/// formats: a zip archive, or the older row of pickles with the numbers behind them. Read as data;
/// nothing in it is run.
class TensorFile
{
public:
    /// errors  no such file, no state dict of either format, cut short
    static Result<TensorFile> read(const std::filesystem::path& file);
    /// The same from bytes; `where` names them in an error.
    static Result<TensorFile> fromBytes(std::string bytes, const std::string& where);

    [[nodiscard]] const std::string& where() const { return where_; }
    [[nodiscard]] bool has(std::string_view name) const;
    /// The numbers of a tensor, row-major.
    ///
    /// errors  no such tensor, another shape, numbers that are missing or not finite
    [[nodiscard]] Result<std::vector<float>> tensor(std::string_view name,
                                                    std::span<const std::int64_t> shape) const;

private:
    [[nodiscard]] std::string_view storage(std::string_view key) const;

    std::string where_;
    std::shared_ptr<const PlainDocument> document_;
    std::shared_ptr<const std::string> behind_;                     ///< bytes of the older format
    std::map<std::string, std::string_view, std::less<>> storages_; ///< pieces of `behind_`
};

} // namespace latency
