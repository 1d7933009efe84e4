// SPDX-License-Identifier: GPL-3.0-or-later
// The one way from outside text to JSON values.
#include "core/base/json_text.h"
#include "core/base/plain_text.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <algorithm>

using namespace latency;

namespace
{

template <class Json>
int depthOf(const Json& value)
{
    int deepest = 0;
    if (value.is_structured())
        for (const Json& inner : value)
            deepest = std::max(deepest, depthOf(inner));
    return deepest + (value.is_structured() ? 1 : 0);
}

template <class Json>
void checkRead(std::string_view bytes)
{
    const auto value = parseJson<Json>(bytes, "file.json");
    fuzz::expectSentence(value);
    if (!value)
        return;
    fuzz::expect(depthOf(*value) <= kDeepestJson, "values are not too deep");
    fuzz::expect(Json::accept(bytes), "what is read is JSON");
    const std::string plain = plainJson(value->dump());
    fuzz::expect(isPlainText(plain), "what is written has no controls");
    const auto again = parseJson<Json>(plain, "again.json");
    fuzz::expect(again && *again == *value, "a value written and read is the same");
}

void read(std::string_view bytes)
{
    checkRead<nlohmann::json>(bytes);
    checkRead<nlohmann::ordered_json>(bytes);
    const auto some = parseJson(bytes, "file.json", [](std::string_view key, int depth) {
        return depth > 1 || key.starts_with('a');
    });
    fuzz::expectSentence(some);
    if (some && some->is_object())
        for (const auto& [key, value] : some->items())
            fuzz::expect(key.starts_with('a'), "members that are not wanted are passed over");
    if (some)
        fuzz::expect(isPlainText(plainText(shownJson(*some))), "a value is shown in plain text");
}

const fuzz::Registration registration("json_text", read);

} // namespace
