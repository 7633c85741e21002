#pragma once
#include "common/page.h"
#include <QObject>
#include <filesystem>
#include <string>

namespace touchstone::ui {

/// Makes the working file of a package where there is none yet, and finds it where there is. The work is done
/// by the worker; a passphrase is asked for where one is needed.
class PackageOpener : public QObject {
    Q_OBJECT
public:
    PackageOpener(Context context, QWidget* window);

    /// What does not open is told in a dialog.
    void open(const QString& package);
    /// Where the working file of a package lies: the same place each time.
    static std::filesystem::path workingFileOf(
        const std::filesystem::path& dataFolder, const std::string& package, const std::string& name);

Q_SIGNALS:
    void started(const QString& package);
    void opened(const QString& workingFile);
    /// It was given up or failed.
    void stopped();

private:
    void tryWith(const QString& package, const QString& passphrase);
    void ask(const QString& package, bool wrong);

    Context m_context;
    QWidget* m_window;
};

}
