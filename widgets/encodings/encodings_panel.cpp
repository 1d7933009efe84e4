// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/encodings/encodings_panel.h"

#include "widgets/models/table_menu.h"
#include "widgets/panels/elided_label.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/segmented_switch.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{

namespace
{

QPushButton* button(const QString& name, const QString& text, const QString& toolTip,
                    QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setToolTip(toolTip);
    return made;
}

} // namespace

EncodingsPanel::EncodingsPanel(QWidget* parent) : Panel(tr("Encodings"), parent)
{
    setObjectName("encodings");
    model_ = new EncodingTableModel(this);
    auto* page = new QWidget(this);
    table_ = new QTableView(page);
    table_->setObjectName("encodingRows");
    table_->setAccessibleName(tr("Encodings"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false); // Tab leaves it
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = table_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(static_cast<int>(EncodingTableModel::Column::Title),
                                 QHeaderView::Stretch);
    header->setHighlightSections(false);
    about_ = new QLabel(page);
    about_->setObjectName("encodingAbout");
    about_->setProperty("letters", "muted");
    about_->setWordWrap(true);
    about_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_, 1);
    column->addWidget(about_);
    column->addWidget(makeFoot());
    setBody(page);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        addTableActions(menu, *model_, [this] { Q_EMIT tableExportRequested(); });
        menu.exec(table_->viewport()->mapToGlobal(at));
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showChosen();
        Q_EMIT encodingChosen(chosen());
    });
    showChosen();
    showLoading(tr("Opening the dataset…"));
}

QWidget* EncodingsPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    compute_ = button("computeEncoding", tr("Compute"),
                      tr("On all processors, in the background; finished rows are kept"), foot);
    pause_ = button("pauseEncoding", tr("Pause"), tr("Pauses; can be resumed at any time"), foot);
    pause_->setCheckable(true);
    stop_ = button("stopEncoding", tr("Stop"), tr("Ends the computation; finished rows are kept"),
                   foot);
    method_ = new SegmentedSwitch({tr("PCA"), tr("t-SNE")}, foot);
    method_->setObjectName("mapMethod");
    method_->setAccessibleName(tr("Method of the map"));
    method_->setToolTip(
        tr("PCA shows the two directions of largest variance, at once. t-SNE places similar "
           "architectures side by side; large distances have no meaning."));
    map_ =
        button("drawMap", tr("Show as map"), tr("The map becomes the axes of the samples"), foot);
    mapText_ = new ElidedLabel(foot);
    mapText_->setObjectName("mapText");
    mapText_->setProperty("letters", "muted");

    auto* first = new QHBoxLayout;
    first->addWidget(compute_);
    first->addWidget(pause_);
    first->addWidget(stop_);
    first->addStretch(1);
    auto* second = new QHBoxLayout;
    second->addWidget(method_);
    second->addWidget(map_);
    second->addWidget(mapText_, 1);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(first);
    column->addLayout(second);

    connect(compute_, &QPushButton::clicked, this, [this] { Q_EMIT computeRequested(chosen()); });
    connect(pause_, &QPushButton::toggled, this, &EncodingsPanel::pauseRequested);
    connect(stop_, &QPushButton::clicked, this, &EncodingsPanel::stopRequested);
    connect(method_, &SegmentedSwitch::currentRequested, method_, &SegmentedSwitch::setCurrent);
    connect(map_, &QPushButton::clicked, this, [this] {
        if (isDrawing_)
            Q_EMIT mapStopRequested();
        else
            Q_EMIT mapRequested(chosen(), static_cast<Map>(method_->current()));
    });
    return foot;
}

void EncodingsPanel::setRows(std::vector<EncodingRow> rows)
{
    const QString before = chosen();
    const auto ready = std::ranges::count_if(rows, &EncodingRow::isReady);
    setSubtitle(tr("%1 of %2 ready").arg(ready).arg(rows.size()));
    model_->setRows(std::move(rows));
    if (chosen() != before || chosen().isEmpty())
        choose(before);
    showChosen();
    showContent();
}

const EncodingRow* EncodingsPanel::chosenRow() const
{
    const QModelIndex index = table_->currentIndex();
    return index.isValid() ? &model_->rows()[static_cast<std::size_t>(index.row())] : nullptr;
}

QString EncodingsPanel::chosen() const
{
    const EncodingRow* row = chosenRow();
    return row ? row->name : QString();
}

void EncodingsPanel::choose(const QString& name)
{
    const auto& rows = model_->rows();
    if (rows.empty())
        return;
    const auto found = std::ranges::find(rows, name, &EncodingRow::name);
    const QSignalBlocker quiet(this);
    table_->selectRow(found == rows.end() ? 0 : static_cast<int>(found - rows.begin()));
    showChosen();
}

void EncodingsPanel::setMapText(const QString& text, bool isDrawing)
{
    mapText_->setText(text);
    isDrawing_ = isDrawing;
    showChosen();
}

void EncodingsPanel::showChosen()
{
    const EncodingRow* row = chosenRow();
    const auto& rows = model_->rows();
    const auto computing = std::ranges::find_if(rows, &EncodingRow::isComputing);
    const bool isBusy = computing != rows.end();
    about_->setText(!row                       ? QString()
                    : row->hindrance.isEmpty() ? row->description
                                               : row->description + " " + row->hindrance);
    compute_->setEnabled(row && !isBusy && row->canCompute && !row->isReady());
    compute_->setText(row && row->ready > 0 && !row->isReady() ? tr("Compute the rest")
                                                               : tr("Compute"));
    pause_->setEnabled(isBusy);
    const bool isPaused = isBusy && computing->isPaused;
    const QSignalBlocker quiet(pause_);
    pause_->setChecked(isPaused);
    pause_->setText(isPaused ? tr("Resume") : tr("Pause"));
    stop_->setEnabled(isBusy);
    map_->setText(isDrawing_ ? tr("Stop the map") : tr("Show as map"));
    map_->setEnabled(isDrawing_ || (row && row->ready > 0));
}

} // namespace latency
