// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/table_latex.h"

#include <QStandardItemModel>
#include <QTest>

using namespace latency;

class TableLatexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableBecomesATabularWithItsAlignment()
    {
        QStandardItemModel model(1, 2);
        model.setHorizontalHeaderLabels({"run", "ρ ±"});
        model.setItem(0, 0, new QStandardItem("#1 ofa_mlp & 50 %"));
        auto* number = new QStandardItem("−0.5");
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model.setItem(0, 1, number);
        QCOMPARE(tableAsLatex(model), QStringLiteral("% needs \\usepackage{booktabs}\n"
                                                     "\\begin{tabular}{lr}\n\\toprule\n"
                                                     "run & $\\rho$ $\\pm$ \\\\\n\\midrule\n"
                                                     "\\#1 ofa\\_mlp \\& 50 \\% & $-$0.5 \\\\\n"
                                                     "\\bottomrule\n\\end{tabular}\n"));
    }
    void aTableWithoutRowsHasItsHead()
    {
        QStandardItemModel model(0, 1);
        model.setHorizontalHeaderLabels({"{x}"});
        QVERIFY(
            tableAsLatex(model).contains(QStringLiteral("\\{x\\} \\\\\n\\midrule\n\\bottomrule")));
    }
};

QTEST_MAIN(TableLatexTest)
#include "table_latex_test.moc"
