#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "widgets/device_role.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace latency
{

/// A text in several languages, by two-letter code; always with "en".
using LessonText = std::map<std::string, std::string>;

/// The text in `language` ("de", "de_AT"), otherwise in English.
const std::string& inLanguage(const LessonText& text, const std::string& language);

/// A run requested by a lesson; empty fields match anything.
struct LessonRun {
    LessonText name; ///< what the scores call it
    std::string predictor;
    std::string sampler;
    int labels = 0;                                        ///< on each test device
    nlohmann::json options = nlohmann::json::object();     ///< of the predictor
    std::vector<std::pair<std::string, DeviceRole>> roles; ///< of devices

    bool operator==(const LessonRun&) const = default;
};

/// Conditions of a step; all given ones have to hold. Without any, the step does not wait.
struct LessonWait {
    std::optional<std::string> workspace;
    std::optional<std::string> task;
    std::optional<std::string> shownDevice; ///< the test device whose prediction is seen
    std::optional<std::string> xAxis;       ///< title of the sample picker's axis begins so
    std::optional<std::string> yAxis;
    std::optional<std::string> predictor;
    std::optional<std::string> sampler;
    std::optional<int> labels;
    std::optional<int> sourceLabels;
    std::optional<int> seeds;
    std::optional<int> fewestPicks;
    std::optional<int> mostPicks;
    bool isPickedByHand = false;
    bool isArchitectureSelected = false;
    std::optional<double> lowestCrossCorrelation;
    std::optional<double> highestCrossCorrelation;
    std::vector<std::pair<std::string, DeviceRole>> roles;
    nlohmann::json options = nlohmann::json::object(); ///< of the predictor
    std::optional<LessonRun> run;                      ///< finished since the lesson began

    bool operator==(const LessonWait&) const = default;
};

/// One page of a lesson.
struct LessonStep {
    LessonText title;
    LessonText text;       ///< what there is to see
    LessonText task;       ///< what to do; empty where the step waits for nothing
    std::string at;        ///< object name of the widget it is about, or empty
    std::string workspace; ///< where that widget is, or empty
    LessonWait wait;
    bool showsScores = false;
    std::string scoredDevice; ///< test device whose ρ is the score; empty for the mean
};

/// A guided tour of a few steps on one dataset.
struct Lesson {
    std::string name; ///< of its file, without folder and ending
    LessonText title;
    std::string dataset; ///< reference, opened when it starts
    std::vector<LessonStep> steps;
};

/// Reads `latency-lesson/1`.
///
/// where       beginning of the error sentence: the file's name
/// workspaces  ids of the existing ones
/// errors      damaged JSON, another version, an unknown key or value, with its place
Result<Lesson> readLesson(std::string_view text, const std::string& where,
                          const std::vector<std::string>& workspaces);

/// The built-in lessons, in the order of their menu.
std::vector<Lesson> bundledLessons(const std::vector<std::string>& workspaces);

} // namespace latency
