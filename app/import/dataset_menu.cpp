// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/dataset_menu.h"

#include "app/import/dataset_names.h"
#include "widgets/panels/core_text.h"

#include <QActionGroup>

#include <algorithm>

namespace latency
{
namespace
{

QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

DatasetMenu::DatasetMenu(QMenu& menu, QMenu* add, QObject* parent)
    : QObject(parent), menu_(menu), add_(add)
{
    menu_.setToolTipsVisible(true);
}

void DatasetMenu::show(const DatasetMenuContents& contents)
{
    menu_.clear();
    addQuantities(contents);
    for (const DatasetChoice& choice : contents.choices)
        menu_.addAction(menuText(coreText(choice.title)), this,
                        [this, reference = QString::fromStdString(choice.reference)] {
                            Q_EMIT datasetRequested(reference);
                        });
    menu_.addSeparator();
    for (const QString& text : contents.recent)
        if (std::ranges::find(contents.choices, text.toStdString(), &DatasetChoice::reference) ==
            contents.choices.end())
            menu_
                .addAction(menuText(datasetNames(text)), this,
                           [this, text] { Q_EMIT datasetRequested(text); })
                ->setToolTip(datasetNames(text));
    menu_.addSeparator();
    menu_.addAction(tr("Open file or folder…"), this, &DatasetMenu::openRequested);
    menu_.addAction(tr("Import table…"), this, &DatasetMenu::importRequested);
    if (!contents.references.empty()) {
        QMenu* adding = menu_.addMenu(tr("Add devices from"));
        adding->setObjectName(QStringLiteral("addDevicesMenu"));
        fillAdding(*adding, contents);
    }
    if (contents.references.size() > 1)
        for (std::size_t i = 0; i < contents.references.size(); ++i)
            menu_.addAction(
                menuText(tr("Without the devices of %1")
                             .arg(datasetName(QString::fromStdString(contents.references[i])))),
                this, [this, i] { Q_EMIT removeRequested(static_cast<int>(i)); });
    if (add_) {
        add_->clear();
        fillAdding(*add_, contents);
        add_->setEnabled(!contents.references.empty());
    }
}

void DatasetMenu::addQuantities(const DatasetMenuContents& contents)
{
    if (contents.otherQuantities.empty())
        return;
    menu_.addSection(tr("Quantity"));
    auto* group = new QActionGroup(&menu_);
    const auto add = [&](const std::string& quantity, bool isShown) {
        QAction* action = menu_.addAction(menuText(coreText(quantity)));
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setActionGroup(group);
        if (!isShown)
            connect(action, &QAction::triggered, this,
                    [this, name = QString::fromStdString(quantity)] {
                        Q_EMIT quantityRequested(name);
                    });
    };
    add(contents.quantity, true);
    for (const std::string& quantity : contents.otherQuantities)
        add(quantity, false);
    menu_.addSection(tr("Dataset"));
}

void DatasetMenu::fillAdding(QMenu& menu, const DatasetMenuContents& contents)
{
    for (const DatasetChoice& choice : contents.choices)
        if (std::ranges::find(contents.references, choice.reference) == contents.references.end())
            menu.addAction(menuText(coreText(choice.title)), this,
                           [this, reference = QString::fromStdString(choice.reference)] {
                               Q_EMIT addRequested(reference);
                           });
    menu.addSeparator();
    menu.addAction(tr("File…"), this, &DatasetMenu::addFileRequested);
    menu.addAction(tr("Folder…"), this, &DatasetMenu::addFolderRequested);
}

} // namespace latency
