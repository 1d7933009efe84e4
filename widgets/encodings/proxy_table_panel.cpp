// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/encodings/proxy_table_panel.h"

#include "widgets/encodings/correlation_cell.h"
#include "widgets/encodings/upright_header.h"
#include "widgets/models/table_menu.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/pick_change.h"
#include "widgets/theme/active_theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{

namespace
{

/// "strongest: flops with raspi4, .97"
QString strongest(const ProxyTable& table)
{
    double best = -1.0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < table.values.size(); ++i)
        if (std::abs(table.values[i]) > best) {
            best = std::abs(table.values[i]);
            at = i;
        }
    if (best < 0.0)
        return {};
    const auto devices = static_cast<std::size_t>(table.devices.size());
    return ProxyTablePanel::tr("strongest: %1 with %2, %3")
        .arg(table.proxies[static_cast<qsizetype>(at / devices)],
             table.devices[static_cast<qsizetype>(at % devices)],
             shortCorrelationText(table.values[at]));
}

} // namespace

ProxyTablePanel::ProxyTablePanel(QWidget* parent)
    : Panel(tr("Which proxy predicts which device"), parent)
{
    setObjectName("proxyTable");
    QPushButton* save = addHeadButton("exportProxyTable", tr("Export…"));
    save->setToolTip(tr("Write the table as CSV or LaTeX"));
    model_ = new ProxyTableModel(this);
    cells_ = new QTableView(this);
    cells_->setObjectName("proxyTableCells");
    cells_->setTabKeyNavigation(false); // Tab leaves it
    cells_->setAccessibleName(tr("Rank correlation of proxies with devices"));
    cells_->setHorizontalHeader(new UprightHeader(cells_));
    cells_->setModel(model_);
    cells_->setShowGrid(false);
    cells_->setSelectionMode(QAbstractItemView::SingleSelection);
    cells_->setMouseTracking(true);
    cells_->viewport()->installEventFilter(this);
    cells_->setItemDelegate(new CorrelationCell(cells_));
    cells_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    cells_->verticalHeader()->setHighlightSections(false);
    cells_->verticalHeader()->setToolTip(tr("Click to colour the samples by a proxy"));
    setBody(cells_);
    cells_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(cells_, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        addTableActions(menu, *model_, [this] { Q_EMIT exportRequested(); });
        menu.exec(cells_->viewport()->mapToGlobal(at));
    });
    connect(save, &QPushButton::clicked, this, &ProxyTablePanel::exportRequested);
    connect(cells_, &QTableView::entered, this,
            [this](const QModelIndex& index) { Q_EMIT deviceHovered(index.column()); });
    connect(cells_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (cells_->hasFocus())
                    Q_EMIT deviceHovered(index.column());
            });
    connect(cells_, &QTableView::clicked, this,
            [this](const QModelIndex& index) { selectByClick(index.column()); });
    connect(cells_->horizontalHeader(), &QHeaderView::sectionClicked, this,
            &ProxyTablePanel::selectByClick);
    connect(cells_->verticalHeader(), &QHeaderView::sectionClicked, this,
            &ProxyTablePanel::proxyChosen);
    connect(cells_, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT proxyChosen(index.row()); });
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &ProxyTablePanel::fitColumns);
}

void ProxyTablePanel::setTable(ProxyTable table)
{
    if (table.proxies.isEmpty()) {
        showEmpty(tr("No proxy yet. Compute one on the left."));
        return;
    }
    const auto [fewest, most] = std::ranges::minmax(table.architectures);
    const QString counted =
        fewest == most ? countText(most) : tr("%1 to %2").arg(countText(fewest), countText(most));
    setSubtitle(tr("Spearman's ρ with measured values on %1 %2 · %3")
                    .arg(counted, table.nouns, strongest(table)));
    model_->setTable(std::move(table));
    fitColumns();
    showContent();
}

void ProxyTablePanel::setHoveredDevice(int device)
{
    model_->setHighlightedDevice(device);
}

void ProxyTablePanel::setSelectedDevices(std::vector<int> devices)
{
    model_->setSelectedDevices(std::move(devices));
}

void ProxyTablePanel::selectByClick(int device)
{
    Q_EMIT devicesSelectionRequested(
        changedSelection(model_->selectedDevices(), std::array{device},
                         pickGesture(QGuiApplication::keyboardModifiers(), PickGesture::Select)));
}

void ProxyTablePanel::fitColumns()
{
    const int columns = model_->columnCount();
    if (columns == 0)
        return;
    cells_->verticalHeader()->setMinimumSectionSize(activeTheme().px(20));
    cells_->verticalHeader()->setDefaultSectionSize(activeTheme().px(20));
    QHeaderView* header = cells_->horizontalHeader();
    header->setMinimumSectionSize(activeTheme().px(30));
    const int room = cells_->viewport()->width() / columns;
    const int narrowest = activeTheme().px(32);
    header->setDefaultSectionSize(std::clamp(room, narrowest, activeTheme().px(64)));
    for (int i = 0; i < columns; ++i)
        header->resizeSection(i, header->defaultSectionSize());
}

bool ProxyTablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    else if (event->type() == QEvent::Leave)
        Q_EMIT deviceHovered(-1);
    return Panel::eventFilter(watched, event);
}

} // namespace latency
