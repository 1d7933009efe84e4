// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/row_source.h"

#include "core/base/checksum.h"
#include "core/encoding/row_cache/cache_folder.h"

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
    return cacheFolder() / "rows" /
           (space + "-" + subject + "-" + checksumText(fnv1a(header())) + ".rows");
}

} // namespace latency
