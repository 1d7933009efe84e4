// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/notice_bar.h"
#include "widgets/panels/notice_stack.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace latency;

namespace
{

void press(QWidget* bar, int answer)
{
    QTest::mouseClick(bar->findChild<QPushButton*>(QStringLiteral("noticeAnswer%1").arg(answer)),
                      Qt::LeftButton);
}

} // namespace

class NoticeStackTest : public QObject
{
    Q_OBJECT

    NoticeStack notices_;

private Q_SLOTS:
    void cleanup()
    {
        notices_.forgetRefusals();
        QVERIFY(notices_.isHidden());
    }

    void takesNoRoomUntilThereIsSomethingToSay()
    {
        QVERIFY(notices_.isHidden());
        notices_.refuse(QStringLiteral("table.csv, line 3: a word; expected a number"));
        QVERIFY(!notices_.isHidden());
    }
    void aRefusalTakesThePlaceOfTheOneBefore()
    {
        for (const char* sentence : {"a", "b", "a"})
            notices_.refuse(QString::fromLatin1(sentence));
        QCOMPARE(notices_.refusals(), QStringList{QStringLiteral("a")});
    }
    void aRefusalCanOfferAWayOut()
    {
        int mended = 0;
        notices_.refuse(QStringLiteral("unclear"), QStringLiteral("Choose columns…"),
                        [&] { ++mended; });
        press(notices_.findChild<NoticeBar*>(QStringLiteral("refusal")), 2);
        QCOMPARE(mended, 0);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("unclear"));
        notices_.refuse(QStringLiteral("unclear"), QStringLiteral("Choose columns…"),
                        [&] { ++mended; });
        press(notices_.findChild<NoticeBar*>(QStringLiteral("refusal")), 0);
        QCOMPARE(mended, 1);
        QVERIFY(notices_.refusals().isEmpty());
    }
    void noticesLieOverWhatIsBelowAndMoveNothing()
    {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        auto* above = new QLabel(QStringLiteral("head"), &page);
        auto* below = new QLabel(QStringLiteral("body"), &page);
        column->addWidget(above);
        column->addWidget(below, 1);
        auto* notices = new NoticeStack(&page);
        notices->setBelow(above);
        page.resize(600, 300);
        page.show();
        const QRect before = below->geometry();
        notices->refuse(QStringLiteral("no"));
        QCoreApplication::processEvents();
        QCOMPARE(below->geometry(), before);
        QCOMPARE(notices->y(), above->geometry().bottom() + 1);
        QCOMPARE(notices->width(), page.width());
        QVERIFY(notices->height() > 0);
        page.resize(400, 300);
        QCoreApplication::processEvents();
        QCOMPARE(notices->width(), 400);
    }
    void aRefusalCanBeCopied()
    {
        notices_.refuse(QStringLiteral("to be copied"));
        press(notices_.findChild<NoticeBar*>(QStringLiteral("refusal")), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("to be copied"));
        QVERIFY(notices_.refusals().isEmpty());
    }
    void escapeClosesWhatWasRefusedButNoQuestion()
    {
        int answer = -1;
        notices_.ask(QStringLiteral("which?"), {QStringLiteral("ms"), QStringLiteral("s")},
                     [&](int chosen) { answer = chosen; });
        notices_.refuse(QStringLiteral("no"));
        QTest::keyClick(&notices_, Qt::Key_Escape);
        QVERIFY(notices_.refusals().isEmpty());
        QVERIFY(!notices_.isHidden());
        press(notices_.findChild<NoticeBar*>(QStringLiteral("noticeBar")), 1);
        QCOMPARE(answer, 1);
    }
};

QTEST_MAIN(NoticeStackTest)
#include "notice_stack_test.moc"
