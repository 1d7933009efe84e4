// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/dataset_argument.h"

namespace latency
{

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
    verb.add_option("--data-dir", dataDirs, "folder in which help:… is looked for");
    verb.add_option("--unit", unit, "unit of a file that does not say its own: ns, us, ms or s");
    verb.add_option("--space", space, "search space of a file that does not say its own");
}

Result<OpenOptions> DatasetArgument::openOptions() const
{
    OpenOptions options;
    options.dataFolders = dataFolders({dataDirs.begin(), dataDirs.end()});
    options.space = space;
    options.join = join == "intersection" ? JoinRows::Intersection : JoinRows::Union;
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
