#include "cliprocess.h"
#include <QDir>
#include <QFile>
#include <csignal>

namespace touchstone::testing {

namespace {

constexpr int kPatience = 120000;

QString folderTemplate()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString base = memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return base + QStringLiteral("/ts_cli_XXXXXX");
}

}

QString cliProgram()
{
    return qEnvironmentVariable("TOUCHSTONE_CLI");
}

CliResult runCli(const QStringList& arguments, const QByteArray& input)
{
    RunningCli process(arguments);
    process.write(input);
    process.closeInput();
    return process.wait(kPatience);
}

CliResult askCli(QStringList arguments, const QByteArray& input)
{
    CliResult result = runCli(arguments << QStringLiteral("--json"), input);
    result.json = Json::parse(result.out.toStdString(), nullptr, false);
    return result;
}

CliFolder::CliFolder()
    : m_dir(folderTemplate())
{
}

QStringList CliFolder::names() const
{
    return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray readBytes(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString writeBytes(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return name;
}

QByteArray jsonLines(const std::vector<Json>& documents)
{
    QByteArray lines;
    for (const Json& document : documents)
        lines += QByteArray::fromStdString(document.dump()) + '\n';
    return lines;
}

std::vector<Json> parseLines(const QByteArray& lines)
{
    std::vector<Json> documents;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            documents.push_back(Json::parse(line.toStdString(), nullptr, false));
    }
    return documents;
}

std::vector<Json> queueOf(const QString& project, const QString& annotator, const QString& round)
{
    QStringList arguments {"queue", project, "--annotator", annotator, "--limit", "5000"};
    if (!round.isEmpty())
        arguments << "--round" << round;
    const CliResult result = askCli(arguments);
    return result.exit == 0 ? result.json.value("items", std::vector<Json>()) : std::vector<Json>();
}

Json rowWith(const Json& list, const char* key, const std::string& value)
{
    for (const Json& row : list) {
        if (row.contains(key) && row[key] == value)
            return row;
    }
    return {};
}

int findingsOf(const QString& project)
{
    const CliResult result = askCli({"check", project});
    if (!result.json.is_object() || !result.json.contains("findings"))
        return -1;
    return static_cast<int>(result.json["findings"].size());
}

RunningCli::RunningCli(const QStringList& arguments)
{
    m_process.start(cliProgram(), arguments);
    if (!m_process.waitForStarted(kPatience))
        qFatal("the program of TOUCHSTONE_CLI does not start");
}

RunningCli::~RunningCli()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

void RunningCli::write(const QByteArray& bytes)
{
    m_process.write(bytes);
    m_process.waitForBytesWritten(0);
}

void RunningCli::closeInput()
{
    m_process.closeWriteChannel();
}

QByteArray RunningCli::readLine(int milliseconds)
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(milliseconds))
            break;
    }
    return m_process.canReadLine() ? m_process.readLine().trimmed() : QByteArray();
}

void RunningCli::signal(int number)
{
    if (m_process.processId() > 0)
        ::kill(static_cast<pid_t>(m_process.processId()), number);
}

CliResult RunningCli::wait(int milliseconds)
{
    CliResult result;
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
    result.out = m_process.readAllStandardOutput();
    result.err = m_process.readAllStandardError();
    if (ended && m_process.exitStatus() == QProcess::NormalExit)
        result.exit = m_process.exitCode();
    return result;
}

}
