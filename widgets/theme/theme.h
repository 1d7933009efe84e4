#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/device.h"
#include "widgets/device_role.h"

#include <QColor>
#include <QFont>

namespace latency
{

/// All colours, font sizes and distances of the window. The style sheet, the palette and all
/// painting use one of these, so that both themes are complete.
struct Theme {
    bool isDark = false;
    bool isHighContrast = false;
    double zoom = 1.0;  ///< of the whole window, 0.5..3
    double marks = 1.0; ///< how thick points and lines of plots are, beyond the zoom
    QString fontFamily; ///< empty for the system's

    QColor window; ///< behind the panels
    QColor panel;  ///< a card
    QColor border; ///< around cards and fields
    QColor field;  ///< editable and clickable areas
    QColor hover;  ///< a row or button under the pointer
    QColor text;
    QColor mutedText;  ///< subtitles, axis labels, help; still legible (4.5:1)
    QColor grid;       ///< lines behind plots
    QColor line;       ///< drawn lines: dendrogram, y = x
    QColor ring;       ///< outline of what is hovered
    QColor accent;     ///< the one colour of actions
    QColor accentText; ///< on `accent`
    QColor accentSoft; ///< areas tinted with the accent: bands, lassos
    QColor selection;  ///< selected rows
    QColor train;
    QColor test;
    QColor unused;
    QColor trainText; ///< role colours dark or light enough for letters on `panel`
    QColor testText;
    QColor unusedText;
    QColor picked;
    QColor pickedHalo; ///< ring around a picked point
    QColor cloud;      ///< the many points nobody picked
    QColor error;      ///< letters of an error sentence

    [[nodiscard]] QColor roleColor(DeviceRole role) const;
    [[nodiscard]] QColor roleText(DeviceRole role) const;
    [[nodiscard]] QColor kindColor(DeviceKind kind) const;
    /// Distinct colours for curves; wraps around.
    [[nodiscard]] QColor seriesColor(int index) const;

    enum class Letters { Small, Body, Title, Number };
    [[nodiscard]] QFont font(Letters letters = Letters::Body) const;
    [[nodiscard]] int px(double pixels) const; ///< `pixels` at the current zoom, at least 1
    /// Width of a line or size of a point at the current zoom and thickness.
    [[nodiscard]] double stroke(double pixels) const { return pixels * zoom * marks; }
};

Theme lightTheme(double zoom = 1.0);
Theme darkTheme(double zoom = 1.0);
/// Black on white, or white on black, with visible borders.
Theme highContrastTheme(double zoom = 1.0, bool isDark = false);

/// `theme` for an audience: larger text, thicker marks, high contrast.
Theme presented(const Theme& theme);

/// WCAG 2 contrast of two opaque colours, 1..21.
double contrastRatio(const QColor& first, const QColor& second);

/// `top` laid over an opaque `bottom`.
QColor blended(const QColor& top, const QColor& bottom);

} // namespace latency
