#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/device.h"
#include "widgets/device_role.h"

#include <QColor>
#include <QFont>

namespace latency
{

/// Every colour, letter size and distance of the window. The style sheet, the palette and all
/// painting read from one of these, so both themes stay complete.
struct Theme {
    bool isDark = false;
    double zoom = 1.0;  ///< of the whole window, 0.5..3
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
};

Theme lightTheme(double zoom = 1.0);
Theme darkTheme(double zoom = 1.0);

/// WCAG 2 contrast of two opaque colours, 1..21.
double contrastRatio(const QColor& first, const QColor& second);

/// `top` laid over an opaque `bottom`.
QColor blended(const QColor& top, const QColor& bottom);

} // namespace latency
