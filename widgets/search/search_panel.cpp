// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/search_panel.h"

#include "widgets/panels/number_text.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/panels/side_column.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace latency
{

SearchPanel::SearchPanel(QWidget* parent)
    : Panel(tr("Best network under a limit"), parent), noun_(tr("network"))
{
    setObjectName("searchPanel");
    view_ = new SegmentedSwitch({tr("Plot"), tr("Measurements")}, this);
    view_->setObjectName("searchView");
    addHeadWidget(view_);
    worksheet_ = addHeadButton("searchWorksheet", tr("Worksheet…"));
    worksheet_->setToolTip(tr("Save what to measure next, to take it to the board (Ctrl+Shift+W)"));
    import_ = addHeadButton("searchImport", tr("Read measurements…"));
    import_->setToolTip(
        tr("Read a filled-in worksheet or a table of your own, and continue (Ctrl+M)"));
    predict_ = addHeadButton("searchPredict", tr("Predict all…"));
    predict_->setToolTip(tr(
        "Save the predictions of every network, with deviations and measurements (Ctrl+Shift+P)"));

    auto* page = new QWidget(this);
    canvas_ = new FrontCanvas(page);
    canvas_->setPlateText([this](int point) {
        const auto& view = canvas_->view();
        const auto i = static_cast<std::size_t>(point);
        const bool isMeasured = std::ranges::find(view.measured, point) != view.measured.end();
        QString text = tr("%1 %2 · %3 · %4 %5")
                           .arg(noun_)
                           .arg(point)
                           .arg(QString::number(view.objective[i], 'g', 4),
                                quantity_.value(view.milliseconds[i]),
                                isMeasured ? tr("measured") : tr("predicted"));
        if (!isMeasured && i < view.deviation.size())
            text += tr(" ± %1").arg(quantity_.value(2 * view.deviation[i]));
        return text;
    });
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    board_ = new BoardPanel(page);
    views_ = new QStackedLayout;
    views_->addWidget(canvas_);
    views_->addWidget(board_);
    row->addLayout(views_, 1);
    row->addWidget(makeSide());
    setBody(page);

    connect(view_, &SegmentedSwitch::currentRequested, this,
            [this](int index) { showBoard(index == 1); });
    connect(board_, &BoardPanel::architectureSelected, this, &SearchPanel::architectureSelected);
    connect(predict_, &QPushButton::clicked, this, &SearchPanel::predictionsRequested);
    connect(worksheet_, &QPushButton::clicked, this, &SearchPanel::worksheetRequested);
    connect(import_, &QPushButton::clicked, this, &SearchPanel::measurementsRequested);
    connect(canvas_, &FrontCanvas::pointHovered, this, &SearchPanel::architectureHovered);
    connect(canvas_, &FrontCanvas::pointChosen, this, &SearchPanel::architectureSelected);
    connect(canvas_, &FrontCanvas::menuRequested, this, &SearchPanel::openMenu);
    setRunning(false);
    showEmpty(tr("Open a dataset: the search needs latencies of other devices and something to "
                 "maximise."));
}

QWidget* SearchPanel::makeSide()
{
    auto* side = new QWidget(this);
    keepWidth(*side, 310);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    settings_ = new SearchSettings(side);
    column->addWidget(settings_);

    auto* buttons = new QGridLayout;
    const auto addButton = [&](const char* name, const QString& text, const QString& tip) {
        auto* button = new QPushButton(text, side);
        button->setObjectName(name);
        button->setToolTip(tip);
        const int place = buttons->count(); // the first above the others
        buttons->addWidget(button, place > 0, std::max(0, place - 1), 1, place > 0 ? 1 : 2);
        return button;
    };
    search_ = addButton("searchRun", tr("Search"), tr("Spend the rest of the budget"));
    search_->setProperty("accent", true);
    step_ = addButton("searchStep", tr("Measure one"),
                      tr("Measure the most promising network, and fit again"));
    restart_ = addButton("searchRestart", tr("Start over"), tr("Discard all measurements"));
    column->addLayout(buttons);
    progress_ = new QProgressBar(side);
    progress_->setObjectName("searchProgress");
    progress_->setTextVisible(false);
    keepHeight(*progress_, 5);
    column->addWidget(progress_);

    const auto addLabel = [&](const char* name, const char* letters) {
        auto* label = new QLabel(side);
        label->setObjectName(name);
        label->setProperty("letters", letters);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
        return label;
    };
    network_ = addLabel("searchNetwork", "title");
    figures_ = addLabel("searchFigures", "plain");
    doubt_ = addLabel("searchDoubt", "error");
    comparison_ = addLabel("searchComparison", "muted");
    meaning_ = addLabel("searchMeaning", "muted");
    learning_ = addLabel("searchLearns", "muted");
    ledger_ = addLabel("searchLedger", "muted");
    published_ = addLabel("searchPublished", "muted");
    published_->setTextFormat(Qt::RichText);
    column->addStretch(1);
    legend_ = addLabel("searchLegend", "muted");
    legend_->setText(tr("Solid line: predicted front, with ± 2 σ; dashed: true front of the table "
                        "(hidden from the search). Dots: every %1 as predicted; large: measured; "
                        "ring: the answer; diamonds: published.")
                         .arg(noun_));

    connect(search_, &QPushButton::clicked, this,
            [this] { isRunning_ ? Q_EMIT stopRequested() : Q_EMIT searchRequested(); });
    connect(step_, &QPushButton::clicked, this, &SearchPanel::stepRequested);
    connect(restart_, &QPushButton::clicked, this, &SearchPanel::restartRequested);
    return scrolled(side, tr("Settings of the search"));
}

void SearchPanel::showBoard(bool isShown)
{
    views_->setCurrentIndex(isShown ? 1 : 0);
    view_->setCurrent(isShown ? 1 : 0);
}

void SearchPanel::setPredicting(bool canPredict)
{
    canPredict_ = canPredict;
    enableButtons();
}

void SearchPanel::setQuantity(const QuantityText& quantity)
{
    quantity_ = quantity;
    canvas_->setQuantity(quantity);
    settings_->setQuantity(quantity);
}

void SearchPanel::setNoun(const QString& noun)
{
    noun_ = noun;
}

void SearchPanel::setAnswer(const SearchAnswerText& text)
{
    network_->setText(text.network.isEmpty() ? tr("No %1 is known to meet the limit").arg(noun_)
                                             : text.network);
    figures_->setText(text.figures);
    doubt_->setText(text.doubt);
    comparison_->setText(text.comparison);
    meaning_->setText(text.meaning);
    learning_->setText(text.learning);
    ledger_->setText(text.ledger);
    published_->setText(text.published);
    for (QLabel* label : {figures_, doubt_, comparison_, meaning_, learning_, ledger_, published_})
        label->setVisible(!label->text().isEmpty());
}

void SearchPanel::setProgress(int done, int wanted)
{
    progress_->setRange(0, std::max(1, wanted));
    progress_->setValue(std::min(done, wanted));
    isSpent_ = done >= wanted;
    isUntouched_ = done == 0;
    enableButtons();
}

void SearchPanel::setRunning(bool isRunning)
{
    isRunning_ = isRunning;
    settings_->setLocked(isRunning);
    enableButtons();
}

void SearchPanel::setMeasuredByTable(bool isMeasuredByTable)
{
    isMeasuredByTable_ = isMeasuredByTable;
    settings_->setMeasuredByHand(!isMeasuredByTable);
    enableButtons();
}

void SearchPanel::enableButtons()
{
    search_->setText(isRunning_ ? tr("Stop") : tr("Search"));
    search_->setEnabled(isRunning_ || (!isSpent_ && isMeasuredByTable_));
    search_->setToolTip(isMeasuredByTable_ ? tr("Spend the rest of the budget")
                                           : tr("No measurements of this device yet: type values "
                                                "in, or take a worksheet to the board"));
    step_->setText(isMeasuredByTable_ ? tr("Measure one") : tr("Type in one…"));
    step_->setEnabled(!isRunning_ && (!isSpent_ || !isMeasuredByTable_));
    restart_->setEnabled(!isRunning_ && !isUntouched_);
    worksheet_->setEnabled(!isRunning_ && !isSpent_);
    import_->setEnabled(!isRunning_); // more than planned may come in
    predict_->setEnabled(!isRunning_ && canPredict_);
}

void SearchPanel::openMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), canvas_, &FrontCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &SearchPanel::exportRequested);
    menu.exec(globalPosition);
}

