#include "cli/passphrase.h"
#include "cli/command.h"
#include <fstream>

namespace touchstone::cli {

Result<std::string> passphraseFrom(const std::string& file)
{
    std::string line;
    if (file.empty())
        return line;
    std::error_code error;
    if (!std::filesystem::exists(pathOf(file), error))
        return fail(ErrorCode::NotFound, file);
    std::ifstream stream(pathOf(file), std::ios::binary);
    std::getline(stream, line);
    if (stream.bad() || (line.empty() && !stream.eof() && stream.fail()))
        return fail(ErrorCode::Io, file);
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (line.empty())
        return fail(ErrorCode::Passphrase, file, "its first line is empty");
    return line;
}

}
