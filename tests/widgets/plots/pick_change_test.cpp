// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/pick_change.h"

#include <QTest>

using namespace latency;

class PickChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGestureDoesWhatItSays();
    void theSelectionIsReplacedExtendedToggledAndReduced();
    void modifiersNameTheGesture();
};

void PickChangeTest::everyGestureDoesWhatItSays()
{
    const std::vector<int> picks{7, 3, 5};
    const std::vector<int> area{5, 9, 7};
    QCOMPARE(changedPicks(picks, area, PickGesture::Select), picks);
    QCOMPARE(changedPicks(picks, area, PickGesture::Add), (std::vector<int>{7, 3, 5, 9}));
    QCOMPARE(changedPicks(picks, area, PickGesture::Remove), (std::vector<int>{3}));
    QCOMPARE(changedPicks(picks, area, PickGesture::Toggle), (std::vector<int>{3, 9}));
    QCOMPARE(changedPicks({}, {}, PickGesture::Toggle), std::vector<int>{});
}

void PickChangeTest::theSelectionIsReplacedExtendedToggledAndReduced()
{
    const std::vector<int> selected{7, 3, 5};
    const std::vector<int> area{5, 9, 7};
    QCOMPARE(changedSelection(selected, area, PickGesture::Select), (std::vector<int>{5, 7, 9}));
    QCOMPARE(changedSelection(selected, area, PickGesture::Add), (std::vector<int>{3, 5, 7, 9}));
    QCOMPARE(changedSelection(selected, area, PickGesture::Remove), std::vector<int>{3});
    QCOMPARE(changedSelection(selected, area, PickGesture::Toggle), (std::vector<int>{3, 9}));
    QCOMPARE(changedSelection(selected, {}, PickGesture::Select), std::vector<int>{});
}

void PickChangeTest::modifiersNameTheGesture()
{
    QCOMPARE(pickGesture(Qt::NoModifier, PickGesture::Toggle), PickGesture::Toggle);
    QCOMPARE(pickGesture(Qt::NoModifier, PickGesture::Select), PickGesture::Select);
    QCOMPARE(pickGesture(Qt::ShiftModifier, PickGesture::Select), PickGesture::Add);
    QCOMPARE(pickGesture(Qt::ControlModifier, PickGesture::Select), PickGesture::Toggle);
    QCOMPARE(pickGesture(Qt::AltModifier, PickGesture::Select), PickGesture::Remove);
}

QTEST_GUILESS_MAIN(PickChangeTest)
#include "pick_change_test.moc"
