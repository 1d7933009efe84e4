#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string>

namespace latency
{

/// The remedy a front end may offer for a failure.
enum class ErrorKind {
    Refused,        ///< nothing but the sentence
    ColumnsUnclear, ///< roles or units of a table's columns, or its space, have to be given
    NotFound,       ///< a file or dataset that is not there
};

/// An expected failure: one sentence for the user with the place, the fault and the expectation.
/// It quotes outside text, so the constructor makes it plain (plain_text.h): a single line without
/// control characters.
struct Error {
    Error(std::string sentence, ErrorKind whatToDo = ErrorKind::Refused);

    std::string message;
    ErrorKind kind = ErrorKind::Refused;
    bool operator==(const Error&) const = default;
};

} // namespace latency
