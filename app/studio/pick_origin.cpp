// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/pick_origin.h"

#include "widgets/panels/core_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace latency
{
namespace
{

const QString kThen = QStringLiteral(", then ");

} // namespace

std::string samplerWord(const std::string& title)
{
    return QString::fromStdString(title).toLower().toStdString();
}

std::string originAfter(const std::string& before, const std::string& origin)
{
    if (before.empty())
        return origin;
    return before.find(origin) != std::string::npos ? before
                                                    : before + kThen.toStdString() + origin;
}

QString originText(const std::string& origin)
{
    QString text;
    for (const QString& one : QString::fromStdString(origin).split(kThen)) {
        const QString word = coreText(one.toStdString());
        text =
            text.isEmpty()
                ? word
                : QCoreApplication::translate("latency::pickOrigin", "%1, then %2").arg(text, word);
    }
    return text;
}

} // namespace latency
