#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/studio_parts.h"

#include <QMainWindow>
#include <QString>

namespace latency
{

class DatasetQuestions;
class NothingOpenBar;
class RecentFiles;
class WindowPage;

/// Connects the opening of datasets with its sources and questions: questions about columns, the
/// bar of a window without a dataset, menus and status line.
class OpeningLinks : public QObject
{
    Q_OBJECT

public:
    OpeningLinks(StudioParts& parts, WindowPage& page, QMainWindow& window);

    [[nodiscard]] DatasetQuestions& questions() { return *questions_; }
    [[nodiscard]] RecentFiles& recent() { return *recent_; }
    void openFile(const QString& fileName);
    void importTable(const QString& fileName);

Q_SIGNALS:
    void refused(const QString& sentence, bool isShown); ///< isShown: a dialog shows it already
    void helpRequested();
    void shown(); ///< a dataset, in every view

private:
    void connectOpening();
    void connectQuestions();
    void connectRecent();
    void showDataset();
    void takeRefused(const QString& sentence);

    StudioParts& parts_;
    NothingOpenBar& nothingOpen_;
    DatasetQuestions* questions_;
    RecentFiles* recent_;
};

} // namespace latency
