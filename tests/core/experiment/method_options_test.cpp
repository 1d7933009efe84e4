// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/encoding.h"
#include "core/experiment/run_experiment.h"
#include "core/learning/torch_runtime.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace latency;
using nlohmann::json;

namespace
{

/// Settings of an option with which a method has to answer otherwise than without, and each
/// otherwise than the others.
struct Turn {
    const char* option;
    const char* values;         ///< a JSON list
    const char* context = "{}"; ///< other options that have to be set for this one to count
    const char* space = "fbnet";
};

using Turns = std::map<std::string, std::vector<Turn>>;

const Turns predictorTurns{
    {"nasflat",
     {{"epochs", "[1, 0]"},
      {"transfer_epochs", "[2, 0]"},
      {"learning_rate", "[0.01]"},
      {"transfer_rate", "[0.01]"},
      {"batch", "[16]"},
      {"transfer_batch", "[4]"},
      {"weight_decay", "[0.5]"},
      {"dropout", "[0.0]"},
      {"dropout_per_pair", "[false]"},
      {"loss", R"(["mse"])"},
      {"network", R"(["flat"])", R"({"supplement": "one-hot"})"},
      {"layers", R"(["dense", "gat", "gat_mh"])"},
      {"supplement", R"(["one-hot", "costs", "adjacency"])"},
      {"fusion", R"(["mlp"])"},
      {"hardware", R"(["mlp"])"},
      {"hardware_transfer", "[false]"},
      {"fbnet_graph", R"(["isolated", "paper"])"},
      {"node_features", R"(["paper"])"},
      {"attention_mask", R"(["predecessors"])"},
      {"pairs", R"(["paper"])"},
      {"label_scale", R"(["paper"])", R"({"loss": "mse"})"}, // a ranking knows no scale
      {"supplement_scale", R"(["paper"])", R"({"supplement": "costs"})"},
      {"flat_device", R"(["paper"])", R"({"network": "flat", "supplement": "one-hot"})"},
      {"weights", R"(["paper"])"},
      {"metric", R"(["paper"])"}}},
    {"help",
     {{"variant", R"(["tuned", "meta-sgd", "maml"])"},
      {"references", R"(["kernel-greedy", "params"])"},
      {"reference_list", R"(["1,2,3,4,5,6,7,8,9,10"])",
       R"({"references": "by-hand", "reference_list": "0,1,2,3,4,5,6,7,8,9"})"},
      {"references_are_samples", "[true]"},
      {"episodes", "[100]", R"({"validation": "none"})"},
      {"test_steps", "[3]"},
      {"inner_steps", "[1]"},
      {"monte_carlo_samples", "[5]"},
      {"devices", "[2]"},
      {"supports", "[6]"},
      {"queries", "[8]"},
      {"meta_rate", "[0.01]"},
      {"inner_rate", "[0.05]"},
      {"divergence_weight", "[5.0]"},
      {"validation", R"(["none"])", R"({"episodes": 300})"},
      {"best_state", R"(["average", "paper"])", R"({"episodes": 300})"},
      {"label_scale", R"(["paper"])"},
      {"divergence", R"(["paper"])"},
      {"monte_carlo", R"(["paper"])"}}},
    {"multi-predict",
     {{"variant", R"(["advanced", "baseline"])"},
      {"representation", R"(["zcp_vec", "hwl_vec"])", R"({"supplement": "costs"})"},
      {"supplement", R"(["adjacency"])", R"({"representation": "zcp_vec", "supplement": "costs"})"},
      {"vector_devices", R"(["2080ti_32, v100_1"])", R"({"representation": "hwl_vec"})"},
      {"encoding", R"(["costs", "published"])"},
      {"device", R"(["index", "sample"])"},
      {"references_are_samples", "[true]", R"({"device": "sample"})"},
      {"device_start", R"(["first"])"},
      {"epochs", "[3]"},
      {"transfer_epochs", "[5]"},
      {"repeats", "[3]"},
      {"learning_rate", "[0.01]"},
      {"transfer_rate", "[0.01]"},
      {"batch", "[16]"},
      {"width", "[48]"},
      {"weight_decay", "[0.1]"},
      {"pairing", R"(["paper"])"},
      {"source_networks", R"(["paper"])"},
      {"repeat_state", R"(["paper"])"},
      {"correlator", R"(["paper"])"},
      {"label_scale", R"(["paper"])"},
      {"latency_vector", R"(["paper"])", R"({"representation": "hwl_vec"})"}}},
    {"brp-nas",
     {{"epochs", "[1, 0]"},
      {"transfer_epochs", "[2, 0]"},
      {"learning_rate", "[0.01]"},
      {"transfer_rate", "[0.01]"},
      {"width", "[16]"},
      {"batch", "[4]"},
      {"weight_decay", "[0.5]"},
      {"dropout", "[0.3]"}}},
    {"ofa-mlp",
     {{"variant", R"(["base", "generalized"])", "{}", "ofa"},
      {"recipe",
       R"(["paper-rtx-2080-ti", "paper-note10", "paper-note10-50", "paper-tesla-p40", "paper-xeon",
           "paper-generalized"])",
       "{}", "ofa"},
      {"epochs", "[5]", "{}", "ofa"},
      {"head", R"(["descent"])", "{}", "ofa"},
      {"activation", R"(["paper"])", R"({"head": "descent"})", "ofa"},
      {"hardware", R"(["columns"])", R"({"variant": "generalized"})", "ofa"}}},
};

