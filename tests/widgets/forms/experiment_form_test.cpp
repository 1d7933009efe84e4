// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/forms/experiment_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>

using namespace latency;

namespace
{

std::vector<MethodInfo> predictorsForTest()
{
    return {{"kernel", "Kernel", "Gaussian process", "ours", {}, {}},
            {"nasflat",
             "NASFLAT",
             "graph network",
             "paper",
             {"fbnet"},
             {integerOption("epochs", "Epochs", 30, 1, 500, "", "")}},
            {"ofa-mlp", "OFA MLP", "for OFA", "paper", {"ofa"}, {}}};
}

void fill(ExperimentForm& form)
{
    form.setMethods(
        predictorsForTest(),
        {{"random", "Random", "", "", {}, {}},
         {"kmeans", "k-means", "", "", {}, {integerOption("rounds", "Rounds", 5, 1, 9, "", "")}}},
        "fbnet");
    form.setProtocols({{"unseen", "unseen networks"}, {"all", "all networks"}});
}

} // namespace

class ExperimentFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void emptyRegistriesAreHarmless();
    void valuesRoundTripSilently();
    void tellsTheFieldThatChanged();
    void disablesMethodsOfOtherSpaces();
    void keepsTheChoiceWhenMethodsAreSetAgain();
    void lockedWhileRunning();
    void presetsAreTold();
};

void ExperimentFormTest::emptyRegistriesAreHarmless()
{
    ExperimentForm form;
    form.setMethods({}, {}, "");
    form.setValues({});
    QCOMPARE(form.values().predictor, std::string());
    form.show();
    form.grab();
}

void ExperimentFormTest::valuesRoundTripSilently()
{
    ExperimentForm form;
    fill(form);
    QSignalSpy changed(&form, &ExperimentForm::changed);
    ExperimentFormValues wanted;
    wanted.predictor = "nasflat";
    wanted.predictorOptions = {{"epochs", 7}};
    wanted.sampler = "kmeans";
    wanted.samplerOptions = {{"rounds", 2}};
    wanted.sampleCount = 32;
    wanted.sourceSamples = 800;
    wanted.trials = 5;
    wanted.seed = 123456789012345678;
    wanted.protocol = "all";
    form.setValues(wanted);
    QVERIFY(form.values() == wanted);
    QCOMPARE(changed.count(), 0);
}

void ExperimentFormTest::tellsTheFieldThatChanged()
{
    ExperimentForm form;
    fill(form);
    QSignalSpy changed(&form, &ExperimentForm::changed);
    form.findChild<QSpinBox*>("sampleCount")->setValue(12);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.last().first().value<ExperimentFormValues>().sampleCount, 12);
    form.findChild<QComboBox*>("predictor")->setCurrentIndex(1);
    QCOMPARE(changed.count(), 2);
    const auto values = changed.last().first().value<ExperimentFormValues>();
    QCOMPARE(values.predictor, std::string("nasflat"));
    QCOMPARE(values.predictorOptions["epochs"].get<int>(), 30);
    QCOMPARE(changed.last().at(1).toString(), "predictor");
    form.findChild<QSpinBox*>("option_epochs")->setValue(3);
    QCOMPARE(changed.last().at(1).toString(), "epochs");
    auto* seed = form.findChild<QLineEdit*>("seed");
    seed->selectAll();
    QTest::keyClicks(seed, "42");
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(changed.last().first().value<ExperimentFormValues>().seed, std::uint64_t(42));
}

void ExperimentFormTest::disablesMethodsOfOtherSpaces()
{
    ExperimentForm form;
    fill(form);
    auto* model =
        qobject_cast<QStandardItemModel*>(form.findChild<QComboBox*>("predictor")->model());
    QVERIFY(model->item(0)->isEnabled());
    QVERIFY(model->item(1)->isEnabled());
    QVERIFY(!model->item(2)->isEnabled());
}

void ExperimentFormTest::keepsTheChoiceWhenMethodsAreSetAgain()
{
    ExperimentForm form;
    fill(form);
    ExperimentFormValues values = form.values();
    values.predictor = "nasflat";
    values.predictorOptions = {{"epochs", 9}};
    form.setValues(values);
    fill(form);
    QCOMPARE(form.values().predictor, std::string("nasflat"));
    QCOMPARE(form.values().predictorOptions["epochs"].get<int>(), 9);
}

void ExperimentFormTest::lockedWhileRunning()
{
    ExperimentForm form;
    fill(form);
    form.setLocked(true);
    QVERIFY(!form.findChild<QSpinBox*>("sampleCount")->isEnabled());
    form.setLocked(false);
    QVERIFY(form.findChild<QSpinBox*>("sampleCount")->isEnabled());
}

void ExperimentFormTest::presetsAreTold()
{
    ExperimentForm form;
    QSignalSpy chosen(&form, &ExperimentForm::presetChosen);
    form.setPresets({"ND", "F2"});
    form.findChild<QPushButton*>("presets")->menu()->actions()[1]->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);
}

QTEST_MAIN(ExperimentFormTest)
#include "experiment_form_test.moc"
