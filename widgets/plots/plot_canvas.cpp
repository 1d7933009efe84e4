// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_canvas.h"

#include "widgets/plots/number_ticker.h"
#include "widgets/plots/painted_layer.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace latency
{

namespace
{
constexpr int kCaption = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
} // namespace

PlotCanvas::PlotCanvas(QWidget* parent) : QCustomPlot(parent), theme_(activeTheme())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setLog(false, false);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->setTickLengthIn(0);
        axis->setTickLabelPadding(6);
        axis->setLabelPadding(4);
        axis->grid()->setSubGridVisible(false);
    }
    axisRect()->setMinimumMargins(QMargins(4, 6, 6, 2));
    setNotAntialiasedElements(QCP::aeGrid | QCP::aeAxes);
    new PaintedLayer(this, "grid", [this](QCPPainter& painter) {
        painter.setClipRect(plotArea());
        paintUnderlay(painter, theme_);
    });
    addLayer("marks", layer("legend"), QCustomPlot::limAbove);
    layer("marks")->setMode(QCPLayer::lmBuffered);
    new PaintedLayer(this, "marks", [this](QCPPainter& painter) { paintMarks(painter, theme_); });
    new PaintedLayer(this, "overlay", [this](QCPPainter& painter) {
        paintOverlay(painter, theme_);
        if (isFocusShown_ && !isExporting_)
            drawFocusFrame(painter, rect(), theme_);
    });
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        applyTheme(activeTheme());
        showData();
    });
    connect(this, &QCustomPlot::afterReplot, this, [this] { hasBuffers_ = true; });
    applyTheme(activeTheme());
}

void PlotCanvas::setAxisTitles(const QString& x, const QString& y)
{
    xTitle_ = x;
    yTitle_ = y;
    xAxis->setLabel(x); // shortened when it is drawn
    yAxis->setLabel(y);
}

void PlotCanvas::fitAxisTitles(QSize size)
{
    // They are centred on the axis, because its end has the tick labels of the other axis.
    const int others = 2 * QFontMetrics(xAxis->tickLabelFont()).height();
    const auto fit = [&](QCPAxis* axis, const QString& title, int room) {
        const QFontMetrics metrics(axis->labelFont());
        axis->setLabel(metrics.elidedText(title, Qt::ElideRight, std::max(40, room - 2 * others)));
    };
    fit(xAxis, xTitle_, size.width());
    fit(yAxis, yTitle_, size.height());
}

void PlotCanvas::setLog(bool isXLog, bool isYLog)
{
    const auto set = [](QCPAxis* axis, bool isLog) {
        axis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(QSharedPointer<NumberTicker>::create(isLog));
        axis->ticker()->setTickCount(4);
    };
    set(xAxis, isXLog);
    set(yAxis, isYLog);
}

QRectF PlotCanvas::plotArea() const
{
    return axisRect()->rect();
}

void PlotCanvas::redraw()
{
    isStale_ = true;
    update();
}

void PlotCanvas::resetView()
{
    isZoomed_ = false;
    showData();
}

void PlotCanvas::showData()
{
    if (!isZoomed_) {
        const auto [x, y] = fullRanges();
        xAxis->setRange(x);
        yAxis->setRange(y);
    }
    redraw();
}

void PlotCanvas::showOverlay()
{
    isOverlayStale_ = true;
    update();
}

void PlotCanvas::showMarks()
{
    areMarksStale_ = true;
    update();
}

void PlotCanvas::drawWhatIsStale()
{
    // QCustomPlot requests another frame after each of these; this one suffices.
    setAttribute(Qt::WA_UpdatesDisabled, true);
    if (std::exchange(isStale_, false) || !hasBuffers_) {
        areMarksStale_ = isOverlayStale_ = false;
        fitAxisTitles(size());
        replot(rpQueuedRefresh);
    }
    if (std::exchange(areMarksStale_, false))
        layer("marks")->replot();
    if (std::exchange(isOverlayStale_, false))
        layer("overlay")->replot();
    setAttribute(Qt::WA_UpdatesDisabled, false);
}

void PlotCanvas::paintEvent(QPaintEvent* event)
{
    if (size().isEmpty())
        return;
    drawWhatIsStale();
    QCustomPlot::paintEvent(event);
}

void PlotCanvas::applyTheme(const Theme& theme)
{
    theme_ = theme;
    setBackground(QBrush(theme.panel));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(theme.font(Theme::Letters::Small));
        axis->setLabelFont(theme.font(Theme::Letters::Small));
        axis->setTickLabelColor(theme.mutedText);
        axis->setLabelColor(theme.mutedText);
        axis->grid()->setPen(QPen(theme.grid, 1));
        axis->grid()->setZeroLinePen(QPen(theme.grid, 1));
    }
    styleData(theme);
}

