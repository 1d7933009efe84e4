// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/architecture/architecture_inspector.h"

#include "widgets/architecture/architecture_painter.h"
#include "widgets/architecture/architecture_picture.h"
#include "widgets/architecture/device_latency_bars.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace latency
{

ArchitectureInspector::ArchitectureInspector(QWidget* parent) : Panel(tr("Architecture"), parent)
{
    setObjectName("architectureInspector");
    compare_ = addHeadButton("compareArchitectures", tr("Pin"));
    compare_->setToolTip(tr("Keep this architecture and compare it with others under the pointer"));

    auto* page = new QWidget(this);
    picture_ = new ArchitecturePicture(page);
    costs_ = new QLabel(page);
    costs_->setObjectName("architectureCosts");
    costs_->setProperty("letters", "small");
    costs_->setWordWrap(true);
    pinnedPicture_ = new ArchitecturePicture(page);
    pinnedPicture_->setObjectName("pinnedPicture");
    pinnedPicture_->setAccessibleName(tr("Drawing of the pinned architecture"));
    pinnedPicture_->hide();
    pinnedCosts_ = addText(page, "pinnedCosts");
    reason_ = addText(page, "architectureReason");
    near_ = addText(page, "nearSamples");
    whyHead_ = addText(page, "whyHeadline");
    near_->setAccessibleName(tr("Most similar labelled samples"));
    switch_ = new SegmentedSwitch({tr("devices"), tr("why")}, page);
    switch_->setObjectName("inspectorSwitch");
    switch_->setAccessibleName(tr("Details of the architecture"));
    switch_->setToolTip(tr("Latencies on every device, or reasons for the prediction"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    pictures_ = new QBoxLayout(QBoxLayout::LeftToRight);
    pictures_->setSpacing(10);
    pictures_->addWidget(pinnedPicture_, 1);
    pictures_->addWidget(picture_, 1);
    column->addLayout(pictures_, 2);
    column->addWidget(pinnedCosts_);
    column->addWidget(costs_);
    column->addWidget(reason_);
    head_ = new QBoxLayout(QBoxLayout::LeftToRight);
    head_->addWidget(near_, 1);
    head_->addWidget(whyHead_, 1);
    head_->addStretch();
    head_->addWidget(switch_, 0, Qt::AlignTop | Qt::AlignRight);
    column->addLayout(head_);
    column->addWidget(makeLower(page), 3);
    setBody(page);

    connect(bars_, &DeviceLatencyBars::deviceHovered, this, &ArchitectureInspector::deviceHovered);
    connect(bars_, &DeviceLatencyBars::devicesSelectionRequested, this,
            &ArchitectureInspector::devicesSelectionRequested);
    connect(compare_, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(facts_.architecture); });
    connect(switch_, &SegmentedSwitch::currentRequested, this,
            [this](int index) { setShowsWhy(index == 1); });
    for (QLabel* label : {near_, pulls_}) {
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this,
                [this](const QString& link) { Q_EMIT architectureSelected(link.toInt()); });
        connect(label, &QLabel::linkHovered, this, [this](const QString& link) {
            Q_EMIT architectureHovered(link.isEmpty() ? -1 : link.toInt());
        });
    }
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        showNear(); // its links have the accent's colour
        showWhy();
    });
    clear();
}

QLabel* ArchitectureInspector::addText(QWidget* page, const char* name)
{
    auto* label = new QLabel(page);
    label->setObjectName(name);
    label->setProperty("letters", "small");
    label->setWordWrap(true);
    label->hide();
    return label;
}

QWidget* ArchitectureInspector::makeLower(QWidget* page)
{
    bars_ = new DeviceLatencyBars(page);
    auto* why = new QWidget(page);
    reasons_ = new ReasonBars(why);
    pulls_ = addText(why, "whyPulls");
    pulls_->setAccessibleName(tr("Most influential labelled samples"));
    whyNote_ = addText(why, "whyNote");
    whyNote_->setProperty("letters", "muted");
    auto* column = new QVBoxLayout(why);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* widget : {static_cast<QWidget*>(reasons_), static_cast<QWidget*>(pulls_),
                            static_cast<QWidget*>(whyNote_)})
        column->addWidget(widget);
    column->addStretch();
    lower_ = new QStackedWidget(page);
    for (QWidget* body : {static_cast<QWidget*>(bars_), why}) {
        auto* scroll = new QScrollArea(lower_);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(body);
        lower_->addWidget(scroll);
    }
    return lower_;
}

void ArchitectureInspector::contextMenuEvent(QContextMenuEvent* event)
{
    if (state() != State::Content)
        return;
    QMenu menu;
    menu.addAction(tr("Copy the architecture as text"), this,
                   [this] { QApplication::clipboard()->setText(facts_.text); });
    addCopyActions(menu, *this, size());
    menu.addAction(tr("Export…"), this, &ArchitectureInspector::exportRequested);
    menu.exec(event->globalPos());
}

bool ArchitectureInspector::showsWhy() const
{
    return lower_->currentIndex() == 1;
}

void ArchitectureInspector::setShowsWhy(bool showsWhy)
{
    switch_->setCurrent(showsWhy ? 1 : 0);
    lower_->setCurrentIndex(showsWhy ? 1 : 0);
    showTexts();
    if (showsWhy)
        Q_EMIT whyShown();
}

void ArchitectureInspector::setWhy(PredictionWhy why)
{
    if (why.architecture != facts_.architecture)
        return;
    why_ = std::move(why);
    showWhy();
}

void ArchitectureInspector::showWhy()
{
    whyHead_->setText(why_.headline);
    reasons_->setLines(why_.lines);
    reasons_->setVisible(!why_.lines.empty());
    pulls_->setText(tr("Most influential samples: %1").arg(links(why_.pulls)));
    pulls_->setVisible(!why_.pulls.empty());
    whyNote_->setText(why_.note);
    whyNote_->setVisible(!why_.note.isEmpty());
    showTexts();
}

