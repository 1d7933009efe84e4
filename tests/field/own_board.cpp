// SPDX-License-Identifier: GPL-3.0-or-later
// One's own board, all the way: 20 of the 15 625 cells of NAS-Bench-201 "measured" in a plain CSV,
// beside the published devices, predicted by one command; and the same labels given to `run`.
// Prints the time and both rank correlations on what stayed hidden. Exit status 1 where a
// prediction is missing or the correlations differ.
//
//   own_board
#include "core/dataset/open_dataset.h"
#include "tests/field/coverage.h"
#include "tests/field/program.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>
#include <random>
#include <stdexcept>

namespace
{

using Numbers = std::map<std::string, double>; ///< by the text of a network

constexpr int kLabels = 20;

/// Between two published devices, with 3 % noise: a board that nobody has published.
Numbers inventedBoard(const latency::LatencyTable& table)
{
    const auto first = table.milliseconds(table.findDevice("raspi4"));
    const auto second = table.milliseconds(table.findDevice("fpga"));
    std::mt19937 random(19);
    std::normal_distribution<double> noise(0.0, 0.03);
    Numbers board;
    for (int i = 0; i < table.architectureCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        board[table.space().toText(table.architecture(i))] = std::pow(double(first[at]), 0.6) *
                                                             std::pow(double(second[at]), 0.4) *
                                                             std::exp(noise(random));
    }
    return board;
}

void write(const QString& file, const std::string& text)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) ||
        target.write(text.data(), static_cast<qint64>(text.size())) < 0)
        throw std::runtime_error("cannot write " + file.toStdString());
}

std::string csv(const Numbers& board)
{
    std::string text = "architecture,my board [ms]\n";
    for (const auto& [network, milliseconds] : board)
        text += network + "," + std::to_string(milliseconds) + "\n";
    return text;
}

/// A column of a CSV file by another one; rows without a number are left out.
Numbers column(const QString& file, const QString& key, const QString& value,
               const QString& onlyWhere = {})
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        throw std::runtime_error(file.toStdString() + " was not written");
    Numbers numbers;
    QStringList header;
    for (const QString& line : QString::fromUtf8(source.readAll()).split(QLatin1Char('\n'))) {
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const QStringList fields = line.trimmed().remove(QLatin1Char('"')).split(QLatin1Char(','));
        if (header.isEmpty()) {
            header = fields;
            continue;
        }
        bool isNumber = false;
        const double number = fields.value(header.indexOf(value)).toDouble(&isNumber);
        const bool isWanted =
            onlyWhere.isEmpty() || fields.value(header.indexOf(onlyWhere)) == QStringLiteral("0");
        if (isNumber && isWanted)
            numbers[fields.value(header.indexOf(key)).toStdString()] = number;
    }
    return numbers;
}

/// Ranks from 1; equal values share the mean of theirs.
std::vector<double> midRanks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(begin + end + 1);
        begin = end;
    }
    return ranks;
}

/// Over the networks of `among` that both have.
double spearman(const Numbers& x, const Numbers& y, const Numbers& among)
{
    std::vector<double> first;
    std::vector<double> second;
    for (const auto& [network, ignored] : among)
        if (x.contains(network) && y.contains(network)) {
            first.push_back(x.at(network));
            second.push_back(y.at(network));
        }
    const auto a = midRanks(first);
    const auto b = midRanks(second);
    const double mean = 0.5 * static_cast<double>(a.size() + 1);
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean) * (b[i] - mean);
        aa += (a[i] - mean) * (a[i] - mean);
        bb += (b[i] - mean) * (b[i] - mean);
    }
    return ab / std::sqrt(aa * bb);
}

field::Ended call(const QStringList& arguments, const QString& data, const QString& folder)
{
    field::Ended ended = field::runProgram(arguments, data, folder);
    if (ended.status != 0)
        throw std::runtime_error(arguments.join(QLatin1Char(' ')).toStdString() + ": " + ended.err);
    return ended;
}