const Turns samplerTurns{
    {"cosine",
     {{"encoding", R"(["costs"])"}, {"scale", R"(["paper"])", R"({"encoding": "costs"})"}}},
    {"cosine-greedy",
     {{"encoding", R"(["costs"])"},
      {"scale", R"(["paper"])", R"({"encoding": "costs"})"},
      {"against", R"(["paper"])"}}},
    {"kmeans",
     {{"encoding", R"(["costs"])"},
      {"scale", R"(["paper"])", R"({"encoding": "costs"})"},
      {"member", R"(["random"])"}}},
    {"kmeans-cosine",
     {{"encoding", R"(["costs"])"},
      {"scale", R"(["paper"])", R"({"encoding": "costs"})"},
      {"member", R"(["random"])"}}},
};

/// Options that name files; the tests that turn them are elsewhere.
const std::map<std::string, std::string> turnedElsewhere{
    {"help.checkpoint", "aSavedStateIsGoneOnFrom"},
    {"help.save", "aSavedStateIsGoneOnFrom"},
    {"ofa-mlp.specifications", "specificationsOfAFileAreRead"},
    {"ofa-mlp.checkpoint", "ofa_mlp_predictor_test"},
    {"lookup-table.table", "lookup_table_predictor_test"},
};

/// Choices that are the same as others here, or that need published files.
const std::set<std::string> choicesElsewhere{
    "nasflat.supplement=all",         // needs what others have saved
    "help.references=auto",           // kernel-greedy, help_predictor_test asks
    "help.references=published",      // help_predictor_test
    "help.references=by-hand",        // with reference_list, above
    "multi-predict.encoding=one-hot", // what "auto" is there, once standardised
    // The adjacency of a cell and its operations are its one-hot vector in another order.
    "cosine.encoding=adjacency",
    "cosine-greedy.encoding=adjacency",
    "kmeans.encoding=adjacency",
    "kmeans-cosine.encoding=adjacency",
};

/// Shortens the trainings.
json quick(const std::string& predictor)
{
    if (predictor == "nasflat")
        return {{"epochs", 2}, {"transfer_epochs", 4}};
    if (predictor == "help")
        return {{"episodes", 150},   {"supports", 5},         {"queries", 10},
                {"devices", 3},      {"test_steps", 2},       {"monte_carlo_samples", 3},
                {"meta_rate", 3e-3}, {"references", "random"}};
    if (predictor == "multi-predict")
        return {{"epochs", 2}, {"transfer_epochs", 3}, {"repeats", 2}, {"width", 32}};
    if (predictor == "brp-nas")
        return {{"epochs", 2}, {"transfer_epochs", 3}, {"width", 24}};
    if (predictor == "ofa-mlp")
        return {{"epochs", 3}};
    return json::object();
}

