// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_presenter.h"

#include "core/space/search_space.h"
#include "widgets/import/column_roles.h"
#include "widgets/panels/core_text.h"

#include <algorithm>

namespace latency
{
namespace
{

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

ImportColumn shownColumn(const ColumnMeaning& meaning, bool isByHand)
{
    ImportColumn column;
    column.name = textOf(meaning.column);
    for (const std::string& example : meaning.examples)
        column.examples << textOf(example);
    column.role = textOf(meaning.role == ColumnRole::Quantity ? std::string_view(meaning.quantity)
                                                              : columnRoleName(meaning.role));
    column.unit = textOf(meaning.unit);
    column.device = textOf(meaning.device);
    column.reason = columnReasonText(textOf(meaning.reason));
    column.isByHand = isByHand;
    return column;
}

QString unitName(const std::optional<LatencyUnit>& unit)
{
    for (const char* name : {"ns", "us", "ms", "s"})
        if (unit && latencyUnitFromName(name) == unit)
            return QString::fromLatin1(name);
    return {};
}

ReadingFields::Values fieldsOf(const TableReading& reading)
{
    return {unitName(reading.unit), QString::fromStdString(reading.space),
            reading.batch.value_or(0), reading.hasDecimalCommas};
}

bool isUntouched(TableReading reading)
{
    reading.isDecided = false;
    return reading == TableReading{};
}

/// A sentence of core without the command-line options at its end, for which the dialog has fields.
QString withoutOptions(const std::string& sentence)
{
    const QString text = coreText(sentence);
    const qsizetype option = text.lastIndexOf(QLatin1String(" --"));
    for (const char* before : {", or ", "; ", ", "})
        if (const qsizetype end = text.lastIndexOf(QLatin1String(before), option);
            option > 0 && end > 0)
            return text.left(end) + QLatin1Char('.');
    return text;
}

} // namespace

ImportPresenter::ImportPresenter(QWidget* window) : QObject(window), window_(window) {}

void ImportPresenter::makeDialog()
{
    if (dialog_)
        return;
    dialog_ = new ImportDialog(window_);
    QStringList names;
    QStringList titles;
    for (const SearchSpace* space : searchSpaces()) {
        names << textOf(space->name());
        titles << coreText(space->title());
    }
    dialog_->setSpaces(names, titles);
    connect(dialog_, &ImportDialog::choiceRequested, this, &ImportPresenter::choose);
    connect(dialog_, &ImportDialog::fieldsChanged, this, &ImportPresenter::takeFields);
    connect(dialog_, &ImportDialog::guessesRequested, this, [this] {
        reading() = {};
        reading().isDecided = true; // so that nothing remembered comes back
        dialog_->fields().setValues({});
        read();
    });
    connect(dialog_, &ImportDialog::openRequested, this, [this] {
        isOpening_ = true;
        reading().isDecided = true;
        if (isUntouched(reading()) && !remembered_.all().contains(header_))
            reading() = {}; // nothing was to be decided
        dialog_->setReading(true);
        question_.open(question_.request);
    });
    connect(dialog_, &QDialog::rejected, this, &ImportPresenter::dismiss);
    connect(dialog_, &ImportDialog::helpRequested, this, &ImportPresenter::helpRequested);
}

TableReading& ImportPresenter::reading()
{
    return question_.request.sources[question_.source].reading;
}

bool ImportPresenter::isByHand(const std::string& column) const
{
    const TableReading& reading = question_.request.sources[question_.source].reading;
    return std::ranges::find(reading.columns, column, &ColumnChoice::column) !=
               reading.columns.end() ||
           std::ranges::find(reading.skip, column) != reading.skip.end();
}

void ImportPresenter::ask(const Question& question)
{
    makeDialog();
    question_ = question;
    question_.refusal = withoutOptions(question.refusal.toStdString());
    isOpening_ = false;
    hasBeenRead_ = false;
    header_.clear();
    dialog_->setFile(QString::fromStdString(
        splitReference(question_.request.sources[question_.source].reference).path));
    dialog_->fields().setValues(fieldsOf(reading()));
    dialog_->setView({});
    dialog_->setRefusal(question_.refusal);
    read();
}

void ImportPresenter::choose(const QList<int>& rows, const QString& role, const QString& unit)
{
    TableReading& changed = reading();
    for (const int row : rows) {
        const std::string name =
            dialog_->model().columns()[static_cast<std::size_t>(row)].name.toStdString();
        std::erase(changed.skip, name);
        std::erase_if(changed.columns,
                      [&](const ColumnChoice& choice) { return choice.column == name; });
        changed.columns.push_back({name, role.toStdString(), unit.toStdString()});
    }
    read();
}

void ImportPresenter::takeFields()
{
    const ReadingFields::Values values = dialog_->fields().values();
    TableReading& changed = reading();
    changed.unit = latencyUnitFromName(values.unit.toStdString());
    changed.space = values.space.toStdString();
    changed.batch = values.batch > 0 ? std::optional(values.batch) : std::nullopt;
    changed.hasDecimalCommas = values.hasDecimalCommas;
    read();
}

void ImportPresenter::read()
{
    dialog_->setReading(true);
    const std::filesystem::path file = question_.request.sources[question_.source].reference;
    task_.run([file, options = openOptions(reading(), {})](
                  std::stop_token) { return previewTable(file, options); },
              [this](const Result<TablePreview>& preview) { show(preview); });
}

void ImportPresenter::show(const Result<TablePreview>& preview)
{
    dialog_->setReading(false);
    if (!preview && !hasBeenRead_) { // no table at all: nothing to choose
        dialog_->hide();
        Q_EMIT refused(question_.refusal.isEmpty() ? withoutOptions(preview.error().message)
                                                   : question_.refusal);
        return;
    }
    if (!preview) {
        dialog_->setRefusal(withoutOptions(preview.error().message));
        return;
    }
    header_ = RememberedReadings::keyOf(preview->columns);
    const auto known = remembered_.all();
    const auto before = known.find(header_);
    if (!hasBeenRead_ && reading() == TableReading{} && before != known.end()) {
        reading() = before->second;
        dialog_->fields().setValues(fieldsOf(reading()));
        read();
        return;
    }
    ImportView view;
    for (const ColumnMeaning& column : preview->columns)
        view.columns.push_back(shownColumn(column, isByHand(column.column)));
    for (const std::string& note : preview->notes)
        view.notes << coreText(note);
    view.needsSpace = preview->needsSpace;
    view.mayHaveDecimalCommas = preview->mayHaveDecimalCommas;
    if (preview->error)
        view.refusal = withoutOptions(preview->error->message);
    else if (!hasBeenRead_ && !question_.refusal.isEmpty())
        view.remark = question_.refusal; // the head of the table does not show why
    else if (before != known.end())
        view.remark = tr("Choices made before for files with this header are kept.");
    hasBeenRead_ = true;
    dialog_->setView(view);
    if (!dialog_->isVisible())
        dialog_->open();
}

void ImportPresenter::dismiss()
{
    task_.cancel();
    isOpening_ = false;
    if (!question_.refusal.isEmpty())
        Q_EMIT dismissed(question_);
}

void ImportPresenter::takeOpened()
{
    if (!isOpening_)
        return;
    isOpening_ = false;
    if (!header_.isEmpty())
        remembered_.keep(header_, reading());
    dialog_->accept();
}

bool ImportPresenter::takeRefused(const QString& sentence)
{
    if (!isOpening_)
        return false;
    isOpening_ = false;
    dialog_->setReading(false);
    dialog_->setRefusal(sentence);
    return true;
}

} // namespace latency
