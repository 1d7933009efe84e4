#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lessons/lesson.h"
#include "app/studio/studio_document.h"

#include <QString>

#include <limits>
#include <vector>

namespace latency
{

/// State of the program as seen by a lesson.
struct LessonScene {
    const StudioDocument& document;
    std::string workspace; ///< id of the one that is seen
    QString xAxis;         ///< titles of the sample picker's axes
    QString yAxis;
    int lastOldRun = 0; ///< id of the last run from before the lesson
};

[[nodiscard]] bool isMet(const LessonWait& wait, const LessonScene& scene);

/// The newest matching run since the lesson began; null if there is none.
[[nodiscard]] RunRecordPointer findLessonRun(const LessonRun& wanted, const LessonScene& scene);

/// Score of a run of the lesson.
struct LessonScore {
    LessonText name;
    double spearman = std::numeric_limits<double>::quiet_NaN(); ///< NaN: not run yet
    int devices = 0;                                            ///< in the mean
    int architectures = 0;
    int seeds = 0;
};

/// One score per requested run, best first; missing runs come last.
[[nodiscard]] std::vector<LessonScore> lessonScores(const Lesson& lesson, const LessonStep& step,
                                                    const LessonScene& scene);

} // namespace latency
