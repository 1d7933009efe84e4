// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_reading.h"

#include "app/import/dataset_names.h"
#include "core/base/json_number.h"
#include "core/base/json_text.h"
#include "core/predictor/predictor.h"
#include "widgets/panels/core_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace latency
{
namespace
{

using nlohmann::json;
constexpr std::string_view kFamily = "latency-session/";

struct SessionReading {
    Q_DECLARE_TR_FUNCTIONS(SessionReading)
};

bool isOfSomeVersion(const json& object)
{
    if (!object.is_object())
        return false;
    const auto format = object.find("format");
    return format != object.end() && format->is_string() &&
           format->get<std::string>().starts_with(kFamily);
}

/// errors  as json::exception
SessionSummary summaryOfJson(const json& object, std::string dataset)
{
    SessionSummary summary;
    summary.dataset = std::move(dataset);
    const json& setups = object.at("setups");
    const json& setup = setups.at(static_cast<std::size_t>(wholeNumber(object.at("current"))));
    summary.changes = static_cast<int>(setups.size()) - 1;
    summary.predictor = setup.at("predictor").at("name").get<std::string>();
    summary.runs =
        static_cast<int>(object.at("runs").size()) - static_cast<int>(setup.at("removed_runs").size());
    return summary;
}

ReadSession refused(SessionFault fault, std::string sentence)
{
    return {fault, std::move(sentence), nullptr, {}};
}

} // namespace

ReadSession readSession(const std::filesystem::path& file)
{
    const std::string where = file.filename().string();
    auto text = readFile(file);
    if (!text)
        return refused(SessionFault::Unreadable, text.error().message);
    auto parsed = parseJson(*text, where);
    if (!parsed)
        return refused(SessionFault::Damaged, parsed.error().message);
    auto dataset = sessionDataset(*parsed, where);
    if (!dataset)
        return refused(isOfSomeVersion(*parsed) && (*parsed)["format"] != kSessionFormat
                           ? SessionFault::OtherVersion
                           : SessionFault::Damaged,
                       dataset.error().message);
    ReadSession read;
    try {
        read.summary = summaryOfJson(*parsed, std::move(*dataset));
    } catch (const json::exception& exception) {
        return refused(SessionFault::Damaged, jsonFault(where, exception).message);
    }
    read.json = std::make_shared<const json>(std::move(*parsed));
    return read;
}

SessionSummary summaryOf(const Session& session)
{
    const auto& setup = session.history.setups[static_cast<std::size_t>(session.history.current)];
    SessionSummary summary{0, static_cast<int>(session.history.steps.size()), setup.form.predictor,
                           session.dataset};
    for (const RunRecordPointer& run : session.runs)
        summary.runs += std::ranges::count(setup.removedRuns, run->id) == 0 ? 1 : 0;
    return summary;
}

QString summaryText(const SessionSummary& summary)
{
    const QString made =
        summary.runs == 1  ? SessionReading::tr("1 run")
        : summary.runs > 1 ? SessionReading::tr("%1 runs").arg(summary.runs)
        : summary.changes == 1
            ? SessionReading::tr("1 change")
            : SessionReading::tr("%1 changes").arg(std::max(summary.changes, 0));
    const PredictorKind* predictor = findPredictor(summary.predictor);
    return SessionReading::tr("%1, %2 · %3")
        .arg(made,
             predictor ? coreText(predictor->info().title)
                       : QString::fromStdString(summary.predictor),
             datasetNames(QString::fromStdString(summary.dataset)));
}

} // namespace latency
