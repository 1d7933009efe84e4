// SPDX-License-Identifier: GPL-3.0-or-later
// Options of a predictor, sampler or encoding as experiment files and the command line give them.
// The first two letters choose the method, the third the space.
#include "core/encoding/encoding.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_json.h"

using namespace latency;

namespace
{

const std::vector<MethodInfo>& methods()
{
    static const std::vector<MethodInfo> all = [] {
        std::vector<MethodInfo> infos;
        for (const PredictorKind* predictor : predictors())
            infos.push_back(predictor->info());
        for (const Sampler* sampler : samplers())
            infos.push_back(sampler->info());
        for (const Encoding* encoding : encodings())
            infos.push_back(encoding->info());
        return infos;
    }();
    return all;
}

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    const std::size_t sixteens = input.choice(16);
    const MethodInfo& method = methods()[(16 * sixteens + input.choice(16)) % methods().size()];
    const std::string space = searchSpaces()[input.choice(searchSpaces().size())]->name();
    const auto given = fuzz::jsonOf<nlohmann::json>(input.rest());
    if (!given)
        return;
    const auto options = resolveOptions(method, *given, space, method.name);
    fuzz::expectSentence(options);
    if (!options)
        return;
    const auto again = resolveOptions(method, *options, space, method.name);
    fuzz::expect(again && *again == *options, "complete options stay as they are");
}

const fuzz::Registration registration("method_options", read);

} // namespace
