// SPDX-License-Identifier: GPL-3.0-or-later
// Three windows of one program are killed at random moments, also while sessions are brought back:
// every session is offered, and shown as it was kept. LATENCY_RECOVERY_KILLS=100 for all of them.
#include "app/files/session_claim.h"
#include "app/shell/open_windows.h"
#include "app/train/run_presenter.h"
#include "core/base/file_text.h"
#include "core/base/json_text.h"
#include "core/base/random_engine.h"
#include "core/dataset/files/native_file.h"
#include "tests/fixtures/small_table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace latency;

namespace
{

constexpr const char* kChildFolder = "LATENCY_KILLED_CHILD";
constexpr const char* kChildDoes = "LATENCY_KILLED_CHILD_DOES";
constexpr const char* kTable = "/small.latency.json";
constexpr int kWindows = 3;
constexpr int kStepMilliseconds = 30;
constexpr int kMostSteps = 400; ///< per window; then it only waits to be killed

/// What a session holds besides its layout, by window: its number of trials.
using Sessions = std::map<int, nlohmann::json>;

MainWindow::Options options(const QString& folder)
{
    MainWindow::Options options;
    options.measuresMachine = false;
    options.recoveryFolder = folder.toStdString();
    return options;
}

void say(const char* what, int window, std::uint64_t count)
{
    std::printf("%s %d %llu\n", what, window, static_cast<unsigned long long>(count));
    std::fflush(stdout);
}

/// One measurement on a board of one's own, in the first network of the table.
void measure(StudioDocument& document)
{
    StudioSetup setup = document.setup();
    setup.board.rename("my board");
    if (!setup.board.set(measuredOnBoard(document.table()->architecture(0), {12.5, 12.75})))
        std::abort();
    document.changeSetup(setup, QStringLiteral("measure"));
}

/// Changes a window's setup every few milliseconds and says so.
void keepChanging(StudioDocument& document, int window)
{
    auto* steps = new QTimer(&document);
    QObject::connect(steps, &QTimer::timeout, &document,
                     [&document, steps, window, count = std::uint64_t{0}]() mutable {
                         StudioSetup next = document.setup();
                         next.form.trials = window;
                         next.form.seed = ++count;
                         document.changeSetup(next, QStringLiteral("step"));
                         say("step", window, count);
                         if (count == kMostSteps)
                             steps->stop();
                     });
    steps->start(kStepMilliseconds);
}

/// What somebody makes in one of the windows.
void workIn(MainWindow& window, int number)
{
    StudioDocument& document = window.document();
    if (number == 1) {
        StudioSetup setup = document.setup();
        setup.form.predictor = "kernel";
        setup.form.trials = 1;
        document.changeSetup(setup, QStringLiteral("choose"));
        QObject::connect(&document, &StudioDocument::runsChanged, &window, [&document] {
            say("run", 1, document.runs().size());
            if (document.runs().size() == 1)
                keepChanging(document, 1);
        });
        window.findChild<RunPresenter*>()->run();
        return;
    }
    if (number == 2)
        measure(document);
    keepChanging(document, number);
}

int runWork(const QString& folder)
{
    MainWindow::Options made = options(folder);
    made.offersAbandoned = false;
    OpenWindows windows(made);
    for (int number = 1; number <= kWindows; ++number) {
        MainWindow& window = windows.open(folder + QLatin1String(kTable));
        QObject::connect(
            &window, &MainWindow::datasetShown, &window,
            [&window, number] { workIn(window, number); }, Qt::SingleShotConnection);
    }
    return QApplication::exec();
}

QPushButton* restoreAll(OpenWindows& windows)
{
    for (QWidget* top : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(top); window && windows.count() > 0)
            if (auto* button = window->findChild<QPushButton*>(QStringLiteral("noticeAnswer3")))
                return button;
    return nullptr;
}

/// Presses *Restore all* as soon as it is there.
int runRestore(const QString& folder)
{
    OpenWindows windows(options(folder));
    windows.open(QStringLiteral("simulated:nasbench201"));
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &looking, [&] {
        if (QPushButton* button = restoreAll(windows)) {
            looking.stop();
            say("restore", 0, 0);
            button->click();
        }
    });
    looking.start(5);
    return QApplication::exec();
}

void start(QProcess& child, const QTemporaryDir& folder, const char* doing)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kChildFolder), folder.path());
    environment.insert(QString::fromLatin1(kChildDoes), QString::fromLatin1(doing));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {});
}

bool waitFor(QProcess& child, QByteArray& said, const QByteArray& line)
{
    QElapsedTimer timer;
    timer.start();
    while (!said.contains(line + '\n') && timer.elapsed() < 120000) {
        if (!child.waitForReadyRead(1000) && child.state() != QProcess::Running)
            return false;
        said += child.readAllStandardOutput();
    }
    return said.contains(line + '\n');
}

