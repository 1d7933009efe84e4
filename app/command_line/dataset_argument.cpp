// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/dataset_argument.h"

#include <algorithm>

namespace latency
{
namespace
{

/// Splits "a=latency,b=cost" in two. A comma within a name stays, because every choice contains
/// "=".
std::vector<std::string> choicesOf(const std::string& text)
{
    std::vector<std::string> choices;
    std::size_t first = 0;
    while (first <= text.size()) {
        const std::size_t equals = text.find('=', first);
        const std::size_t end =
            std::min(equals == text.npos ? text.npos : text.find(',', equals), text.size());
        choices.push_back(text.substr(first, end - first));
        first = end + 1;
    }
    return choices;
}

} // namespace

void DatasetArgument::addTo(CLI::App& verb, bool withReference)
{
    if (withReference)
        verb.add_option("dataset", reference,
                        "a path, help:nasbench201|fbnet|ofa or simulated:nasbench201|fbnet")
            ->required();
    verb.add_option("--with", with, "another dataset whose devices are added; may be repeated")
        ->allow_extra_args(false);
    verb.add_option("--join", join, "architectures of any dataset, or of all of them")
        ->check(CLI::IsMember({"union", "intersection"}));
    verb.add_option("--data-dir", dataDirs, "folder to search for help:…");
    verb.add_option("--unit", unit, "unit of a file without one: ns, us, ms or s");
    verb.add_option("--space", space, "search space of a file without one");
    verb.add_option("--columns", columns,
                    "role of a column: NAME=role[:unit], such as \"pixel3=latency:ms\"; several "
                    "separated by commas, or repeated")
        ->allow_extra_args(false);
    verb.add_option("--skip", skip, "a column to leave out; may be repeated")
        ->allow_extra_args(false);
    verb.add_option("--batch", batch, "batch size of measurements, for files without one")
        ->check(CLI::Range(1, 1'000'000));
    verb.add_flag("--decimal-comma", hasDecimalCommas, "numbers of a file are written as 9,1");
}

Result<OpenOptions> DatasetArgument::openOptions() const
{
    OpenOptions options;
    options.dataFolders = dataFolders({dataDirs.begin(), dataDirs.end()});
    options.space = space;
    options.join = join == "intersection" ? JoinRows::Intersection : JoinRows::Union;
    options.skip = skip;
    options.batch = batch;
    options.hasDecimalCommas = hasDecimalCommas;
    for (const std::string& text : columns)
        for (const std::string& one : choicesOf(text)) {
            auto choice = columnChoiceFromText(one);
            if (!choice)
                return choice.error();
            options.columns.push_back(std::move(choice).value());
        }
    if (!unit.empty()) {
        options.unit = latencyUnitFromName(unit);
        if (!options.unit)
            return Error{"--unit is \"" + unit + "\"; expected ns, us, ms or s."};
    }
    return options;
}

Result<LatencyTablePointer> DatasetArgument::open(const std::vector<std::string>& others) const
{
    auto options = openOptions();
    if (!options)
        return options.error();
    std::vector<std::string> references =
        others.empty() ? std::vector<std::string>{reference} : others;
    references.insert(references.end(), with.begin(), with.end());
    return openDatasets(references, *options);
}

} // namespace latency
