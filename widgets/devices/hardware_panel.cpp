// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/devices/hardware_panel.h"

#include "widgets/models/table_menu.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/fitted_columns.h"
#include "widgets/panels/number_delegate.h"
#include "widgets/panels/row_pointer.h"
#include "widgets/panels/side_column.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr int kWidestColumn = 220;

QLabel* makeText(QWidget* parent, const char* name, const char* letters, const QString& text = {})
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("letters", letters);
    label->setWordWrap(true);
    return label;
}

} // namespace

HardwarePanel::HardwarePanel(QWidget* parent) : Panel(tr("Hardware: what if"), parent)
{
    setObjectName("hardwarePanel");
    setSubtitle(tr("data sheets and hypothetical devices"));
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    canvas_ = new WhatIfCanvas(page);
    drawings_ = new QBoxLayout(QBoxLayout::LeftToRight);
    drawings_->setSpacing(14);
    drawings_->addWidget(makeTable(), 6);
    drawings_->addWidget(canvas_, 5);
    row->addLayout(drawings_, 1);
    row->addWidget(scrolled(makeSide(), tr("The hypothetical device")));
    setBody(page);
    connect(canvas_, &WhatIfCanvas::pointHovered, this, &HardwarePanel::architectureHovered);
    connect(canvas_, &WhatIfCanvas::menuRequested, this, &HardwarePanel::openPlotMenu);
    setStudy({}, false);
    showEmpty(tr("Open a dataset to see the data sheets of its devices."));
}

void HardwarePanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool isNarrow = width() < activeTheme().px(1000);
    drawings_->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* HardwarePanel::makeTable()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    table_ = new SpecificationTableModel(this);
    view_ = new QTableView(page);
    view_->setTabKeyNavigation(false); // Tab leaves it
    view_->setObjectName("specificationTable");
    view_->setAccessibleName(tr("Hardware specifications of the devices"));
    view_->setModel(table_);
    view_->setItemDelegate(new NumberDelegate(view_));
    view_->verticalHeader()->hide();
    keepRowHeight(*view_, 26);
    view_->setShowGrid(false);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed |
                           QAbstractItemView::EditKeyPressed);
    view_->horizontalHeader()->setStretchLastSection(true);
    keepColumnsFitted(*view_, kWidestColumn);
    connect(new RowPointer(*view_), &RowPointer::pointedAt, this,
            [this](int row) { Q_EMIT deviceHovered(row >= 0 ? table_->row(row).device : -1); });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT devicesSelectionRequested(selectedDevices()); });
    connect(view_, &QTableView::customContextMenuRequested, this, &HardwarePanel::openTableMenu);
    column->addWidget(view_, 1);
    column->addWidget(
        makeText(page, "specificationHint", "muted",
                 tr("Double-click a number to change it. It applies to the same board at every "
                    "batch size, is saved in the experiment file, and is used by predictors that "
                    "read data sheets. Right-click ▸ Restore the published values.")));
    return page;
}

QWidget* HardwarePanel::makeSide()
{
    auto* side = new QWidget(this);
    keepWidth(*side, 290);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(
        makeText(side, "whatIfTitle", "title", tr("A hypothetical device, based on")));
    device_ = new ElidedComboBox(side);
    device_->setObjectName("whatIfDevice");
    device_->setAccessibleName(tr("Base of the hypothetical device"));
    column->addWidget(device_);
    sliders_ = new WhatIfSliders(side);
    column->addWidget(sliders_);
    entry_ = new ElidedComboBox(side);
    entry_->setObjectName("whatIfEntry");
    entry_->setAccessibleName(tr("Use of the data sheet"));
    entry_->addItems({tr("as predicted latency"), tr("also as inputs of the network")});
    entry_->setToolTip(tr("As the latency promised by bandwidth and peak: better with few devices. "
                          "Also as inputs: cores and memory have an effect as well."));
    sliders_->setReadsColumns(false);
    column->addWidget(makeText(side, "whatIfEntryTitle", "muted", tr("Use the data sheet")));
    column->addWidget(entry_);
    auto* buttons = new QHBoxLayout;
    learn_ = new QPushButton(side);
    learn_->setObjectName("whatIfLearn");
    learn_->setProperty("accent", true);
    reset_ = new QPushButton(tr("Reset"), side);
    reset_->setObjectName("whatIfReset");
    reset_->setToolTip(tr("All sliders back to the real device"));
    buttons->addWidget(learn_);
    buttons->addWidget(reset_);
    column->addLayout(buttons);
    progress_ = new QProgressBar(side);
    progress_->setObjectName("whatIfProgress");
    progress_->setTextVisible(false);
    progress_->setRange(0, 1000);
    keepHeight(*progress_, 5);
    column->addWidget(progress_);
    headline_ = makeText(side, "whatIfHeadline", "title");
    details_ = makeText(side, "whatIfDetails", "plain");
    study_ = makeText(side, "whatIfStudy", "muted");
    for (QLabel* label : {headline_, details_, study_})
        column->addWidget(label);
    column->addStretch(1);
    connect(learn_, &QPushButton::clicked, this,
            [this] { isLearning_ ? Q_EMIT stopRequested() : Q_EMIT learnRequested(); });
    connect(reset_, &QPushButton::clicked, sliders_, &WhatIfSliders::reset);
    connect(device_, &QComboBox::activated, this, &HardwarePanel::deviceChosen);
    connect(entry_, &QComboBox::activated, this, [this] {
        sliders_->setReadsColumns(readsColumns());
        Q_EMIT entryChosen();
    });
    return side;
}

