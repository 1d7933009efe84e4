#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace latency
{

/// A window with the program's help pages: their titles left, the page right.
class HelpBrowser : public QWidget
{
    Q_OBJECT

public:
    /// One page in Markdown; its first line is its title.
    struct Page {
        QString title;
        QString text;
    };

    explicit HelpBrowser(QList<Page> pages, QWidget* parent);

    [[nodiscard]] QString shownTitle() const;
    void showPage(int page); ///< counted from 0

private:
    void show(int page);

    QList<Page> pages_;
    QListWidget* titles_ = nullptr;
    QTextBrowser* text_ = nullptr;
};

/// The page of a Markdown file; an empty title when it cannot be read.
HelpBrowser::Page readHelpPage(const QString& file);

} // namespace latency
