// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/verdict_table.h"

#include <QTextStream>

#include <algorithm>
#include <map>

namespace field
{

QString verdictTable(const std::vector<Entry>& entries, const std::vector<Judgement>& judgements,
                     const Surroundings& surroundings)
{
    QString table;
    QTextStream lines(&table);
    qsizetype width = 0;
    for (const Entry& entry : entries)
        width = std::max(width, entry.name.size());
    std::map<Verdict, int> counts;
    int skipped = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Judgement& judgement = judgements[i];
        lines << entries[i].name.leftJustified(width + 2);
        if (!canBeJudged(entries[i], surroundings)) {
            lines << "skipped: the published tables are not here\n";
            ++skipped;
            continue;
        }
        ++counts[judgement.verdict];
        lines << title(judgement.verdict).leftJustified(30)
              << QString::number(judgement.seconds, 'f', 2).rightJustified(7) << " s\n";
        if (!isGood(judgement.verdict))
            lines << "    " << judgement.command << "\n    " << judgement.reason << '\n';
    }
    lines << '\n';
    for (const Verdict verdict :
         {Verdict::Right, Verdict::Refused, Verdict::UnclearRefusal, Verdict::RefusedWrongly,
          Verdict::SilentlyWrong, Verdict::Crashed, Verdict::Hung})
        lines << QString::number(counts[verdict]).rightJustified(5) << "  " << title(verdict)
              << '\n';
    if (skipped > 0)
        lines << QString::number(skipped).rightJustified(5) << "  SKIPPED\n";
    return table;
}

bool isAllGood(const std::vector<Judgement>& judgements)
{
    return std::all_of(judgements.begin(), judgements.end(),
                       [](const Judgement& one) { return isGood(one.verdict); });
}

} // namespace field
