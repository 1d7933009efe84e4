// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/languages.h"
#include "tests/app/studio_window.h"
#include "widgets/panels/number_field.h"
#include "widgets/panels/typed_number.h"

#include <QAbstractSpinBox>
#include <QLineEdit>

using namespace latency;
using namespace latency::fixtures;

/// What is typed into any number field of the window, in every language, is that number or refused
/// where everyone sees it; never a tenth, ten times or a thousand times of it.
class NumberFieldsTest : public QObject
{
    Q_OBJECT

    static constexpr const char* kTexts[]{"9,1", "20,5", "1.234,5", "1,234"};

    static void enter(QWidget& field, QLineEdit& editor, const QString& text)
    {
        // As keys would, whether or not the field is seen now.
        editor.selectAll();
        QTest::keyClicks(&editor, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    template <class Field>
    static void tryField(Field& field)
    {
        const bool wasEnabled = field.isEnabled();
        field.setEnabled(true);
        for (const char* text : kTexts) {
            const auto before = field.value();
            enter(field, *field.template findChild<QLineEdit*>(), QLatin1String(text));
            const auto typed = typedNumber(QLatin1String(text));
            const bool isTaken = typed && field.value() == *typed;
            const bool isRefused = field.value() == before && field.property("invalid").toBool();
            QVERIFY2(isTaken || isRefused,
                     qPrintable(QStringLiteral("%1: \"%2\" became %3")
                                    .arg(field.objectName(), QLatin1String(text))
                                    .arg(field.value())));
        }
        field.setEnabled(wasEnabled);
    }

    static void tryWindow()
    {
        const auto window = openStudio();
        int count = 0;
        for (auto* field : window->findChildren<QAbstractSpinBox*>()) {
            if (auto* real = qobject_cast<NumberField*>(field))
                tryField(*real);
            else if (auto* whole = qobject_cast<WholeNumberField*>(field))
                tryField(*whole);
            else
                QFAIL(qPrintable(field->objectName() + " reads numbers in a way of its own"));
            if (QTest::currentTestFailed())
                return;
            ++count;
        }
        QVERIFY(count >= 10);
        for (auto* line : window->findChildren<QLineEdit*>()) {
            const bool isSeed = line->objectName() == QLatin1String("seed");
            const bool isReal = line->objectName().startsWith(QLatin1String("option_")) &&
                                typedNumber(line->text());
            if (!isSeed && !isReal)
                continue;
            for (const char* text : kTexts) {
                const QString before = line->text();
                enter(*line, *line, QLatin1String(text));
                const auto typed = typedNumber(QLatin1String(text));
                const auto shown = typedNumber(line->text());
                const bool isTaken = typed && shown == typed;
                QVERIFY2(isTaken || line->property("invalid").toBool(),
                         qPrintable(line->objectName() + " made " + line->text() + " of " + text));
                if (isSeed)
                    QCOMPARE(line->text(), before);
            }
        }
    }

private Q_SLOTS:
    void init() { useOwnSettings(); }
    void inEnglish() { tryWindow(); }
    void inGerman()
    {
        speak(QStringLiteral("de"));
        tryWindow();
        speak(QStringLiteral("en"));
    }
};

QTEST_MAIN(NumberFieldsTest)
#include "number_fields_test.moc"
