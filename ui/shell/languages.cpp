#include "shell/languages.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace touchstone::ui {

Languages::Languages(QObject* parent)
    : QObject(parent)
{
}

Languages::~Languages()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
}

const std::vector<Languages::Row>& Languages::all()
{
    static const std::vector<Row> rows {{"zh_CN", "中文"}, {"en", "English"}};
    return rows;
}

QString Languages::resolved(const QString& setting)
{
    for (const Row& row : all()) {
        if (setting == QLatin1String(row.code))
            return setting;
    }
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Languages::use(const QString& code)
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
    // Numbers and dates follow; it has to stand before the widgets are told.
    QLocale::setDefault(QLocale(code));
    for (const QString& file :
        {QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_") + code,
            QStringLiteral(":/i18n/touchstone_") + code}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
    }
}

}
