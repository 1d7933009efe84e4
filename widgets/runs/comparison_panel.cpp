// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/comparison_panel.h"

#include "widgets/models/table_menu.h"
#include "widgets/panels/fitted_columns.h"
#include "widgets/panels/keyboard_splitter.h"
#include "widgets/panels/row_pointer.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{
namespace
{

constexpr int kWidestColumn = 260;

} // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent) : Panel(tr("Comparison"), parent)
{
    setObjectName("comparisonPanel");
    pin_ = addHeadButton("pinBaseline", tr("Pin as baseline"));
    pin_->setToolTip(tr("Compare all others with the run selected below"));
    shown_ = new SegmentedSwitch({tr("devices"), tr("curves")}, this);
    shown_->setObjectName("comparisonSwitch");
    shown_->setToolTip(tr("Every seed on every test device, or ρ while training"));
    addHeadWidget(shown_);

    auto* page = new QWidget(this);
    model_ = new ComparedRunModel(this);
    canvas_ = new ComparisonCanvas(page);
    table_ = makeTable(page);
    note_ = new QLabel(page);
    note_->setObjectName("comparisonNote");
    note_->setProperty("letters", "small");
    note_->setWordWrap(true);
    auto* parts = new KeyboardSplitter(Qt::Vertical, page);
    parts->addWidget(canvas_);
    parts->addWidget(table_);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts, 1);
    column->addWidget(note_);
    setBody(page);

    connect(shown_, &SegmentedSwitch::currentRequested, this,
            [this](int index) { canvas_->setShown(static_cast<ComparisonCanvas::Shown>(index)); });
    connect(pin_, &QPushButton::clicked, this, [this] {
        const QList<int> ids = selectedRuns();
        Q_EMIT baselineRequested(ids.size() == 1 && ids.first() != baseline() ? ids.first() : -1);
    });
    connect(model_, &ComparedRunModel::noteWritten, this, &ComparisonPanel::noteWritten);
    connect(canvas_, &ComparisonCanvas::seriesHovered, this,
            [this](int series) { Q_EMIT runHovered(runAt(series)); });
    connect(canvas_, &ComparisonCanvas::seriesClicked, this,
            [this](int series) { Q_EMIT runSelected(runAt(series)); });
    connect(canvas_, &ComparisonCanvas::menuRequested, this, &ComparisonPanel::openPlotMenu);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showButtons();
        const QList<int> ids = selectedRuns();
        if (ids.size() == 1)
            Q_EMIT runSelected(ids.first());
    });
    connect(model_, &QAbstractItemModel::modelReset, this, &ComparisonPanel::showButtons);
    showButtons();
    showEmpty(tr("Overlays runs: their seeds on every device, their curves, and the significance "
                 "of their differences."));
}

QTableView* ComparisonPanel::makeTable(QWidget* page)
{
    auto* table = new QTableView(page);
    table->setObjectName("comparedRuns");
    table->setAccessibleName(tr("Runs compared"));
    table->setModel(model_);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    keepColumnsFitted(*table, kWidestColumn);
    connect(new RowPointer(*table), &RowPointer::pointedAt, this,
            [this](int row) { Q_EMIT runHovered(runAt(row)); });
    connect(table, &QTableView::customContextMenuRequested, this,
            [this, table](const QPoint& at) { openMenu(table->viewport()->mapToGlobal(at)); });
    return table;
}

void ComparisonPanel::setView(ComparisonView view, const QString& headline, const QString& note)
{
    canvas_->setSeries(std::move(view.devices), std::move(view.series));
    const QList<int> selected = selectedRuns();
    model_->setRuns(std::move(view.options), std::move(view.runs));
    if (selected.size() == 1)
        selectRun(selected.first());
    fitColumns(*table_, kWidestColumn);
    setSubtitle(headline);
    note_->setText(note);
    showContent();
}

void ComparisonPanel::selectRun(int id)
{
    const QSignalBlocker quiet(table_->selectionModel());
    const auto& runs = model_->runs();
    const auto place = std::ranges::find(runs, id, &ComparedRunRow::id);
    if (place == runs.end())
        table_->clearSelection();
    else
        table_->selectionModel()->select(model_->index(static_cast<int>(place - runs.begin()), 0),
                                         QItemSelectionModel::ClearAndSelect |
                                             QItemSelectionModel::Rows);
    table_->viewport()->update();
    showButtons();
}

