// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/sample_picker.h"

#include "widgets/panels/elided_label.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/axis_choices.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/plots/sample_canvas.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <unordered_set>

namespace latency
{

SamplePicker::SamplePicker(QWidget* parent) : Panel(tr("Samples"), parent)
{
    setObjectName("samplePicker");
    suggest_ = addHeadButton("suggestNext", tr("Suggest next"));
    suggest_->setToolTip(tr("Add the most informative architecture"));
    worksheet_ = addHeadButton("worksheet", tr("Worksheet…"));
    worksheet_->setToolTip(
        tr("Save the list of architectures to measure; it can be read back in Search (Ctrl+M)"));

    auto* page = new QWidget(this);
    canvas_ = new SampleCanvas(page);
    canvas_->setAccessibleName(tr("Scatter of architectures"));
    canvas_->setAccessibleDescription(
        tr("Arrow keys move between architectures, Space picks or unpicks."));
    canvas_->setPlateText([this](int point) {
        return tr("%1 %2 · %3 · %4")
            .arg(noun_)
            .arg(point)
            .arg(canvas_->cloud().x(point), 0, 'g', 4)
            .arg(canvas_->cloud().y(point), 0, 'g', 4);
    });

    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeAxisRow());
    column->addWidget(canvas_, 1);
    column->addWidget(makeFoot());
    setBody(page);

    connect(canvas_, &SampleCanvas::clicked, this, &SamplePicker::pickByClick);
    canvas_->setAreaText(
        [this](int count, Qt::KeyboardModifiers modifiers) { return areaText(count, modifiers); });
    connect(canvas_, &SampleCanvas::selectionRequested, this, &SamplePicker::selectionRequested);
    connect(canvas_, &SampleCanvas::areaTaken, this, &SamplePicker::takeArea);
    connect(canvas_, &SampleCanvas::pointHovered, this, &SamplePicker::architectureHovered);
    connect(canvas_, &SampleCanvas::menuRequested, this, &SamplePicker::openMenu);
    connect(lasso_, &QToolButton::toggled, canvas_, &SampleCanvas::setLasso);
    connect(suggest_, &QPushButton::clicked, this, &SamplePicker::suggestRequested);
    connect(worksheet_, &QPushButton::clicked, this, &SamplePicker::worksheetRequested);
    connect(clear_, &QPushButton::clicked, this, [this] { requestPicks({}, tr("Clear picks")); });
    connect(axes_, &AxisChoices::axisRequested, this, &SamplePicker::axisRequested);
    connect(axes_, &AxisChoices::colorRequested, this, &SamplePicker::colorRequested);
    showCounts();
}

SamplePicker::~SamplePicker() = default;

QWidget* SamplePicker::makeAxisRow()
{
    axes_ = new AxisChoices(this);
    lasso_ = new QToolButton(axes_);
    lasso_->setObjectName("lasso");
    lasso_->setText(tr("Lasso"));
    lasso_->setCheckable(true);
    lasso_->setToolTip(tr("Drag a free outline instead of a rectangle (hold L)"));
    clear_ = new QPushButton(tr("Clear"), axes_);
    clear_->setObjectName("clearPicks");
    clear_->setToolTip(tr("Remove all picks; can be undone"));
    axes_->addAtEnd(lasso_);
    axes_->addAtEnd(clear_);
    return axes_;
}

QWidget* SamplePicker::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(2, 0, 2, 0);
    auto* read = new ElidedLabel(foot);
    read->setObjectName("pickReadOut");
    read->setProperty("letters", "muted");
    auto* hint = new ElidedLabel(foot);
    hint->setObjectName("pickHint");
    hint->setProperty("letters", "muted");
    hint->setAlignment(Qt::AlignRight);
    gestures_ = new SegmentedSwitch({tr("picks"), tr("selection")}, foot);
    gestures_->setObjectName("gestureSwitch");
    gestures_->setAccessibleName(tr("Target of clicks and areas"));
    gestures_->setToolTip(tr("Clicks and areas change the picks, which will be measured, or the "
                             "selection, which is for viewing"));
    connect(gestures_, &SegmentedSwitch::currentRequested, this,
            [this](int index) { setSelecting(index == 1); });
    row->addWidget(read, 1);
    row->addWidget(hint, 2);
    row->addWidget(gestures_);
    readOut_ = read;
    hint_ = hint;
    setSelecting(false);
    return foot;
}

