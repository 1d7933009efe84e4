// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_keeper.h"
#include "core/base/file_text.h"
#include "tests/fixtures/small_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace latency;

namespace
{

constexpr const char* kChildFolder = "LATENCY_RECOVERY_CHILD";
constexpr int kStepMilliseconds = 20;

DatasetSnapshotPointer dataset()
{
    return makeSnapshot("fixture", fixtures::smallTable(60, 5), {});
}

/// Changes the document every few milliseconds and says after each change when it was, until it is
/// killed.
int runChild(const QString& folder)
{
    StudioDocument document;
    const auto snapshot = dataset();
    SessionKeeper keeper(
        document, [] { return nlohmann::json::object(); }, nullptr);
    keeper.keepRecovery(folder.toStdString());
    document.openDataset(snapshot, initialSetup(snapshot->table, snapshot->similarity.values));
    QTimer steps;
    int count = 0;
    QObject::connect(&steps, &QTimer::timeout, [&] {
        StudioSetup next = document.setup();
        next.form.seed = static_cast<std::uint64_t>(++count) + 1000;
        document.changeSetup(next, QStringLiteral("step"));
        std::printf("%llu %lld\n", static_cast<unsigned long long>(next.form.seed),
                    static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    });
    steps.start(kStepMilliseconds);
    return QCoreApplication::exec();
}

} // namespace

class SessionRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillAtAnyMomentLosesTwoSecondsAtMost()
    {
        // All 50 of them: LATENCY_RECOVERY_KILLS=50
        const int kills = qEnvironmentVariableIntValue("LATENCY_RECOVERY_KILLS");
        RandomEngine random(Seed{7});
        const auto snapshot = dataset();
        qint64 mostLost = 0;
        for (int kill = 0; kill < (kills > 0 ? kills : 3); ++kill) {
            QTemporaryDir folder;
            QProcess child;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QString::fromLatin1(kChildFolder), folder.path());
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(), {});
            QVERIFY(child.waitForStarted());
            QVERIFY(child.waitForReadyRead(30000)); // the first step
            QTest::qWait(1300 + static_cast<int>(1500 * random.uniform()));
            child.kill();
            QVERIFY(child.waitForFinished());
            const auto killed = QDateTime::currentMSecsSinceEpoch();

            const auto abandoned = abandonedSessions(folder.path().toStdString());
            QCOMPARE(abandoned.size(), std::size_t{1});
            const auto json =
                nlohmann::json::parse(readFile(abandoned.front()).value(), nullptr, false);
            const auto session = sessionFromJson(json, *snapshot->table, "left");
            QVERIFY2(session.hasValue(), session.hasValue() ? "" : session.error().message.c_str());
            const auto kept = session->history.setups.back().form.seed;
            // When was the first step that is missing?
            qint64 lost = 0;
            for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
                const QList<QByteArray> words = line.split(' ');
                if (words.size() == 2 && words[0].toULongLong() == kept + 1)
                    lost = killed - words[1].toLongLong();
            }
            mostLost = std::max(mostLost, lost);
        }
        qInfo("at most %lld ms were lost", static_cast<long long>(mostLost));
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
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("session_recovery_test"));
    const QString folder = qEnvironmentVariable(kChildFolder);
    if (!folder.isEmpty())
        return runChild(folder);
    SessionRecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "session_recovery_test.moc"
