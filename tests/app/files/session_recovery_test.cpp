// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/session_keeper.h"
#include "app/shell/main_window.h"
#include "app/train/run_presenter.h"
#include "core/base/file_text.h"
#include "core/predictor/predictor.h"
#include "tests/fixtures/small_table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace latency;

namespace
{

constexpr const char* kChildFolder = "LATENCY_RECOVERY_CHILD";
constexpr std::uint64_t kBeforeTheFirstStep = 1000;
constexpr const char* kChildDoes = "LATENCY_RECOVERY_CHILD_DOES";

DatasetSnapshotPointer dataset()
{
    return makeSnapshot("fixture", fixtures::smallTable(60, 5), {});
}

/// What a child does: "work", or the predictor it trains.
std::string doing()
{
    return qEnvironmentVariable(kChildDoes).toStdString();
}

/// Says what was done for the `count`th time.
void say(const char* what, std::uint64_t count)
{
    std::printf("%s %llu\n", what, static_cast<unsigned long long>(count));
    std::fflush(stdout);
}

/// Changes the document every few milliseconds and says so, from now on.
void keepChanging(StudioDocument& document, int milliseconds)
{
    auto* steps = new QTimer(&document);
    QObject::connect(steps, &QTimer::timeout, &document,
                     [&document, count = std::uint64_t{0}]() mutable {
                         StudioSetup next = document.setup();
                         next.form.seed = kBeforeTheFirstStep + ++count;
                         document.changeSetup(next, QStringLiteral("step"));
                         say("step", next.form.seed);
                     });
    steps->start(milliseconds);
}

/// Works on a document until it is killed.
int runWork(const QString& folder)
{
    StudioDocument document;
    const auto snapshot = dataset();
    SessionKeeper keeper(
        document, [] { return nlohmann::json::object(); }, nullptr);
    keeper.keepRecovery(folder.toStdString());
    document.openDataset(snapshot, initialSetup(snapshot->table, snapshot->similarity.values));
    keepChanging(document, 20);
    return QCoreApplication::exec();
}

/// The real window: trains one run after another and is worked with meanwhile, until it is killed.
int runTraining(const QString& folder)
{
    MainWindow::Options options;
    options.measuresMachine = false;
    options.recoveryFolder = folder.toStdString();
    MainWindow window(options);
    window.show();
    StudioDocument& document = window.document();
    const auto train = [&] { window.findChild<RunPresenter*>()->run(); };
    QObject::connect(&window, &MainWindow::datasetShown, [&] {
        StudioSetup setup = document.setup();
        setup.form.predictor = "nasflat";
        setup.form.predictorOptions = *resolveOptions(findPredictor("nasflat")->info().options,
                                                      {{"epochs", 2}, {"transfer_epochs", 3}}, "");
        setup.form.trials = 1;
        setup.form.sourceSamples = 40;
        document.changeSetup(setup, QStringLiteral("choose"));
        keepChanging(document, 100);
        train();
    });
    QObject::connect(&document, &StudioDocument::runsChanged, [&] {
        say("run", document.runs().size());
        QTimer::singleShot(0, &window, train);
    });
    window.openDataset(QStringLiteral("simulated:fbnet"));
    return QApplication::exec();
}

/// A program that is at work on `folder`.
void start(QProcess& child, const QTemporaryDir& folder, const char* doing)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kChildFolder), folder.path());
    environment.insert(QString::fromLatin1(kChildDoes), QString::fromLatin1(doing));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {});
}

/// The sessions in `folder` whose windows did not close normally; they are free again.
std::vector<std::filesystem::path> abandonedSessions(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const SessionClaim& claim : takeKeptSessions(folder))
        if (!claim.wasClosed())
            files.push_back(claim.file());
    return files;
}

/// Kills it and reads what it left behind.
Result<Session> killAndRead(QProcess& child, const QTemporaryDir& folder, const LatencyTable& table)
{
    child.kill();
    child.waitForFinished();
    const auto abandoned = abandonedSessions(folder.path().toStdString());
    if (abandoned.size() != 1)
        return Error{"expected one abandoned session, found " + std::to_string(abandoned.size())};
    const auto text = readFile(abandoned.front());
    if (!text)
        return text.error();
    return sessionFromJson(nlohmann::json::parse(*text, nullptr, false), table, "left");
}

/// The last step that was kept, or the one before the first.
std::uint64_t lastStep(const Session& session)
{
    return std::max(session.history.setups.back().form.seed, kBeforeTheFirstStep);
}

/// How many steps a child has said after the first thing that is not kept. A session is kept every
/// so many milliseconds, and steps come every so many milliseconds: counted in steps, a busy
/// machine changes nothing.
int stepsLost(const QByteArray& said, const char* what, std::uint64_t kept)
{
    const QByteArray firstLost = QByteArray(what) + ' ' + QByteArray::number(kept + 1);
    int steps = 0;
    bool isLost = false;
    for (const QByteArray& line : said.split('\n')) {
        isLost = isLost || line == firstLost;
        steps += isLost && line.startsWith("step ");
    }
    return steps;
}