QString SearchPanel::plotName() const
{
    return QStringLiteral("search");
}

void SearchPanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    canvas_->drawInto(device, size, theme,
                      QStringList{subtitle(), network_->text(), figures_->text()}.join(" · "));
}

QString SearchPanel::dataAsCsv() const
{
    const FrontView& view = canvas_->view();
    const auto isMeasured = [&](int point) {
        return std::ranges::find(view.measured, point) != view.measured.end();
    };
    const auto isOnFront = [&](int point) {
        return std::ranges::find(view.front, point) != view.front.end();
    };
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < view.milliseconds.size(); ++i)
        if (isMeasured(static_cast<int>(i)) || isOnFront(static_cast<int>(i)))
            rows.push_back(i);
    std::ranges::stable_sort(rows, {}, [&](std::size_t i) { return view.milliseconds[i]; });
    QString csv =
        csvLine({"architecture", "text", quantity_.ownColumn(), quantity_.column("deviation"),
                 objectiveColumn_, "measured", "on_front", "answer"});
    for (const std::size_t i : rows) {
        const int point = static_cast<int>(i);
        csv += csvLine({QString::number(point), nameOf_ ? nameOf_(point) : QString(),
                        csvNumber(view.milliseconds[i]),
                        csvNumber(view.deviation.empty() ? std::nan("") : view.deviation[i]),
                        csvNumber(view.objective[i]), isMeasured(point) ? "1" : "0",
                        isOnFront(point) ? "1" : "0", point == view.answer ? "1" : "0"});
    }
    return csv;
}

} // namespace latency
