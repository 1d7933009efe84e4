// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/learning_curves.h"

#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/curve_canvas.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"

#include <QMenu>

#include <array>
#include <cmath>

namespace latency
{

LearningCurves::LearningCurves(QWidget* parent) : Panel(tr("Learning curves"), parent)
{
    setObjectName("learningCurves");
    shown_ = new SegmentedSwitch({tr("ρ"), tr("loss")}, this);
    shown_->setObjectName("curveSwitch");
    shown_->setToolTip(tr("Rank correlation of every test device, or the training loss"));
    addHeadWidget(shown_);
    canvas_ = new CurveCanvas(this);
    canvas_->setAccessibleName(tr("Learning curves"));
    setBody(canvas_);
    connect(shown_, &SegmentedSwitch::currentRequested, this,
            [this](int index) { setShown(static_cast<Shown>(index)); });
    connect(canvas_, &CurveCanvas::deviceHovered, this, &LearningCurves::deviceHovered);
    connect(canvas_, &CurveCanvas::deviceClicked, this, &LearningCurves::selectByClick);
    connect(canvas_, &CurveCanvas::menuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        menu.addAction(tr("Show everything"), canvas_, &CurveCanvas::resetView);
        addCopyActions(menu, *this, canvas_->size());
        menu.addAction(tr("Export…"), this, &LearningCurves::exportRequested);
        menu.exec(at);
    });
    clear();
}

LearningCurves::~LearningCurves() = default;

void LearningCurves::setEpochs(int epochs)
{
    canvas_->setEpochs(epochs);
}

void LearningCurves::setCurves(std::vector<LearningCurve> curves)
{
    canvas_->setCurves(std::move(curves));
    showContent();
}

void LearningCurves::setLoss(std::vector<QPointF> points)
{
    canvas_->setLoss(std::move(points));
    showContent();
}

void LearningCurves::setNow(double epoch)
{
    canvas_->setNow(epoch);
    setSubtitle(std::isfinite(epoch) ? tr("live") : QString());
}

void LearningCurves::setHighlightedDevice(int device)
{
    canvas_->setHighlightedDevice(device);
}

void LearningCurves::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    canvas_->setSelectedDevices(selected_);
}

void LearningCurves::setPointedRun(std::optional<PointedRun> run)
{
    canvas_->setPointedRun(std::move(run));
}

void LearningCurves::setEmphasised(bool isEmphasised)
{
    canvas_->setEmphasised(isEmphasised);
}

void LearningCurves::selectByClick(int device, Qt::KeyboardModifiers modifiers)
{
    if (device >= 0) {
        Q_EMIT devicesSelectionRequested(changedSelection(
            selected_, std::array{device}, pickGesture(modifiers, PickGesture::Select)));
        Q_EMIT deviceSelected(device);
    } else if (modifiers == Qt::NoModifier && !selected_.empty()) {
        Q_EMIT devicesSelectionRequested({});
    }
}

void LearningCurves::setShown(Shown shown)
{
    shown_->setCurrent(static_cast<int>(shown));
    canvas_->setShown(shown);
}

void LearningCurves::clear()
{
    canvas_->setCurves({});
    canvas_->setLoss({});
    setNow(std::nan(""));
    showEmpty(tr("While a predictor trains, the rank correlation on each test device grows here."));
}

QString LearningCurves::plotName() const
{
    return QStringLiteral("learning-curves");
}

void LearningCurves::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    canvas_->drawInto(device, size, theme, {});
}

QString LearningCurves::dataAsCsv() const
{
    QString csv = csvLine({"series", "epoch", "value"});
    for (const LearningCurve& curve : canvas_->curves())
        for (const QPointF& point : curve.points)
            csv += csvLine({curve.name, csvNumber(point.x()), csvNumber(point.y())});
    for (const QPointF& point : canvas_->loss())
        csv += csvLine({"loss", csvNumber(point.x()), csvNumber(point.y())});
    return csv;
}

} // namespace latency
