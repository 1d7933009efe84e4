// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/table_latex.h"

#include <QHash>
#include <QStringList>

namespace latency
{

QString latexText(const QString& text)
{
    static const QHash<QChar, QString> signs{{u'\\', "\\textbackslash{}"},
                                             {u'&', "\\&"},
                                             {u'%', "\\%"},
                                             {u'$', "\\$"},
                                             {u'#', "\\#"},
                                             {u'_', "\\_"},
                                             {u'{', "\\{"},
                                             {u'}', "\\}"},
                                             {u'~', "\\textasciitilde{}"},
                                             {u'^', "\\textasciicircum{}"},
                                             {u'–', "--"},
                                             {u'−', "$-$"},
                                             {u'±', "$\\pm$"},
                                             {u'ρ', "$\\rho$"},
                                             {u'τ', "$\\tau$"},
                                             {u'Δ', "$\\Delta$"},
                                             {u'σ', "$\\sigma$"},
                                             {u'×', "$\\times$"},
                                             {u'→', "$\\to$"},
                                             {u'≥', "$\\geq$"},
                                             {u'≤', "$\\leq$"},
                                             {u'·', "$\\cdot$"},
                                             {u'\n', " "}};
    QString latex;
    for (const QChar sign : text)
        latex += signs.value(sign, QString(sign));
    return latex;
}

QString tableAsLatex(const QAbstractItemModel& model)
{
    QString columns;
    QStringList head;
    for (int column = 0; column < model.columnCount(); ++column) {
        const int alignment = model.index(0, column).data(Qt::TextAlignmentRole).toInt();
        columns += alignment & Qt::AlignRight ? 'r' : 'l';
        head << latexText(model.headerData(column, Qt::Horizontal).toString());
    }
    QString latex = "% needs \\usepackage{booktabs}\n\\begin{tabular}{" + columns +
                    "}\n\\toprule\n" + head.join(" & ") + " \\\\\n\\midrule\n";
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << latexText(model.index(row, column).data().toString());
        latex += cells.join(" & ") + " \\\\\n";
    }
    return latex + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace latency
