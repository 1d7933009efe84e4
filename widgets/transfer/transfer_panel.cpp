// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/transfer/transfer_panel.h"

#include "widgets/forms/form_row.h"
#include "widgets/forms/option_form.h"
#include "widgets/panels/elided_combo_box.h"
#include "widgets/panels/side_column.h"
#include "widgets/plots/plot_menu.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/transfer/transfer_canvas.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace latency
{

namespace
{

/// A combo box, stacked with the others of its side.
QComboBox* addChooser(SideColumn& side, const char* name, const QString& title, const QString& note)
{
    auto* chooser = new ElidedComboBox(&side);
    chooser->setObjectName(name);
    chooser->setAccessibleName(title);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    chooser->setMinimumContentsLength(12);
    auto* row = new FormRow(title, chooser, &side);
    row->setNote(note);
    side.column().addWidget(row);
    return chooser;
}

} // namespace

TransferPanel::TransferPanel(QWidget* parent)
    : Panel(tr("From one search space to another"), parent)
{
    setObjectName("transferPanel");
    setSubtitle(tr("labels needed on the target space for a device known on the source space"));
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeSource());
    canvas_ = new TransferCanvas(page);
    row->addWidget(canvas_, 1);
    row->addWidget(makeTarget());
    setBody(page);

    const auto choose = [this] { Q_EMIT datasetsChosen(source(), target()); };
    connect(source_, &QComboBox::activated, this, choose);
    connect(target_, &QComboBox::activated, this, choose);
    connect(swap_, &QPushButton::clicked, this, &TransferPanel::swapSpaces);
    connect(run_, &QPushButton::clicked, this,
            [this] { isRunning_ ? Q_EMIT stopRequested() : Q_EMIT runRequested(); });
    connect(canvas_, &TransferCanvas::menuRequested, this, &TransferPanel::openMenu);
    setProgress(0, 1);
    enableFields();
}

TransferPanel::~TransferPanel() = default;

QWidget* TransferPanel::makeSource()
{
    auto* side = new SideColumn(this);
    QVBoxLayout& column = side->column();
    source_ = addChooser(*side, "transferSource", tr("Source"),
                         tr("Space in which the device is already measured."));
    sourceNote_ = side->addText("transferSourceNote", "muted");
    device_ = addChooser(*side, "transferDevice", tr("Device"),
                         tr("Learned on the source, predicted on the target."));
    auto* scroll = new QScrollArea(side);
    scroll->setObjectName("transferOptions");
    scroll->setAccessibleName(tr("Options of the transfer"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    auto* form = new QVBoxLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    options_ = new OptionForm(page);
    form->addWidget(options_);
    form->addStretch(1);
    scroll->setWidget(page);
    column.addWidget(scroll, 1);
    return scrolled(side, tr("Source of the transfer"));
}

QWidget* TransferPanel::makeTarget()
{
    auto* side = new SideColumn(this);
    QVBoxLayout& column = side->column();
    target_ =
        addChooser(*side, "transferTarget", tr("Target"), tr("Space with only a few labels."));
    targetNote_ = side->addText("transferTargetNote", "muted");
    auto* buttons = new QHBoxLayout;
    run_ = new QPushButton(side);
    run_->setObjectName("transferRun");
    run_->setProperty("accent", true);
    swap_ = new QPushButton(tr("Swap spaces"), side);
    swap_->setObjectName("transferSwap");
    buttons->addWidget(run_);
    buttons->addWidget(swap_);
    column.addLayout(buttons);
    progress_ = side->addProgress("transferProgress");
    headline_ = side->addText("transferHeadline", "title");
    detail_ = side->addText("transferDetail", "muted");
    caution_ = side->addText("transferCaution", "plain");
    column.addStretch(1);
    return scrolled(side, tr("Target of the transfer"));
}

void TransferPanel::setDatasets(const QStringList& titles, int source, int target)
{
    for (QComboBox* chooser : {source_, target_}) {
        chooser->clear();
        chooser->addItems(titles);
    }
    source_->setCurrentIndex(source);
    target_->setCurrentIndex(target);
}

int TransferPanel::source() const
{
    return source_->currentIndex();
}

int TransferPanel::target() const
{
    return target_->currentIndex();
}

void TransferPanel::setDevices(const QStringList& names)
{
    const QString before = device_->currentText();
    device_->clear();
    device_->addItem(tr("all %1 common ones").arg(names.size()));
    device_->addItems(names);
    device_->setCurrentIndex(std::max(0, device_->findText(before)));
}

int TransferPanel::device() const
{
    return device_->currentIndex() - 1;
}

void TransferPanel::setNotes(const QString& source, const QString& target)
{
    setSideText(*sourceNote_, source);
    setSideText(*targetNote_, target);
}

void TransferPanel::setText(const TransferText& text)
{
    setSideText(*headline_, text.headline);
    setSideText(*detail_, text.detail);
    setSideText(*caution_, text.caution);
}

void TransferPanel::setProgress(int done, int total)
{
    progress_->setRange(0, std::max(1, total));
    progress_->setValue(std::min(done, total));
}

void TransferPanel::setRunning(bool isRunning)
{
    isRunning_ = isRunning;
    enableFields();
}

void TransferPanel::setReady(bool isReady, const QString& why)
{
    isReady_ = isReady;
    run_->setToolTip(why);
    enableFields();
}

void TransferPanel::enableFields()
{
    run_->setText(isRunning_ ? tr("Stop") : tr("Transfer"));
    run_->setEnabled(isRunning_ || isReady_);
    const std::initializer_list<QWidget*> fields{source_, target_, device_, swap_, options_};
    for (QWidget* field : fields)
        field->setDisabled(isRunning_);
}

void TransferPanel::swapSpaces()
{
    const int source = source_->currentIndex();
    source_->setCurrentIndex(target_->currentIndex());
    target_->setCurrentIndex(source);
    Q_EMIT datasetsChosen(this->source(), target());
}

void TransferPanel::openMenu(const QPoint& globalPosition)
{
    QMenu menu;
    menu.addAction(tr("Show everything"), canvas_, &TransferCanvas::resetView);
    addCopyActions(menu, *this, canvas_->size());
    menu.addAction(tr("Export…"), this, &TransferPanel::exportRequested);
    menu.exec(globalPosition);
}

QString TransferPanel::plotName() const
{
    return QStringLiteral("transfer");
}

void TransferPanel::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    canvas_->drawInto(
        device, size, theme,
        QStringList{source_->currentText() + QStringLiteral(" → ") + target_->currentText(),
                    headline_->text()}
            .join(QStringLiteral(" · ")));
}

QString TransferPanel::dataAsCsv() const
{
    const TransferView& view = canvas_->view();
    QString csv = csvLine({"network", "labels", "spearman", "deviation"});
    for (const TransferLine& line : view.lines)
        for (std::size_t i = 0; i < line.points.size(); ++i)
            csv += csvLine({line.name, csvNumber(line.points[i].x()), csvNumber(line.points[i].y()),
                            csvNumber(line.deviations[i])});
    csv += csvLine({view.scratchName, "", csvNumber(view.scratch), ""});
    return csv;
}

} // namespace latency