void HardwarePanel::setRows(std::vector<SpecificationRow> rows)
{
    table_->setRows(std::move(rows));
    fitColumns(*view_, kWidestColumn);
}

void HardwarePanel::setHighlightedDevice(int device)
{
    table_->setHighlightedDevice(device);
}

std::vector<int> HardwarePanel::selectedDevices() const
{
    std::vector<int> devices;
    for (const QModelIndex& index : view_->selectionModel()->selectedRows())
        devices.push_back(table_->row(index.row()).device);
    std::ranges::sort(devices);
    return devices;
}

void HardwarePanel::setSelectedDevices(const std::vector<int>& devices)
{
    if (devices == selectedDevices())
        return;
    QItemSelection rows;
    for (int row = 0; row < table_->rowCount(); ++row)
        if (std::ranges::find(devices, table_->row(row).device) != devices.end())
            rows.select(table_->index(row, 0), table_->index(row, table_->columnCount() - 1));
    const QSignalBlocker quiet(view_->selectionModel());
    view_->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    view_->viewport()->update();
}

void HardwarePanel::setDevices(const QStringList& names)
{
    const QString before = device_->currentText();
    device_->clear();
    device_->addItems(names);
    if (names.contains(before))
        device_->setCurrentText(before);
    sliders_->setEnabled(!names.isEmpty());
    device_->setEnabled(!names.isEmpty());
    reset_->setEnabled(!names.isEmpty());
}

bool HardwarePanel::readsColumns() const
{
    return entry_->currentIndex() == 1;
}

int HardwarePanel::chosenDevice() const
{
    return device_->currentIndex();
}

void HardwarePanel::setStudy(const QString& why, bool canLearn)
{
    canLearn_ = canLearn;
    study_->setText(why);
    study_->setVisible(canLearn); // otherwise the plot says why not
    setLearning(isLearning_);
}

void HardwarePanel::setLearning(bool isLearning, double share)
{
    isLearning_ = isLearning;
    learn_->setText(isLearning ? tr("Stop") : tr("Learn"));
    learn_->setEnabled(isLearning || canLearn_);
    canvas_->setEmptyText(isLearning  ? tr("Training on the devices with a data sheet…")
                          : canLearn_ ? tr("Press Learn, then move the sliders.")
                                      : study_->text());
    progress_->setValue(static_cast<int>(std::lround(1000.0 * share)));
}

void HardwarePanel::setAnswer(const QString& headline, const QString& details)
{
    headline_->setText(headline);
    details_->setText(details);
}

void HardwarePanel::openTableMenu(const QPoint& position)
{
    const QModelIndex index = view_->indexAt(position);
    QMenu menu;
    if (index.isValid() && table_->row(index.row()).isTypedIn) {
        const int device = table_->row(index.row()).device;
        menu.addAction(tr("Restore the published values"), this,
                       [this, device] { Q_EMIT specificationForgotten(device); });
        menu.addSeparator();
    }
    addTableActions(menu, *table_, [this] { Q_EMIT tableExportRequested(); });
    menu.exec(view_->viewport()->mapToGlobal(position));
}

void HardwarePanel::openPlotMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), canvas_, &WhatIfCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &HardwarePanel::exportRequested);
    menu.exec(globalPosition);
}

QString HardwarePanel::plotName() const
{
    return QStringLiteral("hypothetical-device");
}

void HardwarePanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    canvas_->drawInto(device, size, theme, tr("Hypothetical device · %1").arg(headline_->text()));
}

QString HardwarePanel::dataAsCsv() const
{
    const PointCloud& points = canvas_->cloud();
    QString csv =
        csvLine({"architecture", "text", "real_predicted_ms", "hypothetical_predicted_ms"});
    for (int point = 0; point < points.count(); ++point)
        csv += csvLine({QString::number(point), nameOf_ ? nameOf_(point) : QString(),
                        csvNumber(points.x(point)), csvNumber(points.y(point))});
    return csv;
}

} // namespace latency