void SamplePicker::setSelecting(bool isSelecting)
{
    gestures_->setCurrent(isSelecting ? 1 : 0);
    canvas_->setSelecting(isSelecting);
    hint_->setText(tr("Shift add · Ctrl toggle · Alt remove"));
    canvas_->setHint(
        isSelecting ? tr("drag selects · Shift add · Ctrl toggle · Alt remove · hold L: lasso")
                    : tr("click picks · drag selects · Shift add, Ctrl toggle, Alt remove picks · "
                         "hold L: lasso"));
    hint_->setToolTip(
        (isSelecting
             ? tr("Click an architecture or drag around some to select them; with Shift, Ctrl or "
                  "Alt they are added to the selection, toggled or removed. The picks stay.")
             : tr("Click an architecture to pick or unpick it. Drag to select; with Shift, Ctrl "
                  "or Alt the picks inside are added, toggled or removed.")) +
        tr(" Wheel zooms, middle button pans, double click shows everything."));
}

QString SamplePicker::areaText(int count, Qt::KeyboardModifiers modifiers) const
{
    const PickGesture gesture = pickGesture(modifiers, PickGesture::Select);
    if (gestures_->current() == 1)
        return selectionAreaText(count, modifiers);
    const QString number = countText(count);
    switch (gesture) {
    case PickGesture::Add:
        return tr("add %1 to the picks").arg(number);
    case PickGesture::Toggle:
        return tr("toggle %1").arg(number);
    case PickGesture::Remove:
        return tr("remove the picks among %1").arg(number);
    default:
        return tr("select %1 · Shift adds, Ctrl toggles, Alt removes picks").arg(number);
    }
}

void SamplePicker::setAxisChoices(const QStringList& titles, int x, int y)
{
    axes_->setChoices(titles, x, y);
}

void SamplePicker::setAxes(PickerAxis x, PickerAxis y)
{
    const bool isOther = static_cast<int>(x.values.size()) != canvas_->cloud().count();
    if (isOther) {
        canvas_->setHovered(-1);
        canvas_->setSelected({});
    }
    const QString xTitle = x.isLog ? tr("%1, log").arg(x.title) : x.title;
    const QString yTitle = y.isLog ? tr("%1, log").arg(y.title) : y.title;
    const bool keepsView = canvas_->xAxis->label() == xTitle && canvas_->yAxis->label() == yTitle;
    canvas_->setAxisTitles(xTitle, yTitle);
    canvas_->setPoints(std::move(x.values), std::move(y.values), x.isLog, y.isLog, keepsView);
    showCounts();
}

void SamplePicker::setColorChoices(const QStringList& titles, int current)
{
    axes_->setColorChoices(titles, current);
}

void SamplePicker::setColoring(std::optional<PointColoring> coloring)
{
    canvas_->setColoring(std::move(coloring));
}

void SamplePicker::setPicked(std::vector<int> picks)
{
    canvas_->setMarked(std::move(picks));
    showCounts();
}

const std::vector<int>& SamplePicker::picked() const
{
    return canvas_->marked();
}

void SamplePicker::setSelected(std::vector<int> architectures)
{
    canvas_->setSelected(std::move(architectures));
    showCounts();
}

const std::vector<int>& SamplePicker::selected() const
{
    return canvas_->selected();
}

void SamplePicker::setHovered(int architecture)
{
    canvas_->setHovered(architecture);
}

void SamplePicker::setMeasured(int count, const QString& device)
{
    measured_ = count;
    partlyMeasuredOn_ = device;
    showCounts();
}

void SamplePicker::setOrigin(const QString& origin)
{
    origin_ = origin;
    showCounts();
}

void SamplePicker::setCoverage(std::optional<double> share)
{
    coverage_ = share;
    showCounts();
}

void SamplePicker::setNoun(const QString& noun)
{
    noun_ = noun;
}

void SamplePicker::setSuggesting(bool isBusy)
{
    suggest_->setEnabled(!isBusy);
    suggest_->setText(isBusy ? tr("Computing…") : tr("Suggest next"));
}

