// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/foreign_format.h"

#include "core/base/file_text.h"
#include "core/dataset/containers/zip_container.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace latency
{
namespace
{

using namespace std::string_view_literals;

constexpr std::string_view kFromPandas =
    "; expected a table of text: pandas.read_parquet(FILE).to_csv(\"table.csv\", index=False) "
    "writes one";
constexpr std::string_view kFromSpreadsheet =
    "; expected a table of text: save the sheet as CSV in the spreadsheet program";
constexpr std::string_view kFromImage = "; expected a table of latencies";

struct Foreign {
    std::string_view beginning;
    std::size_t at;
    std::string_view what;
    std::string_view wayOut;
};

/// Recognised by bytes at an offset.
constexpr std::array<Foreign, 23> kForeign = {{
    {"version https://git-lfs.github.com/spec/"sv, 0, "a Git LFS pointer, not the file itself"sv,
     "; expected the file: git lfs pull fetches it, or download it from the repository's page"sv},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "a workbook of Excel 97-2003 (.xls)"sv,
     kFromSpreadsheet},
    {"PAR1"sv, 0, "a Parquet file"sv, kFromPandas},
    {"ARROW1"sv, 0, "an Arrow or Feather file"sv,
     "; expected a table of text: pandas.read_feather(FILE).to_csv(\"table.csv\", index=False) "
     "writes one"sv},
    {"\xFF\xFF\xFF\xFF"sv, 0, "an Arrow stream"sv,
     "; expected a table of text, such as pandas' to_csv writes"sv},
    {"Obj\x01"sv, 0, "an Avro file"sv,
     "; expected a table of text, such as pandas' to_csv writes"sv},
    {"\x89HDF\r\n\x1A\n"sv, 0, "an HDF5 file"sv,
     "; expected a table of text: pandas.read_hdf(FILE).to_csv(\"table.csv\", index=False) writes "
     "one, or h5py reads its arrays for numpy.savez"sv},
    {"SQLite format 3\0"sv, 0, "an SQLite database"sv,
     "; expected a table of text: sqlite3 -header -csv FILE \"select * from TABLE\" > table.csv "
     "writes one"sv},
    {"%PDF-"sv, 0, "a PDF document"sv, kFromImage},
    {"\x89PNG\r\n"sv, 0, "an image"sv, kFromImage},
    {"\xFF\xD8\xFF"sv, 0, "an image"sv, kFromImage},
    {"GIF8"sv, 0, "an image"sv, kFromImage},
    {"MATLAB 5.0 MAT-file"sv, 0, "a MATLAB file"sv,
     "; expected a table of text or arrays: scipy.io.loadmat reads it for numpy.savez"sv},
    {"\xFD"
     "7zXZ\0"sv,
     0, "packed by xz"sv, "; expected it unpacked: xz -d FILE"sv},
    {"\x28\xB5\x2F\xFD"sv, 0, "packed by zstd"sv, "; expected it unpacked: zstd -d FILE"sv},
    {"\x04\x22\x4D\x18"sv, 0, "packed by lz4"sv, "; expected it unpacked: lz4 -d FILE"sv},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "a 7z archive"sv, "; expected it unpacked: 7z x FILE"sv},
    {"Rar!\x1A\x07"sv, 0, "a RAR archive"sv, "; expected it unpacked"sv},
    {"ustar"sv, 257, "a tar archive"sv, "; expected it unpacked: tar -xf FILE, then its folder"sv},
    {"TFL3"sv, 4, "a TensorFlow Lite network"sv,
     "; expected a table of latencies, which a network does not contain"sv},
    {"\x7F"
     "ELF"sv,
     0, "a program"sv, kFromImage},
    {"<!DOCTYPE html"sv, 0, "a web page"sv,
     "; expected the file itself: on GitHub, the address behind Raw"sv},
    {"<html"sv, 0, "a web page"sv,
     "; expected the file itself: on GitHub, the address behind Raw"sv},
}};

/// Recognised by the name of a file in a zip archive.
constexpr std::array<Foreign, 5> kInArchive = {{
    {"xl/workbook"sv, 0, "an Excel workbook (.xlsx)"sv, kFromSpreadsheet},
    {"word/document"sv, 0, "a Word document"sv, kFromImage},
    {"opendocument.spreadsheet"sv, 0, "an OpenDocument spreadsheet (.ods)"sv, kFromSpreadsheet},
    {"opendocument."sv, 0, "an OpenDocument file"sv, kFromImage},
    {"keras_metadata"sv, 0, "a Keras network"sv,
     "; expected a table of latencies, which a network does not contain"sv},
}};

/// ONNX is a protocol buffer: the version of its format, then the name of the writing program.
bool looksLikeOnnx(const FormatSource& source)
{
    const std::string_view bytes = source.beginning;
    const bool begins = bytes.size() > 8 && bytes[0] == '\x08' && bytes[1] > 0 && bytes[1] < 32 &&
                        (bytes[2] == '\x12' || bytes[2] == '\x3A');
    return begins || source.ending == ".onnx";
}

/// The last bytes of a file, where a zip archive's directory names its files.
std::string endOf(const std::filesystem::path& file)
{
    constexpr std::size_t most = 1 << 16;
    const auto size = fileSize(file);
    const auto end = readFilePart(file, size && *size > most ? *size - most : 0, most);
    return end ? *end : std::string();
}

std::optional<Foreign> foreignKind(const FormatSource& source)
{
    if (source.isFolder)
        return std::nullopt;
    const std::string_view bytes = source.beginning;
    for (const Foreign& kind : kForeign)
        if (bytes.size() > kind.at && bytes.substr(kind.at).starts_with(kind.beginning))
            return kind;
    if (looksLikeOnnx(source))
        return Foreign{{},
                       0,
                       "an ONNX network",
                       "; expected a table of latencies, which a network does not contain"};
    if (!looksLikeZip(bytes))
        return std::nullopt;
    const std::string end = endOf(source.path);
    for (const Foreign& kind : kInArchive)
        if (bytes.find(kind.beginning) != std::string_view::npos ||
            end.find(kind.beginning) != std::string::npos)
            return kind;
    const bool isRead = end.find("data.pkl") != std::string::npos ||
                        end.find(".npy") != std::string::npos ||
                        bytes.find("data.pkl") != std::string_view::npos;
    if (isRead || source.ending == ".pt" || source.ending == ".pth")
        return std::nullopt;
    return Foreign{{}, 0, "a zip archive", "; expected it unpacked: unzip FILE"};
}

bool isForeign(const FormatSource& source)
{
    return foreignKind(source).has_value();
}

Result<LatencyTableParts> refuse(const FormatSource& source, const OpenOptions&)
{
    const auto kind = foreignKind(source);
    if (!kind)
        return Error{source.path.string() + " is not a dataset."};
    return Error{source.path.string() + " is " + std::string(kind->what) +
                 std::string(kind->wayOut) + "."};
}

} // namespace

DatasetFormat foreignFormat()
{
    return {.name = "foreign",
            .title = {},
            .howWritten = "a Git LFS pointer, .xls, .xlsx, .ods, Parquet, HDF5, SQLite, ONNX, …: "
                          "not read; the error names a way to convert it",
            .recognises = isForeign,
            .read = refuse};
}

} // namespace latency
