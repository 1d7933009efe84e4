// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/published_proxies.h"

#include "core/dataset/open_dataset.h"
#include "core/encoding/proxies/zero_cost_proxy.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>

using namespace latency;

class PublishedProxiesTest : public QObject
{
    Q_OBJECT

    static std::string refusal(const char* text)
    {
        const QTemporaryDir folder;
        qputenv("LATENCY_STUDIO_DATA", folder.path().toUtf8());
        if (text)
            std::ofstream(folder.filePath(QStringLiteral("zc_fbnet.json")).toStdString()) << text;
        LatencyTableParts parts;
        parts.name = "one";
        parts.space = findSearchSpace("fbnet");
        RandomEngine random(Seed{1});
        parts.architectures = ArchitectureMatrix(1, 22);
        parts.milliseconds = FloatMatrix(1, 1, 2.0F);
        parts.devices.push_back(deviceFromPublishedName("board"));
        const auto table = LatencyTable::create(std::move(parts)).value();
        const auto outcome = PublishedProxies().encode(*table, {});
        const Error* error = std::get_if<Error>(&outcome);
        return error ? error->message : std::string();
    }

    static LatencyTablePointer cells()
    {
        LatencyTableParts parts;
        parts.name = "cells";
        parts.space = findSearchSpace("nasbench201");
        parts.architectures = ArchitectureMatrix(60, 6);
        for (int row = 0; row < 60; ++row)
            std::ranges::copy(parts.space->officialArchitecture(97 * row),
                              parts.architectures.row(static_cast<std::size_t>(row)).begin());
        parts.milliseconds = FloatMatrix(1, 60, 2.0F);
        parts.devices.push_back(deviceFromPublishedName("board"));
        return LatencyTable::create(std::move(parts)).value();
    }
    /// NASLib numbers operations skip, none, conv 3×3, conv 1×1, pool and edges by their start.
    static std::string tupleOf(ArchitectureView cell, bool isTheirOrder)
    {
        constexpr std::array<int, 5> operations{1, 0, 3, 2, 4};
        constexpr std::array<std::size_t, 6> edges{0, 1, 3, 2, 4, 5};
        std::string text;
        for (std::size_t i = 0; i < 6; ++i) {
            const auto edge = isTheirOrder ? edges[i] : i;
            const auto operation = static_cast<std::size_t>(cell[edge]);
            text += (i == 0 ? "(" : ", ") +
                    std::to_string(isTheirOrder ? operations[operation] : cell[edge]);
        }
        return text + ")";
    }

private Q_SLOTS:
    void faultsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("cut off") << QByteArray("{\"0_0\": {") << "not valid JSON";
        QTest::newRow("a list") << QByteArray("[]") << "expected an object";
        QTest::newRow("other networks") << QByteArray("{}") << "none of the table's 1 networks";
        QTest::newRow("text for a number")
            << QByteArray("{\"0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0\":"
                          "{\"synflow\":\"x\"}}")
            << "has no number synflow";
    }
    void faultsAreSaid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const QString sentence = QString::fromStdString(refusal(text.constData()));
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
    }
    void aMissingFileIsSaid()
    {
        QVERIFY(QString::fromStdString(refusal(nullptr)).contains("expected zc_fbnet.json"));
    }
    void networksThatAreNotInTheFileAreNamedAndSayNothing()
    {
        const QTemporaryDir folder;
        qputenv("LATENCY_STUDIO_DATA", folder.path().toUtf8());
        const auto table = fixtures::smallTable(3, 1);
        nlohmann::json file = nlohmann::json::object();
        for (const int row : {0, 2}) {
            std::string key;
            for (const auto decision : table->architecture(row))
                key += (key.empty() ? "" : "_") + std::to_string(static_cast<int>(decision));
            for (const ZeroCostProxy& proxy : zeroCostProxies())
                file[key][std::string(proxy.name)] = row + 1.0;
        }
        std::ofstream(folder.filePath(QStringLiteral("zc_fbnet.json")).toStdString())
            << file.dump();
        QCOMPARE(PublishedProxies::missingNetworks(*table).value(), std::vector<int>{1});
        const auto outcome = PublishedProxies().encode(*table, {});
        const auto* rows = std::get_if<FloatMatrix>(&outcome);
        QVERIFY(rows);
        for (const float value : rows->row(1))
            QVERIFY(std::isfinite(value));
    }
    void tuplesAreCellsInTheOrderOfTheirPublisher()
    {
        const QTemporaryDir folder;
        qputenv("LATENCY_STUDIO_DATA", folder.path().toUtf8());
        const auto table = cells();
        const auto write = [&](bool isTheirOrder) {
            nlohmann::json file;
            for (int row = 0; row < table->architectureCount(); ++row) {
                const ArchitectureView cell = table->architecture(row);
                for (const ZeroCostProxy& proxy : zeroCostProxies())
                    file["cifar10"][tupleOf(cell, isTheirOrder)][std::string(proxy.name)] = {
                        {"score", table->space().costs(cell).parameters}, {"time", 1.0}};
                file["cifar10"][tupleOf(cell, isTheirOrder)]["val_accuracy"] = 80.0;
            }
            file["cifar100"] = nlohmann::json::object();
            std::ofstream(folder.filePath(QStringLiteral("zc_nasbench201.json")).toStdString())
                << file.dump();
        };
        write(true);
        QCOMPARE(PublishedProxies::missingNetworks(*table).value(), std::vector<int>{});
        const auto outcome = PublishedProxies().encode(*table, {});
        const auto* rows = std::get_if<FloatMatrix>(&outcome);
        QVERIFY(rows);
        for (std::size_t one = 0; one < rows->rows(); ++one)
            for (std::size_t other = 0; other < rows->rows(); ++other) {
                const auto parameters = [&](std::size_t row) {
                    return table->space()
                        .costs(table->architecture(static_cast<int>(row)))
                        .parameters;
                };
                QCOMPARE((*rows)(one, 0) < (*rows)(other, 0), parameters(one) < parameters(other));
            }
        write(false);
        const auto refused = PublishedProxies().encode(*table, {});
        QVERIFY(std::holds_alternative<Error>(refused));
        QVERIFY(std::get<Error>(refused).message.find("contradict") != std::string::npos);
    }
    /// methods/proxies.md §3.
    void agreesWithThePublishedValues()
    {
        if (!std::filesystem::exists(LATENCY_SHARED_DATA "/nasflat/zc_fbnet.json"))
            QSKIP("needs ../shared/datasets: zc_fbnet.json is not here");
        qputenv("LATENCY_STUDIO_DATA", LATENCY_SHARED_DATA);
        OpenOptions options;
        options.dataFolders = dataFolders({});
        const auto table = openDataset("help:fbnet", options);
        QVERIFY(table);
        const auto outcome = PublishedProxies().encode(**table, {});
        const auto* rows = std::get_if<FloatMatrix>(&outcome);
        QVERIFY(rows);
        const std::array expected{.51794, .51839, .34117, .13443, .63320, .41147, -.49720,
                                  .79163, .54778, .53065, .49903, .42710, .52649};
        QCOMPARE(rows->columns(), expected.size());
        for (std::size_t column = 0; column < expected.size(); ++column)
            QVERIFY2(std::abs((*rows)(0, column) - expected[column]) < 1e-5,
                     qPrintable(QString::number((*rows)(0, column))));
    }
};

QTEST_GUILESS_MAIN(PublishedProxiesTest)
#include "published_proxies_test.moc"
