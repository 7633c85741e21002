#pragma once
#include "domain/localtext.h"
#include "domain/scheme.h"
#include <QString>
#include <filesystem>
#include <string>

namespace touchstone::ui {

QString toQt(const std::string& utf8);
std::string fromQt(const QString& text);
QString toQt(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& text);

/// Language in which the window speaks at the moment.
Language uiLanguage();
/// The text in that language.
QString localized(const LocalText& text);
/// Name of a domain by its code; the code itself where the scheme does not know it; "no domain" for an empty
/// one.
QString domainName(const Scheme& scheme, const std::string& code);
QString scenarioName(const Scheme& scheme, const std::string& code);
/// 1234567 as people write it in the window's language.
QString number(qint64 value);
/// A share as "62 %"; total 0 gives a dash.
QString percent(double part, double total);
/// A moment in local time: today only the time, else with the date.
QString moment(qint64 utcMs);
/// A length of time: "40 s", "3 min", "2.5 h".
QString duration(double seconds);

}
