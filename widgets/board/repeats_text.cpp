// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/board/repeats_text.h"

#include "widgets/panels/typed_number.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace latency
{

std::optional<QList<double>> typedRepeats(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[;\\s]+"));
    QList<double> repeats;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts)) {
        const auto number = typedNumber(word);
        if (!number || !(*number > 0.0))
            return std::nullopt;
        repeats << *number;
    }
    return repeats.isEmpty() ? std::nullopt : std::optional(repeats);
}

QString repeatsText(const QList<double>& repeats)
{
    QStringList words;
    for (const double repeat : repeats)
        words << QString::number(repeat, 'g', QLocale::FloatingPointShortest);
    return words.join(QStringLiteral("  "));
}

} // namespace latency
