#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>

namespace latency
{

/// A language the window speaks.
struct Language {
    QString code; ///< two letters, such as "de"
    QString name; ///< in that language
};

/// English, in which the texts are written, and those there is a translation for.
const QList<Language>& languages();

/// The code of the language that `choice` stands for: one of `languages`, or for anything else that
/// of the desktop when it is among them, or English.
QString languageFor(const QString& choice);

/// Texts that are asked for from now on are in the language of that code. Windows that are open keep
/// the texts they have.
void speak(const QString& code);

/// What `speak` was told last; English before.
QString spokenLanguage();

} // namespace latency