/// The page of reasons replaces the parts it shows in more detail.
void ArchitectureInspector::showTexts()
{
    reason_->setVisible(!showsWhy() && !facts_.reason.isEmpty());
    near_->setVisible(!showsWhy() && !facts_.near.empty());
    whyHead_->setVisible(showsWhy() && !why_.headline.isEmpty());
}

void ArchitectureInspector::setArchitecture(const ArchitectureFacts& facts)
{
    if (facts.architecture != why_.architecture) { // what is said of another is not left standing
        why_ = {};
        showWhy();
    }
    facts_ = facts;
    picture_->setDrawing(facts.drawing);
    bars_->setRows(facts.rows);
    reason_->setText(facts.reason);
    compare_->setEnabled(true);
    showPin();
    showNear();
    showContent();
}

void ArchitectureInspector::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool isNarrow = width() < activeTheme().px(460);
    for (QBoxLayout* parts : {pictures_, head_})
        parts->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ArchitectureInspector::setPinned(std::optional<ArchitectureFacts> pinned)
{
    pinned_ = std::move(pinned);
    compare_->setText(pinned_ ? tr("Unpin") : tr("Pin"));
    showPin();
}

void ArchitectureInspector::showPin()
{
    const bool isBeside = pinned_ && pinned_->architecture != facts_.architecture;
    pinnedPicture_->setVisible(isBeside);
    pinnedCosts_->setVisible(isBeside);
    QString costs = facts_.costLines.join(" · ");
    QString title = facts_.title;
    if (isBeside) {
        pinnedPicture_->setDrawing(pinned_->drawing);
        pinnedPicture_->setOther(facts_.drawing);
        pinnedCosts_->setText(
            tr("pinned: %1 · %2").arg(pinned_->title, pinned_->costLines.join(" · ")));
        costs.prepend(tr("right: %1 · ").arg(facts_.title));
        const std::size_t parts =
            std::max(facts_.drawing.edges.size(), facts_.drawing.layers.size());
        int different = 0;
        for (std::size_t i = 0; i < parts; ++i)
            different += isDifferentPart(facts_.drawing, pinned_->drawing, i) ? 1 : 0;
        title = tr("%1 beside %2 · %3 of %4 differ")
                    .arg(facts_.title, pinned_->title)
                    .arg(different)
                    .arg(parts);
    } else if (pinned_) {
        title = tr("%1, pinned: point at another").arg(facts_.title);
    }
    picture_->setOther(isBeside ? std::optional(pinned_->drawing) : std::nullopt);
    setSubtitle(title);
    costs_->setText(costs);
    costs_->setVisible(!costs.isEmpty());
}

void ArchitectureInspector::showNear()
{
    near_->setText(tr("Nearest samples: %1").arg(links(facts_.near)));
    showTexts();
}

QString ArchitectureInspector::links(const std::vector<NearSample>& samples) const
{
    QStringList all;
    for (const NearSample& sample : samples)
        all << QStringLiteral("<a href='%1' style='color:%2'>%1</a> %3")
                   .arg(sample.architecture)
                   .arg(activeTheme().accent.name(), sample.text.toHtmlEscaped());
    return all.join(QStringLiteral(" · "));
}

void ArchitectureInspector::clear()
{
    facts_ = {};
    setSubtitle({});
    compare_->setEnabled(isPinned());
    showEmpty(
        tr("Point at an architecture in any plot to see how it is built and how fast it is."));
}

void ArchitectureInspector::setHighlightedDevice(int device)
{
    bars_->setHighlightedDevice(device);
}

void ArchitectureInspector::setSelectedDevices(std::vector<int> devices)
{
    bars_->setSelectedDevices(std::move(devices));
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
    if (pinned_ && pinned_->architecture != facts_.architecture) {
        QRectF left = picture;
        left.setWidth(picture.width() / 2 - theme.px(5));
        drawArchitecture(painter, left, pinned_->drawing, theme, &facts_.drawing);
        picture.setLeft(left.right() + theme.px(10));
        drawArchitecture(painter, picture, facts_.drawing, theme, &pinned_->drawing);
    } else {
        drawArchitecture(painter, picture, facts_.drawing, theme);
    }
    const QRectF below(QPointF(area.left(), picture.bottom() + 10), area.bottomRight());
    if (!showsWhy()) {
        bars_->draw(painter, below, theme);
        return;
    }
    painter.drawText(below, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, why_.headline);
    reasons_->draw(painter, below.adjusted(0, theme.px(34), 0, 0), theme);
    painter.setPen(theme.mutedText);
    painter.drawText(below, Qt::AlignBottom | Qt::AlignLeft | Qt::TextWordWrap, why_.note);
}

void ArchitectureInspector::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    bars_->setQuantity(quantity);
    reasons_->setQuantity(quantity);
}

QString ArchitectureInspector::dataAsCsv() const
{
    if (showsWhy()) {
        QString csv = csvLine({"reason", "amount", "text"});
        for (const ReasonLine& line : why_.lines)
            csv += csvLine({line.title, csvNumber(line.amount), line.text});
        return csv;
    }
    QString csv = csvLine({"device", "role", quantity_.column("measured"), "rank_share",
                           quantity_.column("predicted")});
    for (const DeviceLatencyRow& row : facts_.rows)
        csv +=
            csvLine({row.name, QLatin1String(deviceRoleName(row.role)), csvNumber(row.milliseconds),
                     csvNumber(row.share), row.predicted ? csvNumber(*row.predicted) : QString()});
    return csv;
}

} // namespace latency
