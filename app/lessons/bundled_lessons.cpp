// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson.h"

#include <QFile>

namespace latency
{

std::vector<Lesson> bundledLessons(const std::vector<std::string>& workspaces)
{
    std::vector<Lesson> lessons;
    for (const char* name :
         {"rank-correlation", "unlike-devices", "hard-partition", "ten-by-hand", "fine-tuning"}) {
        QFile file(QStringLiteral(":/latency/lessons/%1.json").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        auto lesson = readLesson({text.constData(), static_cast<std::size_t>(text.size())},
                                 std::string(name) + ".json", workspaces);
        if (!lesson) {
            qWarning("%s", lesson.error().message.c_str());
            continue;
        }
        lesson.value().name = name;
        lessons.push_back(std::move(lesson.value()));
    }
    return lessons;
}

} // namespace latency