void PlotCanvas::drawInto(QPaintDevice& device, QSize size, const Theme& theme,
                          const QString& caption)
{
    isExporting_ = true;
    applyTheme(theme);
    fitAxisTitles(size);
    const QMargins margins = axisRect()->minimumMargins();
    const int captionWidth = size.width() - theme.px(12);
    const QFont wide = theme.font();
    const bool isLong = QFontMetrics(wide).horizontalAdvance(caption) > captionWidth;
    const QFont font = isLong ? theme.font(Theme::Letters::Small) : wide;
    const int captionHeight =
        caption.isEmpty()
            ? 0
            : std::max(theme.px(20), QFontMetrics(font)
                                         .boundingRect(QRect(0, 0, captionWidth, size.height()),
                                                       kCaption, caption)
                                         .height());
    axisRect()->setMinimumMargins(margins + QMargins(0, captionHeight, 0, 0));
    {
        QCPPainter painter(&device);
        beginPlot(painter, size, theme);
        painter.setMode(QCPPainter::pmVectorized);
        toPainter(&painter, size.width(), size.height());
        painter.setClipping(false);
        painter.setPen(theme.text);
        painter.setFont(font);
        painter.drawText(QRect(theme.px(8), 2, captionWidth, captionHeight), kCaption, caption);
    }
    axisRect()->setMinimumMargins(margins);
    isExporting_ = false;
    applyTheme(activeTheme());
    redraw();
}

void PlotCanvas::zoom(double factor, QPointF centre, bool onX, bool onY)
{
    if (onX)
        xAxis->scaleRange(factor, xAxis->pixelToCoord(centre.x()));
    if (onY)
        yAxis->scaleRange(factor, yAxis->pixelToCoord(centre.y()));
    isZoomed_ = true;
    redraw();
}

void PlotCanvas::pan(QPointF pixels)
{
    const auto shift = [](QCPAxis* axis, double from, double to) {
        const QCPRange range(axis->pixelToCoord(from), axis->pixelToCoord(to));
        axis->setRange(range);
    };
    const QRectF area = plotArea();
    shift(xAxis, area.left() - pixels.x(), area.left() + area.width() - pixels.x());
    shift(yAxis, area.top() + area.height() - pixels.y(), area.top() - pixels.y());
    isZoomed_ = true;
    redraw();
}

void PlotCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::MiddleButton)
        return;
    isPanning_ = true;
    panFrom_ = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PlotCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!isPanning_)
        return;
    pan(event->position() - panFrom_);
    panFrom_ = event->position();
}

void PlotCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::MiddleButton)
        return;
    isPanning_ = false;
    unsetCursor();
}

void PlotCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetView();
}

void PlotCanvas::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0 || event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    // Over the numbers of an axis the wheel zooms only that axis.
    const QRectF area = plotArea();
    const QPointF at = event->position();
    zoom(std::pow(0.85, notches), at, at.x() >= area.left(), at.y() <= area.bottom());
    event->accept();
}

void PlotCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void PlotCanvas::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle = plotArea().center();
    // On many keyboards plus needs Shift or the number pad.
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event->key() == Qt::Key_Plus && isPlain)
        zoom(0.8, middle);
    else if (event->key() == Qt::Key_Minus && isPlain)
        zoom(1.25, middle);
    else if (event->key() == Qt::Key_0 && isPlain)
        resetView();
    else
        QCustomPlot::keyPressEvent(event);
}

void PlotCanvas::resizeEvent(QResizeEvent* event)
{
    if (event->size().isEmpty())
        return;
    // The number of tick marks depends on the size; the following call draws them.
    xAxis->ticker()->setTickCount(std::max(2, width() / theme_.px(90)));
    yAxis->ticker()->setTickCount(std::max(2, height() / theme_.px(60)));
    QCustomPlot::resizeEvent(event);
}

void PlotCanvas::focusInEvent(QFocusEvent* event)
{
    isFocusShown_ = isByKeyboard(event->reason());
    showOverlay();
}

void PlotCanvas::focusOutEvent(QFocusEvent*)
{
    isFocusShown_ = false;
    showOverlay();
}

QCPRange padded(QCPRange range, bool isLog, double share)
{
    if (isLog) {
        const double ratio = std::max(std::pow(range.upper / range.lower, share), 1.05);
        return {range.lower / ratio, range.upper * ratio};
    }
    const double margin =
        range.size() > 0 ? range.size() * share : std::max(std::abs(range.lower) * 0.1, 0.5);
    return {range.lower - margin, range.upper + margin};
}

} // namespace latency
