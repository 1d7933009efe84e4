// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mutations/mutation_list.h"

#include "core/base/file_text.h"

#include <set>
#include <sstream>

namespace latency::mutations
{
namespace
{

/// Takes up one line of a block.
///
/// returns  false when the line is none of a mutation, or was given before
bool takeLine(Mutation& mutation, const std::string& line)
{
    const auto takeText = [](std::string& text, const std::string& given) {
        const bool isNew = text.empty();
        text = given;
        return isNew;
    };
    if (line.starts_with('-')) {
        mutation.before += line.substr(1) + "\n";
        return true;
    }
    if (line.starts_with('+')) {
        mutation.after += line.substr(1) + "\n";
        return true;
    }
    const std::size_t space = line.find(' ');
    if (space == std::string::npos)
        return false;
    const std::string key = line.substr(0, space);
    const std::string value = line.substr(space + 1);
    if (key == "id")
        return takeText(mutation.id, value);
    if (key == "promise")
        return takeText(mutation.promise, value);
    if (key == "file") {
        const bool isNew = mutation.file.empty();
        mutation.file = value;
        return isNew;
    }
    if (key != "tests" || !mutation.tests.empty())
        return false;
    std::istringstream names(value);
    for (std::string name; names >> name;)
        mutation.tests.push_back(name);
    return true;
}

bool isWhole(const Mutation& mutation)
{
    return !mutation.id.empty() && !mutation.file.empty() && !mutation.promise.empty() &&
           !mutation.tests.empty() && !mutation.before.empty() && mutation.before != mutation.after;
}

} // namespace

Result<std::vector<Mutation>> readMutations(const std::filesystem::path& list)
{
    const auto text = readFile(list);
    if (!text)
        return text.error();
    std::vector<Mutation> mutations;
    std::set<std::string> ids;
    Mutation open;
    bool isOpen = false;
    int number = 0;
    const auto wrong = [&](const std::string& what) {
        return Error{list.string() + ", line " + std::to_string(number) + ": " + what};
    };
    std::istringstream lines(*text + "\n");
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.starts_with('#'))
            continue;
        if (!line.empty()) {
            isOpen = true;
            if (!takeLine(open, line))
                return wrong("\"" + line + "\" is unknown or doubled.");
            continue;
        }
        if (!isOpen)
            continue;
        if (!isWhole(open))
            return wrong("the mistake above is not whole.");
        if (!ids.insert(open.id).second)
            return wrong("there are two mistakes named " + open.id + ".");
        mutations.push_back(std::move(open));
        open = {};
        isOpen = false;
    }
    return mutations;
}

Result<std::string> mistakenText(const Mutation& mutation, const std::filesystem::path& root)
{
    auto text = readFile(root / mutation.file);
    if (!text)
        return text.error();
    const auto place = ("\n" + *text).find("\n" + mutation.before);
    if (place == std::string::npos)
        return Error{mutation.id + ": " + mutation.file.string() +
                     " no longer has the text to be replaced."};
    if (("\n" + *text).find("\n" + mutation.before, place + 1) != std::string::npos)
        return Error{mutation.id + ": " + mutation.file.string() +
                     " has the text to be replaced twice."};
    return text->replace(place, mutation.before.size(), mutation.after);
}

} // namespace latency::mutations
