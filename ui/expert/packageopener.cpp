#include "expert/packageopener.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "expert/passphrasedialog.h"
#include "service/handoff.h"
#include <QFileInfo>
#include <QWidget>

namespace touchstone::ui {

namespace {

/// The working file, made where it is not there yet.
Result<std::filesystem::path> workOn(const std::filesystem::path& package,
    const std::filesystem::path& folder, const std::string& passphrase, jobs::Control& control)
{
    auto info = service::inspectPackage(package, passphrase);
    if (!info)
        return tl::unexpected(info.error());
    const std::string name = std::filesystem::path(
        service::handBackFileName({info->package, info->projectName, info->annotator, {}, {}, {}}))
                                 .stem()
                                 .string();
    const auto file = PackageOpener::workingFileOf(folder, info->package.str(), name);
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return file;
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    // Texts of a package are for this person alone.
    std::filesystem::permissions(folder / "work", std::filesystem::perms::owner_all, ignored);
    if (failed)
        return tl::unexpected(
            Error {ErrorCode::Io, {}, fromQt(toQt(file.parent_path())), 0, 0, failed.message()});
    return service::makeWorkingFile(package, file, passphrase, control).map([&](const auto&) {
        return file;
    });
}

}

PackageOpener::PackageOpener(Context context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

std::filesystem::path PackageOpener::workingFileOf(
    const std::filesystem::path& dataFolder, const std::string& package, const std::string& name)
{
    return dataFolder / "work" / package / toPath(toQt(name) + QStringLiteral(".touchstone"));
}

void PackageOpener::open(const QString& package)
{
    tryWith(package, {});
}

void PackageOpener::tryWith(const QString& package, const QString& passphrase)
{
    Q_EMIT started(package);
    m_context.jobs.run(
        this, "open-package",
        [file = toPath(package), folder = toPath(m_context.settings.dataFolder()),
            secret = fromQt(passphrase)](
            jobs::Control& control) { return workOn(file, folder, secret, control); },
        [this, package, wrong = !passphrase.isEmpty()](const Result<std::filesystem::path>& made) {
            if (made) {
                Q_EMIT opened(toQt(*made));
            } else if (made.error().code == ErrorCode::Passphrase) {
                ask(package, wrong);
            } else {
                Q_EMIT stopped();
                m_context.dialogs.tell(m_window,
                    {Notice::Kind::Problem,
                        tr("%1 cannot be opened").arg(safeName(QFileInfo(package).fileName())),
                        errorText(made.error()) + QLatin1Char(' ') + errorAdvice(made.error().code), {}});
            }
        });
}

void PackageOpener::ask(const QString& package, bool wrong)
{
    auto* dialog = new PassphraseDialog(QFileInfo(package).fileName(), wrong, m_window);
    connect(dialog, &PassphraseDialog::entered, this,
        [this, package](const QString& passphrase) { tryWith(package, passphrase); });
    connect(dialog, &QDialog::rejected, this, &PackageOpener::stopped);
    dialog->open();
}

}
