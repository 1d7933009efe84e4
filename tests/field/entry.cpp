// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/entry.h"

#include <QFile>

#include <stdexcept>

namespace field
{
namespace
{

using nlohmann::json;

QStringList texts(const json& list)
{
    QStringList texts;
    for (const json& one : list)
        texts << QString::fromStdString(one.get<std::string>());
    return texts;
}

/// What an entry without steps stands for: `info` of its first input.
Step infoStep(const json& object, const QStringList& inputs)
{
    Step step;
    step.run << QStringLiteral("info")
             << (object.contains("part")
                     ? QStringLiteral("@/") + inputs.front() + QLatin1Char('#') +
                           QString::fromStdString(object["part"])
                     : QStringLiteral("@/") + inputs.front());
    step.run += texts(object.value("options", json::array()));
    step.run << QStringLiteral("--json");
    step.expected = object;
    return step;
}

/// The same input beside a table of known latencies: every network has found its own number.
Step truthStep(const json& object, const QStringList& inputs)
{
    const json& truth = object["truth"];
    Step step;
    step.run << QStringLiteral("similarity") << QStringLiteral("@/") + inputs.front();
    step.run += texts(object.value("options", json::array()));
    step.run << QStringLiteral("--with") << QString::fromStdString(truth["file"])
             << QStringLiteral("--format") << QStringLiteral("json");
    step.expected = {{"pairs", json::array({{{"of", truth["of"]},
                                             {"rho", truth.value("rho", 1.0)},
                                             {"count", truth["count"]}}})}};
    if (object.contains("or_refused"))
        step.expected["or_refused"] = object["or_refused"];
    return step;
}

Entry entryFromJson(const json& object)
{
    Entry entry;
    entry.inputs = texts(object.value("inputs", json::array()));
    entry.name = QString::fromStdString(object["name"].get<std::string>());
    entry.data = QString::fromStdString(object.value("data", std::string()));
    entry.files = object.value("files", json::object());
    if (!object.contains("steps")) {
        entry.steps.push_back(infoStep(object, entry.inputs));
        if (object.contains("truth"))
            entry.steps.push_back(truthStep(object, entry.inputs));
        return entry;
    }
    for (const json& step : object["steps"])
        entry.steps.push_back({texts(step["run"]), step});
    return entry;
}

} // namespace

std::vector<Entry> readEntries(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        throw std::runtime_error(file.toStdString() + " cannot be read");
    const json root = json::parse(source.readAll().toStdString());
    std::vector<Entry> entries;
    for (const json& object : root["entries"])
        entries.push_back(entryFromJson(object));
    return entries;
}

} // namespace field
