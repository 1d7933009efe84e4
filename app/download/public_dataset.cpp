// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/download/public_dataset.h"

#include "app/download/fetch_file.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
using nlohmann::json;

bool staysInFolder(const std::string& path)
{
    const fs::path parts(path);
    return !path.empty() && parts.is_relative() && parts.lexically_normal() == parts &&
           std::ranges::find(parts, fs::path("..")) == parts.end();
}

bool isDigest(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

Result<PublicDataset> readDataset(const json& object, const std::string& where)
{
    PublicDataset dataset;
    for (const auto& [key, member] :
         {std::pair("name", &PublicDataset::name), std::pair("title", &PublicDataset::title),
          std::pair("licence", &PublicDataset::licence),
          std::pair("origin", &PublicDataset::origin), std::pair("folder", &PublicDataset::folder)})
        dataset.*member = object.at(key).get<std::string>();
    if (!staysInFolder(dataset.folder))
        return Error{where + ": the folder " + inQuotes(dataset.folder) +
                     "; expected one below the data folder."};
    std::set<std::string> paths;
    for (const json& entry : object.at("files")) {
        PublicFile file{entry.at("path").get<std::string>(), entry.at("url").get<std::string>(),
                        entry.at("size").get<std::int64_t>(),
                        entry.at("sha256").get<std::string>()};
        if (!staysInFolder(file.path) || !paths.insert(file.path).second)
            return Error{where + ": the path " + inQuotes(file.path) +
                         "; expected different paths below the folder of the dataset."};
        if (!isDigest(file.sha256) || file.size < 0)
            return Error{where + ": " + file.path +
                         " has no size or SHA-256; expected bytes and 64 hexadecimal digits."};
        dataset.files.push_back(std::move(file));
    }
    return dataset;
}

/// Errors name the first file that is not as the catalogue has it.
Result<void> verify(const PublicDataset& dataset, const fs::path& folder,
                    const std::stop_token& stop)
{
    for (const PublicFile& file : dataset.files)
        if (auto verified = verifyFile(file, folder / file.path, stop); !verified)
            return verified;
    return {};
}

} // namespace

std::int64_t PublicDataset::size() const
{
    std::int64_t sum = 0;
    for (const PublicFile& file : files)
        sum += file.size;
    return sum;
}

Result<std::vector<PublicDataset>> publicDatasets()
{
    QFile file(QStringLiteral(":/latency/public/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"the catalogue of public datasets is not part of this program."};
    return catalogueFrom(file.readAll().toStdString(), "catalogue");
}

Result<std::vector<PublicDataset>> catalogueFrom(std::string_view text, const std::string& where)
{
    const auto root = parseJson(text, where);
    if (!root)
        return root.error();
    try {
        if (root->at("format") != json("latency-catalogue/1"))
            return Error{where + ": expected \"format\": \"latency-catalogue/1\"."};
        std::vector<PublicDataset> datasets;
        for (const json& object : root->at("datasets")) {
            auto dataset = readDataset(object, where);
            if (!dataset)
                return dataset.error();
            datasets.push_back(std::move(*dataset));
        }
        return datasets;
    } catch (const json::exception&) {
        return Error{where + ": a dataset lacks a key; expected name, title, licence, origin, "
                             "folder and files with path, url, size and sha256."};
    }
}

Result<void> fetchDataset(const PublicDataset& dataset, const fs::path& into,
                          const FetchOptions& options)
{
    const fs::path folder = into / dataset.folder;
    std::error_code fault;
    if (fs::exists(folder, fault)) {
        auto complete = verify(dataset, folder, options.stop);
        if (!complete)
            return Error{folder.string() + " is there already and is not this dataset (" +
                         complete.error().message + "); expected a folder without it."};
        return complete;
    }
    fs::path partial = folder;
    partial += ".partial";
    for (const PublicFile& file : dataset.files) {
        const std::string source = options.mirror.empty()
                                       ? file.url
                                       : options.mirror + "/" + dataset.folder + "/" + file.path;
        if (auto fetched = fetchFile(file, source, partial / file.path, options); !fetched)
            return fetched;
    }
    if (!QDir().rename(QString::fromStdString(partial.string()),
                       QString::fromStdString(folder.string())))
        return Error{folder.string() + " cannot be made; the files are in " + partial.string() +
                     "."};
    return {};
}

} // namespace latency
