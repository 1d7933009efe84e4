// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <vector>

namespace latency
{
namespace
{

const QString kEnglish = QStringLiteral("en");

bool isKnown(const QString& code)
{
    return std::ranges::any_of(languages(),
                               [&code](const Language& one) { return one.code == code; });
}

/// The installed translators; removed from the application with the last reference.
std::vector<std::unique_ptr<QTranslator>>& translators()
{
    static std::vector<std::unique_ptr<QTranslator>> all;
    return all;
}

void install(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // Qt's own texts are in a package that may be missing: they stay English
    QCoreApplication::installTranslator(translator.get());
    translators().push_back(std::move(translator));
}

} // namespace

const QList<Language>& languages()
{
    static const QList<Language> all{{kEnglish, QStringLiteral("English")},
                                     {QStringLiteral("de"), QStringLiteral("Deutsch")}};
    return all;
}

QString languageFor(const QString& choice)
{
    if (isKnown(choice))
        return choice;
    const QString desktop = QLocale::system().name().left(2);
    return isKnown(desktop) ? desktop : kEnglish;
}

void speak(const QString& code)
{
    // Numbers are scientific: figures, tables, fields and exports have a decimal point in every
    // language, so that numbers can be copied from the window, typed in and cited unchanged.
    QLocale numbers = QLocale::c();
    numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(numbers);
    translators().clear();
    if (code == kEnglish)
        return;
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(code, QStringLiteral(":/latency/translations"));
}

QString spokenLanguage()
{
    //: The code of the language of this translation, such as de. Lessons use the same codes.
    return QCoreApplication::translate("latency::languages", "en");
}

} // namespace latency
