// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/status_strip.h"

#include "widgets/panels/elided_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace latency
{

namespace
{
constexpr int kBriefMilliseconds = 6000;
}

StatusStrip::StatusStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName("statusStrip");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 14, 3);
    row->setSpacing(16);
    const auto add = [this, row](const char* name, int stretch) {
        auto* label = new ElidedLabel(this);
        label->setObjectName(name);
        label->setProperty("letters", "muted");
        row->addWidget(label, stretch);
        return label;
    };
    dataset_ = add("statusDataset", 0);
    origin_ = add("statusOrigin", 0);
    notes_ = new QPushButton(this);
    notes_->setObjectName("statusNotes");
    notes_->setProperty("quiet", true);
    notes_->setToolTip(tr("Notes on this dataset"));
    notes_->hide();
    row->addWidget(notes_);
    selection_ = new QPushButton(this);
    selection_->setObjectName("statusSelection");
    selection_->setProperty("quiet", true);
    selection_->setToolTip(tr("The selection in all views; click to clear it"));
    row->addWidget(selection_);
    message_ = add("statusMessage", 1);
    message_->setAlignment(Qt::AlignCenter);
    machine_ = add("statusMachine", 0);
    connect(notes_, &QPushButton::clicked, this, &StatusStrip::notesRequested);
    connect(selection_, &QPushButton::clicked, this, &StatusStrip::selectionCleared);
    setSelection({});
}

void StatusStrip::setSelection(const QString& text)
{
    selection_->setText(text.isEmpty() ? tr("nothing selected") : text + QStringLiteral("  ✕"));
    selection_->setEnabled(!text.isEmpty());
    selection_->setAccessibleName(selection_->text());
}

void StatusStrip::setDataset(const QString& text)
{
    dataset_->setText(text);
}

void StatusStrip::setOrigin(const QString& text)
{
    origin_->setText(text);
}

void StatusStrip::setMachine(const QString& text)
{
    machine_->setText(text);
}

void StatusStrip::setMessage(const QString& text)
{
    message_->setText(text);
}

void StatusStrip::showBriefly(const QString& text)
{
    setMessage(text);
    QTimer::singleShot(kBriefMilliseconds, this, [this, text] {
        if (message_->text() == text)
            setMessage({});
    });
}

void StatusStrip::setNoteCount(int count)
{
    notes_->setVisible(count > 0);
    notes_->setText(count == 1 ? tr("1 note") : tr("%1 notes").arg(count));
}

} // namespace latency
