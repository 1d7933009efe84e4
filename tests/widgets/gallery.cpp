// SPDX-License-Identifier: GPL-3.0-or-later

// Shows every widget with plausible data and writes pictures: gallery FOLDER [DATASET
// [DATA_FOLDER]].

#include "core/dataset/open_dataset.h"
#include "widgets/architecture/architecture_inspector.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/forms/experiment_form.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/panels/status_strip.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/prediction_scatter.h"
#include "widgets/plots/sample_picker.h"
#include "widgets/runs/run_table_view.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace latency;

namespace
{

struct Show {
    LatencyTablePointer table;
    std::vector<DeviceRole> roles;
    std::vector<int> picks;
    int target = 0;
    std::mt19937 random{7};
};

Show makeShow(const LatencyTablePointer& table)
{
    Show show;
    show.table = table;
    for (int i = 0; i < table->deviceCount(); ++i)
        show.roles.push_back(i % 5 == 1   ? DeviceRole::Test
                             : i % 3 == 0 ? DeviceRole::Train
                                          : DeviceRole::Unused);
    show.target = 1 % table->deviceCount();
    for (int i = 0; i < 20; ++i)
        show.picks.push_back(
            static_cast<int>(show.random() % static_cast<unsigned>(table->architectureCount())));
    return show;
}

DevicesPanel* makeDevices(const Show& show)
{
    auto* panel = new DevicesPanel;
    const DeviceSimilarity similarity = deviceSimilarity(*show.table, Correlation::Spearman);
    panel->setDevices(similarity, clusterDevices(similarity.values), deviceMap(similarity.values),
                      show.table->devices());
    panel->setRoles(show.roles);
    panel->setMeanCrossCorrelation(0.82);
    return panel;
}

SamplePicker* makePicker(const Show& show)
{
    auto* picker = new SamplePicker;
    const SearchSpace& space = show.table->space();
    PickerAxis x{"multiply-adds (M)", {}, false};
    PickerAxis y{
        "latency on " + QString::fromStdString(show.table->device(0).name) + " (ms)", {}, true};
    for (int i = 0; i < show.table->architectureCount(); ++i) {
        x.values.push_back(space.costs(show.table->architecture(i)).flops / 1e6);
        y.values.push_back(
            static_cast<double>(show.table->milliseconds(0)[static_cast<std::size_t>(i)]));
    }
    picker->setAxisChoices({x.title, y.title, "parameters (M)"}, 0, 1);
    picker->setAxes(x, y);
    picker->setPicked(show.picks);
    picker->setOrigin("greedy, then by hand");
    picker->setCoverage(0.91);
    picker->setHovered(show.picks[3]);
    return picker;
}

PredictionScatter* makeScatter(Show& show)
{
    auto* scatter = new PredictionScatter;
    const auto measured = show.table->milliseconds(show.target);
    std::normal_distribution<float> error(0.0F, 0.09F);
    std::vector<float> predicted;
    std::vector<float> deviation;
    for (const float value : measured) {
        predicted.push_back(value * std::exp(error(show.random)));
        deviation.push_back(value * 0.09F);
    }
    scatter->setDevices({QString::fromStdString(show.table->device(show.target).name), "fpga"}, 0);
    scatter->setMeasured({measured.begin(), measured.end()});
    scatter->setPredicted(predicted, deviation, true);
    scatter->setLabelled(show.picks);
    scatter->setMetrics({0.926, 0.83, 4.13, 0.24, 0.47, "15 605 unseen · seed 1 of 3"});
    scatter->setHovered(show.picks[3]);
    return scatter;
}

LearningCurves* makeCurves()
{
    auto* curves = new LearningCurves;
    const std::pair<const char*, double> ends[] = {{"titan_rtx_256", 0.995}, {"fpga", 0.993},
                                                   {"eyeriss", 0.991},       {"gold_6226", 0.981},
                                                   {"raspi4", 0.916},        {"pixel2", 0.869}};
    std::vector<LearningCurve> lines;
    std::vector<QPointF> loss;
    for (const auto& [name, end] : ends) {
        LearningCurve line{static_cast<int>(lines.size()), name, {}};
        for (int epoch = 1; epoch <= 21; ++epoch)
            line.points.emplace_back(epoch, end - 0.4 * std::exp(-epoch / 3.5));
        lines.push_back(line);
    }
    for (int epoch = 1; epoch <= 21; ++epoch)
        loss.emplace_back(epoch, 0.05 + 0.8 * std::exp(-epoch / 4.0));
    curves->setEpochs(30);
    curves->setCurves(lines);
    curves->setLoss(loss);
    curves->setNow(21);
    return curves;
}

RunTableView* makeRuns()
{
    auto* view = new RunTableView;
    view->model()->setRuns({
        {1, "kernel", "greedy 20", "ND", .969, .003, .86, 0.03, 3, 15605, "unseen", false, false,
         false, "kernel on ND"},
        {2, "nasflat", "random 20", "ND", .960, .006, .85, 41, 3, 15605, "unseen", true, false,
         false, "running"},
        {3,
         "help",
         "10 ref + 10",
         "ND",
         .941,
         .009,
         .81,
         55,
         3,
         15605,
         "unseen",
         false,
         false,
         false,
         {}},
        {4,
         "multipredict",
         "latency 20",
         "ND",
         .932,
         .011,
         .80,
         22,
         3,
         15605,
         "unseen",
         false,
         true,
         false,
         {}},
        {5,
         "best-source",
         "",
         "ND",
         .945,
         std::nan(""),
         .82,
         0,
         1,
         15605,
         "unseen",
         false,
         false,
         false,
         {}},
        {6,
         "flops",
         "",
         "ND",
         .787,
         std::nan(""),
         .6,
         0,
         1,
         15605,
         "unseen",
         false,
         false,
         false,
         {}},
        {7,
         "nasflat",
         "caz 20",
         "ND",
         .953,
         .004,
         std::nan(""),
         std::nan(""),
         0,
         0,
         "paper",
         false,
         false,
         true,
         {}},
    });
    view->setNote("mean over 6 test devices · 3 seeds · 15 605 unseen architectures");
    view->selectRun(2);
    return view;
}

ArchitectureFacts factsOf(const Show& show, int architecture)
{
    ArchitectureFacts facts;
    const SearchSpace& space = show.table->space();
    const auto view = show.table->architecture(architecture);
    const Costs costs = space.costs(view);
    facts.architecture = architecture;
    facts.title = QString::fromStdString(space.networkNoun()) + " " + QString::number(architecture);
    facts.text = QString::fromStdString(space.toText(view));
    facts.drawing = space.drawing(view);
    facts.costLines = {QString::number(costs.flops / 1e6, 'f', 1) + " M multiply-adds",
                       QString::number(costs.parameters / 1e6, 'f', 2) + " M parameters",
                       QString::number(costs.launches) + " kernel launches"};
    for (int device = 0; device < std::min(10, show.table->deviceCount()); ++device) {
        const auto all = show.table->milliseconds(device);
        const float value = all[static_cast<std::size_t>(architecture)];
        const auto faster =
            std::count_if(all.begin(), all.end(), [=](float v) { return v < value; });
        DeviceLatencyRow row{device,
                             QString::fromStdString(show.table->device(device).name),
                             show.roles[static_cast<std::size_t>(device)],
                             static_cast<double>(value),
                             static_cast<double>(faster) / static_cast<double>(all.size()),
                             std::nullopt};
        if (row.role == DeviceRole::Test)
            row.predicted = row.milliseconds * 1.07;
        facts.rows.push_back(row);
    }
    return facts;
}

ExperimentForm* makeForm()
{
    auto* form = new ExperimentForm;
    OptionSpec advanced = realOption("dropout", "Dropout", 0.1, 0, 0.9, "", "Regularises.");
    advanced.isAdvanced = true;
    OptionSpec quirk =
        choiceOption("form", "Form", "corrected", {{"corrected", "corrected"}, {"paper", "paper"}},
                     "Which variant is trained.");
    quirk.paperQuirk = "keeps the optimiser's state between devices.";
    const MethodInfo nasflat{
        "nasflat",
        "NASFLAT",
        "graph network with device embedding",
        "2403.02446 §4",
        {},
        {quirk, integerOption("epochs", "Epochs", 30, 1, 500, "epochs", ""),
         realOption("rate", "Learning rate", 1e-3, 1e-6, 1, "", "Cosine decay to zero."),
         toggleOption("transfer", "Transfer embedding", true,
                      "Start from the most alike train device."),
         advanced}};
    const MethodInfo kernel{"kernel", "Kernel", "additive Gaussian process", "ours", {}, {}};
    const MethodInfo random{"random", "Random", "uniform without replacement", "", {}, {}};
    form->setMethods({kernel, nasflat}, {random}, "nasbench201");
    form->setProtocols({{"unseen", "unseen networks"}, {"all", "all networks"}});
    form->setPresets({"ND, NASFLAT end to end"});
    ExperimentFormValues values = form->values();
    values.predictor = "nasflat";
    values.sampler = "random";
    form->setValues(values);
    form->setProtocolNote("15 605 of 15 625");
    form->setBudgetText("budget: 20 measurements on each test device");
    return form;
}

QWidget* makeTop()
{
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(14, 7, 8, 7);
    auto* name = new QLabel("Latency Studio");
    name->setProperty("letters", "title");
    row->addWidget(name);
    row->addWidget(new SegmentedSwitch({"Devices", "Samples", "Train", "Compare", "Search"}));
    row->addStretch();
    auto* bar = new RunBar;
    bar->setState({true, true, false, "NASFLAT · epoch 21 of 30 · " + timeLeftText(12), 0.7, {}});
    row->addWidget(bar);
    return top;
}

void save(QWidget& widget, const QDir& folder, const QString& name)
{
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    widget.grab().save(folder.filePath(name + ".png"));
}

void savePlot(PlotSource& source, const QDir& folder)
{
    for (const auto& [format, ending] :
         {std::pair(PlotFormat::Pdf, ".pdf"), std::pair(PlotFormat::Svg, ".svg"),
          std::pair(PlotFormat::Png, ".png")}) {
        const auto bytes = renderPlot(source, format, QSize(640, 480));
        QFile file(folder.filePath("export-" + source.plotName() + ending));
        if (bytes && file.open(QIODevice::WriteOnly))
            file.write(*bytes);
    }
}

constexpr int kColumns = 24;

struct Workbench {
    explicit Workbench(Show& show)
    {
        auto* grid = new QGridLayout(&window);
        grid->setContentsMargins(8, 0, 8, 0);
        grid->setSpacing(9);
        grid->addWidget(makeTop(), 0, 0, 1, kColumns);
        devices = makeDevices(show);
        picker = makePicker(show);
        scatter = makeScatter(show);
        curves = makeCurves();
        inspector = new ArchitectureInspector;
        inspector->setArchitecture(factsOf(show, show.picks[3]));
        grid->addWidget(devices, 1, 0, 1, 8);
        grid->addWidget(picker, 1, 8, 1, 10);
        grid->addWidget(makeForm(), 1, 18, 1, 6);
        grid->addWidget(scatter, 2, 0, 1, 8);
        grid->addWidget(curves, 2, 8, 1, 5);
        grid->addWidget(makeRuns(), 2, 13, 1, 5);
        grid->addWidget(inspector, 2, 18, 1, 6);
        auto* status = new StatusStrip;
        status->setDataset(QString::number(show.table->deviceCount()) + " devices · " +
                           countText(show.table->architectureCount()) + " networks · ms");
        status->setOrigin("measured data, MIT licence");
        status->setMachine("OpenBLAS · 2 threads · 300 GFLOP/s");
        status->setNoteCount(2);
        grid->addWidget(status, 3, 0, 1, kColumns);
        for (int column = 0; column < kColumns; ++column)
            grid->setColumnStretch(column, 1);
        grid->setRowStretch(1, 3);
        grid->setRowStretch(2, 2);
        for (int row : {1, 2})
            for (int column = 0; column < kColumns; ++column)
                if (auto* item = grid->itemAtPosition(row, column))
                    item->widget()->setMinimumWidth(60);
        window.resize(1440, 900);
    }

