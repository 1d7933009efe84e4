// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/tensor_file.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <array>
#include <bit>

using namespace latency;
using namespace pickle_bytes;

namespace
{

std::string floats(const std::vector<float>& values)
{
    std::string bytes;
    for (const float value : values)
        bytes += little(std::bit_cast<std::uint32_t>(value), 4);
    return bytes;
}

std::string global(std::string_view module, std::string_view name)
{
    return "c" + std::string(module) + "\n" + std::string(name) + "\n";
}

/// A tensor of 2 × 3 whose numbers lie in `storage` from the second number on.
std::string tensor(std::string_view storage)
{
    const std::string place = tuple(text("storage") + global("torch", "FloatStorage") +
                                    text(storage) + text("cpu") + integer(7));
    return global("torch._utils", "_rebuild_tensor_v2") +
           tuple(place + "Q" + integer(1) + tuple(integer(2) + integer(3)) +
                 tuple(integer(3) + integer(1)) + "\x89}") +
           "R";
}

std::string state()
{
    return whole(dictionary(text("0.weight") + tensor("17")));
}

const std::vector<float> kNumbers{9.0F, 1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F};

std::string zipped(const std::vector<float>& numbers = kNumbers)
{
    return zip_bytes::archive(
        {{"archive/data.pkl", state()}, {"archive/data/17", floats(numbers)}});
}

std::string older(const std::vector<float>& numbers = kNumbers)
{
    const std::string beginning("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."
                                "\x80\x02M\xe9\x03.",
                                21);
    return beginning + whole("}") + state() + whole(list(text("17"))) + little(numbers.size(), 8) +
           floats(numbers);
}

constexpr std::array<std::int64_t, 2> kShape{2, 3};

} // namespace

class TensorFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothFormats()
    {
        for (const std::string& bytes : {zipped(), older()}) {
            const auto file = TensorFile::fromBytes(bytes, "x.pt");
            QVERIFY2(file.hasValue(), file.hasValue() ? "" : file.error().message.c_str());
            QVERIFY(file->has("0.weight"));
            QVERIFY(!file->has("0.bias"));
            const auto numbers = file->tensor("0.weight", kShape);
            QVERIFY2(numbers.hasValue(), numbers.hasValue() ? "" : numbers.error().message.c_str());
            QCOMPARE(*numbers, (std::vector<float>{1, 2, 3, 4, 5, 6}));
        }
    }
    void saysWhatIsWrongWithATensor()
    {
        const auto file = TensorFile::fromBytes(older(), "x.pt");
        QCOMPARE(file->tensor("0.bias", std::array<std::int64_t, 1>{2}).error().message,
                 std::string("x.pt: tensor 0.bias is missing; expected one of shape 2."));
        QCOMPARE(file->tensor("0.weight", std::array<std::int64_t, 2>{3, 2}).error().message,
                 std::string("x.pt: tensor 0.weight is of shape 2 × 3; expected 3 × 2."));
        auto damaged = kNumbers;
        damaged[3] = std::bit_cast<float>(0x7FC00000U);
        for (const std::string& bytes : {zipped(damaged), older(damaged)})
            QVERIFY(TensorFile::fromBytes(bytes, "x.pt")
                        ->tensor("0.weight", kShape)
                        .error()
                        .message.find("not finite") != std::string::npos);
    }
    void refusesFilesThatAreCutShortOrNoNetwork()
    {
        for (std::size_t length = 0; length < older().size(); ++length)
            QVERIFY(!TensorFile::fromBytes(older().substr(0, length), "x.pt"));
        for (const std::vector<float>& few : {std::vector<float>{1, 2}, std::vector<float>{}}) {
            const auto file = TensorFile::fromBytes(zipped(few), "x.pt");
            QVERIFY(!file->tensor("0.weight", kShape));
        }
        QVERIFY(!TensorFile::fromBytes("no network", "x.pt"));
        QVERIFY(!TensorFile::read("/does/not/exist.pt"));
    }
    void countsThatOverflowAreRefused()
    {
        std::string bytes = older();
        const std::size_t at = bytes.size() - 7 * 4 - 8;
        for (std::size_t i = 0; i < 8; ++i)
            bytes[at + i] = '\x7f';
        QVERIFY(!TensorFile::fromBytes(bytes, "x.pt"));
    }
};

QTEST_GUILESS_MAIN(TensorFileTest)
#include "tensor_file_test.moc"
