// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/metad2a_candidates.h"

#include "core/base/file_text.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

namespace latency
{

Result<CandidateList> readMetad2aCandidates(const std::filesystem::path& file,
                                            const LatencyTable& table)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
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
        const auto cell = readSpelling(trimmed(fields[0]), &table.space());
        if (!cell)
            return Error{where + cell.error().message};
        const int row = table.findArchitecture(cell->architecture);
        if (row < 0) {
            ++list.missing;
            continue;
        }
        list.candidates.push_back({row, *accuracy, std::string(trimmed(fields[1])), *score});
    }
    if (list.candidates.empty() && list.missing > 0)
        return Error{file.string() + ": none of its " + std::to_string(list.missing) + " " +
                     table.space().networkNoun() + "s is one of " + table.title() +
                     "; expected candidates of the same space."};
    return list;
}

} // namespace latency
