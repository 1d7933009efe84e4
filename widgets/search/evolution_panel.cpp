// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/evolution_panel.h"

#include "widgets/architecture/architecture_picture.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/side_column.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr int kReplayMilliseconds = 40;

QLabel* makeLabel(QWidget* parent, const char* name, const char* letters)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("letters", letters);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

EvolutionPanel::EvolutionPanel(QWidget* parent)
    : Panel(tr("Evolution of networks under a limit"), parent)
{
    setObjectName("evolutionPanel");
    save_ = addHeadButton("evolutionSave", tr("Save network…"));
    save_->setToolTip(tr("Save the network as JSON, in the format of the OFA tools"));
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makePlotColumn(), 1);
    row->addWidget(makeSide());
    setBody(page);

    connect(save_, &QPushButton::clicked, this, &EvolutionPanel::saveRequested);
    connect(canvas_, &EvolutionCanvas::pointHovered, this, &EvolutionPanel::networkHovered);
    connect(canvas_, &EvolutionCanvas::menuRequested, this, &EvolutionPanel::openMenu);
    setFound(false);
    setRunning(false);
    setGenerations(0, 0);
    showEmpty(tr("Open a dataset of Once-For-All networks: evolution finds the best of them under "
                 "a latency limit, far beyond the measured networks."));
}

QWidget* EvolutionPanel::makePlotColumn()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    canvas_ = new EvolutionCanvas(page);
    canvas_->setPlateText([this](int point) {
        const GenerationView& shown = canvas_->generation();
        const auto i = static_cast<std::size_t>(point);
        return tr("%1 · %2 predicted%3")
            .arg(QString::number(shown.objective[i], 'f', 2),
                 millisecondsText(shown.milliseconds[i]),
                 point < shown.parents ? tr(" · breeds") : QString());
    });
    column->addWidget(canvas_, 1);

    auto* replayRow = new QHBoxLayout;
    generation_ = new QLabel(page);
    generation_->setObjectName("evolutionGeneration");
    keepWidth(*generation_, 170);
    slider_ = new QSlider(Qt::Horizontal, page);
    slider_->setObjectName("evolutionSlider");
    slider_->setAccessibleName(tr("Generation shown"));
    slider_->setToolTip(tr("Steps through the generations; the right end shows the newest"));
    replay_ = new QPushButton(tr("Replay"), page);
    replay_->setObjectName("evolutionReplay");
    replay_->setCheckable(true);
    replay_->setToolTip(tr("Shows the generations one after the other"));
    replayTimer_ = new QTimer(this);
    replayTimer_->setInterval(kReplayMilliseconds);
    replayRow->addWidget(generation_);
    replayRow->addWidget(slider_, 1);
    replayRow->addWidget(replay_);
    column->addLayout(replayRow);
    connect(replay_, &QPushButton::toggled, this, &EvolutionPanel::replay);
    connect(replayTimer_, &QTimer::timeout, this, &EvolutionPanel::showNextGeneration);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        generation_->setText(tr("Generation %1 of %2").arg(value).arg(wanted_));
        Q_EMIT generationChosen(value);
    });

    title_ = makeLabel(page, "evolutionTitle", "title");
    figures_ = makeLabel(page, "evolutionFigures", "plain");
    layers_ = makeLabel(page, "evolutionLayers", "muted");
    picture_ = new ArchitecturePicture(page);
    keepHeight(*picture_, 130);
    for (QWidget* part : std::initializer_list<QWidget*>{title_, figures_, picture_, layers_})
        column->addWidget(part);
    return page;
}

