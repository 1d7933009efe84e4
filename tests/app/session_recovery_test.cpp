// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"
#include "app/window/run_presenter.h"
#include "app/window/session_keeper.h"
#include "core/base/file_text.h"
#include "core/predictor/predictor.h"
#include "tests/fixtures/small_table.h"

#include <QApplication>
#include <QDateTime>
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

/// Says what was done for the `count`th time, and when.
void say(const char* what, std::uint64_t count)
{
    std::printf("%s %llu %lld\n", what, static_cast<unsigned long long>(count),
                static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
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
    const auto train = [&] { window.runPresenter().run(); };
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

/// How many milliseconds before `killed` the child said the first thing that is not kept.
qint64 lost(const QByteArray& said, const char* what, std::uint64_t kept, qint64 killed)
{
    for (const QByteArray& line : said.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3 && words[0] == what && words[1].toULongLong() == kept + 1)
            return killed - words[2].toLongLong();
    }
    return 0;
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
        qint64 mostLost = 0;
        for (int kill = 0; kill < killCount(); ++kill) {
            QTemporaryDir folder;
            QProcess child;
            start(child, folder, "work");
            QVERIFY(child.waitForReadyRead(30000)); // the first step
            QTest::qWait(1300 + static_cast<int>(1500 * random.uniform()));
            const qint64 killed = QDateTime::currentMSecsSinceEpoch();
            const auto session = killAndRead(child, folder, *snapshot->table);
            QVERIFY2(session.hasValue(), session.hasValue() ? "" : session.error().message.c_str());
            mostLost = std::max(
                mostLost, lost(child.readAllStandardOutput(), "step", lastStep(*session), killed));
        }
        qInfo("at most %lld ms were lost", static_cast<long long>(mostLost));
        QVERIFY(mostLost <= 2000);
    }
    void aKillAtAnyMomentOfTrainingLosesTwoSecondsAtMost()
    {
        RandomEngine random(Seed{8});
        const auto table = openDataset("simulated:fbnet", {});
        QVERIFY(table.hasValue());
        qint64 mostLost = 0;
        std::size_t runs = 0;
        for (int kill = 0; kill < killCount(); ++kill) {
            QTemporaryDir folder;
            QProcess child;
            start(child, folder, kill % 2 == 0 ? "nasflat" : "kernel");
            QVERIFY(child.waitForReadyRead(60000)); // the first step
            QTest::qWait(2500 + static_cast<int>(4000 * random.uniform()));
            const qint64 killed = QDateTime::currentMSecsSinceEpoch();
            const auto session = killAndRead(child, folder, **table);
            QVERIFY2(session.hasValue(), session.hasValue() ? "" : session.error().message.c_str());
            const QByteArray said = child.readAllStandardOutput();
            mostLost = std::max({mostLost, lost(said, "step", lastStep(*session), killed),
                                 lost(said, "run", session->runs.size(), killed)});
            runs += session->runs.size();
        }
        qInfo("at most %lld ms were lost, %zu runs were brought back",
              static_cast<long long>(mostLost), runs);
        QVERIFY(runs > 0);
        QVERIFY(mostLost <= 2000);
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
            QVERIFY(abandonedSessions(folder.path().toStdString()).empty());
        }
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
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
