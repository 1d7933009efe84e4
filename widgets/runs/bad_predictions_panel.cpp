// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/bad_predictions_panel.h"

#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace latency
{

BadPredictionsPanel::BadPredictionsPanel(QWidget* parent) : Panel(tr("Bad predictions"), parent)
{
    setObjectName("badPredictionsPanel");
    of_ = new SegmentedSwitch({tr("worst 10 %"), tr("selection")}, this);
    of_->setObjectName("badPredictionsSwitch");
    of_->setToolTip(tr("Analyse the worst-predicted tenth, or the selection"));
    addHeadWidget(of_);
    auto* page = new QWidget(this);
    bars_ = new DecisionBars(page);
    auto* scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(bars_);
    note_ = new QLabel(page);
    note_->setObjectName("badPredictionsNote");
    note_->setProperty("letters", "small");
    note_->setWordWrap(true);
    select_ = new QPushButton(tr("Select these"), page);
    select_->setObjectName("selectBadPredictions");
    select_->setProperty("quiet", true);
    select_->setToolTip(tr("Select the badly predicted architectures in every view"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(note_, 1);
    foot->addWidget(select_, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    setBody(page);
    connect(of_, &SegmentedSwitch::currentRequested, this,
            [this](int index) { Q_EMIT ofRequested(static_cast<Of>(index)); });
    connect(bars_, &DecisionBars::decisionClicked, this, &BadPredictionsPanel::decisionChosen);
    connect(select_, &QPushButton::clicked, this, &BadPredictionsPanel::groupChosen);
    showEmpty(tr(
        "After a prediction, common properties of the badly predicted architectures appear here."));
}

BadPredictionsPanel::Of BadPredictionsPanel::of() const
{
    return static_cast<Of>(of_->current());
}

void BadPredictionsPanel::setOf(Of of)
{
    of_->setCurrent(static_cast<int>(of));
}

void BadPredictionsPanel::setDecisions(std::vector<DecisionShare> decisions,
                                       const QString& headline, const QString& note)
{
    bars_->setDecisions(std::move(decisions));
    setSubtitle(headline);
    note_->setText(note);
    select_->setVisible(of() == Of::Worst);
    showContent();
}

void BadPredictionsPanel::contextMenuEvent(QContextMenuEvent* event)
{
    if (state() != State::Content)
        return;
    QMenu menu;
    addCopyActions(menu, *this, size());
    menu.addAction(tr("Export…"), this, &BadPredictionsPanel::exportRequested);
    menu.exec(event->globalPos());
}

QString BadPredictionsPanel::plotName() const
{
    return QStringLiteral("bad-predictions");
}

void BadPredictionsPanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    QPainter painter(&device);
    beginPlot(painter, size, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(QPointF(), QSizeF(size)).adjusted(10, 8, -10, -8);
    painter.setFont(theme.font(Theme::Letters::Title));
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, title() + " · " + subtitle());
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    painter.drawText(area, Qt::AlignBottom | Qt::AlignLeft | Qt::TextWordWrap, note_->text());
    bars_->draw(painter, area.adjusted(0, theme.px(24), 0, -theme.px(34)), theme);
}

QString BadPredictionsPanel::dataAsCsv() const
{
    QString csv =
        csvLine({"decision", "in_group", "in_all", "is_count", "architectures", "mean_log_ratio"});
    for (const DecisionShare& decision : decisions())
        csv += csvLine({decision.name, csvNumber(decision.inGroup), csvNumber(decision.inAll),
                        decision.isCount ? "1" : "0", QString::number(decision.architectures),
                        csvNumber(decision.bias)});
    return csv;
}

} // namespace latency
