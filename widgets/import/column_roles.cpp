// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/column_roles.h"

#include "widgets/panels/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

struct RoleText {
    const char* name;
    const char* title;
    const char* units; ///< separated by spaces
};

constexpr std::array<RoleText, 18> kRoles{{
    {"architecture", QT_TRANSLATE_NOOP("latency::columnRoles", "network"), ""},
    {"index", QT_TRANSLATE_NOOP("latency::columnRoles", "official number"), ""},
    {"device", QT_TRANSLATE_NOOP("latency::columnRoles", "device of the row"), ""},
    {"latency", QT_TRANSLATE_NOOP("latency::columnRoles", "latency"), "ms us s ns"},
    {"throughput", QT_TRANSLATE_NOOP("latency::columnRoles", "throughput"), "fps images/s QPS"},
    {"energy", QT_TRANSLATE_NOOP("latency::columnRoles", "energy"), "mJ J uJ mWh"},
    {"memory", QT_TRANSLATE_NOOP("latency::columnRoles", "memory"), "MB MiB kB GB B"},
    {"power", QT_TRANSLATE_NOOP("latency::columnRoles", "power"), "W mW"},
    {"spread", QT_TRANSLATE_NOOP("latency::columnRoles", "spread of repeats"), "ms us s ns"},
    {"percentile", QT_TRANSLATE_NOOP("latency::columnRoles", "percentile"), "ms us s ns"},
    {"repeat", QT_TRANSLATE_NOOP("latency::columnRoles", "one of several repeats"), "ms us s ns"},
    {"batch", QT_TRANSLATE_NOOP("latency::columnRoles", "images per run"), ""},
    {"precision", QT_TRANSLATE_NOOP("latency::columnRoles", "precision"), ""},
    {"runtime", QT_TRANSLATE_NOOP("latency::columnRoles", "software that ran it"), ""},
    {"accuracy", QT_TRANSLATE_NOOP("latency::columnRoles", "accuracy"), "%"},
    {"cost", QT_TRANSLATE_NOOP("latency::columnRoles", "cost of the network"), "M G K"},
    {"feature", QT_TRANSLATE_NOOP("latency::columnRoles", "describes the network"),
     "number ordered category sequence cost context name"},
    {"ignored", QT_TRANSLATE_NOOP("latency::columnRoles", "left out"), ""},
}};

const RoleText* findRole(const QString& role)
{
    const auto found = std::ranges::find_if(
        kRoles, [&](const RoleText& one) { return role == QLatin1String(one.name); });
    return found == kRoles.end() ? nullptr : &*found;
}

/// One sentence: `Its name contains "std".` is translated as `Its name contains %1.`.
QString sentenceText(const QString& sentence)
{
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\""));
    QString pattern;
    QStringList words;
    qsizetype end = 0;
    for (auto matches = quoted.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        words << match.captured();
        pattern += sentence.mid(end, match.capturedStart() - end) + QLatin1Char('%') +
                   QString::number(words.size());
        end = match.capturedEnd();
    }
    pattern += sentence.mid(end);
    QString text = coreText(pattern.toStdString());
    for (qsizetype i = words.size(); i > 0; --i)
        text.replace(QLatin1Char('%') + QString::number(i), words[i - 1]);
    return text;
}

} // namespace

QString columnReasonText(const QString& reason)
{
    static const QRegularExpression between(QStringLiteral("(?<=\\.) (?=[A-Z])"));
    QStringList sentences;
    for (const QString& sentence : reason.split(between, Qt::SkipEmptyParts))
        sentences << sentenceText(sentence);
    return sentences.join(QLatin1Char(' '));
}

const QStringList& columnRoles()
{
    static const QStringList roles = [] {
        QStringList names;
        for (const RoleText& role : kRoles)
            names << QLatin1String(role.name);
        return names;
    }();
    return roles;
}

QString columnRoleTitle(const QString& role)
{
    const RoleText* known = findRole(role);
    return known ? QCoreApplication::translate("latency::columnRoles", known->title) : role;
}

QStringList unitsOfRole(const QString& role)
{
    const RoleText* known = findRole(role);
    return known ? QString::fromLatin1(known->units).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                 : QStringList();
}

} // namespace latency
