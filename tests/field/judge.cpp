// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/judge.h"

#include "tests/field/checks.h"
#include "tests/field/entry_files.h"

#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <optional>
#include <thread>

namespace field
{
namespace
{

using nlohmann::json;

bool isRefused(const Ended& ended)
{
    return ended.status == 2 || ended.status == 3;
}

/// Where a call that has ended by itself was to be refused, or may be.
std::optional<Judgement> judgeRefusal(const Ended& ended, const json& expected)
{
    const bool must = expected.contains("refused");
    if (isRefused(ended) && (must || expected.contains("or_refused"))) {
        const std::string fault =
            faultOfRefusal(ended, must ? expected["refused"] : expected["or_refused"]);
        return Judgement{fault.empty() ? Verdict::Refused : Verdict::UnclearRefusal,
                         {},
                         QString::fromStdString(fault)};
    }
    if (must)
        return Judgement{
            Verdict::SilentlyWrong, {}, QStringLiteral("accepted, expected a refusal")};
    return std::nullopt;
}

Judgement judgeEnd(const Ended& ended, const Step& step, const std::vector<std::string>& earlier,
                   const QString& folder)
{
    if (ended.hasHung)
        return {Verdict::Hung, {}, QStringLiteral("not ended after %1 s").arg(kLongest / 1000)};
    if (ended.hasCrashed || ended.status > 128)
        return {Verdict::Crashed, {}, QString::fromStdString(ended.err).right(200)};
    if (const auto judgement = judgeRefusal(ended, step.expected))
        return *judgement;
    if (ended.status != 0 && ended.status != step.expected.value("status", 0))
        return {Verdict::RefusedWrongly, {}, QString::fromStdString(ended.err).trimmed()};
    const std::string fault = faultOfValues(ended, step.expected, earlier, folder);
    return {
        fault.empty() ? Verdict::Right : Verdict::SilentlyWrong, {}, QString::fromStdString(fault)};
}

} // namespace

QString title(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        return QStringLiteral("right value");
    case Verdict::Refused:
        return QStringLiteral("refused as expected");
    case Verdict::UnclearRefusal:
        return QStringLiteral("UNCLEAR REFUSAL");
    case Verdict::RefusedWrongly:
        return QStringLiteral("REFUSED, a value is expected");
    case Verdict::SilentlyWrong:
        return QStringLiteral("SILENTLY WRONG");
    case Verdict::Crashed:
        return QStringLiteral("CRASHED");
    case Verdict::Hung:
        return QStringLiteral("HUNG");
    }
    return {};
}

bool canBeJudged(const Entry& entry, const Surroundings& surroundings)
{
    return entry.data != QStringLiteral("published") || !surroundings.published.isEmpty();
}

Judgement judge(const Entry& entry, const Surroundings& surroundings)
{
    const QTemporaryDir folder;
    const EntryFolder places{surroundings.cases, folder.path(), surroundings.published};
    writeEntryFiles(entry, places);
    std::vector<std::string> printed;
    Judgement judgement;
    double seconds = 0.0;
    for (const Step& step : entry.steps) {
        QStringList arguments;
        for (const QString& argument : step.run)
            arguments << places.resolved(argument);
        const Ended ended = runProgram(arguments, places.resolved(entry.data), folder.path());
        judgement = judgeEnd(ended, step, printed, folder.path());
        judgement.command = step.run.join(QLatin1Char(' '));
        judgement.seconds = seconds += ended.seconds;
        if (!isGood(judgement.verdict))
            break;
        printed.push_back(ended.out);
    }
    return judgement;
}

std::vector<Judgement> judgeAll(const std::vector<Entry>& entries, const Surroundings& surroundings)
{
    std::vector<Judgement> judgements(entries.size());
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < std::max(1, QThread::idealThreadCount()); ++i)
        workers.emplace_back([&] {
            for (std::size_t at = next++; at < entries.size(); at = next++)
                if (canBeJudged(entries[at], surroundings))
                    judgements[at] = judge(entries[at], surroundings);
        });
    for (std::thread& worker : workers)
        worker.join();
    return judgements;
}

} // namespace field
