#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <QObject>

class QApplication;

namespace latency
{

/// The current theme of the window. Widgets with custom painting read it and repaint on `changed`.
class ActiveTheme : public QObject
{
    Q_OBJECT

public:
    static ActiveTheme& instance();

    [[nodiscard]] const Theme& theme() const { return theme_; }

    /// Gives the application Fusion, the palette, the font and the style sheet of `theme`, then
    /// emits `changed`.
    void apply(QApplication& application, const Theme& theme);

Q_SIGNALS:
    void changed();

private:
    ActiveTheme();
    Theme theme_;
};

/// Shorthand for `ActiveTheme::instance().theme()`.
const Theme& activeTheme();

/// True when the desktop's palette is dark; call before the first `apply`.
bool desktopPrefersDark();

/// The application's style sheet for `theme`; exposed for tests.
QString styleSheet(const Theme& theme);

} // namespace latency