    QWidget window;
    DevicesPanel* devices = nullptr;
    SamplePicker* picker = nullptr;
    PredictionScatter* scatter = nullptr;
    LearningCurves* curves = nullptr;
    ArchitectureInspector* inspector = nullptr;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const QDir folder(words.value(1, "."));
    OpenOptions options;
    options.dataFolders =
        dataFolders(words.size() > 3 ? std::vector<std::filesystem::path>{words[3].toStdString()}
                                     : std::vector<std::filesystem::path>{});
    const auto table = openDataset(words.value(2, "simulated:nasbench201").toStdString(), options);
    if (!table || !folder.mkpath(".")) {
        std::fprintf(stderr, "%s\n",
                     table ? "The folder cannot be made." : table.error().message.c_str());
        return 3;
    }
    for (const bool isDark : {false, true}) {
        const QString suffix = isDark ? "-dark" : "-light";
        ActiveTheme::instance().apply(application, isDark ? darkTheme() : lightTheme());
        Show show = makeShow(*table);
        Workbench bench(show);
        bench.window.show();
        save(bench.window, folder, "workbench" + suffix);
        if (!isDark) {
            ActiveTheme::instance().apply(application, lightTheme(1.4));
            bench.window.resize(1920, 1200);
            save(bench.window, folder, "workbench-zoomed");
            ActiveTheme::instance().apply(application, lightTheme());
        }
        bench.devices->setParent(nullptr);
        bench.devices->resize(470, 490);
        bench.devices->show();
        const std::pair<DevicesPanel::Shown, const char*> views[] = {
            {DevicesPanel::Shown::Map, "map"},
            {DevicesPanel::Shown::Lists, "lists"},
            {DevicesPanel::Shown::Table, "table"}};
        for (const auto& [shown, name] : views) {
            bench.devices->setShown(shown);
            save(*bench.devices, folder, QString("devices-") + name + suffix);
        }
        bench.curves->setShown(LearningCurves::Shown::Loss);
        save(*bench.curves, folder, "loss" + suffix);
        if (!isDark) {
            bench.devices->setShown(DevicesPanel::Shown::HeatMap);
            savePlot(*bench.devices->plotSource(), folder);
            savePlot(*bench.picker, folder);
            savePlot(*bench.scatter, folder);
            savePlot(*bench.curves, folder);
            savePlot(*bench.inspector, folder);
        }
        SamplePicker empty;
        empty.showError("samples.csv, line 3: “12 parsecs” is not a latency; a number in "
                        "milliseconds was expected.");
        empty.resize(420, 200);
        empty.show();
        save(empty, folder, "error" + suffix);
        delete bench.devices;
    }
    return 0;
}
