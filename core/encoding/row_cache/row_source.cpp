// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/row_source.h"

#include "core/encoding/row_cache/cache_folder.h"

#include <cstdio>

namespace latency
{

std::string RowSource::header() const
{
    const nlohmann::json json{{"format", "latency-rows/1"}, {"space", space},
                              {"subject", subject},         {"decisions", decisions},
                              {"columns", columns},         {"recipe", recipe}};
    return json.dump() + '\n';
}

std::filesystem::path RowSource::file() const
{
    char hash[17];
    std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(fnv1a(header())));
    return cacheFolder() / "rows" / (space + "-" + subject + "-" + hash + ".rows");
}

std::uint64_t fnv1a(std::string_view bytes, std::uint64_t start)
{
    for (const char byte : bytes)
        start = (start ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return start;
}

} // namespace latency
