// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/architecture/architecture_inspector.h"

#include "widgets/architecture/architecture_painter.h"
#include "widgets/architecture/architecture_picture.h"
#include "widgets/architecture/device_latency_bars.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace latency
{

ArchitectureInspector::ArchitectureInspector(QWidget* parent) : Panel(tr("Architecture"), parent)
{
    setObjectName("architectureInspector");
    compare_ = addHeadButton("compareArchitectures", tr("Compare…"));
    compare_->setToolTip(tr("Lay another architecture beside this one"));

    auto* page = new QWidget(this);
    picture_ = new ArchitecturePicture(page);
    costs_ = new QLabel(page);
    costs_->setObjectName("architectureCosts");
    costs_->setProperty("letters", "small");
    costs_->setWordWrap(true);
    bars_ = new DeviceLatencyBars(page);
    auto* scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(bars_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(picture_, 2);
    column->addWidget(costs_);
    column->addWidget(scroll, 3);
    setBody(page);

    connect(bars_, &DeviceLatencyBars::deviceHovered, this, &ArchitectureInspector::deviceHovered);
    connect(compare_, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(facts_.architecture); });
    picture_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(picture_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        menu.addAction(tr("Copy the architecture as text"), this,
                       [this] { QApplication::clipboard()->setText(facts_.text); });
        addCopyActions(menu, *this, size());
        menu.addAction(tr("Export…"), this, &ArchitectureInspector::exportRequested);
        menu.exec(picture_->mapToGlobal(at));
    });
    clear();
}

void ArchitectureInspector::setArchitecture(const ArchitectureFacts& facts)
{
    facts_ = facts;
    setSubtitle(facts.title);
    picture_->setDrawing(facts.drawing);
    costs_->setText(facts.costLines.join(" · "));
    costs_->setVisible(!facts.costLines.isEmpty());
    bars_->setRows(facts.rows);
    compare_->setEnabled(true);
    showContent();
}

void ArchitectureInspector::clear()
{
    facts_ = {};
    setSubtitle({});
    compare_->setEnabled(false);
    showEmpty(
        tr("Point at an architecture in any plot to see how it is built and how fast it is."));
}

void ArchitectureInspector::setHighlightedDevice(int device)
{
    bars_->setHighlightedDevice(device);
}

QString ArchitectureInspector::plotName() const
{
    return QStringLiteral("architecture");
}

void ArchitectureInspector::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    QPainter painter(&device);
    beginPlot(painter, size, theme);
    const QRectF area = QRectF(QPointF(), QSizeF(size)).adjusted(10, 8, -10, -8);
    painter.setFont(theme.font(Theme::Letters::Title));
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, facts_.title);
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    painter.drawText(area.adjusted(0, 20, 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                     facts_.costLines.join(" · "));
    QRectF picture = area.adjusted(0, 50, 0, 0);
    picture.setHeight(picture.height() * 0.4);
    drawArchitecture(painter, picture, facts_.drawing, theme);
    bars_->draw(painter, QRectF(QPointF(area.left(), picture.bottom() + 10), area.bottomRight()),
                theme);
}

QString ArchitectureInspector::dataAsCsv() const
{
    QString csv = csvLine({"device", "role", "measured_ms", "rank_share", "predicted_ms"});
    for (const DeviceLatencyRow& row : facts_.rows)
        csv +=
            csvLine({row.name, deviceRoleTitle(row.role), csvNumber(row.milliseconds),
                     csvNumber(row.share), row.predicted ? csvNumber(*row.predicted) : QString()});
    return csv;
}

} // namespace latency
