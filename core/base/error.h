#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// What a front end may offer to do about a failure.
enum class ErrorKind {
    Refused,        ///< nothing but the sentence
    ColumnsUnclear, ///< roles or units of a table's columns, or its space, have to be given
    NotFound,       ///< a file or dataset that is not there
};

/// An expected failure: one sentence for the user that says where, what is wrong and what was
/// expected.
struct Error {
    std::string message;
    ErrorKind kind = ErrorKind::Refused;
    bool operator==(const Error&) const = default;
};

} // namespace latency
