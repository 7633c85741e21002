#include "common/texts.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace touchstone::ui {

QString toQt(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string fromQt(const QString& text)
{
    return text.toStdString();
}

QString toQt(const std::filesystem::path& path)
{
    const std::u8string utf8 = path.u8string();
    return QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), static_cast<qsizetype>(utf8.size()));
}

std::filesystem::path toPath(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return {std::u8string(
        reinterpret_cast<const char8_t*>(utf8.constData()), static_cast<std::size_t>(utf8.size()))};
}

Language uiLanguage()
{
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

QString localized(const LocalText& text)
{
    return toQt(text.in(uiLanguage()));
}

namespace {

QString facetName(const std::vector<Facet>& facets, const std::string& code)
{
    for (const Facet& facet : facets) {
        if (facet.code == code)
            return localized(facet.label);
    }
    return toQt(code);
}

}

QString domainName(const Scheme& scheme, const std::string& code)
{
    return code.empty() ? QCoreApplication::translate("Texts", "No domain") : facetName(scheme.domains, code);
}

QString scenarioName(const Scheme& scheme, const std::string& code)
{
    return code.empty() ? QCoreApplication::translate("Texts", "No scenario")
                        : facetName(scheme.scenarios, code);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(double part, double total)
{
    if (total <= 0)
        return QString(QChar(0x2013));
    // Only all is 100 %, only nothing is 0 %.
    const double share = 100.0 * part / total;
    double shown = std::round(share);
    if (shown >= 100 && part < total)
        shown = 99;
    if (shown <= 0 && part > 0)
        shown = 1;
    return QCoreApplication::translate("Texts", "%1 %").arg(static_cast<int>(shown));
}

QString moment(qint64 utcMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs).toLocalTime();
    const QLocale locale;
    if (when.date() == QDate::currentDate())
        return locale.toString(when.time(), QStringLiteral("HH:mm:ss"));
    return locale.toString(when.date(), QLocale::ShortFormat) + QLatin1Char(' ')
        + locale.toString(when.time(), QStringLiteral("HH:mm"));
}

QString duration(double seconds)
{
    if (seconds < 90)
        return QCoreApplication::translate("Texts", "%1 s").arg(std::lround(seconds));
    if (seconds < 5400)
        return QCoreApplication::translate("Texts", "%1 min").arg(std::lround(seconds / 60));
    return QCoreApplication::translate("Texts", "%1 h").arg(QLocale().toString(seconds / 3600, 'f', 1));
}

}
