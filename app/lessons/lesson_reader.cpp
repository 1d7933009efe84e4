// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/json_place.h"
#include "app/lessons/lesson.h"
#include "core/base/json_text.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

using nlohmann::json;
constexpr const char* kFormat = "latency-lesson/1";

std::string anyOf(const std::vector<std::string>& words)
{
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return "one of " + list;
}

template <class Method>
std::vector<std::string> namesOf(const std::vector<const Method*>& methods)
{
    std::vector<std::string> names;
    for (const Method* method : methods)
        names.push_back(method->info().name);
    return names;
}

std::string readWord(const JsonPlace& place, const std::vector<std::string>& words)
{
    const std::string word = place.text();
    if (std::ranges::find(words, word) == words.end())
        place.fail(anyOf(words));
    return word;
}

LessonText readText(const JsonPlace& place)
{
    LessonText text;
    for (const auto& [language, value] : place.members())
        text[language] = value.text();
    if (!text.contains("en"))
        place.fail("a text in \"en\"");
    return text;
}

std::vector<std::pair<std::string, DeviceRole>> readRoles(const JsonPlace& place)
{
    const std::vector<std::string> words{"train", "test", "unused"};
    constexpr std::array roles{DeviceRole::Train, DeviceRole::Test, DeviceRole::Unused};
    std::vector<std::pair<std::string, DeviceRole>> result;
    for (const auto& [device, value] : place.members()) {
        const auto word = std::ranges::find(words, readWord(value, words));
        result.emplace_back(device, roles[static_cast<std::size_t>(word - words.begin())]);
    }
    return result;
}

json readOptions(const JsonPlace& place, const std::string& predictor)
{
    const PredictorKind* kind = findPredictor(predictor);
    if (!kind)
        place.fail("a \"predictor\" beside the options");
    if (const auto resolved = resolveOptions(kind->info().options, place.value(), "option");
        !resolved)
        place.fail("options of " + predictor + " (" + resolved.error().message + ")");
    return place.value();
}

LessonRun readRun(const JsonPlace& place)
{
    place.allowOnly({"name", "predictor", "sampler", "labels", "options", "roles"});
    LessonRun run;
    run.name = readText(place["name"]);
    if (place.has("predictor"))
        run.predictor = readWord(place["predictor"], namesOf(predictors()));
    if (place.has("sampler"))
        run.sampler = readWord(place["sampler"], namesOf(samplers()));
    if (place.has("labels"))
        run.labels = place["labels"].wholeNumber(1, 1000);
    if (place.has("options"))
        run.options = readOptions(place["options"], run.predictor);
    if (place.has("roles"))
        run.roles = readRoles(place["roles"]);
    return run;
}

void readPicks(const JsonPlace& place, LessonWait& wait)
{
    place.allowOnly({"at_least", "at_most", "by_hand"});
    if (place.has("at_least"))
        wait.fewestPicks = place["at_least"].wholeNumber(0, 1000);
    if (place.has("at_most"))
        wait.mostPicks = place["at_most"].wholeNumber(0, 1000);
    if (place.has("by_hand"))
        wait.isPickedByHand = place["by_hand"].truth();
}

LessonWait readWait(const JsonPlace& place, const std::vector<std::string>& workspaces)
{
    place.allowOnly({"workspace", "task", "shown_device", "x_axis", "y_axis", "predictor",
                     "sampler", "labels", "source_labels", "seeds", "picks",
                     "selected_architecture", "cross_correlation", "roles", "options", "run"});
    LessonWait wait;
    if (place.has("workspace"))
        wait.workspace = readWord(place["workspace"], workspaces);
    for (const auto& [key, field] :
         {std::pair("task", &wait.task), std::pair("shown_device", &wait.shownDevice),
          std::pair("x_axis", &wait.xAxis), std::pair("y_axis", &wait.yAxis)})
        if (place.has(key))
            *field = place[key].text();
    if (place.has("predictor"))
        wait.predictor = readWord(place["predictor"], namesOf(predictors()));
    if (place.has("sampler"))
        wait.sampler = readWord(place["sampler"], namesOf(samplers()));
    for (const auto& [key, field] :
         {std::pair("labels", &wait.labels), std::pair("source_labels", &wait.sourceLabels),
          std::pair("seeds", &wait.seeds)})
        if (place.has(key))
            *field = place[key].wholeNumber(1, 100000);
    if (place.has("picks"))
        readPicks(place["picks"], wait);
    if (place.has("selected_architecture"))
        wait.isArchitectureSelected = place["selected_architecture"].truth();
    if (place.has("cross_correlation")) {
        const JsonPlace range = place["cross_correlation"];
        range.allowOnly({"at_least", "at_most"});
        if (range.has("at_least"))
            wait.lowestCrossCorrelation = range["at_least"].number(-1.0, 1.0);
        if (range.has("at_most"))
            wait.highestCrossCorrelation = range["at_most"].number(-1.0, 1.0);
    }
    if (place.has("roles"))
        wait.roles = readRoles(place["roles"]);
    if (place.has("options"))
        wait.options = readOptions(place["options"], wait.predictor.value_or(""));
    if (place.has("run"))
        wait.run = readRun(place["run"]);
    return wait;
}

LessonStep readStep(const JsonPlace& place, const std::vector<std::string>& workspaces)
{
    place.allowOnly({"title", "text", "do", "at", "workspace", "wait", "scores"});
    LessonStep step;
    step.title = readText(place["title"]);
    step.text = readText(place["text"]);
    if (place.has("do") != place.has("wait"))
        place.fail("either both of \"do\" and \"wait\" or neither");
    if (place.has("wait")) {
        step.task = readText(place["do"]);
        step.wait = readWait(place["wait"], workspaces);
        if (step.wait == LessonWait{})
            place["wait"].fail("something to wait for");
    }
    if (place.has("at"))
        step.at = place["at"].text();
    if (place.has("workspace"))
        step.workspace = readWord(place["workspace"], workspaces);
    if (place.has("scores")) {
        const JsonPlace scores = place["scores"];
        scores.allowOnly({"device"});
        step.showsScores = true;
        if (scores.has("device"))
            step.scoredDevice = scores["device"].text();
    }
    return step;
}

} // namespace

const std::string& inLanguage(const LessonText& text, const std::string& language)
{
    static const std::string none;
    if (const auto found = text.find(language.substr(0, 2)); found != text.end())
        return found->second;
    const auto english = text.find("en");
    return english != text.end() ? english->second : none;
}

Result<Lesson> readLesson(std::string_view text, const std::string& where,
                          const std::vector<std::string>& workspaces)
{
    const auto object = parseJson(text, where);
    if (!object)
        return object.error();
    try {
        const JsonPlace place(*object, where);
        place.allowOnly({"format", "title", "dataset", "steps"});
        if (place["format"].text() != kFormat)
            place["format"].fail(std::string("\"") + kFormat + "\"");
        Lesson lesson;
        lesson.title = readText(place["title"]);
        lesson.dataset = place["dataset"].text();
        for (const JsonPlace& step : place["steps"].elements())
            lesson.steps.push_back(readStep(step, workspaces));
        if (lesson.steps.empty())
            place["steps"].fail("at least one step");
        return lesson;
    } catch (const JsonPlace::Refusal& refusal) {
        return Error{refusal.sentence};
    }
}

} // namespace latency
