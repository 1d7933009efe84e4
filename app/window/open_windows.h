#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/main_window.h"

#include <QPointer>

#include <vector>

namespace latency
{

/// The windows of the program. Each deletes itself when it is closed.
class OpenWindows : public QObject
{
    Q_OBJECT

public:
    explicit OpenWindows(MainWindow::Options options);
    ~OpenWindows() override; ///< deletes those that are left

    /// Opens one more on a file, or on a dataset such as "help:fbnet".
    MainWindow& open(const QString& file);
    [[nodiscard]] int count() const;

private:
    MainWindow::Options options_;
    std::vector<QPointer<MainWindow>> windows_;
};

} // namespace latency
