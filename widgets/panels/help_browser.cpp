// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/help_browser.h"

#include "widgets/panels/side_column.h"

#include "widgets/theme/active_theme.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextTable>

#include <utility>
#include <vector>

namespace latency
{

namespace
{

constexpr double kPictureWidth = 330.0;

/// Adds padding to tables, which Markdown creates without.
void airTables(QTextDocument& document)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setBorderCollapse(true);
            format.setBorderBrush(activeTheme().border);
            format.setTopMargin(6);
            format.setBottomMargin(6);
            table->setFormat(format);
        }
}

/// Adds space between paragraphs and above headings.
void airParagraphs(QTextDocument& document)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (cursor.currentTable())
            continue;
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setTopMargin(level == 1 ? 0 : level > 1 ? 18 : 3);
        format.setBottomMargin(level > 0 ? 8 : 5);
        format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
    }
}

/// Scales pictures so that two fit side by side.
void fitPictures(QTextDocument& document, double width)
{
    std::vector<std::pair<int, QTextImageFormat>> pictures;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (at.fragment().charFormat().isImageFormat())
                pictures.emplace_back(at.fragment().position(),
                                      at.fragment().charFormat().toImageFormat());
    for (auto& [position, format] : pictures) {
        format.setWidth(width);
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

} // namespace

HelpBrowser::HelpBrowser(QList<Page> pages, QWidget* parent)
    : QWidget(parent, Qt::Window), pages_(std::move(pages))
{
    setObjectName(QStringLiteral("helpBrowser"));
    setWindowTitle(tr("Latency Studio help"));
    resize(980, 720);
    titles_ = new QListWidget(this);
    titles_->setObjectName(QStringLiteral("helpTitles"));
    titles_->setAccessibleName(tr("Help pages"));
    keepWidth(*titles_, 190);
    titles_->setFrameShape(QFrame::NoFrame);
    for (const Page& page : pages_)
        titles_->addItem(page.title);
    text_ = new QTextBrowser(this);
    text_->setObjectName(QStringLiteral("helpText"));
    text_->setAccessibleName(tr("Help page"));
    text_->setFrameShape(QFrame::NoFrame);
    text_->document()->setDocumentMargin(22);
    text_->setOpenExternalLinks(false);
    text_->setSearchPaths({QStringLiteral(":/latency/help")}); // of pictures
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 10, 0, 0);
    row->setSpacing(8);
    row->addWidget(titles_);
    row->addWidget(text_, 1);
    connect(titles_, &QListWidget::currentRowChanged, this, &HelpBrowser::show);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            &QWidget::close);
    titles_->setCurrentRow(0);
}

QString HelpBrowser::shownTitle() const
{
    return titles_->currentItem() ? titles_->currentItem()->text() : QString();
}

void HelpBrowser::showPage(int page)
{
    titles_->setCurrentRow(page);
}

void HelpBrowser::show(int page)
{
    if (page < 0 || page >= pages_.size())
        return;
    text_->setMarkdown(pages_[page].text);
    airParagraphs(*text_->document());
    airTables(*text_->document());
    fitPictures(*text_->document(), kPictureWidth);
    text_->moveCursor(QTextCursor::Start);
}

HelpBrowser::Page readHelpPage(const QString& file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(opened.readAll());
    QString title = text.section(QLatin1Char('\n'), 0, 0);
    while (title.startsWith(QLatin1Char('#')) || title.startsWith(QLatin1Char(' ')))
        title.remove(0, 1);
    return {title, text};
}

} // namespace latency
