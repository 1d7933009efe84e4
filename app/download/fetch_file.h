#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/download/public_dataset.h"

namespace latency
{

/// Compares length and SHA-256 of a file with the catalogue's.
///
/// errors  a difference, an unreadable file, a stop
Result<void> verifyFile(const PublicFile& file, const std::filesystem::path& at,
                        const std::stop_token& stop);

/// Fetches one file to `to`, by way of a file beside it ending in ".part", which the next call
/// continues. Never takes more bytes than the catalogue states. Needs a QCoreApplication.
///
/// source  http(s) or file URL, or a path
/// errors  network, another length or content, disk, a stop
Result<void> fetchFile(const PublicFile& file, const std::string& source,
                       const std::filesystem::path& to, const FetchOptions& options);

} // namespace latency
