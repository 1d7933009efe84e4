#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/saved_values.h"

#include <map>
#include <string>
#include <string_view>

namespace latency
{

bool looksLikeNumpy(std::string_view bytes); ///< a .npy file

/// An array of a .npy file.
struct NumpyArray {
    std::vector<std::int64_t> shape;
    std::vector<std::string> texts;           ///< of an array of text, row-major
    std::vector<double> values;               ///< of an array of numbers, row-major
    std::map<std::string, NumpyArray> fields; ///< of a structured array, each of `shape`

    [[nodiscard]] bool isText() const { return !texts.empty(); }
};

/// Reads a .npy file of format 1 to 3: numbers, text, records of these, and Python objects that are
/// numbers or text.
///
/// errors  with `where`: truncated, another type
Result<NumpyArray> readNumpyArray(std::string_view bytes, const std::string& where);

/// The arrays of a .npz archive by name, stored or deflated.
Result<std::map<std::string, NumpyArray>> readNumpyArchive(std::string_view bytes,
                                                           const std::string& where);

} // namespace latency