/// The last step a window has said.
int lastStep(const QByteArray& said, int window)
{
    const QByteArray begin = "step " + QByteArray::number(window) + ' ';
    int last = 0;
    for (const QByteArray& line : said.split('\n'))
        if (line.startsWith(begin))
            last = std::max(last, line.mid(begin.size()).toInt());
    return last;
}

void add(Sessions& sessions, const std::string& text)
{
    auto json = parseJson(text, "session");
    if (!json)
        return;
    json->erase("window"); // its size on this screen is in it
    const int window = (*json)["setups"].back()["trials"];
    sessions[window] = std::move(*json);
}

/// The sessions in `folder` that are offered; damaged ones are left out.
Sessions offered(const QTemporaryDir& folder)
{
    Sessions sessions;
    for (const SessionClaim& claim : takeKeptSessions(folder.path().toStdString()))
        if (const auto text = readFile(claim.file()); text && !claim.wasClosed())
            add(sessions, *text);
    return sessions;
}

Sessions shown()
{
    Sessions sessions;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        auto* window = qobject_cast<MainWindow*>(top);
        if (!window || !window->document().dataset())
            continue;
        const Session session = window->document().session();
        std::vector<std::string> runs;
        for (const RunRecordPointer& run : session.runs)
            runs.push_back(toJson(*run).dump());
        if (!session.history.steps.empty())
            add(sessions, sessionText(session, *window->document().table(), runs));
    }
    return sessions;
}

int killCount()
{
    return std::max(qEnvironmentVariableIntValue("LATENCY_RECOVERY_KILLS"), 4);
}

} // namespace

class KilledWindowsTest : public QObject
{
    Q_OBJECT

private:
    RandomEngine random_{Seed{25}};

    void kill(QProcess& child, int mostMilliseconds)
    {
        QTest::qWait(static_cast<int>(mostMilliseconds * random_.uniform()));
        child.kill();
        child.waitForFinished();
    }

    /// Kills the windows while they are worked in; returns what is offered then.
    void killAtWork(const QTemporaryDir& folder, Sessions& left, int& mostLost)
    {
        QProcess child;
        QByteArray said;
        QVERIFY(writeNativeFile(*fixtures::smallTable(60, 5),
                                (folder.path() + QLatin1String(kTable)).toStdString())
                    .hasValue());
        start(child, folder, "work");
        for (int window = 1; window <= kWindows; ++window)
            QVERIFY(waitFor(child, said, "step " + QByteArray::number(window) + " 60"));
        kill(child, 2500);
        said += child.readAllStandardOutput();
        left = offered(folder);
        QCOMPARE(left.size(), std::size_t{kWindows});
        for (const auto& [window, session] : left)
            mostLost = std::max(mostLost, lastStep(said, window) -
                                              session["setups"].back()["seed"].get<int>());
        QCOMPARE(left[1]["runs"].size(), std::size_t{1});
        QVERIFY(left[2]["own_measurements"].dump().find("12.75") != std::string::npos);
    }

    void killWhileRestoring(const QTemporaryDir& folder, const Sessions& left)
    {
        QProcess child;
        QByteArray said;
        start(child, folder, "restore");
        QVERIFY(waitFor(child, said, "restore 0 0"));
        kill(child, 2500);
        QVERIFY(offered(folder) == left);
    }

private Q_SLOTS:
    void killsWithThreeWindowsLoseNoSession()
    {
        int mostLost = 0;
        int kills = 0;
        while (kills < killCount()) {
            QTemporaryDir folder;
            Sessions left;
            killAtWork(folder, left, mostLost);
            ++kills;
            if (QTest::currentTestFailed())
                return;
            killWhileRestoring(folder, left);
            ++kills;
            if (QTest::currentTestFailed())
                return;
            {
                OpenWindows windows(options(folder.path()));
                windows.open(QStringLiteral("simulated:nasbench201"));
                QTRY_VERIFY_WITH_TIMEOUT(restoreAll(windows), 60000);
                restoreAll(windows)->click();
                QTRY_VERIFY_WITH_TIMEOUT(shown() == left, 60000);
                QCOMPARE(windows.count(), kWindows);
                QVERIFY(takeKeptSessions(folder.path().toStdString()).empty()); // all are in use
            }
            QVERIFY(offered(folder) == left); // whatever was written since
        }
        qInfo("%d kills: every session offered and identical; at most %d steps of %d ms lost", kills,
              mostLost, kStepMilliseconds);
        QVERIFY(mostLost <= 2000 / kStepMilliseconds);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("killed_windows_test"));
    if (const QString folder = qEnvironmentVariable(kChildFolder); !folder.isEmpty())
        return qEnvironmentVariable(kChildDoes) == QStringLiteral("work") ? runWork(folder)
                                                                         : runRestore(folder);
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // a hundred kills take more than five minutes
    KilledWindowsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "killed_windows_test.moc"
