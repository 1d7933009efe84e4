#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>

namespace latency
{

/// A language of the window.
struct Language {
    QString code; ///< two letters, such as "de"
    QString name; ///< in that language
};

/// English, the language of the sources, and all available translations.
const QList<Language>& languages();

/// The language code for `choice`: itself if available, otherwise the desktop's language if
/// available, otherwise English.
QString languageFor(const QString& choice);

/// Sets the language of texts requested from now on. Open windows keep their texts.
void speak(const QString& code);

/// The last language of `speak`; initially English.
QString spokenLanguage();

} // namespace latency
