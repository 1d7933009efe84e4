// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/architecture_choice.h"

#include "core/base/file_text.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/sampling/sampler.h"

#include <algorithm>

namespace latency
{
namespace
{

/// A network per line; a comma or quotation mark belongs to a spelling only where the line starts
/// with a quotation mark, and the first line may be a heading.
Result<std::vector<Architecture>> listedArchitectures(const std::string& file,
                                                      const SearchSpace& space)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    std::vector<Architecture> listed;
    int number = 0;
    for (std::size_t from = 0; from < text->size();) {
        const std::size_t end = std::min(text->find('\n', from), text->size());
        std::string line = text->substr(from, end - from);
        from = end + 1;
        ++number;
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.pop_back();
        if (line.starts_with('"'))
            line = line.substr(1, line.find('"', 1) - 1);
        if (line.empty() || line.starts_with('#'))
            continue;
        auto spelled = readSpelling(line, &space);
        if (!spelled && number == 1)
            continue;
        if (!spelled)
            return Error{file + ", line " + std::to_string(number) + ": " +
                         spelled.error().message};
        if (std::ranges::find(listed, spelled->architecture) == listed.end())
            listed.push_back(std::move(spelled->architecture));
    }
    if (listed.empty())
        return Error{file + ": no network; expected one per line, as in " +
                     space.spellings().front() + "."};
    return listed;
}

} // namespace

void ArchitectureChoice::addTo(CLI::App& verb)
{
    auto* fileOption =
        verb.add_option("--architectures", file, "file with one network per line, in any spelling");
    verb.add_option("--count", count, "networks that the sampler picks; all of DATASET without")
        ->check(CLI::Range(1, 1'000'000))
        ->excludes(fileOption);
    verb.add_option("--sampler", sampler, "see: list samplers (default random)");
}

Result<std::vector<Architecture>> ArchitectureChoice::choose(const LatencyTablePointer& table,
                                                             Seed seed, std::stop_token stop) const
{
    if (!file.empty())
        return listedArchitectures(file, table->space());
    std::vector<int> rows;
    if (count > 0) {
        const Sampler* chosen = findSampler(sampler);
        if (!chosen || chosen->isOracle())
            return Error{"--sampler: there is no sampler \"" + sampler +
                         "\" that does without latencies of the device; see: list samplers."};
        SamplingRequest request;
        request.table = table;
        for (int device = 0; device < table->deviceCount(); ++device)
            request.trainDevices.push_back(device);
        request.count = count;
        request.seed = seed;
        request.stop = std::move(stop);
        nlohmann::json options = nlohmann::json::object();
        for (const OptionSpec& spec : chosen->info().options)
            options[spec.name] = spec.defaultValue;
        request.options = std::move(options);
        auto picked = chosen->pick(request);
        if (!picked)
            return picked.error();
        rows = std::move(picked).value();
    } else {
        for (int row = 0; row < table->architectureCount(); ++row)
            rows.push_back(row);
    }
    std::vector<Architecture> architectures;
    for (const int row : rows) {
        const ArchitectureView view = table->architecture(row);
        architectures.emplace_back(view.begin(), view.end());
    }
    return architectures;
}

} // namespace latency
