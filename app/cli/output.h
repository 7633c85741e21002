#pragma once
#include "domain/error.h"
#include "domain/localtext.h"
#include "jobs/progress.h"
#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace touchstone::cli {

inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kUsage = 2;
inline constexpr int kRefused = 3;
inline constexpr int kStorage = 4;

/// What every command writes to and asks: stdout for the answer, stderr for messages and progress.
class Output {
public:
    bool json = false;
    bool quiet = false;
    Language language = Language::English;

    /// The one JSON document of a command.
    void document(const nlohmann::json& answer) const;
    /// A piece of a JSON document that is streamed, or of a machine format: as it is.
    void raw(std::string_view bytes) const;
    /// A line of the answer for people; control characters are escaped on a terminal. Nothing under --json.
    void line(std::string_view text) const;
    /// A message on stderr, not under --quiet.
    void message(std::string_view text) const;
    /// A failure: {"error":...} under --json, else a sentence on stderr. Returns its exit code.
    int failure(const Error& error) const;
    /// Progress on stderr while a person looks at it.
    jobs::ProgressSink progress(std::string_view what) const;
};

/// The exit code that the contract gives to a failure.
int exitCode(ErrorCode code);

/// `text` with control characters (C0 but newline and tab, DEL, C1) and bidirectional controls written as \u
/// escapes, so that data cannot steer a terminal.
std::string escapeControls(std::string_view text);

/// The error as the contract shows it: code, message, file, line, column (absent ones are null).
nlohmann::json errorJson(const Error& error);

/// A text in the chosen language. The name is one that lupdate knows.
inline std::string translate(const char* context, const char* text)
{
    return QCoreApplication::translate(context, text).toStdString();
}

/// `text` with %1, %2 ... replaced.
std::string fill(std::string text, std::initializer_list<std::string> values);

}
