#pragma once
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>
#include <filesystem>
#include <optional>
#include <vector>

namespace touchstone::service {

enum class ThemeChoice { System, Light, Dark };

/// A project that was open before.
struct RecentProject {
    QString path = {};
    QString name = {};
    qint64 openedMs = 0; ///< UTC
};

/// What a person set for the program, kept in a file of the user. Nothing of a project's content is kept
/// here.
class Settings : public QObject {
    Q_OBJECT
public:
    /// `file` empty: the usual place of the user's settings.
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Size of text in percent of the usual one: 80..200.
    int textSize() const;
    void setTextSize(int percent);
    /// Family for the program's own texts; empty = the usual one.
    QString uiFont() const;
    void setUiFont(const QString& family);
    /// "zh_CN", "en", or empty for the system's.
    QString language() const;
    void setLanguage(const QString& language);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// The key that a person gave to an act of the rating page in place of the usual one, as Qt writes keys
    /// (empty = no key); nothing where it is the usual one.
    std::optional<QString> changedKey(const QString& act) const;
    void setChangedKey(const QString& act, const std::optional<QString>& key);
    /// Questions marked as sensitive are covered until somebody asks for them.
    bool coverSensitive() const;
    void setCoverSensitive(bool cover);
    bool sideBySide() const;
    void setSideBySide(bool on);
    bool queueOpen() const;
    void setQueueOpen(bool open);

    /// Where the program keeps what it keeps for the person, such as working files.
    QString dataFolder() const;
    /// Where a person looks for files that the program wrote for him or her.
    QString documentsFolder() const;

    /// The newest first, twelve at most.
    std::vector<RecentProject> recentProjects() const;
    void rememberProject(const std::filesystem::path& file, const QString& name);
    void forgetProject(const QString& path);

Q_SIGNALS:
    /// Theme, text size or font: what the look depends on.
    void lookChanged();
    void languageChanged();
    void keysChanged();
    void recentProjectsChanged();

private:
    QVariant value(const char* key) const;
    bool set(const char* key, const QVariant& value);

    bool m_usualPlace; ///< the settings lie where a user's settings lie
    QSettings m_store;
};

}
