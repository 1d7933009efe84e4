// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/ending_deadline.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <thread>

using namespace latency;
using namespace std::chrono_literals;

/// Each program is a child process that would never end by itself.
class EndingDeadlineTest : public QObject
{
    Q_OBJECT

    static int statusOf(const std::function<void()>& program)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            program();
            ::_exit(99);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private Q_SLOTS:
    void aWorkerThatNeverEndsDoesNotKeepTheProgram()
    {
        QCOMPARE(statusOf([] {
                     const std::jthread stuck([] { ::pause(); });
                     endProgramWithin(10ms);
                 }),
                 0);
    }
    void whatIsBeingSavedIsFinished()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const int status = statusOf([&ends] {
            std::thread([&ends, save = UnfinishedSave()] {
                std::this_thread::sleep_for(300ms); // longer than the deadline
                [[maybe_unused]] const auto written = ::write(ends[1], "saved", 5);
            }).detach();
            endProgramWithin(10ms);
            ::pause();
        });
        QCOMPARE(status, 0);
        ::close(ends[1]);
        char text[8] = {};
        QCOMPARE(::read(ends[0], text, sizeof text), ssize_t{5});
        QCOMPARE(QByteArray(text), QByteArray("saved"));
        ::close(ends[0]);
    }
};

QTEST_GUILESS_MAIN(EndingDeadlineTest)
#include "ending_deadline_test.moc"
