// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/column_roles.h"
#include "widgets/import/import_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace latency;

namespace
{

ImportColumn column(const char* name, const char* role, const char* unit = "")
{
    return {QString::fromLatin1(name),
            {"1", "2"},
            QString::fromLatin1(role),
            QString::fromLatin1(unit),
            {},
            QStringLiteral("because"),
            false};
}

ImportView twoDevices()
{
    ImportView view;
    view.columns = {column("arch", "architecture"), column("pixel3", "latency", "ms"),
                    column("gpu", "latency"), column("flops", "cost", "M")};
    return view;
}

} // namespace

class ImportDialogTest : public QObject
{
    Q_OBJECT

    static QPushButton* open(ImportDialog& dialog)
    {
        return dialog.findChild<QPushButton*>(QStringLiteral("importOpen"));
    }
    static QTableView* table(ImportDialog& dialog)
    {
        return dialog.findChild<QTableView*>(QStringLiteral("importColumns"));
    }

private Q_SLOTS:
    void showsEveryColumnWithItsCellsRoleUnitAndReason()
    {
        ImportDialog dialog;
        dialog.setFile(QStringLiteral("/somewhere/mine.csv"));
        dialog.setView(twoDevices());
        const ColumnTableModel& model = dialog.model();
        QCOMPARE(model.rowCount(), 4);
        const auto text = [&](int row, int place) {
            return model.index(row, place).data().toString();
        };
        QCOMPARE(text(1, ColumnTableModel::Name), QStringLiteral("pixel3"));
        QCOMPARE(text(1, ColumnTableModel::Cells), QStringLiteral("1  ·  2"));
        QCOMPARE(text(1, ColumnTableModel::Role), QStringLiteral("latency"));
        QCOMPARE(text(1, ColumnTableModel::Unit), QStringLiteral("ms"));
        QCOMPARE(text(1, ColumnTableModel::Reason), QStringLiteral("because"));
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("importTitle"))
                    ->text()
                    .contains(QStringLiteral("mine.csv")));
    }
    void aCorrectionIsAskedForAndNothingChangesBeforeTheAnswer()
    {
        ImportDialog dialog;
        dialog.setView(twoDevices());
        QSignalSpy asked(&dialog, &ImportDialog::choiceRequested);
        ColumnTableModel& model = dialog.model();
        model.setData(model.index(3, ColumnTableModel::Role), QStringLiteral("ignored"),
                      Qt::EditRole);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(0).value<QList<int>>(), QList<int>{3});
        QCOMPARE(asked.front().at(1).toString(), QStringLiteral("ignored"));
        QCOMPARE(model.columns()[3].role, QStringLiteral("cost"));
        model.setData(model.index(2, ColumnTableModel::Unit), QStringLiteral("us"), Qt::EditRole);
        QCOMPARE(asked.back().at(1).toString(), QStringLiteral("latency"));
        QCOMPARE(asked.back().at(2).toString(), QStringLiteral("us"));
    }
    void unitsBelongToRoles()
    {
        QVERIFY(unitsOfRole(QStringLiteral("latency")).contains(QStringLiteral("us")));
        QVERIFY(unitsOfRole(QStringLiteral("architecture")).isEmpty());
        ImportDialog dialog;
        dialog.setView(twoDevices());
        const ColumnTableModel& model = dialog.model();
        QVERIFY(!model.index(0, ColumnTableModel::Unit).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(model.index(1, ColumnTableModel::Unit).flags().testFlag(Qt::ItemIsEditable));
    }
    void reasonsStayWhatTheyAreWhereThereAreNoWordsForThem()
    {
        for (const char* reason : {"Its name contains \"std\".",
                                   "Its unit is µs. It belongs to \"a. B\".", "100 % of \"%1\""})
            QCOMPARE(columnReasonText(QString::fromUtf8(reason)), QString::fromUtf8(reason));
    }
    void theKeyboardOpensTheListOfRoles()
    {
        ImportDialog dialog;
        dialog.setView(twoDevices());
        dialog.show();
        QTableView* columns = table(dialog);
        columns->setFocus();
        columns->setCurrentIndex(dialog.model().index(2, ColumnTableModel::Role));
        QTest::keyClick(columns, Qt::Key_F2);
        auto* list = columns->findChild<QComboBox*>();
        QVERIFY(list);
        QVERIFY(!list->accessibleName().isEmpty());
        QCOMPARE(list->currentData().toString(), QStringLiteral("latency"));
        QCOMPARE(list->count(), columnRoles().size());
        QSignalSpy asked(&dialog, &ImportDialog::choiceRequested);
        list->setCurrentIndex(list->findData(QStringLiteral("energy")));
        Q_EMIT list->activated(list->currentIndex());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(1).toString(), QStringLiteral("energy"));
    }
    void severalColumnsAreChangedTogether()
    {
        ImportDialog dialog;
        dialog.setView(twoDevices());
        dialog.show();
        auto* unit = dialog.findChild<QComboBox*>(QStringLiteral("importSeveralUnit"));
        QVERIFY(!unit->isVisible());
        QItemSelectionModel* selection = table(dialog)->selectionModel();
        for (const int row : {1, 2})
            selection->select(dialog.model().index(row, 0),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(unit->isVisible());
        QSignalSpy asked(&dialog, &ImportDialog::choiceRequested);
        unit->setCurrentText(QStringLiteral("us"));
        Q_EMIT unit->activated(unit->currentIndex());
        QCOMPARE(asked.front().at(0).value<QList<int>>(), (QList<int>{1, 2}));
        QCOMPARE(asked.front().at(2).toString(), QStringLiteral("us"));
        // The answer keeps the selection.
        ImportView view = twoDevices();
        view.columns[1].isByHand = true;
        dialog.setView(view);
        QCOMPARE(selection->selectedRows().size(), 2);
    }
    void whatIsRefusedIsSaidAndCannotBeOpened()
    {
        ImportDialog dialog;
        dialog.show();
        ImportView view = twoDevices();
        view.refusal = QStringLiteral("two columns are networks");
        dialog.setView(view);
        auto* refusal = dialog.findChild<QLabel*>(QStringLiteral("importRefusal"));
        QVERIFY(refusal->isVisible());
        QCOMPARE(refusal->text(), view.refusal);
        QVERIFY(!open(dialog)->isEnabled());
        view.refusal.clear();
        dialog.setView(view);
        QVERIFY(!refusal->isVisible());
        QVERIFY(open(dialog)->isEnabled());
        dialog.setReading(true);
        QVERIFY(!open(dialog)->isEnabled());
    }
    void switchesThatCannotMatterAreNotShown()
    {
        ImportDialog dialog;
        dialog.setSpaces({QStringLiteral("nasbench201")}, {QStringLiteral("NAS-Bench-201")});
        dialog.setView(twoDevices());
        dialog.show();
        auto* commas = dialog.findChild<QCheckBox*>(QStringLiteral("importCommas"));
        auto* space = dialog.findChild<QComboBox*>(QStringLiteral("importSpace"));
        QVERIFY(!commas->isVisible());
        QVERIFY(!space->isVisible());
        ImportView view = twoDevices();
        view.mayHaveDecimalCommas = view.needsSpace = true;
        dialog.setView(view);
        QVERIFY(commas->isVisible());
        QVERIFY(space->isVisible());
        QSignalSpy changed(&dialog, &ImportDialog::fieldsChanged);
        commas->click();
        QCOMPARE(changed.size(), 1);
        QVERIFY(dialog.fields().values().hasDecimalCommas);
    }
    void everyFieldHasANameForScreenReaders()
    {
        ImportDialog dialog;
        for (const QWidget* field : dialog.findChildren<QWidget*>())
            if (field->focusPolicy() & Qt::TabFocus && !qobject_cast<const QLabel*>(field) &&
                !field->objectName().startsWith(QLatin1String("qt_")) &&
                field->objectName().startsWith(QLatin1String("import")))
                QVERIFY2(!field->accessibleName().isEmpty() ||
                             qobject_cast<const QAbstractButton*>(field),
                         qPrintable(field->objectName()));
    }
};

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
