// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/declared_options.h"

namespace latency
{

// CLI11 keeps a group of options as a subcommand without a name.

std::vector<const CLI::Option*> declaredOptions(const CLI::App& app)
{
    std::vector<const CLI::Option*> options;
    for (const CLI::Option* option : app.get_options({}))
        if (!option->get_group().empty())
            options.push_back(option);
    for (const CLI::App* group : app.get_subcommands({}))
        if (group->get_name().empty())
            for (const CLI::Option* option : declaredOptions(*group))
                options.push_back(option);
    return options;
}

std::vector<const CLI::App*> declaredVerbs(const CLI::App& app)
{
    std::vector<const CLI::App*> verbs;
    for (const CLI::App* verb : app.get_subcommands({}))
        if (!verb->get_name().empty())
            verbs.push_back(verb);
    return verbs;
}

} // namespace latency
