// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/language_bar.h"

#include "app/files/preferences.h"
#include "app/language/languages.h"

#include <QActionGroup>

namespace latency
{

LanguageBar::LanguageBar(Preferences& preferences, QWidget* parent)
    : NoticeBar(parent), preferences_(preferences)
{
    setObjectName(QStringLiteral("languageBar"));
    connect(this, &NoticeBar::answered, this, [this](int answer) {
        if (answer == 0)
            Q_EMIT insisted();
    });
}

void LanguageBar::fillMenu(QMenu& menu)
{
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& choice, const QString& title) {
        QAction* action = menu.addAction(title);
        action->setObjectName(QStringLiteral("language-") + choice);
        action->setCheckable(true);
        action->setChecked(preferences_.language() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            hide();
            preferences_.setLanguage(choice);
            if (languageFor(choice) != spokenLanguage())
                Q_EMIT chosen();
        });
    };
    add(Preferences::systemLanguage(), tr("&System language"));
    for (const Language& language : languages())
        add(language.code, QLatin1Char('&') + language.name);
}

void LanguageBar::ask(const QStringList& lost)
{
    NoticeBar::ask(tr("The new language takes effect at the next start. Changing now discards: %1.")
                       .arg(lost.join(QStringLiteral(", "))),
                   {tr("Change now"), tr("At the next start")});
}

} // namespace latency
