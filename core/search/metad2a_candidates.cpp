// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/metad2a_candidates.h"

#include "core/base/file_text.h"
#include "core/dataset/ascii_text.h"
#include "core/space/architecture_text.h"

#include <map>

namespace latency
{

Result<CandidateList> readMetad2aCandidates(const std::filesystem::path& file,
                                            const LatencyTable& table)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    std::map<Architecture, int> rows;
    for (int i = 0; i < table.architectureCount(); ++i) {
        const auto architecture = table.architecture(i);
        rows.emplace(Architecture(architecture.begin(), architecture.end()), i);
    }
    CandidateList list;
    std::size_t line = 0;
    for (const std::string_view one : splitText(*text, '\n')) {
        ++line;
        const std::string where = file.string() + ", line " + std::to_string(line) + ": ";
        const std::vector<std::string_view> fields = splitText(trimmed(one), ',');
        if (line == 1) {
            const auto seconds = parseNumber<double>(trimmed(one));
            if (!seconds)
                return Error{where + "expected the seconds of the generation."};
            list.generationSeconds = *seconds;
            continue;
        }
        if (trimmed(one).empty())
            continue;
        const auto accuracy =
            fields.size() == 3 ? parseNumber<double>(trimmed(fields[1])) : std::nullopt;
        const auto score =
            fields.size() == 3 ? parseNumber<double>(trimmed(fields[2])) : std::nullopt;
        if (!accuracy || !score)
            return Error{where + "expected a cell, its accuracy and its score."};
        const auto cell = table.space().fromText(trimmed(fields[0]));
        const auto row = cell ? rows.find(*cell) : rows.end();
        if (row == rows.end())
            return Error{where + inQuotes(fields[0]) + " is not a cell of " + table.title() + "."};
        list.candidates.push_back(
            {row->second, *accuracy, std::string(trimmed(fields[1])), *score});
    }
    return list;
}

} // namespace latency