QWidget* EvolutionPanel::makeSide()
{
    auto* side = new QWidget(this);
    keepWidth(*side, 330);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    settings_ = new EvolutionSettings(side);
    column->addWidget(settings_);
    evolve_ = new QPushButton(side);
    evolve_->setObjectName("evolutionRun");
    evolve_->setProperty("accent", true);
    column->addWidget(evolve_);
    progress_ = new QProgressBar(side);
    progress_->setObjectName("evolutionProgress");
    progress_->setTextVisible(false);
    progress_->setRange(0, 1000);
    keepHeight(*progress_, 5);
    column->addWidget(progress_);
    remark_ = makeLabel(side, "evolutionRemark", "muted");
    column->addWidget(remark_);
    column->addStretch(1);
    auto* legend = makeLabel(side, "evolutionLegend", "muted");
    legend->setText(tr("Large dots breed; ring: the best; dotted: path of the best. Every network "
                       "is predicted to keep the limit at its own resolution. Both numbers are "
                       "predictions: measure before relying on them."));
    column->addWidget(legend);
    connect(evolve_, &QPushButton::clicked, this,
            [this] { isRunning_ ? Q_EMIT stopRequested() : Q_EMIT evolveRequested(); });
    return scrolled(side, tr("Settings of the evolution"));
}

void EvolutionPanel::replay(bool isOn)
{
    isOn ? replayTimer_->start() : replayTimer_->stop();
    if (isOn && slider_->value() == slider_->maximum())
        slider_->setValue(slider_->minimum());
}

void EvolutionPanel::showNextGeneration()
{
    // A replay of any length takes about ten seconds.
    const int step = std::max(1, slider_->maximum() * kReplayMilliseconds / 10'000);
    slider_->setValue(slider_->value() + step);
    if (slider_->value() == slider_->maximum())
        replay_->setChecked(false);
}

void EvolutionPanel::setGenerations(int known, int wanted)
{
    if (known <= 1)
        replay_->setChecked(false);
    const bool followsNewest = slider_->value() == slider_->maximum();
    wanted_ = wanted;
    {
        const QSignalBlocker quiet(slider_);
        slider_->setRange(std::min(1, known), known);
        if (followsNewest)
            slider_->setValue(known);
    }
    slider_->setEnabled(known > 1);
    replay_->setEnabled(known > 1);
    generation_->setText(known > 0 ? tr("Generation %1 of %2").arg(slider_->value()).arg(wanted)
                                   : tr("No generation yet"));
}

int EvolutionPanel::shownGeneration() const
{
    return slider_->value();
}

void EvolutionPanel::setNetwork(const NetworkText& text)
{
    title_->setText(text.title);
    figures_->setText(text.figures);
    layers_->setText(text.layers);
    picture_->setDrawing(text.drawing);
}

void EvolutionPanel::setRemark(const QString& remark)
{
    remark_->setText(remark);
}

void EvolutionPanel::setRunning(bool isRunning)
{
    isRunning_ = isRunning;
    evolve_->setText(isRunning ? tr("Stop") : tr("Evolve"));
    settings_->setLocked(isRunning);
}

void EvolutionPanel::setFound(bool isFound)
{
    save_->setEnabled(isFound);
}

void EvolutionPanel::setProgress(double share)
{
    progress_->setValue(static_cast<int>(std::lround(1000.0 * share)));
}

void EvolutionPanel::openMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), canvas_, &EvolutionCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &EvolutionPanel::exportRequested);
    menu.exec(globalPosition);
}

QString EvolutionPanel::plotName() const
{
    return QStringLiteral("evolution");
}

void EvolutionPanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    canvas_->drawInto(device, size, theme,
                      QStringList{subtitle(), generation_->text()}.join(QStringLiteral(" · ")));
}

QString EvolutionPanel::dataAsCsv() const
{
    const GenerationView& shown = canvas_->generation();
    QString csv = csvLine({"network", "latency_ms", "objective", "breeds"});
    for (std::size_t i = 0; i < shown.milliseconds.size(); ++i) {
        const int point = static_cast<int>(i);
        csv += csvLine({nameOf_ ? nameOf_(point) : QString::number(point),
                        csvNumber(shown.milliseconds[i]), csvNumber(shown.objective[i]),
                        point < shown.parents ? "1" : "0"});
    }
    return csv;
}

} // namespace latency