void SamplePicker::showCounts()
{
    const auto count = static_cast<qint64>(picked().size());
    QString text = tr("%1 of %2 picked").arg(countText(count), countText(canvas_->cloud().count()));
    if (count > 0 && !partlyMeasuredOn_.isEmpty())
        text += tr(", %1 measured on %2").arg(measured_).arg(partlyMeasuredOn_);
    if (!origin_.isEmpty())
        text += " · " + origin_;
    setSubtitle(text);
    QStringList facts;
    if (coverage_)
        facts << tr("coverage %1").arg(percentText(*coverage_));
    if (!selected().empty())
        facts << tr("%1 selected").arg(countText(static_cast<qint64>(selected().size())));
    readOut_->setText(facts.join("   "));
    readOut_->setVisible(!facts.isEmpty());
    clear_->setEnabled(count > 0);
    worksheet_->setEnabled(count > 0);
    canvas_->setAccessibleDescription(
        text + ". " + tr("Arrow keys move between architectures, Space picks or unpicks."));
}

void SamplePicker::requestPicks(std::vector<int> picks, const QString& undoText)
{
    if (picks != picked())
        Q_EMIT picksRequested(picks, undoText);
}

void SamplePicker::pickByClick(int architecture, Qt::KeyboardModifiers modifiers)
{
    if (gestures_->current() == 1)
        return; // the canvas selects
    if (architecture < 0) {
        if (!selected().empty() && modifiers == Qt::NoModifier)
            Q_EMIT selectionRequested({});
        return;
    }
    pick(architecture, modifiers);
}

void SamplePicker::pick(int architecture, Qt::KeyboardModifiers modifiers)
{
    const PickGesture gesture = pickGesture(modifiers, PickGesture::Toggle);
    std::vector<int> picks = changedPicks(picked(), std::array{architecture}, gesture);
    const QString name = noun_ + " " + QString::number(architecture);
    const bool isMore = picks.size() > picked().size();
    requestPicks(std::move(picks), isMore ? tr("Pick %1").arg(name) : tr("Unpick %1").arg(name));
}

void SamplePicker::takeArea(const std::vector<int>& inside, Qt::KeyboardModifiers modifiers)
{
    if (gestures_->current() == 1)
        return; // the canvas selects
    changePicks(inside, modifiers);
}

void SamplePicker::changePicks(const std::vector<int>& inside, Qt::KeyboardModifiers modifiers)
{
    const PickGesture gesture = pickGesture(modifiers, PickGesture::Select);
    if (gesture == PickGesture::Select) {
        Q_EMIT selectionRequested(inside);
        return;
    }
    const QString text = gesture == PickGesture::Add      ? tr("Add an area to the picks")
                         : gesture == PickGesture::Toggle ? tr("Toggle the picks of an area")
                                                          : tr("Remove the picks of an area");
    requestPicks(changedPicks(picked(), inside, gesture), text);
}

void SamplePicker::openMenu(const QPoint& globalPosition)
{
    QMenu menu;
    const int architecture = canvas_->hovered();
    if (architecture >= 0)
        menu.addAction(tr("Pick or unpick %1 %2").arg(noun_).arg(architecture), this,
                       [=, this] { pick(architecture, Qt::NoModifier); });
    if (!selected().empty()) {
        menu.addAction(tr("Add the selection to the picks"), this,
                       [this] { changePicks(selected(), Qt::ShiftModifier); });
        menu.addAction(tr("Remove the selection from the picks"), this,
                       [this] { changePicks(selected(), Qt::AltModifier); });
    }
    menu.addSeparator();
    menu.addAction(tr("Show everything"), canvas_, &SampleCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &SamplePicker::exportRequested);
    menu.exec(globalPosition);
}

QString SamplePicker::plotName() const
{
    return QStringLiteral("samples");
}

void SamplePicker::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    canvas_->drawInto(device, size, theme, title() + ": " + subtitle());
}

QString SamplePicker::dataAsCsv() const
{
    const std::unordered_set<int> picks(picked().begin(), picked().end());
    const PointCloud& cloud = std::as_const(*canvas_).cloud();
    QString csv =
        csvLine({"architecture", canvas_->xAxis->label(), canvas_->yAxis->label(), "picked"});
    for (int i = 0; i < cloud.count(); ++i)
        csv += csvLine({QString::number(i), csvNumber(cloud.x(i)), csvNumber(cloud.y(i)),
                        picks.contains(i) ? "1" : "0"});
    return csv;
}

} // namespace latency
