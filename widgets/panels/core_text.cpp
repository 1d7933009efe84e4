// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/core_text.h"

#include "widgets/panels/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <string>

namespace latency
{

namespace
{

QString translated(const QByteArray& utf8)
{
    return QCoreApplication::translate("core", utf8.constData());
}

} // namespace

QString coreText(std::string_view text)
{
    const QByteArray utf8(text.data(), static_cast<qsizetype>(text.size()));
    const QString plain = QString::fromUtf8(utf8);
    if (utf8.isEmpty())
        return plain;
    if (const QString whole = translated(utf8); whole != plain)
        return whole;
    static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
    QString pattern;
    QStringList numbers;
    qsizetype end = 0;
    for (auto matches = number.globalMatch(plain); matches.hasNext();) {
        const auto match = matches.next();
        numbers << match.captured();
        pattern += plain.mid(end, match.capturedStart() - end) + QLatin1Char('%') +
                   QString::number(numbers.size());
        end = match.capturedEnd();
    }
    pattern += plain.mid(end);
    QString filled = numbers.isEmpty() ? pattern : translated(pattern.toUtf8());
    if (filled == pattern)
        return plain;
    for (qsizetype i = numbers.size(); i > 0; --i) // %12 before %1
        filled.replace(QLatin1Char('%') + QString::number(i), numbers[i - 1]);
    return filled;
}

QString pluralText(std::string_view noun)
{
    return coreText(std::string(noun) + "s");
}

QString countedText(qint64 count, std::string_view noun)
{
    return countText(count) + QLatin1Char(' ') + (count == 1 ? coreText(noun) : pluralText(noun));
}

} // namespace latency