/// The experiment that learns from the same labels; the rows of the board's own table come first.
std::string experiment(const latency::LatencyTable& published, const Numbers& board,
                       const Numbers& labels)
{
    nlohmann::json picks = nlohmann::json::array();
    for (const auto& [network, ignored] : labels)
        picks.push_back(std::distance(board.begin(), board.find(network)));
    nlohmann::json devices = nlohmann::json::array();
    for (const latency::Device& device : published.devices())
        devices.push_back(device.name);
    return nlohmann::json{{"format", "latency-experiment/1"},
                          {"dataset", {"board.csv", "help:nasbench201"}},
                          {"train_devices", devices},
                          {"test_devices", {"my board"}},
                          {"predictor", {{"name", "kernel"}}},
                          {"sampler", {{"name", "by-hand"}, {"picks", picks}}},
                          {"trials", 1},
                          {"seed", 1}}
        .dump(1);
}

int check(const QString& data)
{
    latency::OpenOptions options;
    options.dataFolders = {data.toStdString()};
    const auto opened = latency::openDataset("help:nasbench201", options);
    if (!opened)
        throw std::runtime_error(opened.error().message);
    const latency::LatencyTable& published = **opened;
    const Numbers board = inventedBoard(published);
    std::vector<std::string> networks;
    for (const auto& [network, ignored] : board)
        networks.push_back(network);
    std::mt19937 random(2026);
    std::shuffle(networks.begin(), networks.end(), random);
    Numbers labels;
    Numbers hidden = board;
    for (int i = 0; i < kLabels; ++i) {
        labels[networks[static_cast<std::size_t>(i)]] =
            board.at(networks[static_cast<std::size_t>(i)]);
        hidden.erase(networks[static_cast<std::size_t>(i)]);
    }

    const QTemporaryDir folder;
    const QString predicted = folder.filePath(QStringLiteral("predicted.csv"));
    write(folder.filePath(QStringLiteral("mine.csv")), csv(labels));
    write(folder.filePath(QStringLiteral("board.csv")), csv(board));
    write(folder.filePath(QStringLiteral("run.json")), experiment(published, board, labels));
    const field::Ended one = call({"predict", folder.filePath("mine.csv"), "--with",
                                   "help:nasbench201", "--device", "my board", "--out", predicted},
                                  data, folder.path());
    const Numbers predictions =
        column(predicted, QStringLiteral("architecture"), QStringLiteral("predicted_ms"));
    const Numbers known =
        column(predicted, QStringLiteral("architecture"), QStringLiteral("measured_ms"));
    std::printf("predict: %zu networks predicted, %zu measured, %.2f s\n", predictions.size(),
                known.size(), one.seconds);
    std::printf("         ρ on the hidden %zu: %.6f\n", hidden.size(),
                spearman(predictions, board, hidden));

    call({"run", folder.filePath("run.json"), "--quiet", "--out", folder.filePath("result")}, data,
         folder.path());
    const Numbers ran =
        column(folder.filePath(QStringLiteral("result/predictions.csv")), QStringLiteral("network"),
               QStringLiteral("predicted_ms"), QStringLiteral("labelled"));
    const double ofPredict = spearman(predictions, board, ran);
    const double ofRun = spearman(ran, board, ran);
    std::printf("run:     ρ on its %zu unseen: %.6f; of predict on the same: %.6f\n", ran.size(),
                ofRun, ofPredict);
    const bool isGood = predictions.size() == board.size() && known.size() == kLabels &&
                        std::abs(ofRun - ofPredict) < 1e-4;
    std::printf("%s\n", isGood ? "right" : "WRONG");
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
try {
    const QCoreApplication application(argc, argv);
    const QString data = field::publishedFolder();
    if (data.isEmpty()) {
        std::printf("SKIPPED: the published tables are not here; set LATENCY_STUDIO_DATA\n");
        return 0;
    }
    return check(data);
} catch (const std::exception& error) {
    std::fprintf(stderr, "own_board: %s\n", error.what());
    return 2;
}
