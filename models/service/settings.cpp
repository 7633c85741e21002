#include "service/settings.h"
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace touchstone::service {

namespace {

constexpr int kRecentProjects = 12;

struct SettingRow {
    const char* key;
    QVariant usual;
};

/// Every setting with what holds where nothing was set.
const std::vector<SettingRow>& settingRows()
{
    static const std::vector<SettingRow> rows {
        {"look/theme", QStringLiteral("system")},
        {"look/textSize", 100},
        {"look/font", QString()},
        {"language", QString()},
        {"window/geometry", QByteArray()},
        {"window/queueOpen", false},
        {"rating/coverSensitive", true},
        {"rating/sideBySide", false},
    };
    return rows;
}

QString shown(const std::filesystem::path& file)
{
    const std::u8string utf8 = std::filesystem::absolute(file).lexically_normal().u8string();
    return QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), static_cast<qsizetype>(utf8.size()));
}

}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_usualPlace(file.isEmpty())
    , m_store(file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope,
                  QStringLiteral("touchstone"), QStringLiteral("touchstone"))
                                   .fileName()
                             : file,
          QSettings::IniFormat)
{
}

QVariant Settings::value(const char* key) const
{
    for (const SettingRow& row : settingRows()) {
        if (qstrcmp(row.key, key) == 0)
            return m_store.value(QLatin1String(key), row.usual);
    }
    return {};
}

bool Settings::set(const char* key, const QVariant& value)
{
    if (this->value(key) == value)
        return false;
    m_store.setValue(QLatin1String(key), value);
    return true;
}

QString Settings::dataFolder() const
{
    return m_usualPlace ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                        : QFileInfo(m_store.fileName()).absolutePath() + QStringLiteral("/data");
}

QString Settings::documentsFolder() const
{
    if (!m_usualPlace)
        return QFileInfo(m_store.fileName()).absolutePath() + QStringLiteral("/documents");
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

ThemeChoice Settings::theme() const
{
    const QString name = value("look/theme").toString();
    return name == QLatin1String("light") ? ThemeChoice::Light
        : name == QLatin1String("dark")   ? ThemeChoice::Dark
                                          : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme)
{
    const char* name = theme == ThemeChoice::Light ? "light" : theme == ThemeChoice::Dark ? "dark" : "system";
    if (set("look/theme", QString::fromLatin1(name)))
        Q_EMIT lookChanged();
}

int Settings::textSize() const
{
    return std::clamp(value("look/textSize").toInt(), 80, 200);
}

void Settings::setTextSize(int percent)
{
    if (set("look/textSize", std::clamp(percent, 80, 200)))
        Q_EMIT lookChanged();
}

QString Settings::uiFont() const
{
    return value("look/font").toString();
}

void Settings::setUiFont(const QString& family)
{
    if (set("look/font", family))
        Q_EMIT lookChanged();
}

QString Settings::language() const
{
    return value("language").toString();
}

void Settings::setLanguage(const QString& language)
{
    if (set("language", language))
        Q_EMIT languageChanged();
}

QByteArray Settings::windowGeometry() const
{
    return value("window/geometry").toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    set("window/geometry", geometry);
}

bool Settings::queueOpen() const
{
    return value("window/queueOpen").toBool();
}

void Settings::setQueueOpen(bool open)
{
    set("window/queueOpen", open);
}

std::optional<QString> Settings::changedKey(const QString& act) const
{
    const QVariant kept = m_store.value(QLatin1String("keys/") + act);
    return kept.isValid() ? std::optional(kept.toString()) : std::nullopt;
}

void Settings::setChangedKey(const QString& act, const std::optional<QString>& key)
{
    if (key == changedKey(act))
        return;
    if (key)
        m_store.setValue(QLatin1String("keys/") + act, *key);
    else
        m_store.remove(QLatin1String("keys/") + act);
    Q_EMIT keysChanged();
}

bool Settings::coverSensitive() const
{
    return value("rating/coverSensitive").toBool();
}

void Settings::setCoverSensitive(bool cover)
{
    set("rating/coverSensitive", cover);
}

bool Settings::sideBySide() const
{
    return value("rating/sideBySide").toBool();
}

void Settings::setSideBySide(bool on)
{
    set("rating/sideBySide", on);
}

std::vector<RecentProject> Settings::recentProjects() const
{
    std::vector<RecentProject> projects;
    auto& store = const_cast<QSettings&>(m_store); // reading an array moves a cursor in it
    const int count = store.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < std::min(count, kRecentProjects); ++i) {
        store.setArrayIndex(i);
        RecentProject project {store.value(QStringLiteral("path")).toString(),
            store.value(QStringLiteral("name")).toString(),
            store.value(QStringLiteral("opened")).toLongLong()};
        if (!project.path.isEmpty())
            projects.push_back(std::move(project));
    }
    store.endArray();
    return projects;
}

namespace {

void writeRecent(QSettings& store, const std::vector<RecentProject>& projects)
{
    store.remove(QStringLiteral("recent"));
    store.beginWriteArray(QStringLiteral("recent"));
    for (int i = 0; i < static_cast<int>(projects.size()); ++i) {
        store.setArrayIndex(i);
        const RecentProject& project = projects[static_cast<std::size_t>(i)];
        store.setValue(QStringLiteral("path"), project.path);
        store.setValue(QStringLiteral("name"), project.name);
        store.setValue(QStringLiteral("opened"), project.openedMs);
    }
    store.endArray();
}

}

void Settings::rememberProject(const std::filesystem::path& file, const QString& name)
{
    std::vector<RecentProject> projects = recentProjects();
    const QString path = shown(file);
    std::erase_if(projects, [&path](const RecentProject& project) { return project.path == path; });
    projects.insert(projects.begin(), {path, name, QDateTime::currentMSecsSinceEpoch()});
    if (projects.size() > kRecentProjects)
        projects.resize(kRecentProjects);
    writeRecent(m_store, projects);
    Q_EMIT recentProjectsChanged();
}

void Settings::forgetProject(const QString& path)
{
    std::vector<RecentProject> projects = recentProjects();
    std::erase_if(projects, [&path](const RecentProject& project) { return project.path == path; });
    writeRecent(m_store, projects);
    Q_EMIT recentProjectsChanged();
}

}
