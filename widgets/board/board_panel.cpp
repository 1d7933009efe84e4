// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/board/board_panel.h"

#include "widgets/board/repeats_text.h"
#include "widgets/models/table_menu.h"
#include "widgets/panels/number_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{
namespace
{

/// Several runs in one cell.
class RunsDelegate : public NumberDelegate
{
public:
    using NumberDelegate::NumberDelegate;

protected:
    [[nodiscard]] QVariant readText(const QString& text) const override
    {
        const auto repeats = typedRepeats(text);
        return repeats ? QVariant::fromValue(*repeats) : QVariant();
    }
};

} // namespace

BoardPanel::BoardPanel(QWidget* parent) : QWidget(parent)
{
    setObjectName("boardPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Board"), this);
    name_ = new QLineEdit(this);
    name_->setObjectName("boardName");
    name_->setAccessibleName(tr("Name of the board"));
    name_->setMaximumWidth(260);
    summary_ = new QLabel(this);
    summary_->setObjectName("boardSummary");
    summary_->setProperty("letters", "muted");
    summary_->setWordWrap(true);
    head->addWidget(title);
    head->addWidget(name_, 1);
    head->addWidget(summary_, 2);
    column->addLayout(head);
    view_ = new QTableView(this);
    view_->setObjectName("boardTable");
    view_->setAccessibleName(tr("Measurements on the board"));
    view_->setTabKeyNavigation(false); // Tab leaves it
    model_ = new BoardTableModel(this);
    view_->setModel(model_);
    view_->setItemDelegateForColumn(BoardTableModel::Runs, new RunsDelegate(view_));
    view_->verticalHeader()->hide();
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->setColumnWidth(BoardTableModel::Runs, 220);
    view_->installEventFilter(this);
    column->addWidget(view_, 1);
    empty_ = new QLabel(tr("No measurements yet: save a worksheet and fill it in on the board, "
                           "read a file of measurements, or type values in."),
                        this);
    empty_->setProperty("letters", "muted");
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    column->addWidget(empty_, 1);
    auto* foot = new QHBoxLayout;
    failed_ = new QPushButton(tr("Could not be measured…"), this);
    failed_->setObjectName("boardFailed");
    failed_->setToolTip(
        tr("The selected networks do not run on the board: out of memory, unsupported operations. "
           "They are excluded from answers, and others are proposed."));
    remove_ = new QPushButton(tr("Remove"), this);
    remove_->setObjectName("boardRemove");
    remove_->setToolTip(tr("Remove the selected measurements (Del); can be undone"));
    foot->addStretch(1);
    foot->addWidget(failed_);
    foot->addWidget(remove_);
    column->addLayout(foot);
    connect(name_, &QLineEdit::editingFinished, this, [this] {
        const QString typed = name_->text().trimmed();
        name_->setText(typed.isEmpty() ? shownName_ : typed);
        if (!typed.isEmpty() && typed != shownName_)
            Q_EMIT renamed(typed);
    });
    // Queued, because the editor is still open and the rows may be replaced.
    connect(model_, &BoardTableModel::repeatsEdited, this, &BoardPanel::repeatsEdited,
            Qt::QueuedConnection);
    connect(remove_, &QPushButton::clicked, this,
            [this] { Q_EMIT removalRequested(selectedRows()); });
    connect(failed_, &QPushButton::clicked, this, &BoardPanel::askForReason);
    connect(view_, &QTableView::customContextMenuRequested, this, &BoardPanel::openMenu);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        enableButtons();
        const QList<int> rows = selectedRows();
        if (rows.size() == 1 && model_->row(rows.front()).architecture >= 0)
            Q_EMIT architectureSelected(model_->row(rows.front()).architecture);
    });
    setRows({});
}

void BoardPanel::setName(const QString& name)
{
    shownName_ = name;
    if (!name_->hasFocus() || !name_->isModified())
        name_->setText(name);
}

void BoardPanel::setRows(std::vector<BoardRow> rows)
{
    const bool isEmpty = rows.empty();
    model_->setRows(std::move(rows));
    view_->setHidden(isEmpty);
    empty_->setVisible(isEmpty);
    enableButtons();
}

void BoardPanel::setSummary(const QString& text)
{
    summary_->setText(text);
}

QList<int> BoardPanel::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : view_->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

void BoardPanel::enableButtons()
{
    const bool hasSome = !selectedRows().isEmpty();
    failed_->setEnabled(hasSome);
    remove_->setEnabled(hasSome);
}

void BoardPanel::askForReason()
{
    const QList<int> rows = selectedRows();
    bool isGiven = false;
    const QString reason =
        QInputDialog::getText(this, tr("Could not be measured"), tr("Reason, if known:"),
                              QLineEdit::Normal, tr("out of memory"), &isGiven);
    if (isGiven)
        Q_EMIT failureGiven(rows, reason.trimmed());
}

void BoardPanel::openMenu(const QPoint& position)
{
    const QList<int> rows = selectedRows();
    QMenu menu;
    if (!rows.isEmpty()) {
        const QModelIndex runs = model_->index(rows.front(), BoardTableModel::Runs);
        menu.addAction(tr("Correct the values"), this, [this, runs] { view_->edit(runs); });
        menu.addAction(tr("Could not be measured…"), this, &BoardPanel::askForReason);
        menu.addAction(tr("Remove"), this, [this, rows] { Q_EMIT removalRequested(rows); });
        menu.addSeparator();
    }
    addTableActions(menu, *model_, [this] { Q_EMIT exportRequested(); });
    menu.exec(view_->viewport()->mapToGlobal(position));
}

bool BoardPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == view_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && !selectedRows().isEmpty()) {
        Q_EMIT removalRequested(selectedRows());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace latency
