// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/import_dialog.h"

#include "widgets/import/column_delegate.h"
#include "widgets/import/column_roles.h"
#include "widgets/panels/fitted_columns.h"
#include "widgets/theme/active_theme.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{
namespace
{

constexpr int kWidestColumn = 210; ///< pixels at a zoom of one
constexpr int kNotesHeight = 84;

QLabel* sentenceLabel(const QString& name, const char* letters, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("letters", letters);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ImportDialog::ImportDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import table"));
    title_ = sentenceLabel(QStringLiteral("importTitle"), "title", this);
    remark_ = sentenceLabel(QStringLiteral("importRemark"), "muted", this);
    fields_ = new ReadingFields(this);
    notes_ = sentenceLabel(QStringLiteral("importNotes"), "muted", this);
    notes_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* notes = new QScrollArea(this);
    notes->setFrameShape(QFrame::NoFrame);
    notes->setWidgetResizable(true);
    notes->setWidget(notes_);
    notes->setMaximumHeight(activeTheme().px(kNotesHeight));
    notes->setAccessibleName(tr("Notes on the table"));
    refusal_ = sentenceLabel(QStringLiteral("importRefusal"), "error", this);
    buildTable();

    auto* buttons = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& text) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    QPushButton* help = button("importHelp", tr("&Help"));
    guesses_ = button("importGuesses", tr("&As guessed"));
    guesses_->setToolTip(tr("Discards choices made by hand"));
    QPushButton* cancel = button("importCancel", tr("&Cancel"));
    open_ = button("importOpen", tr("&Open"));
    open_->setProperty("accent", true);
    open_->setDefault(true);
    buttons->addWidget(help);
    buttons->addWidget(guesses_);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(open_);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(activeTheme().px(8));
    column->addWidget(title_);
    column->addWidget(remark_);
    column->addWidget(table_, 1);
    column->addWidget(makeSeveral());
    column->addWidget(fields_);
    column->addWidget(notes);
    column->addWidget(refusal_);
    column->addLayout(buttons);
    const Theme& theme = activeTheme();
    resize(QSize(theme.px(1060), theme.px(640)).boundedTo(screen()->availableSize() * 0.95));

    connect(fields_, &ReadingFields::changed, this, &ImportDialog::fieldsChanged);
    connect(guesses_, &QPushButton::clicked, this, &ImportDialog::guessesRequested);
    connect(open_, &QPushButton::clicked, this, &ImportDialog::openRequested);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(help, &QPushButton::clicked, this, &ImportDialog::helpRequested);
    showSelection();
    setView({});
}

void ImportDialog::buildTable()
{
    model_ = new ColumnTableModel(this);
    table_ = new QTableView(this);
    table_->setObjectName(QStringLiteral("importColumns"));
    table_->setAccessibleName(tr("Columns of the table and their interpretation"));
    table_->setModel(model_);
    table_->setItemDelegate(new ColumnDelegate(table_));
    table_->setTabKeyNavigation(false); // Tab leaves it
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setMouseTracking(true);
    table_->verticalHeader()->hide();
    keepRowHeight(*table_, 30);
    QHeaderView* header = table_->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    keepColumnsFitted(*table_, kWidestColumn);
    connect(model_, &QAbstractItemModel::modelReset, this,
            [this] { fitColumns(*table_, kWidestColumn); });
    connect(model_, &ColumnTableModel::choiceRequested, this, &ImportDialog::choiceRequested);
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEditable) && selectedRows().size() == 1)
            table_->edit(index);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDialog::showSelection);
    connect(model_, &QAbstractItemModel::modelReset, this, &ImportDialog::showSelection);
}

QWidget* ImportDialog::makeSeveral()
{
    several_ = new QWidget(this);
    selected_ = new QLabel(several_);
    severalRole_ = new QComboBox(several_);
    severalRole_->setObjectName(QStringLiteral("importSeveralRole"));
    severalRole_->setAccessibleName(tr("All selected columns are read as"));
    fillRoles(*severalRole_);
    severalUnit_ = new QComboBox(several_);
    severalUnit_->setObjectName(QStringLiteral("importSeveralUnit"));
    severalUnit_->setAccessibleName(tr("Unit of all selected columns"));
    auto* row = new QHBoxLayout(several_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(selected_);
    row->addWidget(severalRole_);
    row->addWidget(severalUnit_);
    row->addStretch(1);
    connect(severalRole_, &QComboBox::activated, this, [this] {
        fillUnits(*severalUnit_, severalRole_->currentData().toString());
        Q_EMIT choiceRequested(selectedRows(), severalRole_->currentData().toString(), {});
    });
    connect(severalUnit_, &QComboBox::activated, this, [this] {
        Q_EMIT choiceRequested(selectedRows(), severalRole_->currentData().toString(),
                               severalUnit_->currentText());
    });
    return several_;
}

QList<int> ImportDialog::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

void ImportDialog::showSelection()
{
    const QList<int> rows = selectedRows();
    several_->setVisible(rows.size() > 1);
    if (rows.size() < 2)
        return;
    const ImportColumn& first = model_->columns()[static_cast<std::size_t>(rows.front())];
    selected_->setText(tr("All %1 selected columns are").arg(rows.size()));
    severalRole_->setCurrentIndex(severalRole_->findData(first.role));
    fillUnits(*severalUnit_, first.role);
    severalUnit_->setCurrentText(first.unit);
}

void ImportDialog::setFile(const QString& fileName)
{
    title_->setText(tr("What do the columns of %1 mean?").arg(QFileInfo(fileName).fileName()));
}

void ImportDialog::setSpaces(const QStringList& names, const QStringList& titles)
{
    fields_->setSpaces(names, titles);
}

void ImportDialog::setReading(bool isReading)
{
    isReading_ = isReading;
    showState();
}

void ImportDialog::setView(const ImportView& view)
{
    model_->setColumns(view.columns);
    fields_->setNeeds(view.needsSpace, view.mayHaveDecimalCommas);
    remark_->setText(view.remark);
    remark_->setVisible(!view.remark.isEmpty());
    QString notes;
    for (const QString& note : view.notes)
        notes += QStringLiteral("• %1\n").arg(note);
    notes_->setText(notes.trimmed());
    guesses_->setEnabled(std::ranges::any_of(view.columns, &ImportColumn::isByHand) ||
                         fields_->values() != ReadingFields::Values{});
    setRefusal(view.refusal);
}

void ImportDialog::setRefusal(const QString& sentence)
{
    const bool isNew = !sentence.isEmpty() && sentence != refusal_->text();
    refusal_->setText(sentence);
    refusal_->setVisible(!sentence.isEmpty());
    showState();
    if (isNew) {
        QAccessibleEvent alert(refusal_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ImportDialog::showState()
{
    open_->setEnabled(!isReading_ && refusal_->text().isEmpty() && model_->rowCount() > 0);
    open_->setText(isReading_ ? tr("Reading…") : tr("&Open"));
}

} // namespace latency
