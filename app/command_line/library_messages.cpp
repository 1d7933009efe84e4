// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/library_messages.h"

#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

QtMessageHandler printing = nullptr;

bool isNoise(const QString& message)
{
    constexpr std::array beginnings{
        "QStandardPaths: XDG_RUNTIME_DIR not set",
        "QStandardPaths: wrong permissions on runtime directory",
        "QStandardPaths: wrong ownership on runtime directory",
        "QStandardPaths: runtime directory",
        "QStandardPaths: error creating runtime directory",
        "This plugin does not support propagateSizeHints()",
    };
    return std::ranges::any_of(beginnings, [&message](const char* beginning) {
        return message.startsWith(QLatin1String(beginning));
    });
}

void printUnlessNoise(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (printing != nullptr && !isNoise(message))
        printing(type, context, message);
}

} // namespace

void dropLibraryNoise()
{
    if (printing == nullptr)
        printing = qInstallMessageHandler(printUnlessNoise);
}

} // namespace latency