constexpr int networks = 90;
const std::vector<std::string> boards{"2080ti_1",   "2080ti_32",   "v100_1",  "v100_32",
                                      "titan_xp_1", "titan_xp_32", "titanx_1"};

/// Latencies that are sums over layers: every device prices an operation by a table of its own.
LatencyTablePointer sumsOverLayers(const std::string& space)
{
    LatencyTableParts parts;
    parts.name = parts.title = "made up";
    parts.space = findSearchSpace(space);
    RandomEngine random(Seed{3});
    parts.architectures = ArchitectureMatrix(networks, parts.space->positions().size());
    for (std::size_t row = 0; row < networks; ++row)
        std::ranges::copy(parts.space->random(random), parts.architectures.row(row).begin());
    parts.milliseconds = FloatMatrix(boards.size(), networks);
    for (std::size_t device = 0; device < boards.size(); ++device) {
        parts.devices.push_back(deviceFromPublishedName(boards[device]));
        std::vector<double> price;
        for (int value = 0; value < 300; ++value)
            price.push_back(1.0 + 3.0 * random.uniform() + value % 9);
        for (std::size_t row = 0; row < networks; ++row) {
            double sum = 1.0;
            std::size_t place = 0;
            for (const std::int16_t value : parts.architectures.row(row))
                sum += price[(static_cast<std::size_t>(value) + 7 * place++) % 300];
            parts.milliseconds(device, row) = static_cast<float>(sum);
        }
    }
    return LatencyTable::create(std::move(parts)).value();
}

ExperimentSpec specOf(const json& predictor, const json& sampler)
{
    ExperimentSpec spec;
    spec.dataset = "made up";
    spec.trainDevices = {boards[0], boards[1], boards[2], boards[3]};
    spec.testDevices = {boards[4], boards[5]};
    spec.predictor = predictor;
    spec.sampler = sampler;
    spec.sampleCount = 12;
    spec.sourceSamples = 50;
    spec.trials = 1;
    return spec;
}

/// All that a run answers with, besides what was asked and how long it took.
json answer(const std::string& space, const ExperimentSpec& spec)
{
    const auto plan = planExperiment(spec, sumsOverLayers(space));
    if (!plan)
        qFatal("%s", plan.error().message.c_str());
    const auto result = runExperiment(*plan, {}, {});
    if (!result)
        qFatal("%s", result.error().message.c_str());
    json answers = json::array();
    for (const DeviceTrial& trial : result->trials)
        answers.push_back({trial.samples, trial.references, trial.predicted, trial.unseen.spearman,
                           trial.unseen.kendall});
    return answers;
}

json answerOfPredictor(const std::string& name, const Turn& turn, const json& options)
{
    json predictor = quick(name);
    predictor.update(options);
    predictor["name"] = name;
    return answer(turn.space, specOf(predictor, {{"name", "random"}}));
}

json answerOfSampler(const std::string& name, const Turn& turn, const json& options)
{
    json sampler = options;
    sampler["name"] = name;
    return answer(turn.space, specOf({{"name", "flops"}}, sampler));
}

void addRows(const Turns& turns)
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("turn");
    for (const auto& [method, options] : turns)
        for (std::size_t i = 0; i < options.size(); ++i)
            QTest::addRow("%s %s", method.c_str(), options[i].option)
                << QString::fromStdString(method) << static_cast<int>(i);
}

/// The values of a turn that give an answer that was given before.
template <class Answer>
QStringList unseenValues(const Turn& turn, const Answer& answerWith)
{
    const json context = json::parse(turn.context);
    std::vector<json> answers{answerWith(context)};
    QStringList unseen;
    for (const json& value : json::parse(turn.values)) {
        json options = context;
        options[turn.option] = value;
        json given = answerWith(options);
        if (std::ranges::find(answers, given) != answers.end())
            unseen += QString::fromStdString(value.dump());
        answers.push_back(std::move(given));
    }
    return unseen;
}