/// Reads what a child says until it has said `what`; false where it never does.
bool waitFor(QProcess& child, QByteArray& said, const QByteArray& what)
{
    QElapsedTimer timer;
    timer.start();
    while (!said.contains(what) && timer.elapsed() < 120000) {
        if (!child.waitForReadyRead(1000) && child.state() != QProcess::Running)
            return false;
        said += child.readAllStandardOutput();
    }
    return said.contains(what);
}

/// All 50 of them: LATENCY_RECOVERY_KILLS=50
int killCount()
{
    return std::max(qEnvironmentVariableIntValue("LATENCY_RECOVERY_KILLS"), 3);
}

} // namespace

class SessionRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillAtAnyMomentOfWorkLosesTwoSecondsAtMost()
    {
        RandomEngine random(Seed{7});
        const auto snapshot = dataset();
        int mostLost = 0;
        for (int kill = 0; kill < killCount(); ++kill) {
            QTemporaryDir folder;
            QProcess child;
            QByteArray said;
            start(child, folder, "work");
            // A session is kept after a second at the latest: the sixty-fifth step of 20 ms.
            QVERIFY(waitFor(child, said, "step 1065\n"));
            QTest::qWait(static_cast<int>(1500 * random.uniform()));
            const auto session = killAndRead(child, folder, *snapshot->table);
            QVERIFY2(session.hasValue(), session.hasValue() ? "" : session.error().message.c_str());
            said += child.readAllStandardOutput();
            mostLost = std::max(mostLost, stepsLost(said, "step", lastStep(*session)));
        }
        qInfo("at most %d steps of 20 ms were lost", mostLost);
        QVERIFY(mostLost <= 2000 / 20);
    }
    void aKillAtAnyMomentOfTrainingLosesTwoSecondsAtMost()
    {
        RandomEngine random(Seed{8});
        const auto table = openDataset("simulated:fbnet", {});
        QVERIFY(table.hasValue());
        int mostLost = 0;
        std::size_t runs = 0;
        for (int kill = 0; kill < killCount(); ++kill) {
            QTemporaryDir folder;
            QProcess child;
            QByteArray said;
            start(child, folder, kill % 2 == 0 ? "nasflat" : "kernel");
            QVERIFY(waitFor(child, said, "run 1\n"));
            // Long enough for the first run to be kept, and then any moment.
            const auto stepsSaid = said.count("step ");
            QVERIFY(waitFor(child, said,
                            "step " + QByteArray::number(kBeforeTheFirstStep + 20 + stepsSaid)));
            QTest::qWait(static_cast<int>(4000 * random.uniform()));
            const auto session = killAndRead(child, folder, **table);
            QVERIFY2(session.hasValue(), session.hasValue() ? "" : session.error().message.c_str());
            said += child.readAllStandardOutput();
            mostLost = std::max({mostLost, stepsLost(said, "step", lastStep(*session)),
                                 stepsLost(said, "run", session->runs.size())});
            runs += session->runs.size();
        }
        qInfo("at most %d steps of 100 ms were lost, %zu runs were brought back", mostLost, runs);
        QVERIFY(runs > 0);
        QVERIFY(mostLost <= 2000 / 100);
    }
    void aSessionInUseIsNotOffered()
    {
        QTemporaryDir folder;
        StudioDocument document;
        const auto snapshot = dataset();
        {
            SessionKeeper keeper(
                document, [] { return nlohmann::json::object(); }, nullptr);
            keeper.keepRecovery(folder.path().toStdString());
            document.openDataset(snapshot,
                                 initialSetup(snapshot->table, snapshot->similarity.values));
            QTRY_VERIFY_WITH_TIMEOUT(
                !QDir(folder.path()).entryList({QStringLiteral("*.json")}).isEmpty(), 10000);
            QVERIFY(takeKeptSessions(folder.path().toStdString()).empty());
            keeper.end();
            keeper.finish();
        }
        const auto kept = takeKeptSessions(folder.path().toStdString());
        QCOMPARE(kept.size(), std::size_t{1});
        QVERIFY(kept.front().wasClosed());
    }
    void aFolderThatCannotBeWrittenIsNoHindrance()
    {
        StudioDocument document;
        SessionKeeper keeper(
            document, [] { return nlohmann::json::object(); }, nullptr);
        keeper.keepRecovery("/proc/no/such/folder");
        QVERIFY(abandonedSessions("/proc/no/such/folder").empty());
    }
};

int main(int argc, char** argv)
{
    const QString folder = qEnvironmentVariable(kChildFolder);
    const bool isTraining = !folder.isEmpty() && doing() != "work";
    const std::unique_ptr<QCoreApplication> application =
        isTraining ? std::make_unique<QApplication>(argc, argv)
                   : std::make_unique<QCoreApplication>(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("session_recovery_test"));
    if (!folder.isEmpty())
        return isTraining ? runTraining(folder) : runWork(folder);
    qputenv("QTEST_FUNCTION_TIMEOUT", "1800000"); // fifty kills take more than its five minutes
    SessionRecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "session_recovery_test.moc"
