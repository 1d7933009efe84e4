// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/download/fetch_file.h"

#include "core/base/atomic_file.h"
#include "core/base/file_text.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
constexpr qint64 kBlock = 1 << 20;
constexpr int kMillisecondsToStop = 20;

QString qtPath(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

Error stopped(const PublicFile& file)
{
    return Error{file.path + ": stopped; the next call continues here."};
}

QUrl urlOf(const std::string& source)
{
    const QString text = QString::fromStdString(source);
    const QUrl url(text);
    return url.scheme().isEmpty() ? QUrl::fromLocalFile(text) : url;
}

/// One request, whose bytes are appended to the partial file.
class Transfer
{
public:
    Transfer(const PublicFile& file, const FetchOptions& options, QFile& part)
        : file_(file), options_(options), part_(part)
    {
    }

    Result<void> run(const QUrl& url)
    {
        QNetworkRequest request(url);
        request.setTransferTimeout(options_.secondsToStall * 1000);
        // Compressed on the way, lengths and ranges would not be those of the file.
        request.setRawHeader("Accept-Encoding", "identity");
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::NoLessSafeRedirectPolicy);
        begin_ = part_.size();
        if (begin_ > 0 && !url.isLocalFile())
            request.setRawHeader("Range", "bytes=" + QByteArray::number(begin_) + "-");
        else
            begin_ = 0;
        QNetworkAccessManager network;
        reply_ = network.get(request);
        reply_->setReadBufferSize(kBlock);
        QEventLoop loop;
        QObject::connect(reply_, &QNetworkReply::readyRead, &loop, [this] { take(); });
        QObject::connect(reply_, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &loop, [this] {
            if (options_.stop.stop_requested())
                reply_->abort();
        });
        watch.start(kMillisecondsToStop);
        if (!reply_->isFinished())
            loop.exec();
        take();
        return ending();
    }

private:
    [[nodiscard]] int status() const
    {
        return reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    /// True if the bytes to come are those of the file from the end of what is there.
    bool begins()
    {
        if (hasBegun_)
            return true;
        if (status() >= 300)
            return false; // a page about the error
        const QByteArray expected = "bytes " + QByteArray::number(begin_) + "-";
        if (status() == 206 && !reply_->rawHeader("Content-Range").startsWith(expected)) {
            refuse("the server sent another part of the file than was asked for");
            return false;
        }
        if (status() != 206)
            begin_ = 0; // the whole file, asked for or not
        hasBegun_ = part_.resize(begin_) && part_.seek(begin_);
        if (!hasBegun_)
            refuse(part_.errorString().toStdString());
        return hasBegun_;
    }

    void take()
    {
        if (!refusal_.empty() || reply_->bytesAvailable() == 0 || !begins())
            return;
        const QByteArray bytes = reply_->readAll();
        if (part_.pos() + bytes.size() > file_.size) {
            refuse("the server sends more than the " + std::to_string(file_.size) +
                   " bytes of the file");
            part_.resize(0); // it is not this file
            return;
        }
        if (part_.write(bytes) != bytes.size())
            refuse(part_.errorString().toStdString());
        else if (options_.report)
            options_.report(file_, part_.pos());
    }

    void refuse(const std::string& reason)
    {
        refusal_ = reason;
        reply_->abort();
    }

    Result<void> ending()
    {
        const std::string where = file_.path + " from " + reply_->url().toString().toStdString();
        if (options_.stop.stop_requested())
            return stopped(file_);
        if (!refusal_.empty())
            return Error{where + ": " + refusal_ + "; expected the file of the catalogue."};
        if (reply_->error() == QNetworkReply::OperationCanceledError)
            return Error{where + ": nothing came for " + std::to_string(options_.secondsToStall) +
                         " s; the next call continues at byte " + std::to_string(part_.size()) +
                         "."};
        if (reply_->error() != QNetworkReply::NoError)
            return Error{where + ": " + reply_->errorString().toStdString() +
                         "; the next call continues at byte " + std::to_string(part_.size()) + "."};
        if (part_.size() < file_.size)
            return Error{where + ": it ends after " + std::to_string(part_.size()) +
                         " bytes; expected " + std::to_string(file_.size) +
                         ", and the next call continues there."};
        return {};
    }

    const PublicFile& file_;
    const FetchOptions& options_;
    QFile& part_;
    QNetworkReply* reply_ = nullptr; ///< of the network
    qint64 begin_ = 0;
    bool hasBegun_ = false;
    std::string refusal_;
};

} // namespace

Result<void> verifyFile(const PublicFile& file, const fs::path& at, const std::stop_token& stop)
{
    QFile bytes(qtPath(at));
    if (std::error_code fault; !fs::is_regular_file(at, fault))
        return Error{at.string() + ": there is no such file."};
    if (!bytes.open(QIODevice::ReadOnly))
        return Error{at.string() + ": " + bytes.errorString().toStdString() + "."};
    if (bytes.size() != file.size)
        return Error{at.string() + ": " + std::to_string(bytes.size()) + " bytes; expected " +
                     std::to_string(file.size) + "."};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!bytes.atEnd()) {
        if (stop.stop_requested())
            return stopped(file);
        hash.addData(bytes.read(kBlock));
    }
    if (hash.result().toHex() != QByteArray::fromStdString(file.sha256))
        return Error{at.string() + ": SHA-256 " + hash.result().toHex().toStdString() +
                     "; expected " + file.sha256 + "."};
    return {};
}

Result<void> fetchFile(const PublicFile& file, const std::string& source, const fs::path& to,
                       const FetchOptions& options)
{
    if (verifyFile(file, to, options.stop))
        return {};
    std::error_code fault;
    fs::create_directories(to.parent_path(), fault);
    fs::path beside = to;
    beside += ".part";
    if (fs::exists(beside, fault) && !fs::is_regular_file(beside, fault))
        return Error{beside.string() + ": expected a file, or none."}; // a pipe would wait for ever
    QFile part(qtPath(beside));
    if (!part.open(QIODevice::ReadWrite))
        return Error{beside.string() + ": " + part.errorString().toStdString() + "."};
    if (part.size() < file.size || file.size == 0)
        if (auto came = Transfer(file, options, part).run(urlOf(source)); !came)
            return came;
    if (!part.flush())
        return Error{beside.string() + ": " + part.errorString().toStdString() + "."};
    part.close();
    if (auto verified = verifyFile(file, beside, options.stop); !verified) {
        if (!options.stop.stop_requested())
            part.remove(); // what is there cannot be continued
        return verified;
    }
    // Copied through the one door of complete files, which also flushes to disk.
    const auto contents = readFile(beside);
    if (!contents)
        return contents.error();
    if (auto written = writeFileAtomically(to, *contents); !written)
        return written;
    part.remove();
    return {};
}

} // namespace latency
