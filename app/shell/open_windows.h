#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/main_window.h"

#include <QPointer>

#include <vector>

namespace latency
{

/// The windows of the program. Each deletes itself when it is closed. When another language is
/// chosen all are made anew with what they have open.
class OpenWindows : public QObject
{
    Q_OBJECT

public:
    explicit OpenWindows(MainWindow::Options options);
    ~OpenWindows() override; ///< deletes those that are left

    /// Opens one more on a file, or on a dataset such as "help:fbnet".
    MainWindow& open(const QString& file);
    [[nodiscard]] int count() const;
    /// The last that was opened or made anew; null when none is open.
    [[nodiscard]] MainWindow* newest() const;

private:
    struct OpenWindow {
        QPointer<MainWindow> window;
        QString file; ///< it was opened on
    };
    MainWindow& add(const QString& file);
    void openIn(MainWindow& window, const QString& file);
    void changeLanguage(MainWindow& asking);
    void makeAnew();

    MainWindow::Options options_;
    std::vector<OpenWindow> windows_;
};

} // namespace latency