void ComparisonPanel::setMarks(const RunMarks& marks)
{
    model_->setMarks(marks);
    const auto& runs = model_->runs();
    const auto place = std::ranges::find(runs, marks.hovered, &ComparedRunRow::id);
    canvas_->setStrongSeries(place == runs.end() ? -1 : static_cast<int>(place - runs.begin()));
}

int ComparisonPanel::runAt(int row) const
{
    const auto& runs = model_->runs();
    return row >= 0 && row < static_cast<int>(runs.size()) ? runs[static_cast<std::size_t>(row)].id
                                                           : -1;
}

QList<int> ComparisonPanel::selectedRuns() const
{
    QList<int> ids;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        ids << runAt(index.row());
    return ids;
}

int ComparisonPanel::baseline() const
{
    const auto& runs = model_->runs();
    const auto place = std::ranges::find(runs, true, &ComparedRunRow::isBaseline);
    return place == runs.end() ? -1 : place->id;
}

void ComparisonPanel::showButtons()
{
    const QList<int> ids = selectedRuns();
    const bool isUnpin = baseline() >= 0 && (ids.isEmpty() || ids.first() == baseline());
    pin_->setText(isUnpin ? tr("Unpin the baseline") : tr("Pin as baseline"));
    pin_->setEnabled(isUnpin || ids.size() == 1);
}

void ComparisonPanel::openMenu(const QPoint& globalPosition)
{
    const QList<int> ids = selectedRuns();
    QMenu menu;
    if (ids.size() == 1) {
        const int id = ids.first();
        if (id == baseline())
            menu.addAction(tr("Unpin the baseline"), this,
                           [this] { Q_EMIT baselineRequested(-1); });
        else
            menu.addAction(tr("Pin as baseline"), this,
                           [this, id] { Q_EMIT baselineRequested(id); });
        menu.addAction(tr("Write a note"), this, [this] {
            table_->edit(model_->index(table_->currentIndex().row(), model_->noteColumn()));
        });
    }
    if (!ids.isEmpty()) {
        menu.addAction(tr("Leave out of the comparison"), this,
                       [this, ids] { Q_EMIT leftOutRequested(ids); });
        menu.addAction(tr("Delete"), this, [this, ids] { Q_EMIT removalRequested(ids); });
    }
    menu.addAction(tr("Compare all runs"), this, &ComparisonPanel::everythingRequested);
    menu.addSeparator();
    addTableActions(menu, *model_, [this] { Q_EMIT tableExportRequested(); });
    menu.exec(globalPosition);
}

void ComparisonPanel::openPlotMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), canvas_, &ComparisonCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &ComparisonPanel::exportRequested);
    menu.exec(globalPosition);
}

QString ComparisonPanel::plotName() const
{
    return QStringLiteral("comparison");
}

void ComparisonPanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    QStringList titles;
    for (const ComparedSeries& one : canvas_->series())
        titles << one.title;
    canvas_->drawInto(device, size, theme, titles.join(" · "));
}

QString ComparisonPanel::dataAsCsv() const
{
    if (canvas_->shown() == ComparisonCanvas::Shown::Curves) {
        QString csv = csvLine({"run", "epoch", "spearman"});
        for (const ComparedSeries& one : canvas_->series())
            for (const QPointF& point : one.curve)
                csv += csvLine({one.title, csvNumber(point.x()), csvNumber(point.y())});
        return csv;
    }
    QString csv = csvLine({"run", "device", "seed", "spearman"});
    for (const ComparedSeries& one : canvas_->series())
        for (std::size_t d = 0; d < one.devices.size(); ++d)
            for (std::size_t seed = 0; seed < one.devices[d].size(); ++seed)
                csv += csvLine({one.title, canvas_->devices()[static_cast<qsizetype>(d)],
                                QString::number(seed + 1), csvNumber(one.devices[d][seed])});
    return csv;
}

} // namespace latency