/// Options and choices of a method that no turn names.
QStringList forgotten(const MethodInfo& info, const Turns& turns)
{
    const auto found = turns.find(info.name);
    const std::vector<Turn> turned = found == turns.end() ? std::vector<Turn>{} : found->second;
    QStringList missing;
    for (const OptionSpec& option : info.options) {
        const std::string name = info.name + "." + option.name;
        const auto turn = std::ranges::find(turned, option.name, &Turn::option);
        if (turn == turned.end()) {
            if (!turnedElsewhere.contains(name))
                missing += QString::fromStdString(name);
            continue;
        }
        const json values = json::parse(turn->values);
        const json context = json::parse(turn->context);
        for (const OptionChoice& choice : option.choices)
            if (!findEncoding(choice.value) &&
                !choicesElsewhere.contains(name + "=" + choice.value) &&
                choice.value != option.defaultValue &&
                choice.value != quick(info.name).value(option.name, "") &&
                choice.value != context.value(option.name, "") &&
                std::ranges::find(values, json(choice.value)) == values.end())
                missing += QString::fromStdString(name + "=" + choice.value);
    }
    return missing;
}

} // namespace

class MethodOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setTorchThreads(1);
        qunsetenv("LATENCY_STUDIO_DATA");
    }
    void noOptionIsForgottenHere()
    {
        QStringList missing;
        for (const PredictorKind* kind : predictors())
            missing += forgotten(kind->info(), predictorTurns);
        for (const Sampler* sampler : samplers())
            missing += forgotten(sampler->info(), samplerTurns);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }
    void predictorsHeedEveryOption_data() { addRows(predictorTurns); }
    void predictorsHeedEveryOption()
    {
        QFETCH(QString, method);
        QFETCH(int, turn);
        const std::string name = method.toStdString();
        const Turn& turned = predictorTurns.at(name)[static_cast<std::size_t>(turn)];
        const QStringList unseen = unseenValues(
            turned, [&](const json& options) { return answerOfPredictor(name, turned, options); });
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QStringLiteral(", "))));
    }
    void samplersHeedEveryOption_data() { addRows(samplerTurns); }
    void samplersHeedEveryOption()
    {
        QFETCH(QString, method);
        QFETCH(int, turn);
        const std::string name = method.toStdString();
        const Turn& turned = samplerTurns.at(name)[static_cast<std::size_t>(turn)];
        const QStringList unseen = unseenValues(
            turned, [&](const json& options) { return answerOfSampler(name, turned, options); });
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QStringLiteral(", "))));
    }
    void aSavedStateIsGoneOnFrom()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("meta.pt")).toStdString();
        const Turn fbnet{"", ""};
        const json saved = answerOfPredictor("help", fbnet, {{"save", file}});
        QVERIFY(std::filesystem::exists(file));
        QVERIFY(answerOfPredictor("help", fbnet, {{"checkpoint", file}}) == saved);
        QVERIFY(answerOfPredictor("help", fbnet, {{"checkpoint", file}, {"test_steps", 3}}) !=
                saved);
    }
    void specificationsOfAFileAreRead()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("boards.json")).toStdString();
        const Turn ofa{"", "", "{}", "ofa"};
        const json generalized{{"variant", "generalized"}};
        const json builtIn = answerOfPredictor("ofa-mlp", ofa, generalized);
        std::ofstream(file) << R"({"titan_xp": {"cores": 512, "memory_gb": 4, "bandwidth_gb_s": 50,
                                             "peak_tflops": 1}})";
        json withFile = generalized;
        withFile["specifications"] = file;
        QVERIFY(answerOfPredictor("ofa-mlp", ofa, withFile) != builtIn);
    }
};

QTEST_GUILESS_MAIN(MethodOptionsTest)
#include "method_options_test.moc"
