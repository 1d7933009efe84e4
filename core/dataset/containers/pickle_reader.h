#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/containers/plain_value.h"

#include <filesystem>
#include <string>

namespace latency
{

inline constexpr std::size_t kLargestPickle = std::size_t{1} << 27; ///< bytes

/// Reads a Python pickle, protocols 0 to 5, into plain values. Nothing is ever executed: a pickle
/// is a program, and any step that would import, call or build something is refused by name, except
/// for the few containers used by published files, which are read as data (pickle_calls.h).
///
/// source  the pickle, or a zip archive written by PyTorch that contains one as data.pkl
/// where   names the file in an error
/// errors  truncated, not a pickle, a call, beyond the limits (sizes, values); with the byte offset
Result<PlainDocument> readPickle(std::string source, const std::string& where);

/// The same with tensors of floats, each as the tuple (storage, offset, shape, strides), where
/// storage is a tuple whose third item names the file in the archive with the numbers.
Result<PlainDocument> readPickleWithTensors(std::string source, const std::string& where);

Result<PlainDocument> readPickleFile(const std::filesystem::path& file);

} // namespace latency
