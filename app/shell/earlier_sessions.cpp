// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/earlier_sessions.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace latency
{
namespace
{

QString fileOf(const SessionClaim& claim)
{
    return QString::fromStdString(claim.file().string());
}

QString writtenAt(const SessionClaim& claim)
{
    return QLocale::system().toString(QFileInfo(fileOf(claim)).lastModified(),
                                      QLocale::ShortFormat);
}

} // namespace

EarlierSessions::EarlierSessions(const std::filesystem::path& folder, QWidget* parent)
    : QDialog(parent), list_(new QListWidget)
{
    setObjectName(QStringLiteral("earlierSessions"));
    setWindowTitle(tr("Earlier sessions"));
    resize(560, 360);
    list_->setAccessibleName(windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    open_ = buttons->addButton(tr("Open"), QDialogButtonBox::ActionRole);
    open_->setDefault(true);
    discard_ = buttons->addButton(tr("Discard"), QDialogButtonBox::ActionRole);
    auto* text = new QLabel(tr("Sessions that were kept and are not open. Opening one keeps what "
                               "is open now; discarding removes it for good."));
    text->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(list_, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open_, &QPushButton::clicked, this, &EarlierSessions::openCurrent);
    connect(discard_, &QPushButton::clicked, this, &EarlierSessions::discardCurrent);
    connect(list_, &QListWidget::itemActivated, this, &EarlierSessions::openCurrent);
    connect(list_, &QListWidget::currentRowChanged, this, &EarlierSessions::showButtons);

    std::vector<std::filesystem::path> files;
    for (SessionClaim& claim : takeKeptSessions(folder)) {
        files.push_back(claim.file());
        list_->addItem(writtenAt(claim));
        claims_.push_back(std::make_unique<SessionClaim>(std::move(claim)));
    }
    list_->setCurrentRow(0);
    showButtons();
    reading_.run(
        [files](std::stop_token stop) {
            std::vector<ReadSession> read;
            for (const std::filesystem::path& file : files)
                if (!stop.stop_requested()) {
                    read.push_back(readSession(file));
                    read.back().json = nullptr;
                }
            return read;
        },
        [this](const std::vector<ReadSession>& read) { showRead(read); });
}

void EarlierSessions::showRead(const std::vector<ReadSession>& read)
{
    int row = 0;
    for (const ReadSession& session : read) {
        QListWidgetItem* item = list_->item(row++);
        if (!item) // discarded in the meantime
            return;
        item->setText(tr("%1 – %2").arg(item->text(), session.fault == SessionFault::None
                                                          ? summaryText(session.summary)
                                                          : QString::fromStdString(
                                                                session.sentence)));
    }
}

void EarlierSessions::showButtons()
{
    const bool isChosen = list_->currentRow() >= 0;
    open_->setEnabled(isChosen);
    discard_->setEnabled(isChosen);
}

void EarlierSessions::openCurrent()
{
    const int row = list_->currentRow();
    if (row < 0)
        return;
    const QString file = fileOf(*claims_[static_cast<std::size_t>(row)]);
    reading_.cancel();
    claims_.clear();
    accept();
    Q_EMIT chosen(file);
}

void EarlierSessions::discardCurrent()
{
    const int row = list_->currentRow();
    if (row < 0 || reading_.isRunning())
        return;
    claims_[static_cast<std::size_t>(row)]->discard();
    claims_.erase(claims_.begin() + row);
    delete list_->takeItem(row);
    showButtons();
}

} // namespace latency
