// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{

namespace
{

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

QString preferredFamily()
{
    // Without an application, as in a test of models, fonts are not available.
    const QString wanted = QStringLiteral("Inter");
    return qGuiApp && QFontDatabase::families().contains(wanted) ? wanted : QString();
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

Theme lightTheme(double zoom)
{
    Theme theme;
    theme.zoom = std::clamp(zoom, 0.5, 3.0);
    theme.fontFamily = preferredFamily();
    theme.window = QColor(0xf3f5f8);
    theme.panel = QColor(0xffffff);
    theme.border = QColor(0xdfe3e9);
    theme.field = QColor(0xf6f7f9);
    theme.hover = QColor(0xedf1f5);
    theme.text = QColor(0x1a2230);
    theme.mutedText = QColor(0x5d6675);
    theme.grid = QColor(0xeceff3);
    theme.line = QColor(0x566072);
    theme.ring = QColor(0x111827);
    theme.accent = QColor(0x0f766e);
    theme.accentText = QColor(0xffffff);
    theme.accentSoft = withAlpha(theme.accent, 0.12);
    theme.selection = QColor(0xe2f0ee);
    theme.train = QColor(0x2563eb);
    theme.test = QColor(0xea580c);
    theme.unused = QColor(0x9aa3b0);
    theme.trainText = QColor(0x1d4ed8);
    theme.testText = QColor(0xb93d08);
    theme.unusedText = theme.mutedText;
    theme.picked = QColor(0xc026d3);
    theme.pickedHalo = QColor(0xffffff);
    theme.cloud = QColor(0x8a94a6);
    theme.error = QColor(0xb42318);
    return theme;
}

Theme darkTheme(double zoom)
{
    Theme theme;
    theme.isDark = true;
    theme.zoom = std::clamp(zoom, 0.5, 3.0);
    theme.fontFamily = preferredFamily();
    theme.window = QColor(0x0e1116);
    theme.panel = QColor(0x171b21);
    theme.border = QColor(0x2b313a);
    theme.field = QColor(0x1e242c);
    theme.hover = QColor(0x252c36);
    theme.text = QColor(0xe8ebf0);
    theme.mutedText = QColor(0x9da6b4);
    theme.grid = QColor(0x262c35);
    theme.line = QColor(0xa8b0bd);
    theme.ring = QColor(0xffffff);
    theme.accent = QColor(0x2dd4bf);
    theme.accentText = QColor(0x05231f);
    theme.accentSoft = withAlpha(theme.accent, 0.16);
    theme.selection = QColor(0x1c3534);
    theme.train = QColor(0x60a5fa);
    theme.test = QColor(0xfb923c);
    theme.unused = QColor(0x6b7484);
    theme.trainText = theme.train;
    theme.testText = theme.test;
    theme.unusedText = theme.mutedText;
    theme.picked = QColor(0xf472b6);
    theme.pickedHalo = QColor(0x171b21);
    theme.cloud = QColor(0x7d8797);
    theme.error = QColor(0xff9a8f);
    return theme;
}

namespace
{

Theme blackOnWhite()
{
    Theme theme;
    theme.window = theme.panel = theme.field = QColor(0xffffff);
    theme.border = QColor(0x3c4350);
    theme.hover = QColor(0xe6e9ee);
    theme.text = QColor(Qt::black);
    theme.mutedText = QColor(0x1f2733);
    theme.grid = QColor(0xc4cad3);
    theme.line = QColor(Qt::black);
    theme.ring = QColor(Qt::black);
    theme.accent = QColor(0x00534b);
    theme.accentText = QColor(0xffffff);
    theme.selection = QColor(0xcfe8e4);
    theme.train = QColor(0x1240b8);
    theme.test = QColor(0xb23c00);
    theme.unused = QColor(0x4a5261);
    theme.trainText = QColor(0x0a2f8f);
    theme.testText = QColor(0x7d2800);
    theme.unusedText = QColor(0x333b47);
    theme.picked = QColor(0x9d0aa8);
    theme.pickedHalo = QColor(0xffffff);
    theme.cloud = QColor(0x4a5261);
    theme.error = QColor(0x8f1409);
    return theme;
}

Theme whiteOnBlack()
{
    Theme theme;
    theme.isDark = true;
    theme.window = theme.panel = QColor(Qt::black);
    theme.field = QColor(0x0a0c10);
    theme.border = QColor(0xc8ced8);
    theme.hover = QColor(0x2a2f38);
    theme.text = QColor(0xffffff);
    theme.mutedText = QColor(0xe3e7ee);
    theme.grid = QColor(0x3c434d);
    theme.line = QColor(0xffffff);
    theme.ring = QColor(0xffffff);
    theme.accent = QColor(0x5ff5e0);
    theme.accentText = QColor(Qt::black);
    theme.selection = QColor(0x0b413c);
    theme.train = QColor(0x8cc0ff);
    theme.test = QColor(0xffb067);
    theme.unused = QColor(0xaab3c0);
    theme.trainText = theme.train;
    theme.testText = theme.test;
    theme.unusedText = QColor(0xd5dae2);
    theme.picked = QColor(0xff9fd6);
    theme.pickedHalo = QColor(Qt::black);
    theme.cloud = QColor(0xb4bcc8);
    theme.error = QColor(0xffb4ab);
    return theme;
}

} // namespace

Theme highContrastTheme(double zoom, bool isDark)
{
    Theme theme = isDark ? whiteOnBlack() : blackOnWhite();
    theme.isHighContrast = true;
    theme.zoom = std::clamp(zoom, 0.5, 3.0);
    theme.marks = 1.25;
    theme.fontFamily = preferredFamily();
    theme.accentSoft = withAlpha(theme.accent, isDark ? 0.3 : 0.2);
    return theme;
}

Theme presented(const Theme& theme)
{
    Theme result = highContrastTheme(theme.zoom * 1.25, theme.isDark);
    result.marks = 1.7;
    return result;
}

QColor Theme::roleColor(DeviceRole role) const
{
    switch (role) {
    case DeviceRole::Train:
        return train;
    case DeviceRole::Test:
        return test;
    case DeviceRole::Unused:
        break;
    }
    return unused;
}

QColor Theme::roleText(DeviceRole role) const
{
    switch (role) {
    case DeviceRole::Train:
        return trainText;
    case DeviceRole::Test:
        return testText;
    case DeviceRole::Unused:
        break;
    }
    return unusedText;
}

QColor Theme::kindColor(DeviceKind kind) const
{
    // Muted, and none of them near the blue, orange and magenta that carry meaning.
    switch (kind) {
    case DeviceKind::Gpu:
        return isDark ? QColor(0x86c98a) : QColor(0x4d9a52);
    case DeviceKind::Cpu:
        return isDark ? QColor(0xa3b1c9) : QColor(0x64748b);
    case DeviceKind::MobileCpu:
        return isDark ? QColor(0xd8c36a) : QColor(0xb59b22);
    case DeviceKind::MobileGpu:
        return isDark ? QColor(0xb9d86a) : QColor(0x87a521);
    case DeviceKind::MobileDsp:
        return isDark ? QColor(0xe2a7a0) : QColor(0xc0776d);
    case DeviceKind::Embedded:
        return isDark ? QColor(0x73c7d4) : QColor(0x2e9db0);
    case DeviceKind::Tpu:
        return isDark ? QColor(0xb6a4e8) : QColor(0x8b74cf);
    case DeviceKind::Fpga:
        return isDark ? QColor(0xc9a27e) : QColor(0x9b6f45);
    case DeviceKind::Asic:
        return isDark ? QColor(0x9a8fd0) : QColor(0x5b4fa0);
    case DeviceKind::Unknown:
        break;
    }
    return border;
}

QColor Theme::seriesColor(int index) const
{
    // Okabe and Ito's order of hues, darkened for text on white and lightened for dark panels.
    static const std::array light{QColor(0x1d4ed8), QColor(0x0f766e), QColor(0x5d6675),
                                  QColor(0xb93d08), QColor(0x8a6500), QColor(0xa21caf),
                                  QColor(0x15803d), QColor(0x7c3aed)};
    static const std::array dark{QColor(0x60a5fa), QColor(0x2dd4bf), QColor(0xaab3c0),
                                 QColor(0xfb923c), QColor(0xe3b92a), QColor(0xf472b6),
                                 QColor(0x86d98d), QColor(0xb7a2ff)};
    const auto& colors = isDark ? dark : light;
    const auto count = static_cast<int>(colors.size());
    return colors[static_cast<std::size_t>(((index % count) + count) % count)];
}

QFont Theme::font(Letters letters) const
{
    QFont font;
    if (!fontFamily.isEmpty())
        font.setFamily(fontFamily);
    switch (letters) {
    case Letters::Small:
        font.setPixelSize(px(11));
        break;
    case Letters::Body:
        font.setPixelSize(px(13));
        break;
    case Letters::Title:
        font.setPixelSize(px(13));
        font.setWeight(QFont::DemiBold);
        break;
    case Letters::Number:
        font.setPixelSize(px(17));
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

int Theme::px(double pixels) const
{
    return std::max(1, static_cast<int>(std::lround(pixels * zoom)));
}

double contrastRatio(const QColor& first, const QColor& second)
{
    const double one = luminance(first);
    const double two = luminance(second);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor blended(const QColor& top, const QColor& bottom)
{
    const float share = top.alphaF();
    const auto mix = [share](float over, float under) {
        return over * share + under * (1 - share);
    };
    return QColor::fromRgbF(mix(top.redF(), bottom.redF()), mix(top.greenF(), bottom.greenF()),
                            mix(top.blueF(), bottom.blueF()));
}

} // namespace latency
