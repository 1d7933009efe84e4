#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A file of a published dataset, at a pinned commit.
struct PublicFile {
    std::string path; ///< in the dataset's folder
    std::string url;
    std::int64_t size = 0; ///< bytes
    std::string sha256;    ///< 64 hexadecimal digits
};

struct PublicDataset {
    std::string name;
    std::string title;
    std::string licence;
    std::string origin; ///< the page of its publisher
    std::string folder; ///< in the data folder, where the program looks for it
    std::vector<PublicFile> files;

    [[nodiscard]] std::int64_t size() const;
};

/// The datasets that the program can fetch.
Result<std::vector<PublicDataset>> publicDatasets();

/// The catalogue that is part of the program, `latency-catalogue/1`.
///
/// errors  another format, a path that leaves its folder, a digest that is none
Result<std::vector<PublicDataset>> catalogueFrom(std::string_view text, const std::string& where);

struct FetchOptions {
    /// A folder, or the beginning of a URL, that holds the files at `folder`/`path`; empty for
    /// their publishers.
    std::string mirror;
    int secondsToStall = 30; ///< without a byte
    std::stop_token stop;
    std::function<void(const PublicFile& file, std::int64_t received)> report; ///< may be empty
};

/// Fetches a dataset into `into`/`folder`. The folder appears when every file is there and
/// verified, and not before; until then files are in a folder beside it ending in ".partial", from
/// which the next call continues. A folder that is complete already is left as it is.
///
/// errors  network, length, content, disk; a stop; a folder of that name with other contents
Result<void> fetchDataset(const PublicDataset& dataset, const std::filesystem::path& into,
                          const FetchOptions& options);

} // namespace latency
