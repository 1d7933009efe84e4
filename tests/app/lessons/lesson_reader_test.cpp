// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson.h"

#include <QSet>
#include <QTest>

using namespace latency;

/// Reads lessons, good ones and bad ones.
class LessonReaderTest : public QObject
{
    Q_OBJECT

    static const std::vector<std::string>& workspaces()
    {
        static const std::vector<std::string> ids{"devices", "samples", "train", "compare",
                                                  "search"};
        return ids;
    }
    static nlohmann::json smallLesson()
    {
        return nlohmann::json::parse(R"({
            "format": "latency-lesson/1", "title": {"en": "Small"},
            "dataset": "simulated:nasbench201",
            "steps": [{"title": {"en": "Ten", "de": "Zehn"}, "text": {"en": "Pick ten."},
                       "at": "sampleCanvas", "workspace": "samples",
                       "do": {"en": "Pick."},
                       "wait": {"picks": {"at_least": 10, "by_hand": true},
                                "roles": {"my board": "test"}}}]})");
    }

private Q_SLOTS:
    void aLessonIsReadWhole()
    {
        const auto lesson = readLesson(smallLesson().dump(), "small.json", workspaces());
        QVERIFY2(lesson, lesson ? "" : lesson.error().message.c_str());
        QCOMPARE(lesson->steps.size(), std::size_t{1});
        const LessonStep& step = lesson->steps.front();
        QCOMPARE(step.at, std::string("sampleCanvas"));
        QCOMPARE(step.wait.fewestPicks.value(), 10);
        QVERIFY(step.wait.isPickedByHand);
        QVERIFY(!step.wait.mostPicks);
        QCOMPARE(step.wait.roles.front().first, std::string("my board"));
        QVERIFY(step.wait.roles.front().second == DeviceRole::Test);
        QCOMPARE(inLanguage(step.title, "de_AT"), std::string("Zehn"));
        QCOMPARE(inLanguage(step.title, "fr"), std::string("Ten"));
    }

    void aRefusalSaysWhereWhatIsWrong_data()
    {
        QTest::addColumn<QString>("place"); // JSON pointer
        QTest::addColumn<QString>("value"); // empty: taken away
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* place, const char* value,
                            const char* sentence) {
            QTest::newRow(name) << QString::fromLatin1(place) << QString::fromLatin1(value)
                                << QString::fromUtf8(sentence);
        };
        row("another version", "/format", "\"latency-lesson/2\"",
            "small.json: format is \"latency-lesson/2\"; expected \"latency-lesson/1\".");
        row("no steps", "/steps", "[]", "small.json: steps is []; expected at least one step.");
        row("a word for a number", "/steps/0/wait/picks/at_least", "\"ten\"",
            "small.json: steps[0].wait.picks.at_least is \"ten\"; expected a whole number of 0 to "
            "1000.");
        row("half a network", "/steps/0/wait/picks/at_least", "1.5",
            "steps[0].wait.picks.at_least is 1.5");
        row("too many", "/steps/0/wait/picks/at_least", "1e300", "steps[0].wait.picks.at_least");
        row("a mistyped key", "/steps/0/wait/pick", "1",
            "small.json: steps[0].wait.pick is unknown here; expected workspace");
        row("no such workspace", "/steps/0/workspace", "\"garage\"",
            "steps[0].workspace is \"garage\"; expected one of devices, samples");
        row("no such role", "/steps/0/wait/roles/my board", "\"spare\"",
            "steps[0].wait.roles.my board is \"spare\"");
        row("no such predictor", "/steps/0/wait/predictor", "\"oracle\"",
            "steps[0].wait.predictor is \"oracle\"; expected one of kernel");
        row("options of nobody", "/steps/0/wait/options", "{\"epochs\": 1}",
            "a \"predictor\" beside the options");
        row("no English", "/steps/0/title", "{\"de\": \"Zehn\"}", "expected a text in \"en\".");
        row("an empty text", "/steps/0/text/en", "\"\"", "steps[0].text.en is \"\"");
        row("waits without saying so", "/steps/0/do", "", "either both of \"do\" and \"wait\"");
        row("waits for nothing", "/steps/0/wait", "{}", "steps[0].wait is {}");
        row("a list for an object", "/steps/0/wait", "[1]", "steps[0].wait is [1]");
        row("no dataset", "/dataset", "", "expected an object with \"dataset\".");
    }
    void aRefusalSaysWhereWhatIsWrong()
    {
        QFETCH(QString, place);
        QFETCH(QString, value);
        QFETCH(QString, sentence);
        nlohmann::json object = smallLesson();
        const nlohmann::json::json_pointer pointer(place.toStdString());
        if (value.isEmpty())
            object.at(pointer.parent_pointer()).erase(pointer.back());
        else
            object[pointer] = nlohmann::json::parse(value.toStdString());
        const auto lesson = readLesson(object.dump(), "small.json", workspaces());
        QVERIFY(!lesson);
        const QString said = QString::fromStdString(lesson.error().message);
        QVERIFY2(said.contains(sentence), qPrintable(said));
    }

    void brokenTextIsRefused()
    {
        for (const char* text : {"", "{", "null", "[]", "7", "{\"format\": 1}", "\xff\xfe"})
            QVERIFY(!readLesson(text, "small.json", workspaces()));
    }

    void everyBundledLessonIsReadInBothLanguages()
    {
        const std::vector<Lesson> lessons = bundledLessons(workspaces());
        QCOMPARE(lessons.size(), std::size_t{5});
        const auto isWhole = [](const LessonText& text) {
            return text.contains("en") && text.contains("de");
        };
        for (const Lesson& lesson : lessons) {
            QVERIFY(isWhole(lesson.title));
            QVERIFY2(lesson.steps.size() >= 5, lesson.name.c_str());
            for (const LessonStep& step : lesson.steps) {
                QVERIFY(isWhole(step.title) && isWhole(step.text));
                QVERIFY(step.task.empty() || isWhole(step.task));
                QVERIFY(!step.wait.run || isWhole(step.wait.run->name));
                // At most three lines of the card.
                QVERIFY2(inLanguage(step.text, "en").size() <= 330, step.title.at("en").c_str());
                QVERIFY2(inLanguage(step.text, "de").size() <= 370, step.title.at("de").c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(LessonReaderTest)
#include "lesson_reader_test.moc"
