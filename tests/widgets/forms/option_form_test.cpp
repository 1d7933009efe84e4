// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/forms/option_field.h"
#include "widgets/forms/option_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace latency;

namespace
{

std::vector<OptionSpec> allKinds()
{
    OptionSpec dropout = realOption("dropout", "Dropout", 0.1, 0, 0.9, "", "Regularises.");
    dropout.isAdvanced = true;
    return {integerOption("epochs", "Epochs", 30, 1, 500, "epochs", "How long."),
            realOption("rate", "Learning rate", 1e-3, 1e-8, 1, "", "How fast."),
            toggleOption("transfer", "Transfer", true, "Where from."),
            choiceOption("form", "Form", "corrected",
                         {{"corrected", "corrected"}, {"paper", "as published"}}, "Which."),
            dropout};
}

} // namespace

class OptionFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void startsWithTheDefaults();
    void valuesRoundTrip();
    void refusesWhatResolveOptionsRefuses();
    void tellsEveryChangeOnce();
    void typedNumbersAreChecked();
    void advancedOptionsAreFolded();
    void rebuildsForAnotherMethod();
};

void OptionFormTest::startsWithTheDefaults()
{
    OptionForm form;
    form.setOptions(allKinds());
    const auto expected = resolveOptions(allKinds(), nlohmann::json::object(), "test");
    QVERIFY(expected);
    QVERIFY(form.values() == *expected);
}

void OptionFormTest::valuesRoundTrip()
{
    OptionForm form;
    form.setOptions(allKinds());
    QSignalSpy changed(&form, &OptionForm::valueChanged);
    const nlohmann::json wanted{{"epochs", 7},
                                {"rate", 3.3e-7},
                                {"transfer", false},
                                {"form", "paper"},
                                {"dropout", 0.12345678901234}};
    form.setValues(wanted);
    QVERIFY(form.values() == wanted);
    QCOMPARE(changed.count(), 0);
    QVERIFY(resolveOptions(allKinds(), form.values(), "test"));
}

void OptionFormTest::refusesWhatResolveOptionsRefuses()
{
    OptionForm form;
    form.setOptions(allKinds());
    const nlohmann::json before = form.values();
    for (const nlohmann::json& wrong :
         {nlohmann::json{{"epochs", 0}}, nlohmann::json{{"epochs", 1.5}},
          nlohmann::json{{"epochs", "7"}}, nlohmann::json{{"rate", 2.0}},
          nlohmann::json{{"transfer", 1}}, nlohmann::json{{"form", "other"}},
          nlohmann::json{{"form", nullptr}}, nlohmann::json{{"unknown", 3}},
          nlohmann::json::array(), nlohmann::json()}) {
        form.setValues(wrong);
        QVERIFY(form.values() == before);
    }
}

void OptionFormTest::tellsEveryChangeOnce()
{
    OptionForm form;
    form.setOptions(allKinds());
    QSignalSpy changed(&form, &OptionForm::valueChanged);
    form.findChild<QSpinBox*>("option_epochs")->setValue(31);
    form.findChild<QCheckBox*>("option_transfer")->toggle();
    form.findChild<QComboBox*>("option_form")->setCurrentIndex(1);
    auto* rate = form.findChild<QLineEdit*>("option_rate");
    rate->setText("1e-4");
    Q_EMIT rate->editingFinished();
    Q_EMIT rate->editingFinished();
    QStringList names;
    for (const auto& signal : changed)
        names << signal.first().toString();
    QCOMPARE(names, (QStringList{"epochs", "transfer", "form", "rate"}));
    QCOMPARE(form.values()["rate"].get<double>(), 1e-4);
}

void OptionFormTest::typedNumbersAreChecked()
{
    OptionForm form;
    form.setOptions(allKinds());
    auto* rate = form.findChild<QLineEdit*>("option_rate");
    for (const char* wrong : {"", "fast", "7", "-1", "nan", "1,5"}) {
        rate->setText(wrong);
        Q_EMIT rate->editingFinished();
        QCOMPARE(form.values()["rate"].get<double>(), 1e-3);
        QVERIFY(rate->property("invalid").toBool());
    }
    rate->setText(" 2E-2 ");
    Q_EMIT rate->editingFinished();
    QCOMPARE(form.values()["rate"].get<double>(), 0.02);
    QVERIFY(!rate->property("invalid").toBool());
    QCOMPARE(realText(1e-5), "1e-05");
    QCOMPARE(realText(0.35), "0.35");
}

void OptionFormTest::advancedOptionsAreFolded()
{
    OptionForm form;
    form.setOptions(allKinds());
    form.show();
    auto* dropout = form.findChild<QLineEdit*>("option_dropout");
    QVERIFY(!dropout->isVisible());
    auto* more = form.findChild<QToolButton*>("moreOptions");
    QVERIFY(more->isVisible());
    more->click();
    QVERIFY(dropout->isVisible());
}

void OptionFormTest::rebuildsForAnotherMethod()
{
    OptionForm form;
    form.setOptions(allKinds());
    form.setOptions({});
    QVERIFY(form.isEmpty());
    QVERIFY(form.values() == nlohmann::json::object());
    form.setOptions(allKinds());
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(form.findChildren<QSpinBox*>("option_epochs").size(), 1);
}

QTEST_MAIN(OptionFormTest)
#include "option_form_test.moc"
