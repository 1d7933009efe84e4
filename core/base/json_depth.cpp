// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_depth.h"

#include <algorithm>

namespace latency
{

int jsonDepth(std::string_view json)
{
    int depth = 0;
    int deepest = 0;
    bool isText = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char letter = json[i];
        if (letter == '"')
            isText = !isText;
        else if (isText)
            i += letter == '\\' ? 1 : 0;
        else if (letter == '[' || letter == '{')
            deepest = std::max(deepest, ++depth);
        else if (letter == ']' || letter == '}')
            --depth;
    }
    return deepest;
}

} // namespace latency
