// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson.
#include "app/lessons/lesson.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto lesson =
        readLesson(bytes, "lesson.json", {"devices", "samples", "train", "compare"});
    fuzz::expectSentence(lesson);
    if (!lesson)
        return;
    fuzz::expect(!lesson->steps.empty(), "a lesson has steps");
    for (const LessonStep& step : lesson->steps)
        (void)inLanguage(step.title, "de");
}

const fuzz::Registration registration("lesson", read);

} // namespace
