// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/remaining_time.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace latency;

class RemainingTimeTest : public QObject
{
    Q_OBJECT

    static void wait(int milliseconds)
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    }

private Q_SLOTS:
    void nothingIsKnownBeforeAPhaseHasShownALittle()
    {
        RemainingTime time(2, 2);
        QVERIFY(time.secondsLeft() < 0.0);
        QCOMPARE(time.fraction(), 0.0);
        time.beginPretraining();
        QVERIFY(time.secondsLeft() < 0.0);
        time.setPhaseFraction(0.01);
        QVERIFY(time.secondsLeft() < 0.0);
        wait(2);
        time.setPhaseFraction(0.5);
        QVERIFY(time.secondsLeft() > 0.0);
    }
    void aRunOfOnePhaseTakesAsLongAgainAtItsMiddle()
    {
        RemainingTime time(1, 0);
        time.beginPretraining();
        wait(40);
        time.setPhaseFraction(0.5);
        // As much is left as was spent, whatever the machine does meanwhile.
        const double before = time.elapsed();
        const double left = time.secondsLeft();
        const double after = time.elapsed();
        QVERIFY(before - 2e-3 <= left && left <= after + 2e-3);
        const double share = time.fraction();
        QVERIFY(share > 0.4 && share < 0.6);
    }
    void adaptationsAreTakenForATenthUntilOneIsSeen()
    {
        RemainingTime time(2, 3);
        time.beginPretraining();
        wait(30);
        time.setPhaseFraction(1.0);
        const double pretraining = time.elapsed();
        time.beginAdaptation(); // of the first trial
        time.endAdaptation();
        // One pre-training is left; the five adaptations take as long as the one seen: nothing.
        const double left = time.secondsLeft();
        QVERIFY(left >= 0.9 * pretraining);
        QVERIFY(left <= 2.0 * time.elapsed());
        RemainingTime other(1, 10);
        other.beginPretraining();
        wait(30);
        other.beginAdaptation();
        // Ten of a tenth each, of which next to nothing is done.
        const double spent = other.elapsed();
        QVERIFY(other.secondsLeft() >= 0.8 * 30e-3);
        QVERIFY(other.secondsLeft() <= 1.2 * spent);
    }
    void nothingIsLeftInTheEnd()
    {
        RemainingTime time(1, 1);
        time.beginPretraining();
        wait(2);
        time.beginAdaptation();
        wait(2);
        time.endAdaptation();
        QCOMPARE(time.secondsLeft(), 0.0);
        QCOMPARE(time.fraction(), 1.0);
    }
};

QTEST_GUILESS_MAIN(RemainingTimeTest)
#include "remaining_time_test.moc"
