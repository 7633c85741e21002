#pragma once
#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>
#include <vector>

namespace touchstone::testing {

using Json = nlohmann::json;

/// What one run of the command line gave.
struct CliResult {
    int exit = -1; ///< -1 = it did not end by itself
    QByteArray out = {};
    QByteArray err = {};
    Json json = {}; ///< askCli only: the document on stdout, discarded where that is not exactly one
};

/// The program under test: TOUCHSTONE_CLI. Empty where it is not set.
QString cliProgram();
/// Runs one command with `input` on stdin, at most two minutes.
CliResult runCli(const QStringList& arguments, const QByteArray& input = {});
/// The same with --json; the document is parsed.
CliResult askCli(QStringList arguments, const QByteArray& input = {});

/// A folder of its own for one test, in memory where the system offers that.
class CliFolder {
public:
    CliFolder();
    QString operator/(const QString& name) const { return m_dir.filePath(name); }
    QString path() const { return m_dir.path(); }
    /// Names of what lies in it, hidden files too, sorted.
    QStringList names() const;

private:
    QTemporaryDir m_dir;
};

QByteArray readBytes(const QString& file);
/// Writes a file and gives its name back.
QString writeBytes(const QString& file, const QByteArray& bytes);

/// One document a line.
QByteArray jsonLines(const std::vector<Json>& documents);
/// The documents of non-empty lines; a line that is no JSON comes as a discarded document.
std::vector<Json> parseLines(const QByteArray& lines);

/// The open items of an annotator, up to 5,000, as `queue` shows them.
std::vector<Json> queueOf(const QString& project, const QString& annotator, const QString& round = {});
/// The row of `list` whose `key` is `value`; null where there is none.
Json rowWith(const Json& list, const char* key, const std::string& value);
/// Number of findings of `check`; -1 where it failed.
int findingsOf(const QString& project);

/// A run that is watched while it goes on.
class RunningCli {
public:
    explicit RunningCli(const QStringList& arguments);
    ~RunningCli();
    void write(const QByteArray& bytes);
    void closeInput();
    /// The next line of stdout without its end; empty where none came within `milliseconds`.
    QByteArray readLine(int milliseconds = 30000);
    bool running() const { return m_process.state() == QProcess::Running; }
    /// Sends a signal and goes on.
    void signal(int number);
    /// Waits for the end. `exit` is -1 where a signal ended it.
    CliResult wait(int milliseconds = 120000);

private:
    QProcess m_process;
};

}
