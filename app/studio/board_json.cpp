// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/board_json.h"

namespace latency
{
namespace
{

constexpr const char* kOwn = "own_measurements";

} // namespace

nlohmann::json boardsToJson(const std::vector<StudioSetup>& setups)
{
    nlohmann::json boards = nlohmann::json::array();
    const BoardMeasurements* before = nullptr;
    for (const StudioSetup& setup : setups) {
        if (before && *before == setup.board)
            boards.push_back(nullptr);
        else
            boards.push_back(nlohmann::json(toJson(setup.board)));
        before = &setup.board;
    }
    return boards;
}

Result<void> boardsFromJson(const nlohmann::json& session, const std::string& space,
                            const std::string& where, std::vector<StudioSetup>& setups)
{
    BoardMeasurements board = emptyBoard(space);
    const bool hasBoards = session.contains(kOwn);
    if (hasBoards && session[kOwn].size() != setups.size())
        return Error{where + ": the history of the own measurements is damaged."};
    for (std::size_t i = 0; i < setups.size(); ++i) {
        if (hasBoards && !session[kOwn][i].is_null()) {
            auto read = boardMeasurementsFromJson(session[kOwn][i], where);
            if (!read)
                return read.error();
            if (read->space() != space)
                return Error{where + ": the own measurements are of " + read->space() +
                             "; expected " + space + "."};
            board = std::move(*read);
        }
        setups[i].board = board;
    }
    return {};
}

nlohmann::json toJson(const BoardsBySpace& boards)
{
    nlohmann::json list = nlohmann::json::array();
    for (const auto& [space, board] : boards)
        list.push_back(nlohmann::json(toJson(board)));
    return list;
}

Result<BoardsBySpace> boardsBySpaceFromJson(const nlohmann::json& json, const std::string& where)
{
    BoardsBySpace boards;
    for (const nlohmann::json& one : json) {
        auto board = boardMeasurementsFromJson(one, where);
        if (!board)
            return board.error();
        boards[board->space()] = std::move(*board);
    }
    return boards;
}

} // namespace latency
