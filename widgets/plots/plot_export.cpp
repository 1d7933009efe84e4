// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_export.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace latency
{

namespace
{

constexpr int kLongestSide = 20000; // pixels; beyond that memory, not paper, is the limit

/// The light theme on white, without the window's zoom: font sizes fit the figure, not the screen.
Theme paperTheme()
{
    return lightTheme(1.0);
}

QByteArray pdfOf(PlotSource& source, QSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = QSizeF(size) * 0.75;
    writer.setPageSize(QPageSize(points, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(1200);
    writer.setTitle(source.plotName());
    writer.setCreator(QStringLiteral("Latency Studio"));
    source.drawPlot(writer, size, paperTheme());
    return buffer.data();
}

QByteArray svgOf(PlotSource& source, QSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(source.plotName());
    source.drawPlot(generator, size, paperTheme());
    return buffer.data();
}

QByteArray pngOf(PlotSource& source, QSize size, int dotsAnInch)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImage image = plotImage(source, size, paperTheme(), dotsAnInch / 96.0);
    const int dotsAMetre = static_cast<int>(std::lround(dotsAnInch / 0.0254));
    image.setDotsPerMeterX(dotsAMetre); // only now: it would change the letters
    image.setDotsPerMeterY(dotsAMetre);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

std::optional<PlotFormat> plotFormatFromFileName(const QString& fileName)
{
    if (fileName.endsWith(".pdf", Qt::CaseInsensitive))
        return PlotFormat::Pdf;
    if (fileName.endsWith(".svg", Qt::CaseInsensitive))
        return PlotFormat::Svg;
    if (fileName.endsWith(".png", Qt::CaseInsensitive))
        return PlotFormat::Png;
    return std::nullopt;
}

Result<QByteArray> renderPlot(PlotSource& source, PlotFormat format, QSize size, int dotsAnInch)
{
    if (size.isEmpty() || std::max(size.width(), size.height()) > kLongestSide)
        return Error{"A figure of " + std::to_string(size.width()) + " × " +
                     std::to_string(size.height()) +
                     " pixels cannot be drawn: sides of 1 to 20000 pixels were expected."};
    QByteArray bytes;
    switch (format) {
    case PlotFormat::Pdf:
        bytes = pdfOf(source, size);
        break;
    case PlotFormat::Svg:
        bytes = svgOf(source, size);
        break;
    case PlotFormat::Png:
        bytes = pngOf(source, size, dotsAnInch);
        break;
    }
    if (bytes.isEmpty())
        return Error{"The figure " + source.plotName().toStdString() +
                     " came out empty: the drawing device did not accept it."};
    return bytes;
}

QImage plotImage(PlotSource& source, QSize size, const Theme& theme, double scale)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.fill(theme.panel);
    source.drawPlot(image, size, theme);
    return image;
}

} // namespace latency
