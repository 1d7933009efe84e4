#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/main_window.h"

#include <QPointer>

#include <vector>

namespace latency
{

/// The windows of the program. Each deletes itself when closed. A change of language recreates all
/// of them with their state.
class OpenWindows : public QObject
{
    Q_OBJECT

public:
    explicit OpenWindows(MainWindow::Options options);
    ~OpenWindows() override; ///< deletes those that are left

    /// Opens another window with a file or a dataset such as "help:fbnet".
    MainWindow& open(const QString& file);
    /// Opens another window that restores a kept session.
    MainWindow& openKept(const QString& file);
    [[nodiscard]] int count() const;
    /// The newest window; null if none is open.
    [[nodiscard]] MainWindow* newest() const;

private:
    struct OpenWindow {
        QPointer<MainWindow> window;
        QString file; ///< it was opened on
    };
    MainWindow& show(const QString& file);
    MainWindow& add(const QString& file);
    void openIn(MainWindow& window, const QString& file);
    void changeLanguage(MainWindow& asking);
    void makeAnew();

    MainWindow::Options options_;
    std::vector<OpenWindow> windows_;
};

} // namespace latency
