#include "cli/output.h"
#include "cli/errortext.h"
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace touchstone::cli {

namespace {

bool isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

/// Length of a character that must not reach a terminal as it is; 0 = harmless.
std::size_t hostileLength(std::string_view rest)
{
    const auto byte = [&](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
    };
    if ((byte(0) < 0x20 && byte(0) != '\n' && byte(0) != '\t') || byte(0) == 0x7F)
        return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0)
        return 2;
    if (byte(0) == 0xD8 && byte(1) == 0x9C)
        return 2;
    if (byte(0) == 0xE2 && byte(1) == 0x80
        && ((byte(2) >= 0xAA && byte(2) <= 0xAE) || byte(2) == 0x8E || byte(2) == 0x8F))
        return 3;
    if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9)
        return 3;
    return 0;
}

unsigned codePoint(std::string_view bytes)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (bytes.size() == 1)
        return byte(0);
    if (bytes.size() == 2)
        return (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
    return (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

void put(std::FILE* stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
}

}

std::string escapeControls(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = hostileLength(text);
        if (length == 0) {
            safe.push_back(text.front());
            text.remove_prefix(1);
            continue;
        }
        std::array<char, 8> escape {};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", codePoint(text.substr(0, length)));
        safe += escape.data();
        text.remove_prefix(length);
    }
    return safe;
}

void Output::document(const nlohmann::json& answer) const
{
    put(stdout, answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    put(stdout, "\n");
    std::fflush(stdout);
}

void Output::raw(std::string_view bytes) const
{
    put(stdout, bytes);
}

void Output::line(std::string_view text) const
{
    if (json)
        return;
    put(stdout, isTerminal(STDOUT_FILENO) ? escapeControls(text) : std::string(text));
    put(stdout, "\n");
}

void Output::message(std::string_view text) const
{
    if (quiet)
        return;
    put(stderr, isTerminal(STDERR_FILENO) ? escapeControls(text) : std::string(text));
    put(stderr, "\n");
}

int Output::failure(const Error& error) const
{
    if (json)
        document({{"error", errorJson(error)}});
    else {
        const std::string text = errorText(error);
        put(stderr, isTerminal(STDERR_FILENO) ? escapeControls(text) : text);
        put(stderr, "\n");
    }
    return exitCode(error.code);
}

jobs::ProgressSink Output::progress(std::string_view what) const
{
    if (quiet || !isTerminal(STDERR_FILENO))
        return {};
    return [name = std::string(what)](const jobs::Progress& progress) {
        if (progress.total <= 0)
            return;
        const auto percent = static_cast<int>(100 * progress.done / progress.total);
        const bool finished = progress.done >= progress.total;
        std::string text = "\r" + name + " " + std::to_string(percent) + " %";
        if (progress.secondsLeft && !finished)
            text += "  "
                + fill(translate("Cli", "%1 s left"), {std::to_string(std::lround(*progress.secondsLeft))});
        put(stderr, text + "\033[K" + (finished ? "\n" : ""));
        std::fflush(stderr);
    };
}

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::UnknownScheme:
    case ErrorCode::UnknownRound:
    case ErrorCode::UnknownAnnotator:
    case ErrorCode::UnknownFormat:
    case ErrorCode::UnknownRule:
    case ErrorCode::UnknownCriterion:
        return kUsage;
    case ErrorCode::Locked:
    case ErrorCode::AnnotatorBusy:
    case ErrorCode::Io:
    case ErrorCode::Full:
    case ErrorCode::ReadOnly:
    case ErrorCode::Moved:
    case ErrorCode::Damaged:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        return kStorage;
    default:
        return kRefused;
    }
}

nlohmann::json errorJson(const Error& error)
{
    const auto number = [](std::int64_t n) { return n > 0 ? nlohmann::json(n) : nlohmann::json(); };
    return {{"code", codeName(error.code)}, {"message", errorText(error)},
        {"file", error.file.empty() ? nlohmann::json() : nlohmann::json(error.file)}, {"line", error.line},
        {"column", number(error.column)}};
}

std::string fill(std::string text, std::initializer_list<std::string> values)
{
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = digit ? static_cast<std::size_t>(text[i + 1] - '1') : values.size();
        if (index < values.size()) {
            filled += values.begin()[index];
            ++i;
        } else
            filled.push_back(text[i]);
    }
    return filled;
}

}
