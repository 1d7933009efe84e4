// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/board/board_panel.h"
#include "widgets/board/repeats_text.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace latency;

class BoardPanelTest : public QObject
{
    Q_OBJECT

    static std::vector<BoardRow> rows()
    {
        BoardRow measured;
        measured.architecture = 7;
        measured.network = "cell 7";
        measured.text = "|a|+|b|";
        measured.repeats = {9.1, 9.3, 9.2};
        measured.milliseconds = 9.2;
        measured.spread = 0.1;
        BoardRow failed;
        failed.text = "|c|+|d|";
        failed.hasFailed = true;
        failed.reason = "out of memory";
        return {measured, failed};
    }
    static QString cell(BoardPanel& panel, int row, int column)
    {
        return panel.model().data(panel.model().index(row, column), Qt::DisplayRole).toString();
    }

private Q_SLOTS:
    void severalRunsAreTypedWithSpacesOrSemicolons()
    {
        QCOMPARE(typedRepeats("9,1 9,3; 9,2").value_or(QList<double>()),
                 (QList<double>{9.1, 9.3, 9.2}));
        for (const char* text : {"", "9,1, 9,3", "1.234,5", "9.1 -2", "0", "nine"})
            QVERIFY2(!typedRepeats(QLatin1String(text)), text);
        QCOMPARE(repeatsText({9.1, 0.25}), QString("9.1  0.25"));
    }

    void aRowHasMedianAndSpreadOfItsRunsOrWhyItFailed()
    {
        BoardPanel panel;
        panel.setRows(rows());
        QCOMPARE(cell(panel, 0, BoardTableModel::Network), QString("cell 7"));
        QCOMPARE(cell(panel, 0, BoardTableModel::Median), QString("9.2"));
        QCOMPARE(cell(panel, 0, BoardTableModel::Spread), QString("0.1"));
        QCOMPARE(cell(panel, 0, BoardTableModel::Runs), QString("9.1  9.3  9.2"));
        QCOMPARE(cell(panel, 1, BoardTableModel::Network), QString("not in this dataset"));
        QCOMPARE(cell(panel, 1, BoardTableModel::Median), QString("failed"));
        QCOMPARE(cell(panel, 1, BoardTableModel::Runs), QString("out of memory"));
    }

    void oneValueIsCorrectedInItsCell()
    {
        BoardPanel panel;
        panel.setRows(rows());
        panel.resize(700, 300);
        panel.show();
        auto* view = panel.findChild<QTableView*>("boardTable");
        QSignalSpy edited(&panel, &BoardPanel::repeatsEdited);
        const auto type = [&](const char* text) {
            view->setCurrentIndex(panel.model().index(0, BoardTableModel::Runs));
            view->edit(panel.model().index(0, BoardTableModel::Runs));
            auto* editor = view->findChild<QLineEdit*>("numberEditor");
            QVERIFY(editor);
            editor->selectAll();
            QTest::keyClicks(editor, QLatin1String(text));
            QTest::keyClick(editor, Qt::Key_Return);
            QTest::qWait(20);
        };
        type("8,5 8,7");
        QTRY_COMPARE(edited.size(), 1);
        QCOMPARE(edited.back().at(1).value<QList<double>>(), (QList<double>{8.5, 8.7}));
        type("1.234,5");
        QCOMPARE(edited.size(), 1);
    }

    void whatIsSelectedIsRemovedByKeyOrButton()
    {
        BoardPanel panel;
        panel.setRows(rows());
        auto* remove = panel.findChild<QPushButton*>("boardRemove");
        QVERIFY(!remove->isEnabled());
        auto* view = panel.findChild<QTableView*>("boardTable");
        QSignalSpy removed(&panel, &BoardPanel::removalRequested);
        QSignalSpy chosen(&panel, &BoardPanel::architectureSelected);
        view->selectRow(0);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toInt(), 7);
        QTest::keyClick(view, Qt::Key_Delete);
        view->selectRow(1);
        remove->click();
        QCOMPARE(removed.size(), 2);
        QCOMPARE(removed[0].front().value<QList<int>>(), QList<int>{0});
        QCOMPARE(removed[1].front().value<QList<int>>(), QList<int>{1});
    }

    void theBoardIsNamed()
    {
        BoardPanel panel;
        panel.setName("my board");
        auto* name = panel.findChild<QLineEdit*>("boardName");
        QSignalSpy renamed(&panel, &BoardPanel::renamed);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(renamed.isEmpty());
        name->setText("  pixel 9 ");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed.front().front().toString(), QString("pixel 9"));
        panel.setName("pixel 9");
        name->setText(" ");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(name->text(), QString("pixel 9"));
    }
};

QTEST_MAIN(BoardPanelTest)
#include "board_panel_test.moc"
