#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency::mutations
{

/// A small mistake: source text, its wrong replacement, and the tests that have to
/// fail then.
struct Mutation {
    std::string id;                 ///< unique, such as "atomic-file-without-fsync"
    std::filesystem::path file;     ///< from the root of the repository
    std::string promise;            ///< what no longer holds, one sentence
    std::vector<std::string> tests; ///< names in ctest, which are those of their targets
    std::string before;             ///< whole lines, exactly once in the file
    std::string after;              ///< whole lines; may be empty
};

/// Reads a list of blocks with an empty line between them:
///
///     id atomic-file-without-fsync
///     file core/base/atomic_file.cpp
///     promise A file is on disk before it replaces the old one.
///     tests atomic_file_test
///     -    return ::fsync(descriptor) == 0;
///     +    return true;
///
/// Lines that begin with # are comments.
///
/// errors  an unknown, doubled or missing line; two mistakes with the same id; the same text before
/// and after
Result<std::vector<Mutation>> readMutations(const std::filesystem::path& list);

/// The text of `mutation.file` below `root` with the mistake in it.
///
/// errors  the file cannot be read, or has the text not exactly once
Result<std::string> mistakenText(const Mutation& mutation, const std::filesystem::path& root);

} // namespace latency::mutations
