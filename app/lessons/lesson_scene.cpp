// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_scene.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

using Roles = std::vector<std::pair<std::string, DeviceRole>>;

template <class T>
bool isAsWanted(const std::optional<T>& wanted, const T& value)
{
    return !wanted || *wanted == value;
}

bool containsAll(const nlohmann::json& options, const nlohmann::json& wanted)
{
    return std::ranges::all_of(wanted.items(), [&](const auto& item) {
        return options.is_object() && options.contains(item.key()) &&
               options.at(item.key()) == item.value();
    });
}

bool haveRoles(const Roles& wanted, const StudioDocument& document)
{
    return std::ranges::all_of(wanted, [&](const auto& one) {
        const int device = document.table()->findDevice(one.first);
        return device >= 0 &&
               document.setup().roles[static_cast<std::size_t>(device)] == one.second;
    });
}

bool hadRoles(const Roles& wanted, const ExperimentSpec& spec)
{
    return std::ranges::all_of(wanted, [&](const auto& one) {
        const auto isIn = [&](const std::vector<std::string>& names) {
            return std::ranges::find(names, one.first) != names.end();
        };
        return one.second == DeviceRole::Train ? isIn(spec.trainDevices)
               : one.second == DeviceRole::Test
                   ? isIn(spec.testDevices)
                   : !isIn(spec.trainDevices) && !isIn(spec.testDevices);
    });
}

bool isAsWanted(const LessonRun& wanted, const ExperimentResult& result)
{
    const ExperimentSpec& spec = result.spec;
    return result.isComplete &&
           (wanted.predictor.empty() || wanted.predictor == spec.predictor.value("name", "")) &&
           (wanted.sampler.empty() || wanted.sampler == spec.sampler.value("name", "")) &&
           (wanted.labels == 0 || wanted.labels == spec.sampleCount) &&
           containsAll(spec.predictor, wanted.options) && hadRoles(wanted.roles, spec);
}

bool isMetByDevices(const LessonWait& wait, const StudioDocument& document)
{
    if (wait.shownDevice &&
        (document.shownDevice() < 0 ||
         document.table()->device(document.shownDevice()).name != *wait.shownDevice))
        return false;
    if (!wait.lowestCrossCorrelation && !wait.highestCrossCorrelation)
        return haveRoles(wait.roles, document);
    const double rho = document.meanCrossCorrelation();
    return rho >= wait.lowestCrossCorrelation.value_or(-1.0) &&
           rho <= wait.highestCrossCorrelation.value_or(1.0) && haveRoles(wait.roles, document);
}

bool isMetByPicks(const LessonWait& wait, const StudioSetup& setup)
{
    const auto picks = static_cast<int>(setup.picks.size());
    return picks >= wait.fewestPicks.value_or(0) && picks <= wait.mostPicks.value_or(picks) &&
           (!wait.isPickedByHand || setup.form.sampler == "by-hand");
}

bool isMetByForm(const LessonWait& wait, const ExperimentFormValues& form)
{
    return isAsWanted(wait.predictor, form.predictor) && isAsWanted(wait.sampler, form.sampler) &&
           isAsWanted(wait.labels, form.sampleCount) &&
           isAsWanted(wait.sourceLabels, form.sourceSamples) &&
           isAsWanted(wait.seeds, form.trials) && containsAll(form.predictorOptions, wait.options);
}

LessonScore scoreOf(const LessonRun& wanted, const std::string& device, const LessonScene& scene)
{
    LessonScore score;
    score.name = wanted.name;
    const RunRecordPointer run = findLessonRun(wanted, scene);
    if (!run)
        return score;
    const std::vector<ResultSummary> rows = summarize(run->result, false);
    const auto row = std::ranges::find(rows, device, &ResultSummary::deviceName);
    if (row == rows.end())
        return score;
    score.spearman = row->spearman.mean;
    score.devices = device.empty() ? static_cast<int>(rows.size()) - 1 : 1;
    score.architectures = row->architectures;
    score.seeds = run->result.spec.trials;
    return score;
}

} // namespace

bool isMet(const LessonWait& wait, const LessonScene& scene)
{
    if (!scene.document.dataset())
        return false;
    return isAsWanted(wait.workspace, scene.workspace) &&
           isAsWanted(wait.task, scene.document.setup().task) &&
           (!wait.xAxis || scene.xAxis.startsWith(QString::fromStdString(*wait.xAxis))) &&
           (!wait.yAxis || scene.yAxis.startsWith(QString::fromStdString(*wait.yAxis))) &&
           isMetByDevices(wait, scene.document) && isMetByPicks(wait, scene.document.setup()) &&
           isMetByForm(wait, scene.document.setup().form) &&
           (!wait.isArchitectureSelected || scene.document.selectedArchitecture() >= 0) &&
           (!wait.run || findLessonRun(*wait.run, scene));
}

RunRecordPointer findLessonRun(const LessonRun& wanted, const LessonScene& scene)
{
    const std::vector<RunRecordPointer> runs = scene.document.runs();
    const auto found = std::find_if(runs.rbegin(), runs.rend(), [&](const RunRecordPointer& run) {
        return run->id > scene.lastOldRun && isAsWanted(wanted, run->result);
    });
    return found == runs.rend() ? nullptr : *found;
}

std::vector<LessonScore> lessonScores(const Lesson& lesson, const LessonStep& step,
                                      const LessonScene& scene)
{
    std::vector<LessonScore> scores;
    for (const LessonStep& asked : lesson.steps)
        if (asked.wait.run)
            scores.push_back(scoreOf(*asked.wait.run, step.scoredDevice, scene));
    std::ranges::stable_sort(scores, [](const LessonScore& left, const LessonScore& right) {
        if (std::isnan(left.spearman) || std::isnan(right.spearman))
            return !std::isnan(left.spearman) && std::isnan(right.spearman);
        return left.spearman > right.spearman;
    });
    return scores;
}

} // namespace latency
