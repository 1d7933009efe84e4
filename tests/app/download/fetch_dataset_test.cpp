// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/download/public_dataset.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace latency;

namespace
{

/// An HTTP server on this machine that answers each request as the test says.
class LocalServer
{
public:
    using Answer = std::function<void(QTcpSocket& to, const QByteArray& request)>;

    explicit LocalServer(Answer answer)
    {
        QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this, answer] {
            QTcpSocket* socket = server_.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                ++requests;
                answer(*socket, socket->readAll());
            });
        });
        server_.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(server_.serverPort());
    }
    int requests = 0;

private:
    QTcpServer server_;
};

void send(QTcpSocket& to, const QByteArray& status, const QByteArray& headers,
          const QByteArray& body)
{
    to.write("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n" + body);
    to.disconnectFromHost();
}

void sendFile(QTcpSocket& to, const QByteArray& bytes)
{
    send(to, "200 OK", "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n", bytes);
}

QByteArray contents(const QString& fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FetchDatasetTest : public QObject
{
    Q_OBJECT

    const QByteArray bytes_ = QByteArray("latency,ms\n").repeated(20'000);
    QTemporaryDir folder_;

    [[nodiscard]] PublicDataset dataset(const std::string& url) const
    {
        const QByteArray digest = QCryptographicHash::hash(bytes_, QCryptographicHash::Sha256);
        return {
            "toy",
            "Toy",
            "MIT",
            url,
            "toy/data",
            {{"a/table.csv", url + "/a/table.csv", bytes_.size(), digest.toHex().toStdString()}}};
    }
    [[nodiscard]] Result<void> fetch(const LocalServer& server, std::stop_token stop = {}) const
    {
        return fetchDataset(dataset(server.url()), folder_.path().toStdString(), {{}, 1, stop, {}});
    }
    [[nodiscard]] QString file() const { return folder_.filePath("toy/data/a/table.csv"); }
    [[nodiscard]] bool isThere() const { return QDir(folder_.filePath("toy/data")).exists(); }
    [[nodiscard]] QString part() const
    {
        return folder_.filePath("toy/data.partial/a/table.csv.part");
    }
    static bool says(const Result<void>& result, const char* text)
    {
        return !result && QString::fromStdString(result.error().message).contains(text);
    }

private Q_SLOTS:
    void init() { QDir(folder_.filePath("toy")).removeRecursively(); }

    void aDatasetArrivesWholeAndIsNotFetchedAgain()
    {
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) { sendFile(to, bytes_); });
        const auto fetched = fetch(server);
        QVERIFY2(fetched, fetched ? "" : fetched.error().message.c_str());
        QCOMPARE(contents(file()), bytes_);
        QVERIFY(!QDir(folder_.filePath("toy/data.partial")).exists());
        QVERIFY(fetch(server));
        QCOMPARE(server.requests, 1);
    }
    void aCutConnectionContinuesWhereItWasCut()
    {
        const LocalServer server([&](QTcpSocket& to, const QByteArray& request) {
            if (!request.contains("Range: "))
                return send(to, "200 OK",
                            "Content-Length: " + QByteArray::number(bytes_.size()) + "\r\n",
                            bytes_.first(70'000));
            const qsizetype at = request.indexOf("bytes=") + 6;
            const qint64 begin = request.mid(at, request.indexOf('-', at) - at).toLongLong();
            QVERIFY(begin > 0 && begin <= 70'000);
            send(to, "206 Partial Content",
                 "Content-Range: bytes " + QByteArray::number(begin) + "-" +
                     QByteArray::number(bytes_.size() - 1) + "/" +
                     QByteArray::number(bytes_.size()) + "\r\n",
                 bytes_.mid(begin));
        });
        QVERIFY(says(fetch(server), "next call continues"));
        QVERIFY(!isThere());
        QVERIFY(fetch(server));
        QCOMPARE(contents(file()), bytes_);
    }
    void aServerWithoutRangesSendsAllAgain()
    {
        int requests = 0;
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) {
            if (++requests == 1)
                send(to, "200 OK", "Content-Length: " + QByteArray::number(bytes_.size()) + "\r\n",
                     bytes_.first(70'000));
            else
                sendFile(to, bytes_);
        });
        QVERIFY(!fetch(server));
        QVERIFY(fetch(server));
        QCOMPARE(contents(file()), bytes_);
    }
    void anotherPartThanAskedForIsRefused()
    {
        QDir().mkpath(folder_.filePath("toy/data.partial/a"));
        QFile begun(part());
        QVERIFY(begun.open(QIODevice::WriteOnly));
        begun.write(bytes_.first(1000));
        begun.close();
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) {
            send(to, "206 Partial Content", "Content-Range: bytes 0-9/220000\r\n",
                 bytes_.first(10));
        });
        QVERIFY(says(fetch(server), "another part"));
        QCOMPARE(contents(part()).size(), 1000);
    }
    void aServerThatStallsIsLeft()
    {
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) {
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 220000\r\n\r\n" + bytes_.first(5000));
        });
        QVERIFY(says(fetch(server), "nothing came for 1 s"));
        QVERIFY(!isThere());
    }
    void aStopEndsAtOnceAndKeepsWhatIsThere()
    {
        std::stop_source stop;
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) {
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 220000\r\n\r\n" + bytes_.first(5000));
            QTimer::singleShot(100, &to, [&] { stop.request_stop(); });
        });
        QVERIFY(says(fetch(server, stop.get_token()), "stopped"));
        QCOMPARE(contents(part()), bytes_.first(5000));
        QVERIFY(!isThere());
    }
    void aShorterFileThanTheCatalogueHasIsNotTaken()
    {
        const LocalServer server(
            [&](QTcpSocket& to, const QByteArray&) { sendFile(to, bytes_.first(100)); });
        QVERIFY(says(fetch(server), "ends after 100 bytes"));
        QVERIFY(!isThere());
    }
    void aServerThatSendsWithoutEndIsLeftAtTheLength()
    {
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) {
            to.write("HTTP/1.1 200 OK\r\n\r\n" + bytes_ + bytes_);
        });
        QVERIFY(says(fetch(server), "sends more than"));
        QCOMPARE(contents(part()).size(), 0);
        QVERIFY(!isThere());
    }
    void otherContentIsNotTakenNorKept()
    {
        QByteArray other = bytes_;
        other[7] = 'X';
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) { sendFile(to, other); });
        QVERIFY(says(fetch(server), "SHA-256"));
        QVERIFY(!isThere());
        QVERIFY(!QFile::exists(part()));
    }
    void aPageAboutAnErrorIsNotPartOfTheFile()
    {
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) {
            send(to, "404 Not Found", "Content-Length: 9\r\n", "not found");
        });
        QVERIFY(!fetch(server));
        QCOMPARE(contents(part()).size(), 0);
    }
    void aFolderServesAsMirror()
    {
        const QTemporaryDir mirror;
        QDir(mirror.path()).mkpath("toy/data/a");
        QFile copy(mirror.filePath("toy/data/a/table.csv"));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(bytes_);
        copy.close();
        const auto fetched =
            fetchDataset(dataset("http://127.0.0.1:9"), folder_.path().toStdString(),
                         {mirror.path().toStdString(), 1, {}, {}});
        QVERIFY2(fetched, fetched ? "" : fetched.error().message.c_str());
        QCOMPARE(contents(file()), bytes_);
    }
    void aFolderWithOtherContentsIsLeftAlone()
    {
        QDir().mkpath(folder_.filePath("toy/data"));
        const LocalServer server([&](QTcpSocket& to, const QByteArray&) { sendFile(to, bytes_); });
        QVERIFY(says(fetch(server), "is not this dataset"));
        QCOMPARE(server.requests, 0);
    }
    void pathsThatLeaveTheFolderAreRefused()
    {
        for (const char* path : {"../x", "/etc/x", "a/../../x", ""}) {
            QString text = QStringLiteral(
                "{'format':'latency-catalogue/1','datasets':[{'name':'n','title':'t',"
                "'licence':'l','origin':'o','folder':'f','files':[{'path':'%1','url':'u',"
                "'size':1,'sha256':'%2'}]}]}");
            text = text.replace(QLatin1Char('\''), QLatin1Char('"'))
                       .arg(QLatin1String(path), QString(64, QLatin1Char('0')));
            QVERIFY2(!catalogueFrom(text.toStdString(), "catalogue"), path);
        }
    }
    void theCatalogueOfTheProgramIsRead()
    {
        const auto datasets = publicDatasets();
        QVERIFY2(datasets, datasets ? "" : datasets.error().message.c_str());
        for (const PublicDataset& dataset : *datasets)
            for (const PublicFile& file : dataset.files)
                QVERIFY2(file.url.starts_with("https://") && file.size > 0, file.path.c_str());
    }
};

QTEST_GUILESS_MAIN(FetchDatasetTest)
#include "fetch_dataset_test.moc"
